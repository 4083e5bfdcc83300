import { BROADCAST_ROOM, type Fresh } from '../store.ts'
import type { Db } from './open.ts'

/** What is new, for those who are here. */
export function createFresh(db: Db) {
  const lastId = db.prepare<[], number>("SELECT value FROM counters WHERE name = 'message'").pluck()
  const toEveryone = db.prepare<[number, number], Fresh>(
    `SELECT rooms.id AS roomId, NULL AS userId, last_seq AS head
     FROM rooms JOIN events ON room_id = rooms.id AND seq = last_seq
     WHERE rooms.id = ? AND events.id > ?`
  )
  // By the members' own index, then the head of each room: no more than the users have rooms.
  const inRooms = db.prepare<[string, number, number], Fresh>(
    `SELECT members.room_id AS roomId, members.user_id AS userId, last_seq AS head
     FROM json_each(?) AS users
     CROSS JOIN members ON members.user_id = users.value AND leave_seq IS NULL
     CROSS JOIN rooms ON rooms.id = members.room_id
     CROSS JOIN events ON events.room_id = rooms.id AND events.seq = last_seq
     WHERE members.room_id <> ? AND events.id > ?`
  )
  const outOfRooms = db.prepare<[string, number], Fresh>(
    `SELECT members.room_id AS roomId, members.user_id AS userId, leave_seq AS head
     FROM json_each(?) AS users
     CROSS JOIN members ON members.user_id = users.value AND leave_seq IS NOT NULL
     CROSS JOIN events ON events.room_id = members.room_id AND events.seq = leave_seq
     WHERE events.id > ?`
  )

  return {
    lastId: (): number => lastId.get() as number,
    freshFor(userIds: readonly number[], id: number): Fresh[] {
      const users = JSON.stringify(userIds)
      return [
        ...toEveryone.all(BROADCAST_ROOM, id),
        ...inRooms.all(users, BROADCAST_ROOM, id),
        ...outOfRooms.all(users, id)
      ]
    }
  }
}
