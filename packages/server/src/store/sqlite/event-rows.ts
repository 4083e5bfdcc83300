import type { LogEvent, MessageEvent } from '@parlo/contract'
import type { Db } from './open.ts'
import { createReactions } from './reactions.ts'
import type { Uploads } from './uploads.ts'

/** A row of the log. */
export interface EventRow {
  room_id: number
  seq: number
  kind: LogEvent['kind']
  id: number
  /** Of the newest message up to this event, itself one or not. */
  number: number
  sender_id: number
  receiver_id: number | null
  client_id: string | null
  members_seq: number
  timestamp: string
  target: number | null
  body: string | null
  reply_to: number | null
  thread: number | null
  content_id: number | null
  edited_seq: number | null
  deleted_seq: number | null
  pinned_seq: number | null
  reply_count: number | null
}

/** What else a message says, as its row keeps it: the uploads by id. */
export interface MessageRest {
  mentions?: number[]
  attachments?: string[]
}

const COLUMNS = `room_id, seq, kind, id, number, sender_id, receiver_id, client_id, members_seq, timestamp, target,
  body, reply_to, thread, content_id, edited_seq, deleted_seq, pinned_seq, reply_count`

/** How many events are looked at before a run of others than messages is jumped over. */
const STRIDE = 32

/** Rows of the log, and what they tell. */
export function createEventRows(db: Db, uploads: Uploads) {
  const at = db.prepare<[number, number], EventRow>(
    `SELECT ${COLUMNS} FROM events WHERE room_id = ? AND seq = ?`
  )
  const after = db.prepare<[number, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM events WHERE room_id = ? AND seq > ? ORDER BY seq LIMIT ?`
  )
  const before = db.prepare<[number, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM events WHERE room_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`
  )
  const between = db.prepare<[number, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM events WHERE room_id = ? AND seq <= ? AND seq >= ? ORDER BY seq DESC`
  )
  const inThread = (order: 'ASC' | 'DESC') =>
    db.prepare<[number, number, number, number, number], EventRow>(
      `SELECT ${COLUMNS} FROM events WHERE room_id = ? AND thread = ? AND seq < ? AND seq >= ?
       ORDER BY seq ${order} LIMIT ?`
    )
  const [newestInThread, oldestInThread] = [inThread('DESC'), inThread('ASC')]
  const pinned = (order: 'ASC' | 'DESC') =>
    db.prepare<[number, number, number, number], EventRow>(
      `SELECT ${COLUMNS} FROM events WHERE room_id = ? AND pinned_seq IS NOT NULL AND seq < ? AND seq >= ?
       ORDER BY seq ${order} LIMIT ?`
    )
  const [newestPinned, oldestPinned] = [pinned('DESC'), pinned('ASC')]
  const repeated = db.prepare<[number, string], EventRow>(
    `SELECT ${COLUMNS} FROM events WHERE sender_id = ? AND client_id = ?`
  )
  const place = db.prepare<[number, number], { id: number; number: number; timestamp: string }>(
    'SELECT id, number, timestamp FROM events WHERE room_id = ? AND seq = ?'
  )
  const content = db.prepare<[number], string>('SELECT text FROM contents WHERE id = ?').pluck()
  const reactionsOf = createReactions(db)

  const textOf = (row: EventRow): string =>
    row.deleted_seq === null ? (content.get(row.content_id ?? row.id) ?? '') : ''

  /** The last seq up to `high` at which something that only grows is below a bound; `low` when nowhere above. */
  function lastBelow<T extends 'id' | 'number' | 'timestamp'>(
    roomId: number,
    high: number,
    what: T,
    bound: T extends 'timestamp' ? string : number,
    low = 0
  ): number {
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const row = place.get(roomId, middle)
      if (row !== undefined && row[what] < bound) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The room's messages before a seq, newest first. However many other events lie between, the cost has a bound. */
  function* messagesBefore(roomId: number, seq: number, stride = STRIDE, from = 1): Generator<EventRow> {
    const step = Math.min(stride, STRIDE)
    for (let end = seq; ;) {
      const rows = before.all(roomId, end, step)
      let found = false
      for (const row of rows) {
        if (row.seq < from) return
        if (row.kind !== 'message') continue
        found = true
        yield row
      }
      const last = rows.at(-1)
      if (!last || rows.length < step || last.number === 0) return
      // `number` is that of the message the run hangs on: the first event to have it.
      end = found ? last.seq : lastBelow(roomId, last.seq, 'number', last.number) + 2
    }
  }

  /** The room's messages from a seq on, oldest first; the cost has a bound as above. */
  function* messagesFrom(roomId: number, seq: number, until: number, stride = STRIDE): Generator<EventRow> {
    const step = Math.min(stride, STRIDE)
    for (let start = seq - 1; ;) {
      const rows = after.all(roomId, start, step)
      let found = false
      for (const row of rows) {
        if (row.seq > until) return
        if (row.kind !== 'message') continue
        found = true
        yield row
      }
      const last = rows.at(-1)
      if (!last || rows.length < step) return
      // The next message is the first event with a higher number.
      start = found ? last.seq : lastBelow(roomId, until, 'number', last.number + 1, last.seq)
    }
  }

  function toMessage(row: EventRow): MessageEvent {
    const body: MessageEvent['body'] = { text: textOf(row) }
    if (row.reply_to !== null) body.reply_to = row.reply_to
    if (row.thread !== null) body.thread = row.thread
    if (row.body !== null) {
      const { mentions, attachments } = JSON.parse(row.body) as MessageRest
      if (mentions) body.mentions = mentions
      if (attachments) body.attachments = uploads.attachments(attachments, row.room_id, row.seq)
    }
    const event: MessageEvent = { ...common(row), kind: 'message', number: row.number, body }
    if (row.deleted_seq !== null) event.deleted = true
    else if (row.edited_seq !== null) event.edited_seq = row.edited_seq
    return event
  }

  function toEvent(row: EventRow): LogEvent {
    const target = row.target as number
    switch (row.kind) {
      case 'message':
        return toMessage(row)
      case 'edit': {
        const message = at.get(row.room_id, target)
        const current = message?.edited_seq === row.seq && message.deleted_seq === null
        return { ...common(row), kind: 'edit', target, body: current ? { text: textOf(message) } : {} }
      }
      case 'delete':
        return { ...common(row), kind: 'delete', target, ...JSON.parse(row.body ?? '{}') }
      case 'attach': {
        const { upload } = JSON.parse(row.body as string) as { upload: string }
        const carried = at.get(row.room_id, target)?.deleted_seq === null
        const [attachment] = carried ? uploads.attachments([upload], row.room_id, target) : []
        return { ...common(row), kind: 'attach', target, body: attachment ? { attachment } : {} }
      }
      case 'react':
      case 'pin':
        return { ...common(row), kind: row.kind, target, body: JSON.parse(row.body as string) as never }
      case 'join':
      case 'leave':
        return { ...common(row), kind: row.kind }
      default:
        return { ...common(row), kind: row.kind, body: JSON.parse(row.body as string) as never }
    }
  }

  /** Messages of one room as the whole log makes them. */
  function toFolded(rows: readonly EventRow[], viewerId: number | undefined): MessageEvent[] {
    const [first] = rows
    if (!first) return []
    const seqs = rows.map(row => row.seq)
    const reactions = reactionsOf(first.room_id, seqs, viewerId)
    return rows.map(row => {
      const event = toMessage(row)
      const under = reactions.get(row.seq)
      if (under) event.reactions = under
      if (row.reply_count) event.reply_count = row.reply_count
      if (row.pinned_seq !== null) event.pinned = true
      return event
    })
  }

  return {
    at: (roomId: number, seq: number): EventRow | undefined => at.get(roomId, seq),
    /** The id of an event; 0 when there is none. */
    idAt: (roomId: number, seq: number): number => place.get(roomId, seq)?.id ?? 0,
    after: (roomId: number, seq: number, limit: number): EventRow[] => after.all(roomId, seq, limit),
    /** From `high` down to `low`, both included. */
    down: (roomId: number, high: number, low: number): EventRow[] => between.all(roomId, high, low),
    newestInThread: (roomId: number, thread: number, seq: number, from: number, limit: number): EventRow[] =>
      newestInThread.all(roomId, thread, seq, from, limit),
    oldestInThread: (roomId: number, thread: number, seq: number, from: number, limit: number): EventRow[] =>
      oldestInThread.all(roomId, thread, seq, from, limit),
    newestPinned: (roomId: number, seq: number, from: number, limit: number): EventRow[] =>
      newestPinned.all(roomId, seq, from, limit),
    oldestPinned: (roomId: number, seq: number, from: number, limit: number): EventRow[] =>
      oldestPinned.all(roomId, seq, from, limit),
    repeated: (senderId: number, clientId: string): EventRow | undefined => repeated.get(senderId, clientId),
    textOf,
    lastBelow,
    messagesBefore,
    messagesFrom,
    toEvent,
    toFolded
  }
}

export type EventRows = ReturnType<typeof createEventRows>

function common({ seq, id, sender_id, client_id, timestamp, members_seq }: EventRow) {
  return { seq, id, sender_id, client_id, timestamp, members_seq }
}
