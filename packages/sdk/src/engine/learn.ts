import type { MessageEvent, RoomSummary } from '@parlo/contract'
import type { Step } from './inputs.ts'
import { remember } from './changes.ts'
import { endWish, recount, setServerMark } from './marks.ts'
import { outdate } from './pending.ts'
import { ASK_PAUSE, readTo, touch, type RoomState, type State } from './state.ts'
import { tally } from './tally.ts'
import { newest, toLine, type Line } from './timeline.ts'

/**
 * Take over what the server says of a room, where it knows more than we do.
 *
 * Of a room that is shown we tell event by event: there only the newest page, with which we begin, ends what is told, at
 * the `seq` `to`. What was written after that page was read is news, even if the summary beside it counts it already.
 */
export function learnRoom(
  state: State,
  room: RoomState,
  summary: RoomSummary,
  step: Step,
  to?: number
): void {
  const { head, last, marks, unread, kind, name, title, write, past, members, role } = summary
  // Answers may overtake each other, and events.
  if (kind === 'group' && head >= room.aboutAt) {
    // Who was let in need not wait for what was refused before.
    if (role !== undefined && room.about.role === undefined && !newest(room.timeline)) room.pullAfter = 0
    room.about = { name, title, write, past, members, role }
    room.left = role === undefined
    room.aboutAt = head
  }
  // A room that lost its name has lost some of its log, too.
  if (room.id === null) {
    room.counted = Math.min(room.counted, head)
    // A copy of the database may lag behind; what the welcome told does not.
    outdate(room, Math.max(head, state.heads[summary.id] ?? 0), step)
  }
  if (summary.peer) state.people.set(summary.peer.id, summary.peer)
  room.known = Math.max(room.known, head)
  for (const mark of marks) setServerMark(state, room, mark)
  // Asked for because nothing had been heard of it: it has changed nothing there.
  if (room.wish?.said === Infinity) endWish(state, room)
  // Read here, and not yet known there: our own count is the newer one. And answers may overtake each other.
  const mark = marks.find(({ user }) => user === state.me.id)
  const own = room.marks.get(state.me.id)
  const isOld = isBefore(mark?.read, own?.read) || isBefore(mark?.version, own?.version)
  if (mark && isOld && (newest(room.timeline)?.after ?? Infinity) > readTo(state, room)) {
    // But of a part only. The server may not have heard of the mark, or nobody of its answer.
    room.marked = 0
    state.askAfter = Math.min(state.askAfter, step.now + ASK_PAUSE)
  } else if (head >= room.base && !isOld && room.wish === null) {
    room.base = head
    room.unread = unread
    room.recent = room.recent.filter(seq => seq > head)
    // What was deleted since it was counted is not unread any more.
    const after = readTo(state, room)
    const isLess = room.changes.some(
      event => event.kind === 'delete' && event.seq > head && event.target > after
    )
    if (isLess) recount(state, room, step)
  }
  nameRoom(state, room, summary.id, step)
  if (to !== undefined || !room.opened) {
    room.counted = Math.max(room.counted, Math.min(head, to ?? Infinity))
  }
  if (last && isNewer(last, room.last)) room.last = toLine(last, last.seq)
  if (last && last.sender_id !== state.me.id) room.heard = Math.max(room.heard, last.seq)
}

const isBefore = (told = 0, known = 0): boolean => told < known

/** A room has its id: from now on its events are ours to place. Those that came before are counted and told now. */
export function nameRoom(state: State, room: RoomState, id: number, step: Step): void {
  const held = state.strangers.get(id) ?? []
  state.strangers.delete(id)
  room.known = Math.max(room.known, held.at(-1)?.seq ?? 0)
  // A restored backup may give rooms other ids: what was written to one person must not reach another.
  const other = state.byId.get(id)
  if (other && other !== room) {
    other.id = null
    touch(state, other)
  }
  if (room.id !== null) state.byId.delete(room.id)
  room.id = id
  state.byId.set(id, room)
  // Into a log that is followed they are pulled, with what may lie before them.
  if (newest(room.timeline)) return
  remember(room, held)
  tally(state, room, held, step)
}

/** A later message; or the same one, with something done to it meanwhile. */
const isNewer = (last: MessageEvent, held: Line | null): boolean =>
  held?.seq === last.seq
    ? held.edited_seq !== last.edited_seq || held.deleted !== last.deleted
    : last.seq > (held?.seq ?? 0)
