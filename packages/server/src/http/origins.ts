import type { IncomingMessage } from 'node:http'
import { ChatError } from '@parlo/contract'
import type { Context, Middleware } from 'koa'

/** May a page of this origin use the server? */
export interface Origins {
  /**
   * Decide by the request's `Origin` header: on the list, or the server's own. Without the header it is no page of
   * another origin, so it may; `null` (a sandbox, a file) may not.
   */
  allow(request: IncomingMessage): boolean
}

/** @param list - Exact origins: `https://example.com`. */
export function createOrigins(list: readonly string[]): Origins {
  const listed = new Set(list)
  return {
    allow(request) {
      const { origin } = request.headers
      if (origin === undefined || listed.has(origin)) return true
      // The scheme is left out of the comparison: behind a proxy that ends TLS it cannot always be known.
      const own = request.headers.host
      return own !== undefined && (origin === `https://${own}` || origin === `http://${own}`)
    }
  }
}

/**
 * Refuse what a page of a foreign origin wants to change, or asks as somebody. The browser sends what is plain enough
 * without asking, and its visitor's cookie may come along; CORS only keeps the page from reading the answer.
 */
export function refuseForeign(origins: Origins): Middleware {
  return async (ctx, next) => {
    if ((!SAFE.has(ctx.method) || ctx.get('Authorization') !== '') && !origins.allow(ctx.req)) {
      const origin = ctx.get('Origin').slice(0, 200)
      const remedy = 'whoever runs it allows them by ALLOWED_ORIGINS, or the option allowedOrigins'
      throw new ChatError('bad_origin', `Pages of ${origin} may not use this server; ${remedy}`)
    }
    await next()
  }
}

/**
 * Is this a POST, or asked as somebody, or a browser's question before either? From a foreign page {@link refuseForeign}
 * refuses it, whatever it says. So the page may read the answer: it tells its maker what to do, where a browser only says
 * "Failed to fetch".
 */
export function isRefused(ctx: Context): boolean {
  if (ctx.method !== 'OPTIONS') return ctx.method === 'POST' || ctx.get('Authorization') !== ''
  const headers = ctx.get('Access-Control-Request-Headers').toLowerCase()
  return (
    ctx.get('Access-Control-Request-Method') === 'POST' || headers.split(/[ ,]+/).includes('authorization')
  )
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
