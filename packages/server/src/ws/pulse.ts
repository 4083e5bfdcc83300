import { LIMITS } from '@parlo/contract'

const SILENCE = LIMITS.heartbeatSeconds * 1000
/** Milliseconds a client has to answer a ping. */
const ANSWER = 10_000

/**
 * Does the other side still live? Any frame is a sign; after a silence it is asked, and then given up.
 * The question also tells the other side that we live: so it is asked after a silence of either.
 */
export class Pulse {
  #opened: number
  #heard: number
  #asked = 0

  constructor(now: number) {
    this.#opened = now
    this.#heard = now
  }

  heard(now: number): void {
    this.#heard = now
    this.#asked = 0
  }

  /** Milliseconds since the socket opened. */
  age(now: number): number {
    // A clock set back starts the count again, rather than stop it.
    this.#opened = Math.min(this.#opened, now)
    return now - this.#opened
  }

  /** @param said - When we said something last. Default now: that the other side hears of us is no concern. */
  due(now: number, said = now): 'ping' | 'drop' | undefined {
    this.#heard = Math.min(this.#heard, now)
    if (this.#asked > now) this.#asked = now
    if (this.#asked > 0) return now - this.#asked >= ANSWER ? 'drop' : undefined
    if (now - Math.min(this.#heard, said) < SILENCE) return undefined
    this.#asked = now
    return 'ping'
  }
}
