import type { Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** What was promised to those who write: I1, I2, I5 and I9. */
export function checkSends(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  /** Client and room -> its messages there, in the order written. */
  const written = new Map<string, Map<string, number>>()
  /** What stands wherever it got in: it was refused once. */
  const loose = new Set<string>()
  /** When each was committed, and when a backup was put in place last. */
  const committed = new Map<string, number>()
  let restoredAt = -1
  const devices = new Map<string, string>()
  /** What a device that keeps nothing may have sent: its next page does not know so, and may give it up. */
  const unkept = new Set<string>()
  const refused = new Map<string, { client: string; at: number }>()
  const rooms = roomsOf(history)
  const all = new Set<string>()

  const isExcused = ({
    kind,
    client,
    clientId
  }: {
    kind: string
    client: string
    clientId: string
  }): boolean => {
    const key = `${history.users.get(client)} ${clientId}`
    const stored = committed.get(key)
    // A device that keeps nothing any more holds what was so before: that was not sent yet, or is of another history.
    const isOld = devices.has(client) && unkept.has(key) && (kind === 'discarded' || stored !== undefined)
    // Whether what is done to a message of another history was stored there, nobody can know.
    return isOld || (stored ?? Infinity) < restoredAt
  }

  for (const entry of journal) {
    switch (entry.kind) {
      case 'start':
        if (entry.device) devices.set(entry.client, entry.device)
        break
      case 'write': {
        const user = history.users.get(entry.client)!
        const key = `${devices.get(entry.client) ?? entry.client}|${user}|${entry.room}`
        const order = written.get(key) ?? new Map<string, number>()
        written.set(key, order)
        order.set(entry.clientId, order.size)
        all.add(`${user} ${entry.clientId}`)
        break
      }
      case 'ok':
      case 'sent': {
        const { client, seq, id, clientId, at } = entry
        const user = history.users.get(client)!
        const room = entry.kind === 'ok' ? entry.room : rooms.get(`${user} ${clientId}`)
        if (room !== undefined && history.wasStored(room, [seq, id, user, clientId])) break
        if (history.wasLost(user, clientId)) break
        const what = `${clientId} was acknowledged as ${seq} (id ${id}), where it is not`
        violations.push({ rule: 'I1', what, at, client, ...(room !== undefined && { room }) })
        break
      }
      case 'again':
        refused.delete(entry.clientId)
        break
      case 'commit': {
        const key = `${entry.row[2]} ${entry.row[3]}`
        // Lost by a restored backup, and sent again by a device that had not forgotten it yet: it is back, wherever.
        if ((committed.get(key) ?? Infinity) < restoredAt && entry.row[3] !== null) loose.add(entry.row[3])
        committed.set(key, entry.at)
        break
      }
      case 'restored':
        restoredAt = entry.at
        break
      case 'shown':
        if (!entry.lasting) unkept.add(`${history.users.get(entry.client)} ${entry.clientId}`)
        break
      case 'parked':
      // Refused, and perhaps tried again before that is kept.
      case 'undone':
      // Changed where it was refused, and stored before that: its edit comes when that is known.
      case 'merged':
        loose.add(entry.clientId)
        break
      case 'refused':
      case 'discarded':
        loose.add(entry.clientId)
        if (!isExcused(entry)) refused.set(entry.clientId, entry)
        break
      default:
    }
  }

  for (const [room, log] of history.logs) {
    for (const [seq, , sender, clientId] of log) {
      if (clientId !== null && !all.has(`${sender} ${clientId}`)) {
        const what = `${clientId} at ${seq} was written by nobody`
        violations.push({ rule: 'I2', what, at: 0, room })
      }
      const no = clientId !== null && refused.get(clientId)
      if (no && history.users.get(no.client) === sender) {
        violations.push({ rule: 'I9', what: `${clientId} was refused, and is at ${seq}`, ...no, room })
      }
    }
  }
  return [...violations, ...checkOrder(written, loose, history)]
}

/** In each room the messages of one device stand in the order written. */
function checkOrder(
  written: ReadonlyMap<string, ReadonlyMap<string, number>>,
  loose: ReadonlySet<string>,
  history: History
): Violation[] {
  const violations: Violation[] = []
  for (const [key, order] of written) {
    const [client = '', user] = key.split('|')
    for (const [room, log] of history.logs) {
      let last = -1
      for (const [seq, , sender, clientId] of log) {
        const place = sender === Number(user) && clientId !== null ? order.get(clientId) : undefined
        if (place === undefined || loose.has(clientId!)) continue
        if (place < last) {
          violations.push({
            rule: 'I5',
            what: `${clientId} at ${seq} was written earlier`,
            at: 0,
            client,
            room
          })
        }
        last = Math.max(last, place)
      }
    }
  }
  return violations
}

/** Sender and client id -> room. */
function roomsOf(history: History): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>()
  for (const [room, log] of history.logs) {
    for (const [, , sender, clientId] of log) rooms.set(`${sender} ${clientId}`, room)
  }
  return rooms
}
