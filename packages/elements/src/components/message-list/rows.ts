import type { Message } from '@parlo/sdk'
import { dayOf } from '../../text/format-time.ts'
import type { Span } from './row-window.ts'

/** A message with what its place in the list says about how to draw it. */
export interface Row {
  readonly message: Message
  /** First of its day: a heading goes above. */
  readonly newDay: boolean
  /** First one not read: the "new messages" line goes above. */
  readonly newFrom: boolean
  /** First and last of a group: of one sender, within five minutes of each other, with nothing drawn between. */
  readonly first: boolean
  readonly last: boolean
}

const GROUP_MILLIS = 5 * 60_000

/**
 * Lay out some of the messages for a list. Rows that did not change are those of `before`, the same objects.
 *
 * @param span - Which of them. Costs as much as these are, however many messages there are.
 */
export function layOut(
  messages: readonly Message[],
  newFrom: number | null,
  before: readonly Row[] = [],
  { from, to }: Span = { from: 0, to: messages.length }
): Row[] {
  const old = new Map(before.map(row => [row.message.key, row]))
  const shown = messages.slice(from, to)
  const breaks = [...shown, ...messages.slice(to, to + 1)].map((message, index) =>
    breakBefore(messages[from + index - 1], message, newFrom)
  )
  return shown.map((message, index) => {
    const row: Row = {
      message,
      newDay: breaks[index] === 'day',
      newFrom: message.seq !== null && message.seq === newFrom,
      first: breaks[index] !== null,
      last: breaks[index + 1] !== null
    }
    const same = old.get(message.key)
    return same && equal(same, row) ? same : row
  })
}

function breakBefore(
  above: Message | undefined,
  message: Message,
  newFrom: number | null
): 'day' | 'group' | null {
  if (!above || dayOf(above.timestamp) !== dayOf(message.timestamp)) return 'day'
  if (message.seq !== null && message.seq === newFrom) return 'group'
  if (above.senderId !== message.senderId) return 'group'
  return Date.parse(message.timestamp) - Date.parse(above.timestamp) > GROUP_MILLIS ? 'group' : null
}

function equal(one: Row, other: Row): boolean {
  return (
    one.message === other.message &&
    one.newDay === other.newDay &&
    one.newFrom === other.newFrom &&
    one.first === other.first &&
    one.last === other.last
  )
}
