import type { LogEvent, MessageEvent } from '@parlo/contract'
import { comeOrGo } from './circle.ts'
import type { Step } from './inputs.ts'
import { recount } from './marks.ts'
import { readTo, type RoomState, type State } from './state.ts'
import { lineAt, newest, toLine } from './timeline.ts'
import { messageOf } from './view.ts'

/** Count what is new, remember the last line, and tell. Live or pulled, an event is counted and told once. */
export function tally(state: State, room: RoomState, run: readonly LogEvent[], step: Step): void {
  const isHeld = newest(room.timeline) !== undefined
  for (const event of run) {
    const isNew = event.seq > room.counted
    if (event.seq > room.counted + 1) {
      // Missed some of a room nobody shows, so nothing will pull them: let the server count, unless it has.
      if (event.seq > room.base + 1) step.out.push({ kind: 'get-room', id: room.id! })
      // Of one that is shown, the page under way, or a pull after it, will bring them.
      if (room.opened && !newest(room.timeline)) return
    }
    if (isNew) room.counted = event.seq
    const isOwn = event.sender_id === state.me.id
    if (!isOwn) room.heard = Math.max(room.heard, event.seq)
    if (!isMessage(event)) {
      // Told, or told by a summary that did not count it; of a log that is held each event comes once.
      if (isNew || isHeld) other(state, room, event, step)
      continue
    }
    if (isNew) room.typing.delete(event.sender_id)
    const line = lineAt(room.timeline, event.seq) ?? toLine(event, event.seq)
    // The server may have told of a later one.
    if (event.seq > (room.last?.seq ?? 0)) room.last = line
    if (isOwn || line.deleted || isDeleted(room, event.seq)) continue
    // Also what was told: a read mark may have made us count only what was held, and this was not.
    if (event.seq > Math.max(readTo(state, room), room.base)) {
      room.recent = [...new Set([...room.recent, event.seq])].slice(-100)
    }
    if (isNew) step.out.push({ kind: 'message', room: room.key, message: messageOf(state, room, line) })
  }
}

/** A push that is repeated, or late, says what a message was before it was deleted. */
const isDeleted = ({ changes }: RoomState, seq: number): boolean =>
  changes.some(event => event.kind === 'delete' && event.target === seq)

/** What happens in groups, and whether somebody comes by it, or goes. */
const IN_GROUPS: Partial<Record<string, boolean | null>> = {
  join: true,
  invite: true,
  leave: false,
  kick: false,
  role: null,
  title: null
}

/** What else there is to know of it: what is deleted is not unread; who is in a group, the server tells. */
function other(state: State, room: RoomState, event: LogEvent, step: Step): void {
  const comes = IN_GROUPS[event.kind]
  if (comes !== undefined) {
    if (comes !== null) comeOrGo(state, room, event, comes)
    if (room.id !== null) step.out.push({ kind: 'get-room', id: room.id })
  } else if (event.kind === 'delete') {
    if (room.recent.includes(event.target)) room.recent = room.recent.filter(seq => seq !== event.target)
    else if (event.target > readTo(state, room) && event.target <= room.base && event.seq > room.base)
      recount(state, room, step)
  }
}

/** A later server may tell of things that this version does not know: they take their place in the log, unseen. */
export const isMessage = (event: LogEvent): event is MessageEvent => event.kind === 'message'
