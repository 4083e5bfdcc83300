import type { NewReport } from '../store.ts'
import type { Db } from './open.ts'

/** Messages that somebody reported. */
export function createReports(db: Db) {
  const insert = db.prepare<[number, number, number, string | null, number]>(
    `INSERT INTO reports (user_id, room_id, seq, reason, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`
  )
  return {
    report: ({ userId, roomId, seq, reason, now }: NewReport) => ({
      changed: insert.run(userId, roomId, seq, reason, now).changes > 0
    })
  }
}
