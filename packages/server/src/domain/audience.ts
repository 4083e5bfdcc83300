import { LIMITS } from '@parlo/contract'
import type { Store, StoredRoom } from '../store/store.ts'

/**
 * The people of a room who are told what one of them does, that one among them: `undefined` where there are too many
 * for that, nobody else where one of two blocks the other.
 */
export async function circleOf(
  store: Store,
  room: StoredRoom,
  userId: number
): Promise<readonly number[] | undefined> {
  if (room.pair) return (await store.blockers(...room.pair)).length > 0 ? [userId] : room.pair
  const few = room.group && room.group.members <= LIMITS.groupReceipts
  return few ? store.memberIds(room.id) : undefined
}
