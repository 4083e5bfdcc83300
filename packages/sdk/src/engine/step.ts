import type { Events } from '@parlo/contract'
import { members } from './circle.ts'
import type { Effect, EngineFrame, Input, RoomInput, Step } from './inputs.ts'
import { askAgain, down, missed, rooms, welcome } from './line.ts'
import {
  catchUp,
  events,
  getMore,
  isMissing,
  lines,
  open,
  page,
  pageFailed,
  PULL_TIMEOUT,
  seekAgain,
  unpulled,
  visit,
  visitNewest
} from './log.ts'
import { askAboutWish, flushMark, marked, markDue, read, unmarked, unread, wishDue } from './marks.ts'
import {
  answerDue,
  discard,
  dropped,
  flush,
  isBlind,
  kept,
  refused,
  restore,
  retry,
  settle,
  settleHeld,
  started,
  stored,
  unanswered,
  write
} from './outbox.ts'
import { blocks, expirePresence, expireTyping, note, people, typing } from './people.ts'
import { waits } from './pending.ts'
import { recall } from './record.ts'
import { ASK_PAUSE, roomOf, touch, type RoomState, type State } from './state.ts'
import { isMessage } from './tally.ts'
import { newest, toLine } from './timeline.ts'

/** Frames with events that are kept for the welcome. */
const EARLY = 100

/**
 * The whole client, but for the world: one input in, the effects of it out.
 *
 * Pure in all but `state`, which it changes in place: no clock, socket, timer, storage or randomness.
 */
export function step(state: State, input: Input, now: number): Effect[] {
  // With a clock set back by a day, nobody waits for a day.
  state.skew = Math.max(state.skew, state.now - now)
  state.now = now + state.skew
  const step: Step = { now: state.now, out: [] }
  run(state, input, step)
  for (const room of state.rooms.values()) flushMark(state, room, step)
  return step.out
}

function run(state: State, input: Input, step: Step): void {
  if ('room' in input) return inRoom(state, roomOf(state, input.room), input, step)
  switch (input.kind) {
    case 'frame':
      return frame(state, input.frame, step)
    case 'down':
      return down(state, step)
    case 'rooms':
      return rooms(state, input.rooms, input.all, step)
    case 'people':
      return people(state, input.users, step)
    case 'blocks':
      return blocks(state, input.users, step)
    case 'recall':
      recall(state, input.records, input.people, step)
      return restore(state, input.items, step)
    case 'restore':
      return restore(state, input.items, step)
    case 'lead':
      state.leads = input.leads
      for (const room of state.rooms.values()) flush(state, room, step)
      return
    case 'ask-again':
      state.askAfter = step.now + ASK_PAUSE
      return
    case 'tick':
      askAgain(state, step)
      expirePresence(state, step)
      for (const room of state.rooms.values()) tick(state, room, step)
  }
}

function inRoom(state: State, room: RoomState, input: RoomInput, step: Step): void {
  switch (input.kind) {
    case 'open':
      return open(state, room, step)
    case 'older':
    case 'newer':
      return getMore(state, room, input.kind, input.limit, step)
    case 'visit':
      return visit(state, room, input.window, step)
    case 'newest':
      return visitNewest(state, room)
    case 'lines':
      return lines(state, room, input, step)
    case 'lines-failed':
      room.sought.set(input.seq, step.now + ASK_PAUSE)
      return
    case 'page':
      page(state, room, input, step)
      return settleHeld(state, room, step)
    case 'page-failed':
      return pageFailed(state, room, input.ask, input.error, step)
    case 'members':
      members(state, room, input)
      return touch(state, room)
    case 'write':
      return write(state, room, input, step)
    case 'started':
      return started(room, input, step)
    case 'kept':
      return kept(state, room, input.clientId, step)
    case 'retry':
      return retry(state, room, input.clientId, step)
    case 'discard':
      return discard(state, room, input.clientId, step)
    case 'dropped':
      return dropped(state, room, input.clientId, step)
    case 'read':
      return read(state, room)
    case 'unread':
      return unread(state, room, input.seq, step)
    case 'typing':
      return typing(state, room, input.on, step)
  }
}

function frame(state: State, frame: EngineFrame, step: Step): void {
  switch (frame.type) {
    case 'welcome':
      welcome(state, frame, step)
      for (const early of state.early.splice(0)) heard(state, early, step)
      return
    case 'events':
      // Of which log they are, only the welcome tells; what is too much for us, its heads tell again.
      if (state.online) heard(state, frame, step)
      else if (state.early.length < EARLY) state.early.push(frame)
      return
    case 'ok':
      return 'auth' in frame ? undefined : stored(state, frame, step)
    case 'error':
      if (frame.client_id !== undefined) refused(state, frame, step)
      else if (frame.about === 'mark') unmarked(state, frame, step)
      else if (frame.about === 'pull' && frame.code === 'rate_limited') unpulled(state, frame)
      return
    case 'heads':
      return missed(state, frame, step)
    case 'mark': {
      const { type: _type, room, ...mark } = frame
      const at = state.byId.get(room)
      if (at) marked(state, at, mark, step)
      return
    }
    case 'note':
      return note(state, frame, step)
  }
}

/** Events of a log that is known. */
function heard(state: State, frame: Events, step: Step): void {
  events(state, frame, step)
  const at = state.byId.get(frame.room)
  if (!at) return
  for (const event of frame.events) {
    const { seq, sender_id, client_id } = event
    if (sender_id !== state.me.id || client_id === null) continue
    settle(state, at, client_id, seq, isMessage(event) ? toLine(event, seq) : undefined, step)
  }
}

/** What was due: repeat what was not answered, forget what has passed. */
function tick(state: State, room: RoomState, step: Step): void {
  expireTyping(state, room, step)
  if (room.pulling !== null && step.now - room.pulling >= PULL_TIMEOUT) {
    room.pulling = null
    step.out.push({ kind: 'probe' })
  }
  catchUp(state, room, step)
  seekAgain(room, step)
  if (state.online) askAboutWish(room, step)
  for (const pending of room.outbox) {
    if (pending.at === 'flying' && step.now >= answerDue(pending)) unanswered(state, room, pending, step)
  }
  flush(state, room, step)
}

/** When {@link step} wants its next `tick`, in the clock of `now`; null: only when something happens. */
export function nextWake(state: State): number | null {
  const due: number[] = [state.presentUntil, state.online ? state.askAfter : Infinity]
  for (const room of state.rooms.values()) {
    due.push(...room.typing.values(), markDue(state, room))
    if (!state.online) continue
    due.push(...room.sought.values(), wishDue(room))
    const end = newest(room.timeline)?.to ?? Infinity
    if (room.pulling !== null) due.push(room.pulling + PULL_TIMEOUT)
    else if (isMissing(room) || (!room.loading && room.known > end)) due.push(room.pullAfter)
    const first = state.leads ? room.outbox.find(waits) : undefined
    if (first?.at === 'flying') due.push(answerDue(first))
    else if (first?.at === 'queued' && !isBlind(state, room, first)) due.push(first.since)
  }
  const wake = Math.min(...due)
  return wake === Infinity ? null : wake - state.skew
}
