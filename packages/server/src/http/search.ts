import type { Rates } from '../auth/rate.ts'
import type { ChatDomain } from '../domain/chat.ts'
import type { Some } from './routes.ts'

/** Finding what was written. It reads more than other calls do, and so has a rate of its own. */
export function searchHandlers(chat: ChatDomain, rates: Rates): Some<'search'> {
  return {
    async search({ caller, query: { q, room, before, limit } }) {
      await rates.search(caller.userId)
      return chat.search(caller, {
        q,
        ...(room !== undefined && { room }),
        ...(before !== undefined && { before }),
        ...(limit !== undefined && { limit })
      })
    }
  }
}
