import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Readable } from '@parlo/sdk'

/**
 * Binds a {@link Readable} to an element: subscribed while the element is in the page, redrawn when the value changes.
 *
 * Where the readable comes from is asked before every update, so a property or context that brings another one is
 * followed by itself.
 */
export class ReadableController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #find: () => Readable<T> | undefined
  #source: Readable<T> | undefined
  #value: T | undefined
  #end: (() => void) | undefined
  #isConnected = false

  constructor(host: ReactiveControllerHost, find: () => Readable<T> | undefined) {
    this.#host = host
    this.#find = find
    host.addController(this)
  }

  /** The value now; undefined while there is nothing to read. */
  get value(): T | undefined {
    return this.#value
  }

  hostConnected(): void {
    this.#isConnected = true
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#end?.()
    this.#end = this.#source = undefined
  }

  hostUpdate(): void {
    // One that draws itself after it has gone would never be let go of.
    const source = this.#isConnected ? this.#find() : undefined
    if (source === this.#source) return
    this.#end?.()
    this.#source = source
    this.#value = undefined
    // The first call comes from inside subscribe, during an update: nothing to ask for then.
    let first = true
    this.#end = source?.subscribe(value => {
      if (value === this.#value) return
      this.#value = value
      if (!first) this.#host.requestUpdate()
    })
    first = false
  }
}
