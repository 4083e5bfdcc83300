import { LIMITS, type RoomAddress } from '@parlo/contract'
import { check, RoomAddressSchema } from '@parlo/contract/schemas'
import type { Rates } from '../auth/rate.ts'
import { actOf } from '../domain/act.ts'
import type { ChatDomain } from '../domain/chat.ts'
import type { Some } from './routes.ts'

/* What one call may ask for: a larger page counts as several, since it takes as long. */
const ROOMS_IN_A_CALL = 100
const MESSAGES_IN_A_CALL = LIMITS.pageDefault

/** Rooms, their logs and pages, and what may be done in them without a socket. */
export function roomHandlers(
  chat: ChatDomain,
  rates: Rates
): Some<'rooms' | 'openRoom' | 'room' | 'members' | 'events' | 'messages' | 'send' | 'mark' | 'report'> {
  /** One of them is counted already. */
  async function countCalls(userId: number, calls: number): Promise<void> {
    const more = Math.ceil(calls) - 1
    if (more > 0) await rates.call(userId, more)
  }

  return {
    async rooms({ caller, query: { limit, after } }) {
      await countCalls(caller.userId, (limit ?? 0) / ROOMS_IN_A_CALL)
      return chat.rooms(caller, limit, after)
    },
    openRoom: ({ caller, body }) =>
      body.kind === 'direct' ? chat.openDirect(caller, body.user_id) : chat.createGroup(caller, body),
    members: ({ caller, params, query: { limit, after } }) =>
      chat.members(caller, addressIn(params), {
        ...(limit !== undefined && { limit }),
        ...(after !== undefined && { after })
      }),
    room: ({ caller, params }) => chat.room(caller, addressIn(params)),
    events: ({ caller, params, query }) =>
      chat.pull(caller, addressIn(params), query.after ?? 0, query.limit),
    async messages({ caller, params, query }) {
      const { before, after, around, since, limit, thread, pinned } = query
      await countCalls(caller.userId, (limit ?? 0) / MESSAGES_IN_A_CALL)
      const page = {
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        ...(around !== undefined && { around }),
        ...(since !== undefined && { since }),
        ...(limit !== undefined && { limit }),
        ...(thread !== undefined && { thread }),
        ...(pinned !== undefined && { pinned: true })
      }
      return chat.messages(caller, addressIn(params), page)
    },
    send: ({ caller, params, body }) =>
      chat.send(caller, { room: addressIn(params), client_id: body.client_id, ...actOf(body) }),
    mark: ({ caller, params, body }) => chat.mark(caller, addressIn(params), body),
    async report({ caller, params, body }) {
      await chat.report(caller, addressIn(params), body)
    }
  }
}

/** `/v1/rooms/57`, `/v1/rooms/direct:9`, `/v1/rooms/name:broadcast`. */
function addressIn({ room }: Record<string, string>): RoomAddress {
  return check(RoomAddressSchema, /^\d{1,16}$/.test(room ?? '') ? Number(room) : room)
}
