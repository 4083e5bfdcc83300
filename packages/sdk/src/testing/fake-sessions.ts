import { ChatError, type SessionInfo } from '@parlo/contract'

interface FakeSession {
  id: string
  user: number
  createdAt: string
}

/** Whom a token belongs to, and the sign-in it is of: a token of `addUser` is of none, and good for ever. */
export interface Caller {
  user: number
  session: string | null
}

/** Who has signed in, and where. */
export class FakeSessions {
  #sessions: FakeSession[] = []
  #made = 0

  /** Sign somebody in. */
  open(user: number): FakeSession {
    const session = { id: `session-${++this.#made}`, user, createdAt: new Date().toISOString() }
    this.#sessions.push(session)
    return session
  }

  /** Whose token this is; undefined when it is nobody's, or its session has ended. */
  caller(token: string): Caller | undefined {
    const [, user, session] = /^token-(\d+)(?:-(session-\d+))?$/.exec(token) ?? []
    if (user === undefined) return undefined
    if (session === undefined) return { user: Number(user), session: null }
    return this.#sessions.some(({ id }) => id === session) ? { user: Number(user), session } : undefined
  }

  /** The session of a refresh token. @throws {ChatError} `unauthorized` */
  refresh(token: string): FakeSession {
    const session = this.#sessions.find(({ id }) => token === `refresh-${id}`)
    if (!session) throw new ChatError('unauthorized', 'There is no such session')
    return session
  }

  list({ user, session }: Caller): SessionInfo[] {
    return this.#sessions
      .filter(one => one.user === user)
      .map(({ id, createdAt }) => ({
        id,
        device: null,
        created_at: createdAt,
        last_seen_at: createdAt,
        current: id === session
      }))
  }

  /** End one session of somebody, or all. @throws {ChatError} `not_found` */
  end(user: number, id?: string): void {
    const rest = this.#sessions.filter(one => one.user !== user || (id !== undefined && one.id !== id))
    if (id !== undefined && rest.length === this.#sessions.length) {
      throw new ChatError('not_found', `There is no session ${id}`)
    }
    this.#sessions = rest
  }
}
