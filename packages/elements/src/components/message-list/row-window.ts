import type { Message } from '@parlo/sdk'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { firstBelow, ScrollAnchor } from '../../controllers/scroll-anchor.ts'

/** A run of rows, by index: `from ≤ index < to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What {@link RowWindow} needs to know of its host; asked anew each time. */
export interface RowWindowParts {
  /** The box that scrolls, and the one child of it that grows. */
  scroller: () => HTMLElement | null
  content: () => HTMLElement | null
  /** What grows in that, whatever the empty boxes do. */
  growing: () => Iterable<HTMLElement>
  /** The empty boxes that stand for the rows before and behind those that are drawn. */
  above: () => HTMLElement | null
  below: () => HTMLElement | null
  /** The rows that are drawn, in order. */
  rows: () => ArrayLike<HTMLElement>
  /** Draw the span now: the browser is about to paint. */
  draw: () => void
  /** Called when the reader reaches or leaves the end. */
  onEnd: () => void
  /** Called after every move, by hand or not, once everything is drawn. */
  onMove: () => void
}

/** Where to go once the rows are drawn. */
type Aim =
  'end' | { find: () => HTMLElement | null | undefined; below: (height: number) => number; still: boolean }

/** Rows drawn at most. */
const MOST = 120
/** What a row is taken to be high before any was measured, in CSS pixels. */
const GUESS = 64
/** Higher boxes are not as exact as is needed: 2²⁴ parts of a pixel are told apart. */
const HIGHEST = 2_000_000

/**
 * Which rows of a list of any length are drawn: those on the screen and some beyond each edge.
 *
 * The others are two empty boxes as high as so many average rows. How high they are exactly does not matter, as
 * {@link ScrollAnchor} keeps the line being read in its place whatever is drawn or taken away above it.
 */
export class RowWindow implements ReactiveController {
  readonly #parts: RowWindowParts
  readonly #anchor: ScrollAnchor
  #messages: readonly Message[] = []
  #span: Span = { from: 0, to: 0 }
  #ended = true
  /** The end of the conversation is drawn. */
  #complete = true
  #aim: Aim | undefined
  /** The aim is drawn, and can be gone to. */
  #due = false
  /** How high the boxes above and below are. */
  #space = 0
  #rest = 0
  #frame = 0
  /** Rows measured, and how high they were together. */
  #count = 0
  #measured = this.#span
  #height = 0

