import { guarded } from './guarded.ts'

/** One of the tabs of a browser, of which one leads. */
export interface Tabs {
  /** This tab is the one that holds the line. {@link TabsParts.onLead} tells when that changes. */
  readonly leads: boolean
  /** Tell all other tabs something that a structured clone can hold. Once closed, nobody hears it. */
  post(message: unknown): void
  /** Leave the tabs; if this one leads, the next does at once. Nothing is told any more. */
  close(): void
}

/** What tabs have in common, and whom they tell. */
export interface TabsParts {
  /** Tabs of the same origin and name belong together. */
  name: string
  /** This tab leads from now on; or no longer does: the page rests, or another tab took over because this one slept. */
  onLead: (leads: boolean) => void
  /** Another tab said something. */
  onMessage: (message: unknown) => void
}

/**
 * A tab in sight asks the one that leads for a sign of life every 300 to 330 ms. Each has a measure of its own, so that
 * not all of them lose patience at once.
 */
const askEvery = () => 330 - 30 * Math.random()
/** With so many questions unanswered when the next is due, it takes over: after 600 to 660 ms. */
const PATIENCE = 2

/**
 * Join the tabs of this name. The one that holds a lock leads; the lock is free as soon as its tab is closed, or crashes.
 * A tab that holds it and does not answer loses it to one that somebody looks at.
 *
 * Undefined where there are no such locks and channels: then this page is alone.
 */
export function openTabs(parts: TabsParts): Tabs | undefined {
  try {
    return 'hidden' in document && 'request' in navigator.locks ? new LockedTabs(parts) : undefined
  } catch {
    return undefined
  }
}

class LockedTabs implements Tabs {
  leads = false
  readonly #parts: TabsParts
  readonly #askEvery = askEvery()
  readonly #closed = new AbortController()
  /** There is one while this page takes part. */
  #channel: BroadcastChannel | undefined
  /** Leave the queue for the lock, or let go of it. */
  #letGo = (): void => {}
  #timer: ReturnType<typeof setInterval> | undefined
  #unanswered = 0

  constructor({ name, onLead, onMessage }: TabsParts) {
    this.#parts = { name, onLead: guarded(onLead), onMessage: guarded(onMessage) }
    this.#join()
    const { signal } = this.#closed
    document.addEventListener('visibilitychange', () => this.#watch(), { signal })
    // A page that rests, to be shown again on "back", must neither lead nor be woken by messages.
    addEventListener('pagehide', () => this.#leave(), { signal })
    addEventListener('pageshow', () => this.#channel ?? this.#join(), { signal })
  }

  post(message: unknown): void {
    // In a list, so that no message looks like a question of ours.
    this.#channel?.postMessage([message])
  }

  close(): void {
    this.#closed.abort()
    this.leads = false
    this.#leave()
  }

  #join(): void {
    this.#channel = new BroadcastChannel(this.#parts.name)
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data))
    this.#queue()
    this.#watch()
  }

  #leave(): void {
    this.#channel?.close()
    this.#channel = undefined
    if (this.leads) this.#lead(false)
    this.#watch()
    this.#letGo()
  }

  #hear(data: unknown): void {
    if (data === 'alive?') this.#sayAlive()
    else if (data === 'alive') this.#unanswered = 0
    else if (Array.isArray(data)) this.#parts.onMessage(data[0])
  }

  #sayAlive(): void {
    if (this.leads) this.#channel?.postMessage('alive')
  }

  /** Wait for the lock, or take it from whoever has it. */
  #queue(steal = false): void {
    this.#letGo()
    const ended = new AbortController()
    const { signal } = ended
    this.#letGo = () => ended.abort()
    const hold = (): Promise<unknown> | undefined => {
      if (!signal.aborted) this.#lead(true)
      // Whoever is told may close this at once.
      return signal.aborted ? undefined : new Promise(resolve => signal.addEventListener('abort', resolve))
    }
    // The two options exclude each other.
    navigator.locks
      .request(this.#parts.name, steal ? { steal } : { signal }, hold)
      .catch((error: DOMException) => {
        if (signal.aborted) return
        // Robbed. Anything else says that this page may not use locks: it is alone.
        const robbed = error.name === 'AbortError'
        this.#lead(!robbed)
        if (robbed && this.#channel) this.#queue()
      })
  }

  #lead(leads: boolean): void {
    this.leads = leads
    this.#parts.onLead(leads)
    this.#sayAlive()
    this.#watch()
  }

  /** Mind whether the one that leads is alive: only where somebody looks, as other tabs have slow timers. */
  #watch(): void {
    clearInterval(this.#timer)
    this.#unanswered = 0
    if (this.leads || !this.#channel || document.hidden) return
    this.#ask()
    this.#timer = setInterval(() => this.#ask(), this.#askEvery)
  }

  /** Questions are counted, not milliseconds: of the time that this tab slept itself, the other is not guilty. */
  #ask(): void {
    if (this.#unanswered++ < PATIENCE) return this.#channel?.postMessage('alive?')
    this.#unanswered = 0
    this.#queue(true)
  }
}
