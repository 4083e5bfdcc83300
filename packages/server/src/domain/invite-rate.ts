import { ChatError } from '@parlo/contract'
import type { RateLimits } from '../parts.ts'
import { createBuckets } from './buckets.ts'

/**
 * How often one user may bring the same other one into groups, at once and then: nobody is asked before they are in, and
 * there is an end to the groups that one may be in. By pairs, so that a group is as large as one likes, and who is filled
 * up by somebody can still be invited by others.
 */
const INVITES = { burst: 60, everyMinutes: 5 }

export interface InviteRate {
  /** Counts that a user brings others into a group. @throws {ChatError} `rate_limited` for the first who is too often among them */
  count(userId: number, others: Iterable<number>): void
}

export function createInviteRate(rates: RateLimits | null, now: () => number): InviteRate {
  if (!rates) return { count() {} }
  const { burst, everyMinutes } = INVITES
  const buckets = createBuckets<string>({ perSecond: 1 / (60 * everyMinutes), burst, now })
  return {
    count(userId, others) {
      for (const other of others) {
        const wait = buckets.take(`${userId} ${other}`)
        if (wait === 0) continue
        const allowed = `${burst} times at once, then once in ${everyMinutes} minutes, are allowed`
        throw new ChatError('rate_limited', `You bring user ${other} into too many groups; ${allowed}`, {
          retryMillis: wait
        })
      }
    }
  }
}
