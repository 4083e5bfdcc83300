import { ChatError, LIMITS, type EventsAnswer, type MessageEvent } from '@parlo/contract'
import type { Access } from './fake-group.ts'
import { messagesOf, toEvent, toMessage, type FakeRoom } from './fake-room.ts'

/** Which page of a room's messages: the newest, or the one that one of the first four names. */
export interface FakeWindow {
  before?: number | undefined
  after?: number | undefined
  around?: number | undefined
  /** RFC 3339. */
  since?: string | undefined
  thread?: number | undefined
  pinned?: boolean | undefined
  limit?: number | undefined
}

/** All messages (of the thread, or that are pinned) with `from ≤ seq ≤ to`. */
interface FakePage {
  messages: MessageEvent[]
  from: number
  to: number
  head: number
}

/** A page of what somebody may see of a room. @throws {ChatError} `bad_request` when two places are named */
export function pageOf(
  room: FakeRoom,
  { from: first, until }: Access,
  { before, after, around, since, thread, pinned, limit = LIMITS.pageDefault }: FakeWindow,
  viewer: number
): FakePage {
  if ([before, after, around, since].filter(place => place !== undefined).length > 1) {
    throw new ChatError('bad_request', 'A page has one of before, after, around, since, or none')
  }
  const head = Math.min(room.lines.length, until)
  const most = Math.min(limit, LIMITS.page)
  const all = messagesOf(room).filter(
    ({ event: { seq, body }, ...message }) =>
      seq >= first &&
      seq <= head &&
      (thread === undefined || body.thread === thread) &&
      (!pinned || message.pinned)
  )
  const page = (start: number, end: number, from: number, to: number): FakePage => ({
    messages: all.slice(start, end).map(message => toMessage(message, viewer)),
    from,
    to,
    head
  })
  /** How many come before a `seq`. */
  const countTo = (seq: number) => all.filter(({ event }) => event.seq < seq).length
  const older = (seq: number): FakePage => {
    const end = countTo(seq)
    const start = Math.max(end - most, 0)
    return page(start, end, end < most ? first : all[start]!.event.seq, Math.min(head, Math.max(seq - 1, 0)))
  }
  const newer = (seq: number): FakePage => {
    const from = Math.max(first, Math.min(seq, head + 1))
    const start = countTo(from)
    const end = Math.min(start + most, all.length)
    return page(start, end, from, end - start < most ? head : all[end - 1]!.event.seq)
  }
  if (after !== undefined) return newer(after + 1)
  if (since !== undefined) {
    const found = room.lines.find(
      ({ event }) => event.seq >= first && Date.parse(event.timestamp) >= Date.parse(since)
    )
    return newer(found?.event.seq ?? head + 1)
  }
  if (around !== undefined) {
    const place = countTo(around)
    const end = Math.min(place + Math.ceil(most / 2), all.length)
    const start = Math.max(end - most, 0)
    const to = end === all.length ? head : all[end - 1]!.event.seq
    return page(start, end, end - most < 0 ? first : all[start]!.event.seq, to)
  }
  return older(before ?? head + 1)
}

/** What comes after a `seq`, of what somebody may see. */
export function eventsAfter(
  room: FakeRoom,
  { from, until, present }: Access,
  after: number,
  limit: number = LIMITS.pull
): EventsAnswer {
  const head = Math.min(room.lines.length, until)
  const start = Math.max(after, from - 1)
  const events = room.lines.slice(start, Math.min(start + limit, head)).map(line => toEvent(line, room, from))
  const skipped = start > after && { skip_to: start }
  return { room: room.id, events, after, head, ...skipped, ...(!present && { left: true as const }) }
}
