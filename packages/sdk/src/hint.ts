/**
 * Remembers over a reload, and for all tabs, which sign-in the newest one is; or, with a `!` before it, that it has ended here
 * and the server has not heard of that.
 */
export interface Hint {
  get(): string | null
  set(session: string): void
  clear(): void
}

/**
 * A hint in localStorage. Where there is none, or the page may not use it, nothing is remembered:
 * the person signs in again, which is the safe side.
 */
export const storedHint = (key: string): Hint => ({
  get: () => attempt(() => localStorage.getItem(key)) ?? null,
  set: session => attempt(() => localStorage.setItem(key, session)),
  clear: () => attempt(() => localStorage.removeItem(key))
})

function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
