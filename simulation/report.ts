import { EFFECTS, FAULTS } from './faults.ts'
import type { Result } from './simulation.ts'

/** Runs in which a kind of fault that never happens is no accident any more. */
const ENOUGH = 100

/** Adds up what many seeds gave. */
export function report() {
  const start = performance.now()
  const faults = new Map<string, number>([...Object.keys(FAULTS), ...EFFECTS].map(kind => [kind, 0]))
  const failed: number[] = []
  let seeds = 0
  let millis = 0
  let sends = 0

  return {
    add(result: Result): void {
      seeds += 1
      millis += result.millis
      sends += result.sends
      for (const [kind, count] of result.faults) faults.set(kind, (faults.get(kind) ?? 0) + count)
      if (result.violations.length > 0) failed.push(result.seed)
    },

    /** Print the sums; the exit code. */
    print(write: (line: string) => void, sums: boolean): 0 | 1 {
      const seconds = (performance.now() - start) / 1000
      const missing = [...faults].filter(([, count]) => count === 0).map(([kind]) => kind)
      write(
        `${seeds} seeds, ${(millis / 3_600_000).toFixed(1)} simulated hours, ${sends} sends, ` +
          `${seconds.toFixed(1)} s`
      )
      if (sums) {
        const total = [...faults.values()].reduce((sum, count) => sum + count, 0)
        write(`${total} faults: ${[...faults].map(([kind, count]) => `${kind} ${count}`).join(', ')}`)
      }
      write(
        failed.length === 0 ? 'No violations' : `${failed.length} seeds with violations: ${failed.join(' ')}`
      )
      const tooFew = seeds >= ENOUGH && missing.length > 0
      if (tooFew) write(`Never happened, so nothing was tried: ${missing.join(', ')}`)
      return failed.length > 0 || tooFew ? 1 : 0
    }
  }
}
