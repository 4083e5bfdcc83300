import { encode } from '@parlo/contract'
import { DRAINED_BYTES, LAG_BYTES, type Line } from './line.ts'
import type { Parcel } from './parcel.ts'

/** Milliseconds to catch up. */
const PATIENCE = 30_000
const ROOMS_PER_FRAME = 1_000
const MARKS_MOST = 1_000

/**
 * What one slow reader has missed: only which rooms have something new, how far people have read, and whom they block.
 * Bodies are not kept; the client pulls them at its own speed. Notes are lost.
 */
export class Lag {
  readonly #heads = new Map<number, number>()
  readonly #marks = new Map<string, Parcel>()
  #blocks: Parcel | undefined
  readonly #since: number

  constructor(now: number) {
    this.#since = now
  }

  miss(parcel: Parcel): void {
    if (parcel.kind === 'events') {
      this.#heads.set(parcel.room, Math.max(parcel.head, this.#heads.get(parcel.room) ?? 0))
    }
    if (parcel.kind === 'blocks') this.#blocks = parcel
    if (parcel.kind === 'mark') {
      const key = `${parcel.room} ${parcel.user}`
      if (this.#marks.size < MARKS_MOST || this.#marks.has(key)) this.#marks.set(key, parcel)
    }
  }

  /** Has it caught up, may it go on trying, or has it had its time? */
  state(line: Line, now: number): 'over' | 'slow' | 'lost' {
    if (line.waiting <= DRAINED_BYTES) return 'over'
    return now - this.#since >= PATIENCE ? 'lost' : 'slow'
  }

  /** What to write when it is over. */
  *frames(): Generator<string | Buffer> {
    const rooms = [...this.#heads]
    for (let start = 0; start < rooms.length; start += ROOMS_PER_FRAME) {
      yield encode({ type: 'heads', heads: Object.fromEntries(rooms.slice(start, start + ROOMS_PER_FRAME)) })
    }
    for (const mark of this.#marks.values()) yield* mark.frames
    if (this.#blocks) yield* this.#blocks.frames
  }
}

/** Would this be too much for a socket that has not taken what it got before? */
export function isTooMuch(line: Line, parcel: Parcel): boolean {
  const { waiting } = line
  return waiting > 0 && waiting + parcel.bytes > LAG_BYTES
}
