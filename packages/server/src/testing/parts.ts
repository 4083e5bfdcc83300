import type { Log, Metrics } from '../parts.ts'

const nothing = () => {}

export const silentLog: Log = { info: nothing, warn: nothing, error: nothing }

export const silentMetrics: Metrics = {
  sockets: nothing,
  committed: nothing,
  refused: nothing,
  closed: nothing,
  lagging: nothing
}
