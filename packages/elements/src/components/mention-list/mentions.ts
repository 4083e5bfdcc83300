import type { Begun } from '../completion/completion.ts'

/* Whom a text names. A name begins with `@` at the start of a word: not in an address like ann@example.com. */

/** Somebody who can be named. */
export interface Nameable {
  readonly id: number
  readonly username: string
  readonly name?: string | undefined
}

/** As many characters as a name may have. */
const LONGEST = 32
const BEGUN = /(?:^|[^\p{L}\p{N}_.@-])@([\p{L}\p{N}_.-]{0,32})$/u
const NAMES = /(?:^|[^\p{L}\p{N}_.@-])@([\p{L}\p{N}_.-]+)/gu

/** The name that ends at the caret, if one does. */
export function begunAt(text: string, caret: number): Begun | undefined {
  // The character before the `@` has to be looked at, too.
  const found = BEGUN.exec(text.slice(Math.max(0, caret - LONGEST - 2), caret))?.[1]
  return found === undefined ? undefined : { start: caret - found.length - 1, text: found }
}

/** Those whose name or username begins with a text, then those who have it elsewhere; without regard to case and accents. */
export function matching<P extends Nameable>(people: readonly P[], text: string, most: number): P[] {
  const wanted = plain(text)
  const ranked = people.flatMap(person => {
    const found = [person.username, person.name ?? ''].map(name => plain(name).indexOf(wanted))
    const ranks = found.filter(at => at >= 0).map(at => Math.min(at, 1))
    return ranks.length > 0 ? { person, rank: Math.min(...ranks) } : []
  })
  return (
    ranked
      // Not every engine sorts without regard to case.
      .toSorted((a, b) => a.rank - b.rank || plain(a.person.username).localeCompare(plain(b.person.username)))
      .slice(0, most)
      .map(({ person }) => person)
  )
}

/** The ids of those whom a text names, each once, in the order of the text. */
export function named(text: string, people: readonly Nameable[], most: number): number[] {
  const ids = new Map(people.map(({ id, username }) => [username.toLowerCase(), id]))
  const found = new Set<number>()
  for (const [, name = ''] of text.matchAll(NAMES)) {
    const lower = name.toLowerCase()
    // A full stop behind a name may be part of it, or the end of the sentence.
    const id = ids.get(lower) ?? ids.get(lower.replace(/[._-]+$/, ''))
    if (id !== undefined) found.add(id)
  }
  return [...found].slice(0, most)
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
