import { LIMITS, type Note, type User } from '@parlo/contract'
import type { Step } from './inputs.ts'
import { touch, type RoomState, type State } from './state.ts'

/* What is told and forgotten: who is new, who is here, who is writing. */

/** Milliseconds without a line for which those who were here are shown as here: most lines are back before. */
export const PRESENCE_LASTS = 10_000

export function note(state: State, frame: Note, step: Step): void {
  switch (frame.kind) {
    case 'typing': {
      const room = state.byId.get(frame.room)
      if (!room || frame.user === state.me.id) return
      if (frame.on) room.typing.set(frame.user, step.now + LIMITS.typingMillis)
      else room.typing.delete(frame.user)
      touch(state, room)
      return
    }
    case 'presence':
      if (frame.all) forgetPresence(state, step)
      for (const [id, presence] of Object.entries(frame.users)) {
        if (presence === 'online') state.present.add(Number(id))
        else state.present.delete(Number(id))
      }
      step.out.push({ kind: 'people-changed' })
      return
    case 'blocks':
      return blocks(state, frame.users, step)
    case 'user':
      people(state, [frame.user], step)
      return
    case 'token_expiring': // the session keeps that time itself
  }
}

/** Nobody is here, as far as is known. */
function forgetPresence(state: State, step: Step): void {
  state.present.clear()
  state.presentUntil = Infinity
  step.out.push({ kind: 'people-changed' })
}

/** Nobody has told for too long who is here. */
export function expirePresence(state: State, step: Step): void {
  if (state.presentUntil <= step.now) forgetPresence(state, step)
}

/** All whom the one signed in blocks. */
export function blocks(state: State, users: readonly number[], step: Step): void {
  state.blocked = new Set(users)
  step.out.push({ kind: 'people-changed' })
}

export function people(state: State, users: readonly User[], step: Step): void {
  for (const user of users) state.people.set(user.id, user)
  step.out.push({ kind: 'people-changed' })
}

/** The one signed in writes, or stopped: say so, but not at every key. */
export function typing(state: State, room: RoomState, on: boolean, step: Step): void {
  const said = room.typingSaid
  if (on ? said !== null && step.now - said < LIMITS.typingRepeatMillis : said === null) return
  room.typingSaid = on ? step.now : null
  if (!state.online || room.id === null) return
  step.out.push({ kind: 'frame', frame: { type: 'note', kind: 'typing', room: room.id, on } })
}

/** Forget who has stopped writing without saying so. */
export function expireTyping(state: State, room: RoomState, step: Step): void {
  for (const [user, until] of room.typing) {
    if (until > step.now) continue
    room.typing.delete(user)
    touch(state, room)
  }
}
