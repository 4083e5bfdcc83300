// One file, as it is one life: what is done here, from being written down until the log has it, or has refused it.

import {
  ChatError,
  type Act,
  type Attachment,
  type ErrorFrame,
  type LogEvent,
  type RoomAddress,
  type SendOk
} from '@parlo/contract'
import type { Kept, Step } from './inputs.ts'
import { nameRoom } from './learn.ts'
import { apply, catchUp, hasAddress } from './log.ts'
import { abandon, drop, keep, park, refuse, refuseBeyond, tellAgain, waits } from './pending.ts'
import { heldLine, roomOf, touch, type Pending, type RoomState, type State } from './state.ts'
import { toLine, newest, type Line } from './timeline.ts'
import { messageOf } from './view.ts'

/* What was done here, until the server has answered for each. Per room it goes in the order it was done, one at a time;
 * a repeat carries the same client id, so the server stores it once. */

/** Milliseconds after which an unanswered send is repeated on a live line. With the next one, less than the ten seconds of I7. */
const SEND_TIMEOUT = 6_000
/** Milliseconds after a refusal until a repeat that nobody answers is taken for lost: a line answers in order. */
const REPEAT_TIMEOUT = 3_000
const SEND_PAUSE = 1_000
/** Messages from here of which it is remembered where they are. */
const SENT = 100

/** What is done, as it is written. `about`: to a message that has no `seq` yet, by its client id. */
interface Done {
  clientId: string
  act: Act
  about?: string | undefined
  files?: readonly Attachment[] | undefined
  log?: string | null | undefined
  edit?: string | undefined
  /** Of an edit: whom the new text names. */
  mentions?: readonly number[] | undefined
}

const pendingOf = (
  { clientId, act, about, files = [], log = null, edit }: Done,
  timestamp: string
): Pending => ({
  clientId,
  act,
  about,
  files,
  log,
  timestamp,
  at: 'queued',
  since: 0,
  seq: 0,
  flown: false,
  unanswered: 0,
  refusal: undefined,
  error: undefined,
  shown: undefined,
  edit,
  earlier: undefined
})

/** Something is done. */
export function write(state: State, room: RoomState, done: Done, step: Step): void {
  if (done.about !== undefined && rewrite(state, room, done.about, done, step)) {
    flush(state, room, step)
    return touch(state, room)
  }
  const pending = pendingOf({ ...done, log: state.log }, new Date(step.now - state.skew).toISOString())
  aim(state, room, pending)
  const { about } = pending
  if (about !== undefined && !room.outbox.some(one => one.clientId === about && one.at !== 'failed')) {
    step.out.push({ kind: 'refused', clientId: done.clientId, error: nowhere() })
    return
  }
  room.outbox.push(pending)
  if (done.act.kind === 'message') {
    room.typingSaid = null
    // Whoever writes sees it.
    room.focus = null
  }
  if (pending.files.length > 0) pending.at = 'starting'
  else if (state.keeps) {
    pending.at = 'keeping'
    return keep(room, pending, step)
  }
  flush(state, room, step)
  touch(state, room)
}

/** The server knows of the files: from now on the message is kept, and sent, in the place that it had. */
export function started(
  room: RoomState,
  { clientId, files }: { clientId: string; files: readonly Attachment[] },
  step: Step
): void {
  const pending = room.outbox.find(one => one.clientId === clientId)
  if (pending?.act.kind !== 'message') return
  pending.files = files
  pending.act = { ...pending.act, body: { ...pending.act.body, attachments: files.map(({ id }) => id) } }
  if (pending.at !== 'starting') return keep(room, pending, step)
  pending.at = 'keeping'
  pending.earlier = pending.act
  tellAgain(room, step)
}

/** What was done to a message from here has its target once that one is in the log. */
function aim(state: State, room: RoomState, pending: Pending): void {
  const { about } = pending
  if (about === undefined) return
  const seq = room.sent.get(about) ?? heldAs(state, room, about)?.seq
  if (seq === undefined) return
  pending.about = undefined
  pending.log = state.log
  pending.act = { ...pending.act, target: seq } as Act
}

