import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Random } from './random.ts'

/** What the line between a client and the server may suffer. */
export const FAULTS = ['latency', 'trickle', 'blackhole', 'half-open', 'cut', 'reset'] as const
export type Fault = (typeof FAULTS)[number]

/** A TCP proxy that can be told to spoil the connections through it. */
export interface Proxy {
  readonly url: string
  readonly port: number
  /** How often each fault has hit: only where there was a live connection, and bytes for it to spoil. */
  readonly hits: Readonly<Record<Fault, number>>
  /** Connections that have come through. */
  readonly connections: number
  /** From now on spoil connections, new and old; or let everything through, and end what hangs. */
  spoil(on: boolean): void
  close(): Promise<void>
}

/** Milliseconds between two faults on the same connection, on average. */
const CALM = 1_500
/** Bytes sent one by one by a trickle, at most. */
const TRICKLE_BYTES = 600

/**
 * Make a proxy in front of a port of this machine.
 *
 * `latency` delays each piece by up to 250 ms, for a while. `trickle` sends some hundred bytes one by one.
 * `blackhole` passes nothing for up to 12 s, then everything late, or resets. `half-open` does so in one direction.
 * `cut` ends the connection in peace, `reset` with a RST; both lose what was under way.
 */
export async function startProxy(target: () => number, random: Random): Promise<Proxy> {
  const hits = Object.fromEntries(FAULTS.map(fault => [fault, 0])) as Record<Fault, number>
  const links = new Set<Link>()
  let spoiling = false
  let connections = 0

  const server = createServer(client => {
    connections += 1
    const link = new Link(client, connect(target(), '127.0.0.1'), random, fault => (hits[fault] += 1))
    links.add(link)
    client.once('close', () => links.delete(link))
    if (spoiling) link.spoil()
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    hits,
    get connections() {
      return connections
    },
    spoil(on) {
      spoiling = on
      for (const link of links)
        if (on) link.spoil()
        else link.heal()
    },
    async close() {
      for (const link of links) link.end('cut')
      await new Promise<void>(resolve => void server.close(() => resolve()))
    }
  }
}

/** One connection: two directions, and what is wrong with it at present. */
class Link {
  readonly #client: Socket
  readonly #server: Socket
  readonly #random: Random
  readonly #hit: (fault: Fault) => void
  readonly #lanes: readonly [Lane, Lane]
  #timer: NodeJS.Timeout | undefined
  #ended = false

  constructor(client: Socket, server: Socket, random: Random, hit: (fault: Fault) => void) {
    this.#client = client
    this.#server = server
    this.#random = random
    this.#hit = hit
    this.#lanes = [new Lane(client, server, hit), new Lane(server, client, hit)]
    for (const socket of [client, server]) {
      socket.setNoDelay(true)
      socket.on('error', () => {})
    }
    // Whoever hangs up while nothing passes is not heard of either, until something does.
    client.on('close', () => this.end('cut'))
    server.on('close', () => this.#lanes[1].drained(() => this.end('cut')))
  }

  /** Something goes wrong after a while, then again. */
  spoil(): void {
    clearTimeout(this.#timer)
    // A link that is gone must not keep the process waiting for its next mishap.
    if (this.#ended) return
    this.#timer = setTimeout(() => this.#strike(), this.#random.soon(CALM))
  }

  heal(): void {
    clearTimeout(this.#timer)
    for (const lane of this.#lanes) lane.restore()
  }

  end(how: 'cut' | 'reset'): void {
    this.#ended = true
    clearTimeout(this.#timer)
    for (const lane of this.#lanes) lane.stop()
    for (const socket of [this.#client, this.#server]) {
      if (how === 'cut') socket.destroy()
      else socket.resetAndDestroy()
    }
  }

  #strike(): void {
    if (this.#client.destroyed || this.#server.destroyed) return this.end('cut')
    if (this.#server.connecting) return this.spoil()
    const random = this.#random
    const fault = random.pick(FAULTS)
    if (fault === 'cut' || fault === 'reset') {
      this.#hit(fault)
      return this.end(fault)
    }
    const lanes = fault === 'half-open' ? [random.pick(this.#lanes)] : this.#lanes
    const millis = fault === 'latency' ? random.between(500, 4_000) : random.between(200, 12_000)
    for (const lane of lanes) {
      if (fault === 'latency') lane.delay(() => random.between(1, 250))
      else if (fault === 'trickle') lane.trickle(random.whole(50, TRICKLE_BYTES))
      else lane.hold(fault)
    }
    if (fault === 'trickle') return this.spoil()
    this.#timer = setTimeout(() => {
      if (fault !== 'latency' && random.chance(0.5)) return this.end('reset')
      for (const lane of lanes) lane.restore()
      this.spoil()
    }, millis)
  }
}

/** One direction. Pieces leave in the order they came, whatever happens to them. */
class Lane {
  readonly #to: Socket
  readonly #hit: (fault: Fault) => void
  #queue: Buffer[] = []
  #working = false
  #held: Fault | undefined
  #delay: (() => number) | undefined
  #single = 0
  #stopped = false
  #onDrained: (() => void) | undefined
  /** Faults that have not met a byte yet. */
  #fresh = new Set<Fault>()

  constructor(from: Socket, to: Socket, hit: (fault: Fault) => void) {
    this.#to = to
    this.#hit = hit
    from.on('data', piece => {
      this.#queue.push(piece)
      if (this.#held) this.#met(this.#held)
      void this.#work()
    })
  }

  delay(millis: () => number): void {
    this.#delay = millis
    this.#fresh.add('latency')
  }

  trickle(bytes: number): void {
    this.#single = bytes
    this.#fresh.add('trickle')
  }

  hold(as: Fault): void {
    this.#held = as
    this.#fresh.add(as)
  }

  restore(): void {
    this.#held = this.#delay = undefined
    this.#single = 0
    this.#fresh.clear()
    void this.#work()
  }

  stop(): void {
    this.#stopped = true
    this.#queue = []
  }

  /** Call back when all that came has been passed on. */
  drained(then: () => void): void {
    this.#onDrained = then
    void this.#work()
  }

  #met(fault: Fault): void {
    if (this.#fresh.delete(fault)) this.#hit(fault)
  }

  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    while (!this.#held && !this.#stopped) {
      const piece = this.#queue.shift()
      if (!piece) break
      await this.#pass(piece)
    }
    this.#working = false
    if (!this.#held && this.#queue.length === 0) this.#onDrained?.()
  }

  async #pass(piece: Buffer): Promise<void> {
    if (this.#delay) {
      this.#met('latency')
      await pause(this.#delay())
    }
    let start = 0
    for (; this.#single > 0 && start < piece.length && !this.#stopped; this.#single--, start++) {
      this.#met('trickle')
      this.#to.write(piece.subarray(start, start + 1))
      await pause(1)
    }
    if (this.#stopped || start >= piece.length) return
    if (this.#to.write(piece.subarray(start))) return
    await new Promise<void>(resolve => {
      this.#to.once('drain', resolve)
      this.#to.once('close', resolve)
    })
  }
}

const pause = (millis: number) => new Promise<void>(resolve => void setTimeout(resolve, millis))
