import type { Middleware } from 'koa'
import { isSecure } from './proxy.ts'

/** Headers that keep an answer from being taken for anything but data. */
export function securityHeaders({ trustProxy }: { trustProxy: number }): Middleware {
  return async (ctx, next) => {
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    ctx.set('Referrer-Policy', 'no-referrer')
    ctx.set('Cache-Control', 'no-store')
    if (isSecure(ctx.req, trustProxy)) ctx.set('Strict-Transport-Security', 'max-age=31536000')
    await next()
  }
}
