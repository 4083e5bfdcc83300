import type { SessionCondition, StoredSession } from '../store.ts'
import type { Db } from './open.ts'

// `rotated_at` was the time of the rotation once, and a session of that time counts as one whose token has arrived.
const COLUMNS = `id, user_id AS userId, device, created_at AS createdAt, last_seen_at AS lastSeenAt,
  expires_at AS expiresAt, revoked_at AS revokedAt, refresh_hash AS refreshHash,
  previous_hash AS previousHash, rotated_at AS arrivedAt`

export function createSessions(db: Db) {
  const insert = db.prepare<[StoredSession & { password: string | null; any: number; first: number }]>(
    `INSERT INTO sessions SELECT @id, @userId, @device, @createdAt, @lastSeenAt, @expiresAt, @revokedAt,
     @refreshHash, @previousHash, @arrivedAt
     WHERE (@any OR EXISTS (SELECT 1 FROM users WHERE id = @userId AND password IS @password))
       AND NOT (@first AND EXISTS (SELECT 1 FROM sessions WHERE user_id = @userId AND device IS @device
         AND revoked_at IS NULL AND expires_at > @createdAt))`
  )
  const byId = db.prepare<[string], StoredSession>(`SELECT ${COLUMNS} FROM sessions WHERE id = ?`)
  const byHash = db.prepare<[string, string], StoredSession>(
    `SELECT ${COLUMNS} FROM sessions WHERE refresh_hash = ? OR previous_hash = ?`
  )
  const ofUser = db.prepare<[number], StoredSession>(
    `SELECT ${COLUMNS} FROM sessions WHERE user_id = ? AND revoked_at IS NULL
     ORDER BY last_seen_at DESC, id LIMIT 1000`
  )
  const rotate = db.prepare<[{ id: string; from: string; to: string; now: number; expiresAt: number }]>(
    `UPDATE sessions SET refresh_hash = @to, previous_hash = @from, rotated_at = NULL, last_seen_at = @now,
     expires_at = @expiresAt WHERE id = @id AND refresh_hash = @from AND revoked_at IS NULL`
  )
  const arrived = db.prepare<[{ id: string; hashBegins: string; now: number }]>(
    `UPDATE sessions SET rotated_at = @now WHERE id = @id AND rotated_at IS NULL AND previous_hash IS NOT NULL
     AND substr(refresh_hash, 1, length(@hashBegins)) = @hashBegins`
  )
  const revokeOne = db
    .prepare<[number, string], string>(
      'UPDATE sessions SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL RETURNING id'
    )
    .pluck()
  const revokeAll = db
    .prepare<[number, number, string], string>(
      'UPDATE sessions SET revoked_at = ? WHERE user_id = ? AND id <> ? AND revoked_at IS NULL RETURNING id'
    )
    .pluck()
  const forget = db.prepare<[number, number]>('DELETE FROM sessions WHERE expires_at < ? OR revoked_at < ?')

  return {
    createSession(session: StoredSession, only?: SessionCondition): boolean {
      const password = typeof only === 'object' ? only.password : null
      const [any, first] = [Number(typeof only !== 'object'), Number(only === 'first')]
      return insert.run({ ...session, password, any, first }).changes === 1
    },
    session: (id: string): StoredSession | undefined => byId.get(id),
    sessionByRefresh: (hash: string): StoredSession | undefined => byHash.get(hash, hash),
    sessionsOf: (userId: number): StoredSession[] => ofUser.all(userId),
    rotateRefresh: (id: string, from: string, to: string, now: number, expiresAt: number): boolean =>
      rotate.run({ id, from, to, now, expiresAt }).changes === 1,
    refreshArrived(id: string, hashBegins: string, now: number): void {
      arrived.run({ id, hashBegins, now })
    },
    revokeSessions: (which: { id: string } | { userId: number; except?: string }, now: number): string[] =>
      'id' in which ? revokeOne.all(now, which.id) : revokeAll.all(now, which.userId, which.except ?? ''),
    forgetSessions: (before: number): number => forget.run(before, before).changes
  }
}
