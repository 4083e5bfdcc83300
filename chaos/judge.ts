import { logFaults, type Stored, type StoredEvent, type StoredRoom } from './database.ts'
import type { Entry, Row } from './journal.ts'

/** What everybody wrote down, held against the database: the sentences say what must never be. */
export function judge(entries: readonly Entry[], stored: Stored): string[] {
  const faults = logFaults(stored)
  const rooms = new Map<number, Map<number, StoredEvent>>(stored.rooms.map(({ id }) => [id, new Map()]))
  const bySender = new Map<string, StoredEvent>()
  for (const event of stored.events) {
    rooms.get(event.room_id)?.set(event.seq, event)
    if (event.client_id !== null) bySender.set(`${event.sender_id} ${event.client_id}`, event)
  }
  const users = new Map<string, number>()
  const crashed = new Set<string>()
  const settled = new Set<string>()
  const written: (Entry & { kind: 'write' })[] = []
  const shown = new Map<string, Row[]>()
  const toldLast = new Map<string, number>()
  const okSeq = new Map<string, number>()

  const eventOf = (client: string, clientId: string) => bySender.get(`${users.get(client)} ${clientId}`)

  for (const entry of entries) {
    const { client } = entry
    const wrong = (what: string) => void faults.push(`${client}: ${what}`)
    switch (entry.kind) {
      case 'start':
        users.set(client, entry.user)
        break
      case 'crash':
        crashed.add(client)
        break
      case 'wrong':
        wrong(entry.what)
        break
      case 'write':
        written.push(entry)
        break
      case 'ok': {
        const { clientId, room, seq, id } = entry
        const event = rooms.get(room)?.get(seq)
        if (event?.client_id !== clientId || (id !== null && event.id !== id)) {
          wrong(`${clientId} was acknowledged as ${room}/${seq}, where ${event?.client_id ?? 'nothing'} is`)
        }
        const before = okSeq.get(clientId) ?? seq
        if (before !== seq) wrong(`${clientId} was acknowledged as seq ${before}, then as ${seq}`)
        okSeq.set(clientId, seq)
        break
      }
      case 'sent': {
        settled.add(entry.clientId)
        const event = eventOf(client, entry.clientId)
        if (event?.seq !== entry.seq || event.id !== entry.id) {
          wrong(`${entry.clientId} was said to be stored as seq ${entry.seq}; there it is not`)
        }
        break
      }
      case 'refused':
        settled.add(entry.clientId)
        if (eventOf(client, entry.clientId)) wrong(`${entry.clientId} was refused, and is stored`)
        break
      case 'told': {
        const room = roomOf(stored.rooms, entry.room, users.get(client)!)
        check(wrong, rooms, room, entry.row, 'was told of')
        const key = `${client} ${entry.room}`
        const last = toldLast.get(key) ?? 0
        if (entry.row[0] <= last) wrong(`${entry.room}: was told of seq ${entry.row[0]} after ${last}`)
        toldLast.set(key, entry.row[0])
        break
      }
      case 'view': {
        const room = roomOf(stored.rooms, entry.room, users.get(client)!)
        const key = `${client} ${entry.room}`
        const lines = (shown.get(key) ?? []).slice(0, entry.keep)
        shown.set(key, lines)
        for (const row of entry.rows) {
          check(wrong, rooms, room, row, 'shows')
          const before = lines.at(-1)
          // Between two lines shown next to each other, the log has no other message.
          for (let seq = (before?.[0] ?? row[0] - 1) + 1; seq < row[0]; seq++) {
            if (rooms.get(room ?? 0)?.get(seq)?.kind === 'message') {
              wrong(`${entry.room}: shows seq ${before?.[0]} and ${row[0]}, but not ${seq} between them`)
            }
          }
          if (before && row[0] <= before[0]) wrong(`${entry.room}: shows seq ${row[0]} after ${before[0]}`)
          lines.push(row)
        }
      }
    }
  }

  faults.push(...orderFaults(written, eventOf))
  for (const { client, clientId, room } of written) {
    if (settled.has(clientId) || crashed.has(client)) continue
    faults.push(`${client}: ${clientId} in ${room} was neither stored nor refused`)
  }
  const known = new Set(written.map(({ text }) => text))
  for (const text of stored.texts.values()) {
    if (!known.has(text)) faults.push(`text ${JSON.stringify(text)} is stored, and nobody wrote it`)
  }
  for (const [key, lines] of shown) {
    const [client, room] = key.split(' ') as [string, string]
    if (crashed.has(client)) continue
    const head = headOf(stored, roomOf(stored.rooms, room, users.get(client)!))
    const last = lines.at(-1)?.[0] ?? 0
    if (last !== head) faults.push(`${client}: ${room} ends at seq ${last}, the log at ${head}`)
  }
  return faults
}

/** What one client wrote into one room is stored in the order it was written. */
function orderFaults(
  written: readonly (Entry & { kind: 'write' })[],
  eventOf: (client: string, clientId: string) => StoredEvent | undefined
): string[] {
  const faults: string[] = []
  const last = new Map<string, number>()
  for (const { client, clientId, room } of written) {
    const seq = eventOf(client, clientId)?.seq
    if (seq === undefined) continue
    const key = `${client} ${room}`
    const before = last.get(key) ?? 0
    if (seq < before) faults.push(`${client}: ${clientId} in ${room} got seq ${seq}, after ${before}`)
    last.set(key, seq)
  }
  return faults
}

function check(
  wrong: (what: string) => void,
  rooms: ReadonlyMap<number, ReadonlyMap<number, StoredEvent>>,
  room: number | undefined,
  [seq, id, sender, clientId]: Row,
  verb: string
): void {
  const event = room === undefined ? undefined : rooms.get(room)?.get(seq)
  if (event?.id === id && event.sender_id === sender && event.client_id === clientId) return
  wrong(`${verb} ${clientId} as ${room}/${seq}, where ${event?.client_id ?? 'nothing'} is`)
}

/** The number of a room, as the one who calls it `direct:9` means it. */
export function roomOf(rooms: readonly StoredRoom[], key: string, me: number): number | undefined {
  if (key === 'name:broadcast') return rooms.find(({ kind }) => kind === 'broadcast')?.id
  const peer = Number(key.slice('direct:'.length))
  return rooms.find(
    ({ user_low, user_high }) => user_low === Math.min(me, peer) && user_high === Math.max(me, peer)
  )?.id
}

/** `seq` of the newest message. */
function headOf({ events }: Stored, room: number | undefined): number {
  return events.findLast(({ room_id, kind }) => room_id === room && kind === 'message')?.seq ?? 0
}
