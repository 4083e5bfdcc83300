import { LIMITS, type Attachment, type LogEvent, type Reaction } from '@parlo/contract'
import type { RoomState } from './state.ts'
import { lineAt, newest, replace, type Line } from './timeline.ts'

/** What somebody did to a message: an event of the log, or (with a `seq` of Infinity) one that is still to be stored. */
export type Change = { seq: number; sender_id: number } & (
  | { kind: 'edit'; body: { text?: string | undefined } }
  | { kind: 'delete' }
  | { kind: 'react'; body: { emoji: string; on: boolean; count?: number } }
  | { kind: 'pin'; body: { on: boolean } }
  | { kind: 'attach'; body: { attachment?: Attachment | undefined } }
)

/** Let an event have its effect on the lines that are held. */
export function fold(room: RoomState, event: LogEvent, me: number): void {
  for (const seq of concerned(event)) {
    const change = (line: Line) => folded(line, event, me)
    const line = lineAt(room.timeline, seq)
    const loose = room.loose.get(seq)
    const fresh = line && change(line)
    if (fresh) replace(room.timeline, fresh)
    // While nothing is followed there may be holes between events; they come again, in order.
    if (loose && newest(room.timeline)) room.loose.set(seq, change(loose))
    if (room.last?.seq === seq) room.last = fresh ?? change(room.last)
  }
}

/** Which messages does an event change? By `seq`. */
export function concerned(event: LogEvent): number[] {
  const target = 'target' in event ? event.target : undefined
  const thread = event.kind === 'message' ? event.body.thread : event.kind === 'delete' && event.thread
  return [target, thread].filter(seq => typeof seq === 'number')
}

/**
 * The message as it is after the event; the same object when nothing is different. What is deleted by a later event
 * counts as a reply until then, so that each event has the same effect whenever it is read.
 */
export function folded(line: Line, event: LogEvent, me: number): Line {
  if ('target' in event && event.target === line.seq) return changed(line, event, me)
  if (event.seq <= line.asOf || !concerned(event).includes(line.seq)) return line
  const { reply_count: before = 0, ...rest } = line
  const count = before + (event.kind === 'message' ? 1 : -1)
  return count > 0 ? { ...rest, reply_count: count } : rest
}

/** The message as it is after the change; the same object when nothing is different. */
export function changed(line: Line, change: Change, me: number): Line {
  if (line.deleted || change.seq <= line.asOf) return line
  switch (change.kind) {
    case 'edit': {
      const { text } = change.body
      if (text === undefined || change.seq < (line.edited_seq ?? 0)) return line
      return { ...line, body: { ...line.body, text }, edited_seq: change.seq }
    }
    case 'delete': {
      const { edited_seq: _edited, reactions: _reactions, pinned: _pinned, ...rest } = line
      const { mentions: _mentions, attachments: _files, ...body } = rest.body
      return { ...rest, body: { ...body, text: '' }, deleted: true }
    }
    case 'react':
      return { ...line, reactions: reacted(line.reactions ?? [], change.sender_id, change.body, me) }
    case 'attach': {
      const { attachment } = change.body
      if (!attachment) return line
      const { attachments = [] } = line.body
      const fresh = attachments.map(file => (file.id === attachment.id ? attachment : file))
      return { ...line, body: { ...line.body, attachments: fresh } }
    }
    case 'pin': {
      const { pinned: _pinned, ...rest } = line
      return change.body.on ? { ...rest, pinned: true } : rest
    }
  }
}

function reacted(
  all: readonly Reaction[],
  sender: number,
  { emoji, on, count: told }: { emoji: string; on: boolean; count?: number },
  me: number
): Reaction[] {
  const none: Reaction = { emoji, count: 0, users: [] }
  const { count, users, mine } = all.find(one => one.emoji === emoji) ?? none
  // Of many only the first are named: so the event tells how many there are. Of oneself it is known.
  const had = sender === me ? mine === true : users.includes(sender)
  const fresh: Reaction = {
    emoji,
    count: told ?? count + (on === had ? 0 : on ? 1 : -1),
    users: [...users.filter(user => user !== sender), ...(on ? [sender] : [])]
      .toSorted((a, b) => a - b)
      .slice(0, LIMITS.reactionUsers),
    ...((sender === me ? on : mine) && { mine: true as const })
  }
  return [...all.filter(one => one.emoji !== emoji), ...(fresh.count > 0 ? [fresh] : [])].toSorted((a, b) =>
    a.emoji < b.emoji ? -1 : 1
  )
}
