import { ChatError, type MessageEvent } from '@parlo/contract'
import type { Access } from './fake-group.ts'
import { messagesOf, toMessage, type FakeRoom } from './fake-room.ts'

interface FakeFound {
  room: number
  message: MessageEvent
  highlights: [number, number][]
}

/** A word, or a phrase in quotes, and whether its last word may go on. */
interface Term {
  words: string[]
  open: boolean
}

/**
 * Look through all messages of some rooms, newest first.
 *
 * @param before - Only those with an `id` below this.
 * @throws {ChatError} `bad_request` when there is no letter or digit in what is searched for
 */
export function search(
  rooms: readonly { room: FakeRoom; access: Access }[],
  text: string,
  { before = Infinity, limit = 20, viewer }: { before?: number; limit?: number; viewer: number }
): { results: FakeFound[]; more: boolean; next?: number } {
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)]
    .map(([all, phrase]): Term => ({
      words: wordsOf(phrase ?? all).map(([word]) => word),
      open: phrase === undefined
    }))
    .filter(({ words }) => words.length > 0)
  if (terms.length === 0) {
    throw new ChatError('bad_request', `${JSON.stringify(text)} has no letter or digit to search for`)
  }
  const found = rooms
    .flatMap(({ room, access }) =>
      messagesOf(room)
        .filter(({ event }) => event.seq >= access.from && event.seq <= access.until && event.id < before)
        .map(message => ({ room: room.id, message: toMessage(message, viewer) }))
    )
    .flatMap(one => {
      const places = terms.map(term => placesOf(term, one.message.body.text))
      if (places.some(all => all.length === 0)) return []
      return [{ ...one, highlights: places.flat().toSorted(([a], [b]) => a - b) }]
    })
    .toSorted((a, b) => b.message.id - a.message.id)
  const results = found.slice(0, limit)
  return found.length > limit
    ? { results, more: true, next: results.at(-1)!.message.id }
    : { results, more: false }
}

const wordsOf = (text: string): [word: string, start: number][] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => [word.toLowerCase(), index])

function placesOf({ words, open }: Term, text: string): [number, number][] {
  const all = wordsOf(text)
  return all.flatMap(([, start], place): [number, number][] => {
    const fits = words.every((word, index) => {
      const there = all[place + index]?.[0]
      return open && index === words.length - 1 ? there?.startsWith(word) : there === word
    })
    const [last, begin] = all[place + words.length - 1] ?? ['', 0]
    return fits ? [[start, begin + (open ? words.at(-1)!.length : last.length)]] : []
  })
}
