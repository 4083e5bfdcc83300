import { randomBytes } from 'node:crypto'
import { ChatError } from '@parlo/contract'

/** Seconds a ticket is good. */
export const TICKET_SECONDS = 30

// Enough for everyone to reconnect at once; each is a hundred bytes.
const MOST = 10_000
const MOST_PER_USER = 20

/** One-use keys for a WebSocket URL, which may end up in logs: a ticket found there is worth nothing any more. */
export interface Tickets<C> {
  /** @throws {ChatError} `unavailable` when too many are waiting to be used. */
  issue(holder: C): string
  /** Who holds the ticket; it can be used only once. `undefined`: unknown, used or too old. */
  redeem(ticket: string): C | undefined
}

export function createTickets<C extends { userId: number }>({ now = Date.now } = {}): Tickets<C> {
  const held = new Map<string, { holder: C; until: number }>()
  const perUser = new Map<number, number>()

  function drop(ticket: string, { holder }: { holder: C }): void {
    held.delete(ticket)
    const left = (perUser.get(holder.userId) ?? 1) - 1
    if (left > 0) perUser.set(holder.userId, left)
    else perUser.delete(holder.userId)
  }

  function dropOld(): void {
    for (const [ticket, entry] of held) {
      // In order of issue, and all good equally long: the first good one ends the search.
      if (entry.until > now()) return
      drop(ticket, entry)
    }
  }

  return {
    issue(holder) {
      dropOld()
      const mine = perUser.get(holder.userId) ?? 0
      if (held.size >= MOST || mine >= MOST_PER_USER) {
        const wait = { retryMillis: TICKET_SECONDS * 1000 }
        throw new ChatError(
          'unavailable',
          `Too many tickets wait to be used; they end after ${TICKET_SECONDS} s`,
          wait
        )
      }
      const ticket = randomBytes(24).toString('base64url')
      held.set(ticket, { holder, until: now() + TICKET_SECONDS * 1000 })
      perUser.set(holder.userId, mine + 1)
      return ticket
    },

    redeem(ticket) {
      const entry = held.get(ticket)
      if (!entry) return undefined
      drop(ticket, entry)
      return entry.until > now() ? entry.holder : undefined
    }
  }
}
