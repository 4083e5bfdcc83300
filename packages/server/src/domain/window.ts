import { ChatError, LIMITS, type MessageEvent } from '@parlo/contract'
import type { MessagePage, Store } from '../store/store.ts'
import type { Access } from './access.ts'

/** Which page of a room's messages: the newest, unless one of the first four is given. */
export interface Window {
  /** Those right before this seq. */
  before?: number
  /** Those right after it. */
  after?: number
  /** As many before it as from it on. */
  around?: number
  /** Those from this time on, in milliseconds since 1970. */
  since?: number
  /** Only one thread's. */
  thread?: number
  /** Only those that are pinned. */
  pinned?: boolean
  limit?: number
}

/** All messages (of the thread, or that are pinned) with `from ≤ seq ≤ to`, ascending. */
export interface Read {
  messages: MessageEvent[]
  from: number
  to: number
  head: number
}

const STARTS = ['before', 'after', 'around', 'since'] as const

/**
 * Read a page out of the stretch of a room that the caller may see.
 *
 * @throws {ChatError} `bad_request` when it is to begin at two places, or to be of two kinds.
 */
export async function readWindow(
  store: Pick<Store, 'messages' | 'room' | 'seqSince'>,
  { room, from: first, until }: Access,
  { limit = LIMITS.pageDefault, thread, pinned, ...start }: Window,
  viewerId: number
): Promise<Read> {
  const given = STARTS.filter(name => start[name] !== undefined)
  if (given.length > 1) {
    const detail = `${given.join(' and ')} are both given; a page has one of ${STARTS.join(', ')}, or none`
    throw new ChatError('bad_request', detail)
  }
  if (thread !== undefined && pinned)
    throw new ChatError('bad_request', 'thread and pinned are both given; a page has one of them, or none')
  if (pinned && until !== Infinity) {
    // What is pinned now is not for those who have left; and when it was is not known.
    const end = Math.min(room.head, until)
    return { messages: [], from: first, to: end, head: end }
  }
  const most = Math.min(limit, LIMITS.page)
  /** The first seq beyond what the caller may see. */
  const end = Math.min(until + 1, Number.MAX_SAFE_INTEGER)
  /** Asked for at once, they are of one state: the messages are as the log makes them up to this very head. */
  async function load(...pages: MessagePage[]): Promise<{ read: MessageEvent[][]; head: number }> {
    const [state = room, read] = await Promise.all([
      store.room(room.id),
      Promise.all(
        pages.map(page =>
          store.messages(
            room.id,
            { ...page, ...(thread !== undefined && { thread }), ...(pinned && { pinned }) },
            viewerId
          )
        )
      )
    ])
    return { read, head: Math.min(state.head, until) }
  }

  /** The newest before a seq. */
  async function older(before: number): Promise<Read> {
    const { read, head } = await load({ limit: most, from: first, before: Math.min(before, end) })
    const [messages = []] = read
    const from = messages.length < most ? first : messages[0]!.seq
    return { messages, from, to: Math.min(head, Math.max(0, before - 1)), head }
  }

  /** The oldest from a seq on. */
  async function newer(seq: number): Promise<Read> {
    const from = Math.max(first, Math.min(seq, Math.min(room.head, until) + 1))
    const { read, head } = await load({ limit: most, from, before: end, oldest: true })
    const [messages = []] = read
    return { messages, from, to: messages.length < most ? head : messages.at(-1)!.seq, head }
  }

  /** As many before it as from it on; where there is little after it, more before it. */
  async function around(seq: number): Promise<Read> {
    const half = Math.ceil(most / 2)
    const at = Math.max(first, Math.min(seq, Math.min(room.head, until) + 1))
    const { read, head } = await load(
      { limit: half, from: at, before: end, oldest: true },
      { limit: most, from: first, before: at }
    )
    const [after = [], earlier = []] = read
    const count = most - after.length
    const before = count === 0 ? [] : earlier.slice(-count)
    const from = count === 0 ? at : earlier.length < count ? first : before[0]!.seq
    const to = after.length < half ? head : after.at(-1)!.seq
    return { messages: [...before, ...after], from, to, head }
  }

  if (start.after !== undefined) return newer(start.after + 1)
  if (start.around !== undefined) return around(start.around)
  if (start.since !== undefined) {
    return newer(await store.seqSince({ roomId: room.id, from: first, until }, start.since))
  }
  return older(start.before ?? end)
}
