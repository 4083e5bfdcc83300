import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { signUp, type Account } from '../e2e/support/rest.ts'
import { frame } from './fuzz/bytes.ts'
import { openWire, takeFrame, takeReply, upgradeRequest, type Wire } from './fuzz/wire.ts'
import { percentile } from './support/percentile.ts'
import { memoryOf, startServer } from './support/server.ts'

export interface StalledOptions {
  /** Clients that say hello and never read again. */
  clients: number
  /** What is pushed past each of them. */
  mebibytes: number
}

const MEBIBYTE = 2 ** 20
const size = (bytes: number) => `${(bytes / MEBIBYTE).toFixed(1)} MiB`
/** The longest text there may be, in characters of three bytes each. */
const TEXT = '世'.repeat(8_000)
/** Messages a second: some 3 MiB. */
const RATE = 120
/** The server gives up who reads nothing for 30 s; before that they go, come again, and stall again. */
const STALL_MILLIS = 25_000
/** Until the network has taken what it takes, they are readers like others, and cost as much: not measured. */
const FILL_MILLIS = 4_000
const PER_USER = 10
/** More such messages do not go into one answer. */
const PULL = 3

/** A server may spend this much on a client that does not read. */
const MOST_EACH = MEBIBYTE
/** And its others must not feel it: as a ratio, or by so many milliseconds on a machine that is busy. */
const MOST_RATIO = 2
const MOST_MILLIS = 25

/** What a reader looks at in what the server says. */
interface Said {
  type: string
  events?: { seq: number }[]
  after?: number
  heads?: Record<string, number>
}

interface Outcome {
  pushed: number
  before: number
  most: number
  after: number
  delays: number[]
  /** Stalled clients the server had not given up when the last message was pushed. */
  still: number
}

/** Push much past clients that do not read, and the same past nobody. True when that costs little. */
export async function runStalled({ clients, mebibytes }: StalledOptions): Promise<boolean> {
  const without = await push(0, mebibytes)
  const beside = await push(clients, mebibytes)
  const each = (beside.most - beside.before - (without.most - without.before)) / clients
  const [calm, busy] = [without, beside].map(({ delays }) => percentile(delays, 99)) as [number, number]
  const tell = (what: string, { pushed, before, most, after, delays, still }: Outcome) =>
    console.log(
      `${what}: ${size(pushed)} pushed past each, ${still} still connected at the end; memory ${size(before)} before, ` +
        `${size(most)} at most, ${size(after)} after; a reader beside them: p50 ${percentile(delays, 50).toFixed(1)} ms, ` +
        `p99 ${percentile(delays, 99).toFixed(1)} ms of ${delays.length}`
    )
  tell('nobody stalled', without)
  tell(`${clients} stalled`, beside)
  const ratio = busy / calm
  console.log(
    `each stalled client costs ${size(Math.max(0, each))}; p99 beside them is ${ratio.toFixed(2)} times the one without`
  )
  const cheap = each < MOST_EACH
  const unfelt = ratio <= MOST_RATIO || busy - calm <= MOST_MILLIS
  if (!cheap) console.log(`  that is more than ${size(MOST_EACH)}`)
  if (!unfelt) console.log(`  that is more than ${MOST_RATIO} times, and ${MOST_MILLIS} ms`)
  return cheap && unfelt
}