/** The line that something written here became, if it is held. */
const heldAs = ({ me }: State, { timeline }: RoomState, clientId: string): Line | undefined =>
  timeline.lines.find(line => line.client_id === clientId && line.sender_id === me.id)

const nobody = () => new ChatError('not_found', 'The group is not there any more')
const nowhere = () => new ChatError('not_found', 'The message was not stored, so nothing can be done to it')

/** What never left this device, or was refused, can be changed here. */
function rewrite(
  state: State,
  room: RoomState,
  about: string,
  { clientId, act, mentions }: Done,
  step: Step
): boolean {
  const message = room.outbox.find(one => one.clientId === about)
  if (message?.act.kind !== 'message') return false
  // Of a tab that does not send nobody here knows whether it was sent.
  if (message.at !== 'failed' && (message.flown || !state.leads)) return false
  if (act.kind === 'edit') {
    if (state.keeps && message.at === 'queued') {
      message.earlier = message.act
      message.at = 'keeping'
    }
    const named = mentions && { mentions: [...mentions] }
    message.act = { ...message.act, body: { ...message.act.body, text: act.body.text, ...named } }
    message.shown = undefined
    if (message.at === 'failed') message.edit = clientId
    if (message.at !== 'starting') keep(room, message, step)
  } else if (act.kind === 'delete') {
    abandon(room, message, step)
    step.out.push({ kind: 'tell-dropped', room: room.key, clientId: about })
  } else return false
  step.out.push({ kind: 'sent', clientId, message: null })
  return true
}

/** The device has it for certain: show it, and send it. */
export function kept(state: State, room: RoomState, clientId: string, step: Step): void {
  for (const pending of room.outbox)
    if (pending.clientId === clientId && pending.at === 'keeping') {
      pending.at = 'queued'
      pending.earlier = pending.error = undefined
    }
  flush(state, room, step)
  touch(state, room)
}

/** Another version may keep or say other things: what is not understood is left for it. */
const isKept = (item: Partial<Kept> | null): boolean =>
  typeof item?.room === 'string' && typeof item.act?.kind === 'string' && typeof item.timestamp === 'string'

/** What was kept by a page before, or by another tab. */
export function restore(state: State, items: readonly Kept[], step: Step): void {
  for (const { id, room: key, act, about, files, log, timestamp, error, edit } of items.filter(isKept)) {
    const room = roomOf(state, key)
    const known = room.outbox.find(one => one.clientId === id)
    if (known) {
      // Changed before it was sent; or what it is about was stored.
      known.act = act
      known.about = about
      known.edit = edit
      known.log = log ?? null
      aim(state, room, known)
      // The tab that sends has parked it. Kept once more from here, it might come back after somebody gave it up there.
      if (error && !state.leads && known.at === 'queued') {
        const why = new ChatError(error.code, error.message)
        park(known, why)
        step.out.push({ kind: 'refused', clientId: id, error: why })
      }
      touch(state, room)
      continue
    }
    if (heldAs(state, room, id)) {
      step.out.push({ kind: 'drop', room: key, clientId: id })
      continue
    }
    const pending = pendingOf({ clientId: id, act, about, files, log, edit }, timestamp)
    aim(state, room, pending)
    pending.flown = true
    if (error) park(pending, new ChatError(error.code, error.message))
    room.outbox.push(pending)
    flush(state, room, step)
    touch(state, room)
  }
}

/** Send the room's next one, if none is in flight. */
export function flush(state: State, room: RoomState, step: Step): void {
  const first = room.outbox.find(waits)
  if (!state.online || !state.leads || first?.at !== 'queued' || first.since > step.now) return
  if (isBlind(state, room, first)) return
  // Kept of another history than the records beside it, or than the server has by now; tried again, it is of this one.
  const isOther = first.log !== null && first.log !== state.log
  first.log = state.log
  if (isOther && refuseBeyond(room, first, 0, step)) {
    touch(state, room)
    return flush(state, room, step)
  }
  // It would have been told where that one is. And in another history a private group has another number, or none.
  const isLost = !hasAddress(room) || (isOther && room.key.startsWith('id:'))
  const error = first.about !== undefined ? nowhere() : isLost ? nobody() : undefined
  if (error) {
    refuse(room, first, error, step)
    touch(state, room)
    return flush(state, room, step)
  }
  first.at = 'flying'
  first.flown = true
  first.unanswered += 1
  first.since = step.now
  step.out.push({
    kind: 'frame',
    frame: {
      type: 'send',
      client_id: first.clientId,
      room: room.id ?? (room.key as RoomAddress),
      ...first.act
    }
  })
}

