import type { Log } from '../parts.ts'
import type { Bus, News } from './bus.ts'

/** A bus for a server of one process: listeners are told before `publish` returns. */
export function createLocalBus({ log }: { log: Log }): Bus {
  const listeners = new Set<(news: readonly News[]) => void>()
  return {
    publish(news) {
      for (const listener of listeners) {
        try {
          listener(news)
        } catch (error) {
          // What is published is already committed: one listener's mistake must not look like a failed send.
          log.error({ err: error }, 'A listener of the bus failed')
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      listeners.clear()
    }
  }
}
