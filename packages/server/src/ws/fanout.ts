import { encode } from '@parlo/contract'
import type { Bus } from '../bus/bus.ts'
import { createPresence, type Page, type Presence } from '../domain/presence.ts'
import type { Clock, Log } from '../parts.ts'
import type { Store } from '../store/store.ts'
import { createHub, unveiled, type Hub } from './hub.ts'
import { Parcel } from './parcel.ts'
import { startSweep } from './sweep.ts'
import { createVeils, type Veil, type Veils } from './veils.ts'

/** What the fan-out reads by itself. */
export type FanoutStore = Pick<Store, 'lastId' | 'freshFor' | 'blocks' | 'blockedBy'>

export interface FanoutParts {
  store: FanoutStore
  bus: Bus
  clock: Clock
  log: Log
  socketsPerUser: number
  /** See {@link startSweep}. */
  sweep?: { random?: () => number; every?: number }
}

/** The way of news from the bus to the sockets of this process. */
export interface Fanout {
  hub: Hub
  presence: Presence
  veils: Pick<Veils, 'known' | 'of'>
  /** The notes of who is here, for a user who has come or missed some; none while their veil is not known. */
  presenceFrames: (userId: number) => readonly Buffer[]
  /** Tell nothing any more. */
  close(): void
}

/** Put hub, presence, veils and the sweep together. */
export function createFanout({ store, bus, clock, log, socketsPerUser, sweep }: FanoutParts): Fanout {
  const veils = createVeils({ store, clock, log, changed: tellVeil })
  const hub = createHub({ socketsPerUser, veils })
  const presence = createPresence({ bus, clock })
  const unsubscribe = bus.subscribe(news => {
    for (const each of news) {
      if (each.type !== 'blocks') continue
      veils.refresh(each.user)
      veils.refresh(each.other)
    }
    hub.deliver(news)
  })
  const stopSweeping = startSweep({ store, bus, hub, clock, log, ...sweep })

  /** To each only what a block, or its end, means for them: whom they block, and who is gone, or here, for them. */
  function tellVeil(userId: number, before: Veil, now: Veil): void {
    if (String(before.blocks) !== String(now.blocks)) hub.push(userId, Parcel.blocks(now.blocks))
    const users: Record<string, 'online' | 'offline'> = {}
    for (const id of now.hidden) if (!before.hidden.has(id) && presence.isOnline(id)) users[id] = 'offline'
    for (const id of before.hidden) if (!now.hidden.has(id) && presence.isOnline(id)) users[id] = 'online'
    if (Object.keys(users).length > 0) hub.push(userId, Parcel.of({ type: 'presence', users }))
  }

  return {
    hub,
    presence,
    veils,
    presenceFrames: presenceFramesOf(presence.snapshot, veils.of),
    close() {
      stopSweeping()
      presence.close()
      unsubscribe()
    }
  }
}

/** Each page is written once for all who may see everybody in it, until it changes. */
function presenceFramesOf(
  snapshot: Presence['snapshot'],
  veilOf: Veils['of']
): (userId: number) => readonly Buffer[] {
  let written: readonly Page[] | undefined
  let frames: readonly Buffer[] = []
  return userId => {
    const veil = veilOf(userId)
    if (!veil) return []
    const pages = snapshot()
    if (pages !== written) frames = (written = pages).map(write)
    return pages.map((page, index) => {
      const users = unveiled(page, veil)
      return users === page ? frames[index]! : write(users, index)
    })
  }
}

/** The first one says that whoever is not named is not here; the others add to it. */
function write(users: Page, index: number): Buffer {
  const all = index === 0 && { all: true as const }
  return Buffer.from(encode({ type: 'note', kind: 'presence', ...all, users: { ...users } }))
}
