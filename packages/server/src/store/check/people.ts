import type { Store, StoredUser } from '../store.ts'

/** Three users to write to each other. */
export async function people(store: Store): Promise<{ ann: StoredUser; ben: StoredUser; cleo: StoredUser }> {
  return {
    ann: await person(store, 'ann'),
    ben: await person(store, 'ben'),
    cleo: await person(store, 'cleo')
  }
}

export async function person(store: Store, username: string): Promise<StoredUser> {
  const user = await store.createUser({ username, passwordHash: null, externalId: null, now: 1000 })
  if (!user) throw new Error(`The name ${username} is taken`)
  return user
}

/** Runs one of the checks against a fresh store. */
export type Check = (title: string, body: (store: Store) => Promise<void>) => void
