import type { NewGroup, StoredRoom } from '../store.ts'
import { BROADCAST_ROOM } from '../store.ts'
import { usernameKey } from '../username-key.ts'
import type { Db } from './open.ts'

export interface RoomRow {
  id: number
  kind: StoredRoom['kind']
  user_low: number | null
  user_high: number | null
  last_seq: number
  last_number: number
  last_id: number
  members_seq: number
  name: string | null
  title: string | null
  write: 'everyone' | 'moderators' | null
  past: 'all' | 'joined' | null
  members: number
}

export function toRoom(row: RoomRow): StoredRoom {
  const room: StoredRoom = { id: row.id, kind: row.kind, head: row.last_seq }
  if (row.user_low !== null && row.user_high !== null) room.pair = [row.user_low, row.user_high]
  if (row.kind === 'group') {
    const { name, title, write, past, members } = row
    room.group = { name, title: title ?? '', write: write ?? 'everyone', past: past ?? 'joined', members }
  }
  return room
}

const COLUMNS = `id, kind, user_low, user_high, last_seq, last_number, last_id, members_seq,
  name, title, write, past, members`

export function createRooms(db: Db) {
  const byId = db.prepare<[number], RoomRow>(`SELECT ${COLUMNS} FROM rooms WHERE id = ?`)
  const byPair = db.prepare<[number, number], RoomRow>(
    `SELECT ${COLUMNS} FROM rooms WHERE user_low = ? AND user_high = ?`
  )
  const byName = db.prepare<[string], RoomRow>(`SELECT ${COLUMNS} FROM rooms WHERE name_key = ?`)
  const insertGroup = db.prepare<[string | null, string | null, string, string, string, number], RoomRow>(
    `INSERT INTO rooms (kind, name, name_key, title, write, past, created_at) VALUES ('group', ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`
  )
  const setGroup = db.prepare<[number, number, string | null, number]>(
    'UPDATE rooms SET members_seq = ?, members = ?, title = ? WHERE id = ?'
  )
  const enabled = db
    .prepare<[number, number], number>(
      'SELECT count(*) FROM users WHERE id IN (?, ?) AND disabled_at IS NULL'
    )
    .pluck()
  const insert = db.prepare<[number, number, number], RoomRow>(
    `INSERT INTO rooms (kind, user_low, user_high, created_at) VALUES ('direct', ?, ?, ?) RETURNING ${COLUMNS}`
  )
  const join = db.prepare<[number, number]>('INSERT INTO members (room_id, user_id) VALUES (?, ?)')
  const IS_THEIRS = '(id = ? OR id IN (SELECT room_id FROM members WHERE user_id = ? AND leave_seq IS NULL))'
  const ofUser = db.prepare<[number, number, number], RoomRow>(
    `SELECT ${COLUMNS} FROM rooms WHERE ${IS_THEIRS} ORDER BY last_id DESC, id DESC LIMIT ?`
  )
  const ofUserAfter = db.prepare<[number, number, number, number], RoomRow>(
    `SELECT ${COLUMNS} FROM rooms WHERE ${IS_THEIRS} AND id > ? ORDER BY id LIMIT ?`
  )

  const find = (id: number): RoomRow | undefined => byId.get(id)
  const findDirect = (a: number, b: number): RoomRow | undefined => byPair.get(Math.min(a, b), Math.max(a, b))

  /** Inside a transaction. */
  function makeDirect(a: number, b: number, now: number): RoomRow | undefined {
    if (a === b || enabled.get(a, b) !== 2) return undefined
    const row = insert.get(Math.min(a, b), Math.max(a, b), now) as RoomRow
    join.run(row.id, a)
    join.run(row.id, b)
    return row
  }

  const openDirect = db.transaction((a: number, b: number, now: number): StoredRoom | undefined => {
    if (enabled.get(a, b) !== 2) return undefined
    const row = findDirect(a, b) ?? makeDirect(a, b, now)
    return row && toRoom(row)
  })

  /** With the broadcast room first when it is as old as another, and always within the limit. */
  function rowsOf(userId: number, limit: number, after?: number): RoomRow[] {
    if (after !== undefined) return ofUserAfter.all(BROADCAST_ROOM, userId, after, limit)
    const rows = ofUser.all(BROADCAST_ROOM, userId, limit)
    if (!rows.some(row => row.id === BROADCAST_ROOM))
      rows.splice(limit - 1, 1, find(BROADCAST_ROOM) as RoomRow)
    return rows
  }

  // Named, because the primary key looks just as good to SQLite, and is the whole log.
  const titleUntil = db
    .prepare<[number, number], string>(
      `SELECT json_extract(body, '$.text') FROM events INDEXED BY events_titles
       WHERE kind = 'title' AND room_id = ? AND seq <= ? ORDER BY seq DESC LIMIT 1`
    )
    .pluck()
  const retitled = db
    .prepare<[number, number], number>(
      `SELECT 1 FROM events INDEXED BY events_titles WHERE kind = 'title' AND room_id = ? AND seq > ? LIMIT 1`
    )
    .pluck()

  return {
    find,
    findDirect,
    findNamed: (name: string): RoomRow | undefined => byName.get(usernameKey(name)),
    makeDirect,
    /** Inside a transaction; `undefined` when the name is taken. */
    makeGroup: ({ name, title, write, past, now }: NewGroup): RoomRow | undefined =>
      insertGroup.get(name, name === null ? null : usernameKey(name), title, write, past, now),
    /** Keep what the acts of a batch made of a group. */
    saveGroup: ({ id, members_seq, members, title }: RoomRow): void =>
      void setGroup.run(members_seq, members, title, id),
    isEnabled: (id: number): boolean => enabled.get(id, id) === 1,
    rowsOf,
    calls: {
      room(id: number): StoredRoom | undefined {
        const row = find(id)
        return row && toRoom(row)
      },
      direct(a: number, b: number): StoredRoom | undefined {
        const row = findDirect(a, b)
        return row && toRoom(row)
      },
      groupNamed(name: string): StoredRoom | undefined {
        const row = byName.get(usernameKey(name))
        return row && toRoom(row)
      },
      /** The log tells of changes; what it was called before the first one is kept only as long as there is none. */
      titleAt: (roomId: number, seq: number): string | undefined =>
        titleUntil.get(roomId, seq) ??
        (retitled.get(roomId, seq) ? undefined : (find(roomId)?.title ?? undefined)),
      openDirect: (a: number, b: number, now: number): StoredRoom | undefined =>
        openDirect.immediate(a, b, now),
      roomsOf: (userId: number, limit: number, after?: number): StoredRoom[] =>
        rowsOf(userId, limit, after).map(toRoom)
    }
  }
}

export type Rooms = ReturnType<typeof createRooms>