/**
 * Is it about a message of a log that may have gone back meanwhile? Or for a group of which nothing is known, and done in
 * the very history that the server has? The list of rooms will tell.
 */
export const isBlind = (state: State, room: RoomState, { act, about, log }: Pending): boolean =>
  room.id === null &&
  !state.listed &&
  ((about === undefined && 'target' in act) || (!hasAddress(room) && log !== null && log === state.log))

/** The server has stored it. Its own event may have come before, or come later, or not at all. */
export function stored(state: State, frame: SendOk, step: Step): void {
  const found = find(state, frame.client_id)
  if (!found) return
  const [room, pending] = found
  const { seq } = frame
  nameRoom(state, room, frame.room, step)
  room.known = Math.max(room.known, seq)
  const event = eventOf(state, room, pending, frame)
  const line = event?.kind === 'message' ? toLine(event, seq) : undefined
  // Of one that was stored before, only the log knows what has become of it; and of whom it names, who was there to be named.
  const isSure = !frame.duplicate && !line?.body.mentions
  if (event && isSure && newest(room.timeline)?.to === seq - 1) apply(state, room, seq - 1, [event], step)
  else if (line && seq > (room.last?.seq ?? 0)) room.last = line
  // Nobody tells those who leave.
  else if (event && !line && !('target' in event)) step.out.push({ kind: 'get-room', id: frame.room })
  // What was stored before may be of a time before they were put out.
  if (frame.duplicate && room.kind === 'group') step.out.push({ kind: 'get-room', id: frame.room })
  if (seq === room.counted + 1) room.counted = seq
  // A repeat is answered for what was stored, in whatever words.
  settle(state, room, frame.client_id, seq, line, step, frame.duplicate)
  catchUp(state, room, step)
}

/** The event as the log will have it; `undefined` when only the log can tell what else is in it. */
function eventOf(
  { me }: State,
  room: RoomState,
  { act, clientId, files }: Pending,
  { seq, id, timestamp }: SendOk
): LogEvent | undefined {
  const entries = { seq, id, timestamp, sender_id: me.id, client_id: clientId, members_seq: 0 }
  if (act.kind === 'delete') {
    const line = heldLine(room, act.target)
    const thread = line?.body.thread
    return line && { ...entries, ...act, ...(thread !== undefined && { thread }) }
  }
  // How many have an emoji there now, the log tells.
  if (act.kind !== 'message') return { ...entries, ...act } as LogEvent
  const { attachments: _ids, ...body } = act.body
  return {
    ...entries,
    kind: 'message',
    number: 1,
    body: { ...body, ...(files.length > 0 && { attachments: [...files] }) }
  }
}

/** It is in the log, at `seq`: done, but for being shown until what is held reaches so far. */
export function settle(
  state: State,
  room: RoomState,
  clientId: string,
  seq: number,
  line: Line | undefined,
  step: Step,
  isRepeat = false
): void {
  const pending = room.outbox.find(one => one.clientId === clientId && one.at !== 'stored')
  if (!pending) return
  if (pending.act.kind === 'message') {
    room.sent.set(clientId, seq)
    if (room.sent.size > SENT) room.sent.delete(room.sent.keys().next().value!)
  }
  // Before it is dropped: what is to be done to it must find it, also after a crash.
  for (const later of room.outbox) {
    if (later.about !== clientId) continue
    aim(state, room, later)
    keep(room, later, step)
  }
  drop(room, pending, step)
  const end = newest(room.timeline)?.to
  if (end !== undefined && end < seq && pending.at !== 'failed') {
    pending.at = 'stored'
    pending.seq = seq
    room.outbox = [pending, ...room.outbox]
  }
  const message = pending.act.kind === 'message' && line ? messageOf(state, room, line) : null
  step.out.push({ kind: 'sent', clientId, message })
  if (pending.edit !== undefined && pending.act.kind === 'message') {
    const { text } = pending.act.body
    const act: Act = { kind: 'edit', target: seq, body: { text } }
    if (isRepeat || line?.body.text !== text) write(state, room, { clientId: pending.edit, act }, step)
  }
  flush(state, room, step)
  touch(state, room)
}

