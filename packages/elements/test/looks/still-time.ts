/* Time stands still in the pages that pictures are taken of, unless it is put forward. */

let now = Date.parse('2026-11-22T10:00:00Z')
const RealDate = Date

class StillDate extends RealDate {
  constructor(given: number | string | Date = now) {
    super(given)
  }

  static override now(): number {
    return now
  }
}

globalThis.Date = StillDate as DateConstructor

/** Put the time forward, or back. */
export function at(time: string): void {
  now = RealDate.parse(time)
}
