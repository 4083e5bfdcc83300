import type { Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** Marks only grow, and nobody has read what has not come: I10. Nobody hears of marks in others' rooms: I8. */
export function checkMarks(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  let marks = new Map<string, { read: number; delivered: number }>()
  for (const entry of journal) {
    if (entry.kind === 'restored') marks = new Map()
    if (entry.kind !== 'raised' && entry.kind !== 'marked') continue
    const { room, user, read, delivered, at } = entry
    const fail = (rule: string, what: string) => violations.push({ rule, what, at, room })
    if (read > delivered) fail('I10', `user ${user} has read ${read}, and received ${delivered}`)
    if (entry.kind === 'marked') {
      const isOthers = history.isPublic(room) && history.users.get(entry.client) !== user
      if (!history.maySee(entry.client, room) || isOthers) {
        violations.push({
          rule: 'I8',
          what: `hears of a mark of user ${user}`,
          at,
          room,
          client: entry.client
        })
      }
      continue
    }
    if (delivered > entry.head) fail('I10', `user ${user} received ${delivered} of ${entry.head}`)
    const old = marks.get(`${room} ${user}`)
    if (old && (read < old.read || delivered < old.delivered)) {
      fail('I10', `the mark of user ${user} went from ${old.read} back to ${read}`)
    }
    marks.set(`${room} ${user}`, { read, delivered })
  }
  return violations
}
