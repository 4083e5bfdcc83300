import { ChatError, isChatError } from '@parlo/contract'
import type { Bus } from '../bus/bus.ts'
import type { Clock, Log, Metrics } from '../parts.ts'
import type { Append, Appended, Store } from '../store/store.ts'
import { newsOf } from './news.ts'
import { createTurnQueue, type TurnQueue } from './turn-queue.ts'

/**
 * The one way into the log: all sends of a turn are committed together, and only then acknowledged and told.
 * One batch at a time, so that news goes out in the order of the log.
 */
export function createAppendQueue({
  store,
  bus,
  clock,
  log,
  metrics
}: {
  store: Store
  bus: Bus
  clock: Clock
  log: Log
  metrics: Metrics
}): TurnQueue<Append, Appended> {
  return createTurnQueue({
    clock,
    async run(batch: readonly Append[]) {
      const started = clock.now()
      const answers = await commit(batch)
      metrics.committed(
        answers.filter(answer => 'event' in answer && !answer.duplicate).length,
        clock.now() - started
      )
      bus.publish(newsOf(answers.filter(answer => 'event' in answer)))
      return answers
    }
  })

  async function commit(batch: readonly Append[]): Promise<Appended[]> {
    try {
      return await store.append(batch)
    } catch (error) {
      log.error({ err: error, messages: batch.length }, 'A batch of messages was not stored')
      throw isChatError(error)
        ? error
        : new ChatError('internal', 'The server failed; nothing was stored. Try again', { cause: error })
    }
  }
}
