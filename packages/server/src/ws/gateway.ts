import type { IncomingMessage, Server } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { ChatError, CLOSE, LIMITS } from '@parlo/contract'
import type { Bus } from '../bus/bus.ts'
import type { FileLimits } from '../domain/uploads.ts'
import type { ChatDomain } from '../domain/chat.ts'
import type { Auth, Clock, Log, Metrics, Principal, RateLimits } from '../parts.ts'
import type { Connection, ConnectionParts } from './connection.ts'
import { createCorks } from './corks.ts'
import { createDoor } from './door.ts'
import { toChatError } from './failure.ts'
import { createFanout, type FanoutParts, type FanoutStore } from './fanout.ts'
import { createFrameRates, createGreetings, toldLimits } from './frame-rates.ts'
import { createHandlers } from './handlers.ts'
import { startHeartbeat } from './heartbeat.ts'
import { asksForSocket, readKnock, SUBPROTOCOL, type Knock } from './knock.ts'
import { Line } from './line.ts'
import { Peer } from './peer.ts'
import { refuse } from './refuse.ts'
import { SeedPeer } from './seed-peer.ts'

export interface GatewayParts {
  chat: ChatDomain
  store: FanoutStore
  bus: Bus
  auth: Auth
  clock: Clock
  log: Log
  metrics: Metrics
  /** `null`: no limits of rate, nor of strangers from one address; for tests and benchmarks. */
  rates: RateLimits | null
  /** What files may have, to be told; without it, nothing is told of files. */
  files?: FileLimits
  /** May a page of this request's `Origin` use the server? */
  origins: { allow(request: IncomingMessage): boolean }
  /** What counts as one client: its address, or its network. */
  addressOf: (request: IncomingMessage) => string
  /** What stands before `/ws`, such as `/chat`. Default nothing. */
  base?: string
  limits?: Partial<GatewayLimits>
  /** How often the heads are compared with the database's. */
  sweep?: FanoutParts['sweep']
}

export interface GatewayLimits {
  /** Connections that have not said hello: from one address, and altogether. Defaults 10 and 1,000. */
  strangersPerAddress: number
  strangers: number
  /** Milliseconds to say hello. Default 5,000. */
  helloMillis: number
  /** Live sockets of one user, and altogether. Defaults 10 and 50,000. */
  socketsPerUser: number
  sockets: number
}

/** The sockets of a server. */
export interface Gateway {
  /** Signed-in sockets. */
  readonly sockets: number
  /**
   * Answer the WebSocket upgrades of an HTTP server.
   *
   * @param options - `ownsServer`: refuse upgrades of other paths too, because nobody else will answer them. Default
   * false: they are left to the application, where it listens for any.
   * @returns Takes no more upgrades there. Sockets that are open stay.
   */
  attach(server: Server, options?: { ownsServer?: boolean }): () => void
  /** Close the sockets of these sessions, here; `chat.endSessions` does so in every process. */
  endSessions(sessionIds: readonly string[]): void
  /** Take no more sends, acknowledge those taken, say `bye`, and close. Twice is harmless. */
  close(): Promise<void>
}

/** Milliseconds for sockets to close in peace. */
const CLOSING = 2_000
/** Milliseconds for the application to begin to answer an upgrade that is left to it. */
const LEFT = 30_000
/** Frames in line of one socket; beyond, it is read no further. */
const INBOX = 64

