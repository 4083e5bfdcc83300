import type { Mark } from '@parlo/contract'
import { UNREAD_REACH, type Raise, type Raised, type Store } from '../store.ts'
import { isMessageLine } from './lines.ts'
import type { Room, Rooms } from './rooms.ts'

/** What is kept of a mark: as it is told, always with a version. */
export interface Kept {
  read: number
  delivered: number
  unread_from?: number
  version: number
}

const NONE: Kept = { read: 0, delivered: 0, version: 0 }

export function createMarks({ find }: Rooms): Pick<Store, 'raise' | 'marks' | 'unread'> {
  const keptOf = (roomId: number, user: number): Kept => find(roomId)?.marks.get(user) ?? NONE

  function raise({ roomId, userId, read = 0, delivered = 0, unread }: Raise): Raised {
    const room = find(roomId)
    const head = room?.lines.length ?? 0
    const old = keptOf(roomId, userId)
    const next: Kept = { ...old, read: Math.max(old.read, Math.min(read, head)) }
    next.delivered = Math.max(old.delivered, next.read, Math.min(delivered, head))
    if (next.read > old.read || (read > 0 && read >= head)) delete next.unread_from
    if (unread !== undefined) {
      const from = Math.max(unread, firstOf(room, userId))
      if (from <= next.read) next.unread_from = from
      else delete next.unread_from
    }
    const changed = next.read > old.read || next.delivered > old.delivered
    const turned = next.unread_from !== old.unread_from
    if (turned) next.version += 1
    if (changed || turned) room?.marks.set(userId, next)
    return { mark: toMark(userId, next), changed, turned }
  }

  return {
    raise: async batch => batch.map(raise),
    marks: async (roomId, userIds) => userIds.map(id => toMark(id, keptOf(roomId, id))),
    async unread(roomId, userId, max) {
      const { read, unread_from = Infinity } = keptOf(roomId, userId)
      const unread = (find(roomId)?.lines ?? [])
        .slice(Math.min(read, unread_from - 1))
        .filter(line => isMessageLine(line) && !line.event.deleted)
        .slice(-UNREAD_REACH)
        .filter(line => line.event.sender_id !== userId)
      return Math.min(max, unread.length)
    }
  }
}

/** The first `seq` that somebody may see. */
function firstOf(room: Room | undefined, userId: number): number {
  return room?.group?.past === 'joined' ? (room.seats.get(userId)?.joinSeq ?? 1) : 1
}

function toMark(user: number, { version, ...kept }: Kept): Mark {
  return { user, ...kept, ...(version > 0 && { version }) }
}
