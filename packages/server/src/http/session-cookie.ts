import type { ParameterizedContext } from 'koa'
import { SESSION } from '../auth/sessions.ts'
import { isSecure } from './proxy.ts'

const NAME = 'parlo_session'

/**
 * The refresh token in a cookie that no script can read. It goes only to `/v1/…`, of this site and from this site; it
 * is good for nothing but a new access token, and for saying which session to end.
 */
export interface SessionCookie {
  read(ctx: ParameterizedContext): string | undefined
  write(ctx: ParameterizedContext, refreshToken: string): void
  clear(ctx: ParameterizedContext): void
}

export function createSessionCookie({
  basePath,
  trustProxy
}: {
  basePath: string
  trustProxy: number
}): SessionCookie {
  const set = (ctx: ParameterizedContext, value: string, seconds: number) => {
    const parts = [
      `${NAME}=${value}`,
      `Path=${basePath}/v1`,
      `Max-Age=${seconds}`,
      'HttpOnly',
      'SameSite=Strict'
    ]
    if (isSecure(ctx.req, trustProxy)) parts.push('Secure')
    ctx.append('Set-Cookie', parts.join('; '))
  }
  return {
    read: ctx => ctx.cookies.get(NAME) || undefined,
    write: (ctx, refreshToken) => set(ctx, refreshToken, SESSION.idleMillis / 1000),
    clear: ctx => set(ctx, '', 0)
  }
}
