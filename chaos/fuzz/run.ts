import { once } from 'node:events'
import { connect } from 'node:net'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { logFaults, readDatabase } from '../database.ts'
import { createRandom } from '../support/random.ts'
import { memoryOf, startServer } from '../support/server.ts'
import { percentile } from '../support/percentile.ts'
import { startHealthy } from './healthy.ts'
import { restLane } from './rest-lane.ts'
import { liveLane, seedLane, strangerLane, type Lane } from './socket-lanes.ts'
import { SECRET, World } from './world.ts'

export interface FuzzOptions {
  cases: number
  seed: number
  /** The number of the first case: to look again at some of a run. */
  from: number
}

/** Milliseconds the event loop may stand still, beyond what it does without any fuzz. */
const STALL = 50
const CONTROL_SECONDS = 3
/** Of a hundred cases, so many are of each kind; and so many are worked on at the same time. */
const SHARES = { live: 58, seed: 12, stranger: 6, rest: 24 }
const LANES = { live: 4, seed: 2, stranger: 4, rest: 5 }
type Kind = keyof typeof LANES
const KINDS = Object.keys(LANES) as Kind[]

/** The same number is the same case, in every run of this seed. */
const randomOf = (seed: number, number: number) => createRandom(seed * 1_000_003 + number)

function kindOf(seed: number, number: number): Kind {
  let place = createRandom(seed * 7_919 - number).number() * 100
  return KINDS.find(kind => (place -= SHARES[kind]) < 0) ?? 'live'
}

interface Loop {
  longest: { wall: number; computed: number }
  computed: number
  p99: number
}

/** Say everything to a server that should not be said. True when it took nothing amiss. */
export async function runFuzz({ cases, seed, from }: FuzzOptions): Promise<boolean> {
  let world: World | undefined
  let lines = 0
  const path = join(tmpdir(), `parlo-loop-${process.pid}.sock`)
  const server = await startServer({
    settings: {
      LOG_LEVEL: 'debug',
      JWT_SECRET: SECRET,
      PARLO_LOOP_MONITOR: path,
      // Those who talk properly are here for as long as it takes, and do not renew their tokens.
      ACCESS_TOKEN_SECONDS: '86400'
    },
    preload: new URL('loop-monitor.ts', import.meta.url).href,
    onLine: line => {
      lines += 1
      world?.logged(line)
    }
  })
  try {
    world = new World(server)
    const names = KINDS.flatMap(kind => [`${kind}-1`, `${kind}-2`])
    world.accounts = await world.addAccounts(names)
    const [writer, reader] = await world.addAccounts(['ann', 'ben'])
    const healthy = await startHealthy(world, writer!, reader!)

    // How the machine is today, without any fuzz
    await sleep(500)
    await loopOf(path)
    await sleep(CONTROL_SECONDS * 1000)
    const control = await loopOf(path)
    const calm = healthy.delays.splice(0)
    const memory = [memoryOf(server.pid)]

    const lanes = lanesOf(world)
    const started = performance.now()
    const end = from + cases
    const cursors: Record<Kind, number> = { live: from, seed: from, stranger: from, rest: from }
    const done = { lanes: 0 }
    const worst: Loop = { longest: { wall: 0, computed: 0 }, computed: 0, p99: 0 }
    const counts = new Map<string, number>()

    async function work(kind: Kind, lane: Lane): Promise<void> {
      for (;;) {
        while (cursors[kind] < end && kindOf(seed, cursors[kind]) !== kind) cursors[kind] += 1
        const number = cursors[kind]++
        if (number >= end || !server.alive) break
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        await lane.run(randomOf(seed, number), () => `${kind} case ${number} of seed ${seed}`)
      }
      await lane.settle()
      done.lanes += 1
    }

    async function watch(): Promise<void> {
      while (done.lanes < lanes.length && server.alive) {
        await sleep(250)
        const now = await loopOf(path)
        memory.push(memoryOf(server.pid))
        if (now.longest.wall > worst.longest.wall) worst.longest = now.longest
        worst.computed = Math.max(worst.computed, now.computed)
        worst.p99 = Math.max(worst.p99, now.p99)
        if (now.computed > STALL + control.computed) {
          world!.violate(
            `the event loop stood still for ${now.computed.toFixed(0)} ms about case ${cursors.live}`
          )
        }
      }
    }

    await Promise.all([...lanes.map(([kind, lane]) => work(kind, lane)), watch()])
    const seconds = (performance.now() - started) / 1000
    await sleep(200)
    await healthy.stop()
    if (!server.alive) world.violate(`the server ended. It said:\n${server.tail()}`)
    for (const [, lane] of lanes) lane.close()

    const stored = readDatabase(server.database)
    for (const fault of logFaults({ ...stored, texts: new Map() })) world.violate(fault)
    for (const id of healthy.rooms) {
      const room = stored.rooms.find(room => room.id === id)
      const mine = [room?.user_low, room?.user_high].some(user => user === writer!.id || user === reader!.id)
      if (room?.kind !== 'broadcast' && !mine) world.violate(`a healthy client heard of room ${id}`)
    }

    const { violations, codes } = world
    const shares = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
    for (const line of [
      `seed ${seed}, ${end - from} cases in ${seconds.toFixed(1)} s: ${shares}`,
      `answers: ${[...codes]
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([code, count]) => `${count} ${code}`)
        .join(', ')}`,
      `event loop: computed at most ${millis(worst.computed)} in one turn (without fuzz ${millis(control.computed)}); ` +
        `longest turn on the wall ${millis(worst.longest.wall)} (${millis(control.longest.wall)}), p99 ${millis(worst.p99)}`,
      `healthy pair: ${healthy.delays.length} messages, p50 ${millis(percentile(healthy.delays, 50))}, ` +
        `p99 ${millis(percentile(healthy.delays, 99))} (without fuzz ${millis(percentile(calm, 99))})`,
      `log: ${stored.events.length} events in ${stored.rooms.length} rooms; ${lines} lines written`,
      `memory: ${[0, 25, 50, 75, 100].map(percent => mebibytes(sample(memory, percent))).join(', ')} (start, quarters, end)`,
      `violations: ${violations.length}`,
      ...violations.slice(0, 30).map(violation => `  ${violation}`)
    ])
      console.log(line)
    return violations.length === 0
  } finally {
    await server.remove()
    // Killed, it left its socket behind.
    rmSync(path, { force: true })
  }
}

/** More of those kinds of lanes that have more to do. */
function lanesOf(world: World): [Kind, Lane][] {
  const account = (name: string) => world.accounts.find(({ username }) => username === name)!
  const make = {
    live: (name: string) => liveLane(world, account(name)),
    seed: (name: string) => seedLane(world, account(name), account('live-1')),
    stranger: (name: string) => strangerLane(world, account(name)),
    rest: (name: string) => restLane(world, account(name))
  }
  return KINDS.flatMap(kind =>
    Array.from({ length: LANES[kind] }, (_, at): [Kind, Lane] => [
      kind,
      make[kind](`${kind}-${(at % 2) + 1}`)
    ])
  )
}

async function loopOf(path: string): Promise<Loop> {
  const socket = connect(path)
  let text = ''
  socket.on('data', piece => (text += String(piece)))
  socket.on('error', () => {})
  await once(socket, 'close')
  return text === '' ? { longest: { wall: 0, computed: 0 }, computed: 0, p99: 0 } : (JSON.parse(text) as Loop)
}

const sample = (values: readonly number[], percent: number) =>
  values[Math.min(values.length - 1, Math.floor((values.length * percent) / 100))]!
const millis = (value: number) => `${value.toFixed(1)} ms`
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`
