import { EMOJI } from './emoji-data.ts'

/** An emoji that can be picked. */
export interface Emoji {
  readonly sign: string
  readonly name: string
  /** It comes in five skin tones, too. */
  readonly tones: boolean
  /** Its name and more words, each after a space. */
  readonly words: string
}

/** All, by group. */
export const groups: readonly (readonly Emoji[])[] = EMOJI.split('\n\n').map(group =>
  group.split('\n').map(read)
)

function read(line: string): Emoji {
  const space = line.indexOf(' ')
  const tones = line[space - 1] === '*'
  const [name = '', more = ''] = line.slice(space + 1).split('|')
  return {
    sign: line.slice(0, tones ? space - 1 : space),
    name,
    tones,
    words: ` ${name.replace(/[^\p{L}\p{N}+]+/gu, ' ').toLowerCase()} ${more}`
  }
}

const plain = (sign: string): string => sign.replace(/\uFE0F|\p{Emoji_Modifier}/gu, '')
const bySign = new Map(groups.flat().map(emoji => [plain(emoji.sign), emoji]))

/** The emoji that this is, in whatever skin tone. */
export const emojiOf = (sign: string): Emoji | undefined => bySign.get(plain(sign))

/** An emoji in a skin tone, 1 (light) to 5 (dark); 0 is yellow, and what has no tones stays as it is. */
export function toned({ sign, tones }: Emoji, tone: number): string {
  if (!tones || tone === 0) return sign
  const [first = '', ...rest] = sign
  return first + String.fromCodePoint(0x1f3fa + tone) + rest.join('').replace(/^\uFE0F/, '')
}

/** Those of which every word of a text begins a word; all that are called so first. */
export function search(text: string): Emoji[] {
  const wanted = text.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []
  if (wanted.length === 0) return bySign.has(plain(text.trim())) ? [emojiOf(text.trim())!] : []
  const found = groups.flat().filter(({ words }) => wanted.every(word => words.includes(` ${word}`)))
  const whole = text.trim().toLowerCase()
  return found.toSorted((a, b) => Number(b.name.startsWith(whole)) - Number(a.name.startsWith(whole)))
}
