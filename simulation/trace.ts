import type { Stamped } from './journal.ts'
import type { Result } from './simulation.ts'

/** Entries printed before the first violation; and characters of each. */
const TAIL = 60
const WIDTH = 400

/** What led to the first violation: only who and what it is about. `all`: everything. */
export function* trace({ seed, violations, journal }: Result, all: boolean): Generator<string> {
  if (all) for (const entry of journal) yield line(entry)
  if (violations.length === 0) return
  const [first] = violations
  yield `Seed ${seed}: ${violations.length} violations`
  if (!all && first) {
    const until = first.at || Infinity
    const about = journal.filter(entry => entry.at <= until && concerns(entry, first))
    for (const entry of about.slice(-TAIL)) yield `  ${line(entry).slice(0, WIDTH)}`
  }
  for (const { rule, what, at, client, room } of violations.slice(0, 5)) {
    yield `  ${rule} at ${at.toFixed(0)} ms, ${client ?? 'server'}, room ${room ?? '–'}: ${what}`
  }
}

function concerns(entry: Stamped, { client, room }: { client?: string; room?: number }): boolean {
  if ('client' in entry && client !== undefined && entry.client !== client) return false
  return !('room' in entry) || typeof entry.room !== 'number' || room === undefined || entry.room === room
}

function line({ at, kind, ...rest }: Stamped): string {
  return `${at.toFixed(0).padStart(6)} ${kind.padEnd(8)} ${JSON.stringify(rest)}`
}
