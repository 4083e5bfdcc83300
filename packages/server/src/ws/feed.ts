import { LAG_BYTES, type Line } from './line.ts'

/** Frames for a socket that can ask for nothing again: it gets all of them, in portions as it takes them. */
export class Feed {
  readonly #line: Line
  /** What is not written yet, oldest first; and its bytes. */
  #queue: Buffer[] = []
  #bytes = 0

  constructor(line: Line) {
    this.#line = line
  }

  /** Bytes that the network has not taken yet. */
  get waiting(): number {
    return this.#bytes + this.#line.waiting
  }

  add(frames: readonly Buffer[]): void {
    const isIdle = this.#queue.length === 0
    for (const frame of frames) {
      this.#queue.push(frame)
      this.#bytes += frame.length
    }
    if (isIdle) this.#run()
  }

  clear(): void {
    this.#queue = []
    this.#bytes = 0
    this.#line.socket.off('drain', this.#run)
  }

  readonly #run = (): void => {
    let count = 0
    for (const frame of this.#queue) {
      if (this.#line.waiting > LAG_BYTES) break
      this.#line.write(frame)
      this.#bytes -= frame.length
      count += 1
    }
    this.#queue = this.#queue.slice(count)
    if (this.#queue.length > 0) this.#line.socket.once('drain', this.#run)
  }
}
