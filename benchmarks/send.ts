// What a private message costs: stored, acknowledged and delivered, against the least a server can do (floor.ts), in turns in
// one run, because only ratios of one run mean anything. `pnpm bench [--pairs 100] [--seconds 3] [--rounds 3]`.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { WebSocket } from 'ws'

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' }
  }
})
const PAIRS = Number(values.pairs)
const MILLIS = Number(values.seconds) * 1000
const ROUNDS = Number(values.rounds)
const TICKS_PER_SECOND = 100

interface Target {
  name: string
  process: ChildProcess
  url: string
  /** A token for each person, and how the first of each pair names the second. */
  people: { token: string; id: number }[]
}
interface Figures {
  perSecond: number
  p50: number
  p99: number
  cpuMillis: number
}

const folder = mkdtempSync(join(tmpdir(), 'parlo-bench-'))
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function start(
  script: string,
  args: string[],
  env: Record<string, string> = {}
): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, ['--conditions=@parlo/source', here(script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${script} ended with ${code}`)))
    child.stderr.on('data', (chunk: Buffer) => {
      const url = /listens on (\S+)/.exec(chunk.toString())?.[1]
      if (url) resolve([child, url])
    })
  })
}

async function startParlo(): Promise<Target> {
  const args = ['--port', '0', '--database-url', `sqlite:${join(folder, 'parlo.db')}`]
  const [child, url] = await start('../packages/server/src/main.ts', args, {
    PARLO_RATE_LIMITS: 'off',
    BCRYPT_COST: '4',
    LOG_LEVEL: 'error'
  })
  const people = []
  for (let index = 0; index < 2 * PAIRS; index++) {
    const body = { username: `user-${index}`, password: 'a long enough one' }
    const post = (path: string, more = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...more })
      })
    await post('/register')
    const answer = await post('/login', { device: {} })
    const { access_token: token, user } = (await answer.json()) as {
      access_token: string
      user: { id: number }
    }
    people.push({ token, id: user.id })
  }
  return { name: 'parlo', process: child, url, people }
}

async function startFloor(): Promise<Target> {
  const [child, url] = await start('floor.ts', [join(folder, 'floor.db')])
  const people = Array.from({ length: 2 * PAIRS }, (_, index) => ({
    token: String(index + 1),
    id: index + 1
  }))
  return { name: 'floor', process: child, url, people }
}

async function connect({ url, people }: Target): Promise<WebSocket[]> {
  return Promise.all(
    people.map(
      ({ token }) =>
        new Promise<WebSocket>((resolve, reject) => {
          const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, 'parlo.v1', {
            perMessageDeflate: false
          })
          ws.once('error', reject)
          ws.on('open', () => ws.send(JSON.stringify({ type: 'hello', version: 1, token })))
          const welcomed = (data: Buffer) => {
            if (!data.toString().includes('"welcome"')) return
            ws.off('message', welcomed)
            resolve(ws)
          }
          ws.on('message', welcomed)
        })
    )
  )
}

/** The first of each pair keeps so many messages in flight; a message counts once it is acknowledged and delivered. */
async function measure(target: Target, window: number): Promise<Figures> {
  const sockets = await connect(target)
  const began = new Map<string, number>()
  const halves = new Map<string, number>()
  const waits: number[] = []
  let done = 0
  let stopped = false
  let made = 0
  const stamp = `${target.name}-${window}-${process.hrtime.bigint()}`

  const send = (pair: number) => {
    if (stopped) return
    const client_id = `${stamp}-${++made}-${pair}`
    began.set(client_id, performance.now())
    sockets[2 * pair]!.send(
      JSON.stringify({
        type: 'send',
        client_id,
        room: `direct:${target.people[2 * pair + 1]!.id}`,
        kind: 'message',
        body: { text: 'A message as long as people write them, more or less.' }
      })
    )
  }
  const half = (client_id: string) => {
    const seen = (halves.get(client_id) ?? 0) + 1
    halves.set(client_id, seen)
    const since = began.get(client_id)
    if (seen < 2 || since === undefined) return
    began.delete(client_id)
    halves.delete(client_id)
    waits.push(performance.now() - since)
    done++
    send(Number(client_id.slice(client_id.lastIndexOf('-') + 1)))
  }
  for (const [index, ws] of sockets.entries()) {
    ws.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as {
        type: string
        client_id: string
        events: { client_id: string }[]
      }
      if (frame.type === 'ok') half(frame.client_id)
      // The receiver's copy only: Parlo gives the sender's sockets one, too.
      if (frame.type === 'events' && index % 2 === 1) for (const event of frame.events) half(event.client_id)
    })
  }

  for (let pair = 0; pair < PAIRS; pair++) for (let index = 0; index < window; index++) send(pair)
  await sleep(500) // warm
  done = 0
  waits.length = 0
  const cpu = cpuMillis(target.process.pid!)
  const from = performance.now()
  await sleep(MILLIS)
  const seconds = (performance.now() - from) / 1000
  const used = cpuMillis(target.process.pid!) - cpu
  const counted = done
  stopped = true
  for (const ws of sockets) ws.terminate()
  waits.sort((a, b) => a - b)
  return {
    perSecond: counted / seconds,
    p50: waits[Math.floor(waits.length * 0.5)] ?? NaN,
    p99: waits[Math.floor(waits.length * 0.99)] ?? NaN,
    cpuMillis: used / counted
  }
}

/** User and system time of a process so far (proc(5), fields 14 and 15). */
function cpuMillis(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const sleep = (millis: number) => new Promise(resolve => setTimeout(resolve, millis))
const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const targets = [await startFloor(), await startParlo()]
try {
  for (const window of [1, 16]) {
    const rounds = new Map<string, Figures[]>(targets.map(({ name }) => [name, []]))
    for (let round = 0; round < ROUNDS; round++) {
      for (const target of targets) rounds.get(target.name)!.push(await measure(target, window))
    }
    say(`\n${PAIRS} pairs, ${window} in flight each, median of ${ROUNDS} rounds`)
    for (const [name, figures] of rounds) {
      const of = (key: keyof Figures) => median(figures.map(figure => figure[key]))
      say(
        `  ${name.padEnd(6)} ${of('perSecond').toFixed(0).padStart(6)} messages/s   p50 ${of('p50').toFixed(1)} ms   ` +
          `p99 ${of('p99').toFixed(1)} ms   CPU ${of('cpuMillis').toFixed(4)} ms/message`
      )
    }
    const ratios = rounds
      .get('parlo')!
      .map(({ cpuMillis }, index) => cpuMillis / rounds.get('floor')![index]!.cpuMillis)
    say(`  CPU a message against the floor: ${median(ratios).toFixed(2)} ×   (goal 1.5)`)
  }
} finally {
  for (const target of targets) target.process.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
