import type { Bus, News } from '../bus/bus.ts'
import type { Clock, Log } from '../parts.ts'
import type { Fresh, Store } from '../store/store.ts'
import type { Hub } from './hub.ts'

export interface SweepParts {
  store: Pick<Store, 'lastId' | 'freshFor'>
  bus: Pick<Bus, 'subscribe'>
  hub: Pick<Hub, 'users' | 'deliver'>
  clock: Clock
  log: Log
  /** From 0 to 1, so that several processes do not ask at once. Default `Math.random`. */
  random?: () => number
  /** Milliseconds between two looks, give or take a tenth. Default 5,000. */
  every?: number
}

/** Milliseconds that news has to arrive after its commit. */
const GRACE = 250
/** Users whose rooms are looked at in one piece. */
const PIECE = 50

/**
 * Compare the database with what was told here, and ring where it is ahead: because the bus has lost something, or
 * another process writes to the same database. So everybody gets there, whatever becomes of the pushes.
 *
 * Every event has an id of its own, counted through all rooms. As long as all of them were heard of, a look is one
 * number; else the rooms of those who are connected are looked at, piece by piece.
 *
 * @returns Ends it.
 */
export function startSweep({
  store,
  bus,
  hub,
  clock,
  log,
  random = Math.random,
  every = 5_000
}: SweepParts): () => void {
  /** Everything up to here was told, or rung for; and what was heard beyond. */
  let settled: number | undefined
  let heard = new Set<number>()
  let cancel: (() => void) | undefined
  let ended = false

  const unsubscribe = bus.subscribe(news => {
    for (const each of news) if (each.type === 'events') for (const { id } of each.events) heard.add(id)
  })

  async function look(): Promise<void> {
    // Who comes is told the heads; so while nobody is here, nothing is late.
    if (settled !== undefined && hub.users().length === 0) return heard.clear()
    // When the database could not be read before they came, anything told them since may have been lost.
    const after = settled ?? (hub.users().length > 0 ? 0 : undefined)
    const last = await store.lastId()
    await new Promise<void>(resolve => {
      cancel = clock.after(GRACE, resolve)
    })
    if (after !== undefined && last > after && !heardAll(after, last)) await ring(after)
    // A database that was put back counts anew.
    heard = new Set(last < (settled ?? 0) ? [] : [...heard].filter(id => id > last))
    settled = last
  }

  function heardAll(after: number, last: number): boolean {
    for (let id = after + 1; id <= last; id += 1) if (!heard.has(id)) return false
    return true
  }

  async function ring(after: number): Promise<void> {
    for (const users of pieces(hub.users())) {
      const fresh = await store.freshFor(users, after)
      if (ended) return
      hub.deliver(toNews(fresh, users))
      // Between two pieces the sockets get their turn.
      await new Promise<void>(resolve => clock.soon(resolve))
    }
  }

  async function run(): Promise<void> {
    await look().catch((err: unknown) => {
      if (!ended) log.warn({ err }, 'The heads could not be compared; it is tried again')
    })
    if (!ended) cancel = clock.after(every * (0.9 + random() * 0.2), () => void run())
  }
  void run()

  return () => {
    ended = true
    cancel?.()
    unsubscribe()
  }
}

function* pieces(users: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < users.length; start += PIECE) yield users.slice(start, start + PIECE)
}

/** One doorbell for all of these users who see a room equally far. */
function toNews(fresh: readonly Fresh[], users: readonly number[]): News[] {
  const rooms = new Map<string, { room: number; head: number; audience: number[] }>()
  for (const { roomId: room, userId, head } of fresh) {
    const key = `${room} ${head}`
    const one = rooms.get(key) ?? { room, head, audience: [] }
    rooms.set(key, one)
    one.audience.push(...(userId === null ? users : [userId]))
  }
  return [...rooms.values()].map(one => ({ type: 'heads', ...one }))
}
