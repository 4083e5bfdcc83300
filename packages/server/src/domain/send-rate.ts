import { ChatError } from '@parlo/contract'
import type { RateLimits } from '../parts.ts'
import { createBuckets } from './buckets.ts'

/** Counts what each user sends, whatever it is. @throws {ChatError} `rate_limited` */
export function createSendRate(rates: RateLimits | null, now: () => number): (userId: number) => void {
  if (!rates) return () => {}
  const { sendPerSecond, sendBurst } = rates
  const buckets = createBuckets<number>({ perSecond: sendPerSecond, burst: sendBurst, now })
  return userId => {
    const wait = buckets.take(userId)
    if (wait === 0) return
    const allowed = `${sendPerSecond} messages a second, ${sendBurst} at once, are allowed`
    throw new ChatError('rate_limited', `Too many messages; ${allowed}`, { retryMillis: wait })
  }
}
