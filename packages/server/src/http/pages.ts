import type { ParameterizedContext } from 'koa'

/** Name the next page in a `Link` header (RFC 8288), relative to the same path. */
export function linkNext(ctx: ParameterizedContext, query: Record<string, number>): void {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  ctx.set('Link', `<${ctx.path}?${search}>; rel="next"`)
}
