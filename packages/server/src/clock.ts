import type { Clock } from './parts.ts'

/** The clock of the machine. Its timers keep no process alive. */
export const systemClock: Clock = {
  now: Date.now,
  soon: setImmediate,
  after(millis, run) {
    const timer = setTimeout(run, millis).unref()
    return () => clearTimeout(timer)
  }
}
