/** A word of a text, where it stands there in UTF-16 code units, and what it is compared by. */
export interface Word {
  folded: string
  start: number
  end: number
  /** A sign of a script that puts no spaces between words: each is a word by itself, and a run of them a phrase. */
  alone: boolean
}

const SCRIPTS = ['Han', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr']
const SPACELESS = `[${SCRIPTS.map(script => `\\p{scx=${script}}`).join('')}]`
/** A spaceless sign with its marks; or as many other letters, digits and marks as there are. */
const WORD = new RegExp(
  `((?=[\\p{L}\\p{N}])${SPACELESS}[\\p{M}\\uff9e\\uff9f]*)|(?:(?!${SPACELESS})[\\p{L}\\p{N}]\\p{M}*)+`,
  'gu'
)

/** The words of a text, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, 1: sign, index } of text.matchAll(WORD)) {
    yield { folded: fold(word), start: index, end: index + word.length, alone: sign !== undefined }
  }
}

const PLAIN = /^[a-z0-9]+$/

/** Without case, compatibility forms and diacritics. Marks of other scripts are vowels, and stay. */
function fold(word: string): string {
  if (PLAIN.test(word)) return word
  // Upper before lower, as in usernameKey: it folds ß and ss. The final sigma depends on where a prefix ends.
  const plain = word.normalize('NFKD').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
  return plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
}
