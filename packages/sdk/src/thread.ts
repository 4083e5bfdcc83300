import { LIMITS } from '@parlo/contract'
import { createNanoEvents } from 'nanoevents'
import type { Driver } from './driver.ts'
import { guarded } from './guarded.ts'
import type { RoomHost, Room, SendOptions } from './room.ts'
import type { Message, Readable } from './snapshots.ts'

/** The answers to one message, apart from the rest of the conversation. */
export interface ThreadSnapshot {
  /** The message they hang on; null until it is held. */
  readonly root: Message | null
  /** Oldest first, own unsent ones last; without gaps back to where `atStart` says. */
  readonly messages: readonly Message[]
  readonly status: 'idle' | 'loading' | 'ready'
  /** The first answer is among `messages`. */
  readonly atStart: boolean
}

const NOTHING: ThreadSnapshot = Object.freeze({
  root: null,
  messages: Object.freeze([]),
  status: 'idle',
  atStart: false
})

/**
 * One thread of a conversation. Get it by {@link Room.thread}; follow it as one follows a room.
 */
export class Thread implements Readable<ThreadSnapshot> {
  /** `seq` of the message it hangs on. */
  readonly root: number
  readonly #room: Room
  readonly #host: RoomHost
  readonly #events = createNanoEvents<{ change: (snapshot: ThreadSnapshot) => void }>()
  #snapshot = NOTHING
  #told = NOTHING
  #status: ThreadSnapshot['status'] = 'idle'
  #atStart = false
  /** Whose it is: for the next one to sign in nothing is loaded. */
  #driver: Driver | undefined
  /** For whom its first page was asked for. */
  #followed: Driver | undefined
  /** The `seq` from which on all answers are held. */
  #from = Infinity

  /** @internal */
  constructor(root: number, room: Room, host: RoomHost) {
    this.root = root
    this.#room = room
    this.#host = host
  }

  /** The thread now. The same object until something in it changed. */
  readonly getSnapshot = (): ThreadSnapshot => {
    const old = this.#snapshot
    const driver = this.#host.driver()
    if (driver !== this.#driver) this.#begin(driver)
    if (!driver) return (this.#snapshot = NOTHING)
    const held = driver.thread(this.#room.key, this.root)
    const { root } = held
    // The room was away too long and begins anew from its end: so does this.
    if (this.#status === 'ready' && isGone(old, held)) this.#begin(driver)
    // Others may be held, from elsewhere in the log, with a gap between.
    const messages = held.messages.filter(({ seq }) => seq === null || seq >= this.#from)
    const same =
      root === old.root &&
      this.#status === old.status &&
      this.#atStart === old.atStart &&
      messages.length === old.messages.length &&
      messages.every((message, index) => message === old.messages[index])
    if (same) return old
    return (this.#snapshot = Object.freeze({
      root,
      messages: Object.freeze(messages),
      status: this.#status,
      atStart: this.#atStart
    }))
  }

  /** Follow the thread; the first time its newest page is loaded. Returns the function that ends it. */
  readonly subscribe = (listener: (snapshot: ThreadSnapshot) => void): (() => void) => {
    // The room is followed, too: beside a log that is not, nothing would be kept up to date.
    const leave = this.#room.subscribe(() => undefined)
    this.changed()
    this.#told = this.getSnapshot()
    const told = guarded(listener)
    const end = this.#events.on('change', told)
    told(this.#told)
    this.#begun()
    return () => {
      end()
      leave()
    }
  }

  /** @internal */
  changed(): void {
    // A room tells all threads that were ever asked for; what nobody follows is looked at once it is asked for again.
    if (!this.#events.events.change?.length) return
    const snapshot = this.getSnapshot()
    if (snapshot !== this.#told) {
      this.#told = snapshot
      this.#events.emit('change', snapshot)
    }
    this.#begun()
  }

  /** Once for each who signs in, and only while somebody follows. */
  #begun(): void {
    const driver = this.#driver
    if (!driver || driver === this.#followed) return
    this.#followed = driver
    if (this.#status === 'idle') void this.load().catch(() => undefined)
  }

  /** Load its newest page, and the message it hangs on. @throws {ChatError} `offline`, `not_found`, `unauthorized` */
  load(): Promise<void> {
    return this.#host.use(driver => this.#load(driver))
  }

  /** Load older answers. @returns `false` once the first one is held. @throws {ChatError} as {@link load} */
  async loadOlder(): Promise<boolean> {
    if (this.#status !== 'ready') await this.load()
    else await this.#host.use(driver => this.#page(driver, { before: this.#from }))
    return !this.#atStart
  }

  /** Answer in the thread; as {@link Room.send}. */
  send(text: string, options: Omit<SendOptions, 'thread'> = {}): Promise<Message> {
    return this.#room.send(text, { ...options, thread: this.root })
  }

  async #load(driver: Driver): Promise<void> {
    if (driver !== this.#driver) this.#begin(driver)
    this.#set('loading')
    try {
      // Only beside a log that is followed single lines are kept up to date.
      if (this.#room.getSnapshot().status !== 'ready') await this.#room.load()
      await driver.getLines(this.#room.key, { around: this.root }, 1)
      await this.#page(driver, {})
      if (driver === this.#driver) this.#set('ready')
    } catch (error) {
      if (driver === this.#driver) this.#set('idle')
      throw error
    }
  }

  #begin(driver: Driver | undefined): void {
    this.#driver = driver
    this.#followed = undefined
    this.#status = 'idle'
    this.#atStart = false
    this.#from = Infinity
  }

  #set(status: ThreadSnapshot['status']): void {
    this.#status = status
    this.changed()
  }

  async #page(driver: Driver, window: { before?: number }): Promise<void> {
    const limit = LIMITS.pageDefault
    const { messages, from } = await driver.getLines(this.#room.key, { ...window, thread: this.root }, limit)
    if (driver !== this.#driver) return
    this.#from = Math.min(this.#from, messages.length < limit ? 0 : from)
    if (messages.length < limit) this.#atStart = true
    this.changed()
  }
}

/** Is something of the log that was held not held any more? What is deleted stays, without its text. */
function isGone(
  { root, messages }: ThreadSnapshot,
  held: { root: Message | null; messages: readonly Message[] }
): boolean {
  if (root && !held.root) return true
  const first = messages.find(({ seq }) => seq !== null)
  return first !== undefined && !held.messages.some(({ seq }) => seq === first.seq)
}
