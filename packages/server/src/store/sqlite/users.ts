import type { User } from '@parlo/contract'
import { toUser, type UserRow } from '../profile-store.ts'
import type { NewUser, StoredUser, UsersPage } from '../store.ts'
import { usernameKey } from '../username-key.ts'
import type { Db } from './open.ts'

const COLUMNS = `id, username, name, picture, password AS passwordHash, external_id AS externalId,
  created_at AS createdAt, disabled_at AS disabledAt`

/** What others see of a user. */
const SHOWN = 'id, username, name, picture'

export function createUsers(db: Db) {
  const insert = db.prepare<[string, string, string | null, string | null, number], StoredUser>(
    `INSERT INTO users (username, username_key, password, external_id, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`
  )
  const byId = db.prepare<[number], StoredUser>(`SELECT ${COLUMNS} FROM users WHERE id = ?`)
  const byKey = db.prepare<[string], StoredUser>(`SELECT ${COLUMNS} FROM users WHERE username_key = ?`)
  const byExternalId = db.prepare<[string], StoredUser>(`SELECT ${COLUMNS} FROM users WHERE external_id = ?`)
  const page = db.prepare<[number, number], UserRow>(
    `SELECT ${SHOWN} FROM users WHERE id > ? AND disabled_at IS NULL ORDER BY id LIMIT ?`
  )
  const find = db.prepare<[number, string, string, number, number], UserRow>(
    `SELECT ${SHOWN} FROM users
     WHERE id > ? AND disabled_at IS NULL AND username_key >= ? AND username_key < ? AND profile_version > ?
     ORDER BY id LIMIT ?`
  )
  // By the index of changes, which are few, rather than by that of all people.
  const changed = db.prepare<[number, number, number], UserRow>(
    `SELECT ${SHOWN} FROM users
     WHERE profile_version > ? AND +id > ? AND disabled_at IS NULL ORDER BY +id LIMIT ?`
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
    users({ limit, after = 0, q, since = -1 }: UsersPage): User[] {
      if (!q) return (since < 0 ? page.all(after, limit) : changed.all(since, after, limit)).map(toUser)
      const prefix = usernameKey(q)
      // No username holds the last code point there is, so this is the end of all names with the prefix.
      return find.all(after, prefix, `${prefix}\u{10FFFF}`, since, limit).map(toUser)
    },
    setPassword: (id: number, from: string, to: string): boolean =>
      changePassword.run(to, id, from).changes === 1,
    disableUser(id: number, at: number | null): void {
      disable.run(at, id)
    }
  }
}
