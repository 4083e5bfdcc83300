/** Milliseconds to wait for another tab. One that sleeps may hold the lock for ever. */
const PATIENCE = 10_000

/**
 * Make something once for all tabs of a browser: one makes it, the others wait, and find it.
 *
 * Where there are no Web Locks, and when another tab takes too long, it is made without waiting.
 * @param name - Tabs of the same origin and name wait for each other.
 * @param fresh - What is there already, perhaps by another tab. Asked once nobody else makes it.
 * @param make - Makes it. What it throws is thrown here, and the next tab makes it.
 */
export async function once<T>(name: string, fresh: () => T | undefined, make: () => Promise<T>): Promise<T> {
  let asked = false
  const get = async (): Promise<T> => {
    asked = true
    return fresh() ?? make()
  }
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, get)
  } catch (error) {
    if (asked) throw error
    return get()
  }
}
