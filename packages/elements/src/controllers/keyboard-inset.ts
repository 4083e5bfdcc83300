import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What of `window.visualViewport` is needed. */
export interface Viewport extends EventTarget {
  readonly height: number
  readonly offsetTop: number
  readonly scale: number
}

/** Less than this, in CSS pixels, is a browser's bar coming and going, not a keyboard. */
const LEAST = 120

/**
 * Keeps the lower part of an element above the on-screen keyboard, where the browser lets the keyboard cover the page.
 *
 * Only while the focus is inside: otherwise the keyboard is someone else's.
 */
export class KeyboardInset implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #box: () => HTMLElement | null
  readonly #find: () => Viewport | null
  #viewport: Viewport | null = null

  /** @param box - The box to shorten: it gets a padding at its end. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    box: () => HTMLElement | null,
    viewport: () => Viewport | null = () => visualViewport
  ) {
    this.#host = host
    this.#box = box
    this.#find = viewport
    host.addController(this)
  }

  hostConnected(): void {
    this.#viewport = this.#find()
    this.#viewport?.addEventListener('resize', this.#fit)
    this.#viewport?.addEventListener('scroll', this.#fit)
  }

  hostDisconnected(): void {
    this.#viewport?.removeEventListener('resize', this.#fit)
    this.#viewport?.removeEventListener('scroll', this.#fit)
  }

  readonly #fit = (): void => {
    const box = this.#box()
    const view = this.#viewport
    if (!box || !view) return
    const { clientHeight } = document.documentElement
    const keyboard = clientHeight - view.height * view.scale > LEAST && this.#host.matches(':focus-within')
    // Its place, which the padding leaves as it is; the host itself may have no box of its own.
    const { bottom } = (box.parentElement ?? this.#host).getBoundingClientRect()
    const covered = keyboard ? Math.max(bottom - view.offsetTop - view.height, 0) : 0
    box.style.paddingBlockEnd = covered > 0 ? `${covered}px` : ''
  }
}
