import {
  type ChatError,
  type ErrorFrame,
  LIMITS,
  type Events,
  type LogEvent,
  type MessagesAnswer
} from '@parlo/contract'
import { boundAtEnd, boundBehind, boundUnread } from './bound.ts'
import { askCircle, loseCircle } from './circle.ts'
import { current, remember } from './changes.ts'
import { fold } from './fold.ts'
import type { Step, Window } from './inputs.ts'
import { learnRoom } from './learn.ts'
import { countHeld } from './marks.ts'
import { ASK_PAUSE, heldLine, readTo, type RoomState, type State, touch } from './state.ts'
import { isMessage, tally } from './tally.ts'
import { cover, emptyTimeline, lineAt, linesOf, newest, stretch, toLine } from './timeline.ts'

/* How a room's log gets here without a hole: pages of history, live runs, and pulls for what lies between. */

/** Milliseconds after which an unanswered `pull` is asked again, and to wait after one that brought nothing. */
export const PULL_TIMEOUT = 4_000
export const PULL_PAUSE = 1_000

/** Somebody shows the room: get its newest page, unless it is held. */
export function open(state: State, room: RoomState, step: Step): void {
  room.opened = true
  if (newest(room.timeline)) catchUp(state, room, step)
  else getNewest(state, room, step)
}

/** Ask for a page, unless one is on its way. */
export function getPage(
  state: State,
  room: RoomState,
  loading: NonNullable<RoomState['loading']>,
  window: Window,
  limit: number,
  step: Step
): void {
  if (room.loading) return
  room.loading = loading
  room.error = null
  room.asked += 1
  touch(state, room)
  step.out.push({ kind: 'get-page', room: room.key, ask: room.asked, window, limit })
}

export function getNewest(state: State, room: RoomState, step: Step): void {
  if (hasAddress(room)) getPage(state, room, 'newest', {}, LIMITS.pageDefault, step)
}

/** A private group has none but its number, which another history may not have, or has given to another. */
export const hasAddress = ({ id, key }: RoomState): boolean => id !== null || !key.startsWith('id:')

/** The page before the oldest line shown, or after the newest. */
export function getMore(
  state: State,
  room: RoomState,
  way: 'older' | 'newer',
  limit: number,
  step: Step
): void {
  const range = stretch(room.timeline, room.focus)
  if (!range) return
  if (way === 'newer') {
    if (range !== newest(room.timeline)) getPage(state, room, way, { after: range.to }, limit, step)
  } else if (range.after > 0) getPage(state, room, way, { before: range.after + 1 }, limit, step)
}

/** Show another place of the log: at once if it is held. */
export function visit(state: State, room: RoomState, window: Window, step: Step): void {
  const { around } = window
  if (around !== undefined && lineAt(room.timeline, around)) {
    room.focus = around
    touch(state, room)
  } else if (newest(room.timeline)) getPage(state, room, 'around', window, LIMITS.pageDefault, step)
}

/** Show the end of the log again. */
export function visitNewest(state: State, room: RoomState): void {
  room.focus = null
  boundAtEnd(state, room)
  touch(state, room)
}

/** Whatever page is on its way, it is not waited for any more. */
export function dropPage(room: RoomState): void {
  room.asked += 1
  room.loading = null
}

/** The page did not come. The newest is tried again after a pause, if that can help; older ones when somebody asks. */
export function pageFailed(state: State, room: RoomState, ask: number, error: ChatError, step: Step): void {
  if (ask !== room.asked) return
  if (room.loading === 'newest') room.pullAfter = step.now + Math.max(ASK_PAUSE, error.retryMillis ?? 0)
  room.loading = null
  room.error = error
  touch(state, room)
}

/** Is there a first page to be had, that could not be had before? Who was let in meanwhile is not refused it any more. */
export function isMissing(room: RoomState): boolean {
  const { opened, loading, error, timeline, about, left } = room
  const refused = error?.code === 'forbidden' || error?.code === 'not_found'
  const isIn = refused && about.role !== undefined && !left
  return opened && !loading && !newest(timeline) && (error?.retry === true || isIn) && hasAddress(room)
}

