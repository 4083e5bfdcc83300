import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Router } from '@koa/router'
import { ChatError } from '@parlo/contract'
import type { ServerMetrics } from '../metrics.ts'
import type { Store } from '../store/store.ts'

export interface HealthParts {
  store: Pick<Store, 'ping'>
  metrics: ServerMetrics
  /** Opens `/metrics`; without one, only callers on this machine may read them. */
  metricsToken: string | undefined
  /** File served as `/parlo.js`, if any; what it loads on demand is beside it. */
  parloJs: string | undefined
  /** Is the server about to stop? */
  stopping: () => boolean
}

/** For a person who looks whether the server runs, by its address. */
const hello = (parloJs: string | undefined): string =>
  parloJs === undefined
    ? 'A Parlo server is running here, without the chat for pages: for that, install @parlo/elements beside it.\n'
    : `A Parlo server is running here. To chat, put this into a page of yours:

  <script type="module" src="…/parlo.js"></script>
  <chat-window></chat-window>

where … is the address of this server. A page that is not of this address has to be on ALLOWED_ORIGINS.
`

/** For who watches over the server, people and machines: alive, ready, and numbers. */
export function healthRouter(
  { store, metrics, metricsToken, parloJs, stopping }: HealthParts,
  prefix: string
): Router {
  const router = new Router({ prefix })

  router.get('/', async (ctx, next) => {
    // The router takes for this what is no path at all, such as `//x`.
    if (ctx.url === `${prefix}/`) ctx.body = hello(parloJs)
    else await next()
  })

  router.get('/healthz', ctx => {
    ctx.body = { status: 'ok' }
  })

  router.get('/readyz', async ctx => {
    if (stopping()) throw new ChatError('unavailable', 'The server is stopping')
    await store.ping().catch((cause: unknown) => {
      throw new ChatError('unavailable', 'The database does not answer', { cause })
    })
    ctx.body = { status: 'ready' }
  })

  router.get('/metrics', async ctx => {
    if (metricsToken !== undefined) {
      if (!same(ctx.get('Authorization'), `Bearer ${metricsToken}`)) {
        throw new ChatError('unauthorized', 'The metrics need their bearer token')
      }
    } else if (!isOfThisMachine(ctx.req)) {
      throw new ChatError(
        'forbidden',
        'The metrics are for callers on this machine; METRICS_TOKEN opens them to others'
      )
    }
    const { type, text } = await metrics.page()
    ctx.body = text
    ctx.set('Content-Type', type)
  })

  return router
}

/** A proxy on this machine makes everyone look local, but leaves a trace. */
function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress ?? ''
  const local = address === '::1' || /^(?:::ffff:)?127\./.test(address)
  return local && !['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some(name => name in headers)
}

/** Compare in a time that does not tell how much was right. */
function same(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
