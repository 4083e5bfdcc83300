/** Tasks of the same key run one after the other; one that comes stops the one that is running. */
export interface LastOnly {
  /** @param stop - Called when another task of this key comes. */
  run<T>(key: string, task: () => Promise<T>, stop?: () => void): Promise<T>
  /** Resolves when none is running. */
  idle(): Promise<void>
}

/**
 * For what somebody tries again because the last try seems lost: the connection broke, and only they have noticed.
 */
export function createLastOnly(): LastOnly {
  const running = new Map<string, { stop: (() => void) | undefined; done: Promise<unknown> }>()

  return {
    async run(key, task, stop) {
      const before = running.get(key)
      before?.stop?.()
      const result = before ? before.done.then(task) : task()
      const entry = { stop, done: result.catch(() => {}) }
      running.set(key, entry)
      try {
        return await result
      } finally {
        if (running.get(key) === entry) running.delete(key)
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(Array.from(running.values(), ({ done }) => done))
    }
  }
}
