import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { ChatError, type User } from '@parlo/contract'
import { toUser } from '../store/profile-store.ts'
import type { SessionCondition, Store, StoredSession, StoredUser } from '../store/store.ts'
import { createRecent } from './recent.ts'
import type { KeyRing } from './secrets.ts'
import type { Tokens } from './tokens.ts'

/* A session is one sign-in on one device. It holds one refresh token at a time:
 *
 *   presented                            answer
 *   the current token                    its successor; the current one becomes the previous one
 *   the previous one, before its         the same successor again: the answer got lost, however long ago
 *     successor is known to have arrived
 *   the previous one, up to 30 s later   the same again: two tabs asked at once
 *   the previous one, later              the session ends: one of two holders of the token stole it
 *   one of the hundred before            so does it then
 *   anything else                        refused
 *
 * A successor has arrived when it is used, or the access token that came with it, which says so by a mark. That the
 * access token counts is what catches a thief who refreshes as often as the owner: whichever of the two comes second
 * comes minutes after the first has used what it got.
 *
 * A successor is the HMAC of its predecessor under the server's key, so that it can be given twice although the
 * database knows only SHA-256 hashes, and one that is long gone can be told by what came after it. Nobody without the
 * key can compute it. */

const DAY = 86_400_000
export const SESSION = {
  /** Milliseconds for which the previous refresh token is still answered after the current one has arrived. */
  graceMillis: 30_000,
  /** Tokens before the previous one that are still known as used: those of a day, at one each quarter of an hour. */
  tracedBack: 100,
  /** Milliseconds without a refresh after which a session ends. */
  idleMillis: 30 * DAY,
  /** Milliseconds after which it ends in any case. */
  absoluteMillis: 180 * DAY,
  /** Sessions that a user has with a refresh token: with one more, the one that was used least lately ends. */
  most: 100,
  /** Milliseconds for which the answer of the database about a session is believed; what ends here ends at once. */
  believedMillis: 60_000
} as const

/** What a client gets to hold. Times in seconds. */
export interface Signed {
  accessToken: string
  expiresIn: number
  sessionId: string
  user: User
  refreshToken: string
}

export interface Sessions {
  /**
   * A session that can be refreshed.
   *
   * @param user - As read before their password was compared.
   * @throws {ChatError} `bad_login` when the password has been changed since.
   */
  start(user: StoredUser, device?: string): Promise<Signed>
  /** The same, but it ends with its only access token: a sign-in of a client that knows of no refresh. */
  startBrief(user: StoredUser, device?: string): Promise<string>
  /**
   * An access token for a user of the host application; all of one device's belong to one session. It ends when none was
   * asked for during 30 days, and never by its age: a page that is open could not go on with another session.
   */
  hostToken(user: Pick<User, 'id'>, device?: string): Promise<string>
  /**
   * @param expected - The session the token must belong to.
   * @throws {ChatError} `unauthorized`; `session_mismatch` when it belongs to another session.
   */
  refresh(refreshToken: string, expected?: string): Promise<Signed>
  /** The session a refresh token belongs to, if it lives. Changes nothing. */
  owner(refreshToken: string): Promise<StoredSession | undefined>
  /** Is it a living session of this user, who is not disabled? Notes that the refresh token of that mark has arrived. */
  lives(of: { sessionId: string; userId: number; refreshMark?: string }): Promise<boolean>
  /** Those of a user that live, the last used first. */
  list(userId: number): Promise<StoredSession[]>
  /** End one, or all of a user's but one. Their sockets are closed and their access tokens refused at once. */
  end(which: { id: string } | { userId: number; except?: string }): Promise<void>
}

export interface SessionParts {
  store: Store
  tokens: Tokens
  keys: KeyRing
  /** Told of sessions that ended, to close their sockets. */
  ended: (sessionIds: readonly string[]) => void
  /** Milliseconds since 1970. */
  now?: () => number
}

