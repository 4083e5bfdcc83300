import { LIMITS, type LogEvent, type MessageEvent } from '@parlo/contract'
import type { Uploads } from './uploads.ts'

/** A message, and what became of it. Its event is the one in the log, with the text as it is now. */
export interface Message {
  event: MessageEvent
  receiverId: number | null
  reactions: Map<string, Set<number>>
  replies: number
  pinned: boolean
  /** The uploads it carries, by id. */
  attachments: readonly string[]
}

/** A place in the log: a message, or something else that happened. */
export type Line = Message | { event: Exclude<LogEvent, { kind: 'message' }>; upload?: string }

interface RoomLines {
  id: number
  lines: readonly Line[]
}

export function isMessageLine(line: Line | undefined): line is Message {
  return line?.event.kind === 'message'
}

/** The event as the log tells it. A copy: what is told does not change afterwards. */
export function toEvent(line: Line, { id: roomId, lines }: RoomLines, uploads: Uploads): LogEvent {
  if (isMessageLine(line)) return toMessage(line, roomId, uploads)
  const { event, upload = '' } = line
  if (event.kind === 'attach') {
    const target = lines[event.target - 1]
    const carried = isMessageLine(target) && target.attachments.includes(upload)
    const attachment = carried ? uploads.attachment(upload, roomId, event.target) : undefined
    return { ...event, body: attachment ? { attachment } : {} }
  }
  if (event.kind === 'edit') {
    const target = lines[event.target - 1]
    const current = isMessageLine(target) && target.event.edited_seq === event.seq
    return { ...event, body: current ? { text: target.event.body.text } : {} }
  }
  return 'body' in event ? ({ ...event, body: { ...event.body } } as LogEvent) : { ...event }
}

function toMessage({ event, attachments }: Message, roomId: number, uploads: Uploads): MessageEvent {
  const body = { ...event.body }
  if (attachments.length > 0) {
    body.attachments = attachments.flatMap(id => uploads.attachment(id, roomId, event.seq) ?? [])
  }
  return { ...event, body }
}

/** The message as the whole log makes it. */
export function toFolded(
  message: Message,
  roomId: number,
  viewerId: number | undefined,
  uploads: Uploads
): MessageEvent {
  const { reactions, replies, pinned } = message
  const folded = toMessage(message, roomId, uploads)
  const seen = [...reactions].filter(([, users]) => users.size > 0)
  if (seen.length > 0) {
    folded.reactions = seen
      .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .map(([emoji, users]) => ({
        emoji,
        count: users.size,
        users: [...users].toSorted((a, b) => a - b).slice(0, LIMITS.reactionUsers),
        ...(viewerId !== undefined && users.has(viewerId) && { mine: true as const })
      }))
  }
  if (replies > 0) folded.reply_count = replies
  if (pinned) folded.pinned = true
  return folded
}
