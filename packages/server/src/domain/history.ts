import { ChatError, LIMITS } from '@parlo/contract'
import type { Page, Store } from '../store/store.ts'
import type { ChatDomain } from './chat.ts'

/** The seed system's histories, each only for those whose messages they are. */
export function createHistory(
  store: Store
): Pick<ChatDomain, 'history' | 'historyBetween' | 'broadcastHistory'> {
  return {
    history: async (caller, page) => store.historyOf(caller.userId, bounded(page)),
    async historyBetween({ userId }, user1, user2, page) {
      if (userId !== user1 && userId !== user2) {
        throw new ChatError(
          'forbidden',
          `You are user ${userId}; only ${user1} and ${user2} may read this history`
        )
      }
      return store.historyBetween(user1, user2, bounded(page))
    },
    broadcastHistory: async (_caller, page) => store.broadcastHistory(bounded(page))
  }
}

function bounded({ before, limit = LIMITS.seedPage }: { before?: number; limit?: number }): Page {
  return { limit: Math.min(limit, LIMITS.seedPage), ...(before !== undefined && { before }) }
}
