/** Token buckets, one for each key: `burst` at once, then `perSecond`. */
export interface Buckets<K> {
  /** Take from the bucket of this key; 0, or the milliseconds until there is enough, and then nothing was taken. */
  take(key: K, cost?: number): number
  /** Take what has turned out to cost so much more, though it is not there: what comes next waits for it. */
  owe(key: K, cost: number): void
  /** Give back what was taken for nothing. */
  give(key: K, cost?: number): void
}

/* A bucket is one number: the time at which it will be full again, which moves with a clock that is set back. An entry whose time has passed says nothing, so
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
  let latest = 0

  /** The time; a clock set back must not lock anybody out. */
  function tick(): number {
    const time = now()
    if (time < latest) for (const [key, at] of fullAt) fullAt.set(key, at - (latest - time))
    latest = time
    return time
  }

  function sweep(time: number): void {
    for (const [key, at] of fullAt) if (at <= time) fullAt.delete(key)
    sweepAt = Math.max(1024, 2 * fullAt.size)
  }

  return {
    take(key, cost = 1) {
      const time = tick()
      const at = Math.max(fullAt.get(key) ?? time, time)
      const wait = at + cost * each - (time + burst * each)
      // A thousandth of a millisecond is rounding, not a debt.
      if (wait > 0.001) return Math.ceil(wait)
      fullAt.set(key, at + cost * each)
      if (fullAt.size >= sweepAt) sweep(time)
      return 0
    },
    give(key, cost = 1) {
      const at = fullAt.get(key)
      if (at !== undefined) fullAt.set(key, at - cost * each)
    },
    owe(key, cost) {
      const time = tick()
      if (cost > 0) fullAt.set(key, Math.max(fullAt.get(key) ?? time, time) + cost * each)
    }
  }
}
