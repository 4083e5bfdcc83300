import type { Act, Attachment, LogEvent } from '@parlo/contract'
import { rise, sit } from './fake-group.ts'
import { messageAt, type FakeLine, type FakeRoom } from './fake-room.ts'

/** What every event of a log has. */
export type Entries = Pick<LogEvent, 'seq' | 'id' | 'sender_id' | 'client_id' | 'timestamp' | 'members_seq'>

/** Do what is allowed: to what it is about, and to the log. */
export function perform(
  room: FakeRoom,
  entries: Omit<Entries, 'members_seq'>,
  act: Act,
  files: ReadonlyMap<string, Attachment> = new Map()
): FakeLine {
  effect(room, entries, act)
  const common = { ...entries, members_seq: room.group?.membersSeq ?? 0 }
  const line = act.kind === 'message' ? message(room, common, act, files) : { event: told(room, common, act) }
  room.lines.push(line)
  return line
}

/** What the log tells of it, beside what was sent. */
function told(
  room: FakeRoom,
  entries: Entries,
  act: Exclude<Act, { kind: 'message' }>
): Exclude<LogEvent, { kind: 'message' }> {
  const copy = structuredClone(act)
  if (copy.kind === 'react') {
    const count = messageAt(room, copy.target)!.reactions.get(copy.body.emoji)?.size ?? 0
    return { ...entries, ...copy, body: { ...copy.body, count } }
  }
  if (copy.kind !== 'delete') return { ...entries, ...copy }
  const { thread } = messageAt(room, copy.target)!.event.body
  return { ...entries, ...copy, ...(thread !== undefined && { thread }) }
}

/** With the files that the fake was told of; of others it has none. */
function message(
  room: FakeRoom,
  entries: Entries,
  act: Act & { kind: 'message' },
  files: ReadonlyMap<string, Attachment>
): FakeLine {
  const { attachments: ids = [], ...rest } = structuredClone(act.body)
  const attachments = ids.flatMap(id => files.get(id) ?? [])
  const body = { ...rest, ...(attachments.length > 0 && { attachments }) }
  const event = { ...entries, kind: 'message' as const, body, number: numberOf(room) }
  return { event, reactions: new Map(), replies: 0, pinned: false }
}

const numberOf = ({ lines }: FakeRoom): number =>
  lines.filter(({ event }) => event.kind === 'message').length + 1

function effect(room: FakeRoom, { seq, sender_id: sender }: Omit<Entries, 'members_seq'>, act: Act): void {
  const target = 'target' in act ? messageAt(room, act.target)! : undefined
  switch (act.kind) {
    case 'message':
      return count(room, act.body.thread, 1)
    case 'edit':
      target!.event.body.text = act.body.text
      target!.event.edited_seq = seq
      return
    case 'delete':
      return wipe(room, act.target)
    case 'react': {
      const users = target!.reactions.get(act.body.emoji) ?? new Set()
      target!.reactions.set(act.body.emoji, users)
      if (act.body.on) users.add(sender)
      else users.delete(sender)
      if (users.size === 0) target!.reactions.delete(act.body.emoji)
      return
    }
    case 'pin':
      target!.pinned = act.body.on
      return
    case 'join':
      return sit(room, sender, seq)
    case 'invite':
      return sit(room, act.body.user, seq)
    case 'leave':
      return rise(room, sender, seq, false)
    case 'kick':
      return rise(room, act.body.user, seq, true)
    case 'role':
      room.group!.seats.get(act.body.user)!.role = act.body.role
      return
    case 'title':
      room.group!.title = act.body.text
  }
}

/** A deleted message keeps its place, and nothing else. */
function wipe(room: FakeRoom, seq: number): void {
  const message = messageAt(room, seq)!
  const { event } = message
  event.body.text = ''
  event.deleted = true
  delete event.body.mentions
  delete event.edited_seq
  message.reactions.clear()
  message.pinned = false
  count(room, event.body.thread, -1)
}

function count(room: FakeRoom, root: number | undefined, more: 1 | -1): void {
  const message = messageAt(room, root)
  if (message) message.replies += more
}
