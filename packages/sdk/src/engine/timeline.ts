import type { MessageEvent } from '@parlo/contract'

/**
 * One stored message, as the engine keeps it: what of an event is to be seen. Never changed: what changes a message puts
 * another line in its place, so that whoever shows it can tell by `===`.
 */
export interface Line extends Omit<MessageEvent, 'kind' | 'number' | 'members_seq'> {
  /** All events up to this `seq` have had their effect on it already. */
  readonly asOf: number
}

export const toLine = (
  message: Omit<MessageEvent, 'kind' | 'number' | 'members_seq'>,
  asOf: number
): Line => ({
  ...message,
  asOf: Math.max(asOf, message.seq)
})

/** A stretch of the log that is held completely: every `seq` with `after < seq ≤ to`. */
export interface Range {
  readonly after: number
  readonly to: number
}

/**
 * What this device holds of one room's log.
 *
 * Not one newest cursor but the stretches really covered: so a message above a hole can never hide the hole.
 * `lines` ascend by `seq`; `ranges` ascend, neither overlapping nor touching. Every line is as the log makes it up to
 * the end of the newest stretch, or further (`asOf`).
 */
export interface Timeline {
  lines: Line[]
  ranges: Range[]
}

export const emptyTimeline = (): Timeline => ({ lines: [], ranges: [] })

/** The newest stretch: where what is new goes. */
export const newest = (timeline: Timeline): Range | undefined => timeline.ranges.at(-1)

/** The stretch that holds this `seq`; the newest one when none does, or none is asked for. */
export const stretch = (timeline: Timeline, seq: number | null): Range | undefined =>
  timeline.ranges.find(({ after, to }) => seq !== null && after < seq && seq <= to) ?? newest(timeline)

/** The lines of a stretch. */
export function linesOf({ lines }: Timeline, range: Range | undefined): readonly Line[] {
  if (!range) return []
  const from = indexAfter(lines, range.after)
  const end = indexAfter(lines, range.to)
  return from === 0 && end === lines.length ? lines : lines.slice(from, end)
}

/** The line with this `seq`, if it is held. */
export function lineAt({ lines }: Timeline, seq: number): Line | undefined {
  const line = lines[indexAfter(lines, seq - 1)]
  return line?.seq === seq ? line : undefined
}

/**
 * Hold `lines`, which are all there is with `after < seq ≤ to`. Repeating it changes nothing; of two versions of a
 * line the later one stays.
 */
export function cover(timeline: Timeline, after: number, to: number, lines: readonly Line[]): void {
  const from = indexAfter(timeline.lines, after)
  const end = indexAfter(timeline.lines, to)
  const kept = lines.map(line => {
    const held = lineAt(timeline, line.seq)
    return held?.id === line.id && held.asOf >= line.asOf ? held : line
  })
  timeline.lines.splice(from, end - from, ...kept)
  let merged: Range = { after, to }
  const apart: Range[] = []
  for (const range of timeline.ranges) {
    if (range.to < merged.after || range.after > merged.to) apart.push(range)
    else merged = { after: Math.min(range.after, merged.after), to: Math.max(range.to, merged.to) }
  }
  timeline.ranges = [...apart, merged].toSorted((a, b) => a.after - b.after)
}

/** Hold nothing but what is held already of these stretches, which may overlap. Gives the lines that are not held any more. */
export function cut(timeline: Timeline, kept: readonly Range[]): Line[] {
  const held = { ...timeline }
  Object.assign(timeline, emptyTimeline())
  for (const range of held.ranges)
    for (const part of kept) {
      const after = Math.max(range.after, part.after)
      const to = Math.min(range.to, part.to)
      if (after < to) cover(timeline, after, to, linesOf(held, { after, to }))
    }
  return held.lines.filter(({ seq }) => !kept.some(({ after, to }) => after < seq && seq <= to))
}

/** Put another line in the place of the one with its `seq`. */
export function replace({ lines }: Timeline, line: Line): void {
  lines[indexAfter(lines, line.seq - 1)] = line
}

/** How many lines have a `seq` of at most this: the index of the first one after it. */
function indexAfter(lines: readonly Line[], seq: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.seq <= seq) low = middle + 1
    else high = middle
  }
  return low
}
