import { ChatError } from '@parlo/contract'

/** Lets a few tasks run at once, keeps some waiting, and refuses the rest. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>

/**
 * A gate for work that would crowd out everything else.
 *
 * @param atOnce - Tasks that run at the same time.
 * @param waiting - Tasks that may wait; one more is refused.
 * @param what - What they are, for the sentence that refuses.
 * @returns A function that runs a task when its turn comes, and rejects with {@link ChatError} `unavailable` when too
 * many wait already.
 */
export function createGate(atOnce: number, waiting: number, what = 'sign-ins'): Gate {
  const queue: (() => void)[] = []
  let running = 0

  return async task => {
    if (running >= atOnce) {
      if (queue.length >= waiting) {
        throw new ChatError(
          'unavailable',
          `${queue.length} ${what} are waiting; try again in a few seconds`,
          {
            retryMillis: 5_000
          }
        )
      }
      // Whoever finishes hands its place over, so `running` is already counted for the one that wakes.
      await new Promise<void>(wake => queue.push(wake))
    } else {
      running++
    }
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
