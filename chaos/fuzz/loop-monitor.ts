/* Loaded into the server's process before the server: watches its event loop, and tells whoever connects to
 * PARLO_LOOP_MONITOR (a socket's path) how long it has stood still since it was last asked. */
import { createServer } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const EVERY = 5
const MILLION = 1e6

const histogram = monitorEventLoopDelay({ resolution: EVERY })
histogram.enable()

/** Of the longest turn: milliseconds that passed, and those in which this thread computed. */
let longest = { wall: 0, computed: 0 }
let computedMost = 0
let last = { wall: performance.now(), cpu: cpu() }

// The time on the wall grows with whatever else the machine does; what this thread computed does not.
setInterval(() => {
  const now = { wall: performance.now(), cpu: cpu() }
  const wall = now.wall - last.wall - EVERY
  const computed = now.cpu - last.cpu
  last = now
  if (wall > longest.wall) longest = { wall, computed }
  // Beyond the time that passed anyway, a turn cannot have blocked anyone.
  computedMost = Math.max(computedMost, Math.min(wall, computed))
}, EVERY).unref()

createServer(socket => {
  socket.on('error', () => {})
  socket.end(JSON.stringify({ longest, computed: computedMost, p99: histogram.percentile(99) / MILLION }))
  longest = { wall: 0, computed: 0 }
  computedMost = 0
  histogram.reset()
})
  .listen(process.env['PARLO_LOOP_MONITOR'])
  .unref()

function cpu(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage()
  return (user + system) / 1000
}
