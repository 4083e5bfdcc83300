import type { Middleware } from 'koa'
import type { ServerMetrics } from '../metrics.ts'
import type { Log, Principal } from '../parts.ts'

/** One line and one count per request. The query is left out: it may hold a ticket, or what somebody searched for. */
export function requestLog({ log, metrics }: { log: Log; metrics: ServerMetrics }): Middleware {
  return async (ctx, next) => {
    const start = performance.now()
    await next()
    const millis = performance.now() - start
    const { status, method } = ctx
    const { _matchedRoute: route = 'other' } = ctx as { _matchedRoute?: string }
    // Only what the table names, so that strangers cannot grow the number of series.
    metrics.answered({
      method: METHODS.has(method) ? method : 'other',
      route: route,
      status,
      millis
    })
    const caller = ctx.state['caller'] as Principal | undefined
    const line = {
      request_id: ctx.state['requestId'] as string,
      method,
      path: ctx.path.slice(0, 200),
      status,
      ms: Math.round(millis * 10) / 10,
      ...(caller && { user: caller.userId })
    }
    log.info(line, 'request')
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
