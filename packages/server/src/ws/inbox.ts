/**
 * Frames of one socket, done in the order they came.
 *
 * Sends need not wait for each other: they get in line for the log in order, so a client that has many in flight shares
 * commits with itself. Everything else is done alone.
 */
export class Inbox<F extends { type: string }> {
  readonly #start: (frame: F) => Promise<void> | undefined
  readonly #most: number
  readonly #roomy: () => void
  #line: F[] = []
  #running = 0
  #alone = false
  #held = false

  /**
   * @param start - Does a frame; `undefined` when it is done at once. Must not reject.
   * @param most - Frames waiting or being done; beyond, the socket should be read no further.
   * @param roomy - Called when it may be read again: half of them are done.
   */
  constructor(start: (frame: F) => Promise<void> | undefined, most: number, roomy: () => void) {
    this.#start = start
    this.#most = most
    this.#roomy = roomy
  }

  get full(): boolean {
    return this.#line.length + this.#running >= this.#most
  }

  add(frame: F): void {
    this.#line.push(frame)
    this.#pump()
  }

  /** Start nothing new until `run`. */
  hold(): void {
    this.#held = true
  }

  /** Go on. */
  run(): void {
    this.#held = false
    this.#pump()
    this.#offer()
  }

  /** Forget what waits. */
  clear(): void {
    this.#line = []
  }

  #pump(): void {
    while (!this.#held && this.#line.length > 0) {
      const alone = this.#line[0]?.type !== 'send'
      if (this.#alone || this.#running >= this.#most || (this.#running > 0 && alone)) return
      const done = this.#start(this.#line.shift() as F)
      if (!done) continue
      this.#running += 1
      this.#alone = alone
      void done.then(this.#done)
    }
  }

  readonly #done = (): void => {
    this.#running -= 1
    this.#alone = false
    this.#pump()
    this.#offer()
  }

  #offer(): void {
    if (!this.#held && (this.#line.length + this.#running) * 2 <= this.#most) this.#roomy()
  }
}
