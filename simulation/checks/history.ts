import type { Deed, Row, Stamped } from '../journal.ts'
import { Groups } from './groups.ts'

/** Which promise was broken, by whom, and how. */
export interface Violation {
  rule: string
  what: string
  at: number
  client?: string
  room?: number
}

/** What the database held, from the journal alone. */
export interface History {
  /** Room -> its log now. */
  readonly logs: ReadonlyMap<number, readonly Row[]>
  /** Who was in which group when. */
  readonly groups: Groups
  /** What the event at this place is. */
  deed(room: number, seq: number): Deed
  /** Does a client that holds this place show nothing there: because it is no message, or was, or is not theirs? */
  isBlank(client: string, room: number, seq: number): boolean
  /** Was the message at this place deleted? */
  isDeleted(room: number, seq: number): boolean
  /** Is this everyone's room? */
  isPublic(room: number): boolean
  /** Client -> its user. */
  readonly users: ReadonlyMap<string, number>
  /** Is this a line of that room, now or before a backup was restored? */
  wasStored(room: number, row: Row): boolean
  isStored(room: number, row: Row): boolean
  /** Was this message lost because a backup was restored? */
  wasLost(sender: number, clientId: string): boolean
  /** Is it a room of theirs, now or (a backup counts its rooms anew) before a backup was restored? */
  maySee(client: string, room: number): boolean
  /** Is it theirs now? */
  isTheirs(client: string, room: number): boolean
}

/** Read what was stored, and whether it was stored well: I2 and I3. */
export function readHistory(journal: readonly Stamped[]): { history: History; violations: Violation[] } {
  const logs = new Map<number, Row[]>()
  const deeds = new Map<number, Deed[]>()
  /** Places at which something else than a message stands, or stood. */
  const blanks = new Set<string>()
  const groups = new Groups()
  const pairs = new Map<number, readonly [number, number] | null>()
  const everPairs = new Map<number, (readonly [number, number])[]>()
  const users = new Map<string, number>()
  const once = new Set<string>()
  const removed = new Set<string>()
  const lost = new Set<string>()
  const violations: Violation[] = []

  for (const entry of journal) {
    const { at } = entry
    groups.take(entry)
    if (entry.kind === 'start') users.set(entry.client, entry.user)
    if (entry.kind === 'commit') {
      const { room, row, pair, deed = { kind: 'message' } } = entry
      const log = logs.get(room) ?? []
      logs.set(room, log)
      deeds.set(room, deeds.get(room) ?? [])
      deeds.get(room)!.push(deed)
      if (deed.kind !== 'message') blanks.add(`${room} ${row[0]}`)
      if (pair && pair !== pairs.get(room)) everPairs.set(room, [...(everPairs.get(room) ?? []), pair])
      pairs.set(room, pair)
      const [seq, , sender, clientId] = row
      if (seq !== log.length + 1)
        violations.push({ rule: 'I3', what: `${seq} follows ${log.length}`, at, room })
      if (clientId !== null && once.has(`${sender} ${clientId}`)) {
        violations.push({ rule: 'I2', what: `${clientId} of user ${sender} is stored twice`, at, room })
      }
      once.add(`${sender} ${clientId}`)
      log.push(row)
    }
    if (entry.kind === 'restored') {
      for (const [room, log] of logs) {
        deeds.get(room)!.length = Math.min(log.length, entry.heads[room] ?? 0)
        for (const row of log.splice(entry.heads[room] ?? 0)) {
          removed.add(keyOf(room, row))
          once.delete(`${row[2]} ${row[3]}`)
          lost.add(`${row[2]} ${row[3]}`)
        }
      }
    }
    if (entry.kind === 'log') {
      const log = logs.get(entry.room) ?? []
      const same = log.length === entry.rows.length && log.every((row, i) => isSame(row, entry.rows[i]))
      if (!same)
        violations.push({ rule: 'I1', what: 'the log is not what was committed', at, room: entry.room })
    }
  }

  const isStored = (room: number, row: Row) => isSame(row, logs.get(room)?.[row[0] - 1])
  const history: History = {
    logs,
    groups,
    deed: (room, seq) => deeds.get(room)?.[seq - 1] ?? { kind: 'message' },
    isBlank: (client, room, seq) =>
      blanks.has(`${room} ${seq}`) || (groups.has(room) && !groups.isTheirs(room, users.get(client)!, seq)),
    isDeleted: (room, seq) =>
      deeds.get(room)?.some(({ kind, target }) => kind === 'delete' && target === seq) ?? false,
    isPublic: room => pairs.get(room) === null && !groups.has(room),
    users,
    isStored,
    wasStored: (room, row) => isStored(room, row) || removed.has(keyOf(room, row)),
    wasLost: (sender, clientId) => lost.has(`${sender} ${clientId}`),
    maySee(client, room) {
      const user = users.get(client)!
      if (groups.has(room)) return true
      return pairs.get(room) === null || (everPairs.get(room)?.some(pair => pair.includes(user)) ?? false)
    },
    isTheirs(client, room) {
      if (groups.has(room)) return groups.isIn(room, users.get(client)!)
      const pair = pairs.get(room)
      return pair === null || (pair?.includes(users.get(client)!) ?? false)
    }
  }
  return { history, violations }
}

const keyOf = (room: number, row: Row): string => `${room} ${row.join(' ')}`

const isSame = (a: Row, b: Row | undefined): boolean =>
  b !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3]
