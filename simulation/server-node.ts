import { ChatError, CLOSE, LIMITS, type User } from '@parlo/contract'
import type { Bus, News } from '../packages/server/src/bus/bus.ts'
import { createLocalBus } from '../packages/server/src/bus/local-bus.ts'
import { createChat, type ChatDomain } from '../packages/server/src/domain/chat.ts'
import type { Auth, Clock, Metrics, RateLimits } from '../packages/server/src/parts.ts'
import type { Store } from '../packages/server/src/store/store.ts'
import { silentLog, silentMetrics } from '../packages/server/src/testing/parts.ts'
import type { Connection, ConnectionParts } from '../packages/server/src/ws/connection.ts'
import { createFanout } from '../packages/server/src/ws/fanout.ts'
import { createFrameRates, createGreetings, toldLimits } from '../packages/server/src/ws/frame-rates.ts'
import { createHandlers } from '../packages/server/src/ws/handlers.ts'
import { startHeartbeat } from '../packages/server/src/ws/heartbeat.ts'
import { Line } from '../packages/server/src/ws/line.ts'
import { Peer } from '../packages/server/src/ws/peer.ts'
import type { Question } from './network.ts'
import type { Random } from './random.ts'
import type { Wire } from './wire.ts'
import type { Mortal, World } from './world.ts'

/** When the simulation begins, on a clock that nobody has touched. */
export const EPOCH = Date.UTC(2026, 10, 22)

export interface ServerNodeParts {
  world: World
  random: Random
  rates: RateLimits
  /** How wrong this server's clock is, in milliseconds. */
  skew: () => number
  /** Are pushes to be repeated, now? */
  repeats: () => boolean
  /** Is this piece of news to be lost on its way from the database to the sockets? */
  loses: () => boolean
  /** From 0 to 1: when the heads are compared. */
  jitter: () => number
  hit: (what: string) => void
  store: (node: ServerNode) => Store
  /** The process is gone. */
  ended: () => void
}

/** One process of the real server, between a simulated store and simulated wires. */
export class ServerNode implements Mortal {
  alive = true
  readonly chat: ChatDomain
  readonly #parts: ServerNodeParts
  readonly #clock: Clock
  readonly #connections = new Map<Connection, Wire>()
  readonly #shared: ConnectionParts
  #stopping = false

  constructor(parts: ServerNodeParts) {
    this.#parts = parts
    const { world, random, rates, hit } = parts
    this.#clock = createClock(parts, this)
    const metrics: Metrics = {
      ...silentMetrics,
      refused: code => code === 'rate_limited' && hit('rate limit'),
      lagging: change => change === 1 && hit('slow reader')
    }
    const bus = repeating(losing(createLocalBus({ log: silentLog }), parts), parts, this)
    const shared = { bus, clock: this.#clock, log: silentLog, metrics, rates }
    const store = parts.store(this)
    this.chat = createChat({ store, ...shared })
    const fanout = createFanout({
      store,
      ...shared,
      socketsPerUser: LIMITS.socketsPerUser,
      sweep: { random: parts.jitter }
    })
    startHeartbeat(this.#clock, { [Symbol.iterator]: () => this.#connections.keys() })
    const auth = createAuth(world, random, this)
    this.#shared = {
      chat: this.chat,
      auth,
      ...fanout,
      ...shared,
      handlers: createHandlers({ chat: this.chat, auth }),
      ...createFrameRates<Connection>(rates, this.#clock),
      greetings: createGreetings(rates, this.#clock),
      limits: { hello: LIMITS.helloMillis, inbox: 64, told: toldLimits(rates) },
      stopping: () => this.#stopping,
      closed: connection => void this.#connections.delete(connection)
    }
  }

  get stopping(): boolean {
    return this.#stopping
  }

  /** A client has connected. */
  accept(wire: Wire): void {
    const { world } = this.#parts
    if (this.#stopping) return wire.cut()
    const line = new Line(...wire.server.faces, {
      clock: this.#clock,
      metrics: this.#shared.metrics,
      corks: { hold() {} }
    })
    const peer = new Peer(line, { userId: undefined, release() {} }, this.#shared)
    this.#connections.set(peer, wire)
    peer.open()
    world.stir()
  }

  /** A REST call has arrived; answers, unless the process ends before. */
  async answer<T>(user: User, question: Question<T>): Promise<T> {
    if (this.#stopping) throw new ChatError('unavailable', 'The server is stopping; try again')
    return question(this.chat, { userId: user.id, sessionId: 'rest' })
  }

  /** kill -9. What is in memory is gone. */
  crash(): void {
    if (!this.alive) return
    this.alive = false
    for (const wire of this.#connections.values()) wire.abandon()
    this.#parts.ended()
  }

  /** Stop as a deploy does: nothing new, store what was taken, say farewell. */
  async stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    const { world } = this.#parts
    world.after(4_000, () => this.crash(), this)
    await this.chat.drain()
    await new Promise<void>(resolve => this.#clock.soon(resolve))
    for (const connection of this.#connections.keys()) {
      connection.end(CLOSE.draining, 'The server is stopping', { afterMillis: [0, 1_000] })
    }
    world.after(1_000, () => this.crash(), this)
  }
}

function createClock({ world, skew }: ServerNodeParts, node: Mortal): Clock {
  const stirring = (run: () => void) => () => {
    run()
    world.stir()
  }
  return {
    now: () => EPOCH + Math.floor(world.now) + skew(),
    soon: run => void world.after(0, stirring(run), node),
    after: (millis, run) => world.after(millis, stirring(run), node)
  }
}

/** A token is the number of its user, and is checked in a database; tokens do not end here. */
function createAuth(world: World, random: Random, node: Mortal): Auth {
  return {
    async verify(token) {
      await new Promise<void>(resolve => {
        world.after(
          random.between(0, 5),
          () => {
            resolve()
            world.stir()
          },
          node
        )
      })
      return { userId: Number(token), sessionId: `session of ${token}`, expiresAt: EPOCH }
    },
    takeTicket: async () => undefined
  }
}

/** A bus that sometimes tells nobody. */
function losing(bus: Bus, { loses, hit }: ServerNodeParts): Bus {
  return {
    ...bus,
    publish(news) {
      if (!loses()) return bus.publish(news)
      if (news.some(isLasting)) hit('lost news')
    }
  }
}

/** A bus that sometimes tells what it told again, soon or late. */
function repeating(bus: Bus, { world, random, repeats, hit }: ServerNodeParts, node: Mortal): Bus {
  return {
    ...bus,
    publish(news) {
      bus.publish(news)
      const again = repeats() ? news.filter(isLasting) : []
      if (again.length === 0 || !random.chance(0.5)) return
      hit('duplicate push')
      world.after(random.between(0, 2_000), () => bus.publish(again), node)
    }
  }
}

/** What somebody may miss for good; of what was told at once, all or nothing is told again. */
const isLasting = ({ type }: News): boolean => type === 'events' || type === 'heads' || type === 'mark'
