import type { Clock, Log } from '../parts.ts'
import type { Store } from '../store/store.ts'

/** What blocks mean for one user. */
export interface Veil {
  /** Whom they block, ascending. */
  blocks: readonly number[]
  /** Whom they block and who blocks them: as good as not there. */
  hidden: ReadonlySet<number>
}

/** The veils of those who are connected here. The database has the truth; news only says that what was read is old. */
export interface Veils {
  /** Keep the veil of a user fresh from now on, once it has been asked for. */
  hold(userId: number): void
  drop(userId: number): void
  /** The veil of a user who is held, read if need be. @throws {ChatError} `unavailable` */
  known(userId: number): Promise<Veil>
  /** As read last; `undefined` when it was not. */
  of: (userId: number) => Veil | undefined
  /** A block of this user, or against them, has come or gone. */
  refresh(userId: number): void
}

/** Milliseconds until a database that did not answer is asked again. */
const PAUSE = 1_000

interface Held {
  veil: Veil | undefined
  /** Reads wait for each other, so that the one that began last is the one believed. */
  reading: Promise<unknown>
}

/** @param changed - A veil that was known has become another one. */
export function createVeils({
  store,
  clock,
  log,
  changed
}: {
  store: Pick<Store, 'blocks' | 'blockedBy'>
  clock: Clock
  log: Log
  changed: (userId: number, before: Veil, now: Veil) => void
}): Veils {
  const users = new Map<number, Held>()

  async function read(userId: number): Promise<Veil> {
    const [blocked, blockedBy] = await Promise.all([store.blocks(userId), store.blockedBy(userId)])
    const blocks = blocked.map(({ id }) => id)
    return { blocks, hidden: new Set([...blocks, ...blockedBy]) }
  }

  function renew(userId: number, held: Held): Promise<Veil> {
    const next = held.reading.then(async () => {
      const veil = await read(userId)
      const before = held.veil
      held.veil = veil
      if (before && users.get(userId) === held) changed(userId, before, veil)
      return veil
    })
    held.reading = next.catch(() => {})
    return next
  }

  async function refresh(userId: number): Promise<void> {
    const held = users.get(userId)
    // Who is not here is read when they come.
    if (!held) return
    try {
      await renew(userId, held)
    } catch (error) {
      log.warn({ err: error, user: userId }, 'Blocks could not be read; they are asked for again')
      clock.after(PAUSE, () => void refresh(userId))
    }
  }

  return {
    hold(userId) {
      if (!users.has(userId)) users.set(userId, { veil: undefined, reading: Promise.resolve() })
    },
    drop: userId => void users.delete(userId),
    async known(userId) {
      const held = users.get(userId)
      if (!held) return read(userId)
      await held.reading
      return held.veil ?? renew(userId, held)
    },
    of: userId => users.get(userId)?.veil,
    refresh: userId => void refresh(userId)
  }
}
