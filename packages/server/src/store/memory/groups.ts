import { LIMITS, type Role } from '@parlo/contract'
import { toUser } from '../profile-store.ts'
import type { GroupScene } from '../rules.ts'
import type { Envelope, GroupAct, Store } from '../store.ts'
import type { Room, Rooms } from './rooms.ts'

/** What the rules may ask about a group. */
export function groupScene(room: Room | undefined, { all, isIn, isEnabled }: Rooms): GroupScene | undefined {
  if (!room?.group) return undefined
  const { name, write } = room.group
  const seatOf = (user: number) => room.seats.get(user)
  return {
    name,
    write,
    members: room.present.length,
    roleOf: user => (seatOf(user)?.leaveSeq === null ? seatOf(user)?.role : undefined),
    wasKicked: user => seatOf(user)?.kicked === true,
    owners: () => room.present.filter(user => seatOf(user)?.role === 'owner').length,
    isEnabled,
    groupsOf(user) {
      let groups = 0
      for (const each of all.values()) if (each.group && isIn(each, user)) groups += 1
      return Math.min(groups, LIMITS.groupsPerUser)
    }
  }
}

/** Do to a group what an event with this seq says. */
export function applyToGroup(room: Room, seq: number, act: Envelope & GroupAct): void {
  function sit(user: number, role: Role): void {
    room.seats.set(user, { role, joinSeq: seq, leaveSeq: null, kicked: false })
    room.present = [...room.present, user].toSorted((a, b) => a - b)
    room.membersSeq = seq
    // What was written before somebody came is not unread to them.
    const { read = 0, delivered = 0, version = 0, unread_from } = room.marks.get(user) ?? {}
    room.marks.set(user, {
      read: Math.max(read, seq),
      delivered: Math.max(delivered, seq),
      version: unread_from === undefined ? version : version + 1
    })
  }
  function rise(user: number, kicked: boolean): void {
    const seat = room.seats.get(user)
    if (seat) Object.assign(seat, { leaveSeq: seq, kicked, role: 'member' })
    room.present = room.present.filter(other => other !== user)
    room.membersSeq = seq
  }
  switch (act.kind) {
    case 'join':
      return sit(act.senderId, room.present.length === 0 ? 'owner' : 'member')
    case 'invite':
      return sit(act.user, 'member')
    case 'leave':
      return rise(act.senderId, false)
    case 'kick':
      return rise(act.user, true)
    case 'role':
      room.seats.get(act.user)!.role = act.role
      return
    case 'title':
      room.group!.title = act.text
  }
}

export function groupCalls(
  rooms: Rooms,
  userById: Store['userById']
): Pick<Store, 'titleAt' | 'seat' | 'seats' | 'memberIds'> {
  return {
    async titleAt(roomId, seq) {
      const room = rooms.find(roomId)
      const titles = (room?.lines ?? []).flatMap(({ event }) => (event.kind === 'title' ? [event] : []))
      const then = titles.findLast(event => event.seq <= seq)
      return then?.body.text ?? (titles.length > 0 ? undefined : room?.group?.title)
    },
    async seat(roomId, userId) {
      const room = rooms.find(roomId)
      const seat = room?.group && room.seats.get(userId)
      if (!seat) return undefined
      return { role: seat.role, from: room.group?.past === 'all' ? 1 : seat.joinSeq, until: seat.leaveSeq }
    },
    async seats(roomId, { limit, after = 0 }) {
      const room = rooms.find(roomId)
      const page = (room?.present ?? []).filter(user => user > after).slice(0, limit)
      return Promise.all(
        page.map(async id => {
          const user = await userById(id)
          const { role, joinSeq: joined } = room!.seats.get(id)!
          return { user: user ? toUser(user) : { id, username: '' }, role, joined }
        })
      )
    },
    memberIds: async roomId => rooms.find(roomId)?.present ?? []
  }
}
