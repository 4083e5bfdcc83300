import type { Act } from '@parlo/contract'
import type { Message, Quote, RoomSnapshot } from '../snapshots.ts'
import { changed, type Change } from './fold.ts'
import { heldLine, readTo, type RoomState, type State } from './state.ts'
import { lineAt, linesOf, newest, stretch, type Line } from './timeline.ts'

/** The room as it is to be shown: frozen, and the same object until something to be seen changed. */
export function snapshotOf(state: State, room: RoomState): RoomSnapshot {
  const old = room.snapshot
  if (!state.touched.delete(room) && old) return old
  const range = stretch(room.timeline, room.focus)
  const atEnd = range === newest(room.timeline)
  const own = unseen(state, room)
  const { title = null, role = null, members = null, write = null } = room.about
  const fresh: RoomSnapshot = {
    key: room.key,
    id: room.id,
    kind: room.kind,
    peerId: room.peerId,
    title,
    role,
    members,
    write,
    left: room.left,
    messages: sameList(old?.messages, [
      ...linesOf(room.timeline, range).map(line => messageOf(state, room, line)),
      ...(atEnd ? own : [])
    ]),
    status: statusOf(room),
    error: room.error,
    loadingOlder: room.loading === 'older',
    atStart: range?.after === 0,
    atEnd,
    live: !room.behind,
    unread: Math.min(room.unread + room.recent.length, 100),
    readSeq: readTo(state, room),
    marks: sameList(
      old?.marks,
      [...room.marks.values()].filter(mark => mark.user !== state.me.id).map(mark => Object.freeze(mark))
    ),
    typing: sameList(old?.typing, [...room.typing.keys()]),
    // The same line, told apart from its log, would be another object.
    last: room.last && messageOf(state, room, lineAt(room.timeline, room.last.seq) ?? room.last),
    unsent: own.findLast(({ state: at }) => at !== 'sent') ?? null
  }
  const fields = Object.keys(fresh) as (keyof RoomSnapshot)[]
  if (!old || fields.some(field => fresh[field] !== old[field])) room.snapshot = Object.freeze(fresh)
  return room.snapshot!
}

export function sameList<T>(old: readonly T[] | undefined, fresh: T[]): readonly T[] {
  const same = old?.length === fresh.length && fresh.every((item, index) => item === old[index])
  return same ? old : Object.freeze(fresh)
}

/** The conversations to list: everyone's, one's groups, and the direct ones with a message, sent or not; newest activity first. */
export function roomsOf(state: State, old: readonly RoomSnapshot[]): readonly RoomSnapshot[] {
  const listed = [...state.rooms.values()].filter(({ kind, last, about, outbox }) =>
    kind === 'group' ? about.role !== undefined : kind === 'broadcast' || last || outbox.length > 0
  )
  // Ids count all messages of the server; clocks do not order. What has none yet is newer than all that have.
  const rooms = listed.map(room => snapshotOf(state, room))
  return sameList(
    old,
    rooms.toSorted((a, b) => newness(b) - newness(a))
  )
}

/** What was refused once does not keep its room on top for ever. */
const newness = ({ unsent, last }: RoomSnapshot): number =>
  unsent && (unsent.state === 'sending' || !last) ? Number.MAX_VALUE : (last?.id ?? 0)

/** What of a thread is held: the message it hangs on, and its answers, oldest first. */
export function threadOf(
  state: State,
  room: RoomState,
  root: number
): { root: Message | null; messages: Message[] } {
  const held = [...room.loose.values(), ...room.timeline.lines].filter(line => line.body.thread === root)
  const lines = new Map(held.toSorted((a, b) => a.seq - b.seq).map(line => [line.seq, line]))
  const first = heldLine(room, root)
  return {
    root: first ? messageOf(state, room, first) : null,
    messages: [
      ...Array.from(lines.values(), line => messageOf(state, room, line)),
      ...unseen(state, room).filter(({ thread }) => thread === root)
    ]
  }
}

/** What a stored line is called in a list. Only own client ids may be: another user could choose one that is there already. */
export const renderKey = ({ me }: State, { seq, sender_id, client_id }: Line): string =>
  sender_id === me.id && client_id !== null ? client_id : `#${seq}`