/** Make the sockets of a server; `attach` lets them in. */
export function createGateway(parts: GatewayParts): Gateway {
  const { chat, store, bus, auth, clock, log, metrics, rates, origins, addressOf, base = '' } = parts
  const limits: GatewayLimits = {
    strangersPerAddress: rates ? 10 : Infinity,
    strangers: rates ? 1e3 : Infinity,
    helloMillis: LIMITS.helloMillis,
    socketsPerUser: LIMITS.socketsPerUser,
    sockets: 5e4,
    ...parts.limits
  }
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LIMITS.frameBytes,
    maxFragments: 1_024,
    // Compression costs six to eleven times the CPU and 300 KiB a connection, and leaks what it compresses together.
    perMessageDeflate: false,
    handleProtocols: offered => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false)
  })
  const connections = new Set<Connection>()
  const fanout = createFanout({
    store,
    bus,
    clock,
    log,
    ...limits,
    ...(parts.sweep && { sweep: parts.sweep })
  })
  const { hub } = fanout
  const door = createDoor({ perAddress: limits.strangersPerAddress, total: limits.strangers })
  const lineParts = { clock, metrics, corks: createCorks() }
  const greetings = createGreetings(rates, clock)
  const stopHeartbeat = startHeartbeat(clock, connections)
  const attached = new Set<() => void>()
  let closing: Promise<void> | undefined

  const shared: ConnectionParts = {
    chat,
    auth,
    ...fanout,
    clock,
    log,
    metrics,
    rates,
    handlers: createHandlers({
      chat,
      auth
    }),
    ...createFrameRates<Connection>(rates, clock),
    greetings,
    limits: {
      hello: limits.helloMillis,
      inbox: INBOX,
      told: toldLimits(rates, parts.files)
    },
    stopping: () => closing !== undefined,
    closed: connection => void connections.delete(connection)
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, isAlone: boolean): void {
    const knock = readKnock(request, base)
    // A client that hangs up in the middle is no reason to end the process.
    socket.on('error', () => {})
    if (knock.at === 'elsewhere' && !isAlone) return leave(socket)
    void admit(request, socket, head, knock).catch((error: unknown) => {
      const failure = toChatError(error)
      if (failure.code === 'internal') log.error({ err: error }, 'An upgrade failed')
      metrics.refused(failure.code)
      refuse(socket, failure)
    })
  }

  /** Nothing else ends a socket that each of those who listen takes for another's. */
  function leave(socket: Duplex): void {
    if (!(socket instanceof Socket)) return
    const { bytesWritten } = socket
    clock.after(LEFT, () => {
      if (socket.bytesWritten === bytesWritten) socket.destroy()
    })
  }

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer, knock: Knock): Promise<void> {
    if (!asksForSocket(request)) {
      const { upgrade: asked = '' } = request.headers
      throw new ChatError('bad_request', `Upgrade is "${asked.slice(0, 100)}"; allowed is websocket, or none`)
    }
    if (knock.at === 'elsewhere') throw new ChatError('not_found', 'There is no socket at this path')
    if (closing)
      throw new ChatError('unavailable', 'The server is stopping; try again', { retryMillis: 2_000 })
    if (!origins.allow(request)) {
      throw new ChatError(
        'bad_origin',
        `Origin ${request.headers.origin?.slice(0, 200)} is not on the server’s list`
      )
    }
    if (knock.at === 'unspoken') {
      throw new ChatError('upgrade_required', `Ask for subprotocol ${SUBPROTOCOL}; no other is spoken here`)
    }
    if (connections.size >= limits.sockets) {
      throw new ChatError('unavailable', 'The server is full; try again later', { retryMillis: 10_000 })
    }
    const release = door.enter(addressOf(request))
    socket.once('close', release)
    const principal = knock.at === 'seed' ? await identify(knock) : undefined
    sockets.handleUpgrade(request, socket, head, ws => {
      const line = new Line(ws, socket, lineParts)
      if (principal) release()
      const connection = principal
        ? new SeedPeer(line, principal, shared)
        : new Peer(line, { userId: knock.userId, release }, shared)
      connections.add(connection)
      connection.open()
    })
  }

  async function identify({ userId, ticket, token }: Knock & { at: 'seed' }): Promise<Principal> {
    const principal =
      ticket === undefined
        ? token === undefined
          ? undefined
          : await auth.verify(token)
        : await auth.takeTicket(ticket)
    if (!principal) {
      throw new ChatError('unauthorized', 'There is no valid ticket or token; POST /ws-ticket gives a ticket')
    }
    if (principal.userId !== userId) {
      throw new ChatError('forbidden', `You are not user ${userId}, whom the path names`)
    }
    greetings.count(principal.userId)
    // Refuses who is gone or disabled, as a hello does.
    await chat.heads(principal)
    return principal
  }

  async function shutDown(): Promise<void> {
    await chat.drain()
    // The acknowledgements of the last batch go out before the farewell.
    await new Promise<void>(resolve => clock.soon(resolve))
    fanout.presence.close()
    const spread = Math.min(20_000, Math.max(1_000, connections.size * 2))
    for (const connection of connections) {
      connection.end(CLOSE.draining, 'The server is stopping', { afterMillis: [0, spread] })
    }
    const end = clock.now() + CLOSING
    while (connections.size > 0 && clock.now() < end) {
      await new Promise<void>(resolve => void clock.after(20, resolve))
    }
    for (const connection of connections) connection.tick(Infinity)
    stopHeartbeat()
    fanout.close()
    for (const detach of attached) detach()
  }

  return {
    attach(server, { ownsServer = false } = {}) {
      const listener = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
        upgrade(request, socket, head, ownsServer || server.listenerCount('upgrade') === 1)
      const detach = () => {
        server.off('upgrade', listener)
        attached.delete(detach)
      }
      server.on('upgrade', listener)
      attached.add(detach)
      return detach
    },
    get sockets() {
      return hub.size
    },
    endSessions: sessions => hub.deliver([{ type: 'ended', sessions }]),
    close: () => (closing ??= shutDown())
  }
}
