import { ChatError, type SessionAnswer } from '@parlo/contract'
import type { Caller, ChatDomain } from '../domain/chat.ts'
import type { Passwords } from '../auth/passwords.ts'
import type { Rates } from '../auth/rate.ts'
import type { Sessions, Signed } from '../auth/sessions.ts'
import { TICKET_SECONDS, type Tickets } from '../auth/tickets.ts'
import type { Tokens } from '../auth/tokens.ts'
import { checkUsername } from '../auth/usernames.ts'
import type { Principal } from '../parts.ts'
import type { Store, StoredSession } from '../store/store.ts'
import { addressOf, neighbourhood } from './proxy.ts'
import type { Call, Some } from './routes.ts'
import type { SessionCookie } from './session-cookie.ts'

export interface AuthParts {
  store: Store
  chat: Pick<ChatDomain, 'announceUser'>
  passwords: Passwords
  tokens: Tokens
  sessions: Sessions
  tickets: Tickets<Principal>
  rates: Rates
  cookie: SessionCookie
  trustProxy: number
  /** May anybody make an account? */
  registration: boolean
  now: () => number
}

/** Register, log in, refresh, log out; sessions and tickets. */
export function authHandlers(
  parts: AuthParts
): Some<
  | 'register'
  | 'login'
  | 'refresh'
  | 'logout'
  | 'sessions'
  | 'endSession'
  | 'endSessions'
  | 'changePassword'
  | 'ticket'
> {
  const { store, chat, passwords, sessions, tickets, rates, cookie, trustProxy, registration, now } = parts
  const from = ({ ctx }: Pick<Call<'login'>, 'ctx'>) => neighbourhood(addressOf(ctx.req, trustProxy))

  return {
    async register(call) {
      if (!registration) throw new ChatError('forbidden', 'Nobody can make an account here')
      const username = checkUsername(call.body.username)
      passwords.check(call.body.password, username)
      await rates.register(from(call))
      const passwordHash = await passwords.hash(call.body.password)
      const user = await store.createUser({ username, passwordHash, externalId: null, now: now() })
      if (!user) throw new ChatError('username_taken', `Someone already has the username ${username}`)
      chat.announceUser(user)
      return { message: 'User created' }
    },

    async login(call) {
      const { username, password, device } = call.body
      await rates.login(from(call), username)
      const user = await store.userByName(username.normalize('NFC'))
      const right = await passwords.matches(password, user?.passwordHash)
      if (!user || !right || user.disabledAt !== null) {
        throw new ChatError('bad_login', 'Username and password do not belong together')
      }
      const started = device ? await sessions.start(user, device.name) : await sessions.startBrief(user)
      await rates.loggedIn(from(call), username)
      if (typeof started === 'string') return { access_token: started }
      return handOver(call, started, device?.cookie === true)
    },

    async refresh(call) {
      await rates.refresh(from(call))
      const { refresh_token: given, session_id: expected } = call.body
      if (given !== undefined) return handOver(call, await sessions.refresh(given, expected), false)
      const kept = cookie.read(call.ctx)
      if (!kept)
        throw new ChatError('unauthorized', 'There is neither a refresh_token nor a session cookie; sign in')
      try {
        return handOver(call, await sessions.refresh(kept, expected), true)
      } catch (error) {
        // It will never be good again; without it the next page load asks for the password at once.
        if (error instanceof ChatError && error.code === 'unauthorized') cookie.clear(call.ctx)
        throw error
      }
    },

    async logout(call) {
      await forgetCookie(call, session => session.id === call.caller.sessionId)
      await sessions.end({ id: call.caller.sessionId })
    },

    async sessions({ caller }) {
      const live = await sessions.list(caller.userId)
      return { sessions: live.map(session => infoOf(session, caller)) }
    },

    async endSession(call) {
      const { id } = call.params
      const mine = (await sessions.list(call.caller.userId)).find(session => session.id === id)
      if (!mine) throw new ChatError('not_found', 'You have no such session')
      await forgetCookie(call, session => session.id === id)
      await sessions.end({ id: mine.id })
    },

    async endSessions(call) {
      await forgetCookie(call, session => session.userId === call.caller.userId)
      await sessions.end({ userId: call.caller.userId })
    },

    async changePassword(call) {
      const { caller, body } = call
      const user = await store.userById(caller.userId)
      if (!user?.passwordHash) throw new ChatError('forbidden', 'This account has no password here')
      passwords.check(body.new, user.username)
      // Who holds a token for a moment must not find out the password; nor can who holds none keep the owner from this.
      await rates.password(caller.sessionId)
      const wrong = new ChatError('bad_login', 'The current password is not that')
      if (!(await passwords.matches(body.current, user.passwordHash))) throw wrong
      const hash = await passwords.hash(body.new)
      if (!(await store.setPassword(user.id, user.passwordHash, hash))) throw wrong
      await sessions.end({ userId: user.id, except: caller.sessionId })
    },

    ticket({ caller }) {
      return { ticket: tickets.issue(caller), expires_in: TICKET_SECONDS }
    }
  }

  function handOver(
    { ctx }: { ctx: Call<'login'>['ctx'] },
    signed: Signed,
    inCookie: boolean
  ): SessionAnswer {
    const answer: SessionAnswer = {
      access_token: signed.accessToken,
      expires_in: signed.expiresIn,
      session_id: signed.sessionId,
      user: signed.user
    }
    if (inCookie) cookie.write(ctx, signed.refreshToken)
    else answer.refresh_token = signed.refreshToken
    return answer
  }

  /** Clear the cookie if it belongs to a session that ends: another tab may have signed in as somebody else since. */
  async function forgetCookie(
    { ctx }: { ctx: Call<'logout'>['ctx'] },
    ends: (session: StoredSession) => boolean
  ): Promise<void> {
    const kept = cookie.read(ctx)
    const owner = kept === undefined ? undefined : await sessions.owner(kept)
    if (owner && ends(owner)) cookie.clear(ctx)
  }
}

function infoOf(session: StoredSession, caller: Caller) {
  return {
    id: session.id,
    device: session.device,
    created_at: new Date(session.createdAt).toISOString(),
    last_seen_at: new Date(session.lastSeenAt).toISOString(),
    current: session.id === caller.sessionId
  }
}
