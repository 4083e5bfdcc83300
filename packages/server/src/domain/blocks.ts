import { ChatError, LIMITS } from '@parlo/contract'
import type { Bus } from '../bus/bus.ts'
import type { Store } from '../store/store.ts'
import type { ChatDomain } from './chat.ts'

/** Whom somebody wants nothing to do with. The other one is never told. */
export function createBlocks({
  store,
  bus,
  now
}: {
  store: Store
  bus: Bus
  now: () => number
}): Pick<ChatDomain, 'blocks' | 'block' | 'unblock'> {
  return {
    blocks: async ({ userId }) => ({ users: await store.blocks(userId) }),

    async block({ userId }, other) {
      if (other === userId)
        throw new ChatError('bad_request', `User ${other} is yourself; block somebody else`)
      const answer = await store.block(userId, other, now())
      if ('refused' in answer) {
        throw answer.refused === 'quota'
          ? new ChatError('quota', `You block ${LIMITS.blocks} people, as many as may be; unblock one first`)
          : new ChatError('not_found', `There is no user ${other}`)
      }
      if (answer.changed) bus.publish([{ type: 'blocks', user: userId, other }])
    },

    async unblock({ userId }, other) {
      const { changed } = await store.unblock(userId, other)
      if (changed) bus.publish([{ type: 'blocks', user: userId, other }])
    }
  }
}
