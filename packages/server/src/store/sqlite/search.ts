import { matches } from '../query.ts'
import type { Found, Rest, Search, SearchPiece } from '../store.ts'
import type { EventRows } from './event-rows.ts'
import type { Rooms } from './rooms.ts'
import { blockOf, firstOf, type SearchBlocks } from './search-blocks.ts'
import { seeker } from './signature.ts'

/** Events read at once. */
const STEP = 16

/** Code units of text that cost one look more. */
const LOOK = 64

export function createSearch(rooms: Rooms, events: EventRows, blocks: SearchBlocks) {
  /** A stretch up to its newest event that counts; `undefined` when there is none. */
  function begin(
    { roomId, from, until }: Search['within'][number],
    before: number | undefined
  ): Rest | undefined {
    const head = Math.min(until, rooms.find(roomId)?.last_seq ?? 0)
    if (head < from) return undefined
    const id = events.idAt(roomId, head)
    if (before === undefined || id < before) return { roomId, from, until: head, top: id }
    return down({ roomId, from, until: events.lastBelow(roomId, head, 'id', before), top: 0 })
  }

  /** The stretch with the id of its last event, unless it is empty. */
  function down(rest: Rest): Rest | undefined {
    if (rest.until < rest.from) return undefined
    rest.top = events.idAt(rest.roomId, rest.until)
    return rest
  }

  return {
    /* The room with the newest event not looked at yet is always next: so what was found above it is all there is. */
    search({ query, within, before, looks, enough }: Search): SearchPiece {
      const mayBeIn = seeker(query)
      const found: Found[] = []
      let left = looks

      /** Look at the end of a stretch, or pass a block over; and shorten it. */
      function look(rest: Rest): void {
        const { roomId, from, until } = rest
        const block = blockOf(until)
        const signature = blocks.find(roomId, block)
        left -= 1
        if (signature && !mayBeIn(signature)) {
          rest.until = firstOf(block) - 1
          return
        }
        const first = Math.max(from, firstOf(block), until - STEP + 1)
        for (const row of events.down(roomId, until, first)) {
          rest.until = row.seq - 1
          left -= 1
          if (row.kind !== 'message' || row.deleted_seq !== null) continue
          const text = events.textOf(row)
          left -= text.length / LOOK
          if (matches(query, text)) found.push({ roomId, seq: row.seq, id: row.id })
          if (left <= 0) return
        }
      }

      const stretches: Rest[] = []
      for (const stretch of within) {
        const rest = 'top' in stretch ? { ...stretch } : begin(stretch, before)
        if (rest) stretches.push(rest)
      }
      // The one with the newest event is the last.
      stretches.sort((a, b) => a.top - b.top)
      while (left > 0 && found.length < enough) {
        const top = stretches.pop()
        if (!top) break
        look(top)
        const rest = down(top)
        if (rest) stretches.splice(place(stretches, rest.top), 0, rest)
      }
      return { found, rest: stretches }
    }
  }
}

/** Where in the ascending order something belongs. */
function place(stretches: readonly Rest[], top: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.top < top) low = middle + 1
    else high = middle
  }
  return low
}
