import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { afterClose, CLOSE, encode, type Bye } from '@parlo/contract'
import type { Clock, Metrics } from '../parts.ts'
import type { Corks } from './corks.ts'

const TEXT = { binary: false, compress: false, fin: true } as const

/** Bytes waiting for a socket beyond which it gets no bodies, only heads; and below which it is itself again. */
export const LAG_BYTES = 256 * 1024
export const DRAINED_BYTES = 64 * 1024
/** Bytes that one commit may put in line for a socket, however well it reads. */
export const COMMIT_BYTES = 960 * 1024
/** Bytes waiting beyond which nobody waits any longer. */
const STUCK_BYTES = 1024 * 1024
/** Milliseconds the other side has to answer our close. */
const CLOSE_MILLIS = 5_000

export interface LineParts {
  clock: Clock
  metrics: Metrics
  corks: Corks
}

/** One WebSocket: frames out, held together for the turn; and its end. */
export class Line {
  readonly ws: WebSocket
  /** The socket under it, which the upgrade gave us. */
  readonly socket: Duplex
  readonly #parts: LineParts
  /** When something was written last. */
  said: number
  /** When to stop waiting for the answer to our close; 0 while open. */
  #closeBy = 0

  constructor(ws: WebSocket, socket: Duplex, parts: LineParts) {
    this.ws = ws
    this.socket = socket
    this.#parts = parts
    this.said = parts.clock.now()
  }

  get open(): boolean {
    return this.ws.readyState === this.ws.OPEN && this.#closeBy === 0
  }

  /** Bytes written but not yet taken by the network. */
  get waiting(): number {
    return this.ws.bufferedAmount
  }

  /** Write a frame's text. Who takes nothing at all is cut off before it fills the memory. */
  write(text: string | Buffer): void {
    if (!this.open) return
    if (this.waiting > STUCK_BYTES) return this.bye(CLOSE.slow, 'You read too slowly')
    this.#send(text)
  }

  /** Close on purpose, saying why: in parlo.v1 with a `bye` frame first. Later calls change nothing. */
  bye(code: number, detail: string, { frame = true, afterMillis }: ByeOptions = {}): void {
    if (!this.open) return
    if (frame) {
      const bye: Bye = { type: 'bye', code, retry: afterClose(code) !== 'stop', detail }
      if (afterMillis) bye.after_ms = afterMillis
      this.#send(encode(bye))
    }
    this.#closeBy = this.#parts.clock.now() + CLOSE_MILLIS
    this.#parts.metrics.closed(code)
    // The farewell of somebody who does not read would wait behind all they did not read.
    if (code === CLOSE.slow) return this.ws.terminate()
    // Paused, we would never hear the answer.
    this.ws.resume()
    this.ws.close(code, shorten(detail))
  }

  /** Nobody is there any more. */
  drop(): void {
    this.ws.terminate()
  }

  /** Cut off who does not answer our close. */
  tick(now: number): void {
    if (this.#closeBy > 0 && now >= this.#closeBy) this.drop()
  }

  #send(text: string | Buffer): void {
    this.said = this.#parts.clock.now()
    this.#parts.corks.hold(this.socket)
    this.ws.send(text, TEXT)
  }
}

/** A close frame holds 123 bytes of reason. */
function shorten(detail: string): string {
  return Buffer.byteLength(detail) <= 123
    ? detail
    : Buffer.from(detail)
        .subarray(0, 120)
        .toString()
        .replace(/\uFFFD$/, '')
}

export interface ByeOptions {
  /** Say `bye` first. Default true; a client of the seed system would not know it. */
  frame?: boolean
  /** The range of milliseconds out of which the client picks when to come back. */
  afterMillis?: [number, number]
}
