import { ChatError, isChatError, type User } from '@parlo/contract'
import { call, type Api, type Bearer } from './api.ts'
import { Pause } from './backoff.ts'
import { Cell } from './cell.ts'
import type { Hint } from './hint.ts'
import type { SharedGrants } from './shared-grants.ts'
import type { Session } from './snapshots.ts'

/** A token this close to its end is replaced in the background; this close, before it is used: milliseconds. */
const EARLY = 60_000
const LATE = 5_000

/** Stands before what the device remembers of a sign-in that has ended here, and of which the server has not heard. */
const LEFT = '!'

/** A token, and what else came with it. `expires_in` in seconds; unknown for a page's token until the server says. */
export interface Grant {
  access_token: string
  refresh_token?: string | undefined
  session_id?: string | undefined
  expires_in?: number | undefined
  user?: User | undefined
}

/** What a session needs. */
export interface SessionParts {
  api: Api
  /** Keep the sign-in in a cookie. */
  cookie: boolean
  /** Remembers whose that cookie is, which scripts cannot see. */
  hint: Hint
  token: string | undefined
  getToken: (() => Promise<string>) | undefined
  /** How the tabs of a browser share what one of them got. */
  share: SharedGrants | undefined
  /** Milliseconds before asking again, after so many failures: the line waits for the answer. */
  delay: (tries: number) => number
  /** A new token, for a line that is up. */
  onToken: (token: string) => void
}

