import { LIMITS, type Mark, type RoomSummary } from '@parlo/contract'
import { ChatError } from '@parlo/contract'
import { toUser } from '../store/profile-store.ts'
import { refuseBetween } from '../store/rules.ts'
import type { Group, Store, StoredRoom } from '../store/store.ts'
import { isSeen, type Access, type Doors } from './access.ts'
import { noRoom, peerOf, refused, targetOf } from './address.ts'
import type { Caller, ChatDomain } from './chat.ts'
import { formerly } from './former.ts'
import { othersMark } from './marks.ts'

/** A caller's rooms, and what they look like from there. */
export interface Rooms extends Pick<ChatDomain, 'rooms' | 'room' | 'openDirect' | 'heads'> {
  summary(caller: Caller, access: Access): Promise<RoomSummary>
}

/** A bound, not a promise: "100 or more" is all a badge can show. */
const UNREAD_MAX = 100

/** How many rooms are summed up before others have their turn: some milliseconds. */
const PIECE = 50

export function createRooms({
  store,
  doors,
  now,
  soon
}: {
  store: Store
  doors: Doors
  now: () => number
  soon: (run: () => void) => void
}): Rooms {
  /** One's own mark as it is; and the other one's, unless one of the two blocks the other. */
  async function marksFor(userId: number, room: StoredRoom): Promise<Mark[]> {
    const peer = peerOf(room, userId)
    const apart = peer === undefined || (await store.blockers(userId, peer)).length > 0
    const marks = await store.marks(room.id, apart ? [userId] : [userId, peer])
    return marks.map(mark => (mark.user === userId ? mark : othersMark(mark)))
  }

  async function summary(caller: Caller, access: Access): Promise<RoomSummary> {
    const { userId } = caller
    const { room, from, until, present } = access
    const peerId = peerOf(room, userId)
    const [[newest], unread, marks, peer] = await Promise.all([
      until > 0 ? store.messages(room.id, { limit: 1, from, before: until + 1 }) : [],
      present ? store.unread(room.id, userId, UNREAD_MAX) : 0,
      until > 0 ? marksFor(userId, room) : [],
      peerId === undefined ? undefined : store.userById(peerId)
    ])
    const seen = await doors.again(caller, access)
    const [last = null] = await formerly(store, newest && isSeen(newest, seen) ? [newest] : [], seen)
    const summary: RoomSummary = {
      id: room.id,
      kind: room.kind,
      // Whoever has just left has seen that, too: said of what was before, it would not be newer than what says they are in it.
      head: Math.min(seen.present ? Math.max(room.head, last?.seq ?? 0) : Infinity, seen.until),
      last,
      unread,
      marks
    }
    if (room.kind === 'broadcast') summary.name = 'broadcast'
    if (peer) summary.peer = toUser(peer)
    return room.group ? { ...summary, ...(await groupPart(room.group, seen)) } : summary
  }

  async function groupPart(group: Group, { room, role, until }: Access): Promise<Partial<RoomSummary>> {
    const { name, title, write, past, members } = group
    if (name === null && until !== Infinity) {
      // What a private group is called and how many are in it now is not for those who have left.
      const then = await store.titleAt(room.id, until)
      return then === undefined ? {} : { title: then }
    }
    return { ...(name !== null && { name }), title, write, past, members, ...(role && { role }) }
  }

  /** A page of rooms, as the store has them; one more is asked for to know whether there are more. */
  async function page(
    userId: number,
    limit: number,
    after?: number
  ): Promise<{ rooms: StoredRoom[]; more: boolean }> {
    const rooms = await store.roomsOf(userId, limit + 1, after)
    return rooms.length <= limit
      ? { rooms, more: false }
      : { rooms: await store.roomsOf(userId, limit, after), more: true }
  }

  const seatOf = (caller: Caller, room: StoredRoom): Promise<Access> => doors.again(caller, { room, ...ALL })

  /** A group that the caller was put out of while away still has a head for them: their own last event. */
  async function addLeft(
    userId: number,
    cursors: Record<string, number>,
    heads: Record<string, number>
  ): Promise<void> {
    for (const room of Object.keys(cursors)) {
      if (Object.hasOwn(heads, room)) continue
      const seat = await store.seat(Number(room), userId)
      if (seat && seat.until !== null) heads[room] = seat.until
    }
  }

  return {
    summary,

    async rooms(caller, limit = 100, after) {
      const { rooms, more } = await page(caller.userId, Math.min(limit, LIMITS.roomsPage), after)
      const summaries: RoomSummary[] = []
      for (let start = 0; start < rooms.length; start += PIECE) {
        if (start > 0) await new Promise<void>(soon)
        const piece = rooms.slice(start, start + PIECE).map(async room => {
          // As it is after the turn of the others: the head is to be as new as what is counted up to it.
          const current = start > 0 ? ((await store.room(room.id)) ?? room) : room
          return summary(caller, await seatOf(caller, current))
        })
        summaries.push(...(await Promise.all(piece)))
      }
      return { rooms: summaries, log: store.logId, more }
    },

    async room(caller, address) {
      return summary(caller, await doors.peek(caller, address))
    },

    async openDirect(caller, userId) {
      targetOf(caller.userId, `direct:${userId}`)
      const found = await store.blockers(caller.userId, userId)
      const apart = refuseBetween(caller.userId, userId, { blockers: () => found })
      if (apart) throw refused(apart, `direct:${userId}`, null)
      const room = await store.openDirect(caller.userId, userId, now())
      if (!room) throw noRoom(`direct:${userId}`)
      return summary(caller, { room, ...ALL })
    },

    async heads(caller, resume) {
      const { userId } = caller
      const user = await store.userById(userId)
      if (user?.disabledAt !== null) {
        throw new ChatError('unauthorized', 'There is no such user, or the account is disabled')
      }
      const { rooms, more } = await page(userId, LIMITS.cursors)
      const heads: Record<string, number> = {}
      for (const room of rooms) if (room.head > 0) heads[room.id] = room.head
      const answer = { user: toUser(user), log: store.logId, heads, more }
      // Another log voids all cursors, which the client sees by itself.
      if (resume?.log === store.logId) await addLeft(userId, resume.cursors, heads)
      const reset = resume?.log === store.logId ? useless(resume.cursors, heads, more) : []
      return reset.length > 0 ? { ...answer, reset } : answer
    }
  }
}

const ALL = { from: 1, until: Infinity, present: true }

/** Cursors ahead of the log (a restored backup), or so far behind that the newest page is the shorter way. */
function useless(cursors: Record<string, number>, heads: Record<string, number>, more: boolean): number[] {
  const rooms: number[] = []
  for (const [room, cursor] of Object.entries(cursors)) {
    const head = Object.hasOwn(heads, room) ? heads[room] : undefined
    // A room beyond those listed is left for the client to ask about.
    if (head === undefined && more) continue
    if (cursor > (head ?? 0) || cursor < (head ?? 0) - LIMITS.catchUp) rooms.push(Number(room))
  }
  return rooms
}
