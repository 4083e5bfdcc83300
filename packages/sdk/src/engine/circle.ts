import { LIMITS, type Answer, type LogEvent, type Mark } from '@parlo/contract'
import type { Step } from './inputs.ts'
import type { RoomState, State } from './state.ts'
import { newest } from './timeline.ts'

/* How far the others in a group have got. Who is in it is asked once over each line; the log tells who comes and goes
 * after that, and marks come live. */

export interface Circle {
  /** Who else is in the group, as of the log that is held; null: not known, or so many that nobody is told of marks. */
  others: Set<number> | null
  /** Where the first of them came in, to whom what was written before is nothing; null: there was nobody. */
  since: number | null
  /** How far all of them have got; where it is not known who they are any more, how far they had. */
  read: number
  delivered: number
  /** Is it still to be asked over this line who they are, is that asked, or known? */
  at: 'due' | 'asked' | 'known'
  /** Counts these questions, so that the answer to one given up is not taken for another's. */
  asked: number
}

export const emptyCircle = (): Circle => ({
  others: null,
  since: null,
  read: 0,
  delivered: 0,
  at: 'due',
  asked: 0
})

/** Somebody has got so far. Marks only grow, whatever order they arrive in. */
export function grow(room: RoomState, mark: Mark): void {
  const old: Mark = room.marks.get(mark.user) ?? { user: mark.user, read: 0, delivered: 0 }
  const later = (mark.version ?? 0) > (old.version ?? 0)
  if (mark.read <= old.read && mark.delivered <= old.delivered && !later) return
  const { version, unread_from: from } = later ? mark : old
  room.marks.set(mark.user, {
    user: mark.user,
    read: Math.max(mark.read, old.read),
    delivered: Math.max(mark.delivered, old.delivered),
    ...(version !== undefined && { version }),
    ...(from !== undefined && { unread_from: from })
  })
  if (room.circle.others?.has(mark.user)) measure(room)
}

/** Where there is nobody else, what was known stays. */
function measure({ circle, marks }: RoomState): void {
  if (!circle.others?.size) return
  circle.read = circle.delivered = Infinity
  for (const id of circle.others) {
    const { read, delivered } = marks.get(id) ?? { read: 0, delivered: 0 }
    circle.read = Math.min(circle.read, read)
    circle.delivered = Math.min(circle.delivered, delivered)
  }
}

/** Ask who is in a group that somebody shows, unless that is known. Its log has to be held, to tell what changes then. */
export function askCircle(state: State, room: RoomState, step: Step): void {
  const { circle, about, timeline } = room
  const isShown = room.opened && newest(timeline) !== undefined
  const isIn = about.role !== undefined && !room.left
  const isFew = (about.members ?? 0) <= LIMITS.groupReceipts
  if (circle.at !== 'due' || !state.online || !isShown || !isIn || !isFew) return
  circle.at = 'asked'
  circle.asked += 1
  step.out.push({ kind: 'get-members', room: room.key, ask: circle.asked })
}

/** Who is in a group, as asked. */
export function members(
  { me }: State,
  room: RoomState,
  { ask, answer }: { ask: number; answer: Answer<'members'> }
): void {
  const { circle } = room
  if (circle.at !== 'asked' || ask !== circle.asked) return
  const others = answer.members.filter(({ user }) => user.id !== me.id)
  const areTold = !answer.more && others.every(({ read }) => read !== undefined)
  // Measured once, and not with every mark.
  circle.others = null
  for (const { user, read = 0, delivered = 0, joined = 0 } of others) {
    grow(room, { user: user.id, read, delivered })
    circle.since = Math.min(circle.since ?? joined, joined)
  }
  if (areTold) circle.others = new Set(others.map(({ user }) => user.id))
  circle.at = 'known'
  measure(room)
}

/** Somebody came into the group, or went: what is written from here on is for those who are in it then. */
export function comeOrGo({ me }: State, room: RoomState, event: LogEvent): void {
  const { circle } = room
  const { seq } = event
  const user = whoOf(event)
  if (user === undefined) return
  // What was asked may be answered by what was before.
  if (circle.at === 'asked' || !circle.others) circle.at = 'due'
  if (!circle.others || user === me.id) return
  if (event.kind === 'leave' || event.kind === 'kick') circle.others.delete(user)
  else {
    circle.others.add(user)
    grow(room, { user, read: seq, delivered: seq })
    circle.since = Math.min(circle.since ?? seq, seq)
  }
  if (circle.others.size >= LIMITS.groupReceipts) loseCircle(room, seq)
  measure(room)
}

/** Whom an event brings into a group, or takes out of it. */
function whoOf(event: LogEvent): number | undefined {
  if (event.kind === 'join' || event.kind === 'leave') return event.sender_id
  return event.kind === 'invite' || event.kind === 'kick' ? event.body.user : undefined
}

/** Who is in the group after this `seq` is not known any more. */
export function loseCircle({ circle }: RoomState, seq: number): void {
  circle.others = null
  circle.at = 'due'
  circle.read = Math.min(circle.read, seq)
  circle.delivered = Math.min(circle.delivered, seq)
}
