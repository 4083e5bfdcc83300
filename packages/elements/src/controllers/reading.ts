import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What {@link Reading} needs to know of its host. */
export interface ReadingParts {
  /** The last thing of the list; read is what ends above it. */
  end: () => HTMLElement | null
  /** Called whenever the reader can see the end, and again after each update while so. */
  onRead: () => void
}

/** Knows whether somebody is reading the end of a list: the page is visible, and so is the end. */
export class Reading implements ReactiveController {
  readonly #parts: ReadingParts
  #observer: IntersectionObserver | undefined
  #watched: HTMLElement | undefined
  #onScreen = false

  constructor(host: ReactiveControllerHost, parts: ReadingParts) {
    this.#parts = parts
    host.addController(this)
  }

  /** Somebody is reading the end. */
  get now(): boolean {
    return this.#onScreen && document.visibilityState === 'visible'
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tell)
  }

  hostUpdated(): void {
    const end = this.#parts.end()
    if (end !== this.#watched) {
      this.#forget()
      this.#watched = end ?? undefined
      if (end) {
        // Against the page, not the list: a list scrolled out of the page is not being read either.
        this.#observer = new IntersectionObserver(entries => {
          this.#onScreen = entries.at(-1)?.isIntersecting ?? false
          this.#tell()
        })
        this.#observer.observe(end)
      }
    }
    // Reading changes what is shown; not during the update that showed it.
    queueMicrotask(this.#tell)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tell)
    this.#forget()
  }

  /** What was seen no longer counts: look again, and say nothing until then. */
  again(): void {
    this.#onScreen = false
    if (!this.#watched) return
    this.#observer?.unobserve(this.#watched)
    this.#observer?.observe(this.#watched)
  }

  #forget(): void {
    this.#observer?.disconnect()
    this.#watched = this.#observer = undefined
    this.#onScreen = false
  }

  readonly #tell = (): void => {
    if (this.now && this.#watched) this.#parts.onRead()
  }
}
