import { ChatError } from '@parlo/contract'
import type { RateLimits } from '../parts.ts'
import { createBuckets } from './buckets.ts'

export interface SendRate {
  /** Counts what a user sends, whatever it is. @throws {ChatError} `rate_limited` */
  count(userId: number): void
  /** What was stored for it were, or will be, so many events more than the one counted: the next sends wait for them. */
  owe(userId: number, more: number): void
}

export function createSendRate(rates: RateLimits | null, now: () => number): SendRate {
  if (!rates) return { count() {}, owe() {} }
  const { sendPerSecond, sendBurst } = rates
  const buckets = createBuckets<number>({ perSecond: sendPerSecond, burst: sendBurst, now })
  return {
    count(userId) {
      const wait = buckets.take(userId)
      if (wait === 0) return
      const allowed = `${sendPerSecond} messages a second, ${sendBurst} at once, are allowed`
      throw new ChatError('rate_limited', `Too many messages; ${allowed}`, { retryMillis: wait })
    },
    owe: (userId, more) => buckets.owe(userId, more)
  }
}
