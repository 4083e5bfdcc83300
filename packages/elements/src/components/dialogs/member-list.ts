import type { Person, Role, Room, RoomMember } from '@parlo/sdk'
import { nameOf } from '../../text/person.ts'

/** Members shown before one asks for more. */
export const STEP = 100

const RANK: Record<Role, number> = { member: 0, moderator: 1, owner: 2 }

/** Those who lead first, then those who are here, then by name. */
export function inOrder(members: readonly RoomMember[], people: readonly Person[]): RoomMember[] {
  const online = new Set(people.filter(person => person.online).map(({ id }) => id))
  return members.toSorted(
    (one, other) =>
      RANK[other.role] - RANK[one.role] ||
      Number(online.has(other.user.id)) - Number(online.has(one.user.id)) ||
      nameOf(one.user).localeCompare(nameOf(other.user))
  )
}

/** What the one signed in may do in a group. */
export interface Rights {
  rename: boolean
  invite: boolean
  leave: boolean
}

/** @param open - Is it a public group? Everybody in such a one may bring others. */
export function rightsIn(role: Role | null, open: boolean): Rights {
  const leads = role !== null && RANK[role] > 0
  return { rename: leads, invite: leads || (role !== null && open), leave: role !== null }
}

/** What one may do about a member: say what they are, put them out. */
export function rightsOver(
  role: Role | null,
  { user, role: theirs }: RoomMember,
  self: number | undefined
): { role: boolean; kick: boolean } {
  return {
    role: role === 'owner' && user.id !== self,
    kick: role !== null && RANK[role] > RANK[theirs] && user.id !== self
  }
}

/** Has this group no other owner, though others are in it? Then one cannot leave. As far as members are known. */
export const isOnlyOwner = (members: readonly RoomMember[], role: Role | null): boolean =>
  role === 'owner' && members.length > 1 && members.filter(member => member.role === 'owner').length === 1

/** The members of a room as they are asked for, page by page. */
export class MemberPages {
  readonly room: Room
  members: readonly RoomMember[] = []
  /** Are there more on the server? */
  more = true

  constructor(room: Room) {
    this.room = room
  }

  /** @throws {ChatError} */
  async next(): Promise<void> {
    const { members, more } = await this.room.members(this.members.at(-1)?.user.id)
    this.members = [...this.members, ...members]
    this.more = more
  }

  /** Somebody is something else now. */
  setRole(id: number, role: Role): void {
    this.members = this.members.map(member => (member.user.id === id ? { ...member, role } : member))
  }

  /** Somebody has gone. */
  remove(id: number): void {
    this.members = this.members.filter(({ user }) => user.id !== id)
  }
}
