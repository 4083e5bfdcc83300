import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

/** Milliseconds during which what is to be said is collected, so that a burst is read out once. */
const GATHER = 250
/** Longer than this many at once, and only their number is said. */
const MOST = 3

/** Reads out what is new, politely and once, in a live region of its own. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #several: (count: number) => string
  #waiting: string[] = []
  #said = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param several - What to say instead of more than three things at once. */
  constructor(host: ReactiveControllerHost, several: (count: number) => string) {
    this.#host = host
    this.#several = several
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waiting = []
    this.#said = ''
  }

  /** Have these read out. */
  say(sentences: readonly string[]): void {
    if (sentences.length === 0) return
    this.#waiting.push(...sentences)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const all = this.#waiting.splice(0)
      const text = all.length > MOST ? this.#several(all.length) : all.join('\n')
      // The same again is read again only if it is another text.
      this.#said = this.#said === text ? `${text}\u00a0` : text
      this.#host.requestUpdate()
    }, GATHER)
  }

  /** The region, to be drawn from the start: one that appears together with its text is not read. */
  render(): TemplateResult {
    return html`<div class="unseen" role="status" aria-live="polite" part="announcer">${this.#said}</div>`
  }
}
