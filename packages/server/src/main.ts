#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ConfigError, help, readConfig, type Config } from './config.ts'
import { createLog } from './log.ts'
import { createChatServer, type ChatServer } from './server.ts'

/* The program: settings -> server -> listen -> stop on a signal. Exit status: 0 stopped, 1 failed, 2 wrong settings. */

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main(flags: readonly string[]): Promise<void> {
  if (flags.includes('--help') || flags.includes('-h')) return void process.stdout.write(help())
  if (flags.includes('--version')) return void process.stdout.write(`${version()}\n`)
  const config = settings(flags)
  if (!config) return void (process.exitCode = 2)
  if (isOld(process.versions.node)) {
    // An older one would end in the middle of SQLite, without a word.
    say(`parlo-server could not start: it needs Node 22.18 or newer; this is ${process.versions.node}`)
    return void (process.exitCode = 1)
  }

  // What this program writes is for its user alone: the database holds password hashes and a secret.
  process.umask(0o077)
  try {
    const chat = await start(config)
    const { url } = await chat.listen({ host: config.HOST, port: config.PORT })
    say(`Parlo listens on ${url}`)
    if (parloJs())
      say(`For a page: <script type="module" src="${url}/parlo.js"></script> <chat-window></chat-window>`)
    stopOnSignal(chat)
  } catch (error) {
    say(`parlo-server could not start: ${reason(error, config)}`)
    // Not left to run out: a database that opened before the port was refused would keep the process alive.
    process.exit(1)
  }
}

function settings(flags: readonly string[]): Config | undefined {
  try {
    return readConfig(process.env, flags)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    say(
      `parlo-server cannot start with these settings:\n${error.faults.map(fault => `  ${fault}`).join('\n')}`
    )
    return undefined
  }
}

function start(config: Config): Promise<ChatServer> {
  const script = parloJs()
  const log = createLog(config.LOG_LEVEL)
  if (!script) log.info({}, '@parlo/elements is not installed here; /parlo.js is not served')
  return createChatServer({
    log,
    database: config.DATABASE_URL.file,
    maxFileBytes: config.MAX_FILE_BYTES,
    userQuotaBytes: config.USER_QUOTA_BYTES,
    allowedOrigins: config.ALLOWED_ORIGINS,
    trustProxy: config.TRUST_PROXY,
    registration: config.REGISTRATION,
    minPassword: config.AUTH_MIN_PASSWORD,
    bcryptCost: config.BCRYPT_COST,
    accessTokenSeconds: config.ACCESS_TOKEN_SECONDS,
    rateLimits: config.PARLO_RATE_LIMITS,
    drainSeconds: config.DRAIN_SECONDS,
    processMetrics: true,
    ...(config.FILES_PATH !== undefined && { files: config.FILES_PATH }),
    ...(config.JWT_SECRET !== undefined && { secret: config.JWT_SECRET }),
    ...(config.METRICS_TOKEN !== undefined && { metricsToken: config.METRICS_TOKEN }),
    ...(script !== undefined && { parloJs: script })
  })
}

function stopOnSignal(chat: ChatServer): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) {
      say(`${signal} again: stopped at once`)
      process.exit(1)
    }
    stopping = true
    say(`${signal}: stopping; once more to stop at once`)
    chat.close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`The stop failed: ${String(error)}`)
        process.exit(1)
      }
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Why it could not start, as a sentence for whoever typed the command. */
function reason(error: unknown, { HOST, PORT, DATABASE_URL }: Config): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (message.startsWith('files cannot be kept')) return `${message}; see --files-path`
  if (code === 'EADDRINUSE') return `port ${PORT} is in use; stop what uses it, or choose another with --port`
  if (code === 'EACCES') return `port ${PORT} needs more rights than this user has; ports from 1024 on do not`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${HOST} is no address of this machine; see --host`
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_NOTADB')
    return `${DATABASE_URL.file} cannot be opened as a database: ${message}; see --database-url`
  return message
}

function isOld(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  return major < 22 || (major === 22 && minor < 18)
}

/** The whole chat as one file, when `@parlo/elements` is installed beside. */
function parloJs(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@parlo/elements/parlo.js')
  } catch {
    return undefined
  }
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}

await main(process.argv.slice(2))
