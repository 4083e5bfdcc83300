// One file, as it is one class that applications meet, a quarter of it docstrings. What it does beside signing in and
// out, opening the line and closing it is done by the driver.

import { ChatError, type Attachment, type ClientFrame, type SessionInfo, type User } from '@parlo/contract'
import { createNanoEvents, type Emitter } from 'nanoevents'
import { createApi, type Api } from './api.ts'
import { backoff } from './backoff.ts'
import { Cell } from './cell.ts'
import type { Connection } from './connection.ts'
import type { Driver } from './driver.ts'
import type { EngineFrame, Input } from './engine/inputs.ts'
import type { RoomKey } from './place.ts'
import type { FileOptions, Upload, UploadOptions } from './files.ts'
import { guarded } from './guarded.ts'
import { storedHint } from './hint.ts'
import type { ChatOptions } from './options.ts'
import { Room, type RoomHost } from './room.ts'
import { SessionKeeper } from './session.ts'
import type { Message, Person, Readable, RoomSnapshot, Session } from './snapshots.ts'
import { SharedGrants } from './shared-grants.ts'
import type { SharedSocket } from './shared-socket.ts'
import type { SocketParts } from './socket.ts'
import type { Storage } from './storage.ts'
import { Turns } from './turns.ts'

/** The line: of this tab alone, or of all. */
interface Line {
  send(frame: ClientFrame): void
  wake(anew?: boolean): void
  close(): void
  tell?(input: Input): void
  signOut?(): void
}

/** What a chat tells beside its snapshots. */
export interface ChatEvents {
  /** Somebody else wrote: once for each message, in the order of its room. Not for history. */
  message: (news: { room: Room; message: Message }) => void
  /** Something failed that nobody was waiting for, such as a file that a message carries; or a message was refused. */
  error: (error: ChatError) => void
}

/** A group to be made. */
export interface GroupOptions {
  /** 1 to 100 UTF-16 units on one line. */
  title: string
  /** Makes it public: anyone may find and join it by this name. */
  name?: string
  /** Who writes: `everyone` (default), or only its `moderators` and owners. */
  write?: 'everyone' | 'moderators'
  /** What newcomers may read: `all` (default in a public one), or what came since they `joined` (in a private one). */
  past?: 'all' | 'joined'
  /** Who is in it from the start, by user id; up to 100. */
  members?: readonly number[]
  /**
   * 1 to 64 of `A-Z a-z 0-9 _ -`. Made again with the same, after a failure, it is the group that may be there already.
   * Default: one of its own.
   */
  clientId?: string
}

/** What to change of oneself. What is left out stays as it is. */
export interface ProfileOptions {
  /** What to be called: 1 to 60 UTF-16 units on one line. Null: by the username again. */
  name?: string | null
  /** A PNG, JPEG, WebP or GIF of at most 4 MiB; the server makes a square of its middle. Null: none. */
  picture?: Blob | null
}

/** Where to search. */
export interface SearchOptions {
  /** Only in this room. */
  room?: Room
  /** Go on where {@link SearchPage.next} says. */
  before?: number
  /** 1 to 100. Default 20. */
  limit?: number
}

/** What was found. A page may be short, or empty, and yet not the last: that is the one whose `next` is null. */
export interface SearchPage {
  results: Found[]
  next: number | null
}

/** A message that was found, and where in its text: `[start, end)` in UTF-16 units. */
export interface Found {
  room: Room
  message: Message
  highlights: readonly (readonly [number, number])[]
}

/**
 * One person's chat with one server: sign-in, people, rooms, and the line that keeps them fresh.
 *
 * Made by {@link connect}.
 */
export class Chat {
  /** The server's address, without a slash at its end. */
  readonly url: string
  /** What is kept of the user outlives the page: the option `storage`. */
  readonly remembers: boolean
  /** Who is signed in. */
  readonly session: Readable<Session>
  /** The state of the line. For show: calls work, or wait, in every state. */
  readonly connection: Readable<Connection>
  /** Everyone known, oneself included, by the order of their accounts. */
  readonly users: Readable<readonly Person[]>
  /** Everyone's room, the user's groups, and the direct ones with a message; newest activity first. */
  readonly rooms: Readable<readonly RoomSnapshot[]>

