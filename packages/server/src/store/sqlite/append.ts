import type { LogEvent, MessageEvent } from '@parlo/contract'
import { isAttach, isFree, isMessage, isPlain, mayBegin, namingPresent, refuse } from '../rules.ts'
import type {
  Append,
  Appended,
  AttachAct,
  ChangeAct,
  Envelope,
  GroupAct,
  MessageAct,
  NewGroup,
  Refusal,
  Stored
} from '../store.ts'
import type { Blocks } from './blocks.ts'
import type { Changes } from './changes.ts'
import type { EventRow, EventRows, MessageRest } from './event-rows.ts'
import type { Db } from './open.ts'
import { toRoom, type RoomRow, type Rooms } from './rooms.ts'
import { bodyOf, createScenes } from './scene.ts'
import type { SearchBlocks } from './search-blocks.ts'
import type { Seats } from './seats.ts'
import type { Uploads } from './uploads.ts'

/** The one way into the log. */
export function createAppend(
  db: Db,
  rooms: Rooms,
  seats: Seats,
  events: EventRows,
  changes: Changes,
  blocks: Blocks,
  searchBlocks: SearchBlocks,
  uploads: Uploads
) {
  const sceneOf = createScenes(rooms, seats, events, changes, blocks, uploads)
  const lastId = db.prepare<[], number>("SELECT value FROM counters WHERE name = 'message'").pluck()
  const setLastId = db.prepare<[number]>("UPDATE counters SET value = ? WHERE name = 'message'")
  const setHead = db.prepare<[number, number, number, number]>(
    'UPDATE rooms SET last_seq = ?, last_number = ?, last_id = ? WHERE id = ?'
  )
  type Row = [number, number, string, number, number, number, number | null, string | null, number, string]
  const COLUMNS = 'room_id, seq, kind, id, number, sender_id, receiver_id, client_id, members_seq, timestamp'
  // Most messages are nothing but words, and each column costs.
  const insertPlain = db.prepare<Row>(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insert = db.prepare<[...Row, number | null, string | null, number | null, number | null]>(
    `INSERT INTO events (${COLUMNS}, target, body, reply_to, thread)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )

  /* Each room is read once and written once a batch, and so is the last id. The repeat is looked up first rather than
   * met as a failed insert, which would undo the others' work. */
  const append = db.transaction((batch: readonly Append[]): Appended[] => {
    const byId = new Map<number, RoomRow>()
    const byPair = new Map<string, RoomRow>()
    const written = new Set<RoomRow>()
    const first = lastId.get() as number
    let id = first
    const newId = () => (id += 1)
    let [stamped, timestamp] = [NaN, '']
    /** A batch is of a moment or two, and to write one costs as much as a row. */
    const stamp = (now: number) => {
      if (now !== stamped) [stamped, timestamp] = [now, new Date(now).toISOString()]
      return timestamp
    }

    /** The one row of this room in this batch. */
    function known(row: RoomRow): RoomRow {
      const same = byId.get(row.id) ?? row
      byId.set(row.id, same)
      if (same.kind === 'direct') byPair.set(`${same.user_low} ${same.user_high}`, same)
      return same
    }

    function target({ senderId: me, room }: Append): RoomRow | undefined {
      if ('direct' in room) {
        const pair = me < room.direct ? `${me} ${room.direct}` : `${room.direct} ${me}`
        const row = byPair.get(pair) ?? rooms.findDirect(me, room.direct)
        return row && known(row)
      }
      const row = 'id' in room ? (byId.get(room.id) ?? rooms.find(room.id)) : rooms.findNamed(room.name)
      const open = row && (row.kind !== 'direct' || me === row.user_low || me === row.user_high)
      return open ? known(row) : undefined
    }

    function repeat(earlier: EventRow, found: RoomRow | undefined, asked: Append): Appended {
      // Who has been removed meanwhile still learns that the event is stored: it is their own.
      const room = earlier.room_id === found?.id ? found : undefined
      if (!room) return { refused: isIn(found, asked) || 'direct' in asked.room ? 'id_reused' : 'not_found' }
      if (earlier.kind !== (asked.kind ?? 'message')) return { refused: 'id_reused' }
      return { room: toRoom(known(room)), event: events.toEvent(earlier), duplicate: true }
    }

    function one(asked: Append): Appended {
      const { senderId, clientId } = asked
      const found = target(asked)
      const earlier = clientId === null ? undefined : events.repeated(senderId, clientId)
      if (earlier) return repeat(earlier, found, asked)
      if (found && !isIn(found, asked)) return outside(found)
      if (!found && !mayBegin(asked)) return { refused: 'not_found' }
      const free = isFree(asked, found ?? { kind: 'direct' })
      const scene = free ? undefined : sceneOf(found, asked)
      const refusal = scene && refuse(asked, scene)
      if (refusal) return refusal
      const said = scene && isMessage(asked) ? namingPresent(asked, scene) : asked
      const made = found ?? make(asked)
      if (!made) return { refused: 'not_found' }
      const room = known(made)
      written.add(room)
      const seq = (room.last_seq += 1)
      const event = isMessage(said) ? message(room, seq, said) : change(room, seq, said)
      return told({ room: toRoom(room), event, duplicate: false }, room)
    }

    function message(room: RoomRow, seq: number, asked: Envelope & MessageAct): LogEvent {
      const { senderId, clientId, text, reply_to, thread, mentions, attachments = [] } = asked
      const timestamp = stamp(asked.now)
      const receiver = senderId === room.user_low ? room.user_high : room.user_low
      const last = newId()
      room.last_id = last
      const number = (room.last_number += 1)
      const { id, members_seq } = room
      const body: MessageEvent['body'] = { text }
      if (isPlain(asked)) {
        insertPlain.run(
          id,
          seq,
          'message',
          last,
          number,
          senderId,
          receiver,
          clientId,
          members_seq,
          timestamp
        )
      } else {
        const more: MessageRest = {}
        if (mentions && mentions.length > 0) more.mentions = [...new Set(mentions)]
        if (attachments.length > 0) more.attachments = [...new Set(attachments)]
        Object.assign(body, reply_to && { reply_to }, thread && { thread }, more)
        if (more.attachments) {
          uploads.attach(id, seq, more.attachments)
          body.attachments = uploads.attachments(more.attachments, id, seq)
        }
        const rest = more.mentions || more.attachments ? JSON.stringify(more) : null
        const [answers, part] = [reply_to ?? null, thread ?? null]
        insert.run(
          id,
          seq,
          'message',
          last,
          number,
          senderId,
          receiver,
          clientId,
          members_seq,
          timestamp,
          null,
          rest,
          answers,
          part
        )
        if (thread !== undefined) changes.replied(id, thread, 1)
      }
      changes.addContent(last, text)
      return {
        seq,
        kind: 'message',
        id: last,
        number,
        sender_id: senderId,
        client_id: clientId,
        timestamp,
        members_seq,
        body
      }
    }

    function change(
      room: RoomRow,
      seq: number,
      asked: Envelope & (ChangeAct | AttachAct | GroupAct)
    ): LogEvent {
      const { kind, senderId, clientId } = asked
      const target = 'target' in asked ? asked.target : null
      if (!('target' in asked)) applyToGroup(room, seq, asked)
      const timestamp = stamp(asked.now)
      const own = newId()
      const { id, last_number, members_seq } = room
      const message = 'target' in asked ? (events.at(id, asked.target) as EventRow) : undefined
      const made = message && 'target' in asked ? changes.apply(asked, message, seq, own) : {}
      insert.run(
        id,
        seq,
        kind,
        own,
        last_number,
        senderId,
        null,
        clientId,
        members_seq,
        timestamp,
        target,
        bodyOf(asked, made),
        null,
        null
      )
      return events.toEvent(events.at(id, seq) as EventRow)
    }

    const answers = batch.map(one)
    for (const room of written) {
      setHead.run(room.last_seq, room.last_number, room.last_id, room.id)
      searchBlocks.grow(room.id, room.last_seq)
      if (room.kind === 'group') rooms.saveGroup(room)
    }
    if (id > first) setLastId.run(id)
    return answers
  })

  /** A direct room is made by its first message only. */
  function make({ kind = 'message', senderId, room, now }: Append): RoomRow | undefined {
    return kind === 'message' && 'direct' in room ? rooms.makeDirect(senderId, room.direct, now) : undefined
  }

  /** Is the sender in the room? A public group is open to who would join it, and a new one to its maker. */
  function isIn(room: RoomRow | undefined, asked: Append): boolean {
    const { kind, senderId } = asked
    if (room?.kind !== 'group' || isAttach(asked)) return room !== undefined
    if (kind === 'join' && (room.name !== null || room.last_seq === 0)) return true
    return seats.present(room.id, senderId) !== undefined
  }

  function applyToGroup(room: RoomRow, seq: number, act: Envelope & GroupAct): void {
    switch (act.kind) {
      case 'join':
        return seats.sit(room, act.senderId, room.members === 0 ? 'owner' : 'member', seq)
      case 'invite':
        return seats.sit(room, act.user, 'member', seq)
      case 'leave':
        return seats.rise(room, act.senderId, false, seq)
      case 'kick':
        return seats.rise(room, act.user, true, seq)
      case 'role':
        return seats.setRole(room.id, act.user, act.role)
      case 'title':
        room.title = act.text
    }
  }

  /** Who is to hear of an event. */
  function told(stored: Stored, room: RoomRow): Stored {
    if (room.kind !== 'group') return stored
    const { event } = stored
    stored.audience = seats.membersOf(room)
    if ((event.kind === 'edit' || event.kind === 'attach') && room.past === 'joined') {
      const kept = seats.laterThan(room.id, event.target)
      if (kept.length > 0) stored.kept = kept
    }
    return stored
  }

  const createGroup = db.transaction((group: NewGroup): Stored[] => {
    const { makerId: senderId, clientId, members, now } = group
    const earlier = clientId === null ? undefined : events.repeated(senderId, clientId)
    if (earlier) {
      const room = rooms.find(earlier.room_id) as RoomRow
      if (earlier.kind !== 'join' || earlier.seq !== 1) throw new Refused({ refused: 'id_reused' })
      return [{ room: toRoom(room), event: events.toEvent(earlier), duplicate: true }]
    }
    const row = rooms.makeGroup(group)
    if (!row) throw new Refused({ refused: 'conflict', detail: `The name ${group.name} is taken` })
    const room = { id: row.id }
    const invited = [...new Set(members)].filter(user => user !== senderId)
    return append([
      { kind: 'join', senderId, clientId, room, now },
      ...invited.map((user): Append => ({ kind: 'invite', user, senderId, clientId: null, room, now }))
    ]).map(answer => {
      if ('refused' in answer) throw new Refused(answer)
      return answer
    })
  })

  /** What is remembered of a transaction that is undone would be wrong. */
  function undoing<T>(run: () => T): T {
    try {
      return run()
    } catch (error) {
      seats.forget()
      throw error
    }
  }

  return {
    append: (batch: readonly Append[]): Appended[] => undoing(() => append.immediate(batch)),
    createGroup(group: NewGroup): Stored[] | Refusal {
      try {
        return undoing(() => createGroup.immediate(group))
      } catch (error) {
        if (error instanceof Refused) return error.refusal
        throw error
      }
    }
  }
}

/** Undoes the transaction. */
class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** That a public group is there is no secret; a private one is. */
function outside(room: RoomRow): Refusal {
  return room.name === null
    ? { refused: 'not_found' }
    : { refused: 'forbidden', detail: 'You are not in this group; join it first' }
}
