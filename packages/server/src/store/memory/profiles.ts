import type { ProfileStore } from '../profile-store.ts'
import type { StoredUser } from '../store.ts'

/** What people are called, and which pictures they have. */
export function createProfiles(
  users: readonly StoredUser[],
  doom: (blob: string) => void
): { calls: ProfileStore; isPicture: (blob: string) => boolean; versionOf: (userId: number) => number } {
  const begun = new Map<number, string>()
  const versions = new Map<number, number>()
  let version = 0

  function change(userId: number, to: Partial<StoredUser>): StoredUser | undefined {
    const user = users[userId - 1]
    if (!user) return undefined
    versions.set(userId, (version += 1))
    return { ...Object.assign(user, to) }
  }

  function giveUp(userId: number): void {
    const picture = begun.get(userId)
    begun.delete(userId)
    if (picture !== undefined) doom(picture)
  }

  const calls: ProfileStore = {
    profileVersion: async () => version,
    setName: async (userId, name) => change(userId, { name }),
    async beginPicture(userId, picture) {
      giveUp(userId)
      begun.set(userId, picture)
    },
    async setPicture(userId, picture) {
      const user = users[userId - 1]
      if (picture !== null && begun.get(userId) !== picture) return undefined
      if (picture === null) giveUp(userId)
      begun.delete(userId)
      const before = user?.picture
      const changed = change(userId, { picture })
      if (before) doom(before)
      return changed
    }
  }
  return {
    calls,
    isPicture: blob => [...begun.values()].includes(blob) || users.some(({ picture }) => picture === blob),
    versionOf: userId => versions.get(userId) ?? 0
  }
}
