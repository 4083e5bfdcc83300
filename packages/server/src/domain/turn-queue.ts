import { ChatError } from '@parlo/contract'
import type { Clock } from '../parts.ts'

/** Collects what one turn of the event loop asks for, and does it at once. */
export interface TurnQueue<T, R> {
  /**
   * Put an item in line. Items are run in the order added.
   * @throws {ChatError} `unavailable` when the line is full
   */
  add(item: T): Promise<R>
  /** Resolves when the line is empty. */
  drain: () => Promise<void>
}

/**
 * @param run - Does a batch; its answers are in the order of the items. While it runs, the next batch gathers.
 * @param most - Items in a batch; more would hold up the event loop.
 * @param limit - Items in line; beyond, the caller has to come again.
 */
export function createTurnQueue<T, R>({
  clock,
  run,
  most = 128,
  limit = 5_000
}: {
  clock: Clock
  run: (batch: readonly T[]) => Promise<readonly R[]>
  most?: number
  limit?: number
}): TurnQueue<T, R> {
  interface Waiting {
    item: T
    resolve: (answer: R) => void
    reject: (error: unknown) => void
  }
  const line: Waiting[] = []
  let busy = false
  let drained: (() => void)[] = []

  const next = () => void turn()

  async function turn(): Promise<void> {
    const batch = line.splice(0, most)
    try {
      const answers = await run(batch.map(({ item }) => item))
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as R)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
    // Between two batches the sockets get their turn.
    if (line.length > 0) return clock.soon(next)
    busy = false
    const waiting = drained
    drained = []
    for (const resolve of waiting) resolve()
  }

  return {
    add(item) {
      return new Promise((resolve, reject) => {
        if (line.length >= limit) {
          const options = { retryMillis: 1000 }
          throw new ChatError('unavailable', `${limit} requests are in line; try again in a moment`, options)
        }
        line.push({ item, resolve, reject })
        if (busy) return
        busy = true
        clock.soon(next)
      })
    },
    drain: () => (busy ? new Promise(resolve => drained.push(resolve)) : Promise.resolve())
  }
}
