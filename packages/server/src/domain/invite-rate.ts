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
  /**
   * Counts that a user brings others into a group.
   *
   * @returns Gives it back: nobody was brought in, be it that the database is full, and it is tried again.
   * @throws {ChatError} `rate_limited` for the first who is too often among them; then nobody is counted
   */
  count(userId: number, others: Iterable<number>): () => void
}

export function createInviteRate(rates: RateLimits | null, now: () => number): InviteRate {
  if (!rates) return { count: () => () => {} }
  const { burst, everyMinutes } = INVITES
  const buckets = createBuckets<string>({ perSecond: 1 / (60 * everyMinutes), burst, now })
  return {
    count(userId, others) {
      const counted: string[] = []
      const giveBack = () => {
        for (const pair of counted.splice(0)) buckets.give(pair)
      }
      for (const other of others) {
        const pair = `${userId} ${other}`
        const wait = buckets.take(pair)
        if (wait === 0) {
          counted.push(pair)
          continue
        }
        giveBack()
        const allowed = `${burst} times at once, then once in ${everyMinutes} minutes, are allowed`
        throw new ChatError('rate_limited', `You bring user ${other} into too many groups; ${allowed}`, {
          retryMillis: wait
        })
      }
      return giveBack
    }
  }
}
