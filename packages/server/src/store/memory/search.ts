import { matches } from '../query.ts'
import type { Store } from '../store.ts'
import { messagesOf } from './log.ts'
import type { Rooms } from './rooms.ts'

/** Reads everything at once. */
export function searchCalls({ find }: Rooms): Pick<Store, 'search'> {
  return {
    async search({ query, within, before = Infinity }) {
      const found = within.flatMap(({ roomId, from, until }) =>
        messagesOf(find(roomId))
          .map(({ event }) => event)
          .filter(({ seq, id }) => seq >= from && seq <= until && id < before)
          .filter(({ deleted, body }) => !deleted && matches(query, body.text))
          .map(({ seq, id }) => ({ roomId, seq, id }))
      )
      return { found, rest: [] }
    }
  }
}
