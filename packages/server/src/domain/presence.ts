import type { Bus } from '../bus/bus.ts'
import type { Clock } from '../parts.ts'

/** Who is here: online while any socket of theirs is. */
export interface Presence {
  enter(userId: number): void
  leave(userId: number): void
  /**
   * Who is online, as told so far, at most 1,000 of them; the same object until it changes. What happens after it
   * is told to everyone, so a newcomer who gets this first misses nothing.
   */
  snapshot: () => Readonly<Record<string, 'online'>>
  /** Is somebody online, as told so far? */
  isOnline(userId: number): boolean
  close(): void
}

const PAGE = 1_000
const PERIOD = 250

/* Changes wait for each other, so that somebody who reloads a page does not blink. They go to everyone: the more are
 * here, the longer they wait, and the server never writes more than about 4,000 of these frames a second. */
export function createPresence({ bus, clock }: { bus: Bus; clock: Clock }): Presence {
  const sockets = new Map<number, number>()
  const told = new Set<number>()
  const changed = new Set<number>()
  let page: Readonly<Record<string, 'online'>> | undefined
  let cancel: (() => void) | undefined

  function touch(userId: number): void {
    changed.add(userId)
    cancel ??= clock.after(Math.max(PERIOD, sockets.size / 4), tell)
  }

  function tell(): void {
    cancel = undefined
    const ids = [...changed].filter(id => sockets.has(id) !== told.has(id))
    changed.clear()
    for (let start = 0; start < ids.length; start += PAGE) {
      const users: Record<string, 'online' | 'offline'> = {}
      for (const id of ids.slice(start, start + PAGE)) {
        const here = sockets.has(id)
        users[id] = here ? 'online' : 'offline'
        if (here) told.add(id)
        else told.delete(id)
      }
      page = undefined
      bus.publish([{ type: 'presence', users }])
    }
  }

  function makePage(): Record<string, 'online'> {
    const users: Record<string, 'online'> = {}
    let left = PAGE
    for (const id of told) {
      if (left-- === 0) break
      users[id] = 'online'
    }
    return users
  }

  return {
    enter(userId) {
      const before = sockets.get(userId) ?? 0
      sockets.set(userId, before + 1)
      if (before === 0) touch(userId)
    },
    leave(userId) {
      const before = sockets.get(userId) ?? 0
      if (before > 1) return void sockets.set(userId, before - 1)
      if (sockets.delete(userId)) touch(userId)
    },
    snapshot: () => (page ??= makePage()),
    isOnline: userId => told.has(userId),
    close() {
      cancel?.()
      cancel = undefined
    }
  }
}
