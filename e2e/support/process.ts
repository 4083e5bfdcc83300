import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** `server` is the program as it is published; `demo` is what `pnpm start` runs, `workbench` what `pnpm dev` does. */
const PROGRAMS = {
  server: 'packages/server/src/main.ts',
  demo: 'scripts/start.mjs',
  workbench: 'scripts/dev.mjs'
}

/** A server in a process of its own, which can be killed and started again on the same data and port. */
export interface ServerProcess {
  /** Where it answers, without a slash at its end. The same after a restart. */
  readonly url: string
  /** Folder of its data, removed by `stop`. */
  readonly folder: string
  /** Everything it has printed so far. */
  output(): string
  /** End it as a power cut would: `kill -9`. */
  kill(): Promise<void>
  /** Start it again after a `kill`. */
  restart(): Promise<void>
  /** End it, and remove its data. Twice is harmless. */
  stop(): Promise<void>
}

/** Start a server on a free port of this machine, with an empty database and without rate limits. */
export async function startServer(
  program: keyof typeof PROGRAMS = 'server',
  settings: Record<string, string> = {}
): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'parlo-e2e-'))
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'chat.db')}`,
    PARLO_RATE_LIMITS: 'off',
    BCRYPT_COST: '4',
    LOG_LEVEL: 'info',
    ...settings
  }
  let output = ''
  let child: ChildProcess

  async function launch(port: string): Promise<string> {
    const started = output.length
    const args = ['--conditions=@parlo/source', join(ROOT, PROGRAMS[program])]
    child = spawn(process.execPath, args, { cwd: ROOT, env: { ...env, PORT: port } })
    child.stdout!.on('data', chunk => (output += String(chunk)))
    child.stderr!.on('data', chunk => (output += String(chunk)))
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(25)) {
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(output.slice(started))
      if (found && (await answers(`http://127.0.0.1:${found[1]}`))) return `http://127.0.0.1:${found[1]}`
      if (child.exitCode !== null) break
    }
    throw new Error(`The server did not start. It said:\n${output.slice(started)}`)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  const url = await launch('0')
  return {
    url,
    folder,
    output: () => output,
    kill: () => end('SIGKILL'),
    async restart() {
      await launch(new URL(url).port)
    },
    async stop() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok
  } catch {
    return false
  }
}
