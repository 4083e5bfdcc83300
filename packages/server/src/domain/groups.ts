import { ChatError, isChatError, LIMITS, type RoomMember } from '@parlo/contract'
import type { Bus } from '../bus/bus.ts'
import type { Log } from '../parts.ts'
import { toUser } from '../store/profile-store.ts'
import type { NewGroup, Refusal, SeatOfUser, Store, Stored, StoredRoom } from '../store/store.ts'
import type { Doors } from './access.ts'
import { isBroadcast, refused } from './address.ts'
import { circleOf } from './audience.ts'
import type { ChatDomain } from './chat.ts'
import type { InviteRate } from './invite-rate.ts'
import { newsOf } from './news.ts'
import type { Rooms } from './rooms.ts'
import type { SendRate } from './send-rate.ts'

/** Groups: how they come to be, and who is in them. What happens in them is sent like messages. */
export function createGroups({
  store,
  bus,
  log,
  doors,
  rooms,
  sends,
  invites,
  now
}: {
  store: Store
  bus: Bus
  log: Log
  doors: Doors
  rooms: Rooms
  sends: SendRate
  invites: InviteRate
  now: () => number
}): Pick<ChatDomain, 'createGroup' | 'members'> {
  async function make(group: NewGroup): Promise<Stored[] | Refusal> {
    try {
      return await store.createGroup(group)
    } catch (error) {
      log.error({ err: error }, 'A group was not made')
      throw isChatError(error)
        ? error
        : new ChatError('internal', 'The server failed; nothing was stored. Try again', { cause: error })
    }
  }

  /** The two of a direct room are its members too. */
  async function seatsIn(room: StoredRoom, page: { limit: number; after?: number }): Promise<SeatOfUser[]> {
    if (room.kind === 'group') return store.seats(room.id, page)
    if (!room.pair) throw new ChatError('forbidden', 'Everyone is in this room; GET /v1/users lists them')
    const users = await Promise.all(room.pair.map(id => store.userById(id)))
    return users
      .flatMap(user => (user ? [{ user: toUser(user), role: 'member' as const, joined: 0 }] : []))
      .filter(({ user }) => user.id > (page.after ?? 0))
      .slice(0, page.limit)
  }

  return {
    async createGroup(
      caller,
      { title, name = null, write = 'everyone', past, members = [], client_id = null }
    ) {
      sends.count(caller.userId)
      if (name !== null && isBroadcast(name)) {
        throw new ChatError('conflict', `The name ${name} is taken, by the room that everyone is in`)
      }
      const giveBack = invites.count(caller.userId, new Set(members.filter(user => user !== caller.userId)))
      let answer: Stored[] | Refusal | undefined
      try {
        answer = await make({
          makerId: caller.userId,
          clientId: client_id,
          title,
          name,
          write,
          past: past ?? (name === null ? 'joined' : 'all'),
          members,
          now: now()
        })
      } finally {
        // Of a group that had been made before, only its beginning is told.
        if (!answer || 'refused' in answer || answer.length === 1) giveBack()
      }
      if ('refused' in answer) throw refused(answer, `name:${name ?? title}`, client_id)
      // Each member is an event of its own, as when they are invited one by one. A repeat has stored none.
      sends.owe(caller.userId, answer.length - 1)
      bus.publish(newsOf(answer))
      return rooms.room(caller, answer[0]!.room.id)
    },

    async members(caller, address, { limit = LIMITS.membersPage, after }) {
      const { room, from } = await doors.enter(caller, address)
      const most = Math.min(limit, LIMITS.membersPage)
      const seats = await seatsIn(room, { limit: most + 1, ...(after !== undefined && { after }) })
      const page = seats.slice(0, most)
      // Who is told of their marks may look at them, too.
      const circle = new Set(await circleOf(store, room, caller.userId))
      const marks = await store.marks(
        room.id,
        page.map(({ user }) => user.id)
      )
      const members = page.map(({ user, role, joined }, index): RoomMember => {
        const mark = circle.has(user.id) ? marks[index] : undefined
        if (!mark) return { user, role }
        const { read, delivered } = mark
        // Who came before the caller may look is no news to them.
        return { user, role, read, delivered, ...(joined >= from && { joined }) }
      })
      return { members, more: seats.length > most }
    }
  }
}
