import type { Mark, Marking } from '@parlo/contract'
import { accessTo } from './fake-group.ts'
import { messagesOf, type FakeRoom } from './fake-room.ts'

export const markOf = (room: FakeRoom, user: number): Mark =>
  room.marks.get(user) ?? { user, read: 0, delivered: 0 }

/** A mark as others are told it: what its user counts as unread is theirs alone. */
export const asOthersSee = ({ user, read, delivered }: Mark): Mark => ({ user, read, delivered })

/** Somebody says how far they have got, or what is to count as unread. */
export function raise(room: FakeRoom, user: number, { read = 0, delivered = 0, unread }: Marking): Mark {
  const head = room.lines.length
  const { unread_from: was, version = 0, ...old } = markOf(room, user)
  const next: Mark = { ...old, read: Math.max(old.read, Math.min(read, head)) }
  next.delivered = Math.max(old.delivered, next.read, Math.min(delivered, head))
  const seen = next.read > old.read || (read > 0 && read >= head)
  let from = seen ? undefined : was
  if (unread !== undefined) {
    const first = Math.max(unread, accessTo(room, user)?.from ?? 1)
    from = first <= next.read ? first : undefined
  }
  if (from !== undefined) next.unread_from = from
  const versions = version + (from === was ? 0 : 1)
  if (versions > 0) next.version = versions
  room.marks.set(user, next)
  return next
}

/** Messages of others that somebody has not read, 100 meaning "100 or more". */
export function unreadOf(room: FakeRoom, user: number): number {
  if (accessTo(room, user)?.present !== true) return 0
  const { read, unread_from: from = Infinity } = markOf(room, user)
  const unread = messagesOf(room).filter(
    ({ event }) => event.seq > Math.min(read, from - 1) && event.sender_id !== user && !event.deleted
  )
  return Math.min(unread.length, 100)
}
