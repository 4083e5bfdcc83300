import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse
} from 'node:http'
import { asksForSocket } from '../ws/knock.ts'

/** Answers a request; `next`, if given, is called instead when the path is not the chat's. */
export type Answerer = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void

/** Where requests come in: at HTTP servers of its own, or of the application around. */
export interface Hosting {
  answer: Answerer
  /** Listen with a server of its own. */
  listen(host: string, port: number): Promise<{ url: string }>
  /** Take no more connections at servers of its own. */
  stop(): void
  /** Resolves when nothing is being answered any more; or, after some milliseconds, cuts off what is. */
  idle(millis: number): Promise<void>
}

export interface HostingParts {
  handle: RequestListener
  basePath: string
  /** Take the sockets of a server of its own. */
  attach: (server: Server) => void
}

export function createHosting({ handle, basePath, attach }: HostingParts): Hosting {
  const answering = new Set<ServerResponse>()
  const own = new Set<Server>()
  let nowIdle: (() => void) | undefined

  const answer: Answerer = (request, response, next) => {
    // Express takes the mount path off `url`; the routes know it.
    const { originalUrl } = request as { originalUrl?: string }
    const url = pathOf(originalUrl ?? request.url ?? '/')
    if (next && !isUnder(basePath, url)) return next()
    request.url = url
    answering.add(response)
    response.once('close', () => {
      answering.delete(response)
      if (answering.size === 0) nowIdle?.()
    })
    handle(request, response)
  }

  return {
    answer,

    async listen(host, port) {
      const server = createHttpServer((request, response) => answer(request, response))
      attach(server)
      const url = await listenOn(server, host, port)
      own.add(server)
      return { url }
    },

    stop() {
      for (const server of own) {
        server.close()
        server.closeIdleConnections()
      }
    },

    async idle(millis) {
      if (answering.size > 0) {
        let timer: NodeJS.Timeout | undefined
        await new Promise<void>(resolve => {
          nowIdle = resolve
          timer = setTimeout(resolve, millis)
        })
        clearTimeout(timer)
      }
      for (const response of answering) response.destroy()
      for (const server of own) server.closeAllConnections()
    }
  }
}

/** Path and query. A proxy may be asked for `http://host/path`; what cannot be read names nothing here. */
function pathOf(url: string): string {
  if (url.startsWith('/')) return url
  if (!URL.canParse(url)) return '//'
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Is it `/chat`, `/chat/…` or `/chat?…`? */
function isUnder(basePath: string, url: string): boolean {
  return (
    url.startsWith(basePath) && ['/', '?', undefined].includes(basePath === '' ? '/' : url[basePath.length])
  )
}

/** An HTTP server that does not wait for those who never finish what they say. */
function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than the 60 s after which most reverse proxies let go, so that none reuses a connection just closed.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
      // Before Node 24.9, which does not ask, every upgrade comes to the gateway, and others than this one are refused there.
      shouldUpgradeCallback: asksForSocket
    },
    listener
  )
  server.maxHeadersCount = 100
  return server
}

/** Where it listens. Rejects as Node does, with `code` `EADDRINUSE` and the like. */
function listenOn(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`)
    })
  })
}
