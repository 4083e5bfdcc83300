/* Something that one tab of many is to do: the tabs of a site agree by what they all can read and write. */

/**
 * True in the first tab that asks for this number or a higher one; false in all others.
 *
 * @param name - What it is about; numbers of different names have nothing to do with each other.
 */
export async function claim(name: string, number: number): Promise<boolean> {
  const first = (): boolean => {
    try {
      if (Number(localStorage.getItem(name)) >= number) return false
      localStorage.setItem(name, String(number))
    } catch {
      // A page that may not remember is alone with its chat.
    }
    return true
  }
  // Without locks – outside of secure pages – two tabs that ask in the same moment may both be told yes.
  return navigator.locks ? navigator.locks.request(name, first) : first()
}

/** Tells the other tabs while this one is looked at. Returns the function that ends it. */
export function beVisible(name: string): () => void {
  let leave: (() => void) | undefined
  const look = (): void => {
    leave?.()
    leave = undefined
    if (document.visibilityState !== 'visible' || !navigator.locks) return
    const until = new Promise<void>(resolve => (leave = resolve))
    navigator.locks.request(name, { mode: 'shared' }, () => until).catch(() => undefined)
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    leave?.()
  }
}

/** Does somebody look at one of the tabs that {@link beVisible}? */
export async function isVisible(name: string): Promise<boolean> {
  if (document.visibilityState === 'visible') return true
  const { held = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {}
  return held.some(lock => lock.name === name)
}
