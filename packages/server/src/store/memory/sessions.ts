import type { Store, StoredSession, StoredUser } from '../store.ts'

export function createSessions(
  users: readonly StoredUser[]
): Pick<
  Store,
  | 'createSession'
  | 'session'
  | 'sessionByRefresh'
  | 'sessionsOf'
  | 'rotateRefresh'
  | 'refreshArrived'
  | 'revokeSessions'
  | 'forgetSessions'
> {
  const sessions = new Map<string, StoredSession>()
  return {
    async createSession(session, only) {
      const { userId, device, createdAt } = session
      const isLike = (one: StoredSession) =>
        one.userId === userId && one.device === device && one.revokedAt === null && one.expiresAt > createdAt
      if (only === 'first' && [...sessions.values()].some(isLike)) return false
      if (typeof only === 'object' && users[userId - 1]?.passwordHash !== only.password) return false
      sessions.set(session.id, { ...session })
      return true
    },
    session: async id => copy(sessions.get(id)),
    sessionByRefresh: async hash =>
      copy([...sessions.values()].find(one => one.refreshHash === hash || one.previousHash === hash)),
    sessionsOf: async userId =>
      [...sessions.values()]
        .filter(one => one.userId === userId && one.revokedAt === null)
        .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt || (a.id < b.id ? -1 : 1))
        .slice(0, 1000)
        .map(one => ({ ...one })),
    async rotateRefresh(id, from, to, now, expiresAt) {
      const one = sessions.get(id)
      if (one?.refreshHash !== from || one.revokedAt !== null) return false
      Object.assign(one, { refreshHash: to, previousHash: from, arrivedAt: null, lastSeenAt: now, expiresAt })
      return true
    },
    async refreshArrived(id, hashBegins, now) {
      const one = sessions.get(id)
      if (one?.refreshHash?.startsWith(hashBegins) && one.previousHash !== null) one.arrivedAt ??= now
    },
    async revokeSessions(which, now) {
      const meant = [...sessions.values()].filter(one =>
        'id' in which ? one.id === which.id : one.userId === which.userId && one.id !== which.except
      )
      const live = meant.filter(one => one.revokedAt === null)
      for (const one of live) one.revokedAt = now
      return live.map(one => one.id)
    },
    async forgetSessions(before) {
      const ended = [...sessions.values()].filter(
        one => one.expiresAt < before || (one.revokedAt !== null && one.revokedAt < before)
      )
      for (const one of ended) sessions.delete(one.id)
      return ended.length
    }
  }
}

function copy<T extends object>(value: T | undefined): T | undefined {
  return value && { ...value }
}
