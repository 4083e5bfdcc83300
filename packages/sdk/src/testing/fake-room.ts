import type { LogEvent, Mark, MessageEvent } from '@parlo/contract'
import type { FakeGroup } from './fake-group.ts'

/** A message, and what became of it. Its event is the one in the log, with the text as it is now. */
export interface FakeMessage {
  event: MessageEvent
  reactions: Map<string, Set<number>>
  replies: number
  pinned: boolean
}

/** A place in the log: a message, or something else that happened. */
export type FakeLine = FakeMessage | { event: Exclude<LogEvent, MessageEvent> }

/** A room of a fake server. */
export interface FakeRoom {
  readonly id: number
  /** The two of a direct room. */
  readonly pair: readonly [number, number] | null
  readonly group: FakeGroup | null
  /** `lines[seq - 1]` is the event with that `seq`. */
  readonly lines: FakeLine[]
  readonly marks: Map<number, Mark>
}

export const makeRoom = (id: number, what: Partial<Pick<FakeRoom, 'pair' | 'group'>> = {}): FakeRoom => ({
  id,
  pair: null,
  group: null,
  lines: [],
  marks: new Map(),
  ...what
})

const isMessage = (line: FakeLine | undefined): line is FakeMessage => line?.event.kind === 'message'

export const messageAt = ({ lines }: FakeRoom, seq: number | undefined): FakeMessage | undefined => {
  const line = lines[(seq ?? 0) - 1]
  return isMessage(line) ? line : undefined
}

export const messagesOf = ({ lines }: FakeRoom): FakeMessage[] => lines.filter(isMessage)

/** `id` of the newest message: rooms are listed by it. */
export const lastIdOf = (room: FakeRoom): number => messagesOf(room).at(-1)?.event.id ?? 0

/**
 * The event as the log tells it: content lives once, so an edit that another one followed has no text.
 *
 * @param from - The first `seq` that whoever reads it may see: of messages before it no text is told.
 */
export function toEvent({ event }: FakeLine, room: FakeRoom, from = 1): LogEvent {
  if (event.kind !== 'edit') return structuredClone(event)
  const now = messageAt(room, event.target)!.event
  const isNow = now.edited_seq === event.seq && event.target >= from
  return { ...event, body: isNow ? { text: now.body.text } : {} }
}

/** The message as the whole log makes it, as a page of messages has it. */
export function toMessage({ event, reactions, replies, pinned }: FakeMessage, viewer: number): MessageEvent {
  const seen = [...reactions].filter(([, users]) => users.size > 0)
  return {
    ...structuredClone(event),
    ...(seen.length > 0 && {
      reactions: seen
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([emoji, users]) => ({
          emoji,
          count: users.size,
          users: [...users].toSorted((a, b) => a - b).slice(0, 10),
          ...(users.has(viewer) && { mine: true as const })
        }))
    }),
    ...(replies > 0 && { reply_count: replies }),
    ...(pinned && { pinned: true as const })
  }
}
