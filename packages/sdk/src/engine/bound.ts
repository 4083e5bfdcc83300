import { readTo, touch, type RoomState, type State } from './state.ts'
import { cut, lineAt, linesOf, newest, stretch, type Range } from './timeline.ts'
import { renderKey } from './view.ts'

/* A room that is read for days must not grow for days: what is far from where somebody reads is let go, and comes again when
 * they get near it. */

/** Somebody reads at the end: what is older is let go, now and then. */
export function boundAtEnd(state: State, room: RoomState): void {
  if (room.timeline.lines.length <= state.most) return
  room.focus = null
  keep(state, room, [ending(state, room, state.most / 2)])
}

/**
 * Much has come, and nobody has said that they read it. Whoever is somewhere else than at the end has said where: half of what
 * is held is around there.
 */
export function boundUnread(state: State, room: RoomState): void {
  const { lines, ranges } = room.timeline
  if (lines.length <= state.most * 2) return
  const { to } = newest(room.timeline)!
  const half = Math.ceil(state.most / 2)
  const here = room.focus === null ? -1 : lines.findIndex(({ seq }) => seq >= room.focus!)
  if (here < 0) return keep(state, room, [{ after: lines.at(-state.most)!.seq - 1, to }])
  const first = Math.max(here - half, 0)
  const around = {
    after: first === 0 ? ranges[0]!.after : lines[first]!.seq - 1,
    to: lines[here + half]?.seq ?? to
  }
  keep(state, room, [around, { after: lines.at(-Math.ceil(state.most / 10))!.seq - 1, to }])
}

/** Somebody reads on, this way: what they have left behind is let go, but for the end. */
export function boundBehind(state: State, room: RoomState, way: 'older' | 'newer'): void {
  const range = stretch(room.timeline, room.focus)
  const lines = linesOf(room.timeline, range)
  if (!range || lines.length <= state.most) return
  const last = way === 'older' ? state.most : lines.length
  const here = lines.slice(last - state.most, last)
  room.focus = here.at(way === 'older' ? 0 : -1)!.seq
  const after = way === 'older' ? range.after : here[0]!.seq - 1
  const to = way === 'older' ? here.at(-1)!.seq : range.to
  keep(state, room, [{ after, to }, ending(state, room, state.most / 10)])
}

/** So many of the last lines; and what is unread, which is counted here only while all of it is held. */
function ending(state: State, room: RoomState, count: number): Range {
  const { after, to } = newest(room.timeline)!
  const from = room.timeline.lines.at(-Math.ceil(count))?.seq ?? 0
  const read = readTo(state, room)
  return { after: read < after ? from - 1 : Math.min(from - 1, read), to }
}

/** Let go of all lines but these, and of how they were shown. */
function keep(state: State, room: RoomState, ranges: readonly Range[]): void {
  const { timeline, loose, threads, sought } = room
  const gone = cut(timeline, ranges)
  for (const line of gone) loose.set(line.seq, line)
  // What others answer, and the threads that somebody has opened, are held line by line.
  const quoted = new Set(timeline.lines.map(({ body }) => body.reply_to))
  for (const [seq, line] of loose) {
    if (quoted.has(seq) || threads.has(line.body.thread ?? seq)) continue
    loose.delete(seq)
    sought.delete(seq)
    if (!lineAt(timeline, seq)) room.messages.delete(renderKey(state, line))
  }
  touch(state, room)
}
