import type { Clock } from '../parts.ts'

/** A clock moved by hand. */
export interface FakeClock extends Clock {
  /** Let time pass: timers due within it run, in order, each at its time. */
  pass: (millis: number) => void
  /** Set the clock forward or back: timers take as long as they would have. */
  jump: (millis: number) => void
  /** Run what was asked for the end of the turn, and what that asks for, until nothing is left. */
  endTurn: () => Promise<void>
}

/** @param start - Milliseconds since 1970. */
export function createFakeClock(start = Date.UTC(2026, 10, 22)): FakeClock {
  let now = start
  let timers: { at: number; run: () => void }[] = []
  let turn: (() => void)[] = []

  return {
    now: () => now,
    soon(run) {
      turn.push(run)
    },
    after(millis, run) {
      const timer = { at: now + millis, run }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    pass(millis) {
      const end = now + millis
      for (;;) {
        const [next] = timers.filter(timer => timer.at <= end).toSorted((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter(timer => timer !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
    jump(millis) {
      now += millis
      for (const timer of timers) timer.at += millis
    },
    async endTurn() {
      while (turn.length > 0) {
        const due = turn
        turn = []
        for (const run of due) run()
        // Promises that were waiting for these run now, and may ask for another turn.
        await new Promise(resolve => setImmediate(resolve))
      }
    }
  }
}
