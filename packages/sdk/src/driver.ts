// One file, as it is one idea: the only place where the engine, which is pure, meets requests, timers and the device.
// Its steps share one queue and one order of writing; in several files each would have to be handed that state.

import {
  ChatError,
  isChatError,
  LIMITS,
  type Act,
  type Answer,
  type Attachment,
  type ClientFrame,
  type Hello,
  type MessageEvent,
  type MessagesAnswer,
  type RoomsAnswer,
  type RoomSummary,
  type SearchAnswer,
  type SessionInfo,
  type User
} from '@parlo/contract'
import { changeAct, messageAct, type Change } from './acts.ts'
import type { GroupOptions, ProfileOptions, SearchOptions, SearchPage } from './chat.ts'
import { call, type Api, type Bearer, type Call } from './api.ts'
import { keyOf, resume } from './engine/line.ts'
import { nextWake, step } from './engine/step.ts'
import type { Cell } from './cell.ts'
import { createState, heldLine, roomOf, type RoomState, type State } from './engine/state.ts'
import { toLine } from './engine/timeline.ts'
import type { Effect, Input, Kept, Window } from './engine/inputs.ts'
import { FORMAT, recordOf, type RoomRecord } from './engine/record.ts'
import { messageOf, roomsOf, sameList, snapshotOf, threadOf } from './engine/view.ts'
import { download } from './download.ts'
import { Upload, type FileOptions, type UploadOptions } from './files.ts'
import { newId } from './id.ts'
import type { RoomKey } from './place.ts'
import type { EditOptions, MessageRef, Room, SendOptions } from './room.ts'
import type { Message, Person, RoomSnapshot } from './snapshots.ts'
import { MAX_RECORDS, type Storage } from './storage.ts'
import { Thread } from './thread.ts'
import { MemoryStorage } from './storage/memory-storage.ts'

/** What a driver needs, and whom it tells. */
export interface DriverParts {
  user: User
  api: Api
  bearer: Bearer
  /** What this device keeps of the user; `undefined`: nothing. */
  storage: Promise<Storage> | undefined
  /** Other tabs may be the ones that send. */
  shares: boolean
  send: (frame: ClientFrame) => void
  /** Find out whether the line still lives. */
  probe: () => void
  /** Other tabs of this user want to know. */
  tell: (input: Input) => void
  /** Something to be seen of this room may have changed. */
  onRoom: (key: RoomKey) => void
  rooms: Cell<readonly RoomSnapshot[]>
  users: Cell<readonly Person[]>
  onMessage: (key: RoomKey, message: Message) => void
  onError: (error: ChatError) => void
}

/** Pages of the directory read at most: 10,000 people. */
const PEOPLE_PAGES = 10
/** Milliseconds after a change before it is cached on the device: it may be one of many. */
const SAVE_PAUSE = 500
/** Milliseconds to wait for what this device had kept. Most take some 20. */
const PATIENCE = 2_000
/** The record that holds people, beside those of rooms; and how many. */
const PEOPLE = 'people'
const PEOPLE_KEPT = 1_000
/** Pictures of people kept at once. */
const PICTURES = 200

/**
 * Runs the engine of one signed-in user in the world: feeds it what happens, does what it asks, keeps its time.
 */
export class Driver {
  readonly user: User
  /** Here because only somebody signed in needs it. */
  readonly Thread = Thread
  /** What this device had kept is there, or does not come in time. Nothing is done before. */
  readonly ready: Promise<void>
  readonly #parts: DriverParts
  readonly #state: State
  /** Inputs that came while one was being worked off: each is a step of its own, in order. */
  readonly #inputs: Input[] = []
  #running = false
  #closed = false
  #timer: ReturnType<typeof setTimeout> | undefined
  /** In memory until the device answers. */
  #storage: Storage | undefined
  #leads = true
  /** The last thing that was kept or dropped. The device does one after the other. */
  #written: Promise<void> | undefined
  readonly #unsaved = new Set<RoomState>()
  #saving: ReturnType<typeof setTimeout> | undefined
  readonly #pages = new Map<RoomKey, Promise<void>>()
  /** How often the list of rooms was asked for. */
  #lists = 0
  /** How far the directory has been read. */
  #peopleAfter = 0
  #peoplePages = 0
  /** How many changes of profiles the server had told of when it was read last. */
  #profiles: number | undefined
  /** Addresses of pictures, by their id; the one asked for last is the last. */
  readonly #pictures = new Map<string, Promise<string>>()
  readonly #unsent = new Map<
    string,
    { resolve: (message: Message | null) => void; reject: (error: ChatError) => void }
  >()

