import { randomBytes } from 'node:crypto'
import { access, constants, mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { LIMITS } from '@parlo/contract'
import { hostUser, type HostUser } from './auth/host-users.ts'
import { createPasswords } from './auth/passwords.ts'
import { createRates } from './auth/rate.ts'
import { readSecrets } from './auth/secrets.ts'
import { createSessions } from './auth/sessions.ts'
import { createTickets } from './auth/tickets.ts'
import { createTokens } from './auth/tokens.ts'
import { createVerifier } from './auth/verifier.ts'
import { createLocalBus } from './bus/local-bus.ts'
import { systemClock } from './clock.ts'
import { createChat } from './domain/chat.ts'
import { createProfiles } from './domain/profiles.ts'
import { createFileTidy } from './domain/tidy-files.ts'
import { createUploads } from './domain/uploads.ts'
import { createDiskFiles } from './files/disk-files.ts'
import type { Files } from './files/files.ts'
import { createMemoryFiles } from './files/memory-files.ts'
import { createPictures } from './files/pictures.ts'
import { createApp } from './http/app.ts'
import { createHosting, type Answerer } from './http/hosting.ts'
import { createOrigins } from './http/origins.ts'
import { addressOf, neighbourhood } from './http/proxy.ts'
import { createSessionCookie } from './http/session-cookie.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Principal, RateLimits } from './parts.ts'
import { withDefaults, type ChatServerOptions, type Settings } from './server-options.ts'
import { createMemoryStore } from './store/memory-store.ts'
import { createSqliteStore } from './store/sqlite/sqlite-store.ts'
import type { Store } from './store/store.ts'
import { startTidying } from './tidying.ts'
import { createGateway } from './ws/gateway.ts'

const RATES: RateLimits = { ...LIMITS, framesBurst: 2 * LIMITS.framesPerSecond }

const now = () => systemClock.now()

/** A chat server: alone, or inside an application of yours. */
export interface ChatServer {
  /**
   * Listen on a port of its own, for REST and sockets.
   *
   * @param at - `host` defaults to `127.0.0.1`, `port` to 8000; port 0 takes any free one.
   * @returns Where it is. Rejects as Node does, with `code` `EADDRINUSE` and the like.
   */
  listen(at?: { host?: string; port?: number }): Promise<{ url: string }>
  /**
   * What answers requests, for an application that listens by itself: `createServer(chat.callback())`, or
   * `app.use(chat.callback())` in Express. Paths that do not begin with `basePath` go to `next`, if there is one.
   * Sockets need {@link ChatServer.attach} besides.
   */
  callback(): Answerer
  /**
   * Take the sockets that arrive at an HTTP server of yours under `basePath`. Others are left to you where you listen for `upgrade`
   * yourself, and end after 30 seconds without an answer; else they are refused.
   *
   * @returns Ends it; so does `close()`.
   */
  attach(server: Server): () => void
  /**
   * An access token for somebody who is signed in to the application around. The user is made at the first call.
   * Give the token to the page that asks for it, after you made sure who is asking: it is all that the chat asks for.
   *
   * ```ts
   * app.get('/chat-token', requireLogin, async (request, response) => {
   *   const { id, name } = request.user
   *   response.json({ access_token: await chat.tokenFor({ externalId: String(id), username: name }) })
   * })
   * ```
   * @returns Valid for `accessTokenSeconds`. All tokens of a user and device belong to one session.
   * @throws {ChatError} `unauthorized` for a disabled user.
   */
  tokenFor(user: HostUser & { device?: string }): Promise<string>
  /**
   * Stop without losing anything: take nothing new, finish what has begun, tell every socket to come back, store what
   * was sent, close the database. An HTTP server of yours stays open. Twice is harmless.
   */
  close(): Promise<void>
}

/**
 * Make a chat server. Nothing is listened to yet.
 *
 * ```ts
 * const chat = await createChatServer({ database: 'data/chat.db' })
 * const { url } = await chat.listen({ port: 8000 })
 * ```
 * @throws {RangeError} For an option that is not allowed; its sentence names it.
 * @throws {Error} When the database cannot be opened, or files cannot be kept.
 * @see docs/server.md
 */
export async function createChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const settings = withDefaults(options)
  const { basePath, trustProxy, drainSeconds } = settings
  const log = settings.log ?? createLog('info')
  if (!settings.rateLimits)
    log.warn({}, 'RATE LIMITS ARE OFF: anybody may guess passwords all day. For tests and benchmarks only')

  const metrics = createMetrics({ ofProcess: settings.processMetrics })
  const store = await openStore(settings.database)
  const bus = createLocalBus({ log })
  const rates = settings.rateLimits ? RATES : null
  const chat = createChat({ store, bus, clock: systemClock, log, metrics, rates })
  const files = await openFiles(settings, store.logId).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const limits = { fileBytes: settings.maxFileBytes, userFileBytes: settings.userQuotaBytes }
  const shared = { store, files, carrying: chat, now }
  const pictures = createPictures()
  const uploads = createUploads({ ...shared, pictures, limits })
  const profiles = createProfiles({ store, files, pictures, announce: chat.announceUser })

  const keys = readSecrets(
    settings.secret ?? (await store.metaOnce('jwt_secret', randomBytes(48).toString('base64url')))
  )
  const tokens = createTokens({ keys, seconds: settings.accessTokenSeconds, now })
  const sessions = createSessions({ store, tokens, keys, ended: ids => chat.endSessions(ids), now })
  const tickets = createTickets<Principal>({ now })
  const auth = createVerifier({ tokens, sessions, tickets })
  const origins = createOrigins(settings.allowedOrigins)

  let closing: Promise<void> | undefined
  const app = createApp({
    ...settings,
    parloJs: settings.parloJs,
    metricsToken: settings.metricsToken,
    store,
    chat,
    uploads,
    profiles,
    auth,
    tokens,
    sessions,
    tickets,
    origins,
    log,
    metrics,
    now,
    passwords: createPasswords({ cost: settings.bcryptCost, minLength: settings.minPassword }),
    rates: createRates(settings.rateLimits),
    cookie: createSessionCookie({ basePath, trustProxy }),
    stopping: () => closing !== undefined
  })

  const gateway = createGateway({
    chat,
    store,
    bus,
    auth,
    clock: systemClock,
    log,
    metrics,
    rates,
    files: limits,
    origins,
    base: basePath,
    addressOf: request => neighbourhood(addressOf(request, trustProxy))
  })
  const handle = app.callback()
  const hosting = createHosting({
    handle: (request, response) => void handle(request, response),
    basePath,
    attach: server => gateway.attach(server, { ownsServer: true })
  })
  const stopTidying = startTidying({ store, files: createFileTidy(shared), log, now })

  async function stop(): Promise<void> {
    // The clock's timers keep no process alive; until the database is closed it must live.
    const alive = setInterval(() => {}, 1_000)
    const tidied = stopTidying()
    hosting.stop()
    await Promise.all([tidied, gateway.close(), hosting.idle(drainSeconds * 1000)])
    // Somebody may have gone while their file was being looked at.
    await uploads.drain()
    await profiles.drain()
    await chat.drain()
    await bus.close()
    await store.close()
    clearInterval(alive)
    log.info({}, 'stopped')
  }

  return {
    async listen({ host = '127.0.0.1', port = 8000 } = {}) {
      const { url } = await hosting.listen(host, port)
      log.info({ url }, 'listening')
      return { url }
    },
    callback: () => hosting.answer,
    attach: server => gateway.attach(server),
    async tokenFor({ externalId, username, device }) {
      const { user, isNew } = await hostUser(store, { externalId, username }, now())
      if (isNew) chat.announceUser(user)
      return sessions.hostToken(user, device)
    },
    close: () => (closing ??= stop())
  }
}

async function openStore(database: string | Store): Promise<Store> {
  if (typeof database !== 'string') return database
  if (database === ':memory:') return createMemoryStore(randomBytes(9).toString('base64url'))
  await mkdir(dirname(database), { recursive: true, mode: 0o700 })
  return createSqliteStore(database)
}

/** Beside the database; and within, under the name of its history: bytes of another one are never taken for its own. */
async function openFiles({ files, database }: Settings, history: string): Promise<Files> {
  if (typeof files === 'object') return files
  const kept = typeof database === 'string' && database !== ':memory:'
  const folder = files ?? (kept ? join(dirname(database), 'files') : undefined)
  if (folder === undefined) return createMemoryFiles()
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw new Error(`files cannot be kept in ${folder}: ${(cause as Error).message}`, { cause })
  }
  return createDiskFiles(join(folder, history))
}
