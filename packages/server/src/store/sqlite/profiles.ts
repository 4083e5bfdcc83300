import type { ProfileStore } from '../profile-store.ts'
import type { StoredUser } from '../store.ts'
import type { Db } from './open.ts'

/** What people are called, and which pictures they have. */
export function createProfiles(db: Db, find: (userId: number) => StoredUser | undefined) {
  const version = db.prepare<[], number>("SELECT value FROM counters WHERE name = 'profile'").pluck()
  const counted = db
    .prepare<[], number>("UPDATE counters SET value = value + 1 WHERE name = 'profile' RETURNING value")
    .pluck()
  const rename = db.prepare<[string | null, number, number]>(
    'UPDATE users SET name = ?, profile_version = ? WHERE id = ?'
  )
  const change = db.prepare<[string | null, number, number]>(
    'UPDATE users SET picture = ?, next_picture = NULL, profile_version = ? WHERE id = ?'
  )
  const next = db.prepare<[number], string | null>('SELECT next_picture FROM users WHERE id = ?').pluck()
  const setNext = db.prepare<[string, number]>('UPDATE users SET next_picture = ? WHERE id = ?')
  const doom = db.prepare<[string]>('INSERT OR IGNORE INTO doomed_blobs VALUES (?)')

  const setName = db.transaction((userId: number, name: string | null): StoredUser | undefined => {
    if (!find(userId)) return undefined
    rename.run(name, counted.get() as number, userId)
    return find(userId)
  })

  const begin = db.transaction((userId: number, picture: string): void => {
    const before = next.get(userId)
    if (before) doom.run(before)
    setNext.run(picture, userId)
  })

  const setPicture = db.transaction((userId: number, picture: string | null): StoredUser | undefined => {
    const before = find(userId)
    const begun = next.get(userId)
    if (!before || (picture !== null && begun !== picture)) return undefined
    if (picture === null && begun) doom.run(begun)
    if (before.picture !== null) doom.run(before.picture)
    change.run(picture, counted.get() as number, userId)
    return find(userId)
  })

  return {
    profileVersion: (): number => version.get() as number,
    setName: (userId: number, name: string | null) => setName.immediate(userId, name),
    beginPicture: (userId: number, picture: string): void => begin.immediate(userId, picture),
    setPicture: (userId: number, picture: string | null) => setPicture.immediate(userId, picture)
  } satisfies { [K in keyof ProfileStore]: (...args: never[]) => Awaited<ReturnType<ProfileStore[K]>> }
}
