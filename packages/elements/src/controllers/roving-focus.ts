import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What {@link RovingFocus} needs to know of its host. */
export interface RovingFocusParts {
  /** The things that can be chosen, in order. Each is drawn with `tabindex="-1"`. */
  items: () => readonly HTMLElement[]
  /** Which of them Tab enters at while none was chosen. Whoever gives a function calls `again` when it is time to ask. */
  start: 'first' | 'last' | (() => HTMLElement | undefined)
  /** Where a key leads to from an item, when that is not among the `items` yet: a list may draw only a part of itself. */
  beyond?: (key: string, from: HTMLElement) => Promise<HTMLElement | undefined> | undefined
}

/** A list that is one stop of the Tab key: arrows move inside it, Home and End go to its ends. */
export class RovingFocus implements ReactiveController {
  readonly #parts: RovingFocusParts
  #current: HTMLElement | undefined

  constructor(host: ReactiveControllerHost, parts: RovingFocusParts) {
    this.#parts = parts
    host.addController(this)
  }

  hostUpdated(): void {
    if (typeof this.#parts.start !== 'function') this.again()
  }

  /** Choose anew which item Tab enters at, unless one has the focus. */
  again(): void {
    const chosen = this.#current
    // A line someone moved to stays the way in; otherwise it follows the end of the list.
    if (chosen?.isConnected && chosen.matches(':focus, :focus-within')) return
    const { items, start } = this.#parts
    if (typeof start === 'function') this.#point(start())
    else this.#point(items().at(start === 'last' ? -1 : 0))
  }

  /** Move the focus to an item. */
  focus(item: HTMLElement | undefined, options?: FocusOptions): void {
    if (!item) return
    this.#point(item)
    item.focus(options)
  }

  /** For `@keydown` on the list. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const far = this.#current && this.#parts.beyond?.(event.key, this.#current)
    if (far) {
      event.preventDefault()
      void far.then(item => this.focus(item))
      return
    }
    const items = this.#parts.items()
    const at = items.findIndex(item => item === this.#current)
    const to = {
      ArrowUp: Math.max(at - 1, 0),
      ArrowDown: Math.min(at + 1, items.length - 1),
      Home: 0,
      End: items.length - 1
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    this.focus(items[to])
  }

  /** For `@focusin` on the list: a click, or a script, may choose too. */
  readonly onFocusin = (event: FocusEvent): void => {
    const item = this.#parts
      .items()
      .find(each => each === event.target || event.composedPath().includes(each))
    if (item) this.#point(item)
  }

  #point(item: HTMLElement | undefined): void {
    if (item === this.#current) return
    if (this.#current) this.#current.tabIndex = -1
    this.#current = item
    if (item) item.tabIndex = 0
  }
}
