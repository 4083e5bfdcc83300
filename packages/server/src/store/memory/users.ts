import { usernameKey } from '../username-key.ts'
import type { Store, StoredUser } from '../store.ts'

type Calls = Pick<
  Store,
  'createUser' | 'userById' | 'userByName' | 'userByExternalId' | 'users' | 'setPassword' | 'disableUser'
>

export function createUsers(): { isEnabled: (id: number) => boolean; calls: Calls } {
  const users: StoredUser[] = []
  const calls: Calls = {
    async createUser({ now, ...user }) {
      const taken = (other: StoredUser) =>
        usernameKey(other.username) === usernameKey(user.username) ||
        (user.externalId !== null && other.externalId === user.externalId)
      if (users.some(taken)) return undefined
      const stored: StoredUser = { id: users.length + 1, ...user, createdAt: now, disabledAt: null }
      users.push(stored)
      return { ...stored }
    },
    userById: async id => copy(users[id - 1]),
    userByName: async name => copy(users.find(user => usernameKey(user.username) === usernameKey(name))),
    userByExternalId: async externalId => copy(users.find(user => user.externalId === externalId)),
    users: async ({ limit, after = 0, q = '' }) =>
      users
        .filter(user => user.id > after && user.disabledAt === null)
        .filter(user => usernameKey(user.username).startsWith(usernameKey(q)))
        .slice(0, limit)
        .map(({ id, username }) => ({ id, username })),
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
  return { isEnabled: id => users[id - 1]?.disabledAt === null, calls }
}

function copy<T extends object>(value: T | undefined): T | undefined {
  return value && { ...value }
}
