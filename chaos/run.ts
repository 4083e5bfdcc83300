import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext } from 'playwright'
import { openBrowser } from '../e2e/support/browser.ts'
import { call, PASSWORD } from '../e2e/support/rest.ts'
import { check } from '../simulation/checker.ts'
import { asSimulated } from './as-simulated.ts'
import type { Client } from './client.ts'
import { readDatabase, readHeads } from './database.ts'
import { judge, roomOf } from './judge.ts'
import type { Entry } from './journal.ts'
import { startNodeClient } from './node-client.ts'
import { createRandom, type Random } from './support/random.ts'
import { FAULTS, startProxy } from './support/proxy.ts'
import { startServer, type Server } from './support/server.ts'
import { startTab } from './tab.ts'

export interface ChaosOptions {
  kills: number
  seed: number
  /** Two tabs of a real browser, too. */
  tabs: boolean
}

/** Nobody has this id: what is written to them is refused. */
const NOBODY = 999_999
/** Messages a client lets wait before it writes no more. */
const UNSENT_MOST = 30
const CATCH_UP_SECONDS = 10
/** Chromium lets a page wait up to 5 s before each new socket after many have failed, and sometimes twice. */
const THROTTLE_SECONDS = 15
/** How long to look on at what is late: whether it ever comes says much about why it did not. */
const LATE_SECONDS = 60

/** Devices by name, and who holds them. */
const DEVICES = [
  ['ann-1', 'ann'],
  ['ann-2', 'ann'],
  ['ben-1', 'ben'],
  ['user-4-1', 'user-4'],
  ['user-5-1', 'user-5']
] as const
const TABS = [
  ['cleo-tab-1', 'cleo'],
  ['cleo-tab-2', 'cleo']
] as const

interface User {
  id: number
  username: string
  password: string
}

/** A server under load, killed again and again behind a bad network. True when nothing was lost, doubled or swapped. */
export async function runChaos({ kills, seed, tabs }: ChaosOptions): Promise<boolean> {
  const random = createRandom(seed)
  const errors: string[] = []
  const entries: Entry[] = []
  const journal = (entry: Entry) => void entries.push(entry)
  const counts = { kills: 0, early: 0, freezes: 0, stops: 0, crashes: 0, repeats: 0 }
  const server = await startServer({
    // Every token is replaced again and again during the run.
    settings: { ACCESS_TOKEN_SECONDS: '75' },
    onLine: line => {
      if (/"level":(50|60)|Error:|UnhandledPromise/.test(line)) errors.push(`the server said: ${line}`)
    }
  })
  const proxy = await startProxy(() => server.port, random)
  const browser = tabs ? await openBrowser() : undefined
  try {
    const users = await signUpAll(server.url)
    const roomsOf = (me: User) => [
      'name:broadcast',
      ...users.filter(user => user.id !== me.id).map(user => `direct:${user.id}`)
    ]
    const parts = (username: string) => {
      const user = users.find(one => one.username === username)!
      return { url: proxy.url, user, rooms: roomsOf(user), journal }
    }
    const onRepeat = () => void (counts.repeats += 1)
    const startNode = (name: string, username: string) =>
      startNodeClient(name, { ...parts(username), random, onRepeat })

    const clients = new Map<string, Client>()
    for (const [name, username] of DEVICES) clients.set(name, await startNode(name, username))
    const context: BrowserContext | undefined = await browser?.newContext({ bypassCSP: true })
    if (context) {
      for (const [name, username] of TABS) {
        clients.set(name, await startTab(name, { ...parts(username), context }))
      }
    }

    // Load, and everything that can go wrong
    const running = { on: true }
    proxy.spoil(true)
    const writers = [...clients.keys()].map(name => write(name, clients, roomsFor(name), random, running))
    const started = Date.now()
    let told = 0
    while (counts.kills < kills) {
      await sleep(random.between(200, 1_500))
      if (random.chance(0.15)) {
        counts.freezes += 1
        await server.freeze(random.between(100, 1_500))
      }
      if (random.chance(0.2)) await crashOne()
      if (random.chance(0.1)) {
        counts.stops += 1
        await server.kill('SIGTERM')
      } else {
        counts.kills += 1
        await server.kill()
      }
      await sleep(random.between(0, 300))
      await restart(server, random, counts)
      // It takes two seconds each: whoever waits for a thousand wants to see that it goes on.
      if (counts.kills % 100 === 0 && counts.kills !== told) process.stderr.write(`${counts.kills} kills\n`)
      told = counts.kills
    }

    // The calm after
    running.on = false
    proxy.spoil(false)
    const healed = Date.now()
    await Promise.all(writers)
    const isTab = ({ name }: Client) => TABS.some(([tab]) => tab === name)
    const groups = [
      [...clients.values()].filter(client => !isTab(client)),
      [...clients.values()].filter(isTab)
    ]
    const [programs, browsers] = await Promise.all(
      groups.map((group, index) => catchUp(group, users, server, CATCH_UP_SECONDS + index * THROTTLE_SECONDS))
    )
    for (const took of [programs, browsers]) if (typeof took === 'string') errors.push(took)
    await sleep(300)
    const stored = readDatabase(server.database)
    const faults = [
      ...errors,
      ...judge(entries, stored),
      ...check(asSimulated(entries, stored)).map(
        ({ rule, client = '', what }) => `${rule} ${client}: ${what}`
      )
    ]

    const tally = (kind: Entry['kind']) => entries.filter(entry => entry.kind === kind).length
    const lines = [
      `seed ${seed}, ${((healed - started) / 1000).toFixed(0)} s, ${clients.size} clients${tabs ? ', two of them browser tabs' : ''}`,
      `server: ${counts.kills} kills (-9), ${counts.early} more while it started, ${counts.stops} stops, ${counts.freezes} freezes`,
      `line: ${FAULTS.map(fault => `${proxy.hits[fault]} ${fault}`).join(', ')}, on ${proxy.connections} connections`,
      `clients: ${counts.crashes} crashes, ${counts.repeats} sends said twice`,
      `messages: ${tally('write')} written, ${tally('sent')} kept their promise, ${tally('ok')} acknowledgements, ` +
        `${tally('refused')} refused, ${stored.events.length} stored in ${stored.rooms.length} rooms`,
      `views: ${tally('view')} looked at; after the last fault programs had caught up in ${programs} s, tabs in ${browsers} s`,
      `violations: ${faults.length}`
    ]
    for (const line of lines) console.log(line)
    for (const fault of faults.slice(0, 40)) console.log(`  ${fault}`)
    if (faults.length > 0) console.log(server.tail())
    for (const client of clients.values()) await client.crash()
    return faults.length === 0

    function roomsFor(name: string): readonly string[] {
      const username = [...DEVICES, ...TABS].find(([device]) => device === name)![1]
      return roomsOf(users.find(user => user.username === username)!)
    }

    /** One of the devices loses all it knows, and comes back as new. */
    async function crashOne(): Promise<void> {
      const [name, username] = random.pick(DEVICES)
      // It is not back yet from the last time: two would come in its place, and nobody would wait for the first.
      if (!clients.has(name)) return
      counts.crashes += 1
      await clients.get(name)?.crash()
      clients.delete(name)
      // It may take as long as the line is bad: nobody waits for it.
      const again = startNode(`${name}.${counts.crashes}`, username)
      writers.push(again.then(client => void clients.set(name, client)))
    }
  } finally {
    await browser?.close()
    await proxy.close()
    await server.remove()
  }
}

