import type { LogEvent, MessageEvent } from '@parlo/contract'
import type { MessagePage, Stretch } from '../store.ts'
import type { EventRow, EventRows } from './event-rows.ts'
import type { Rooms } from './rooms.ts'

/** The log and its messages, page by page. */
export function createMessages(rooms: Rooms, events: EventRows) {
  const headOf = (roomId: number): number => rooms.find(roomId)?.last_seq ?? 0

  function newest(
    roomId: number,
    { before = Number.MAX_SAFE_INTEGER, limit, thread, pinned, from = 1 }: MessagePage
  ): EventRow[] {
    if (thread !== undefined) return events.newestInThread(roomId, thread, before, from, limit).toReversed()
    if (pinned) return events.newestPinned(roomId, before, from, limit).toReversed()
    return first(limit, events.messagesBefore(roomId, before, limit, from)).toReversed()
  }

  function oldest(
    roomId: number,
    { before = Number.MAX_SAFE_INTEGER, limit, thread, pinned, from = 1 }: MessagePage
  ): EventRow[] {
    if (thread !== undefined) return events.oldestInThread(roomId, thread, before, from, limit)
    if (pinned) return events.oldestPinned(roomId, before, from, limit)
    const until = Math.min(before - 1, headOf(roomId))
    return first(limit, events.messagesFrom(roomId, from, until, limit))
  }

  return {
    events: (roomId: number, seq: number, limit: number): LogEvent[] =>
      events.after(roomId, seq, limit).map(events.toEvent),
    messages: (roomId: number, page: MessagePage, viewerId?: number): MessageEvent[] =>
      events.toFolded((page.oldest ? oldest : newest)(roomId, page), viewerId),
    seqSince({ roomId, from, until }: Stretch, time: number): number {
      const end = Math.min(until, headOf(roomId))
      return events.lastBelow(roomId, end, 'timestamp', new Date(time).toISOString(), from - 1) + 1
    }
  }
}

function first(limit: number, rows: Iterable<EventRow>): EventRow[] {
  const taken: EventRow[] = []
  if (limit < 1) return taken
  for (const row of rows) if (taken.push(row) >= limit) break
  return taken
}
