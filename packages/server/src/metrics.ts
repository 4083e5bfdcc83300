import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from './parts.ts'

/** The counters, and what `/metrics` and the requests need besides. */
export interface ServerMetrics extends Metrics {
  /** A request was answered. `route` is the pattern, such as `/v1/rooms/:room`, so that it takes few values. */
  answered(request: { method: string; route: string; status: number; millis: number }): void
  /** Everything counted, in the text format of Prometheus, and its content type. */
  page(): Promise<{ type: string; text: string }>
}

const SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

/**
 * @param ofProcess - Also tell about the process: memory, event loop, garbage collection. Only one server in a process
 * can, and it watches for as long as the process lives.
 */
export function createMetrics({ ofProcess = false } = {}): ServerMetrics {
  const registry = new Registry()
  const registers = [registry]
  if (ofProcess) collectDefaultMetrics({ register: registry })

  const sockets = new Gauge({ name: 'parlo_sockets', help: 'Signed-in sockets', registers })
  const lagging = new Gauge({
    name: 'parlo_sockets_lagging',
    help: 'Sockets too slow to be pushed to',
    registers
  })
  const messages = new Counter({ name: 'parlo_messages_total', help: 'Messages committed', registers })
  const commits = new Histogram({
    name: 'parlo_commit_seconds',
    help: 'Time to commit a batch of messages',
    buckets: SECONDS,
    registers
  })
  const refused = new Counter({
    name: 'parlo_frames_refused_total',
    help: 'Frames refused, by error code',
    labelNames: ['code'],
    registers
  })
  const closed = new Counter({
    name: 'parlo_sockets_closed_total',
    help: 'Sockets closed by the server, by close code',
    labelNames: ['code'],
    registers
  })
  const requests = new Histogram({
    name: 'parlo_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers
  })

  return {
    sockets: change => sockets.inc(change),
    lagging: change => lagging.inc(change),
    committed(count, millis) {
      messages.inc(count)
      commits.observe(millis / 1000)
    },
    refused: code => refused.inc({ code }),
    closed: code => closed.inc({ code }),
    answered: ({ method, route, status, millis }) =>
      requests.observe({ method, route, status }, millis / 1000),
    page: async () => ({ type: registry.contentType, text: await registry.metrics() })
  }
}
