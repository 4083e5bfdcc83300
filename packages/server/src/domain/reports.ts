import { ChatError } from '@parlo/contract'
import type { Log } from '../parts.ts'
import type { Store } from '../store/store.ts'
import { isSeen, type Doors } from './access.ts'
import type { ChatDomain } from './chat.ts'
import type { SendRate } from './send-rate.ts'

/** Messages that somebody wants those to see who run the server. Nobody in the chat is told. */
export function createReports({
  store,
  doors,
  log,
  sends,
  now
}: {
  store: Store
  doors: Doors
  log: Log
  sends: SendRate
  now: () => number
}): Pick<ChatDomain, 'report'> {
  return {
    async report(caller, address, { seq, reason = null }) {
      const { userId } = caller
      sends.count(userId)
      const access = await doors.resolve(caller, address)
      const { room } = access
      const [message] = await store.messages(room.id, { limit: 1, from: seq, before: seq + 1 })
      if (!message || message.deleted || !isSeen(message, access)) {
        throw new ChatError('not_found', `There is no message ${seq} in this room, or it was deleted`)
      }
      if (message.sender_id === userId) {
        throw new ChatError('bad_request', `Message ${seq} is your own; delete it instead`)
      }
      const { changed } = await store.report({ userId, roomId: room.id, seq, reason, now: now() })
      if (changed) {
        log.info(
          { report: { user: userId, room: room.id, seq, sender: message.sender_id } },
          'A message was reported'
        )
      }
    }
  }
}
