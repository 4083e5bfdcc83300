import { ChatError, type Answer, type RouteName, type Routes } from '@parlo/contract'
import { check, ROUTES } from '@parlo/contract/schemas'
import { Router } from '@koa/router'
import type { Middleware, ParameterizedContext } from 'koa'
import type * as v from 'valibot'
import type { Auth, Principal } from '../parts.ts'
import type { Rates } from '../auth/rate.ts'
import { jsonBody } from './body.ts'
import { rawBody } from './raw-body.ts'

/** What a handler gets, checked: it never looks at the raw request for these. */
export interface Call<N extends RouteName> {
  /** Who asks; for routes open to anyone there is nobody. */
  caller: Routes[N]['auth'] extends 'token' ? Principal : undefined
  query: Routes[N] extends { query: infer Q extends v.GenericSchema } ? v.InferOutput<Q> : undefined
  body: Routes[N] extends { body: infer B extends v.GenericSchema } ? v.InferOutput<B> : undefined
  /** The `:name` segments of the path, as they came. */
  params: Record<string, string>
  /** For headers and cookies. */
  ctx: ParameterizedContext
}

/** Answers one route: what it returns is sent with the route's status. */
export type Handler<N extends RouteName> = (call: Call<N>) => Promise<Answer<N>> | Answer<N>

/** Every route has its handler: a missing line does not compile. */
export type Handlers = { [N in RouteName]: Handler<N> }

/** Some of the handlers, those of one noun. */
export type Some<N extends RouteName> = Pick<Handlers, N>

/** The router of the contract's table. Each route: who asks, what is asked, the answer. */
export function createRouter(handlers: Handlers, guard: Middleware, prefix: string): Router {
  const router = new Router({ prefix })
  for (const name of Object.keys(ROUTES) as RouteName[]) mount(router, name, handlers[name], guard)
  return router
}

function mount(router: Router, name: RouteName, handler: Handler<never>, guard: Middleware): void {
  const route = ROUTES[name]
  const stages: Middleware[] = []
  // Before the body is read: a stranger's is not even looked at.
  if (route.auth === 'token') stages.push(guard)
  if ('body' in route) stages.push(jsonBody)
  if ('bytes' in route && route.bytes === 'sent') {
    stages.push('most' in route ? rawBody(route.most, route.types) : rawBody())
  }
  stages.push(async ctx => {
    const call = {
      caller: ctx.state['caller'] as Principal | undefined,
      query: 'query' in route ? check<v.GenericSchema>(route.query, once(ctx.query)) : undefined,
      body: 'body' in route ? check<v.GenericSchema>(route.body, ctx.request.body) : undefined,
      params: (ctx as unknown as { params: Record<string, string> }).params,
      ctx
    }
    const answer: unknown = await handler(call as never)
    if (answer !== undefined) ctx.body = answer
    // Of bytes there may be a part only, or none that are new: the handler has said so.
    if (!('bytes' in route && route.bytes === 'answered')) ctx.status = route.status
  })
  router.register(route.path, [route.method], stages as never)
}

/** Lets only those through who carry a token, and counts their calls. */
export function guardWith(auth: Auth, rates: Rates): Middleware {
  return async (ctx, next) => {
    const header = ctx.get('Authorization')
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(header)?.[1]
    if (!token) {
      const seen = header === '' ? 'is missing' : 'is not a bearer token'
      throw new ChatError('unauthorized', `The Authorization header ${seen}; allowed is: Bearer ACCESS_TOKEN`)
    }
    const caller = await auth.verify(token)
    await rates.call(caller.userId)
    ctx.state['caller'] = caller
    await next()
  }
}

/** A parameter given twice is an error, not a list. */
function once(query: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value))
      throw new ChatError('bad_request', `Parameter ${name.slice(0, 80)} is given twice; give it once`)
  }
  return query as Record<string, string | undefined>
}
