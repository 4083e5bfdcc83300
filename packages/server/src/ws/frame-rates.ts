import { ChatError, LIMITS, type Welcome } from '@parlo/contract'
import { createBuckets, type Buckets } from '../domain/buckets.ts'
import type { FileLimits } from '../domain/uploads.ts'
import type { Clock, RateLimits } from '../parts.ts'

/**
 * Sockets that one user may greet a second, and at once: each reads all of their rooms. All that they may have come back
 * three times over.
 */
const HELLOS = { perSecond: 1, burst: 3 * LIMITS.socketsPerUser }
/** Milliseconds within which those come back that came too often, so that they do not come all at once. */
const SPREAD = 5_000

/** Counts the greetings of each user. */
export interface Greetings {
  /** @throws {ChatError} `rate_limited` */
  count(userId: number): void
  /** The range of milliseconds in which who was refused may come again. */
  again(refused: ChatError): [number, number]
}

export function createGreetings(rates: RateLimits | null, { now }: Clock): Greetings {
  const hellos = rates && createBuckets<number>({ ...HELLOS, now })
  return {
    count(userId) {
      const wait = hellos?.take(userId) ?? 0
      if (wait === 0) return
      const allowed = `${HELLOS.perSecond} a second, ${HELLOS.burst} at once, are allowed`
      throw new ChatError('rate_limited', `Too many connections of user ${userId}; ${allowed}`, {
        retryMillis: wait
      })
    },
    again({ retryMillis = 0 }) {
      const wait = Math.ceil(retryMillis)
      return [wait, wait + SPREAD]
    }
  }
}

/** Frames each connection may send, and refusals it may collect before it is closed; `null` for no limit. */
export function createFrameRates<C>(
  rates: RateLimits | null,
  { now }: Clock
): { frames: Buckets<C> | null; floods: Buckets<C> | null } {
  if (!rates) return { frames: null, floods: null }
  const { framesPerSecond, framesBurst } = rates
  // Three times the rate for ten seconds: twice the rate is refused all that time.
  const refusals = 2 * framesPerSecond
  return {
    frames: createBuckets({ perSecond: framesPerSecond, burst: framesBurst, now }),
    floods: createBuckets({ perSecond: refusals, burst: 10 * refusals, now })
  }
}

/** The limits as `welcome` tells them. */
export function toldLimits(rates: RateLimits | null, files?: FileLimits): Welcome['limits'] {
  // Without limits of rate a client still gets numbers it can reckon with.
  const send_rate: [number, number] = rates ? [rates.sendPerSecond, rates.sendBurst] : [1_000_000, 1_000_000]
  const { frameBytes: frame, text, pull, heartbeatSeconds: heartbeat_s } = LIMITS
  const limits = { frame, text, pull, send_rate, heartbeat_s }
  return files && files.fileBytes > 0
    ? { ...limits, file: files.fileBytes, user_files: files.userFileBytes }
    : limits
}
