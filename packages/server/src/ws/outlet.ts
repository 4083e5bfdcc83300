import { CLOSE } from '@parlo/contract'
import type { Clock, Metrics } from '../parts.ts'
import { isTooMuch, Lag } from './lag.ts'
import { COMMIT_BYTES, type Line } from './line.ts'
import type { Parcel } from './parcel.ts'

export interface OutletParts {
  clock: Clock
  metrics: Metrics
  /** Who is here, for a reader who has missed who came and went. */
  presence: () => readonly Buffer[]
  /** The reader has fallen behind: give it nothing more to answer. */
  behind: () => void
  /** It has caught up. */
  caughtUp: () => void
  /** It has had its time. */
  lost: (code: number, detail: string) => void
}

/** What is pushed to one connection, as long as it reads; and what it missed, once it reads again. */
export class Outlet {
  readonly #line: Line
  readonly #parts: OutletParts
  #lag: Lag | undefined

  constructor(line: Line, parts: OutletParts) {
    this.#line = line
    this.#parts = parts
  }

  get lagging(): boolean {
    return this.#lag !== undefined
  }

  push(parcel: Parcel): void {
    if (this.#lag) return this.#lag.miss(parcel)
    if (isTooMuch(this.#line, parcel)) return this.#fallBehind(parcel)
    // One commit may be more than anybody takes in one turn, and who reads well must not be cut off for it: what goes
    // out is a run without holes, and the rest is pulled.
    for (const frame of parcel.frames) {
      if (this.#line.waiting + frame.length > COMMIT_BYTES) return this.#fallBehind(parcel)
      this.#line.write(frame)
    }
  }

  #fallBehind(missed: Parcel): void {
    this.#lag = new Lag(this.#parts.clock.now())
    this.#lag.miss(missed)
    this.#parts.metrics.lagging(1)
    this.#parts.behind()
    this.#line.socket.once('drain', this.check)
  }

  /** Has it caught up? Asked when its socket has drained, and now and then. */
  readonly check = (): void => {
    const lag = this.#lag
    const state = lag?.state(this.#line, this.#parts.clock.now())
    if (state === 'lost') return this.#parts.lost(CLOSE.slow, 'You read too slowly')
    if (state !== 'over' || !lag) return
    this.close()
    for (const frame of lag.frames(this.#parts.presence)) this.#line.write(frame)
    this.#parts.caughtUp()
  }

  close(): void {
    if (!this.#lag) return
    this.#lag = undefined
    this.#line.socket.off('drain', this.check)
    this.#parts.metrics.lagging(-1)
  }
}
