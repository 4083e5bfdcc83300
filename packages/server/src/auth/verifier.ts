import { ChatError } from '@parlo/contract'
import type { Auth, Principal } from '../parts.ts'
import type { Sessions } from './sessions.ts'
import type { Tickets } from './tickets.ts'
import type { Tokens } from './tokens.ts'

/** What REST and the sockets ask: whose token, or ticket, is this? */
export function createVerifier(parts: {
  tokens: Tokens
  sessions: Sessions
  tickets: Tickets<Principal>
}): Auth {
  const { tokens, sessions, tickets } = parts
  return {
    async verify(token) {
      const claims = tokens.verify(token)
      if (await sessions.lives(claims)) return claims
      throw new ChatError('unauthorized', 'The session has ended; sign in again')
    },
    async takeTicket(ticket) {
      const holder = tickets.redeem(ticket)
      // Whoever signed out in between is nobody any more.
      return holder && (await sessions.lives(holder)) ? holder : undefined
    }
  }
}
