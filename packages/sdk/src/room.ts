import { LIMITS, type Act, type Role, type RoomMember as Member } from '@parlo/contract'
import { createNanoEvents } from 'nanoevents'
import type { Change } from './acts.ts'
import type { Driver } from './driver.ts'
import type { Input } from './engine/inputs.ts'
import { placeOf, type RoomKey } from './place.ts'
import type { Upload } from './files.ts'
import { guarded } from './guarded.ts'
import type { Message, Readable, RoomSnapshot } from './snapshots.ts'
import type { Thread } from './thread.ts'

/** What a room asks of its chat. */
export interface RoomHost {
  /** The driver of the one signed in. @throws {ChatError} `unauthorized`, `closed` */
  signedIn(): Driver
  /** Do something as the one signed in: at once, or as soon as it is known who that is. @throws {ChatError} the same */
  use<T>(work: (driver: Driver) => T | Promise<T>): Promise<T>
  /** The same, where nobody being signed in is no failure. */
  driver(): Driver | undefined
  /** Somebody shows this room from now on, whoever signs in. */
  open(key: RoomKey): void
}

/** A message to do something to: as it was shown, or its `seq`. */
export type MessageRef = number | Pick<Message, 'seq' | 'key'>

/** What a message has beside its text. */
export interface SendOptions {
  /** The message it answers, by `seq`. */
  replyTo?: number
  /** The message in whose thread it is, by `seq`; that one is in no thread itself. */
  thread?: number
  /** Whom it names, by user id: up to 50. Who is not in the room when it is stored is left out. */
  mentions?: readonly number[]
  /** Files it carries, up to 10: uploads, complete or not. With them the text may be empty. */
  attachments?: readonly Upload[]
}

/** What an edited message has beside its new text. */
export interface EditOptions {
  /**
   * Whom the new text names, in place of those before, as long as the message is not stored. Of one that is, it stays
   * whom it has named: they have been told.
   */
  mentions?: readonly number[]
}

/**
 * One conversation: what was said, and a way to say more.
 *
 * Get one by `chat.room(name)` or `chat.direct(userId)`; it is the same object every time, over sign-outs too.
 */
export class Room implements Readable<RoomSnapshot> {
  /** `name:NAME`, `direct:USER_ID`, or `id:ID` of a group without a name. */
  readonly key: RoomKey
  readonly #host: RoomHost
  readonly #events = createNanoEvents<{ change: (snapshot: RoomSnapshot) => void }>()
  readonly #threads = new Map<number, Thread>()
  #told: RoomSnapshot | undefined
  /** What it looks like while nobody is signed in. */
  readonly #blank: RoomSnapshot

  /** @internal */
  constructor(key: RoomKey, host: RoomHost) {
    this.key = key
    this.#host = host
    this.#blank = blank(key)
  }

  get kind(): RoomSnapshot['kind'] {
    return this.getSnapshot().kind
  }

  /** The other one, in a direct room. */
  get peerId(): number | null {
    return this.getSnapshot().peerId
  }

  /** The conversation now. The same object until something in it changed. */
  readonly getSnapshot = (): RoomSnapshot => this.#host.driver()?.snapshot(this.key) ?? this.#blank

  /**
   * Follow the conversation. The first subscriber makes its newest page load; from then on it is kept without gaps.
   *
   * The listener is called at once, and after each change. Returns the function that ends it.
   */
  readonly subscribe = (listener: (snapshot: RoomSnapshot) => void): (() => void) => {
    this.#host.open(this.key)
    // Who was here before has to hear of what the new one sees.
    this.changed()
    const told = guarded(listener)
    const end = this.#events.on('change', told)
    told(this.getSnapshot())
    return end
  }

