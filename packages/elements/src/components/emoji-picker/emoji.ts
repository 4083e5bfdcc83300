import { EMOJI } from './emoji-data.ts'
import { unspaced, wordsOf } from './fold.ts'

/** An emoji that can be picked. */
export interface Emoji {
  readonly sign: string
  /** It comes in five skin tones, too. */
  readonly tones: boolean
  readonly name: string
  /** Its names and more words, folded: each after a space, and each name at the start of a line. */
  readonly words: string
}

/** Arabic has "the" in one word with what it is before. */
const ARTICLE = /^ال(?=..)/

const plain = (sign: string): string => sign.replace(/\uFE0F|\p{Emoji_Modifier}/gu, '')

/** All emoji, called as they are in one language. */
export class EmojiList {
  readonly groups: readonly (readonly Emoji[])[]
  readonly #bySign: ReadonlyMap<string, Emoji>

  constructor(groups: readonly (readonly Emoji[])[]) {
    this.groups = groups
    this.#bySign = new Map(groups.flat().map(emoji => [plain(emoji.sign), emoji]))
  }

  /** The emoji that this is, in whatever skin tone. */
  of(sign: string): Emoji | undefined {
    return this.#bySign.get(plain(sign))
  }

  /** Those of which every word of a text begins a word; all that are called so first. */
  search(text: string): Emoji[] {
    const wanted = wordsOf(text)
    if (wanted.length === 0) return [this.of(text.trim()) ?? []].flat()
    const found = [...this.#bySign.values()].filter(({ words }) => wanted.every(word => has(words, word)))
    const isCalled = ({ words }: Emoji): number => Number(words.includes(`\n ${wanted.join(' ')}`))
    return found.toSorted((a, b) => isCalled(b) - isCalled(a))
  }

  /** The same in another language. They are found by the words of this one, too. */
  translated(lines: string): EmojiList {
    const names = lines.split('\n').values()
    const translate = (emoji: Emoji): Emoji => {
      const { name, words } = named(names.next().value ?? '')
      return { ...emoji, name, words: words + emoji.words }
    }
    return new EmojiList(this.groups.map(group => group.map(translate)))
  }
}

/** In English. */
export const english = new EmojiList(EMOJI.split('\n\n').map(group => group.split('\n').map(read)))

/** An emoji in a skin tone, 1 (light) to 5 (dark); 0 is yellow, and what has no tones stays as it is. */
export function toned({ sign, tones }: Pick<Emoji, 'sign' | 'tones'>, tone: number): string {
  if (!tones || tone === 0) return sign
  const [first = '', ...rest] = sign
  return first + String.fromCodePoint(0x1f3fa + tone) + rest.join('').replace(/^\uFE0F/, '')
}

function read(line: string): Emoji {
  const space = line.indexOf(' ')
  const tones = line[space - 1] === '*'
  return { sign: line.slice(0, tones ? space - 1 : space), tones, ...named(line.slice(space + 1)) }
}

function named(line: string): Pick<Emoji, 'name' | 'words'> {
  const [name = ''] = line.split('|')
  return { name, words: `\n ${wordsOf(line).join(' ')}` }
}

function has(words: string, word: string): boolean {
  if (unspaced(word)) return words.includes(word)
  const bare = word.replace(ARTICLE, '')
  return words.includes(` ${bare}`) || words.includes(` ال${bare}`)
}
