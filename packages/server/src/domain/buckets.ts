/** Token buckets, one for each key: `burst` at once, then `perSecond`. */
export interface Buckets<K> {
  /** Take from the bucket of this key; 0, or the milliseconds until there is enough, and then nothing was taken. */
  take(key: K, cost?: number): number
}

/* A bucket is one number: the time at which it will be full again. An entry whose time has passed says nothing, so
 * forgetting it changes nothing, and the map is swept when it has doubled. */
export function createBuckets<K>({
  perSecond,
  burst,
  now
}: {
  perSecond: number
  burst: number
  now: () => number
}): Buckets<K> {
  const fullAt = new Map<K, number>()
  const each = 1000 / perSecond
  let sweepAt = 1024

  function sweep(time: number): void {
    for (const [key, at] of fullAt) if (at <= time) fullAt.delete(key)
    sweepAt = Math.max(1024, 2 * fullAt.size)
  }

  return {
    take(key, cost = 1) {
      const time = now()
      const before = fullAt.get(key) ?? 0
      // Never further than an empty bucket: a clock set back must not lock anybody out.
      const at = Math.min(Math.max(before, time), time + burst * each)
      if (at < before) fullAt.set(key, at)
      const wait = at + cost * each - (time + burst * each)
      // A thousandth of a millisecond is rounding, not a debt.
      if (wait > 0.001) return Math.ceil(wait)
      fullAt.set(key, at + cost * each)
      if (fullAt.size >= sweepAt) sweep(time)
      return 0
    }
  }
}