  /** Under way: nobody else may go on with them. */
  readonly #uploads = new Set<Upload>()

  constructor(parts: DriverParts) {
    const { storage } = parts
    this.user = parts.user
    this.#parts = parts
    this.#state = createState(parts.user, parts.shares || storage !== undefined)
    this.#running = storage !== undefined
    this.#storage = storage && new MemoryStorage()
    this.ready = storage ? this.#recall(storage) : Promise.resolve()
  }

  snapshot(key: RoomKey): RoomSnapshot {
    return snapshotOf(this.#state, roomOf(this.#state, key))
  }

  thread(key: RoomKey, root: number): ReturnType<typeof threadOf> {
    return threadOf(this.#state, roomOf(this.#state, key), root)
  }

  /** What is kept here outlives the page. */
  get lasting(): boolean {
    return !!this.#storage?.lasting
  }

  /** Where the line goes on, for `hello`. */
  resume(): Hello['resume'] {
    return resume(this.#state)
  }

  /** Do something in a room; resolves once it is stored, a message with what was. */
  write(
    room: RoomKey,
    act: Act,
    more: { about?: string; files?: readonly Attachment[] } & EditOptions = {},
    clientId = newId(Date.now())
  ): Promise<Message | null> {
    if (this.#closed) throw closed()
    const sent = new Promise<Message | null>((resolve, reject) =>
      this.#unsent.set(clientId, { resolve, reject })
    )
    this.run({ kind: 'write', room, clientId, act, ...more })
    return sent
  }

  /** Write a message; resolves with what was stored. */
  async say(room: RoomKey, text: string, options: SendOptions): Promise<Message> {
    const act = messageAct(text, options)
    const { attachments = [] } = options
    if (attachments.length === 0) return (await this.write(room, act))!
    const clientId = newId(Date.now())
    const sent = this.write(room, act, { files: attachments.map(fileOf) }, clientId)
    // The server has to know of them; their bytes may come later.
    void Promise.all(attachments.map(({ started }) => started)).then(
      files => {
        this.run({ kind: 'started', room, clientId, files })
        // From here on the message does not wait for them: what becomes of one is told by itself.
        for (const { done, getSnapshot } of attachments)
          done.catch(() => {
            const { error } = getSnapshot()
            if (error && error.code !== 'closed') this.#parts.onError(error)
          })
      },
      (error: ChatError) => {
        this.#unsent.get(clientId)?.reject(error)
        this.run({ kind: 'dropped', room, clientId })
      }
    )
    return (await sent)!
  }

  /** Do something to a message; resolves once it is stored. */
  async change(room: RoomKey, message: MessageRef, change: Change, options?: EditOptions): Promise<void> {
    const { seq, key } = typeof message === 'number' ? { seq: message, key: '' } : message
    await this.write(room, changeAct(change, seq ?? 0), seq === null ? { about: key, ...options } : {})
  }

  /** The page that is being loaded for this room, if any. */
  page(room: RoomKey): Promise<void> | undefined {
    return this.#pages.get(room)
  }

  /** How the room is called in a path. */
  address(key: RoomKey): string {
    return String(roomOf(this.#state, key).id ?? encodeURIComponent(key))
  }

  /** Call the server as this user. */
  call<T>(path: string, init: Call = { method: 'GET' }): Promise<T> {
    const { api, bearer } = this.#parts
    // Whoever signs in next must not lend their token to what this one began.
    const own = async (ask: () => Promise<string>): Promise<string> => {
      if (this.#closed) throw closed()
      const token = await ask()
      // What is given up in the moment of signing out still is.
      if (this.#closed && init.method !== 'DELETE') throw closed()
      return token
    }
    const mine: Bearer = {
      token: () => own(() => bearer.token()),
      refresh: refused => own(() => bearer.refresh(refused))
    }
    return call<T>(api, mine, path, init)
  }

  /** Block somebody, or no longer: shown at once, and undone when the server refuses. */
  async block(userId: number, on: boolean): Promise<void> {
    const set = (is: boolean) => {
      const others = [...this.#state.blocked].filter(id => id !== userId)
      this.run({ kind: 'blocks', users: is ? [...others, userId] : others })
    }
    const was = this.#state.blocked.has(userId)
    set(on)
    try {
      await this.call(`/v1/blocks/${userId}`, { method: on ? 'POST' : 'DELETE' })
    } catch (error) {
      set(was)
      throw error
    }
  }

  async sessions(): Promise<SessionInfo[]> {
    return (await this.call<{ sessions: SessionInfo[] }>('/v1/sessions')).sessions
  }

  endSession(id: string): Promise<void> {
    return this.call(`/v1/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })
  }

  async endSessions(): Promise<void> {
    await this.giveUp()
    await this.call('/v1/sessions', { method: 'DELETE' })
  }

  changePassword(current: string, next: string): Promise<void> {
    return this.call('/v1/me/password', { body: { current, new: next } })
  }

  /** Be called otherwise, or look otherwise. */
  async updateProfile({ name, picture }: ProfileOptions): Promise<User> {
    // With nothing in it, it changes nothing.
    let user = await this.call<User>('/v1/me', { method: 'PATCH', body: { name } })
    if (picture !== undefined) {
      const bytes = picture && { bytes: await picture.arrayBuffer() }
      user = await this.call<User>('/v1/me/picture', { method: bytes ? 'PUT' : 'DELETE', ...bytes })
    }
    this.run({ kind: 'people', users: [user] })
    return user
  }

  /** The address of somebody's picture on this page. */
  picture({ id, picture = '' }: Pick<User, 'id' | 'picture'>): Promise<string> {
    const pictures = this.#pictures
    let url = pictures.get(picture)
    if (!url) {
      url = this.#blob(`/v1/users/${id}/picture/${picture}`).then(blob => URL.createObjectURL(blob))
      // What could not be had is asked for again by the next one.
      url.catch(() => pictures.delete(picture))
    }
    pictures.delete(picture)
    for (const [oldest, other] of pictures) {
      if (pictures.size < PICTURES) break
      pictures.delete(oldest)
      revoke(other)
    }
    pictures.set(picture, url)
    return url
  }

  /** Send a file to the server, for messages to carry. */
  upload(file: Blob, options: UploadOptions): Upload {
    const upload = new Upload(file, options, (path, init) => this.call(path, init))
    this.#uploads.add(upload)
    upload.done.catch(() => undefined).finally(() => this.#uploads.delete(upload))
    return upload
  }

  /** Its user is about to sign out, and nobody else has these files: messages that carry one are not to wait for it. */
  giveUp(): Promise<unknown> {
    return Promise.all(Array.from(this.#uploads, upload => upload.close()))
  }

  /** The bytes of a file that a message carries. */
  file(id: string, { thumbnail = false, signal }: FileOptions): Promise<Blob> {
    return this.#blob(`/v1/files/${id}${thumbnail ? '/thumbnail' : ''}`, signal)
  }

  async #blob(path: string, signal?: AbortSignal): Promise<Blob> {
    try {
      const ask = (until: AbortSignal) =>
        this.call<Response>(path, { method: 'GET', raw: true, signal: until })
      return await download(ask, signal)
    } catch (cause) {
      const isUnwanted = signal?.aborted
      if (isChatError(cause) && !isUnwanted) throw cause
      // The answer came, and its bytes broke off.
      throw new ChatError(isUnwanted ? 'closed' : 'offline', 'The file broke off', { cause })
    }
  }

  /** Make a group; how it is called here. */
  async createGroup({ clientId = newId(Date.now()), ...group }: GroupOptions): Promise<RoomKey> {
    const body = { kind: 'group', client_id: clientId, ...group }
    const make = () => this.call<RoomSummary>('/v1/rooms', { body })
    const made = make().catch((error: ChatError) => {
      // Maybe it is made, and only its answer was lost: then the same id gives that one.
      if (error.retry) return make()
      throw error
    })
    return this.learn(await made)
  }

  /** A page of who is in a group. */
  members(key: RoomKey, after: number): Promise<Answer<'members'>> {
    const query = `after=${after}&limit=${LIMITS.membersPage}`
    return this.call(`/v1/rooms/${this.address(key)}/members?${query}`)
  }

  /** Report a message to those who run the server. */
  report(key: RoomKey, message: Seen, reason: string | undefined): Promise<void> {
    const body = { seq: seqOf(message), ...(reason && { reason }) }
    return this.call(`/v1/rooms/${this.address(key)}/reports`, { body })
  }

  /** Count as unread again what came from a message on. */
  markUnread(room: RoomKey, message: Seen): void {
    const seq = seqOf(message)
    if (seq) this.run({ kind: 'unread', room, seq })
  }

  /** Find messages, in one room or all. */
  async search(
    words: string,
    { room, before, limit = LIMITS.searchDefault }: SearchOptions,
    toRoom: (key: RoomKey) => Room
  ): Promise<SearchPage> {
    const query = new URLSearchParams({
      q: words,
      limit: String(limit),
      ...(room && { room: decodeURIComponent(this.address(room.key)) }),
      ...(before && { before: String(before) })
    })
    const { results, next = null } = await this.call<SearchAnswer>(`/v1/search?${query}`)
    const found = results.map(async ({ room: id, message, highlights }) => {
      const key = await this.keyOf(id)
      return { room: toRoom(key), message: this.message(key, message), highlights }
    })
    return { results: await Promise.all(found), next }
  }

  /** A room the server told of: how it is called here. */
  learn(summary: RoomSummary): RoomKey {
    this.run({ kind: 'rooms', rooms: [summary] })
    return keyOf(this.#state, summary)
  }

  /** A message that is shown outside of its room. */
  message(key: RoomKey, event: MessageEvent): Message {
    const room = roomOf(this.#state, key)
    return messageOf(this.#state, room, heldLine(room, event.seq) ?? toLine(event, event.seq))
  }

  /** How a room with this number is called here, asking the server if need be. */
  async keyOf(id: number): Promise<RoomKey> {
    return this.#state.byId.get(id)?.key ?? this.learn(await this.call<RoomSummary>(`/v1/rooms/${id}`))
  }

  /** What is pinned in a room, the newest first. */
  async pinned(room: RoomKey): Promise<Message[]> {
    const { messages } = await this.getLines(room, { pinned: true }, LIMITS.pins)
    return messages.map(event => this.message(room, event)).toReversed()
  }

  /** Single lines of a room: of a thread, those that are pinned, or around a `seq`. */
  async getLines(room: RoomKey, window: Window, limit: number): Promise<MessagesAnswer> {
    const answer = await this.#messages(room, window, limit)
    this.run({ kind: 'lines', room, answer, thread: window.thread })
    return answer
  }

  /** Something happened. */
  run(input: Input): void {
    if (this.#closed) return
    this.#inputs.push(input)
    if (!this.#running) this.#work()
  }

  /** Something is done here, and in the other tabs. */
  share(input: Input): void {
    this.run(input)
    this.#parts.tell(input)
  }

  /** This tab sends what all of them have written; or another one does. */
  async lead(leads: boolean): Promise<void> {
    this.#leads = leads
    // What a tab kept that was closed before it could tell.
    const items = leads ? ((await this.#storage?.outbox()) ?? []) : []
    if (this.#leads !== leads) return
    if (items.length > 0) this.run({ kind: 'restore', items: items as Kept[] })
    this.run({ kind: 'lead', leads })
  }

  /** Cache what changed on the device, now: the page may be about to go. */
  save(): void {
    clearTimeout(this.#saving)
    this.#saving = undefined
    if (!this.#storage || !this.#state.leads || this.#closed) return
    // Of many that changed at once, such as by the list of rooms, those that are likely to be looked at.
    const rooms = [...this.#unsaved]
      .toSorted((a, b) => (a.last?.id ?? 0) - (b.last?.id ?? 0))
      .slice(1 - MAX_RECORDS)
      .flatMap(room => recordOf(this.#state, room) ?? [])
    this.#unsaved.clear()
    const people = {
      format: FORMAT,
      key: PEOPLE,
      users: [...this.#state.people.values()].slice(-PEOPLE_KEPT)
    }
    if (rooms.length > 0) void this.#storage.save([people, ...rooms])
  }

  /**
   * The chat is closed, or the user signed out: nothing is sent any more, nothing waits.
   *
   * @param forget - The user signed out: nothing is left of what is kept; or (`false`) it is not this one's any more. Default: it is
   * saved.
   */
  close(forget?: boolean): void {
    if (forget === undefined) this.save()
    this.#closed = true
    this.#inputs.length = 0
    clearTimeout(this.#timer)
    clearTimeout(this.#saving)
    for (const { reject } of this.#unsent.values()) {
      reject(closed())
    }
    this.#unsent.clear()
    void this.giveUp()
    for (const url of this.#pictures.values()) revoke(url)
    const end = async (storage: Storage) => {
      if (forget) await storage.clear()
      storage.close()
    }
    this.#parts.storage?.then(end).catch(() => undefined)
  }

  /** A device that cannot keep, or takes too long to say, must not keep anybody from chatting. */
  async #recall(opening: Promise<Storage>): Promise<void> {
    const reading = opening
      .then(async storage => {
        const [items, records] = await Promise.all([storage.outbox(), storage.records()])
        return { storage, items: items as Kept[], records }
      })
      .catch(() => undefined)
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise<'late'>(resolve => (timer = setTimeout(resolve, PATIENCE, 'late')))
    const there = await Promise.race([reading, patience])
    clearTimeout(timer)
    if (this.#closed) return
    if (there === 'late') void reading.then(late => late && this.#goOn(late))
    else if (there) {
      const { storage, items, records } = there
      this.#storage = storage
      const known = records.filter(({ format }) => format === FORMAT)
      const people = known.find(({ key }) => key === PEOPLE)?.['users'] as User[] | undefined
      const rooms = known.filter(({ key }) => key !== PEOPLE) as RoomRecord[]
      this.#inputs.unshift({ kind: 'recall', records: rooms, people: people ?? [], items })
    }
    this.#work()
  }

  /** The device answers at last: keep there what was kept in memory, and send what was found. */
  async #goOn({ storage, items }: { storage: Storage; items: Kept[] }): Promise<void> {
    const memory = this.#storage
    if (this.#closed || !memory) return
    this.#storage = storage
    for (const item of await memory.outbox()) void storage.keep(item)
    this.run({ kind: 'restore', items })
  }

  #work(): void {
    this.#running = true
    try {
      for (let one = this.#inputs.shift(); one; one = this.#inputs.shift()) {
        this.#perform(step(this.#state, one, Date.now()))
      }
    } finally {
      this.#running = false
    }
    this.#wake()
  }

  #perform(effects: Effect[]): void {
    // Now: whoever looks at a room meanwhile takes it for shown.
    const touched = [...this.#state.touched]
    let people = false
    for (const effect of effects) {
      // A listener signed out: what comes after that is nobody's.
      if (this.#closed) return
      switch (effect.kind) {
        case 'frame':
          this.#parts.send(effect.frame)
          break
        case 'probe':
          this.#parts.probe()
          break
        case 'keep':
          void this.#keep(effect)
          break
        case 'drop':
          if (this.#state.leads) this.#written = this.#storage?.drop(effect.clientId)
          break
        case 'tell-dropped':
          void this.#storage?.drop(effect.clientId)
          this.#parts.tell({ kind: 'dropped', room: effect.room, clientId: effect.clientId })
          break
        case 'get-page':
          this.#getPage(effect)
          break
        case 'get-lines':
          // A quote that cannot be had is shown without.
          void this.getLines(effect.room, { around: effect.seq }, 1).catch(
            (error: ChatError) => error.retry && this.run({ ...effect, kind: 'lines-failed' })
          )
          break
        case 'get-people':
          void this.#learn(this.#loadPeople())
          break
        case 'get-rooms':
          void this.#learn(this.#loadRooms())
          break
        case 'get-room':
          void this.#learn(this.#loadRoom(effect.id))
          break
        case 'get-members':
          this.#getMembers(effect)
          break
        case 'people-changed':
          people = true
          break
        case 'sent':
          this.#unsent.get(effect.clientId)?.resolve(effect.message)
          this.#unsent.delete(effect.clientId)
          break
        case 'refused':
          // Told sooner, a page that goes now would leave it to the next, which would send it again.
          if (this.#written) void this.#written.then(() => this.#refused(effect))
          else this.#refused(effect)
          break
        case 'message':
          this.#parts.onMessage(effect.room, effect.message)
      }
    }
    if (people && !this.#closed) this.#showPeople()
    if (touched.length > 0) this.#showRooms(touched)
  }

  #refused({ clientId, error, quiet }: Effect & { kind: 'refused' }): void {
    this.#unsent.get(clientId)?.reject(error)
    this.#unsent.delete(clientId)
    if (quiet || this.#closed) return
    if (this.#state.leads) {
      const { code, message: detail } = error
      const frame = { type: 'error', about: 'send', client_id: clientId, code, detail, retry: false } as const
      this.#parts.tell({ kind: 'frame', frame })
    }
    this.#parts.onError(error)
  }

  async #keep({ item, behind }: Effect & { kind: 'keep' }): Promise<void> {
    await (this.#written = this.#storage?.keep(item))
    this.run({ kind: 'kept', room: item.room, clientId: item.id })
    if (!behind) this.#parts.tell({ kind: 'restore', items: [item] })
  }

  #showPeople(): void {
    const { people, present, blocked } = this.#state
    const { users } = this.#parts
    const shown = users.getSnapshot()
    const old = new Map(shown.map(person => [person.id, person]))
    const fresh = Array.from(people.values(), user => {
      const person = { ...user, online: present.has(user.id), blocked: blocked.has(user.id) }
      const was = old.get(user.id)
      // Also those that are gone: a name, a picture.
      const fields = Object.keys({ ...was, ...person }) as (keyof Person)[]
      return was && fields.every(field => person[field] === was[field]) ? was : Object.freeze(person)
    })
    const sorted = fresh.toSorted((a, b) => a.id - b.id)
    users.set(sameList(shown, sorted))
  }

  #showRooms(touched: readonly RoomState[]): void {
    const { rooms, onRoom } = this.#parts
    for (const room of touched) {
      snapshotOf(this.#state, room)
      this.#unsaved.add(room)
      onRoom(room.key)
    }
    if (this.#closed) return
    rooms.set(roomsOf(this.#state, rooms.getSnapshot()))
    if (this.#storage) this.#saving ??= setTimeout(() => this.save(), SAVE_PAUSE)
  }

  #getPage({ room, ask, window, limit }: Effect & { kind: 'get-page' }): void {
    const page = this.#messages(room, window, limit)
      .then(
        (answer): Input => ({ kind: 'page', room, ask, window, answer }),
        (error: unknown): Input => ({ kind: 'page-failed', room, ask, error: asChatError(error) })
      )
      .then(input => {
        if (this.#pages.get(room) === page) this.#pages.delete(room)
        this.run(input)
      })
    this.#pages.set(room, page)
  }

  #messages(room: RoomKey, window: Window, limit: number): Promise<MessagesAnswer> {
    const query = new URLSearchParams({ ...window, limit } as unknown as Record<string, string>)
    return this.call(`/v1/rooms/${this.address(room)}/messages?${query}`)
  }

  /** Nobody asked for it: a failure is no news, and who was put out meanwhile need not know. */
  #getMembers(ask: Effect & { kind: 'get-members' }): void {
    this.members(ask.room, 0).then(
      answer => this.run({ kind: 'members', room: ask.room, ask, answer }),
      (error: unknown) => asChatError(error).retry && this.run({ kind: 'ask-again' })
    )
  }

  /** Read the directory, from where it was left; and, after a line that was lost, whose profile has changed since. */
  async #loadPeople(): Promise<void> {
    const page = async (query: string): Promise<Answer<'findUsers'>> => {
      const answer = await this.call<Answer<'findUsers'>>(`/v1/users?${query}`)
      this.run({ kind: 'people', users: answer.users })
      return answer
    }
    if (this.#profiles !== undefined) {
      const { more, version } = await page(`since=${this.#profiles}`)
      this.#profiles = version
      // Too many to go through: all are read again.
      if (more) this.#peopleAfter = this.#peoplePages = 0
    }
    for (; this.#peoplePages < PEOPLE_PAGES && !this.#closed; this.#peoplePages++) {
      const { users, more, version } = await page(`after=${this.#peopleAfter}`)
      this.#profiles ??= version
      this.#peopleAfter = users.at(-1)?.id ?? this.#peopleAfter
      if (!more) return
    }
  }

  /** The rooms to be seen first; and, when there are others, all of them, in an order in which nothing moves meanwhile. */
  async #loadRooms(): Promise<void> {
    const list = ++this.#lists
    const { rooms, more } = await this.call<RoomsAnswer>('/v1/rooms')
    this.run({ kind: 'rooms', rooms, all: !more })
    if (!more) return
    const all: RoomSummary[] = []
    // Asked for again on another line, they are read for that one.
    while (list === this.#lists) {
      const page = await this.call<RoomsAnswer>(`/v1/rooms?after=${all.at(-1)?.id ?? 0}`)
      all.push(...page.rooms)
      if (!page.more) return this.run({ kind: 'rooms', rooms: all, all: true })
    }
  }

  async #loadRoom(id: number): Promise<void> {
    this.run({ kind: 'rooms', rooms: [await this.call<RoomSummary>(`/v1/rooms/${id}`)] })
  }

  /** A question of our own. Being offline is told by the connection; whatever may pass is asked again. */
  async #learn(asked: Promise<void>): Promise<void> {
    try {
      await asked
    } catch (error) {
      const failure = asChatError(error)
      if (failure.retry) this.run({ kind: 'ask-again' })
      if (!this.#closed && failure.code !== 'offline') this.#parts.onError(failure)
    }
  }

  #wake(): void {
    clearTimeout(this.#timer)
    if (this.#closed) return
    const at = nextWake(this.#state)
    if (at !== null) this.#timer = setTimeout(() => this.run({ kind: 'tick' }), Math.max(at - Date.now(), 0))
  }
}

type Seen = number | Pick<Message, 'seq'>

const seqOf = (message: Seen): number => (typeof message === 'number' ? message : (message.seq ?? 0))

/** What is known of a file that the server does not know yet. */
const fileOf = ({ getSnapshot }: Upload): Attachment => {
  const { name, size } = getSnapshot()
  return { id: '', name, size, type: 'application/octet-stream', state: 'open' }
}

const revoke = (url: Promise<string>): void =>
  void url.then(address => URL.revokeObjectURL(address)).catch(() => undefined)

const closed = () => new ChatError('closed', 'The user signed out before it was stored')

const asChatError = (error: unknown): ChatError =>
  isChatError(error) ? error : new ChatError('internal', String(error), { cause: error })