export function page(
  state: State,
  room: RoomState,
  { ask, window = {}, answer }: { ask: number; window?: Window; answer: MessagesAnswer },
  step: Step
): void {
  if (ask !== room.asked) return
  const { loading } = room
  const all = loading === 'newest'
  room.loading = null
  touch(state, room)
  if (state.log !== null && answer.log !== state.log) {
    // Read before the history changed, or after: the welcome decides which one we follow, and asks again.
    return
  }
  state.log = answer.log
  if (answer.room) learnRoom(state, room, answer.room, step, all ? answer.to : undefined)
  const { from, head } = answer
  // What comes after the end of what is held is pulled, because what it did to that is not told by a page.
  const to = all ? answer.to : Math.min(answer.to, newest(room.timeline)?.to ?? Infinity)
  const fresh = current(room, answer, state.me.id)
  if (!fresh) return getPage(state, room, loading!, window, LIMITS.pageDefault, step)
  // Nothing older is for the one signed in, be it that the log began before them.
  const after = loading === 'older' && fresh.length === 0 ? 0 : Math.max(from - 1, 0)
  // What was done in between to lines before the page would be missed: so none of them is held.
  if (all && to > (newest(room.timeline)?.to ?? Infinity)) forgetLines(room)
  if (!newest(room.timeline)) begin(room, head, step)
  const lines = fresh.filter(({ seq }) => seq <= to)
  if (to >= after) cover(room.timeline, after, to, lines)
  room.outside ||= isOutside(answer)
  if (loading === 'around') room.focus = Math.min(window.around ?? from, to)
  if (loading === 'older' || loading === 'newer') boundBehind(state, room, loading)
  reach(room, step)
  const held = newest(room.timeline)!
  // What lies between the read mark and what is held, only the server can count.
  const isPart = held.after > readTo(state, room)
  if (all ? room.base < held.to : !isPart) {
    countHeld(state, room, held.to)
    if (isPart) step.out.push({ kind: 'get-room', id: room.id! })
  }
  room.known = Math.max(room.known, head)
  catchUp(state, room, step)
}

const isOutside = ({ room }: MessagesAnswer): boolean => room?.kind === 'group' && room.role === undefined

/** From here on all is followed; what single lines say may be older. */
function begin(room: RoomState, head: number, step: Step): void {
  Object.assign(room, { changes: [], changesAfter: head })
  for (const [seq, { asOf }] of room.loose) {
    if (asOf >= head) continue
    room.loose.delete(seq)
    step.out.push({ kind: 'get-lines', room: room.key, seq })
  }
}

/** A run of events: pushed, or the answer to a pull. */
export function events(state: State, frame: Events, step: Step): void {
  const room = state.byId.get(frame.room)
  if (!room) return stranger(state, frame, step)
  const { events: run, after, head = 0, skip_to: skip = 0 } = frame
  const last = run.at(-1)?.seq ?? 0
  const answer = after !== undefined
  if (answer) room.pulling = null
  // Whoever is told live is in the room; whoever has left it learns how far it is theirs. What is repeated tells nothing.
  if (answer) room.left = frame.left === true
  else if (last > room.aboutAt) room.left = false
  const changed = run.findLast(event => event.kind !== 'message' && !('target' in event))
  room.aboutAt = Math.max(room.aboutAt, changed?.seq ?? 0)
  room.known = room.left ? Math.max(head, last) : Math.max(room.known, last, head)
  const held = newest(room.timeline)
  if (held && answer && skip > held.to) {
    loseCircle(room, held.to)
    cover(room.timeline, held.to, skip, [])
  }
  if (!held) {
    for (const event of run) fold(room, event, state.me.id)
    remember(room, run)
    tally(state, room, run, step)
    // Of what was read from outside, the lines say already what these events did: a new page is asked for instead.
  } else if (!room.outside || room.left) extend(state, room, frame, step)
  catchUp(state, room, step)
  touch(state, room)
}

/** Put the run behind the newest stretch, if it is what comes next there; else `known` says what is missing. */
function extend(state: State, room: RoomState, frame: Events, step: Step): void {
  const end = newest(room.timeline)!.to
  const fresh = frame.events.filter(event => event.seq > end)
  if (fresh[0]?.seq === end + 1) apply(state, room, end, fresh, step)
  else if (frame.after !== undefined && room.known > end) {
    // An answer that brings nothing though more is known would be asked for again at once, for ever.
    room.pullAfter = step.now + PULL_PAUSE
  }
}

