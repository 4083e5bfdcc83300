import { DatabaseSync } from 'node:sqlite'

/* The database file, read by another library than the server's, and without asking the server. */

export interface StoredRoom {
  id: number
  kind: string
  /** The two of a direct room. */
  user_low: number | null
  user_high: number | null
  last_seq: number
}

export interface StoredEvent {
  room_id: number
  seq: number
  kind: string
  id: number
  number: number
  sender_id: number
  client_id: string | null
}

export interface Stored {
  rooms: readonly StoredRoom[]
  /** By room and `seq`. */
  events: readonly StoredEvent[]
  /** Texts of messages, by id. */
  texts: ReadonlyMap<number, string>
  /** What SQLite says about the file: `ok`. */
  integrity: string
}

/** Rooms, and the `seq` of the newest message in each. The server may be running. */
export function readHeads(file: string): (StoredRoom & { head: number })[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return db
      .prepare(
        `SELECT id, kind, user_low, user_high, last_seq, coalesce((SELECT seq FROM events WHERE room_id = rooms.id
         AND kind = 'message' ORDER BY seq DESC LIMIT 1), 0) AS head FROM rooms ORDER BY id`
      )
      .all() as unknown as (StoredRoom & { head: number })[]
  } finally {
    db.close()
  }
}

/** Read everything that was ever said. The server may be running. */
export function readDatabase(file: string): Stored {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    db.exec('BEGIN')
    const all = <T>(sql: string) => db.prepare(sql).all() as T[]
    return {
      rooms: all('SELECT id, kind, user_low, user_high, last_seq FROM rooms ORDER BY id'),
      events: all(
        'SELECT room_id, seq, kind, id, number, sender_id, client_id FROM events ORDER BY room_id, seq'
      ),
      texts: new Map(
        all<{ id: number; content: string }>('SELECT id, content FROM messages').map(row => [
          row.id,
          row.content
        ])
      ),
      integrity: String(all<Record<string, string>>('PRAGMA integrity_check')[0]?.['integrity_check'])
    }
  } finally {
    db.close()
  }
}

/** The faults of the log itself: holes, doubles, numbers that do not count. */
export function logFaults({ rooms, events, texts, integrity }: Stored): string[] {
  const faults: string[] = integrity === 'ok' ? [] : [`the database file is damaged: ${integrity}`]
  const ids = new Set<number>()
  const clientIds = new Set<string>()
  for (const room of rooms) {
    let seq = 0
    let number = 0
    for (const event of events.filter(({ room_id }) => room_id === room.id)) {
      seq += 1
      if (event.seq !== seq) faults.push(`room ${room.id}: seq ${event.seq} stands where ${seq} belongs`)
      seq = event.seq
      if (event.client_id !== null) {
        const key = `${event.sender_id} ${event.client_id}`
        if (clientIds.has(key)) faults.push(`room ${room.id}: ${key} is stored twice`)
        clientIds.add(key)
      }
      if (event.kind !== 'message') continue
      number += 1
      if (event.number !== number) {
        faults.push(`room ${room.id}, seq ${seq}: number ${event.number} stands where ${number} belongs`)
      }
      if (ids.has(event.id)) faults.push(`message id ${event.id} was given twice`)
      ids.add(event.id)
    }
    if (room.last_seq !== seq) faults.push(`room ${room.id} counts ${room.last_seq} events and has ${seq}`)
  }
  const said = new Set<string>()
  for (const text of texts.values()) {
    if (said.has(text)) faults.push(`text ${JSON.stringify(text)} is stored twice`)
    said.add(text)
  }
  return faults
}