/** A stored line, with what was done to it here; the same object as last time while it says the same. */
export function messageOf(state: State, room: RoomState, stored: Line): Message {
  const line = withPending(state, room, stored)
  const { seq, id, client_id: clientId, sender_id: senderId, timestamp, body } = line
  const own = senderId === state.me.id
  const at = own ? reached(room, seq) : 'sent'
  const about = body.reply_to === undefined ? undefined : heldLine(room, body.reply_to)
  return render(room, renderKey(state, stored), [line, about, at], key => ({
    key,
    clientId,
    id,
    seq,
    senderId,
    timestamp,
    own,
    ...content(body, about),
    ...folded(line),
    attachments: body.attachments ?? NONE,
    state: at
  }))
}

/** How far an own message has got: with the other one, or with all others in a group. */
function reached({ peerId, marks, circle, timeline }: RoomState, seq: number): Message['state'] {
  // Who was in the group then is known once the log is held up to there. If nobody was, nobody has read it.
  const isTold = peerId !== null || ((circle.since ?? 0) < seq && seq <= (newest(timeline)?.to ?? 0))
  const { read = 0, delivered = 0 } = (peerId === null ? circle : marks.get(peerId)) ?? {}
  return isTold && read >= seq ? 'read' : isTold && delivered >= seq ? 'delivered' : 'sent'
}

/** Messages written here that the log does not show yet. */
function unseen(state: State, room: RoomState): Message[] {
  const later = room.outbox.filter(one => one.about !== undefined && one.at !== 'keeping')
  return room.outbox.flatMap(pending => {
    const { clientId, files, timestamp, at, error } = pending
    const act = at === 'keeping' ? pending.earlier : pending.act
    if (act?.kind !== 'message') return []
    const about = act.body.reply_to === undefined ? undefined : heldLine(room, act.body.reply_to)
    const acts = later.filter(one => one.about === clientId).map(one => one.act)
    return render(room, clientId, [act, at, error, about, ...acts], key => {
      const unstored = { seq: 0, id: 0, client_id: clientId, sender_id: state.me.id, timestamp, asOf: 0 }
      const line = acts.reduce<Line>((now, one) => changed(now, toChange(state, one), state.me.id), {
        ...unstored,
        body: { ...act.body, attachments: [...files] }
      })
      return {
        key,
        clientId,
        id: null,
        seq: null,
        senderId: state.me.id,
        timestamp,
        own: true,
        ...content(line.body, about),
        ...folded(line),
        attachments: files,
        state: error ? 'failed' : at === 'stored' ? 'sent' : 'sending',
        ...(error && { error })
      }
    })
  })
}

const NONE: readonly never[] = Object.freeze([])

function content(
  { text, reply_to, thread, mentions }: Omit<Line['body'], 'attachments'>,
  about: Line | undefined
): Pick<Message, 'text' | 'replyTo' | 'quote' | 'thread' | 'mentions'> {
  const quote: Quote | null = about
    ? Object.freeze({ senderId: about.sender_id, text: about.body.text, deleted: about.deleted === true })
    : null
  return { text, replyTo: reply_to ?? null, quote, thread: thread ?? null, mentions: mentions ?? NONE }
}

const folded = (line: Line): Pick<Message, 'edited' | 'deleted' | 'pinned' | 'reactions' | 'replyCount'> => ({
  edited: line.edited_seq !== undefined,
  deleted: line.deleted === true,
  pinned: line.pinned === true,
  reactions: line.reactions ?? NONE,
  replyCount: line.reply_count ?? 0
})

/** What was done here, as if it came after everything that is stored. */
const toChange = ({ me }: State, act: Act): Change => ({ ...act, seq: Infinity, sender_id: me.id }) as Change

/** The line as it will be once all that was done here has been stored. */
function withPending(state: State, room: RoomState, line: Line): Line {
  for (const pending of room.outbox) {
    const { act, at, shown } = pending
    if (!('target' in act) || act.target !== line.seq || at === 'keeping') continue
    if (shown?.from !== line) {
      pending.shown = { from: line, to: changed(line, toChange(state, act), state.me.id) }
    }
    line = pending.shown!.to
  }
  return line
}

/** What was shown before serves again, while it is made of the same. */
function render(
  room: RoomState,
  key: string,
  of: readonly unknown[],
  make: (key: string) => Message
): Message {
  const old = room.messages.get(key)
  if (old?.of.length === of.length && of.every((part, index) => part === old.of[index])) return old.message
  const message = frozen(make(key))
  room.messages.set(key, { of, message })
  return message
}

/** Frozen through and through, but for an error: that is whoever's it is. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Error || Object.isFrozen(value))
    return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

function statusOf(room: RoomState): RoomSnapshot['status'] {
  if (newest(room.timeline)) return 'ready'
  if (room.loading) return 'loading'
  return room.error ? 'failed' : 'idle'
}
