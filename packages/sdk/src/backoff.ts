/**
 * How long to wait before a try: full jitter, so that a thousand clients cut at once do not come back at once.
 * A random time up to 0.5 s, 1 s, 2 s … 30 s.
 *
 * @param tries - How many have failed in a row, from 1.
 * @returns Milliseconds.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const backoff = (tries: number): number => Math.random() * Math.min(30_000, 500 * 2 ** (tries - 1))

/** A wait that can be cut short. */
export class Pause {
  #end: (() => void) | undefined

  /** Wait so many milliseconds, or until {@link end}. */
  wait(millis: number): Promise<void> {
    this.end()
    return new Promise(resolve => {
      const timer = setTimeout(() => this.end(), millis)
      this.#end = () => {
        clearTimeout(timer)
        this.#end = undefined
        resolve()
      }
    })
  }

  /** End the wait now, if there is one. */
  end(): void {
    this.#end?.()
  }
}
