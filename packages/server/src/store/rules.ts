import { FILE_LIMITS, LIMITS, type Role } from '@parlo/contract'
import type { Append, AttachAct, ChangeAct, Envelope, Group, GroupAct, MessageAct, Refusal } from './store.ts'

/* Who may do what to a room's log. Each store asks here inside its transaction, so that the rules stand once. */

/** What the rules ask about a room, as it is before the event. */
export interface Scene {
  kind: 'broadcast' | 'direct' | 'group'
  group?: GroupScene | undefined
  /** The message with this seq; `undefined` when there is none that the sender may see, or another kind of event. */
  message(seq: number): { senderId: number; deleted: boolean; thread: number | null } | undefined
  /** May this user see the room? */
  sees(userId: number): boolean
  /** How many different emojis a message has; and whether it has this one. */
  emojis(seq: number): number
  hasEmoji(seq: number, emoji: string): boolean
  pins(): number
  /** The other one of a direct room. */
  peer?: number | undefined
  /** Which of the two block the other. */
  blockers: (a: number, b: number) => readonly number[]
  /** An upload that is not gone; and how many messages carry it. */
  upload(id: string): { ownerId: number; carriers: number } | undefined
  /** Does this message carry an upload of which the room has still to be told what became of it? */
  waits(seq: number, upload: string): boolean
}

/** What they ask about a group. */
export interface GroupScene extends Pick<Group, 'name' | 'write' | 'members'> {
  /** What somebody is in it; `undefined` when they are not in it now. */
  roleOf(userId: number): Role | undefined
  /** Were they put out, and not invited since? */
  wasKicked(userId: number): boolean
  owners(): number
  /** Is there such a user, and are they let in? */
  isEnabled(userId: number): boolean
  /** How many groups somebody is in, counted up to the limit. */
  groupsOf(userId: number): number
}

/** What speaks against it; `undefined` when nothing does. That the sender is in the room is known already. */
export function refuse(append: Append, scene: Scene): Refusal | undefined {
  // To take back one's own words is always allowed.
  const apart = append.kind === 'delete' ? undefined : refuseBetween(append.senderId, scene.peer, scene)
  if (apart) return apart
  if (isMessage(append)) return refuseMessage(append, scene)
  if (isAttach(append)) return refuseAttach(append, scene)
  return 'target' in append ? refuseChange(append, scene) : refuseInGroup(append, scene)
}

export function isMessage(append: Append): append is Envelope & MessageAct {
  return append.kind === undefined || append.kind === 'message'
}

/** The server's own word, which does not ask whether the uploader is still in the room; only whether they were put out. */
export function isAttach(append: Append): append is Envelope & AttachAct {
  return append.kind === 'attach'
}

/** A direct room may begin with this; no other does. */
export function mayBegin(append: Append): boolean {
  return isMessage(append) && 'direct' in append.room
}

/** Is there nothing to ask about? Most messages are like that, and to ask costs. */
export function isFree(
  append: Append,
  room: { kind: Scene['kind']; write?: Group['write'] | null | undefined }
): boolean {
  return isPlain(append) && room.kind !== 'direct' && room.write !== 'moderators'
}

/**
 * What speaks against two people writing to each other. Who blocks learns what to do about it; who is blocked learns no
 * more than that it does not go.
 */
export function refuseBetween(
  userId: number,
  otherId: number | undefined,
  { blockers }: Pick<Scene, 'blockers'>
): Refusal | undefined {
  const found = otherId === undefined ? [] : blockers(userId, otherId)
  if (found.length === 0) return undefined
  return found.includes(userId)
    ? forbidden(`You have blocked user ${otherId}; unblock them first`)
    : forbidden(`You and user ${otherId} cannot write to each other`)
}

/** Nothing but words. */
export function isPlain(append: Append): boolean {
  const { reply_to, thread, mentions, attachments } = append as Partial<MessageAct>
  return (
    isMessage(append) &&
    reply_to === undefined &&
    thread === undefined &&
    mentions === undefined &&
    attachments === undefined
  )
}

/** Without those it names who cannot see the room: who has left since it was written is no reason to lose it. */
export const namingPresent = <A extends MessageAct>(asked: A, scene: Pick<Scene, 'sees'>): A =>
  asked.mentions ? { ...asked, mentions: asked.mentions.filter(user => scene.sees(user)) } : asked

function refuseMessage(
  { senderId, reply_to, thread, attachments = [] }: Envelope & MessageAct,
  scene: Scene
): Refusal | undefined {
  if (scene.group?.write === 'moderators' && !isModerator(scene.group, senderId)) {
    return forbidden('Only its moderators and owners write in this group')
  }
  if (reply_to !== undefined && !scene.message(reply_to)) return noMessage(reply_to)
  if (thread !== undefined) {
    const root = scene.message(thread)
    if (!root) return noMessage(thread)
    if (root.thread !== null) {
      const detail = `Message ${thread} is itself in the thread of ${root.thread}; a thread hangs on its first message`
      return { refused: 'not_found', detail }
    }
  }
  return refuseUploads(attachments, senderId, scene)
}

/** A file of somebody who was put out waits until they are back; that one will not come may be told. */
function refuseAttach({ senderId, target, upload }: Envelope & AttachAct, scene: Scene): Refusal | undefined {
  if (!scene.waits(target, upload)) return noMessage(target)
  const comes = scene.upload(upload) !== undefined
  return comes && scene.group?.wasKicked(senderId)
    ? forbidden(
        `User ${senderId} was put out of this group; upload ${upload} waits until they are back in it`
      )
    : undefined
}

