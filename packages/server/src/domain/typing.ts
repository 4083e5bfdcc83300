import type { Bus } from '../bus/bus.ts'
import type { RateLimits } from '../parts.ts'
import type { Store } from '../store/store.ts'
import type { Doors } from './access.ts'
import { circleOf } from './audience.ts'
import { createBuckets } from './buckets.ts'
import type { ChatDomain } from './chat.ts'

/** Who is writing. Nothing is kept: receivers forget by themselves. */
export function createTyping({
  bus,
  store,
  doors,
  rates,
  now
}: {
  bus: Bus
  store: Store
  doors: Doors
  rates: RateLimits | null
  now: () => number
}): Pick<ChatDomain, 'typing'> {
  // A note to the broadcast room goes to everyone, so few are needed to keep a server busy.
  const notes = rates && createBuckets<number>({ perSecond: 2, burst: 6, now })

  return {
    async typing(caller, address, on) {
      const access = await doors.find(caller, address)
      // A room without a message has no number yet to tell; and a note too many is a note lost.
      if (!access || (notes?.take(caller.userId) ?? 0) > 0) return
      const { room } = access.present ? access : await doors.enter(caller, address)
      const audience =
        room.kind === 'broadcast'
          ? 'everyone'
          : (await circleOf(store, room, caller.userId))?.filter(user => user !== caller.userId)
      if (!audience || audience.length === 0) return
      bus.publish([{ type: 'typing', room: room.id, audience, user: caller.userId, on }])
    }
  }
}
