import { encode } from '@parlo/contract'
import { DRAINED_BYTES, LAG_BYTES, type Line } from './line.ts'
import type { Parcel } from './parcel.ts'

/** Milliseconds to catch up. */
const PATIENCE = 30_000
const ROOMS_PER_FRAME = 1_000
/** Marks, and profiles, that are kept. */
const KEPT_MOST = 1_000

/**
 * What one slow reader has missed: only which rooms have something new, how far people have read, what they are called,
 * whom the reader blocks, and that others came or went. Bodies are not kept; the client pulls them at its own speed.
 * Other notes are lost.
 */
export class Lag {
  readonly #heads = new Map<number, number>()
  readonly #marks = new Map<string, Parcel>()
  readonly #users = new Map<number, Parcel>()
  #blocks: Parcel | undefined
  #presence = false
  readonly #since: number

  constructor(now: number) {
    this.#since = now
  }

  miss(parcel: Parcel): void {
    if (parcel.kind === 'events') {
      this.#heads.set(parcel.room, Math.max(parcel.head, this.#heads.get(parcel.room) ?? 0))
    }
    if (parcel.kind === 'blocks') this.#blocks = parcel
    if (parcel.kind === 'mark') keep(this.#marks, `${parcel.room} ${parcel.user}`, parcel)
    if (parcel.kind === 'user') keep(this.#users, parcel.user, parcel)
    if (parcel.kind === 'presence') this.#presence = true
  }

  /** Has it caught up, may it go on trying, or has it had its time? */
  state(line: Line, now: number): 'over' | 'slow' | 'lost' {
    if (line.waiting <= DRAINED_BYTES) return 'over'
    return now - this.#since >= PATIENCE ? 'lost' : 'slow'
  }

  /**
   * What to write when it is over.
   *
   * @param presence - Who is here now.
   */
  *frames(presence: () => readonly Buffer[]): Generator<string | Buffer> {
    const rooms = [...this.#heads]
    for (let start = 0; start < rooms.length; start += ROOMS_PER_FRAME) {
      yield encode({ type: 'heads', heads: Object.fromEntries(rooms.slice(start, start + ROOMS_PER_FRAME)) })
    }
    for (const mark of this.#marks.values()) yield* mark.frames
    for (const user of this.#users.values()) yield* user.frames
    if (this.#blocks) yield* this.#blocks.frames
    if (this.#presence) yield* presence()
  }
}

/** The latest of each; of many, those that came first. */
function keep<K>(kept: Map<K, Parcel>, key: K, parcel: Parcel): void {
  if (kept.size < KEPT_MOST || kept.has(key)) kept.set(key, parcel)
}

/** Would this be too much for a socket that has not taken what it got before? */
export function isTooMuch(line: Line, parcel: Parcel): boolean {
  const { waiting } = line
  return waiting > 0 && waiting + parcel.bytes > LAG_BYTES
}
