import { ChatError, isChatError, type Mark } from '@parlo/contract'
import type { Bus, News } from '../bus/bus.ts'
import type { Clock } from '../parts.ts'
import type { Raise, Raised, Store } from '../store/store.ts'
import type { ChatDomain } from './chat.ts'
import type { Doors } from './access.ts'
import { circleOf } from './audience.ts'
import { createTurnQueue } from './turn-queue.ts'

/** Read and delivered marks. Many people read at once, so the marks of a turn share a commit too. */
export function createMarks({
  store,
  bus,
  doors,
  clock
}: {
  store: Store
  bus: Bus
  doors: Doors
  clock: Clock
}): Pick<ChatDomain, 'mark' | 'drain'> {
  const queue = createTurnQueue<Raise, Raised>({ clock, run })

  /* Its own devices hear of a mark in the order of the database, because `unread_from` goes back and forth. */
  async function run(batch: readonly Raise[]): Promise<Raised[]> {
    const raised = await commit(batch)
    const own = raised.flatMap(({ mark, changed, turned }, index): News[] => {
      const news = { type: 'mark', room: batch[index]!.roomId, audience: [mark.user], mark } as const
      return changed || turned ? [news] : []
    })
    if (own.length > 0) bus.publish(own)
    return raised
  }

  async function commit(batch: readonly Raise[]): Promise<Raised[]> {
    try {
      return await store.raise(batch)
    } catch (error) {
      throw isChatError(error)
        ? error
        : new ChatError('internal', 'The server failed; no mark was stored. Try again', { cause: error })
    }
  }

  return {
    async mark(caller, address, to) {
      const { room } = await doors.enter(caller, address)
      const { mark, changed } = await queue.add({ roomId: room.id, userId: caller.userId, ...to })
      // In the broadcast room, or a very large group, who has read what is nobody's business but the reader's other devices'.
      const circle = changed ? await circleOf(store, room, caller.userId) : undefined
      const audience = circle?.filter(user => user !== caller.userId) ?? []
      if (audience.length > 0) {
        bus.publish([{ type: 'mark', room: room.id, audience, mark: othersMark(mark) }])
      }
      return mark
    },
    drain: queue.drain
  }
}

/** A mark as others may see it. */
export function othersMark({ user, read, delivered }: Mark): Mark {
  return { user, read, delivered }
}
