import type { ErrorFrame, Mark } from '@parlo/contract'
import { boundAtEnd } from './bound.ts'
import { grow, measure } from './circle.ts'
import type { Step } from './inputs.ts'
import { ASK_PAUSE, readBy, readTo, touch, type RoomState, type State } from './state.ts'
import { linesOf, newest, stretch } from './timeline.ts'

/** Milliseconds between two marks of a room: reading fast is one mark, not twenty. */
export const MARK_PAUSE = 2_000
/** From here on nothing is to be unread: the server takes what is beyond the log for that, whatever has been written since. */
const NOWHERE = Number.MAX_SAFE_INTEGER
/** The version of a mark that any the server tells is later than. */
export const UNTOLD = -1

/** The newest line was seen by the one signed in. */
export function read(state: State, room: RoomState): void {
  const end = newest(room.timeline)
  if (!end || stretch(room.timeline, room.focus) !== end) return
  const before = readTo(state, room)
  const mark = room.marks.get(state.me.id)
  const wished = room.wish?.unread ?? mark?.unread_from
  if (wished !== undefined && wished !== NOWHERE) {
    room.wish = { unread: NOWHERE, version: versionOf(mark), said: 0 }
  }
  grow(room, { user: state.me.id, read: end.to, delivered: end.to })
  if (readTo(state, room) !== before) reread(state, room, before)
  room.focus = null
  boundAtEnd(state, room)
  touch(state, room)
}

const versionOf = (mark?: Mark): number => Math.max(0, mark?.version ?? 0)

/** From this message on it is to count as unread, though it was read. */
export function unread(state: State, room: RoomState, seq: number, step: Step): void {
  const mark = room.marks.get(state.me.id)
  const wished = room.wish?.unread ?? mark?.unread_from
  // Of what changes nothing the server has nothing to say.
  if (room.left || seq > (mark?.read ?? 0) || seq === wished) return
  const before = readTo(state, room)
  room.wish = { unread: seq, version: versionOf(mark), said: 0 }
  room.markAfter = step.now
  reread(state, room, before)
  touch(state, room)
}

/**
 * Up to where nothing is unread has changed: count what is held, if that is all of it. Of a part, what is there; but what
 * was read before, and is to be unread again, only the server can count.
 */
function reread(state: State, room: RoomState, before: number): void {
  const to = readTo(state, room)
  room.recent = room.recent.filter(later => later > to)
  const { after = Infinity, to: end = 0 } = newest(room.timeline) ?? {}
  if (after <= to) countHeld(state, room, end)
  else if (to >= room.base) room.unread = 0
  else if (to > before && end > 0) countHeld(state, room, Math.min(room.base, end))
}

/** Count what is held and unread, up to a `seq`. */
export function countHeld(state: State, room: RoomState, upTo: number): void {
  const me = state.me.id
  const from = readTo(state, room)
  const unread = linesOf(room.timeline, newest(room.timeline)).filter(
    ({ seq, sender_id, deleted }) => seq > from && seq <= upTo && sender_id !== me && !deleted
  )
  room.base = upTo
  room.unread = unread.length
  room.recent = room.recent.filter(seq => seq > upTo)
}

/** Something that was counted is unread no more: count what is held, if that is all of it, or let the server count. */
export function recount(state: State, room: RoomState, step: Step): void {
  const held = newest(room.timeline)
  if (held && held.after <= readTo(state, room)) countHeld(state, room, held.to)
  else if (room.id !== null) step.out.push({ kind: 'get-room', id: room.id })
}

/** The server told a mark: of somebody else, or of the one signed in, maybe from another device. */
export function setServerMark(state: State, room: RoomState, mark: Mark): void {
  const before = readTo(state, room)
  if (mark.user === state.me.id) {
    room.marked = Math.max(room.marked, mark.read)
    room.delivered = Math.max(room.delivered, mark.delivered)
    const { wish } = room
    const wished = wish && wish.unread <= mark.read ? wish.unread : undefined
    // It has heard the wish, or of a later one; or has nothing to hear of.
    if (wish && ((mark.version ?? 0) > wish.version || mark.unread_from === wished)) room.wish = null
  }
  grow(room, mark)
  measure(room)
  if (readTo(state, room) !== before) reread(state, room, before)
}

/** A mark came live. If one's own leaves unread what is not held here, let the server count. */
export function marked(state: State, room: RoomState, mark: Mark, step: Step): void {
  const held = newest(room.timeline)?.after ?? Infinity
  const before = readTo(state, room)
  setServerMark(state, room, mark)
  const to = readTo(state, room)
  if (mark.user === state.me.id && (mark.read >= before || to < before) && held > to) {
    step.out.push({ kind: 'get-room', id: room.id! })
  }
  touch(state, room)
}

/** Send the mark, if the server does not have it yet. */
export function flushMark(state: State, room: RoomState, step: Step): void {
  if (markDue(state, room) > step.now) return
  const read = readBy(room, state.me.id)
  const delivered = got(state, room)
  step.out.push({
    kind: 'frame',
    frame: {
      type: 'mark',
      room: room.id!,
      ...(read > room.marked && { read }),
      ...(delivered > Math.max(room.delivered, read) && { delivered }),
      ...(isToSay(room) && { unread: room.wish!.unread })
    }
  })
  if (isToSay(room)) room.wish!.said = step.now
  room.marked = read
  room.delivered = Math.max(delivered, read)
  room.markAfter = step.now + MARK_PAUSE
}

/** A line brings it to the server, or breaks: on the next one it is said again. */
const isToSay = ({ wish }: RoomState): boolean => wish?.said === 0

/** How far this device knows of what others wrote. In everyone's room nobody asks; one tab tells for all of them. */
function got(state: State, { kind, heard, left }: RoomState): number {
  return kind === 'broadcast' || left || !state.leads ? 0 : heard
}

/** The server could not take a mark now: it is sent again. Or it takes none, and what was wished for comes to nothing. */
export function unmarked(state: State, frame: ErrorFrame, step: Step): void {
  const room = state.byId.get(Number(frame.room))
  if (!room) return
  if (frame.retry) return markAgain(room, step.now + Math.max(MARK_PAUSE, frame.retry_ms ?? 0))
  // Who is not in a group has nothing unread in it.
  const { unread_from: _gone, ...mark } = room.marks.get(state.me.id) ?? {
    user: state.me.id,
    read: 0,
    delivered: 0
  }
  room.marks.set(state.me.id, mark)
  endWish(state, room)
}

/** What was wished for has come to nothing. */
export function endWish(state: State, room: RoomState): void {
  const before = readTo(state, room)
  room.wish = null
  reread(state, room, before)
  touch(state, room)
}

/** What was said may be lost: from then on say it again, unless the server turns out to have it. */
export function markAgain(room: RoomState, at: number): void {
  room.marked = room.delivered = 0
  if (room.wish) room.wish.said = 0
  room.markAfter = at
}

/** When to ask what has become of a wish that was said: nobody may have told so, or it changed nothing. */
export const wishDue = ({ wish }: RoomState): number => (wish?.said || Infinity) + ASK_PAUSE

export function askAboutWish(room: RoomState, step: Step): void {
  if (wishDue(room) > step.now) return
  room.wish!.said = Infinity
  step.out.push({ kind: 'get-room', id: room.id! })
}

/** When the next mark may go; never (Infinity) when the server has it. */
export function markDue(state: State, room: RoomState): number {
  const news =
    isToSay(room) ||
    readBy(room, state.me.id) > room.marked ||
    got(state, room) > Math.max(room.delivered, room.marked)
  return news && state.online && room.id !== null ? room.markAfter : Infinity
}
