import type { Mark } from '@parlo/contract'
import { UNREAD_REACH, type Raise, type Raised } from '../store.ts'
import type { Db } from './open.ts'
import type { Rooms } from './rooms.ts'
import type { Seats } from './seats.ts'

interface Row {
  read: number
  delivered: number
  /** The first that counts as unread although it was read. */
  from: number | null
  version: number
}

const NONE: Row = { read: 0, delivered: 0, from: null, version: 0 }

export function createMarks(db: Db, rooms: Rooms, seats: Seats) {
  const find = db.prepare<[number, number], Row>(
    `SELECT read_seq AS read, delivered_seq AS delivered, unread_from AS "from", mark_version AS version
     FROM members WHERE room_id = ? AND user_id = ?`
  )
  const put = db.prepare<[number, number, number, number, number | null, number]>(
    `INSERT INTO members (room_id, user_id, read_seq, delivered_seq, unread_from, mark_version) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET read_seq = excluded.read_seq, delivered_seq = excluded.delivered_seq,
       unread_from = excluded.unread_from, mark_version = excluded.mark_version`
  )
  const unread = db
    .prepare<[number, number, number, number], number>(
      `SELECT count(*) FROM (
         SELECT 1 FROM (
           SELECT sender_id FROM events INDEXED BY events_unread
           WHERE room_id = ? AND seq > ? AND kind = 'message' AND deleted_seq IS NULL
           ORDER BY seq DESC LIMIT ${UNREAD_REACH})
         WHERE sender_id <> ? LIMIT ?)`
    )
    .pluck()

  const rowOf = (roomId: number, user: number): Row => find.get(roomId, user) ?? NONE

  const raise = db.transaction((batch: readonly Raise[]): Raised[] =>
    batch.map(({ roomId, userId, read = 0, delivered = 0, unread: from }) => {
      const old = rowOf(roomId, userId)
      const head = rooms.find(roomId)?.last_seq ?? 0
      const next: Row = { ...old, read: Math.max(old.read, Math.min(read, head)) }
      next.delivered = Math.max(old.delivered, next.read, Math.min(delivered, head))
      if (next.read > old.read || (read > 0 && read >= head)) next.from = null
      if (from !== undefined) {
        const first = Math.max(from, firstOf(roomId, userId))
        next.from = first <= next.read ? first : null
      }
      const changed = next.read > old.read || next.delivered > old.delivered
      const turned = next.from !== old.from
      if (turned) next.version += 1
      if (changed || turned) put.run(roomId, userId, next.read, next.delivered, next.from, next.version)
      return { mark: toMark(userId, next), changed, turned }
    })
  )

  /** The first `seq` that somebody may see. */
  function firstOf(roomId: number, userId: number): number {
    return rooms.find(roomId)?.past === 'joined' ? (seats.at(roomId, userId)?.join_seq ?? 1) : 1
  }

  return {
    raise: (batch: readonly Raise[]): Raised[] => raise.immediate(batch),
    marks: (roomId: number, userIds: readonly number[]): Mark[] =>
      userIds.map(id => toMark(id, rowOf(roomId, id))),
    unread(roomId: number, userId: number, max: number): number {
      const { read, from } = rowOf(roomId, userId)
      return unread.get(roomId, Math.min(read, (from ?? Infinity) - 1), userId, max) as number
    }
  }
}

function toMark(user: number, { read, delivered, from, version }: Row): Mark {
  return {
    user,
    read,
    delivered,
    ...(from !== null && { unread_from: from }),
    ...(version > 0 && { version })
  }
}
