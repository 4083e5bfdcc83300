import { ChatError } from '@parlo/contract'
import type { Step } from './inputs.ts'
import type { Pending, RoomState } from './state.ts'

/* What becomes of one thing that is in the outbox, here and on the device. */

/** Is it still to be sent? */
export const waits = ({ at }: Pending): boolean => at !== 'failed' && at !== 'stored'

export function keep(room: RoomState, pending: Pending, step: Step): void {
  const { clientId: id, act, about, files, log, timestamp, error, edit } = pending
  const first = room.outbox.find(one => one.at === 'starting' || one.clientId === id)
  step.out.push({
    kind: 'keep',
    behind: first?.clientId !== id,
    item: {
      id,
      room: room.key,
      act,
      timestamp,
      ...(about !== undefined && { about }),
      ...(log !== null && { log }),
      ...(files.length > 0 && { files }),
      ...(edit !== undefined && { edit }),
      ...(error && { error: { code: error.code, message: error.message } })
    }
  })
}

export function drop(room: RoomState, pending: Pending, step: Step): void {
  room.outbox = room.outbox.filter(one => one !== pending)
  step.out.push({ kind: 'drop', room: room.key, clientId: pending.clientId })
}

export function refuse(room: RoomState, pending: Pending, error: ChatError, step: Step): void {
  if (pending.act.kind === 'message') {
    park(pending, error)
    keep(room, pending, step)
  } else drop(room, pending, step)
  step.out.push({ kind: 'refused', clientId: pending.clientId, error })
  // What was to be done to it has nothing to be done to.
  for (const later of room.outbox.filter(one => one.about === pending.clientId))
    refuse(room, later, error, step)
}

export function park(pending: Pending, error: ChatError): void {
  Object.assign(pending, { at: 'failed', error, unanswered: 0, refusal: undefined })
}

/**
 * The log went back to where what this is about has not been: some other message may have that `seq` by now. What was done
 * in this very log (`log`) knows what it is about.
 */
export function outdate(room: RoomState, head: number, step: Step, log?: string): void {
  for (const pending of room.outbox)
    if (log === undefined || pending.log !== log) refuseBeyond(room, pending, head, step)
}

/** The newest message that it is about, by `seq`; 0: none. */
export const targetOf = ({ act }: Pending): number =>
  act.kind === 'message'
    ? Math.max(act.body.reply_to ?? 0, act.body.thread ?? 0)
    : 'target' in act
      ? act.target
      : 0

/** Refuse what is about a message above `head`; is it? */
export function refuseBeyond(room: RoomState, pending: Pending, head: number, step: Step): boolean {
  const { act } = pending
  if (targetOf(pending) <= head) return false
  if (act.kind === 'message') {
    const { reply_to: _answered, thread: _thread, ...body } = act.body
    pending.act = { ...act, body }
  }
  const detail = 'The server was set back, and the message that it is about is gone'
  refuse(room, pending, new ChatError('not_found', detail), step)
  return true
}

/** Given up by the user's own wish, with what was to be done to it. */
export function abandon(room: RoomState, pending: Pending, step: Step): void {
  const { clientId } = pending
  drop(room, pending, step)
  if (pending.at === 'starting') tellAgain(room, step)
  const error = new ChatError('closed', 'It was given up before it was sent')
  step.out.push({ kind: 'refused', clientId, error, quiet: true })
  for (const later of room.outbox.filter(one => one.about === clientId)) abandon(room, later, step)
}

/** Tell the tab that sends what was done here: it may be another one than before, or have had to wait for it. */
export function tellAgain(room: RoomState, step: Step): void {
  for (const pending of room.outbox)
    if (!pending.flown && (pending.at === 'queued' || pending.at === 'keeping')) keep(room, pending, step)
}