/** A page may hold what is still to be sent here, or counts as refused: of another history nobody knew what it has. */
export function settleHeld(state: State, room: RoomState, step: Step): void {
  for (const { clientId } of room.outbox) {
    const line = heldAs(state, room, clientId)
    if (line) settle(state, room, clientId, line.seq, line, step)
  }
}

/** The server refused it: later again if that can help. Else it is refused for good, unless it was repeated meanwhile. */
export function refused(state: State, frame: ErrorFrame, step: Step): void {
  const found = find(state, frame.client_id!)
  if (!found) return
  const [room, pending] = found
  pending.unanswered -= 1
  if (!frame.retry) pending.refusal ??= new ChatError(frame.code, frame.detail)
  if (!pending.refusal) {
    pending.at = 'queued'
    pending.since = step.now + (frame.retry_ms ?? SEND_PAUSE)
  } else if (pending.unanswered > 0) {
    // What was forbidden then may be allowed by now, and the repeat be stored. Its answer comes soon, or is lost.
    pending.at = 'flying'
    pending.since = step.now
  } else {
    refuse(room, pending, pending.refusal, step)
    flush(state, room, step)
    touch(state, room)
  }
}

/** Until when an answer is waited for. */
export const answerDue = ({ since, refusal }: Pending): number =>
  since + (refusal ? REPEAT_TIMEOUT : SEND_TIMEOUT)

/** No answer came in time: send it again, or (`refusal`) wait no longer for another one. */
export function unanswered(state: State, room: RoomState, pending: Pending, step: Step): void {
  step.out.push({ kind: 'probe' })
  pending.at = 'queued'
  pending.since = 0
  if (!pending.refusal) return
  refuse(room, pending, pending.refusal, step)
  touch(state, room)
}

/** Try a refused message again: last in the order, under the same id; on the device it keeps its place. */
export function retry(state: State, room: RoomState, clientId: string, step: Step): void {
  const pending = room.outbox.find(one => one.clientId === clientId && one.at === 'failed')
  if (!pending) return
  pending.at = state.keeps ? 'keeping' : 'queued'
  if (state.keeps) pending.earlier = pending.act
  else pending.error = undefined
  room.outbox = [...room.outbox.filter(one => one !== pending), pending]
  keep(room, { ...pending, error: undefined }, step)
  flush(state, room, step)
  touch(state, room)
}

/** Give up a refused message. */
export function discard(state: State, room: RoomState, clientId: string, step: Step): void {
  const pending = room.outbox.find(one => one.clientId === clientId && one.at === 'failed')
  if (!pending) return
  abandon(room, pending, step)
  step.out.push({ kind: 'tell-dropped', room: room.key, clientId })
  touch(state, room)
}

/** Another tab has given it up. */
export function dropped(state: State, room: RoomState, clientId: string, step: Step): void {
  const pending = room.outbox.find(one => one.clientId === clientId && one.at !== 'flying')
  if (pending) abandon(room, pending, step)
  flush(state, room, step)
  touch(state, room)
}

/** The one in flight, also if it is to be sent once more; or, in a tab that does not send, in another one's flight. */
function find(state: State, clientId: string): [RoomState, Pending] | undefined {
  for (const room of state.rooms.values()) {
    const pending = room.outbox.find(
      ({ clientId: id, at, unanswered }) =>
        id === clientId && (at === 'flying' || (at === 'queued' && (unanswered > 0 || !state.leads)))
    )
    if (pending) return [room, pending]
  }
  return undefined
}
