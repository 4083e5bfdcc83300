import { LIMITS } from '@parlo/contract'
import { toUser } from '../profile-store.ts'
import type { Store } from '../store.ts'

type Calls = Pick<Store, 'block' | 'unblock' | 'blocks' | 'blockedBy' | 'blockers'>

/** Who blocks whom. */
export function createBlocks(userById: Store['userById']): {
  blockers: (a: number, b: number) => number[]
  calls: Calls
} {
  const byUser = new Map<number, Set<number>>()
  const blocks = (user: number, other: number) => byUser.get(user)?.has(other) === true
  const blockers = (a: number, b: number) => [
    ...(blocks(a, b) ? [a] : []),
    ...(a !== b && blocks(b, a) ? [b] : [])
  ]
  const calls: Calls = {
    async block(userId, otherId) {
      if (!(await userById(otherId))) return { refused: 'not_found' }
      const mine = byUser.get(userId) ?? new Set()
      if (mine.has(otherId)) return { changed: false }
      if (mine.size >= LIMITS.blocks) return { refused: 'quota' }
      byUser.set(userId, mine.add(otherId))
      return { changed: true }
    },
    unblock: async (userId, otherId) => ({ changed: byUser.get(userId)?.delete(otherId) === true }),
    async blocks(userId) {
      const ids = [...(byUser.get(userId) ?? [])].toSorted((a, b) => a - b)
      const users = await Promise.all(ids.map(userById))
      return users.map(user => toUser(user!))
    },
    blockedBy: async userId =>
      [...byUser.keys()].filter(user => blocks(user, userId)).toSorted((a, b) => a - b),
    blockers: async (a, b) => blockers(a, b)
  }
  return { blockers, calls }
}
