import type { Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** What is shown as delivered or read in a group has reached everybody else who is in it now: T. */
export function checkTicks(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  /** Room and user -> how far they ever were. */
  const marks = new Map<string, { read: number; delivered: number }>()
  const none = { read: 0, delivered: 0 }
  const raise = (room: number, user: number, to: { read: number; delivered: number }) => {
    const { read, delivered } = marks.get(`${room} ${user}`) ?? none
    marks.set(`${room} ${user}`, {
      read: Math.max(read, to.read),
      delivered: Math.max(delivered, to.delivered)
    })
  }
  for (const entry of journal) {
    const { at } = entry
    if (entry.kind === 'raised') raise(entry.room, entry.user, entry)
    if (entry.kind === 'commit' && (entry.deed?.kind === 'join' || entry.deed?.kind === 'invite')) {
      const [seq, , sender] = entry.row
      raise(entry.room, entry.deed.user ?? sender, { read: seq, delivered: seq })
    }
    if (entry.kind !== 'final') continue
    const { client } = entry
    for (const { room, left, ticks = none } of entry.rooms) {
      if (room === null || left) continue
      for (const user of history.groups.present(room)) {
        if (user === history.users.get(client)) continue
        const got = marks.get(`${room} ${user}`) ?? none
        const fail = (what: string) => violations.push({ rule: 'T', what, at, client, room })
        if (ticks.read > got.read) fail(`shows ${ticks.read} as read; user ${user} is at ${got.read}`)
        if (ticks.delivered > got.delivered) {
          fail(`shows ${ticks.delivered} as delivered; user ${user} is at ${got.delivered}`)
        }
      }
    }
  }
  return violations
}
