import type { Mark, Role, RoomSummary } from '@parlo/contract'
import type { FakeRoom } from './fake-room.ts'

/** What a group has beside its log. */
export interface FakeGroup {
  title: string
  /** Public groups have one. */
  readonly name: string | null
  readonly write: 'everyone' | 'moderators'
  readonly past: 'all' | 'joined'
  /** Everyone who is, or was, in it. */
  readonly seats: Map<number, FakeSeat>
  /** `seq` of the last change of members. */
  membersSeq: number
}

/** Somebody's place in a group: came with the event `joined`, went with the event `left`. */
interface FakeSeat {
  role: Role
  joined: number
  left: number | null
  kicked: boolean
}

/** What somebody may see of a room, `from ≤ seq ≤ until`, and whether they are in it now. */
export interface Access {
  from: number
  until: number
  present: boolean
}

/** Undefined: nothing at all, not even that it exists. */
export function accessTo({ pair, group }: FakeRoom, user: number): Access | undefined {
  if (!group) return !pair || pair.includes(user) ? { from: 1, until: Infinity, present: true } : undefined
  const seat = group.seats.get(user)
  if (!seat) return group.name === null ? undefined : { from: 1, until: 0, present: false }
  const from = group.past === 'all' ? 1 : seat.joined
  return { from, until: seat.left ?? Infinity, present: seat.left === null }
}

/** Who is in a group now, by the order of their accounts. */
export const membersOf = ({ seats }: FakeGroup): number[] =>
  [...seats]
    .filter(([, { left }]) => left === null)
    .map(([user]) => user)
    .toSorted((a, b) => a - b)

/** What somebody is in a group; undefined when not in it. */
export function roleOf({ seats }: FakeGroup, user: number): Role | undefined {
  const seat = seats.get(user)
  return seat?.left === null ? seat.role : undefined
}

/** Somebody comes, with the event `seq`. What was written before is not unread to them. */
export function sit({ group, marks }: FakeRoom, user: number, seq: number): void {
  const role = membersOf(group!).length === 0 ? 'owner' : 'member'
  group!.seats.set(user, { role, joined: seq, left: null, kicked: false })
  group!.membersSeq = seq
  const { version = 0 } = marks.get(user) ?? {}
  const mark: Mark = { user, read: seq, delivered: seq, ...(version > 0 && { version: version + 1 }) }
  marks.set(user, mark)
}

/** Somebody goes, with the event `seq`. */
export function rise({ group }: FakeRoom, user: number, seq: number, kicked: boolean): void {
  Object.assign(group!.seats.get(user)!, { left: seq, kicked, role: 'member' })
  group!.membersSeq = seq
}

/** What the summary of a room has when it is a group. */
export function groupPart({ group }: FakeRoom, user: number): Partial<RoomSummary> {
  if (!group) return {}
  const { title, name, write, past } = group
  const role = roleOf(group, user)
  // What a private group is called and how many are in it now is not for those who have left.
  if (name === null && !role) return { title }
  const members = membersOf(group).length
  return { ...(name !== null && { name }), title, write, past, members, ...(role && { role }) }
}
