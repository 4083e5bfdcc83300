import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What {@link ScrollAnchor} needs to know of its host; asked anew each time. */
export interface ScrollAnchorParts {
  /** The box that scrolls. */
  scroller: () => HTMLElement | null
  /** The one child of it. */
  content: () => HTMLElement | null
  /** What grows in that child; not what {@link takeUp} changes, of which the browser would tell in turn. */
  growing: () => Iterable<HTMLElement>
  /** Its lines that are drawn, oldest first. */
  lines: () => ArrayLike<HTMLElement>
  /** The last thing drawn is the last there is: being there is being at the end. */
  complete: () => boolean
  /**
   * The lines would move down by `moved` pixels. Make the space above them smaller by as much as it can be, and answer
   * by how many pixels to scroll for the rest. Space, unlike scrolling, can be changed under a finger or a turning wheel.
   */
  takeUp: (moved: number) => number
  /** Called when the reader reaches or leaves the end. */
  onEnd: () => void
  /** Called after every move, by hand or not. */
  onScroll: () => void
  /** Called after something has grown or shrunk, before the browser paints. */
  onResize: () => void
}

/** How near the end counts as at the end, in CSS pixels. */
const NEAR = 24

/**
 * Keeps the line being read where it is, whatever happens above or below it; and the end in view for whoever is there.
 *
 * Done by hand in every engine: WebKit has no `overflow-anchor`, and two ways to do it would be two behaviours.
 * It remembers one line and where it stands in the content. Whenever something may have moved – before a redraw and after
 * it, after a change of size (before the browser paints), on scrolling – it first undoes what that line has moved, then
 * chooses the line to remember anew.
 */
export class ScrollAnchor implements ReactiveController {
  readonly #parts: ScrollAnchorParts
  #line: HTMLElement | undefined
  #place = 0
  #scrolled = 0
  /** What rounding of scrollTop took away, so that many small moves do not add up. */
  #rest = 0
  #atEnd = true
  /** It was taken out of the page, perhaps to be put elsewhere: the browser lets go of where it was scrolled to. */
  #away = false
  #sizes: ResizeObserver | undefined
  #watched: HTMLElement | undefined

  constructor(host: ReactiveControllerHost, parts: ScrollAnchorParts) {
    this.#parts = parts
    host.addController(this)
  }

  /** The reader is at the end: new lines are followed. */
  get atEnd(): boolean {
    return this.#atEnd
  }

  hostUpdate(): void {
    this.#keep()
  }

  hostUpdated(): void {
    this.#watch()
  }

  hostDisconnected(): void {
    this.#away = true
    this.#unwatch()
  }

  #unwatch(): void {
    this.#sizes?.disconnect()
    this.#watched?.removeEventListener('scroll', this.#onMove)
    this.#watched = this.#sizes = undefined
  }

  /** Put things right. To be called after each update, once its lines have drawn themselves. */
  settle(): void {
    this.#keep()
  }

  /** Forget the place: another conversation starts at its end. */
  reset(): void {
    this.#line = undefined
    this.#rest = 0
    this.#away = false
    this.#setAtEnd(true)
  }

  /** Go to the end and stay there. */
  toEnd(behavior: ScrollBehavior = 'instant'): void {
    const scroller = this.#parts.scroller()
    if (!scroller) return
    if (behavior === 'instant') this.#setAtEnd(true)
    scroller.scrollTo({ top: scroller.scrollHeight, behavior })
    if (behavior === 'instant') this.#keep()
  }

  /**
   * Bring an element to this many pixels below the top, and keep it there.
   *
   * @param still - Without scrolling, as far as the space above allows.
   */
  toElement(element: HTMLElement, below: number, still = false): void {
    const scroller = this.#parts.scroller()
    if (!scroller) return
    this.#setAtEnd(false)
    const off = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - below
    this.#scrollTo(scroller, scroller.scrollTop + (still ? this.#parts.takeUp(off) : off))
    this.#remember(scroller)
  }

  #watch(): void {
    const scroller = this.#parts.scroller()
    if (!scroller || scroller === this.#watched) return
    this.#unwatch()
    this.#watched = scroller
    scroller.addEventListener('scroll', this.#onMove, { passive: true })
    this.#sizes = new ResizeObserver(() => {
      this.#keep()
      this.#parts.onResize()
    })
    for (const box of [scroller, ...this.#parts.growing()]) this.#sizes.observe(box)
  }

  readonly #onMove = (): void => {
    this.#keep()
    if (this.#parts.scroller()?.clientHeight) this.#parts.onScroll()
  }

  #keep(): void {
    const scroller = this.#parts.scroller()
    // Not shown: every place is 0, and none of them is true.
    if (!scroller || scroller.clientHeight === 0) return
    const back = this.#away
    this.#away = false
    // Whoever scrolled up since has left the end, even when something was added in the same frame.
    if (this.#atEnd && (back || scroller.scrollTop >= this.#scrolled - 1)) {
      this.#parts.takeUp(0)
      this.#scrollTo(scroller, scroller.scrollHeight)
    } else if (!this.#atEnd && this.#line?.isConnected) {
      const left = this.#parts.takeUp(this.#placeOf(this.#line) - this.#place)
      const from = back ? this.#scrolled : scroller.scrollTop
      if (back || left !== 0) this.#scrollTo(scroller, from + left + this.#rest)
    }
    this.#remember(scroller)
  }

  #scrollTo(scroller: HTMLElement, top: number): void {
    scroller.scrollTop = top
    const off = top - scroller.scrollTop
    // A rest of a pixel or more is not rounding: there is nothing to scroll to.
    this.#rest = Math.abs(off) < 1 ? off : 0
  }

  #remember(scroller: HTMLElement): void {
    this.#scrolled = scroller.scrollTop
    const { scrollHeight, clientHeight, scrollTop } = scroller
    this.#setAtEnd(this.#parts.complete() && scrollHeight - clientHeight - scrollTop <= NEAR)
    const line = lineRead(this.#parts.lines(), scroller.getBoundingClientRect().top, clientHeight)
    if (line !== this.#line) this.#rest = 0
    this.#line = line
    this.#place = line ? this.#placeOf(line) : 0
  }

  /** Where a line stands in the content, which does not change by scrolling. */
  #placeOf(line: HTMLElement): number {
    const top = this.#parts.content()?.getBoundingClientRect().top ?? 0
    return line.getBoundingClientRect().top - top
  }

  #setAtEnd(atEnd: boolean): void {
    if (atEnd === this.#atEnd) return
    this.#atEnd = atEnd
    this.#parts.onEnd()
  }
}

/**
 * The line being read: the first that is wholly below the upper edge. What grows in the one that is cut off there, such
 * as its picture, then grows upwards. That one only when it fills most of the screen.
 */
function lineRead(lines: ArrayLike<HTMLElement>, top: number, height: number): HTMLElement | undefined {
  const at = firstBelow(lines, top)
  const cut = lines[at]
  const next = lines[at + 1]
  if (!cut || !next || cut.getBoundingClientRect().top >= top) return cut
  return next.getBoundingClientRect().top < top + height / 2 ? next : cut
}

/** Index of the first line whose lower edge is below `top`. By halves, as lines are in order. */
export function firstBelow(lines: ArrayLike<HTMLElement>, top: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line && line.getBoundingClientRect().bottom > top) high = middle
    else low = middle + 1
  }
  return low
}
