import { usernameKey } from '../username-key.ts'
import { toUser } from '../profile-store.ts'
import type { Store, StoredUser } from '../store.ts'

type Calls = Pick<
  Store,
  'createUser' | 'userById' | 'userByName' | 'userByExternalId' | 'users' | 'setPassword' | 'disableUser'
>

/** @param versionOf - Which of all changes of profiles was the last of this user. */
export function createUsers(versionOf: (id: number) => number): {
  all: readonly StoredUser[]
  isEnabled: (id: number) => boolean
  calls: Calls
} {
  const users: StoredUser[] = []
  const calls: Calls = {
    async createUser({ now, ...user }) {
      const taken = (other: StoredUser) =>
        usernameKey(other.username) === usernameKey(user.username) ||
        (user.externalId !== null && other.externalId === user.externalId)
      if (users.some(taken)) return undefined
      const nothing = { name: null, picture: null, createdAt: now, disabledAt: null }
      const stored: StoredUser = { id: users.length + 1, ...user, ...nothing }
      users.push(stored)
      return { ...stored }
    },
    userById: async id => copy(users[id - 1]),
    userByName: async name => copy(users.find(user => usernameKey(user.username) === usernameKey(name))),
    userByExternalId: async externalId => copy(users.find(user => user.externalId === externalId)),
    users: async ({ limit, after = 0, q = '', since = -1 }) =>
      users
        .filter(user => user.id > after && user.disabledAt === null && versionOf(user.id) > since)
        .filter(user => usernameKey(user.username).startsWith(usernameKey(q)))
        .slice(0, limit)
        .map(toUser),
    async setPassword(id, from, to) {
      const user = users[id - 1]
      if (user?.passwordHash !== from) return false
      user.passwordHash = to
      return true
    },
    async disableUser(id, at) {
      const user = users[id - 1]
      if (user) user.disabledAt = at
    }
  }
  return { all: users, isEnabled: id => users[id - 1]?.disabledAt === null, calls }
}

function copy<T extends object>(value: T | undefined): T | undefined {
  return value && { ...value }
}
