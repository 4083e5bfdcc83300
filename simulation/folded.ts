import type { LogEvent, MessageEvent } from '@parlo/contract'
import type { Message } from '../packages/sdk/src/snapshots.ts'
import type { Deed, Folded } from './journal.ts'

/** A message as a device shows it. */
export function foldedOf({ seq, text, edited, deleted, pinned, replyCount, reactions }: Message): Folded {
  return {
    seq: seq!,
    text,
    edited,
    deleted,
    pinned,
    replies: replyCount,
    reactions: reactions.map(({ emoji, count, users, mine = false }) => ({ emoji, count, users, mine }))
  }
}

/** A message as the database makes it: of each reaction all users, told by asking for each of them. */
export function foldedFor(views: ReadonlyMap<number, MessageEvent>): Folded {
  const [{ seq, body, edited_seq, deleted, pinned, reply_count, reactions = [] }] = [
    ...views.values()
  ] as unknown as readonly [MessageEvent]
  return {
    seq,
    text: body.text,
    edited: edited_seq !== undefined,
    deleted: deleted === true,
    pinned: pinned === true,
    replies: reply_count ?? 0,
    reactions: reactions.map(({ emoji, count }) => {
      const has = (event: MessageEvent) => event.reactions?.some(one => one.emoji === emoji && one.mine)
      const users = [...views].flatMap(([user, event]) => (has(event) ? [user] : []))
      return { emoji, count, users, mine: false }
    })
  }
}

/** What the checker must know of an event. */
export function deedOf(event: LogEvent): Deed {
  const { kind } = event
  if (kind === 'message') return { kind, text: event.body.text }
  if (kind === 'edit') return { kind, target: event.target, text: event.body.text ?? '' }
  if ('target' in event) return { kind, target: event.target }
  return kind === 'invite' || kind === 'kick' ? { kind, user: event.body.user } : { kind }
}
