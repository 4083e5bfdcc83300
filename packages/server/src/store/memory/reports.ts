import type { Store } from '../store.ts'

/** Messages that somebody reported. */
export function createReports(): Pick<Store, 'report'> {
  const all = new Set<string>()
  return {
    async report({ userId, roomId, seq }) {
      const { size } = all
      all.add(`${userId} ${roomId} ${seq}`)
      return { changed: all.size > size }
    }
  }
}