async function signUpAll(url: string): Promise<User[]> {
  const names = new Set([...DEVICES, ...TABS].map(([, username]) => username))
  const users: User[] = []
  for (const username of names) {
    const body = { username, password: PASSWORD }
    await call(url, 'POST', '/register', { body })
    const { body: login } = await call<{ access_token: string }>(url, 'POST', '/login', { body })
    const { body: me } = await call<{ id: number }>(url, 'GET', '/v1/me', { token: login.access_token })
    users.push({ id: me.id, username, password: PASSWORD })
  }
  return users
}

/** Start it again; now and then it is killed before it has. */
async function restart(server: Server, random: Random, counts: { early: number }): Promise<void> {
  if (random.chance(0.1)) {
    counts.early += 1
    const started = server.start().catch(() => {})
    await sleep(random.between(50, 500))
    await server.kill()
    await started
  }
  await server.start()
}

/** Somebody who writes all the time, here and there, for as long as it runs. */
async function write(
  device: string,
  clients: ReadonlyMap<string, Client>,
  rooms: readonly string[],
  random: Random,
  running: { on: boolean }
): Promise<void> {
  for (let count = 1; running.on; count++) {
    await sleep(random.between(20, 120))
    const client = clients.get(device)
    if (!client || (await client.status()).unsent >= UNSENT_MOST) continue
    // Meanwhile it may have crashed.
    if (!running.on || clients.get(device) !== client) continue
    const room = random.chance(0.02)
      ? `direct:${NOBODY}`
      : random.chance(0.5)
        ? 'name:broadcast'
        : random.pick(rooms)
    await client.write(room, `${client.name} #${count}`)
  }
}

/**
 * Wait until nothing waits to be sent, and everybody shows the end of every room.
 *
 * @returns Seconds it took; or what is still missing.
 */
async function catchUp(
  clients: readonly Client[],
  users: readonly User[],
  server: Server,
  seconds: number
): Promise<number | string> {
  const userOf = (name: string) => users.find(user => name.startsWith(`${user.username}-`))!.id
  const start = Date.now()
  let late: string | undefined
  for (;;) {
    const statuses = await Promise.all(clients.map(client => client.status()))
    // Not the whole log: the programs are in this process, and stand still while it is read.
    const rooms = readHeads(server.database)
    const behind = clients.filter((client, index) => {
      const { online, unsent, newest } = statuses[index]!
      const hasAll = Object.entries(newest).every(([key, seq]) => {
        const id = roomOf(rooms, key, userOf(client.name))
        return seq === (rooms.find(room => room.id === id)?.head ?? 0)
      })
      return !online || unsent > 0 || !hasAll
    })
    const passed = (Date.now() - start) / 1000
    if (behind.length === 0) return late === undefined ? passed : `${late}; it had in ${passed} s`
    if (passed > seconds && late === undefined) {
      const states = behind.map(
        ({ name }) => `${name} ${JSON.stringify(statuses[clients.findIndex(client => client.name === name)])}`
      )
      late = `not caught up ${seconds} s after the last fault: ${states.join(', ')}`
    }
    if (late !== undefined && passed > seconds + LATE_SECONDS) return `${late}; nor ${LATE_SECONDS} s later`
    await sleep(100)
  }
}