  readonly #api: Api
  readonly #session: SessionKeeper
  /** How to open a line. */
  readonly #lineParts: Pick<SocketParts, 'url' | 'WebSocket' | 'delay' | 'brings'>
  readonly #users = new Cell<readonly Person[]>([])
  readonly #rooms = new Cell<readonly RoomSnapshot[]>([])
  readonly #handles = new Map<RoomKey, Room>()
  readonly #opened = new Set<RoomKey>()
  /** Who is signed in, once all is there that they need. */
  readonly #shown = new Cell<Session>({ at: 'loading' })
  /** Resolves when all is there that the session as it is now needs; or when another one, or the end, comes before. */
  #settled: Promise<void> = Promise.resolve()
  #supersede = (): void => undefined
  /** Resolves when it is known who is signed in, or that nobody is; and when that no longer matters. */
  readonly #known: Promise<void>
  readonly #turns = new Turns()
  #turn = 0
  readonly #events: Emitter<ChatEvents> = createNanoEvents()
  readonly #end = new AbortController()
  readonly #connection = new Cell<Connection>({ at: 'idle' })
  /** How to open what this device keeps of a user; and whether its tabs share one line. */
  readonly #storage: ((name: string) => Promise<Storage>) | undefined
  readonly #shares: boolean
  #line: Line | undefined
  #driver: Driver | undefined
  /** Milliseconds by which this device's clock is ahead of the server's. */
  #ahead = 0