async function push(clients: number, mebibytes: number): Promise<Outcome> {
  const server = await startServer()
  try {
    const writer = await signUp(server.url, 'ann')
    const reader = await signUp(server.url, 'ben')
    const stalled: Wire[] = []
    const accounts: Account[] = []
    for (let user = 0; user * PER_USER < clients; user++) {
      accounts.push(await signUp(server.url, `user-${user}`))
    }
    let filledSince = 0
    const stallAll = async () => {
      filledSince = performance.now()
      for (let at = 0; at < clients; at++) {
        stalled[at]?.destroy()
        stalled[at] = await stall(server.port, accounts[Math.floor(at / PER_USER)]!)
      }
      filledSince = performance.now()
    }
    await stallAll()
    const again = setInterval(() => void stallAll(), STALL_MILLIS)
    const from = await listen(server.url, writer)
    const to = await listen(server.url, reader)
    const delays: number[] = []
    const sentAt: number[] = []
    let arrived = 0
    let pushed = 0
    let last = 0
    let known = 0
    let pulling = false
    to.on('message', (data: Buffer) => {
      const said = JSON.parse(data.toString()) as Said
      if (said.type === 'heads') known = Math.max(known, said.heads!['1'] ?? 0)
      if (said.type === 'events') pushed += data.length
      // Seq counts from 1, and nobody else writes.
      for (const { seq } of said.events ?? []) {
        known = Math.max(known, seq)
        if (seq !== last + 1) continue
        last = seq
        arrived += 1
        if (performance.now() - filledSince > FILL_MILLIS) delays.push(performance.now() - sentAt[seq]!)
      }
      // As any client does that is told of more than it has: one pull at a time.
      if (said.after !== undefined) pulling = false
      if (known <= last || pulling) return
      pulling = true
      to.send(JSON.stringify({ type: 'pull', room: 1, after: last, limit: PULL }))
    })
    // What a server needs for the first messages is no one's fault.
    await write(from, sentAt, 100, () => arrived)
    await sleep(500)
    delays.length = 0
    filledSince = performance.now()
    pushed = 0
    const before = memoryOf(server.pid)
    let most = before
    const looking = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), 50)
    await write(from, sentAt, Math.ceil((mebibytes * MEBIBYTE) / (TEXT.length * 3 + 250)), () => arrived)
    clearInterval(looking)
    clearInterval(again)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    const still = Math.max(0, Number(/^parlo_sockets\S* (\d+)/m.exec(metrics)?.[1] ?? NaN) - 2)
    await sleep(1_000)
    const after = memoryOf(server.pid)
    for (const socket of [from, to]) socket.terminate()
    for (const wire of stalled) wire.destroy()
    return { pushed, before, most, after, delays, still }
  } finally {
    await server.remove()
  }
}

/** Send so many at a steady pace, whatever comes back; then wait until all have arrived. */
async function write(from: WebSocket, sentAt: number[], count: number, arrived: () => number): Promise<void> {
  const first = Math.max(1, sentAt.length)
  const expected = arrived() + count
  const start = performance.now()
  for (let sent = 0; sent < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - start) * RATE) / 1000) + 1)
    for (; sent < due; sent++) {
      // When it was due: were it late, its receiver would have waited all the same.
      sentAt[first + sent] = start + (sent * 1000) / RATE
      const body = { text: TEXT }
      const client_id = `m-${first + sent}`
      from.send(JSON.stringify({ type: 'send', client_id, room: 1, kind: 'message', body }))
    }
    await sleep(1)
  }
  for (const deadline = Date.now() + 60_000; arrived() < expected && Date.now() < deadline;) await sleep(5)
  if (arrived() < expected) throw new Error(`${expected - arrived()} messages did not arrive within a minute`)
}

/** A client that says hello, hears its welcome, and then reads nothing any more. */
async function stall(port: number, { token }: Account): Promise<Wire> {
  const wire = openWire(port)
  wire.write(upgradeRequest({ path: '/ws', protocol: 'parlo.v1' }))
  await wire.read(takeReply(false), 10_000)
  wire.write(frame(Buffer.from(JSON.stringify({ type: 'hello', version: 1, token }))))
  const welcome = await wire.read(takeFrame, 10_000)
  if (!welcome || !('text' in welcome) || !welcome.text.startsWith('{"type":"welcome"')) {
    throw new Error(`A client was not welcomed, but heard ${JSON.stringify(welcome)}`)
  }
  wire.pause()
  return wire
}

async function listen(url: string, { token }: Account): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, 'parlo.v1')
  const welcomed = new Promise<void>(resolve => {
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      if (text.startsWith('{"type":"welcome"')) resolve()
      if (text === '{"type":"ping"}') socket.send('{"type":"pong"}')
    })
  })
  socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', version: 1, token })))
  await welcomed
  return socket
}
