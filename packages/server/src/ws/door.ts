import { ChatError } from '@parlo/contract'

/** Counts those who have connected but not yet said who they are: nobody may leave many of them standing about. */
export interface Door {
  /**
   * One more stranger. The function returned says it is one no longer; twice is harmless.
   * @throws {ChatError} `rate_limited`, `unavailable`
   */
  enter(address: string): () => void
}

/** @param perAddress - Strangers from one address; @param total - from everywhere. */
export function createDoor({ perAddress, total }: { perAddress: number; total: number }): Door {
  const from = new Map<string, number>()
  let all = 0

  return {
    enter(address) {
      const here = from.get(address) ?? 0
      const retry = { retryMillis: 1000 }
      if (here >= perAddress) {
        throw new ChatError(
          'rate_limited',
          `${here} connections from your address have not said hello yet`,
          retry
        )
      }
      if (all >= total)
        throw new ChatError('unavailable', 'Too many are connecting at once; try again', retry)
      from.set(address, here + 1)
      all += 1
      let inside = true
      return () => {
        if (!inside) return
        inside = false
        all -= 1
        const left = (from.get(address) ?? 1) - 1
        if (left > 0) from.set(address, left)
        else from.delete(address)
      }
    }
  }
}
