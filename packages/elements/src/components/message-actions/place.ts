/* Where the bar and the menu of a message stand. */

/** CSS pixels to the edge of the window, and between the menu and what it hangs on. */
const EDGE = 8
const GAP = 6

const bubbleOf = (item: Element): Element => item.shadowRoot?.querySelector('.bubble') ?? item

/** Beside the bubble where there is room, else on its upper edge. */
export function beside(host: HTMLElement, bar: HTMLElement, item: Element): void {
  const [row, bubble] = [item.getBoundingClientRect(), bubbleOf(item).getBoundingClientRect()]
  const onLeft = item.hasAttribute('own') !== item.matches(':dir(rtl)')
  const free = onLeft ? bubble.left - row.left : row.right - bubble.right
  host.toggleAttribute('own', item.hasAttribute('own'))
  host.toggleAttribute('over', free < bar.offsetWidth + 2 * GAP)
}

/** Under the bar, or under the bubble where there is none; above where there is more room; always in the window. */
export function place(box: HTMLElement, item: Element, bar: Element | null): void {
  const hook = bar?.checkVisibility?.() ? bar.getBoundingClientRect() : bubbleOf(item).getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  box.style.maxBlockSize = `${clientHeight - 2 * EDGE}px`
  const { offsetWidth: width, offsetHeight: height } = box
  const under = hook.bottom + GAP
  const over = hook.top - GAP - height
  const top =
    under + height <= clientHeight - EDGE ? under : over >= EDGE ? over : clientHeight - EDGE - height
  // It opens towards the middle.
  const left = hook.left + hook.right > clientWidth ? hook.right - width : hook.left
  box.style.top = `${Math.max(top, EDGE)}px`
  box.style.left = `${Math.max(Math.min(left, clientWidth - EDGE - width), EDGE)}px`
}
