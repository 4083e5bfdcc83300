import type { FinalRoom, Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** Milliseconds that must lie between a pull that brought nothing and the next for the same. */
const PAUSE = 500

/** When faults have ended, everybody gets there, and then is quiet: I7. Unread counts are right then: U. */
export function checkCalm(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = checkPulls(journal)
  let calm = false
  const raised = new Map<string, number>()
  for (const entry of journal) {
    const { at } = entry
    if (entry.kind === 'calm') calm = true
    if (entry.kind === 'stuck') violations.push({ rule: 'I7', what: entry.why, at, client: entry.client })
    if (entry.kind === 'pull' && calm) {
      const { client, room, after } = entry
      violations.push({ rule: 'I7', what: `still asks for what comes after ${after}`, at, client, room })
    }
    if (entry.kind === 'raised' && calm) {
      const { room, user } = entry
      const first = raised.get(`${room} ${user}`) ?? at
      raised.set(`${room} ${user}`, first)
      // Once may be late; twice is for ever.
      if (at - first > PAUSE) {
        violations.push({ rule: 'I7', what: `goes on telling what user ${user} has read`, at, room })
      }
    }
    if (entry.kind !== 'final') continue
    const { client, online, rooms } = entry
    const user = history.users.get(client)!
    if (!online) violations.push({ rule: 'I7', what: 'is not online', at, client })
    const known = new Map(rooms.map(room => [room.room, room]))
    for (const { room, left } of rooms) {
      if (room === null || left !== false || !history.groups.has(room) || history.isTheirs(client, room))
        continue
      violations.push({ rule: 'I7', what: 'believes to be in a group', at, client, room })
    }
    for (const [room, log] of history.logs) {
      if (!history.isTheirs(client, room) || log.length === 0) continue
      const held = known.get(room)
      const from = history.groups.from(room, user)
      const isSeen = (seq: number) => seq >= from && history.deed(room, seq).kind === 'message'
      const last = log.findLast(([seq]) => isSeen(seq))?.[0] ?? 0
      const wrongs = held
        ? wrongsOf(held, log.length, last, history.groups.returned(room, user))
        : [['I7', 'does not know the room']]
      if (held) {
        const unread = log.filter(
          ([seq, , sender]) =>
            seq > held.read && sender !== user && isSeen(seq) && !history.isDeleted(room, seq)
        ).length
        if (held.unread !== Math.min(unread, 100)) {
          wrongs.push(['U', `counts ${held.unread} unread after ${held.read}; there are ${unread}`])
        }
      }
      for (const [rule = '', what = ''] of wrongs) violations.push({ rule, what, at, client, room })
    }
    for (const { key, unsent } of rooms) {
      if (unsent > 0) violations.push({ rule: 'I7', what: `has ${unsent} unsent in ${key}`, at, client })
    }
  }
  return violations
}

/** `newest`: the last message that they may see. Of somebody who came back, an older one may be known. */
function wrongsOf(
  { opened, end, last, left }: FinalRoom,
  head: number,
  newest: number,
  isBack: boolean
): string[][] {
  const wrongs: string[][] = []
  if (opened && end !== head) wrongs.push(['I7', `holds the log up to ${end} of ${head}`])
  if (left) wrongs.push(['I7', 'believes to have left'])
  if (isBack ? last < newest : last !== newest) wrongs.push(['I7', `knows of ${last} of ${newest}`])
  return wrongs
}

/** Nobody may ask again at once for what was not there. */
function checkPulls(journal: readonly Stamped[]): Violation[] {
  const violations: Violation[] = []
  const empty = new Map<string, number>()
  for (const entry of journal) {
    // With its clock set forward, a device believes it has waited.
    if (entry.kind === 'fault' && entry.what === 'device clock') empty.clear()
    if (entry.kind !== 'pull' && entry.kind !== 'pulled') continue
    const { client, line, room, after, at } = entry
    const key = `${client}|${line}|${room}|${after}`
    if (entry.kind === 'pulled') {
      if (entry.events === 0) empty.set(key, at)
      else empty.delete(key)
    } else if (at - (empty.get(key) ?? -Infinity) < PAUSE) {
      violations.push({ rule: 'I7', what: `asks for ${after} again at once`, at, client, room })
    }
  }
  return violations
}
