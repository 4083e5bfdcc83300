import type { User } from '@parlo/contract'
import type { NewUser, StoredUser } from '../store.ts'
import { usernameKey } from '../username-key.ts'
import type { Db } from './open.ts'

const COLUMNS = `id, username, password AS passwordHash, external_id AS externalId,
  created_at AS createdAt, disabled_at AS disabledAt`

export function createUsers(db: Db) {
  const insert = db.prepare<[string, string, string | null, string | null, number], StoredUser>(
    `INSERT INTO users (username, username_key, password, external_id, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`
  )
  const byId = db.prepare<[number], StoredUser>(`SELECT ${COLUMNS} FROM users WHERE id = ?`)
  const byKey = db.prepare<[string], StoredUser>(`SELECT ${COLUMNS} FROM users WHERE username_key = ?`)
  const byExternalId = db.prepare<[string], StoredUser>(`SELECT ${COLUMNS} FROM users WHERE external_id = ?`)
  const page = db.prepare<[number, number], User>(
    'SELECT id, username FROM users WHERE id > ? AND disabled_at IS NULL ORDER BY id LIMIT ?'
  )
  const find = db.prepare<[number, string, string, number], User>(
    `SELECT id, username FROM users
     WHERE id > ? AND disabled_at IS NULL AND username_key >= ? AND username_key < ? ORDER BY id LIMIT ?`
  )
  const disable = db.prepare<[number | null, number]>('UPDATE users SET disabled_at = ? WHERE id = ?')

  const changePassword = db.prepare<[string, number, string]>(
    'UPDATE users SET password = ? WHERE id = ? AND password = ?'
  )

  return {
    createUser: (user: NewUser): StoredUser | undefined =>
      insert.get(user.username, usernameKey(user.username), user.passwordHash, user.externalId, user.now),
    userById: (id: number): StoredUser | undefined => byId.get(id),
    userByName: (username: string): StoredUser | undefined => byKey.get(usernameKey(username)),
    userByExternalId: (externalId: string): StoredUser | undefined => byExternalId.get(externalId),
    users({ limit, after = 0, q }: { limit: number; after?: number; q?: string }): User[] {
      if (!q) return page.all(after, limit)
      const prefix = usernameKey(q)
      // No username holds the last code point there is, so this is the end of all names with the prefix.
      return find.all(after, prefix, `${prefix}\u{10FFFF}`, limit)
    },
    setPassword: (id: number, from: string, to: string): boolean =>
      changePassword.run(to, id, from).changes === 1,
    disableUser(id: number, at: number | null): void {
      disable.run(at, id)
    }
  }
}
