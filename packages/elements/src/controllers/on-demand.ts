import type { ReactiveControllerHost } from 'lit'
import { tellNotFetched } from '../page-part.ts'

/** Milliseconds before what could not be fetched is tried again; twice as long each time. */
const PATIENCE = 3000

/**
 * A part of an element that is fetched when it is first needed: the element draws itself without, and again once it is
 * there. A failure is told as a `chat-error` with code `offline`; it is tried again after a while, as long as it is drawn.
 */
export class OnDemand<T> {
  readonly #host: ReactiveControllerHost & Element
  readonly #load: () => Promise<T>
  #value: T | undefined
  /** Asked for already, or not to be for a while. */
  #rests = false
  #patience = PATIENCE
  #waiting: Promise<void> = Promise.resolve()

  constructor(host: ReactiveControllerHost & Element, load: () => Promise<T>) {
    this.#host = host
    this.#load = load
  }

  /** The part; undefined while it is on its way. */
  get(): T | undefined {
    if (!this.#value && !this.#rests) this.#waiting = this.#fetch()
    return this.#value
  }

  /** Resolves once what was asked for is there, or could not be had. */
  get ready(): Promise<void> {
    return this.#waiting
  }

  async #fetch(): Promise<void> {
    this.#rests = true
    try {
      this.#value = await this.#load()
      // Gone meanwhile, it draws itself when it comes back; before that it would only hold on to what it shows.
      if (this.#host.isConnected) this.#host.requestUpdate()
    } catch (cause) {
      setTimeout(() => {
        this.#rests = false
        if (this.#host.isConnected) this.#host.requestUpdate()
      }, this.#patience)
      this.#patience *= 2
      tellNotFetched(this.#host, cause)
    }
  }
}
