import type { Mark, User } from '@parlo/contract'
import { loseCircle, type Reach } from './circle.ts'
import type { Step } from './inputs.ts'
import { roomOf, touch, type About, type RoomKey, type RoomState, type State } from './state.ts'
import { linesOf, newest, type Line } from './timeline.ts'

/** What a device keeps of a room, so that the next page can show it before anything is loaded. */
export type RoomRecord = {
  /** Which shape this is. One of another version is not understood; it is a cache, so nothing is lost. */
  readonly format: typeof FORMAT
  readonly key: RoomKey
  readonly log: string
  /** Null: what was known of it is of a log that is no more, and the next page is to know nothing. */
  readonly id: number | null
  readonly about: About
  readonly left: boolean
  readonly outside?: boolean
  /** The end of what was held: `lines` are all with `after < seq ≤ to`; null when nothing was. */
  readonly after: number | null
  readonly to: number
  /** How far the room is known to go, for the next `hello`; what `to` says, unless given. */
  readonly head?: number
  readonly lines: readonly Line[]
  readonly last: Line | null
  readonly unread: number
  readonly base: number
  readonly recent: readonly number[]
  readonly counted: number
  readonly marks: readonly Mark[]
  /** What is to count as unread, of which the server may not know. */
  readonly wish: RoomState['wish']
  /** Of a group: how far all others have got. */
  readonly circle?: Reach
}

/** Count up when the meaning or the shape of what is kept changes. */
export const FORMAT = 2
/** Lines kept of a room. */
const LINES = 100

/** The room as it is kept, also one that has lost its number, in place of what it was; `undefined` before first contact. */
export function recordOf({ log }: State, room: RoomState): RoomRecord | undefined {
  const {
    key,
    id,
    about,
    left,
    outside,
    timeline,
    last,
    unread,
    base,
    recent,
    counted,
    marks,
    wish,
    circle
  } = room
  if (log === null) return undefined
  const range = newest(timeline)
  const lines = linesOf(timeline, range).slice(-LINES)
  const whole = lines.length < LINES
  return {
    format: FORMAT,
    key,
    log,
    id,
    about,
    left,
    outside,
    after: range ? (whole ? range.after : lines[0]!.seq - 1) : null,
    to: range?.to ?? 0,
    head: room.known,
    lines,
    last,
    unread,
    base,
    recent,
    counted,
    marks: [...marks.values()],
    wish: wish && { ...wish },
    circle: { read: circle.read, delivered: circle.delivered, since: circle.since }
  }
}

/** Take up what the device had kept. All of it is of one history: that of the record saved last. */
export function recall(
  state: State,
  records: readonly RoomRecord[],
  users: readonly User[],
  step: Step
): void {
  for (const user of users) if (user.id !== state.me.id) state.people.set(user.id, user)
  if (users.length > 0) step.out.push({ kind: 'people-changed' })
  state.log = records[0]?.log ?? null
  for (const record of records) {
    if (record.log !== state.log) continue
    const {
      key,
      id,
      about,
      left,
      outside = left,
      after,
      to,
      head = to,
      lines,
      last,
      unread,
      base,
      recent,
      counted,
      marks,
      wish,
      circle
    } = record
    if (id === null) continue
    const room = roomOf(state, key)
    state.byId.set(id, room)
    Object.assign(room, {
      id,
      about,
      left,
      outside,
      last,
      unread,
      base,
      recent: [...recent],
      counted,
      wish
    })
    room.known = head
    Object.assign(room.circle, circle)
    loseCircle(room, to)
    for (const mark of marks) room.marks.set(mark.user, mark)
    touch(state, room)
    if (after === null) continue
    room.timeline.lines = [...lines]
    room.timeline.ranges = [{ after, to }]
    room.changesAfter = to
  }
}
