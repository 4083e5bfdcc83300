import { LIMITS, type Role } from '@parlo/contract'
import { toUser, type UserRow } from '../profile-store.ts'
import type { Seat, SeatOfUser } from '../store.ts'
import type { Db } from './open.ts'
import type { RoomRow } from './rooms.ts'

export interface SeatRow {
  role: Role
  join_seq: number
  leave_seq: number | null
  kicked: number
}

/** How many groups' members are remembered, so that a message need not ask who is in the room. */
const REMEMBERED = 1_000

/** Who is in which group. */
export function createSeats(db: Db, find: (roomId: number) => RoomRow | undefined) {
  const at = db.prepare<[number, number], SeatRow>(
    'SELECT role, join_seq, leave_seq, kicked FROM members WHERE room_id = ? AND user_id = ?'
  )
  const ids = db
    .prepare<[number], number>(
      'SELECT user_id FROM members WHERE room_id = ? AND leave_seq IS NULL ORDER BY user_id'
    )
    .pluck()
  const page = db.prepare<[number, number, number], UserRow & { role: Role; joined: number }>(
    `SELECT users.id, username, users.name, picture, members.role, join_seq AS joined FROM members JOIN users ON users.id = user_id
     WHERE room_id = ? AND user_id > ? AND leave_seq IS NULL ORDER BY user_id LIMIT ?`
  )
  const later = db
    .prepare<[number, number], number>(
      'SELECT user_id FROM members WHERE room_id = ? AND leave_seq IS NULL AND join_seq > ?'
    )
    .pluck()
  const owners = db
    .prepare<[number], number>(
      `SELECT count(*) FROM members WHERE room_id = ? AND role = 'owner' AND leave_seq IS NULL`
    )
    .pluck()
  const groups = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM members INDEXED BY members_groups
       WHERE user_id = ? AND join_seq > 0 AND leave_seq IS NULL LIMIT ${LIMITS.groupsPerUser})`
    )
    .pluck()
  // What was written before somebody came is not unread to them.
  const sit = db.prepare<[number, number, Role, number, number, number]>(
    `INSERT INTO members (room_id, user_id, role, join_seq, read_seq, delivered_seq) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET role = excluded.role, join_seq = excluded.join_seq, leave_seq = NULL, kicked = 0,
       read_seq = max(read_seq, excluded.read_seq), delivered_seq = max(delivered_seq, excluded.delivered_seq),
       mark_version = mark_version + (unread_from IS NOT NULL), unread_from = NULL`
  )
  const rise = db.prepare<[number, number, number, number]>(
    `UPDATE members SET leave_seq = ?, kicked = ?, role = 'member' WHERE room_id = ? AND user_id = ?`
  )
  const setRole = db.prepare<[Role, number, number]>(
    'UPDATE members SET role = ? WHERE room_id = ? AND user_id = ?'
  )
  const known = new Map<number, { version: number; ids: readonly number[] }>()

  /** Who is in a group, as of its newest change of members. */
  function membersOf({ id, members_seq: version }: RoomRow): readonly number[] {
    const held = known.get(id)
    if (held?.version === version) return held.ids
    const made = { version, ids: ids.all(id) }
    known.delete(id)
    known.set(id, made)
    if (known.size > REMEMBERED) known.delete(known.keys().next().value as number)
    return made.ids
  }

  return {
    at: (room: number, user: number): SeatRow | undefined => at.get(room, user),
    present(room: number, user: number): SeatRow | undefined {
      const row = at.get(room, user)
      return row?.leave_seq === null ? row : undefined
    },
    membersOf,
    /** A transaction that was undone has left nothing true here. */
    forget: (): void => known.clear(),
    laterThan: (room: number, seq: number): number[] => later.all(room, seq),
    owners: (room: number): number => owners.get(room) as number,
    groupsOf: (user: number): number => groups.get(user) as number,
    setRole: (room: number, user: number, role: Role): void => void setRole.run(role, room, user),

    sit(room: RoomRow, user: number, role: Role, seq: number): void {
      sit.run(room.id, user, role, seq, seq, seq)
      room.members += 1
      room.members_seq = seq
    },
    rise(room: RoomRow, user: number, kicked: boolean, seq: number): void {
      rise.run(seq, kicked ? 1 : 0, room.id, user)
      room.members -= 1
      room.members_seq = seq
    },

    calls: {
      seat(roomId: number, userId: number): Seat | undefined {
        const room = find(roomId)
        const row = room?.kind === 'group' ? at.get(roomId, userId) : undefined
        return row && { role: row.role, from: room?.past === 'all' ? 1 : row.join_seq, until: row.leave_seq }
      },
      seats: (roomId: number, { limit, after = 0 }: { limit: number; after?: number }): SeatOfUser[] =>
        page
          .all(roomId, after, limit)
          .map(one => ({ user: toUser(one), role: one.role, joined: one.joined })),
      memberIds(roomId: number): readonly number[] {
        const room = find(roomId)
        return room ? membersOf(room) : []
      }
    }
  }
}

export type Seats = ReturnType<typeof createSeats>
