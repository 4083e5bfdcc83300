import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import {
  ChatError,
  type ClientFrame,
  type RoomAddress,
  type SendOk,
  type ServerFrame,
  type ServerFrames
} from '@parlo/contract'
import type { ClientFrames } from '@parlo/contract/schemas'
import type { Bus } from '../bus/bus.ts'
import { createLocalBus } from '../bus/local-bus.ts'
import { systemClock } from '../clock.ts'
import { createChat } from '../domain/chat.ts'
import type { Auth, Metrics, Principal, RateLimits } from '../parts.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Store } from '../store/store.ts'
import { createGateway, type GatewayLimits, type GatewayParts } from '../ws/gateway.ts'
import { createFakeClock } from './fake-clock.ts'
import { silentLog, silentMetrics } from './parts.ts'

export interface TestServerOptions {
  rates?: RateLimits | null
  limits?: Partial<GatewayLimits>
  base?: string
  ownsServer?: boolean
  allow?: (request: IncomingMessage) => boolean
  store?: Store
  metrics?: Partial<Metrics>
  sweep?: GatewayParts['sweep']
  bus?: Bus
}

/**
 * A gateway on a real port, over a memory store, with ann, ben and cleo. A token is `user:session`, or
 * `user:session:expiry`; a ticket is `ticket-user`. Timers run by hand; turns end by themselves.
 */
export async function startTestServer(options: TestServerOptions = {}) {
  const { rates = null, store = createMemoryStore() } = options
  const fake = createFakeClock()
  const clock = { ...fake, soon: systemClock.soon }
  const bus = options.bus ?? createLocalBus({ log: silentLog })
  const shared = { bus, clock, log: silentLog, metrics: { ...silentMetrics, ...options.metrics }, rates }
  const chat = createChat({ store, ...shared })
  const farAway = fake.now() / 1000 + 3600
  const tickets = new Set(['ticket-1', 'ticket-2', 'ticket-3'])
  const revoked = new Set<string>()
  const principal = (userId: number, sessionId: string, expiresAt = farAway): Principal => ({
    userId,
    sessionId,
    expiresAt
  })
  const auth: Auth = {
    async verify(token) {
      const [, user, session, expiry] = /^(\d+):(\w+)(?::(\d+))?$/.exec(token) ?? []
      if (!user || !session || revoked.has(session))
        throw new ChatError('unauthorized', 'The token is not valid')
      return principal(Number(user), session, expiry ? Number(expiry) : farAway)
    },
    takeTicket: async ticket =>
      tickets.delete(ticket) ? principal(Number(ticket.slice(7)), 'ticketed') : undefined
  }
  for (const username of ['ann', 'ben', 'cleo']) {
    await store.createUser({ username, passwordHash: null, externalId: null, now: 0 })
  }

  const http = createServer((_request, response) => response.end('the application'))
  const gateway = createGateway({
    chat,
    store,
    auth,
    ...shared,
    origins: { allow: options.allow ?? (() => true) },
    addressOf: request => request.socket.remoteAddress ?? '',
    ...(options.base !== undefined && { base: options.base }),
    ...(options.limits && { limits: options.limits }),
    ...(options.sweep && { sweep: options.sweep })
  })
  gateway.attach(http, { ownsServer: options.ownsServer ?? false })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const clients: TestClient[] = []

  function dial(path: string, { protocols = [] as string[], headers = {} } = {}): TestClient {
    const client = new TestClient(new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, { headers }))
    clients.push(client)
    return client
  }

  return {
    chat,
    store,
    bus,
    gateway,
    http,
    port,
    revoked,
    dial,
    seconds: () => fake.now() / 1e3,
    pass: fake.pass,
    jump: fake.jump,
    knock: (path = '/ws') => dial(path, { protocols: ['parlo.v1'] }),
    async enter(token: string, resume?: ClientFrames['hello']['resume']): Promise<TestClient> {
      const client = dial('/ws', { protocols: ['parlo.v1'] })
      await client.opened
      client.say({
        type: 'hello',
        version: 1,
        token,
        ...(resume && { resume })
      })
      client.welcome = await client.heard('welcome')
      return client
    },
    async stop(): Promise<void> {
      for (const { ws } of clients) ws.terminate()
      http.close()
      const closed = gateway.close()
      while ((await Promise.race([closed.then(() => true), tick()])) !== true) fake.pass(20)
      http.closeAllConnections()
    }
  }
}

const tick = () => new Promise<void>(resolve => setImmediate(resolve))

/** A client that keeps what it hears. */
export class TestClient {
  readonly ws: WebSocket
  /** Frames heard, oldest first. */
  readonly frames: ServerFrame[] = []
  readonly opened: Promise<unknown>
  /** Code and reason of the close. */
  readonly closed: Promise<{ code: number; reason: string }>
  /** Status and body of an upgrade that was refused. */
  readonly refused: Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>
  welcome: ServerFrames['welcome'] | undefined
  #wake: (() => void)[] = []

  constructor(ws: WebSocket) {
    this.ws = ws
    this.opened = new Promise(resolve => ws.once('open', resolve))
    this.closed = new Promise(resolve => {
      ws.once('close', (code, reason) => {
        resolve({ code, reason: reason.toString() })
        this.#stir()
      })
    })
    this.refused = new Promise(resolve => {
      ws.once('unexpected-response', (_request, response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        )
      })
    })
    ws.on('error', () => {})
    ws.on('message', data => {
      this.frames.push(JSON.parse((data as Buffer).toString()) as ServerFrame)
      this.#stir()
    })
  }

  say(frame: ClientFrame): void {
    this.ws.send(JSON.stringify(frame))
  }

  send(room: RoomAddress, client_id: string, text = 'hi'): void {
    this.say({ type: 'send', client_id, room, kind: 'message', body: { text } })
  }

  /** The first frame of a type that has not been taken yet, waiting for it; fails when the line ends before. */
  async heard<T extends ServerFrame['type']>(
    type: T,
    fits: (frame: ServerFrames[T]) => boolean = () => true
  ): Promise<ServerFrames[T]> {
    for (;;) {
      const index = this.frames.findIndex(frame => frame.type === type && fits(frame as ServerFrames[T]))
      if (index >= 0) return this.frames.splice(index, 1)[0] as ServerFrames[T]
      if (this.ws.readyState === WebSocket.CLOSED) {
        throw new Error(`The line ended before ${type} was heard`)
      }
      await new Promise<void>(resolve => this.#wake.push(resolve))
    }
  }

  /** The answer to a send. */
  async acknowledged(client_id?: string): Promise<SendOk> {
    return (await this.heard(
      'ok',
      ok => 'seq' in ok && (client_id ?? ok.client_id) === ok.client_id
    )) as SendOk
  }

  /** Everything the server has written so far has arrived: it answers pings in order. */
  async settled(): Promise<void> {
    this.say({ type: 'ping' })
    await this.heard('pong')
  }

  #stir(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }
}
