import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = join(ROOT, 'packages/server/src/main.ts')
/** Lines of its output that are kept. */
const TAIL = 200

/** The real server in a process of its own: killed, frozen, started again on the same data and port. */
export interface Server {
  /** Where it answers, the same after a restart. */
  readonly url: string
  readonly port: number
  readonly folder: string
  /** Its database file. */
  readonly database: string
  readonly pid: number
  /** It has not ended. */
  readonly alive: boolean
  /** The newest lines it has printed. */
  tail(): string
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** Stop its clock for so many milliseconds, as a machine does that is moved or swaps. */
  freeze(millis: number): Promise<void>
  start(): Promise<void>
  /** End it, and remove its data. Twice is harmless. */
  remove(): Promise<void>
}

export interface ServerOptions {
  settings?: Record<string, string>
  /** A module loaded into the process before the server. */
  preload?: string
  /** Called with each line it prints, to either stream. */
  onLine?: (line: string) => void
}

/** Start a server on a free port, with an empty database and without limits of rate. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { settings = {}, preload, onLine = () => {} } = options
  const folder = mkdtempSync(join(tmpdir(), 'parlo-chaos-'))
  const database = join(folder, 'chat.db')
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    DATABASE_URL: `sqlite:${database}`,
    PARLO_RATE_LIMITS: 'off',
    BCRYPT_COST: '4',
    LOG_LEVEL: 'warn',
    DRAIN_SECONDS: '2',
    ...settings
  }
  const lines: string[] = []
  let child: ChildProcess | undefined
  let port = 0

  async function start(): Promise<void> {
    const args = ['--conditions=@parlo/source', ...(preload ? [`--import=${preload}`] : []), PROGRAM]
    const started = spawn(process.execPath, args, { cwd: ROOT, env: { ...env, PORT: String(port) } })
    child = started
    const listening = new Promise<number>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr]) {
        createInterface({ input: stream }).on('line', line => {
          lines.push(line)
          if (lines.length > TAIL) lines.shift()
          onLine(line)
          const found = /Parlo listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(line)
          if (found) resolve(Number(found[1]))
        })
      }
      started.once('exit', () => reject(new Error(`The server did not start:\n${lines.join('\n')}`)))
    })
    port = await listening
  }

  async function kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    if (!child || !isAlive(child)) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  // Whoever ends the run in the middle leaves no server behind.
  const last = () => void child?.kill('SIGKILL')
  process.once('exit', last)
  await start()
  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get port() {
      return port
    },
    folder,
    database,
    get pid() {
      return child!.pid!
    },
    get alive() {
      return isAlive(child!)
    },
    tail: () => lines.join('\n'),
    kill,
    async freeze(millis) {
      child!.kill('SIGSTOP')
      await sleep(millis)
      child!.kill('SIGCONT')
    },
    start,
    async remove() {
      await kill()
      process.off('exit', last)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Bytes of memory that a process holds. */
export function memoryOf(pid: number): number {
  const kibibytes =
    process.platform === 'linux'
      ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(kibibytes) * 1024
}
