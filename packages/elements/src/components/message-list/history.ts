import type { Message, Room, RoomSnapshot, Thread, ThreadSnapshot } from '@parlo/sdk'
import type { ReactiveControllerHost } from 'lit'

/** What {@link History} needs of its host. */
interface HistoryHost extends ReactiveControllerHost {
  readonly room?: Room
  readonly thread?: Thread
}

/** Milliseconds to wait after a page that could not be had, before another move asks for it again. */
const PAUSE = 2_000

/** Gets what is to be shown and is not held: pages of a room, or of a thread. */
export class History {
  readonly #host: HistoryHost
  #older = false
  #newer = false
  #tried: Thread | undefined
  #after = 0
  /** Which page could not be had, the last time. */
  #failed: 'older' | 'newer' | undefined
  #sought: Room | undefined
  #seeking = false

  constructor(host: HistoryHost) {
    this.#host = host
  }

  /** A thread told as if it were a room of its own, so that a list shows both alike. Nothing in it is ever unread. */
  asRoom(room: RoomSnapshot, { messages, status, atStart }: ThreadSnapshot): RoomSnapshot {
    const { thread } = this.#host
    if (status !== 'idle') this.#tried = thread
    return {
      ...room,
      messages,
      // It has been loading before, and nobody tries again by itself.
      status: status !== 'idle' ? status : this.#tried === thread ? 'failed' : 'loading',
      error: null,
      loadingOlder: this.#older,
      atStart,
      atEnd: true,
      live: true,
      unread: 0,
      readSeq: Infinity,
      last: null
    }
  }

  /** The first page again, after it could not be had. */
  readonly again = (): void => {
    const { room, thread } = this.#host
    void (thread ?? room)?.load().catch(() => undefined)
  }

  /** Another conversation, or the same anew. */
  reset(): void {
    this.#sought = this.#failed = undefined
    this.#seeking = false
  }

  /**
   * Is the place on its way where reading stopped? Where that is further back than what is held, it is fetched, once,
   * before anything is shown; and when it cannot be had, the end is what there is.
   */
  seeks({ status, readSeq, unread, messages, atStart, atEnd }: RoomSnapshot): boolean {
    const { room, thread } = this.#host
    if (this.#seeking || thread || !room || this.#sought === room || status !== 'ready') return this.#seeking
    const first = messages[0]?.seq ?? 0
    if (atStart || !atEnd || unread === 0 || readSeq === 0 || first <= readSeq + 1) return false
    this.#sought = room
    this.#seeking = true
    void room
      .loadAround(readSeq + 1)
      .catch(() => undefined)
      .then(() => {
        if (this.#sought !== room) return
        this.#seeking = false
        this.#host.requestUpdate()
      })
    return true
  }

  /** Have this message among what is held. @throws {ChatError} `not_found`, `offline`, `unavailable`, `unauthorized` */
  async get(seq: number): Promise<void> {
    const { room, thread } = this.#host
    if (!thread) {
      if (room && !holds(room.getSnapshot().messages, seq)) await room.loadAround(seq)
    } else {
      while (thread.root !== seq && !holds(thread.getSnapshot().messages, seq))
        if (!(await thread.loadOlder())) return
    }
  }

  /** Which page could not be had, and is not asked for again yet. */
  get failed(): 'older' | 'newer' | undefined {
    return this.#failed
  }

  readonly older = (): void => {
    const { room, thread } = this.#host
    if (this.#older || !this.#may('older')) return
    this.#older = true
    if (thread) this.#host.requestUpdate()
    void this.#page('older', (thread ?? room)?.loadOlder()).then(() => {
      this.#older = false
      if (thread) this.#host.requestUpdate()
    })
  }

  readonly newer = (): void => {
    if (this.#newer || !this.#may('newer')) return
    this.#newer = true
    void this.#page('newer', this.#host.room?.loadNewer()).then(() => (this.#newer = false))
  }

  /** The page that failed, at once, as somebody asks for it. */
  readonly retry = (): void => {
    this.#after = 0
    if (this.#failed) this[this.#failed]()
  }

  #may(way: 'older' | 'newer'): boolean {
    return this.#failed !== way || Date.now() >= this.#after
  }

  async #page(way: 'older' | 'newer', page: Promise<unknown> | undefined): Promise<void> {
    const { room, thread } = this.#host
    const before = this.#failed
    if (before === way) this.#failed = undefined
    try {
      await page
    } catch {
      if (room !== this.#host.room || thread !== this.#host.thread) return
      this.#after = Date.now() + PAUSE
      this.#failed = way
    }
    if (this.#failed !== before) this.#host.requestUpdate()
  }
}

/** Index of the message with this `seq`, or of the first one after it. By halves: 100,000 may be held. */
export function indexOfSeq(messages: readonly Message[], seq: number): number {
  let low = 0
  let high = messages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((messages[middle]!.seq ?? Infinity) < seq) low = middle + 1
    else high = middle
  }
  return low
}

/** Is this message in the thread, or may it be, as not all of the thread is held yet? */
export function mayHold(thread: Thread, seq: number): boolean {
  const { messages, atStart } = thread.getSnapshot()
  return seq === thread.root || holds(messages, seq) || (!atStart && seq > thread.root)
}

const holds = (messages: readonly Message[], seq: number): boolean =>
  messages[indexOfSeq(messages, seq)]?.seq === seq
