import type { LogEvent, MessageEvent } from '@parlo/contract'

interface Folding {
  event: MessageEvent
  reactions: Map<string, Set<number>>
  replies: number
  pinned: boolean
}

/** What the messages are after all that the log says, worked out as a client would: event by event. */
export function fold(log: readonly LogEvent[], viewerId: number): MessageEvent[] {
  const messages = new Map<number, Folding>()
  for (const event of log) take(messages, event)
  return Array.from(messages.values(), one => toMessage(one, viewerId))
}

function take(messages: Map<number, Folding>, event: LogEvent): void {
  if (event.kind === 'message') {
    const copy = { ...event, body: { ...event.body } }
    messages.set(event.seq, { event: copy, reactions: new Map(), replies: 0, pinned: false })
    const root = messages.get(event.body.thread ?? 0)
    if (root && !event.deleted) root.replies += 1
    return
  }
  if (!('target' in event)) return
  const target = messages.get(event.target)
  if (!target || target.event.deleted) return
  switch (event.kind) {
    case 'edit':
      if (event.body.text === undefined || event.seq <= (target.event.edited_seq ?? 0)) return
      target.event.body.text = event.body.text
      target.event.edited_seq = event.seq
      return
    case 'delete': {
      const { mentions: _mentions, attachments: _attachments, ...rest } = target.event.body
      target.event.body = { ...rest, text: '' }
      target.event.deleted = true
      delete target.event.edited_seq
      target.reactions.clear()
      target.pinned = false
      const root = messages.get(rest.thread ?? 0)
      if (root) root.replies -= 1
      return
    }
    case 'react': {
      const users = target.reactions.get(event.body.emoji) ?? new Set()
      target.reactions.set(event.body.emoji, users)
      if (event.body.on) users.add(event.sender_id)
      else users.delete(event.sender_id)
      return
    }
    case 'pin':
      target.pinned = event.body.on
      return
    case 'attach': {
      const { attachment: now } = event.body
      const { body } = target.event
      if (now) body.attachments = body.attachments?.map(old => (old.id === now.id ? now : old))
    }
  }
}

function toMessage({ event, reactions, replies, pinned }: Folding, viewerId: number): MessageEvent {
  const seen = [...reactions].filter(([, users]) => users.size > 0)
  return {
    ...event,
    ...(seen.length > 0 && {
      reactions: seen
        .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        .map(([emoji, users]) => ({
          emoji,
          count: users.size,
          users: [...users].toSorted((a, b) => a - b).slice(0, 10),
          ...(users.has(viewerId) && { mine: true as const })
        }))
    }),
    ...(replies > 0 && { reply_count: replies }),
    ...(pinned && { pinned: true as const })
  }
}