/** Who is signed in, and the token that shows it: always a fresh one, however it is had. */
export class SessionKeeper implements Bearer {
  readonly state = new Cell<Session>({ at: 'loading' })
  readonly #parts: SessionParts
  readonly #pause = new Pause()
  /** How the next token is had; undefined when this one is the last. */
  #renew: (() => Promise<Grant>) | undefined
  #token: string | undefined
  /** When the token ends, by this device's clock. */
  #endsAt = Infinity
  /** What the server did not take, wherever it comes from; and since when no older one is tried in its place. */
  #refused: string | undefined
  #refusedAt = -Infinity
  /** The sign-in of ours that all tabs share by the cookie, once it is known. */
  sharedId: string | undefined
  #refreshing: Promise<string> | undefined
  #quiet = false
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Counts sign-ins and sign-outs, so that a late answer to an old question is not believed. */
  #era = 0
  #closed = false
  /** When the last of those calls is over that may replace the cookie. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: SessionParts) {
    this.#parts = parts
  }

  /** Sign in with what is there: the page's token, or a kept sign-in. Ends in `signed-in` or `signed-out`. */
  async start(): Promise<void> {
    const { api, token, getToken, cookie, hint } = this.#parts
    this.#token = token
    if (getToken) this.#renew = () => askPage(getToken)
    const kept = cookie && !getToken && token === undefined ? hint.get() : null
    if (kept !== null) {
      // A kept sign-in that has run out is no failure to show: the form is there.
      this.#quiet = true
      // Another tab may still be somebody else, and offer their token.
      this.#renew = this.#renewal({ session_id: kept.replace(LEFT, '') })
      if (kept.startsWith(LEFT)) return this.logout().catch(() => undefined)
    }
    if (token === undefined && !this.#renew) return this.end()
    const access_token = await this.persist(() => this.token())
    // A renewed sign-in has told who it is; a token alone has not.
    if (this.state.getSnapshot().at !== 'loading') return
    const user = await this.persist(() => call<User>(api, this, '/v1/me', { method: 'GET' }))
    this.#hold({ access_token: this.#token ?? access_token, user })
  }

  /**
   * Ask until there is an answer, with pauses; when asking again will not help, the session is over.
   * Then, and when the session ends meanwhile, it never resolves: nobody is left to wait.
   */
  async persist<T>(ask: () => Promise<T>): Promise<T> {
    const era = this.#era
    for (let tries = 1; ; tries++) {
      try {
        const answer = await ask()
        if (era === this.#era) return answer
      } catch (error) {
        if (era === this.#era && isFinal(error)) this.end(this.#quiet ? undefined : error)
      }
      if (era !== this.#era) return new Promise(() => undefined)
      await this.#pause.wait(this.#parts.delay(tries))
    }
  }

  login(username: string, password: string): Promise<User> {
    const { api, cookie, hint } = this.#parts
    return this.#inTurn(async () => {
      const grant = await api<Grant>('/login', { body: { username, password, device: { cookie } }, cookie })
      if (cookie) hint.set(grant.session_id!)
      if (this.#closed) throw new ChatError('closed', 'The chat was closed meanwhile')
      this.#renew = this.#renewal(grant)
      this.#become(grant)
      return grant.user!
    })
  }

  /**
   * End the session here at once, and on the server as soon as it hears of it: it is told until then, also by the next page,
   * unless somebody signs in.
   *
   * @param last - What is done with this sign-in yet, before the server hears that it is over. It must not reject.
   */
  async logout(last?: Promise<unknown>): Promise<void> {
    const session = this.state.getSnapshot()
    // What the server is still being told goes on.
    if (session.at === 'signed-out' && !session.error) return
    const { api, cookie, getToken, hint } = this.#parts
    const token = this.#token
    // The next token of a page may be of whoever uses it by now, and theirs is not to end.
    const renew = getToken ? undefined : this.#renew
    const left = LEFT + this.sharedId
    // Whose the cookie is by now is not to be forgotten.
    if (hint.get()?.endsWith(String(this.sharedId))) hint.set(left)
    this.end()
    if (token === undefined && !renew) return
    const leave = (bearer: string | undefined) => api('/v1/logout', { token: bearer, cookie })
    return new Promise((resolve, reject) => {
      const tell = async () => {
        await last
        try {
          await leave(token).catch(async (error: ChatError) => {
            // A token that has run out ends nothing: the session lives as long as its refresh token does.
            if (error.code !== 'unauthorized' || !renew) throw error
            await leave((await renew()).access_token)
          })
        } catch (error) {
          if (!isFinal(error)) {
            reject(error)
            throw error
          }
        }
        if (hint.get() === left) hint.clear()
        resolve()
      }
      void this.persist(() => this.#inTurn(tell))
    })
  }

  /** Has somebody signed in since, in another tab? */
  get isReplaced(): boolean {
    const newest = this.#parts.hint.get() ?? LEFT
    return newest !== this.sharedId && !newest.startsWith(LEFT)
  }

  /** One after the other, of all tabs: a late answer to a sign-out must not take away the cookie of the next sign-in. */
  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const { share } = this.#parts
    const answer = this.#turn.then(() => (share ? share.alone(ask) : ask()))
    this.#turn = answer.catch(() => undefined)
    return answer
  }

  /** The session is over: by the user, or (with an error) by itself. */
  end(error?: ChatError): void {
    const { share, hint } = this.#parts
    this.#halt()
    // That of a sign-in since, maybe in another tab, stays.
    if (hint.get() === this.sharedId) hint.clear()
    this.#token = this.#renew = this.sharedId = undefined
    share?.forget()
    this.state.set({ at: 'signed-out', ...(error && { error }) })
  }

  /** Stop, without ending the session: the page goes away. */
  close(): void {
    this.#closed = true
    this.#halt()
    this.#parts.share?.close()
  }

  /** The line is somebody else's than we thought: the page gives tokens of another user by now. */
  meet(user: User): void {
    this.state.set({ at: 'signed-in', user })
  }

  /** Try again at once what is waiting. */
  wake(): void {
    this.#pause.end()
  }

  async token(): Promise<string> {
    const old = this.#token
    const ended = this.#endsAt - Date.now() < LATE
    return old !== undefined && !(ended && this.#renew) ? old : this.refresh(old)
  }

  /** The server does not take this token: the next one asked for is another. */
  refuse(token: string): void {
    this.#refused = token
    this.#refusedAt = Date.now()
    if (this.#token === token) this.#token = undefined
  }

  /** Another token than the one refused. Calls made meanwhile share it. */
  async refresh(refused: string | undefined): Promise<string> {
    if (this.#token !== undefined && this.#token !== refused) return this.#token
    if (this.#refreshing) return this.#refreshing
    const mine = this.#refresh().finally(() => {
      if (this.#refreshing === mine) this.#refreshing = undefined
    })
    return (this.#refreshing = mine)
  }

  /**
   * The server says when the token ends: replace it in good time.
   *
   * Failing to is no harm while the old one works; so it is tried again, in half of what is left. Once it has ended,
   * whoever needs a token asks.
   */
  tokenEnds(endsAt: number): void {
    this.#endsAt = endsAt
    if (this.#token !== undefined) this.#parts.share?.ends(this.#token, endsAt)
    clearTimeout(this.#timer)
    if (!this.#renew) return
    const left = endsAt - Date.now()
    const era = this.#era
    const again = () => {
      if (era === this.#era && Date.now() < endsAt) this.tokenEnds(endsAt)
    }
    const renew = () => void this.refresh(this.#token).catch(again)
    // A timer longer than 2^31 ms fires at once.
    this.#timer = setTimeout(
      renew,
      Math.min(left > 2 * EARLY ? left - EARLY : Math.max(left / 2, LATE), 2 ** 31 - 1)
    )
  }

  async #refresh(): Promise<string> {
    const era = this.#era
    if (!this.#renew) throw new ChatError('unauthorized', 'Nobody is signed in')
    const renew = this.#renew
    let other: Grant | undefined
    const grant = await this.#shared(async () => {
      const fresh = await renew()
      other = await this.#ofAnother(fresh)
      if (other) throw anothers()
      return fresh
    }).catch((error: unknown) => {
      if (other && era === this.#era) this.#become(other)
      throw error
    })
    if (era !== this.#era) throw new ChatError('closed', 'The session ended meanwhile')
    if (grant.session_id !== undefined) this.#renew = this.#renewal(grant)
    this.#hold(grant)
    return grant.access_token
  }

  /** A page gives tokens of whoever uses it: this one, when that is another than who is signed in. */
  async #ofAnother(grant: Grant): Promise<Grant | undefined> {
    const { api, getToken } = this.#parts
    const session = this.state.getSnapshot()
    if (!getToken || session.at !== 'signed-in' || grant.access_token === this.#token) return undefined
    const user = await api<User>('/v1/me', { method: 'GET', token: grant.access_token })
    return user.id === session.user.id ? undefined : { ...grant, user }
  }

  /** Somebody else is signed in by now. Nothing that was begun before goes on in their name. */
  #become(grant: Grant): void {
    this.#halt()
    // A line that is up belongs to the one before, and cannot be taken over.
    this.state.set({ at: 'loading' })
    this.#hold(grant)
  }

  /**
   * A token that another tab has, if it is this user's; else a new one. With the cookie, tabs of one session share. A
   * page gives tokens of whoever uses the page: only of the same user are they shared, which at first nobody knows.
   */
  #shared(renew: () => Promise<Grant>): Promise<Grant> {
    const { share, cookie, getToken } = this.#parts
    const session = this.state.getSnapshot()
    const user = session.at === 'signed-in' ? session.user.id : undefined
    if (!share || (getToken ? user === undefined : !cookie)) return renew()
    const old = this.#token
    const mine = this.sharedId
    const fits = ({ access_token, session_id }: Grant, madeAt: number): boolean =>
      madeAt > this.#refusedAt &&
      access_token !== old &&
      access_token !== this.#refused &&
      (getToken !== undefined || mine === undefined || mine === session_id)
    return share.once(getToken ? `page ${user}` : 'cookie', fits, renew)
  }

  /** Renew a sign-in by its refresh token; or by the cookie, which must still be of the same session. */
  #renewal({ refresh_token, session_id }: Partial<Grant>): () => Promise<Grant> {
    this.sharedId = this.#parts.cookie ? session_id : undefined
    return () =>
      this.#parts.api<Grant>('/v1/token', { body: { refresh_token, session_id }, cookie: !refresh_token })
  }

  /** What was asked for until now concerns nobody any more. */
  #halt(): void {
    this.#era++
    clearTimeout(this.#timer)
    this.#pause.end()
    this.#refreshing = undefined
  }

  #hold({ access_token, expires_in, user }: Grant): void {
    const fresh = access_token !== this.#token
    this.#token = access_token
    if (expires_in !== undefined) this.tokenEnds(Date.now() + expires_in * 1000)
    else if (fresh) this.#endsAt = Infinity
    if (fresh) this.#parts.onToken(access_token)
    if (user && this.state.getSnapshot().at !== 'signed-in') {
      this.#quiet = false
      this.state.set({ at: 'signed-in', user })
    }
  }
}

async function askPage(getToken: () => Promise<string>): Promise<Grant> {
  try {
    return { access_token: await getToken() }
  } catch (cause) {
    if (isChatError(cause)) throw cause
    throw new ChatError('unavailable', 'The page has no token now', { cause })
  }
}

const anothers = (): ChatError => new ChatError('closed', 'The page is used by somebody else by now')

/** Will asking again not help? */
const isFinal = (error: unknown): error is ChatError => isChatError(error) && !error.retry
