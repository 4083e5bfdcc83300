import type { Message } from '@parlo/sdk'

/**
 * Picks, from one snapshot to the next, the messages of others that have just arrived.
 *
 * What is there when the room opens is history, and so is what is loaded above or below it: neither is news.
 */
export class Arrivals {
  #newest: number | undefined

  /** Start again, for another room. */
  reset(): void {
    this.#newest = undefined
  }

  /**
   * @param messages - All that is held, or as much of its end as may be new.
   * @returns The new ones, oldest first; none for the first call of a room.
   */
  take(messages: readonly Message[]): Message[] {
    const before = this.#newest
    const news: Message[] = []
    let newest = before ?? 0
    // From the end: what is not stored yet has no number, and stands there.
    for (let at = messages.length - 1; at >= 0; at--) {
      const { seq, own } = messages[at]!
      if (seq === null) continue
      newest = Math.max(newest, seq)
      if (before === undefined || seq <= before) break
      if (!own) news.unshift(messages[at]!)
    }
    this.#newest = newest
    return news
  }
}