function refuseUploads(ids: readonly string[], senderId: number, scene: Scene): Refusal | undefined {
  for (const id of ids) {
    const upload = scene.upload(id)
    if (upload?.ownerId !== senderId) {
      return { refused: 'not_found', detail: `There is no upload ${id} of yours, or it was given up` }
    }
    if (upload.carriers >= FILE_LIMITS.carriers) {
      return full(
        `${FILE_LIMITS.carriers} messages carry upload ${id}, as many as may; upload it under another name`
      )
    }
  }
  return undefined
}

function refuseChange(append: Envelope & ChangeAct, scene: Scene): Refusal | undefined {
  const { target, senderId } = append
  const message = scene.message(target)
  if (!message || message.deleted) return noMessage(target)
  const { group } = scene
  const own = message.senderId === senderId || (group && isModerator(group, senderId))
  switch (append.kind) {
    case 'edit':
      return own ? undefined : forbidden(`Message ${target} is not yours; only its author may edit it`)
    case 'delete':
      return own ? undefined : forbidden(`Message ${target} is not yours; only its author may delete it`)
    case 'react': {
      const one = append.on && !scene.hasEmoji(target, append.emoji)
      if (!one || scene.emojis(target) < LIMITS.emojis) return undefined
      return full(`Message ${target} has ${LIMITS.emojis} different emojis; use one that is there`)
    }
    case 'pin':
      if (scene.kind === 'broadcast') return forbidden('Nothing is pinned in the room that everyone is in')
      if (group && !isModerator(group, senderId))
        return forbidden('Only its moderators and owners pin in this group')
      if (!append.on || scene.pins() < LIMITS.pins) return undefined
      return full(`${LIMITS.pins} messages are pinned in this room; take one down first`)
  }
}

const RANK: Record<Role, number> = { member: 0, moderator: 1, owner: 2 }

function isModerator(group: GroupScene, userId: number): boolean {
  const role = group.roleOf(userId)
  return role !== undefined && RANK[role] > 0
}

function refuseInGroup(act: Envelope & GroupAct, scene: Scene): Refusal | undefined {
  const { group } = scene
  if (!group) return forbidden('This room is no group; nobody comes or goes')
  const { senderId } = act
  const role = group.roleOf(senderId)
  switch (act.kind) {
    case 'join':
      if (role) return conflict('You are in this group already')
      if (!group.isEnabled(senderId)) return noUser(senderId)
      // Whoever makes a private group is the first one in it, and alone comes by themselves.
      return group.wasKicked(senderId) || (group.name === null && group.members > 0)
        ? forbidden('You can only be invited into this group')
        : refuseRoom(senderId, group)
    case 'leave':
      return role === 'owner' && group.owners() === 1 && group.members > 1
        ? conflict('You are its only owner; make somebody else one before you leave')
        : undefined
    case 'invite':
      if ((group.name === null || group.wasKicked(act.user)) && !isModerator(group, senderId)) {
        return forbidden(`Only its moderators and owners may invite user ${act.user} into this group`)
      }
      if (!group.isEnabled(act.user)) return noUser(act.user)
      if (group.roleOf(act.user)) return conflict(`User ${act.user} is in this group already`)
      return refuseInvite(senderId, act.user, scene) ?? refuseRoom(act.user, group)
    case 'kick':
    case 'role':
      return refuseRank(act, group, role)
    case 'title':
      return isModerator(group, senderId)
        ? undefined
        : forbidden('Only its moderators and owners say what this group is called')
  }
}

function refuseInvite(userId: number, otherId: number, { blockers }: Scene): Refusal | undefined {
  const found = blockers(userId, otherId)
  if (found.length === 0) return undefined
  return found.includes(userId)
    ? forbidden(`You have blocked user ${otherId}; unblock them before you invite them`)
    : forbidden(`User ${otherId} cannot be invited by you`)
}

function refuseRank(
  act: { kind: string; user: number; role?: Role },
  group: GroupScene,
  role: Role | undefined
): Refusal | undefined {
  const theirs = group.roleOf(act.user)
  if (act.kind === 'kick') {
    if (role === undefined || role === 'member')
      return forbidden('Only its moderators and owners put somebody out of this group')
    if (!theirs) return noUser(act.user)
    return RANK[role] > RANK[theirs]
      ? undefined
      : forbidden(`User ${act.user} is ${theirs}, and you are ${role}`)
  }
  if (role !== 'owner') return forbidden('Only its owners say who is what in this group')
  if (!theirs) return noUser(act.user)
  return theirs === 'owner' && act.role !== 'owner' && group.owners() === 1
    ? conflict(`User ${act.user} is its only owner; make somebody else one first`)
    : undefined
}

function refuseRoom(userId: number, group: GroupScene): Refusal | undefined {
  if (group.members >= LIMITS.groupMembers)
    return full(`${LIMITS.groupMembers} people are in this group, as many as may be`)
  return group.groupsOf(userId) < LIMITS.groupsPerUser
    ? undefined
    : full(`User ${userId} is in ${LIMITS.groupsPerUser} groups, as many as may be`)
}

const conflict = (detail: string): Refusal => ({ refused: 'conflict', detail })
const noUser = (user: number): Refusal => ({
  refused: 'not_found',
  detail: `There is no user ${user} here`
})
const noMessage = (seq: number): Refusal => ({
  refused: 'not_found',
  detail: `There is no message ${seq} in this room, or it was deleted`
})
const forbidden = (detail: string): Refusal => ({ refused: 'forbidden', detail })
const full = (detail: string): Refusal => ({ refused: 'quota', detail })
