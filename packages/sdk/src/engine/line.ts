import { LIMITS, type RoomSummary, type ServerFrames, type Welcome } from '@parlo/contract'
import { emptyCircle } from './circle.ts'
import type { Step } from './inputs.ts'
import { learnRoom, nameRoom } from './learn.ts'
import { catchUp, dropPage, forgetLines, getNewest } from './log.ts'
import { MARK_PAUSE, markAgain, UNTOLD } from './marks.ts'
import { flush } from './outbox.ts'
import { outdate, targetOf, tellAgain } from './pending.ts'
import { blocks, PRESENCE_LASTS } from './people.ts'
import { roomOf, type RoomKey, type RoomState, type State, touch } from './state.ts'
import { newest } from './timeline.ts'

/** How far each room has been heard of, for `hello`: a log that is shorter now is not the one we know. */
export function resume({ log, byId }: State): { log: string; cursors: Record<string, number> } | undefined {
  if (log === null) return undefined
  const cursors: Record<string, number> = {}
  for (const [id, room] of [...byId].slice(-LIMITS.cursors)) {
    // A single line may have told of more than is followed yet; and a text, of the edit that made it.
    const lines = [...room.timeline.lines, ...room.loose.values()]
    const told = lines.reduce((most, { asOf, edited_seq = 0 }) => Math.max(most, asOf, edited_seq), 0)
    // And what was stored for us may lie beyond that; or what a page that crashed had held, by what was done to it.
    const done = room.outbox.map(one => Math.max(one.seq, one.log === log ? targetOf(one) : 0))
    const stored = Math.max(0, ...done, ...room.sent.values())
    cursors[id] = Math.max(
      newest(room.timeline)?.to ?? 0,
      told,
      stored,
      // What a pull brought says what has been done to it up to there, though not by which event.
      room.known,
      room.counted,
      room.last?.seq ?? 0
    )
  }
  return { log, cursors }
}

/** The line is up: compare what we hold with what there is, and go on where we stopped. */
export function welcome(state: State, frame: Welcome, step: Step): void {
  state.online = true
  state.people.set(frame.user.id, frame.user)
  // Whom one blocks comes behind it; nothing comes when it is nobody.
  blocks(state, [], step)
  if (state.log !== null && state.log !== frame.log) forgetAll(state, frame.log, step)
  state.log = frame.log
  state.heads = frame.heads
  for (const id of frame.reset ?? []) {
    const room = state.byId.get(id)
    if (!room) continue
    // The page of one that is shown tells where news begins.
    const told = room.opened ? 0 : Math.min(room.counted, frame.heads[id] ?? 0)
    forget(state, room, frame.heads[id] ?? 0, step)
    room.counted = told
    // A group has no address but its number.
    if (room.key === `id:${id}`) nameRoom(state, room, id, step)
  }
  ask(state, step)
  // How far a room goes is told anew, and if the log has become shorter meanwhile, this is the truth.
  for (const room of state.rooms.values()) {
    room.known = newest(room.timeline)?.to ?? 0
    // And what is marked as unread: a restored backup may know less of that, though it has the whole log.
    const own = room.marks.get(state.me.id)
    if (own?.version) room.marks.set(own.user, { ...own, version: UNTOLD })
  }
  heads(state, frame.heads, step)
  for (const room of state.rooms.values()) {
    if (room.opened && !newest(room.timeline)) getNewest(state, room, step)
    room.pullAfter = 0
    // Marks sent on the old line may be lost. The list of rooms tells which; until then, wait.
    markAgain(room, step.now + MARK_PAUSE)
    catchUp(state, room, step)
    if (!state.leads) tellAgain(room, step)
    flush(state, room, step)
    touch(state, room)
  }
}

/** Ask who and what there is. */
function ask(state: State, step: Step): void {
  state.askAfter = Infinity
  state.listed = false
  for (const room of state.rooms.values()) {
    room.askedAt = room.aboutAt
    // It may be what failed.
    if (room.circle.at !== 'known') room.circle.at = 'due'
  }
  step.out.push({ kind: 'get-people' }, { kind: 'get-rooms' })
}

/** One of those questions failed: ask again in a while, and after the rooms whose events wait for a name. */
export function askAgain(state: State, step: Step): void {
  if (!state.online || step.now < state.askAfter) return
  ask(state, step)
  for (const id of state.strangers.keys()) step.out.push({ kind: 'get-room', id })
}

