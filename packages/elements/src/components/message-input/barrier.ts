import type { Person, RoomSnapshot } from '@parlo/sdk'
import { isOutside } from '../../membership.ts'

/** Why the one signed in cannot write in a room: they are no moderator of it, block the other one, or are not in it. */
export type Barrier = 'announcement' | 'blocked' | 'outside'

/** Nothing: they may, as far as is known. Who is blocked by the other one does not know, and is not told here. */
export function barrierOf(room: RoomSnapshot, people: readonly Person[] = []): Barrier | undefined {
  const { role, write, left, peerId } = room
  if (left || isOutside(room)) return 'outside'
  if (write === 'moderators' && role === 'member') return 'announcement'
  if (peerId === null) return undefined
  return people.find(({ id }) => id === peerId)?.blocked ? 'blocked' : undefined
}