  /** @internal Use {@link connect}. */
  constructor(options: ChatOptions) {
    this.url = checkUrl(options.url)
    const fetcher = options.fetch ?? globalThis.fetch.bind(globalThis)
    const api = createApi(this.url, fetcher)
    // Whoever calls the server is about to be somebody.
    this.#api = (path, call) => {
      void signedIn().catch(() => undefined)
      return api(path, call)
    }
    const inPage = typeof document !== 'undefined'
    const delay = options.reconnectDelay ?? backoff
    this.#shares = options.shareLine ?? inPage
    this.#session = new SessionKeeper({
      api: this.#api,
      cookie: options.keepSignedIn ?? inPage,
      hint: storedHint(`parlo:signed-in:${this.url}`),
      share: this.#shares ? SharedGrants.open(`parlo:token:${this.url}`) : undefined,
      token: options.token,
      getToken: options.getToken,
      delay,
      onToken: token => this.#line?.send({ type: 'auth', token })
    })
    this.#lineParts = {
      url: `${this.url.replace(/^http/, 'ws')}/ws`,
      WebSocket: checkSocket(options.WebSocket ?? globalThis.WebSocket),
      delay,
      brings: options.getToken !== undefined
    }
    const { storage = inPage && (async name => (await signedIn()).openStorage(name)) } = options
    this.#storage = storage || undefined
    this.remembers = !!storage
    this.session = this.#shown
    this.connection = this.#connection
    this.users = this.#users
    this.rooms = this.#rooms
    this.#known = new Promise(resolve => {
      this.#shown.subscribe(({ at }) => at !== 'loading' && resolve())
      this.#end.signal.addEventListener('abort', () => resolve())
    })
    this.#session.state.subscribe(session => {
      this.#supersede()
      if (session.at === 'signed-in') this.#turns.meet(session.user.id)
      const next = new Promise<void>(resolve => (this.#supersede = resolve))
      this.#settled = Promise.race([this.#onSession(session), next])
    })
    this.#listen()
    void this.#session.start()
  }

  /**
   * What is written and not sent yet would still be there if the page were loaded anew: what {@link remembers} promises, where
   * the device keeps it. Not while nobody is signed in.
   */
  get lasting(): boolean {
    return !!this.#driver?.lasting
  }

  /**
   * Create an account, and sign in with it.
   *
   * @param username - 3 to 32 letters, digits, `.`, `-` or `_`; unique whatever the case.
   * @param password - 8 to 72 UTF-8 bytes (the server may ask for more or fewer), not one of the commonest.
   * @throws {ChatError} `bad_username`, `bad_password`, `username_taken`, `rate_limited`, `offline`
   */
  async register(username: string, password: string): Promise<User> {
    await this.#api('/register', { body: { username, password } })
    return this.login(username, password)
  }

  /** @throws {ChatError} `bad_login`, `rate_limited`, `offline` */
  async login(username: string, password: string): Promise<User> {
    const user = await this.#turns.login(this.#session.login(username, password))
    await this.#settled
    return user
  }

  /**
   * Sign out: here at once, on the server as soon as it hears of it. What was not sent yet is given up, files too, of which the
   * server is told before.
   *
   * A server that cannot be told now is told again until the chat is closed; with a sign-in that is kept in a cookie, by the
   * next page, too. Not any more when somebody signs in: that replaces the cookie.
   *
   * @throws {ChatError} `offline` and the like, when the server did not hear of it yet; signed out here all the same.
   */
  logout(): Promise<void> {
    this.#turns.logout()
    return this.#session.logout(this.#driver?.giveUp())
  }

  /**
   * The room of that name: `broadcast` is everyone's, others are public groups. Or, by its number, a group without a name.
   * The same object every time.
   */
  room(name: string | number): Room {
    return this.#room(typeof name === 'number' ? `id:${name}` : `name:${name}`)
  }

  /** A room as its snapshot is called: `chat.rooms` has those of all. */
  roomOf({ key }: Pick<RoomSnapshot, 'key'>): Room {
    return this.#room(key as RoomKey)
  }

  /** The conversation with one other person. It begins with its first message. The same object every time. */
  direct(userId: number): Room {
    return this.#room(`direct:${userId}`)
  }

  /**
   * Make a group, with oneself as its owner. When the answer is lost it is asked for once more, and is the same group.
   *
   * @throws {ChatError} `conflict` (the name is taken), `not_found` (a member is), `quota`, `bad_request`, `offline`
   */
  async createGroup(group: GroupOptions): Promise<Room> {
    return this.#room(await this.#host.use(driver => driver.createGroup(group)))
  }

  /**
   * Find messages, newest first, in all that one may read. All words must be there, each at least by its beginning;
   * "words in quotes" in that order.
   *
   * @throws {ChatError} `bad_request`, `rate_limited`, `offline`, `unauthorized`
   */
  search(words: string, options: SearchOptions = {}): Promise<SearchPage> {
    return this.#host.use(driver => driver.search(words, options, key => this.#room(key)))
  }

  /**
   * Send a file to the server, in pieces, for messages to carry: `room.send('look', { attachments: [upload] })`. The
   * message need not wait for it.
   *
   * @throws {ChatError} `unauthorized` at once; what else goes wrong, the upload tells.
   */
  upload(file: Blob, options: UploadOptions = {}): Upload {
    return this.#host.signedIn().upload(file, options)
  }

  /**
   * The bytes of a file that a message carries, to be shown by `URL.createObjectURL`, or saved.
   *
   * @throws {ChatError} `not_found` (also: not ready yet), `offline`, `unauthorized`; `closed` when the `signal` ended it
   */
  file({ id }: Pick<Attachment, 'id'>, options: FileOptions = {}): Promise<Blob> {
    return this.#host.use(driver => driver.file(id, options))
  }

  /**
   * Be called otherwise, or look otherwise: everybody who is connected sees it at once, in {@link Chat.users}.
   *
   * @returns Oneself, as others see one now.
   * @throws {ChatError} `bad_request` (a name that is none, a broken picture), `unsupported_media_type`, `too_large`,
   * `rate_limited`, `offline`
   */
  updateProfile(profile: ProfileOptions): Promise<User> {
    return this.#host.use(driver => driver.updateProfile(profile))
  }

  /**
   * An address for `<img src>` of the picture of somebody who has one, the same each time. It is good until the user signs
   * out, or 200 others were asked for since; an image that shows it goes on showing it.
   *
   * @throws {ChatError} `not_found` (it is another one by now), `offline`, `unauthorized`
   */
  picture(user: Pick<User, 'id' | 'picture'>): Promise<string> {
    return this.#host.use(driver => driver.picture(user))
  }

  /**
   * Have nothing to do with somebody: no direct messages either way, no invitations, no presence. They are not told.
   * What they write in rooms with others still comes; their {@link Person} is `blocked`.
   *
   * @throws {ChatError} `not_found`, `quota` (1,000 are blocked), `bad_request` (oneself), `offline`
   */
  block(userId: number): Promise<void> {
    return this.#host.use(driver => driver.block(userId, true))
  }

  /** Take that back. @throws {ChatError} `not_found`, `offline` */
  unblock(userId: number): Promise<void> {
    return this.#host.use(driver => driver.block(userId, false))
  }

  /** The user's sign-ins, on all devices. @throws {ChatError} `offline`, `unauthorized` */
  sessions(): Promise<SessionInfo[]> {
    return this.#host.use(driver => driver.sessions())
  }

  /** End one of the user's sign-ins: its lines close at once. @throws {ChatError} `not_found`, `offline` */
  endSession(id: string): Promise<void> {
    return this.#host.use(driver => driver.endSession(id))
  }

  /**
   * Take another password. The user's other sign-ins end; this one stays.
   *
   * @throws {ChatError} `bad_login` (the current one is another), `bad_password`, `forbidden` (the account has none here),
   * `rate_limited`, `offline`
   */
  changePassword(current: string, next: string): Promise<void> {
    return this.#host.use(driver => driver.changePassword(current, next))
  }

  /** Sign out on all devices, this one included. @throws {ChatError} `offline` and the like: then still signed in */
  async logoutEverywhere(): Promise<void> {
    await this.#host.use(driver => driver.endSessions())
    await this.logout().catch(() => undefined)
  }

  /** Hear of news. Returns the function that ends it. */
  on<E extends keyof ChatEvents>(event: E, listener: ChatEvents[E]): () => void {
    return this.#events.on(event, guarded(listener))
  }

  /**
   * Try to connect now: instead of waiting for the next try, and again where {@link connection} is `stopped`. Where all is well,
   * or nobody is signed in, nothing happens.
   */
  reconnect(): void {
    this.#line?.wake(true)
  }

  /** Close the line and stop all timers, without signing out. Twice is harmless. */
  close(): void {
    this.#end.abort()
    this.#supersede()
    this.#session.close()
    this.#disconnect()
    this.#driver?.close()
  }

  #room(key: RoomKey): Room {
    let room = this.#handles.get(key)
    if (!room) this.#handles.set(key, (room = new Room(key, this.#host)))
    return room
  }

  readonly #host: RoomHost = {
    driver: () => this.#driver,
    use: async work => {
      const begin = () => work(this.#host.signedIn())
      // What shows at once has to, when somebody is signed in; and nothing overtakes what waits.
      return this.#driver && this.#turns.areFree ? begin() : this.#turns.take(this.#whoIsThere, begin)
    },
    signedIn: () => {
      if (this.#end.signal.aborted) throw new ChatError('closed', 'The chat was closed')
      if (!this.#driver) throw new ChatError('unauthorized', 'Nobody is signed in')
      return this.#driver
    },
    open: key => {
      if (this.#opened.has(key)) return
      this.#opened.add(key)
      this.#driver?.run({ kind: 'open', room: key })
    }
  }

  readonly #whoIsThere = async (): Promise<void> => {
    await this.#known
    for (let seen; seen !== this.#settled; await seen) seen = this.#settled
  }

  #onFrame(frame: EngineFrame): void {
    if (frame.type === 'welcome') {
      this.#ahead = Date.now() - frame.now
      // Nothing that one person wrote may go out in another's name.
      if (frame.user.id !== this.#driver?.user.id) return this.#session.meet(frame.user)
    }
    // Of the line of another tab, none.
    if ('token_exp' in frame && frame.token_exp) this.#session.tokenEnds(frame.token_exp * 1000 + this.#ahead)
    this.#driver?.run({ kind: 'frame', frame })
  }

  async #onSession(session: Session): Promise<void> {
    const turn = ++this.#turn
    if (session.at === 'signed-in') {
      if (this.#driver?.user.id !== session.user.id) {
        this.#disconnect()
        this.#stop()
      }
      const { Driver } = await this.#session.persist(signedIn)
      if (turn !== this.#turn || this.#end.signal.aborted) return
      if (!this.#driver) this.#start(Driver, session.user)
      else void this.#connect(this.#driver)
    } else {
      if (session.at === 'signed-out' && !session.error) this.#line?.signOut?.()
      this.#disconnect()
      if (session.at === 'signed-out') {
        // One that ended by itself may be taken up again by the same person: what they wrote is kept.
        if (session.error) this.#events.emit('error', session.error)
        else this.#stop(true)
      }
    }
    // Between one person and the next nothing is loading that anybody waits for.
    if (session.at !== 'loading') this.#shown.set(session)
  }

  /** From here on everything is this user's, and nothing of another's is left. */
  #start(Engine: typeof Driver, user: User): void {
    const driver = (this.#driver = new Engine({
      user,
      api: this.#api,
      bearer: this.#session,
      storage: this.#storage?.(this.#name(user)),
      shares: this.#shares,
      send: (frame: ClientFrame) => this.#line?.send(frame),
      probe: () => this.#line?.wake(),
      tell: (input: Input) => this.#line?.tell?.(input),
      onRoom: key => this.#handles.get(key)?.changed(),
      rooms: this.#rooms,
      users: this.#users,
      onMessage: (key, message) => this.#events.emit('message', { room: this.#room(key), message }),
      onError: error => this.#events.emit('error', error)
    }))
    for (const room of this.#opened) driver.run({ kind: 'open', room })
    void this.#connect(driver)
  }

  /** Once it is known what this device had kept: the line goes on from there. */
  async #connect(driver: Driver): Promise<void> {
    await driver.ready
    const { SharedSocket, Socket } = await signedIn()
    if (this.#end.signal.aborted || driver !== this.#driver || this.#line) return
    if (this.#session.state.getSnapshot().at !== 'signed-in') return
    let shared: SharedSocket | undefined
    const onDown = () => driver.run({ kind: 'down' })
    const onFrame = (frame: EngineFrame) => this.#onFrame(frame)
    const resume = () => driver.resume()
    const socket = new Socket({
      ...this.#lineParts,
      token: () => this.#session.persist(() => this.#session.token()),
      hello: token => {
        const going = resume()
        return { type: 'hello', version: 1, token, ...(going && { resume: going }) }
      },
      onRefused: (token, again) => this.#onRefused(token, again),
      onDown: () => (shared ? shared.down() : onDown()),
      onFrame: frame => (shared ? shared.heard(frame) : onFrame(frame))
    })
    socket.connection.subscribe(connection =>
      shared ? shared.changed(connection) : this.#connection.set(connection)
    )
    this.#line = socket
    if (!this.#shares) return socket.open()
    this.#line = shared = new SharedSocket({
      name: this.#name(driver.user),
      socket,
      session: this.#session.sharedId,
      connection: this.#connection,
      resume,
      onFrame,
      onDown,
      onLead: leads => void driver.lead(leads),
      onTold: input => driver.run(input),
      onSignedOut: same => {
        // All have been told, and what is kept was wiped: by now it may be of another sign-in.
        this.#disconnect()
        this.#stop(!this.#session.isReplaced)
        if (same) this.#session.end()
        else this.#session.logout().catch(() => undefined)
      }
    })
  }

  #disconnect(): void {
    const line = this.#line
    this.#line = undefined
    line?.close()
  }

  readonly #name = (user: User): string => `parlo:${this.url}:${user.id}`

  #stop(forget?: boolean): void {
    if (!this.#driver) return
    this.#driver.close(forget)
    this.#driver = undefined
    this.#users.set([])
    this.#rooms.set([])
    for (const room of this.#handles.values()) room.changed()
  }

  #onRefused(token: string, again: boolean): void {
    if (again) this.#session.end(new ChatError('unauthorized', 'The server does not accept the token'))
    else this.#session.refuse(token)
  }

  /** Come back at once when the network or the page does; when the network went, ask whether the line still lives. */
  #listen(): void {
    if (typeof document === 'undefined') return
    const wake = () => {
      if (document.hidden) return
      this.#session.wake()
      this.#line?.wake()
    }
    const save = () => document.hidden && this.#driver?.save()
    const until = { signal: this.#end.signal }
    addEventListener('online', wake, until)
    addEventListener('offline', wake, until)
    document.addEventListener('visibilitychange', wake, until)
    document.addEventListener('visibilitychange', save, until)
    addEventListener('pagehide', () => this.#driver?.save(), until)
  }
}

/**
 * Chat with a server.
 *
 * Returns at once and connects by itself, when there is somebody to be: a `token`, a `getToken`, a sign-in kept from
 * last time, or a later {@link Chat.login}.
 *
 * ```ts
 * const chat = connect({ url: 'https://chat.example.com' })
 * await chat.login('ann', password)
 * await chat.room('broadcast').send('hi')
 * ```
 * @throws {TypeError} When `url` is not an absolute http(s) address, or nothing here can open a WebSocket.
 */
export const connect = (options: ChatOptions): Chat => new Chat(options)

const signedIn = () => import('./signed-in.ts')

function checkUrl(url: string | URL): string {
  const { protocol, origin, pathname } = new URL(URL.canParse(url) ? url : 'about:blank')
  if (!/^https?:$/.test(protocol)) throw new TypeError(`Option url is ${String(url)}; allowed is http(s)://…`)
  return (origin + pathname).replace(/\/+$/, '')
}

function checkSocket(socket: typeof WebSocket | undefined): typeof WebSocket {
  if (socket) return socket
  throw new TypeError('No WebSocket is here; use Node 22 or option WebSocket')
}
