import type { LogEvent, MessagesAnswer } from '@parlo/contract'
import { concerned, folded } from './fold.ts'
import type { RoomState } from './state.ts'
import { newest, toLine, type Line } from './timeline.ts'

/* What happened to messages lately: for pages that were read before it, and come after it. */

/** Changes remembered of a room. */
const CHANGES = 200

/** What was read before these events may come after them. */
export function remember(room: RoomState, run: readonly LogEvent[]): void {
  room.changes.push(...run.filter(event => concerned(event).length > 0))
  const gone = room.changes.splice(0, room.changes.length - CHANGES)
  room.changesAfter = gone.at(-1)?.seq ?? room.changesAfter
}

/** The lines of a page, with what has happened since it was read; `undefined` when that is not remembered. */
export function current(room: RoomState, { messages, head }: MessagesAnswer, me: number): Line[] | undefined {
  // While nothing is held, all of it is still to come.
  const held = newest(room.timeline)
  if (held && head < room.changesAfter) return undefined
  const later = held ? room.changes.filter(({ seq }) => seq > head) : []
  return messages.map(message =>
    later.reduce((line, event) => folded(line, event, me), toLine(message, head))
  )
}