  constructor(host: ReactiveControllerHost, parts: RowWindowParts) {
    this.#parts = parts
    host.addController(this)
    this.#anchor = new ScrollAnchor(host, {
      ...parts,
      lines: parts.rows,
      complete: () => this.#complete,
      takeUp: moved => this.#takeUp(moved),
      onScroll: () => {
        this.#measure()
        this.#onMove()
      },
      onResize: () => this.#onResize()
    })
  }

  /** The reader is at the end: new lines are followed. */
  get atEnd(): boolean {
    return this.#anchor.atEnd
  }

  /** The end of the conversation is drawn. */
  get complete(): boolean {
    return this.#complete
  }

  /** The rows that are drawn, or will be with the next update. */
  get span(): Span {
    return this.#span
  }

  /** Forget the place: another conversation starts at its end. */
  reset(): void {
    this.#messages = []
    this.#span = { from: 0, to: 0 }
    this.#ended = true
    this.#aim = undefined
    this.#anchor.reset()
  }

  /**
   * Take in what there is to show, before it is drawn.
   *
   * @param ended - Its last line is the end of the conversation.
   */
  hold(messages: readonly Message[], ended: boolean): Span {
    const before = this.#messages
    const { from, to } = this.#span
    this.#messages = messages
    this.#ended = ended
    const count = messages.length
    const follows = !this.#aim && this.atEnd && ended && messages !== before
    if (this.#aim === 'end' || follows || from === to) {
      // Rows leave above only now and then.
      const kept = indexOf(messages, before[from], from)
      const near =
        kept >= 0 && count - kept <= Math.min(this.#screen * 3 + 20, MOST) && count - kept >= this.#screen
      this.#span = near ? { from: kept, to: count } : this.#end()
      // Rows that are not drawn yet have no height, for which one might seem to have left the end.
      if (follows) this.showEnd()
    } else if (messages !== before) {
      const held = before.slice(from, to)
      const shift = count - before.length
      const first = firstHeld(messages, held, from, shift)
      const last = firstHeld(messages, held.toReversed(), to - 1, shift)
      this.#span = first < 0 ? this.#elsewhere() : { from: first, to: last + 1 }
    }
    return this.#span
  }

  /** Go to a row. It is drawn with the next update, and stands so many pixels below the upper edge from then on. */
  show(index: number, find: () => HTMLElement | null | undefined, below: (height: number) => number): void {
    if (index < this.#span.from || index >= this.#span.to)
      this.#span = this.#around(index, index + this.#screen)
    this.#aim = { find, below, still: false }
    this.#due = false
  }

  /** Go to the end with the next update, and stay there. */
  showEnd(): void {
    this.#aim = 'end'
    this.#due = false
  }

  /** Glide to the end, if it is near. @returns Whether it is. */
  glideToEnd(): boolean {
    const scroller = this.#parts.scroller()
    if (!scroller || !this.#complete) return false
    const { scrollHeight, clientHeight, scrollTop } = scroller
    if (scrollHeight - clientHeight - scrollTop > clientHeight * 3) return false
    this.#anchor.toEnd('smooth')
    return true
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  hostUpdated(): void {
    this.#due = true
    this.#complete = this.#ended && this.#span.to === this.#messages.length
    this.#setRest()
  }

  /** Put things right. To be called after each update, once its rows have drawn themselves. */
  settle(): void {
    const aim = this.#aim
    const scroller = this.#parts.scroller()
    if (!scroller || scroller.clientHeight === 0) return
    this.#aim = undefined
    if (aim) this.#setSpace(this.#span.from * this.#unit)
    if (aim === 'end') this.#anchor.toEnd()
    else {
      const element = aim?.find()
      if (aim && element) this.#anchor.toElement(element, aim.below(element.offsetHeight), aim.still)
      else this.#anchor.settle()
    }
    this.#setRest()
    this.#onMove()
  }

  /** CSS pixels of an average row. */
  get #average(): number {
    return this.#count > 0 ? this.#height / this.#count : GUESS
  }

  /** CSS pixels that stand for a row that is not drawn: less when there are so many that the box would be too high. */
  get #unit(): number {
    return Math.min(this.#average, HIGHEST / Math.max(this.#messages.length, 1))
  }

  /** Rows on a screen, more or less. */
  get #screen(): number {
    const height = this.#parts.scroller()?.clientHeight || innerHeight
    return Math.min(Math.ceil(height / Math.max(this.#average, 1)) + 2, MOST / 3)
  }

  /** The rows on the screen, and three quarters of a screen more on either side; moved when half of one is left. */
  #around(first: number, end: number): Span {
    const count = this.#messages.length
    const beyond = Math.min(Math.ceil(this.#screen * 0.75), Math.max((MOST - (end - first)) >> 1, 4))
    return { from: Math.max(first - beyond, 0), to: Math.min(Math.max(end + beyond, beyond * 2), count) }
  }

  /** Nothing that was drawn is held any more. */
  #elsewhere(): Span {
    if (!this.#ended) return this.#around(0, this.#screen)
    this.#aim ??= 'end'
    return this.#end()
  }

  #end(): Span {
    const count = this.#messages.length
    return this.#around(Math.max(count - this.#screen, 0), count)
  }

  /** Not at once: the browser warns of whoever changes a size on hearing of it. */
  #onResize(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#onMove()
    })
  }

  #onMove(): void {
    if (this.#aim) {
      // It was not shown when it should have gone there.
      if (this.#due) this.settle()
    } else if (this.#fit()) this.#parts.draw()
    else this.#parts.onMove()
  }

  /** Is there enough drawn around the screen? If not, choose what to draw. */
  #fit(): boolean {
    const { from, to } = this.#span
    const count = this.#messages.length
    const scroller = this.#parts.scroller()
    const above = this.#parts.above()
    const below = this.#parts.below()
    if (!scroller || !above || !below || from === to || this.#aim) return false
    const edge = scroller.getBoundingClientRect().top
    const height = scroller.clientHeight
    const top = above.getBoundingClientRect().bottom - edge
    const bottom = below.getBoundingClientRect().top - edge
    if ((from > 0 && top >= height) || (to < count && bottom <= 0)) return this.#jump(scroller, top, bottom)
    if ((from === 0 || top <= -height / 2) && (to === count || bottom >= height * 1.5) && to - from <= MOST)
      return false
    const rows = this.#parts.rows()
    const first = from + firstBelow(rows, edge)
    const end = from + firstBelow(rows, edge + height) + 1
    // A box as high as all that is drawn in it has no edges to be near of.
    if (end - first >= MOST) return false
    const span = this.#around(Math.min(first, count - 1), Math.min(end, count))
    if (span.from === from && span.to === to) return false
    this.#span = span
    return true
  }

  /** Somebody dragged the scrollbar to where nothing is drawn: to as far into the rows as into the box. */
  #jump(scroller: HTMLElement, top: number, bottom: number): boolean {
    const { from, to } = this.#span
    const count = this.#messages.length
    const { scrollTop, scrollHeight, clientHeight } = scroller
    const part = top > 0 ? 1 - top / this.#space : -bottom / this.#rest
    const index = top > 0 ? Math.floor(from * part) : to + Math.floor((count - to) * part)
    const row = Math.min(Math.max(index, 0), count - 1)
    this.#span = this.#around(row, row + this.#screen)
    const find = (): HTMLElement | undefined => this.#parts.rows()[row - this.#span.from]
    this.#due = false
    if (scrollHeight - clientHeight - scrollTop < 2) this.#aim = 'end'
    else this.#aim = { find, below: () => (scrollTop < 1 ? HIGHEST : 0), still: scrollTop >= 1 }
    return true
  }

  /** Learn how high an average row is: on scrolling alone, so that all that follows goes by one measure. */
  #measure(): void {
    const [above, below] = [this.#parts.above(), this.#parts.below()]
    if (!above || !below || this.#span === this.#measured) return
    this.#measured = this.#span
    this.#height += below.getBoundingClientRect().top - above.getBoundingClientRect().bottom
    this.#count += this.#span.to - this.#span.from
    if (this.#count < 2_000) return
    this.#height /= 2
    this.#count /= 2
  }

  /** The box above may be half or twice as high as it should: then its end is felt by nobody who scrolls there. */
  #takeUp(moved: number): number {
    const right = this.#span.from * this.#unit
    const most = right === 0 ? 0 : right * 2 + (this.#parts.scroller()?.clientHeight ?? 0)
    const before = this.#space
    this.#setSpace(Math.min(Math.max(before - moved, right / 2), most))
    return moved - (before - this.#space)
  }

  /** As high for each row as the box above has become, or the scrollbar would tell the wrong place. */
  #setRest(): void {
    const { from, to } = this.#span
    const unit = from < MOST || this.#aim ? this.#unit : this.#space / from
    const rest = (this.#messages.length - to) * unit
    if (rest === this.#rest) return
    this.#rest = rest
    this.#parts.below()?.style.setProperty('block-size', `${rest}px`)
  }

  #setSpace(space: number): void {
    if (space === this.#space) return
    this.#space = space
    this.#parts.above()?.style.setProperty('block-size', `${space}px`)
  }
}

/** Where the first of these that is still held stands now; they stood at `index` and after or before it. */
function firstHeld(
  messages: readonly Message[],
  ones: readonly Message[],
  index: number,
  shift: number
): number {
  for (const one of ones) {
    const found = indexOf(messages, one, index, shift)
    if (found >= 0) return found
  }
  return -1
}

/** Where a message stands: most likely where it stood, or moved by as many as there are more. */
export function indexOf(
  messages: readonly Message[],
  message: Message | undefined,
  index: number,
  shift = 0
): number {
  if (!message) return -1
  for (const guess of [index, index + shift]) if (messages[guess]?.key === message.key) return guess
  return messages.findIndex(({ key }) => key === message.key)
}
