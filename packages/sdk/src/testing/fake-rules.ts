import { ChatError, LIMITS, type Act, type Role } from '@parlo/contract'
import { accessTo, membersOf, roleOf, type FakeGroup } from './fake-group.ts'
import { messageAt, messagesOf, type FakeMessage, type FakeRoom } from './fake-room.ts'

type Sent<K extends Act['kind']> = Extract<Act, { kind: K }>

/**
 * What a real server would say against it, by somebody who is in the room (or about to join it).
 *
 * @throws {ChatError}
 */
export function refuse(room: FakeRoom, sender: number, act: Act, isUser: (id: number) => boolean): void {
  if (act.kind === 'message') return refuseMessage(room, sender, act)
  if ('target' in act) return refuseChange(room, sender, act)
  if (!room.group) throw forbidden('This room is no group; nobody comes or goes')
  refuseInGroup(room.group, sender, act, isUser)
}

function refuseMessage(room: FakeRoom, sender: number, { body }: Sent<'message'>): void {
  if (room.group?.write === 'moderators' && !isModerator(room.group, sender)) {
    throw forbidden('Only its moderators and owners write in this group')
  }
  if (body.reply_to !== undefined) seen(room, sender, body.reply_to)
  if (body.thread !== undefined && seen(room, sender, body.thread).event.body.thread !== undefined) {
    throw missing(`Message ${body.thread} is itself in a thread; a thread hangs on its first message`)
  }
}

function refuseChange(room: FakeRoom, sender: number, act: Sent<'edit' | 'delete' | 'react' | 'pin'>): void {
  const { event, reactions } = seen(room, sender, act.target)
  if (event.deleted) throw missing(`There is no message ${act.target} in this room, or it was deleted`)
  const leads = room.group !== null && isModerator(room.group, sender)
  switch (act.kind) {
    case 'edit':
    case 'delete':
      if (event.sender_id !== sender && !leads) throw forbidden(`Message ${act.target} is not yours`)
      return
    case 'react':
      if (act.body.on && !reactions.has(act.body.emoji) && reactions.size >= LIMITS.emojis)
        throw full(`Message ${act.target} has ${LIMITS.emojis} different emojis; use one that is there`)
      return
    case 'pin':
      if (room.group ? !leads : !room.pair) throw forbidden('Nothing is pinned here by you')
      if (act.body.on && messagesOf(room).filter(({ pinned }) => pinned).length >= LIMITS.pins)
        throw full(`${LIMITS.pins} messages are pinned in this room; take one down first`)
  }
}

function refuseInGroup(
  group: FakeGroup,
  sender: number,
  act: Sent<'join' | 'leave' | 'invite' | 'kick' | 'role' | 'title'>,
  isUser: (id: number) => boolean
): void {
  const role = roleOf(group, sender)
  const closed = (user: number) => group.name === null || group.seats.get(user)?.kicked === true
  switch (act.kind) {
    case 'join':
      if (role) throw conflict('You are in this group already')
      if (closed(sender)) throw forbidden('You can only be invited into this group')
      return refuseCrowd(group)
    case 'leave':
      if (isLastOwner(group, sender) && membersOf(group).length > 1)
        throw conflict('You are its only owner; make somebody else one before you leave')
      return
    case 'invite':
      if (closed(act.body.user) && !isModerator(group, sender))
        throw forbidden('Only its moderators and owners may invite them into this group')
      if (!isUser(act.body.user)) throw missing(`There is no user ${act.body.user} here`)
      if (roleOf(group, act.body.user)) throw conflict(`User ${act.body.user} is in this group already`)
      return refuseCrowd(group)
    case 'kick': {
      if (!isModerator(group, sender)) throw forbidden('Only its moderators put somebody out of this group')
      const theirs = roleIn(group, act.body.user)
      if (RANK[role!] <= RANK[theirs]) throw forbidden(`They are ${theirs}, and you are ${role}`)
      return
    }
    case 'role': {
      if (role !== 'owner') throw forbidden('Only its owners say who is what in this group')
      roleIn(group, act.body.user)
      if (isLastOwner(group, act.body.user) && act.body.role !== 'owner')
        throw conflict('They are its only owner; make somebody else one first')
      return
    }
    case 'title':
      if (!isModerator(group, sender)) throw forbidden('Only its moderators say what this group is called')
  }
}

const RANK: Record<Role, number> = { member: 0, moderator: 1, owner: 2 }

function isModerator(group: FakeGroup, user: number): boolean {
  const role = roleOf(group, user)
  return role !== undefined && RANK[role] > 0
}

function isLastOwner(group: FakeGroup, user: number): boolean {
  const owners = membersOf(group).filter(member => roleOf(group, member) === 'owner')
  return owners.length === 1 && owners[0] === user
}

function roleIn(group: FakeGroup, user: number): Role {
  const role = roleOf(group, user)
  if (!role) throw missing(`There is no user ${user} here`)
  return role
}

function refuseCrowd(group: FakeGroup): void {
  if (membersOf(group).length >= LIMITS.groupMembers)
    throw full(`${LIMITS.groupMembers} people are in this group, as many as may be`)
}

/** A message that the sender may see. */
function seen(room: FakeRoom, sender: number, seq: number): FakeMessage {
  const message = seq >= (accessTo(room, sender)?.from ?? Infinity) ? messageAt(room, seq) : undefined
  if (!message) throw missing(`There is no message ${seq} in this room, or it was deleted`)
  return message
}

const missing = (detail: string) => new ChatError('not_found', detail)
const forbidden = (detail: string) => new ChatError('forbidden', detail)
const conflict = (detail: string) => new ChatError('conflict', detail)
const full = (detail: string) => new ChatError('quota', detail)
