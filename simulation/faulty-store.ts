import { ChatError } from '@parlo/contract'
import type { Append, Store } from '../packages/server/src/store/store.ts'
import type { Disk } from './disk.ts'
import type { Random } from './random.ts'
import type { Mortal, World } from './world.ts'

export type CrashPoint = 'crash before commit' | 'crash after commit' | 'crash after reply'

/** What is wrong with the database now. */
export interface StoreFaults {
  /** Nothing answers; or nothing can be written. */
  outage: boolean
  full: boolean
  /** Pulls read a copy that is behind. */
  lagging: boolean
  /** Every call takes up to so many milliseconds. */
  slow: number
  /** At the next batch the server dies here. */
  crashAt: CrashPoint | undefined
}

interface FaultyStoreParts {
  world: World
  random: Random
  disk: Disk
  faults: StoreFaults
  /** The server that uses it. */
  node: Mortal & { crash(): void }
  /** A fault has really happened. */
  hit: (what: string) => void
}

/** The database as one server sees it: every call takes time, may fail, and is never answered to the dead. */
export function createFaultyStore({ world, random, disk, faults, node, hit }: FaultyStoreParts): Store {
  const never = new Promise<never>(() => {})

  const lag = () =>
    new Promise<void>(resolve => {
      const millis = random.chance(0.03) ? random.between(0, 200) : random.between(0.1, 2)
      world.after(
        millis + random.between(0, faults.slow),
        () => {
          resolve()
          world.stir()
        },
        node
      )
    })

  function check(writes: boolean): void {
    const what = faults.outage ? 'database outage' : writes && faults.full ? 'disk full' : undefined
    if (!what) return
    hit(what)
    throw new ChatError('unavailable', `Simulated: ${what}`, { retryMillis: 500 })
  }

  /* Reads asked for at once see one state, as from a database on one connection. */
  let asked = -1
  let snapshot = Promise.resolve()
  function lagTogether(): Promise<void> {
    if (asked !== world.now) snapshot = lag()
    asked = world.now
    return snapshot
  }

  async function slowly<T>(run: () => Promise<T>, writes = false): Promise<T> {
    await (writes ? lag() : lagTogether())
    check(writes)
    const answer = await run()
    await lag()
    return answer
  }

  function dies(at: CrashPoint): boolean {
    if (faults.crashAt !== at) return false
    faults.crashAt = undefined
    hit(at)
    return true
  }

  async function append(batch: readonly Append[]) {
    await lag()
    check(true)
    if (dies('crash before commit')) {
      node.crash()
      return never
    }
    const answers = await disk.append(batch)
    if (dies('crash after commit')) {
      node.crash()
      return never
    }
    await lag()
    if (dies('crash after reply')) world.after(0, () => node.crash(), node)
    return answers
  }

  return {
    ...disk.store,
    get logId() {
      return disk.store.logId
    },
    userById: id => slowly(() => disk.store.userById(id)),
    room: id => slowly(() => disk.store.room(id)),
    direct: (a, b) => slowly(() => disk.store.direct(a, b)),
    roomsOf: (user, limit, after) => slowly(() => disk.store.roomsOf(user, limit, after)),
    seat: (room, user) => slowly(() => disk.store.seat(room, user)),
    memberIds: room => slowly(() => disk.store.memberIds(room)),
    groupNamed: name => slowly(() => disk.store.groupNamed(name)),
    messages: (room, page, viewer) => slowly(() => disk.store.messages(room, page, viewer)),
    unread: (room, user, max) => slowly(() => disk.store.unread(room, user, max)),
    marks: (room, users) => slowly(() => disk.store.marks(room, users)),
    events: (room, after, limit) =>
      slowly(async () => {
        const events = await disk.store.events(room, after, limit)
        if (!faults.lagging || events.length === 0) return events
        hit('lagging copy')
        return []
      }),
    append,
    // Without taking time: what looks by itself must not change when everything else happens.
    lastId: async () => (check(false), disk.store.lastId()),
    freshFor: async (users, id) => (check(false), disk.store.freshFor(users, id)),
    raise: batch => slowly(() => disk.raise(batch), true)
  }
}
