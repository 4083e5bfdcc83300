import { wordsOf, type Word } from './words.ts'

/* What a search means, for every store alike: whatever index one has, it is this that decides, on the text as it is. */

/** Words that follow each other; with `prefix`, the last one may be but the beginning of a word. */
export interface Term {
  words: readonly string[]
  prefix: boolean
}

/** All of its terms must be in a text. */
export type Query = readonly Term[]

/**
 * Read what somebody typed: there is nothing that it could not be. What stands between quotes is a phrase of whole words.
 * Elsewhere each word is the beginning of one, and what is joined otherwise than by spaces (`foo-bar`, `天気`) stands together.
 */
export function readQuery(typed: string): Query {
  const terms = new Map<string, Term>()
  typed.split(/["“”„«»]/u).forEach((part, index) => {
    const quoted = index % 2 === 1
    for (const piece of quoted ? [part] : part.split(/\s+/u)) {
      const words = [...wordsOf(piece)]
      const last = words.at(-1)
      if (!last) continue
      const term = { words: words.map(word => word.folded), prefix: !quoted && !last.alone }
      terms.set(JSON.stringify(term), term)
    }
  })
  return [...terms.values()]
}

/** How many words there are in a query. */
export function sizeOf(query: Query): number {
  return query.reduce((sum, { words }) => sum + words.length, 0)
}

/** Is all of it in the text? */
export function matches(query: Query, text: string): boolean {
  const words = [...wordsOf(text)]
  return query.every(term => words.some((_, at) => isAt(term, words, at)))
}

/**
 * Where a text matches: whole words and phrases, `[start, end)`, ascending, none within another, the first `most`.
 * `undefined` when it does not match.
 */
export function match(query: Query, text: string, most: number): [number, number][] | undefined {
  const words = [...wordsOf(text)]
  const found: [number, number][] = []
  for (const term of query) {
    const before = found.length
    words.forEach(({ start }, at) => {
      if (isAt(term, words, at)) found.push([start, words[at + term.words.length - 1]!.end])
    })
    if (found.length === before) return undefined
  }
  return joined(found).slice(0, most)
}

function isAt({ words, prefix }: Term, all: readonly Word[], at: number): boolean {
  return words.every((word, index) => {
    const folded = all[at + index]?.folded
    return prefix && index === words.length - 1 ? folded?.startsWith(word) : folded === word
  })
}

/** Places that overlap become one. */
function joined(places: [number, number][]): [number, number][] {
  const all: [number, number][] = []
  for (const [start, end] of places.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}
