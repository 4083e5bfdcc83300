import type { Folded, Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** When all is calm, every message that is held says what the database makes of it, and nothing lies on top: F. */
export function checkFold(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  const folded = new Map<number, ReadonlyMap<number, Folded>>()
  for (const entry of journal) {
    if (entry.kind === 'folded') folded.set(entry.room, new Map(entry.lines.map(line => [line.seq, line])))
  }
  for (const entry of journal) {
    if (entry.kind !== 'final') continue
    const { client, at } = entry
    for (const { key, room, lines = [], pending = 0 } of entry.rooms) {
      const fail = (what: string) =>
        violations.push({ rule: 'F', what, at, client, ...(room !== null && { room }) })
      if (pending > 0) fail(`still shows ${pending} of its own on top of ${key}`)
      if (room === null || !history.isTheirs(client, room)) continue
      const from = history.groups.from(room, history.users.get(client)!)
      for (const line of lines) {
        const truth = folded.get(room)?.get(line.seq)
        // What became of a message from before their time is not theirs to know.
        if (line.seq < from || !truth) continue
        const wrong = difference(line, truth, history.users.get(client)!)
        if (wrong) fail(`shows of ${line.seq} ${wrong}`)
      }
    }
  }
  return violations
}

const emojis = (all: Folded['reactions'], mine: (one: Folded['reactions'][number]) => boolean): string =>
  all.map(one => `${one.emoji} ${one.count}${mine(one) ? ' with its own' : ''}`).join(', ')

function difference(line: Folded, truth: Folded, user: number): string | undefined {
  for (const field of ['text', 'edited', 'deleted', 'pinned', 'replies'] as const) {
    if (line[field] !== truth[field]) return `${field} ${line[field]} instead of ${truth[field]}`
  }
  const shown = emojis(line.reactions, one => one.mine)
  const true_ = emojis(truth.reactions, one => one.users.includes(user))
  if (shown !== true_) return `reactions ${shown || 'none'} instead of ${true_ || 'none'}`
  for (const { emoji, users } of line.reactions) {
    const all = truth.reactions.find(one => one.emoji === emoji)!.users
    const stranger = users.find(one => !all.includes(one))
    if (stranger !== undefined) return `${emoji} of user ${stranger}, who took it away`
  }
  return undefined
}