  /**
   * Write a message. It is shown at once as `sending`, kept until the server has it, and sent once.
   *
   * Offline it waits for the line, in the order written; in a browser over reloads, too. Ignoring the promise
   * is safe: a refused message shows as `failed`, and `error` is emitted. Only while it is not known yet who is signed in
   * it is neither shown nor kept: it waits for that, and when it is nobody, the promise alone says so. And one with files
   * is not kept before the server knows of them; when it does not take one, the message goes, and the promise says why.
   *
   * @param text - 1 to 8,000 UTF-16 units, not blank.
   * @returns The message as stored, for ever.
   * @throws {ChatError} At once: `empty_text`, `text_too_long`, `unauthorized` (nobody is signed in). Later, when the
   * server refused it: its code; `closed` when the user signed out before it was stored.
   */
  send(text: string, options: SendOptions = {}): Promise<Message> {
    return quiet(this.#host.use(driver => driver.say(this.key, text, options)))
  }

  /**
   * Give a message another text. Like all that is done to a message it shows at once, waits for the line as messages do,
   * and is undone when the server refuses it. What has not left this device yet is changed where it stands.
   *
   * @throws {ChatError} `empty_text`, `text_too_long`, `unauthorized`; `forbidden` (it is somebody else's), `not_found`
   */
  edit(message: MessageRef, text: string, options?: EditOptions): Promise<void> {
    return this.#change(message, { kind: 'edit', body: { text } }, options)
  }

  /** Delete a message: its text is gone for ever, everywhere. @throws {ChatError} `forbidden`, `not_found` */
  delete(message: MessageRef): Promise<void> {
    return this.#change(message, { kind: 'delete' })
  }

  /**
   * Put an emoji under a message, or (`on` false) take it away.
   *
   * @throws {ChatError} `quota` (20 different ones are there), `not_found`, `bad_frame` (it is no emoji)
   */
  react(message: MessageRef, emoji: string, on = true): Promise<void> {
    return this.#change(message, { kind: 'react', body: { emoji, on } })
  }

  /** Pin a message to the room, or take it down. @throws {ChatError} `forbidden`, `quota` (50 are pinned), `not_found` */
  pin(message: MessageRef, on = true): Promise<void> {
    return this.#change(message, { kind: 'pin', body: { on } })
  }

  /**
   * What is pinned, as it is now: up to 50 messages, the newest first.
   *
   * @throws {ChatError} `not_found`, `offline`, `unavailable`, `unauthorized`
   */
  pinned(): Promise<readonly Message[]> {
    return this.#host.use(driver => driver.pinned(this.key))
  }

  /** The thread that hangs on a message, by `seq`. The same object every time. @throws {ChatError} `unauthorized` */
  thread(root: number): Thread {
    let thread = this.#threads.get(root)
    if (!thread) {
      const { Thread } = this.#host.signedIn()
      this.#threads.set(root, (thread = new Thread(root, this, this.#host)))
    }
    return thread
  }

  /**
   * Who is in this group, a page of them, by the order of their accounts.
   *
   * @param after - Go on behind this user id. Default: from the first.
   * @throws {ChatError} `not_found`, `offline`, `unauthorized`
   */
  members(after = 0): Promise<{ members: Member[]; more: boolean }> {
    return this.#host.use(driver => driver.members(this.key, after))
  }

  /** Come into this public group. @throws {ChatError} `forbidden`, `conflict`, `quota`, `not_found` */
  join(): Promise<void> {
    return this.#inGroup({ kind: 'join' })
  }

  /** Go out of this group. @throws {ChatError} `conflict` (its only owner cannot) */
  leave(): Promise<void> {
    return this.#inGroup({ kind: 'leave' })
  }

  /** Bring somebody into this group. @throws {ChatError} `forbidden`, `conflict`, `quota`, `not_found` */
  invite(userId: number): Promise<void> {
    return this.#inGroup({ kind: 'invite', body: { user: userId } })
  }

  /** Put somebody out of this group. @throws {ChatError} `forbidden`, `not_found` */
  kick(userId: number): Promise<void> {
    return this.#inGroup({ kind: 'kick', body: { user: userId } })
  }

  /** Make somebody an owner, a moderator or a member. @throws {ChatError} `forbidden`, `conflict`, `not_found` */
  setRole(userId: number, role: Role): Promise<void> {
    return this.#inGroup({ kind: 'role', body: { user: userId, role } })
  }

  /** Call this group something else: 1 to 100 UTF-16 units on one line. @throws {ChatError} `forbidden`, `bad_frame` */
  setTitle(title: string): Promise<void> {
    return this.#inGroup({ kind: 'title', body: { text: title } })
  }

  /**
   * Report a message of somebody else to those who run the server. Nobody in the chat is told. Once is enough: a second
   * report of the same message changes nothing.
   *
   * @param reason - Why: 1 to 500 UTF-16 units, best begun with `spam`, `abuse` or `other`.
   * @throws {ChatError} `not_found`, `bad_request` (it is one's own), `rate_limited`, `offline`, `unauthorized`
   */
  report(message: number | Pick<Message, 'seq'>, reason?: string): Promise<void> {
    return quiet(this.#host.use(driver => driver.report(this.key, message, reason)))
  }

  /** Send a `failed` message again. */
  retry(messageKey: string): void {
    this.#host.driver()?.share({ kind: 'retry', room: this.key, clientId: messageKey })
  }

  /** Give up a `failed` message: it disappears. */
  discard(messageKey: string): void {
    this.#run({ kind: 'discard', room: this.key, clientId: messageKey })
  }

  /**
   * Load the newest page, if it is not held: after `failed`, or before anybody subscribed.
   *
   * @throws {ChatError} `offline`, `not_found`, `unavailable`, `unauthorized`
   */
  load(): Promise<void> {
    return this.#host.use(async driver => {
      this.#host.open(this.key)
      await driver.ready
      driver.run({ kind: 'open', room: this.key })
      await this.#page(driver)
    })
  }

