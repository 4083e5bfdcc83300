import { LIMITS, type User } from '@parlo/contract'
import { toUser, type UserRow } from '../profile-store.ts'
import type { Refusal } from '../store.ts'
import type { Db } from './open.ts'

/** Who blocks whom. */
export function createBlocks(db: Db) {
  const exists = db.prepare<[number], number>('SELECT 1 FROM users WHERE id = ?').pluck()
  const has = db
    .prepare<[number, number], number>('SELECT 1 FROM blocks WHERE user_id = ? AND blocked_id = ?')
    .pluck()
  const count = db.prepare<[number], number>('SELECT count(*) FROM blocks WHERE user_id = ?').pluck()
  const insert = db.prepare<[number, number, number]>('INSERT INTO blocks VALUES (?, ?, ?)')
  const remove = db.prepare<[number, number]>('DELETE FROM blocks WHERE user_id = ? AND blocked_id = ?')
  const ofUser = db.prepare<[number], UserRow>(
    `SELECT users.id, username, users.name, picture FROM blocks JOIN users ON users.id = blocked_id
     WHERE blocks.user_id = ? ORDER BY blocked_id`
  )
  const against = db
    .prepare<[number], number>('SELECT user_id FROM blocks WHERE blocked_id = ? ORDER BY user_id')
    .pluck()

  const block = db.transaction(
    (userId: number, otherId: number, now: number): { changed: boolean } | Refusal => {
      if (!exists.get(otherId)) return { refused: 'not_found' }
      if (has.get(userId, otherId)) return { changed: false }
      if ((count.get(userId) as number) >= LIMITS.blocks) return { refused: 'quota' }
      insert.run(userId, otherId, now)
      return { changed: true }
    }
  )

  function blockers(a: number, b: number): number[] {
    const found: number[] = []
    if (has.get(a, b)) found.push(a)
    if (a !== b && has.get(b, a)) found.push(b)
    return found
  }

  return {
    blockers,
    calls: {
      block: (userId: number, otherId: number, now: number) => block.immediate(userId, otherId, now),
      unblock: (userId: number, otherId: number) => ({ changed: remove.run(userId, otherId).changes > 0 }),
      blocks: (userId: number): User[] => ofUser.all(userId).map(toUser),
      blockedBy: (userId: number): number[] => against.all(userId),
      blockers
    }
  }
}

export type Blocks = ReturnType<typeof createBlocks>
