import type { SeedMessage } from '@parlo/contract'
import { BROADCAST_ROOM, type Page } from '../store.ts'
import type { EventRows } from './event-rows.ts'
import type { Rooms } from './rooms.ts'

/* The seed system's histories go by message id. The log goes by (room, seq), and within a room both ascend together:
 * so a place in the log is found by halving, and no message pays for an index that only these endpoints would use. */

export function createHistory(rooms: Rooms, events: EventRows) {
  function* newestOf(roomId: number, head: number, { before, limit }: Page): Generator<SeedMessage> {
    let left = limit
    if (left < 1) return
    const last = before === undefined ? head : events.lastBelow(roomId, head, 'id', before)
    for (const row of events.messagesBefore(roomId, last + 1)) {
      if (row.deleted_seq !== null) continue
      const { id, sender_id, receiver_id, timestamp } = row
      yield { id, content: events.textOf(row), sender_id, receiver_id, timestamp }
      if (--left < 1) return
    }
  }

  const pageOf = (roomId: number, page: Page): SeedMessage[] =>
    [...newestOf(roomId, rooms.find(roomId)?.last_seq ?? 0, page)].toReversed()

  return {
    broadcastHistory: (page: Page): SeedMessage[] => pageOf(BROADCAST_ROOM, page),

    historyBetween(a: number, b: number, page: Page): SeedMessage[] {
      const room = rooms.findDirect(a, b)
      return room ? pageOf(room.id, page) : []
    },

    historyOf(userId: number, page: Page): SeedMessage[] {
      const kept: SeedMessage[] = []
      /** Messages up to this id are older than `limit` others already seen. */
      let floor = 0
      const cut = () => {
        kept.sort((a, b) => b.id - a.id)
        kept.length = Math.min(kept.length, page.limit)
        if (kept.length === page.limit) floor = kept.at(-1)?.id ?? 0
      }
      // The most recently written first: once a room is older than what is kept, so are all after it.
      for (const room of rooms.rowsOf(userId, Number.MAX_SAFE_INTEGER)) {
        if (room.kind === 'group') continue
        if (room.last_id <= floor && room.id !== BROADCAST_ROOM) break
        for (const message of newestOf(room.id, room.last_seq, page)) {
          if (message.id <= floor) break
          kept.push(message)
        }
        if (kept.length >= page.limit) cut()
      }
      cut()
      return kept.toReversed()
    }
  }
}