/** The line is down: nothing in flight will be answered on it. */
export function down(state: State, step: Step): void {
  state.online = false
  state.early.length = 0
  if (state.present.size > 0) state.presentUntil = Math.min(state.presentUntil, step.now + PRESENCE_LASTS)
  // Their log may be no more when the next welcome comes; the list of rooms, asked for then, tells of them.
  state.strangers.clear()
  for (const room of state.rooms.values()) {
    room.pulling = null
    room.behind = true
    touch(state, room)
    // Marks will be missed.
    room.circle.at = 'due'
    // Of a room without a number it cannot tell.
    if (room.id === null) room.counted = 0
    // Its connection may be as dead as the line was; the next welcome asks anew.
    if (room.loading === 'newest') dropPage(room)
    for (const pending of room.outbox) {
      if (pending.at === 'flying') pending.at = 'queued'
      Object.assign(pending, { unanswered: 0, refusal: undefined })
    }
    room.typing.clear()
  }
}

export function heads(state: State, heads: Record<string, number>, step: Step): void {
  for (const [id, head] of Object.entries(heads)) {
    const room = state.byId.get(Number(id))
    if (!room) continue // welcome is followed by the list of rooms, and a live event asks by itself
    room.known = Math.max(room.known, head)
    catchUp(state, room, step)
  }
}

/** Heads instead of events, because we read too slowly: of rooms that are not held, let the server tell. */
export function missed(state: State, frame: ServerFrames['heads'], step: Step): void {
  heads(state, frame.heads, step)
  for (const [id, head] of Object.entries(frame.heads)) {
    const room = state.byId.get(Number(id))
    if (room && (newest(room.timeline) || head <= room.counted)) continue
    step.out.push({ kind: 'get-room', id: Number(id) })
  }
}

/** What the server says of some rooms: how far they are, how much of it is unread. */
export function rooms(
  state: State,
  summaries: readonly RoomSummary[],
  all: boolean | undefined,
  step: Step
): void {
  if (all) leaveOthers(state, summaries)
  for (const summary of summaries) {
    const room = roomOf(state, keyOf(state, summary))
    learnRoom(state, room, summary, step)
    // It had no address until now.
    if (room.opened && !newest(room.timeline) && !room.error && !room.left) getNewest(state, room, step)
    catchUp(state, room, step)
    touch(state, room)
  }
  if (!all) return
  state.listed = true
  for (const room of state.rooms.values()) {
    if (room.id === null) outdate(room, 0, step)
    flush(state, room, step)
  }
}

/** A group that is not among one's rooms has been left: elsewhere, or while nobody told. */
function leaveOthers(state: State, summaries: readonly RoomSummary[]): void {
  const ids = new Set(summaries.map(({ id }) => id))
  for (const room of state.rooms.values()) {
    if (room.kind !== 'group' || room.id === null || ids.has(room.id)) continue
    // Whoever came in since it was asked for is not in it yet.
    if (room.aboutAt > room.askedAt) continue
    room.left = true
    room.about = { ...room.about, role: undefined }
    // What is repeated from before that does not lead back.
    room.aboutAt = Math.max(room.aboutAt, room.known)
    touch(state, room)
  }
}

/** How the room of a summary is called here. */
export function keyOf(state: State, { id, kind, peer, name }: RoomSummary): RoomKey {
  // A group may be shown by its number already, though it has a name.
  const known = kind === 'group' && state.byId.get(id)
  if (known) return known.key
  if (peer) return `direct:${peer.id}`
  return name === undefined ? `id:${id}` : `name:${name}`
}

/** The log is another one, or has moved too far: hold nothing of it. What was written here stays, if it can. */
function forget(state: State, room: RoomState, head: number, step: Step, log?: string): void {
  // Of a restored backup, its id may have become another room's.
  if (room.id !== null) state.byId.delete(room.id)
  room.id = null
  forgetLines(room)
  room.messages.clear()
  // What was in that log is shown by the log alone.
  room.outbox = room.outbox.filter(one => one.at !== 'stored')
  room.sent.clear()
  outdate(room, head, step, log)
  room.known = 0
  room.counted = room.heard = 0
  room.aboutAt = room.askedAt = 0
  // Who is in it may be another matter now: the list of rooms tells.
  room.about = { ...room.about, role: undefined }
  room.last = null
  room.unread = 0
  room.base = 0
  room.recent = []
  room.marks.clear()
  room.circle = emptyCircle()
  room.wish = null
  room.marked = room.delivered = 0
  dropPage(room)
}

/** Another history counts its rooms anew. */
function forgetAll(state: State, log: string, step: Step): void {
  state.strangers.clear()
  for (const room of state.rooms.values()) forget(state, room, 0, step, log)
}
