import type { RoomSnapshot } from '@parlo/sdk'
import { indexOfSeq } from './history.ts'

/**
 * Where the "new messages" line stands: the `seq` of the first message it is above, or null.
 *
 * It is drawn where reading stopped, and stays while the room is shown, so that it does not vanish under the eyes of
 * the one who has come to it. It moves once everything below it was read and something new comes unseen; it goes
 * when an own message is sent.
 *
 * @param before - What this function answered last; undefined for a room just opened.
 * @param reading - Somebody is looking at the end of the list.
 */
export function newLine(
  before: number | null | undefined,
  room: RoomSnapshot,
  reading: boolean
): number | null {
  const unread = room.messages
    .slice(indexOfSeq(room.messages, room.readSeq + 1))
    .find(each => !each.own && each.seq !== null)
  if (before === undefined) return unread && known(unread.seq, room) ? unread.seq : null
  const last = room.messages.at(-1)
  if (last?.own) return null
  const passed = before === null || before <= room.readSeq
  return passed && unread && !reading ? unread.seq : before
}

/**
 * Is what was read last known, and so the place to go to? Not for somebody who never read anything here, to whom all of
 * it is new; nor when reading stopped further back than what is loaded.
 */
function known(seq: number | null, room: RoomSnapshot): boolean {
  return room.readSeq > 0 && (room.atStart || seq !== room.messages[0]?.seq)
}
