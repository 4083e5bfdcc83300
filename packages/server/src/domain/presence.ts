import type { Bus } from '../bus/bus.ts'
import type { Clock } from '../parts.ts'

/** Who is here: online while any socket of theirs is. */
export interface Presence {
  enter(userId: number): void
  leave(userId: number): void
  /**
   * Who is online, as told so far, 1,000 to a page, and one page at least; the same object until it changes. What happens
   * after it is told to everyone, so a newcomer who gets this first misses nothing.
   */
  snapshot: () => readonly Page[]
  /** Is somebody online, as told so far? */
  isOnline(userId: number): boolean
  close(): void
}

/** Who is online, by id. */
export type Page = Readonly<Record<string, 'online'>>

/** People in one page or piece of news, so that it fits a frame. */
const PAGE = 1_000
const PERIOD = 250

/* Changes wait for each other, so that somebody who reloads a page does not blink. They go to everyone: the more are
 * here, the longer they wait, and the server never writes more than about 4,000 of these frames a second. */
export function createPresence({ bus, clock }: { bus: Bus; clock: Clock }): Presence {
  const sockets = new Map<number, number>()
  const told = new Set<number>()
  const changed = new Set<number>()
  let pages: readonly Page[] | undefined
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
      pages = undefined
      bus.publish([{ type: 'presence', users }])
    }
  }

  function makePages(): Page[] {
    const ids = [...told]
    const starts = Array.from({ length: Math.max(1, Math.ceil(ids.length / PAGE)) }, (_, n) => n * PAGE)
    return starts.map(start => Object.fromEntries(ids.slice(start, start + PAGE).map(id => [id, 'online'])))
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
    snapshot: () => (pages ??= makePages()),
    isOnline: userId => told.has(userId),
    close() {
      cancel?.()
      cancel = undefined
    }
  }
}
