import { createNanoEvents } from 'nanoevents'
import { guarded } from './guarded.ts'
import type { Readable } from './snapshots.ts'

/** A {@link Readable} that its owner can set. */
export class Cell<T> implements Readable<T> {
  #value: T
  readonly #events = createNanoEvents<{ change: (value: T) => void }>()

  constructor(value: T) {
    this.#value = value
  }

  readonly getSnapshot = (): T => this.#value

  readonly subscribe = (listener: (value: T) => void): (() => void) => {
    const told = guarded(listener)
    const end = this.#events.on('change', told)
    told(this.#value)
    return end
  }

  /** Change the value and tell, unless it is the same. */
  set(value: T): void {
    if (value === this.#value) return
    this.#value = value
    this.#events.emit('change', value)
  }
}
