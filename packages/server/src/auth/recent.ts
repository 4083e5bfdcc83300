/** A few answers, remembered for a while. */
export interface Recent<V> {
  /** `undefined` when not known, or no longer. */
  get(key: string): V | undefined
  set(key: string, value: V): void
}

/**
 * @param most - Entries held; beyond, the oldest goes.
 * @param millis - Milliseconds for which an entry is good.
 */
export function createRecent<V>({
  most,
  millis,
  now
}: {
  most: number
  millis: number
  now: () => number
}): Recent<V> {
  const held = new Map<string, { value: V; until: number }>()
  return {
    get(key) {
      const entry = held.get(key)
      if (entry && entry.until > now()) return entry.value
      held.delete(key)
      return undefined
    },
    set(key, value) {
      // A Map keeps the order of insertion, and all entries live equally long: the first is the oldest.
      held.delete(key)
      held.set(key, { value, until: now() + millis })
      if (held.size > most) held.delete(held.keys().next().value!)
    }
  }
}
