import { LIMITS, type Welcome } from '@parlo/contract'
import { createBuckets, type Buckets } from '../domain/buckets.ts'
import type { FileLimits } from '../domain/uploads.ts'
import type { Clock, RateLimits } from '../parts.ts'

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