/** The log goes on, behind `end`, with this. */
export function apply(
  state: State,
  room: RoomState,
  end: number,
  run: readonly LogEvent[],
  step: Step
): void {
  const lines = run.filter(isMessage).map(event => toLine(event, event.seq))
  cover(room.timeline, end, run.at(-1)!.seq, lines)
  for (const event of run) fold(room, event, state.me.id)
  remember(room, run)
  tally(state, room, run, step)
  boundUnread(state, room)
  reach(room, step)
}

/** More is held now: show it in place of what was done here, and get the messages that it answers. */
function reach(room: RoomState, step: Step): void {
  const end = newest(room.timeline)?.to ?? Infinity
  if (room.outbox.some(one => one.at === 'stored'))
    room.outbox = room.outbox.filter(one => one.at !== 'stored' || one.seq > end)
  for (const { body } of linesOf(room.timeline, stretch(room.timeline, room.focus))) {
    const seq = body.reply_to
    if (seq === undefined || room.sought.has(seq) || heldLine(room, seq)) continue
    room.sought.set(seq, Infinity)
    step.out.push({ kind: 'get-lines', room: room.key, seq })
  }
}

/** Get what is answered and could not be had a while ago, as far as it is still of use. */
export function seekAgain(room: RoomState, step: Step): void {
  const due = [...room.sought].filter(([, after]) => after <= step.now)
  for (const [seq] of due) room.sought.delete(seq)
  if (due.length > 0) reach(room, step)
}

/** Single lines came: those that others answer, or of a thread. */
export function lines(
  state: State,
  room: RoomState,
  { answer, thread }: { answer: MessagesAnswer; thread?: number | undefined },
  step: Step
): void {
  if (thread !== undefined) room.threads.add(thread)
  if (answer.log !== state.log) return
  const fresh = current(room, answer, state.me.id)
  if (!fresh) {
    for (const { seq } of answer.messages) step.out.push({ kind: 'get-lines', room: room.key, seq })
    return
  }
  room.outside ||= isOutside(answer)
  for (const line of fresh) if (!heldLine(room, line.seq)) room.loose.set(line.seq, line)
  touch(state, room)
}

/** Nothing of the log is held any more. */
export function forgetLines(room: RoomState): void {
  loseCircle(room, newest(room.timeline)?.to ?? 0)
  Object.assign(room.timeline, emptyTimeline())
  Object.assign(room, { changes: [], changesAfter: 0, outside: false })
  room.loose.clear()
  room.sought.clear()
  room.focus = null
}

/**
 * Ask who is there, where that is to be known. Pull what is known of and not held; from far behind, load the newest page and
 * leave the middle to scrolling.
 */
export function catchUp(state: State, room: RoomState, step: Step): void {
  if (!state.online) return
  const end = newest(room.timeline)?.to
  if (end !== undefined && room.known <= end && room.loading !== 'newest') room.behind = false
  if (step.now < room.pullAfter) return
  askCircle(room, step)
  if (isMissing(room)) return getNewest(state, room, step)
  if (end === undefined || room.known <= end || room.id === null || room.pulling !== null) return
  const isOld = room.outside && !room.left
  if (isOld || room.known - end > LIMITS.catchUp) return getNewest(state, room, step)
  room.pulling = step.now
  step.out.push({ kind: 'frame', frame: { type: 'pull', room: room.id, after: end, limit: LIMITS.pull } })
}

/** A pull came too soon after much else: it is made again soon. Of a server in trouble, when its time is up. */
export function unpulled(state: State, { room: id, retry_ms: pause = PULL_PAUSE }: ErrorFrame): void {
  const room = state.byId.get(Number(id))
  // An older one may have brought nothing meanwhile, and that is to wait longer.
  if (room) Object.assign(room, { pulling: null, pullAfter: Math.max(room.pullAfter, state.now + pause) })
}

/** Events of a room we cannot name yet: keep the newest, and ask once. */
function stranger(state: State, frame: Events, step: Step): void {
  const held = state.strangers.get(frame.room)
  if (!held) step.out.push({ kind: 'get-room', id: frame.room })
  state.strangers.set(frame.room, [...(held ?? []), ...frame.events].slice(-LIMITS.pull))
}
