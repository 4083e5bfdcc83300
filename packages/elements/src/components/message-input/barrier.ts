import type { Person, RoomSnapshot } from '@parlo/sdk'

/** Why the one signed in cannot write in a room: they are no moderator of it, block the other one, or are not in it any more. */
export type Barrier = 'announcement' | 'blocked' | 'left'

/** Nothing: they may, as far as is known. Who is blocked by the other one does not know, and is not told here. */
export function barrierOf(
  { role, write, left, peerId }: RoomSnapshot,
  people: readonly Person[] = []
): Barrier | undefined {
  if (left) return 'left'
  if (write === 'moderators' && role === 'member') return 'announcement'
  if (peerId === null) return undefined
  return people.find(({ id }) => id === peerId)?.blocked ? 'blocked' : undefined
}
