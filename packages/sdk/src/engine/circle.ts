import { LIMITS, type Answer, type LogEvent, type Mark } from '@parlo/contract'
import type { Effect, Step } from './inputs.ts'
import type { RoomState, State } from './state.ts'
import { newest } from './timeline.ts'

/* How far the others in a group have got. Who is in it is asked once over each line; the log tells who comes and goes
 * after that, and marks come live. */

/** The question who is in a group. */
type Question = Effect & { kind: 'get-members' }

/** How far all others in a group have got; where it is not known who they are any more, how far they had. */
export interface Reach {
  readonly read: number
  readonly delivered: number
  /** Where the first of them came in, to whom what was written before is nothing; null: there was nobody. */
  readonly since: number | null
}

export interface Circle extends Reach {
  /** Who else is in the group, as of the log that is held; null: not known, or so many that nobody is told of marks. */
  others: Set<number> | null
  /** Is it known over this line who they are, still to be asked, or what is waited for? */
  at: 'due' | Question | 'known'
  read: number
  delivered: number
  since: number | null
}

export const emptyCircle = (): Circle => ({ others: null, at: 'due', read: 0, delivered: 0, since: null })

/** Somebody has got so far. Marks only grow, whatever order they arrive in. */
export function grow(room: RoomState, mark: Mark): void {
  const old: Mark = room.marks.get(mark.user) ?? { user: mark.user, read: 0, delivered: 0 }
  const later = (mark.version ?? 0) > (old.version ?? 0)
  if (mark.read <= old.read && mark.delivered <= old.delivered && !later) return
  room.marks.set(mark.user, {
    ...(later ? mark : old),
    read: Math.max(mark.read, old.read),
    delivered: Math.max(mark.delivered, old.delivered)
  })
}

/** A mark, or who is in the group, has changed. Where there is nobody else, what was known stays. */
export function measure({ circle, marks }: RoomState): void {
  if (!circle.others?.size) return
  const all = Array.from(circle.others, id => marks.get(id))
  circle.read = Math.min(...all.map(mark => mark?.read ?? 0))
  circle.delivered = Math.min(...all.map(mark => mark?.delivered ?? 0))
}

/** Ask who is in a group that somebody shows, unless that is known. Its log has to be held, to tell what changes then. */
export function askCircle({ circle, about, opened, key, timeline }: RoomState, step: Step): void {
  if (circle.at !== 'due' || !opened || !about.role || !newest(timeline)) return
  if ((about.members ?? 0) > LIMITS.groupReceipts) return
  circle.at = { kind: 'get-members', room: key }
  step.out.push(circle.at)
}

/** Who is in a group, as asked. */
export function members(
  { me }: State,
  room: RoomState,
  { ask, answer }: { ask: Question; answer: Answer<'members'> }
): void {
  const { circle } = room
  // A question that was given up may be answered by what was before. And of more than one page nobody tells marks.
  if (circle.at !== ask || answer.more) return
  circle.at = 'known'
  circle.others = new Set()
  for (const { user, read = 0, delivered = 0, joined = 0 } of answer.members)
    if (user.id !== me.id) come(room, circle.others, { user: user.id, read, delivered }, joined)
  measure(room)
}

function come(room: RoomState, others: Set<number>, mark: Mark, joined: number): void {
  others.add(mark.user)
  grow(room, mark)
  room.circle.since = Math.min(room.circle.since ?? joined, joined)
}

/** Somebody came into the group, or went: what is written from here on is for those who are in it then. */
export function comeOrGo({ me }: State, room: RoomState, event: LogEvent, comes: boolean): void {
  const { circle } = room
  const { others } = circle
  const { kind, seq } = event
  if (!others || circle.at !== 'known') circle.at = 'due'
  const user = kind === 'invite' || kind === 'kick' ? event.body.user : event.sender_id
  if (!others || user === me.id) return
  if (comes) come(room, others, { user, read: seq, delivered: seq }, seq)
  else others.delete(user)
  measure(room)
}

/** Who is in the group after this `seq` is not known any more. */
export function loseCircle({ circle }: RoomState, seq: number): void {
  circle.others = null
  circle.at = 'due'
  circle.read = Math.min(circle.read, seq)
  circle.delivered = Math.min(circle.delivered, seq)
}
