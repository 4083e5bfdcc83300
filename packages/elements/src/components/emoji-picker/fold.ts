/** What Unicode does not take apart though it is written in two ways, or one for the other. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ى: 'ي', ة: 'ه' }

/** A text as it is searched for: without regard to case, accents, vowel signs, the width of letters, hiragana or katakana. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    // Not the two marks of Japanese, which make another sound; but the stroke that makes Arabic words longer.
    .replace(/(?!\u3099|\u309A)\p{M}|\u0640/gu, '')
    .normalize('NFC')
    .replace(/[ßæœىة]/g, letter => LETTERS[letter]!)
    .replace(/[\u30A1-\u30F6]/g, katakana => String.fromCharCode(katakana.charCodeAt(0) - 0x60))

/** The words of a text, so folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}+]+/gu) ?? []

/** Japanese sets no words apart: one may begin anywhere. */
export const unspaced = (word: string): boolean => /[\p{sc=Han}\p{sc=Hiragana}]/u.test(word)