const ENDED = 0
/** Characters of a refresh token: 32 bytes in base64url. */
const TOKEN_LENGTH = 43
/** Characters of a hash that tell one refresh token of a session from the next. */
const MARK_LENGTH = 12
/** Sessions that one sign-in ends at most. */
const AT_ONCE = 10
const HOST_DEVICE = 'host application'

export function createSessions({ store, tokens, keys, ended, now = Date.now }: SessionParts): Sessions {
  /** Whose a session is, as far as known; 0 when it has ended. */
  const known = createRecent<number>({ most: 50_000, millis: SESSION.believedMillis, now })
  /** Sessions and marks of refresh tokens that are noted as arrived, while access tokens bring them. */
  const arrived = createRecent<true>({ most: 50_000, millis: tokens.seconds * 1000, now })

  /** The id of a new session; `undefined` when the store does not keep it. */
  async function create(
    user: Pick<User, 'id'>,
    device: string | undefined,
    refreshToken: string | null,
    only: SessionCondition
  ): Promise<string | undefined> {
    const at = now()
    const life = refreshToken === null ? tokens.seconds * 1000 : SESSION.idleMillis
    const id = randomUUID()
    const session = {
      id,
      userId: user.id,
      device: device ?? null,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: at + life,
      revokedAt: null,
      refreshHash: refreshToken === null ? null : hashOf(refreshToken),
      previousHash: null,
      arrivedAt: null
    }
    if (!(await store.createSession(session, only))) return undefined
    // Those without a refresh token end with their access token, in minutes.
    if (refreshToken !== null) await endOldest(user.id, id)
    return id
  }

  /** Somebody whose password was compared. It may have been changed meanwhile, which ended all sessions but this one. */
  async function signIn(
    user: StoredUser,
    device: string | undefined,
    refreshToken: string | null
  ): Promise<string> {
    const id = await create(user, device, refreshToken, { password: user.passwordHash })
    if (id === undefined) throw new ChatError('bad_login', 'Username and password do not belong together')
    return id
  }

  async function hostToken(user: Pick<User, 'id'>, device = HOST_DEVICE): Promise<string> {
    // Its refresh tokens are handed to nobody: replacing one notes that the session was seen.
    const refreshToken = randomBytes(32).toString('base64url')
    const id = await create(user, device, refreshToken, 'first')
    if (id !== undefined) return tokens.sign({ userId: user.id, sessionId: id })
    const mine = (await store.sessionsOf(user.id)).find(
      session => alive(session) && session.device === device
    )
    // It has ended since.
    if (!mine) return hostToken(user, device)
    const until = now() + SESSION.idleMillis
    await store.rotateRefresh(mine.id, mine.refreshHash!, hashOf(refreshToken), now(), until)
    return tokens.sign({ userId: user.id, sessionId: mine.id })
  }

  /** Make room for a new one. A few at a time: where there are many more, the next sign-ins end the others. */
  async function endOldest(userId: number, newest: string): Promise<void> {
    const others = (await store.sessionsOf(userId)).filter(
      session => alive(session) && session.refreshHash !== null && session.id !== newest
    )
    for (const { id } of others.slice(SESSION.most - 1).slice(-AT_ONCE)) await end({ id })
  }

  const signed = (user: StoredUser, sessionId: string, refreshToken: string): Signed => ({
    accessToken: tokens.sign({ userId: user.id, sessionId, refreshMark: markOf(hashOf(refreshToken)) }),
    expiresIn: tokens.seconds,
    sessionId,
    user: toUser(user),
    refreshToken
  })

  async function end(which: { id: string } | { userId: number; except?: string }): Promise<void> {
    const ids = await store.revokeSessions(which, now())
    for (const id of ids) known.set(id, ENDED)
    if (ids.length > 0) ended(ids)
  }

  const alive = (session: StoredSession | undefined): session is StoredSession =>
    session !== undefined && session.revokedAt === null && session.expiresAt > now()

  /** The user a living session belongs to; throws when either has ended. */
  async function userOf(session: StoredSession | undefined): Promise<StoredUser> {
    if (!alive(session)) throw new ChatError('unauthorized', 'The session has ended; sign in again')
    const user = await store.userById(session.userId)
    if (!user || user.disabledAt !== null) throw new ChatError('unauthorized', 'The account is disabled')
    return user
  }

  /** The session that one of the last tokens before the previous one belonged to. */
  async function heirOf(token: string): Promise<StoredSession | undefined> {
    if (token.length !== TOKEN_LENGTH) return undefined
    for (const { secret } of keys) {
      let next = token
      for (let steps = 0; steps < SESSION.tracedBack; steps++) {
        next = successor(next, secret)
        const session = await store.sessionByRefresh(hashOf(next))
        if (session) return session
      }
    }
    return undefined
  }

  /** Somebody has used an access token: so the refresh token that came with it is there, too. */
  async function noteArrival(sessionId: string, mark: string): Promise<void> {
    const key = `${sessionId} ${mark}`
    if (arrived.get(key)) return
    try {
      await store.refreshArrived(sessionId, mark, now())
      arrived.set(key, true)
    } catch {
      // A database that cannot write now must not refuse whoever only reads. The next use tells again.
    }
  }

  /** When a session seen now ends. */
  const until = (session: StoredSession) =>
    Math.min(now() + SESSION.idleMillis, session.createdAt + SESSION.absoluteMillis)

  return {
    async start(user, device) {
      const refreshToken = randomBytes(32).toString('base64url')
      return signed(user, await signIn(user, device, refreshToken), refreshToken)
    },

    async startBrief(user, device) {
      return tokens.sign({ userId: user.id, sessionId: await signIn(user, device, null) })
    },

    hostToken,

    async refresh(refreshToken, expected) {
      const hash = hashOf(refreshToken)
      const holder = await store.sessionByRefresh(hash)
      const session = holder ?? (await heirOf(refreshToken))
      if (session && expected !== undefined && session.id !== expected) {
        throw new ChatError(
          'session_mismatch',
          `The refresh token belongs to another session than ${expected}`
        )
      }
      const user = await userOf(session)
      const { id, refreshHash, arrivedAt } = session!
      if (refreshHash === hash) {
        const next = successor(refreshToken, keys[0].secret)
        // When another call with the same token was faster, it left the very successor this one would have.
        await store.rotateRefresh(id, hash, hashOf(next), now(), until(session!))
        return signed(user, id, next)
      }
      if (holder && (arrivedAt === null || now() - arrivedAt <= SESSION.graceMillis)) {
        const next = keys
          .map(key => successor(refreshToken, key.secret))
          .find(token => hashOf(token) === refreshHash)
        if (next) return signed(user, id, next)
      }
      await end({ id })
      throw new ChatError(
        'unauthorized',
        'The refresh token was used before; the session has been ended for safety'
      )
    },

    async owner(refreshToken) {
      const session = await store.sessionByRefresh(hashOf(refreshToken))
      return alive(session) ? session : undefined
    },

    async lives({ sessionId, userId, refreshMark }) {
      if (refreshMark !== undefined) await noteArrival(sessionId, refreshMark)
      const believed = known.get(sessionId)
      if (believed !== undefined) return believed === userId
      const session = await store.session(sessionId)
      const user = alive(session) ? await store.userById(session.userId) : undefined
      // It may have been ended here while the database was asked about it.
      if (known.get(sessionId) === ENDED || !user || user.disabledAt !== null) return false
      known.set(sessionId, user.id)
      return user.id === userId
    },

    async list(userId) {
      const sessions = await store.sessionsOf(userId)
      return sessions.filter(alive).toSorted((a, b) => b.lastSeenAt - a.lastSeenAt)
    },

    end
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const markOf = (hash: string) => hash.slice(0, MARK_LENGTH)

function successor(token: string, key: Parameters<typeof createHmac>[1]): string {
  return createHmac('sha256', key).update(`refresh ${token}`).digest('base64url')
}
