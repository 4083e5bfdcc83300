import type { ReactiveController, ReactiveControllerHost } from 'lit'

export { styles } from './day-label.styles.ts'

/** What {@link DayLabel} needs to know of its host; asked anew each time. */
export interface DayLabelParts {
  scroller: () => HTMLElement | null
  /** The label, which the host draws and leaves empty. */
  label: () => HTMLElement | null
  /** The headings of days that are drawn. */
  headings: () => Iterable<HTMLElement>
  /** The heading of the day at this place of the screen, in CSS pixels from its top; undefined where there is none. */
  dayAt: (y: number) => string | undefined
}

/** Milliseconds for which the label outlasts the last move. */
const LINGER = 1_500

/**
 * Tells somebody who scrolls on which day they are, where its heading is out of sight. A moment after they stop it goes.
 *
 * For the eye alone: who hears the list hears the time of each line.
 */
export class DayLabel implements ReactiveController {
  readonly #parts: DayLabelParts
  #scrolled: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, parts: DayLabelParts) {
    this.#parts = parts
    host.addController(this)
  }

  hostDisconnected(): void {
    this.reset()
  }

  /** Another conversation: coming there is not scrolling. */
  reset(): void {
    this.#scrolled = undefined
    this.#hide()
  }

  /** The list may have moved. */
  moved(atEnd: boolean): void {
    const scroller = this.#parts.scroller()
    const label = this.#parts.label()
    if (!scroller || !label) return
    label.hidden = false
    const before = this.#scrolled
    this.#scrolled = scroller.scrollTop
    if (before === undefined || Math.abs(before - this.#scrolled) < 1) return
    const { top } = scroller.getBoundingClientRect()
    const { bottom } = label.getBoundingClientRect()
    const day = atEnd ? undefined : this.#parts.dayAt(top)
    if (day === undefined || this.#isHeaded(top, bottom)) return this.#hide()
    label.textContent = day
    label.classList.add('on')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#hide(), LINGER)
  }

  /** A heading stands where the label would. */
  #isHeaded(top: number, bottom: number): boolean {
    return [...this.#parts.headings()].some(heading => {
      const box = heading.getBoundingClientRect()
      return box.bottom > top && box.top < bottom
    })
  }

  #hide(): void {
    clearTimeout(this.#timer)
    this.#parts.label()?.classList.remove('on')
  }
}