  /**
   * Load messages older than the oldest one shown, and put them before it.
   *
   * Calls made during a load share it. Around where somebody reads, some 2,000 messages are held: what is further behind
   * is let go, and {@link loadNewer} or {@link toEnd} bring it again.
   *
   * ```ts
   * for (let more = true; more; more = await room.loadOlder(200)) save(room.getSnapshot().messages)
   * ```
   * @param count - Messages to ask for, 1 to 200. Default 50.
   * @returns `false` once the first message of the conversation is held.
   * @throws {ChatError} `offline`, `unavailable`, `unauthorized`
   */
  async loadOlder(count: number = LIMITS.pageDefault): Promise<boolean> {
    if (this.getSnapshot().status !== 'ready') await this.load()
    await this.#turn({ kind: 'older', room: this.key, limit: count })
    return !this.getSnapshot().atStart
  }

  /** Load messages newer than the newest one shown, when those are not the newest there are. @returns `false` at the end. */
  async loadNewer(count: number = LIMITS.pageDefault): Promise<boolean> {
    await this.#turn({ kind: 'newer', room: this.key, limit: count })
    return !this.getSnapshot().atEnd
  }

  /**
   * Show what was said around a message, by `seq`, or from a time on. {@link toEnd} leads back, and so does writing.
   *
   * @throws {ChatError} `not_found`, `offline`, `unavailable`, `unauthorized`
   */
  async loadAround(place: number | Date): Promise<void> {
    if (this.getSnapshot().status !== 'ready') await this.load()
    await this.#host.use(driver => this.#page(driver))
    const window = typeof place === 'number' ? { around: place } : { since: place.toISOString() }
    await this.#turn({ kind: 'visit', room: this.key, window })
  }

  /** Show the end of the conversation again. */
  toEnd(): void {
    this.#run({ kind: 'newest', room: this.key })
  }

  /**
   * The newest message was seen: nothing is unread, here and on the user's other devices. Costs little; call it often.
   * What is far above, beyond some 2,000 messages, is let go; {@link loadOlder} brings it again.
   */
  markRead(): void {
    this.#run({ kind: 'read', room: this.key })
  }

  /** Count as unread again what came from this message on, on all devices of the user; nobody else is told. */
  markUnread(message: number | Pick<Message, 'seq'>): void {
    this.#host.driver()?.markUnread(this.key, message)
  }

  /** The one signed in is writing, or has stopped. Call it at every key: what is sent is at most one frame in 4 s. */
  setTyping(on: boolean): void {
    this.#run({ kind: 'typing', room: this.key, on })
  }

  /** Ask for a page, and wait for it. */
  #turn(input: Input): Promise<void> {
    return this.#host.use(driver => {
      driver.run(input)
      return this.#page(driver)
    })
  }

  /** Wait for the page under way, if any. */
  async #page(driver: Driver): Promise<void> {
    // Without a page there is nothing that could fail now: an error is of one before.
    if (!driver.page(this.key)) return
    // A reset gives up the page under way, and asks for another.
    for (let page = driver.page(this.key); page; page = driver.page(this.key)) await page
    const { error } = this.getSnapshot()
    if (error) throw error
  }

  #change(message: MessageRef, change: Change, options?: EditOptions): Promise<void> {
    return quiet(this.#host.use(driver => driver.change(this.key, message, change, options)))
  }

  #inGroup(act: Act): Promise<void> {
    return quiet(this.#host.use(async driver => void (await driver.write(this.key, act))))
  }

  #run(input: Input): void {
    this.#host.driver()?.run(input)
  }

  /** @internal */
  changed(): void {
    // Of a thread more may be held than the room shows.
    for (const thread of this.#threads.values()) thread.changed()
    const snapshot = this.getSnapshot()
    if (snapshot === this.#told) return
    this.#told = snapshot
    this.#events.emit('change', snapshot)
  }
}

/** Whoever ignores the promise hears of a failure all the same. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

const NONE: readonly never[] = Object.freeze([])

const blank = (key: RoomKey): RoomSnapshot =>
  Object.freeze<RoomSnapshot>({
    key,
    id: null,
    ...placeOf(key),
    title: null,
    role: null,
    members: null,
    write: null,
    left: false,
    messages: NONE,
    status: 'idle',
    error: null,
    loadingOlder: false,
    atStart: false,
    atEnd: true,
    live: false,
    unread: 0,
    readSeq: 0,
    marks: NONE,
    typing: NONE,
    last: null,
    unsent: null
  })
