import cors from '@koa/cors'
import { ChatError } from '@parlo/contract'
import Koa, { type Middleware } from 'koa'
import type { ServerMetrics } from '../metrics.ts'
import type { Auth, Log } from '../parts.ts'
import type { ChatDomain } from '../domain/chat.ts'
import { authHandlers, type AuthParts } from './auth.ts'
import { blockHandlers } from './blocks.ts'
import { problems } from './errors.ts'
import { securityHeaders } from './headers.ts'
import { healthRouter, type HealthParts } from './health.ts'
import { fileHandlers, type FileParts } from './files.ts'
import { historyHandlers } from './history.ts'
import { requestLog } from './request-log.ts'
import { roomHandlers } from './rooms.ts'
import { isRefused, refuseForeign, type Origins } from './origins.ts'
import { profileHandlers, type ProfileHandlerParts } from './profiles.ts'
import { createRouter, guardWith } from './routes.ts'
import { serveScripts } from './script.ts'
import { searchHandlers } from './search.ts'
import { userHandlers } from './users.ts'

export interface AppParts extends AuthParts, HealthParts, FileParts, ProfileHandlerParts {
  store: AuthParts['store']
  chat: ChatDomain
  auth: Auth
  log: Log
  metrics: ServerMetrics
  origins: Origins
  /** Put before every path: `` or `/chat`. */
  basePath: string
}

/** The REST side as a Koa application: what a request passes, in order. */
export function createApp(parts: AppParts): Koa {
  const { log, metrics, chat, auth, rates, origins, trustProxy, basePath, parloJs, stopping } = parts
  const handlers = {
    ...authHandlers(parts),
    ...userHandlers(chat),
    ...profileHandlers(parts),
    ...historyHandlers(chat),
    ...roomHandlers(chat, rates),
    ...searchHandlers(chat, rates),
    ...blockHandlers(chat),
    ...fileHandlers(parts)
  }
  const router = createRouter(handlers, guardWith(auth, rates), basePath)
  const health = healthRouter(parts, basePath)

  const app = new Koa()
  // Every failure has been answered and logged by problems(); what is left are connections that broke.
  app.silent = true
  app.use(requestLog({ log, metrics }))
  app.use(securityHeaders({ trustProxy }))
  app.use(problems({ log, trustProxy }))
  if (parloJs !== undefined) app.use(serveScripts(basePath, parloJs))
  app.use(
    cors({
      origin: ctx => (origins.allow(ctx.req) || isRefused(ctx) ? ctx.get('Origin') : ''),
      credentials: true,
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'If-None-Match', 'If-Range', 'Range'],
      exposeHeaders: ['Content-Disposition', 'Content-Range', 'ETag', 'Link', 'Retry-After', 'X-Request-Id'],
      maxAge: 600
    })
  )
  app.use(refuseForeign(origins))
  app.use(health.routes())
  app.use(refuseWhen(stopping))
  app.use(router.routes())
  app.use(router.allowedMethods())
  app.use(health.allowedMethods())
  return app
}

/** What comes in during a stop is sent elsewhere, and its connection closed. */
function refuseWhen(stopping: () => boolean): Middleware {
  return async (ctx, next) => {
    if (!stopping()) return next()
    ctx.set('Connection', 'close')
    throw new ChatError('unavailable', 'The server is stopping; try again in a few seconds', {
      retryMillis: 2_000
    })
  }
}
