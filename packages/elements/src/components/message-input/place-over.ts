/** Pixels that stay free above what is shown over a box. */
const GAP = 8

/**
 * Show something above an element, or below it where there is more room; no higher than there is place within what is around.
 * By its class `under`, and the property `--most`.
 */
export function placeOver(shown: HTMLElement, element: HTMLElement): void {
  const { host: around } = element.getRootNode() as Partial<ShadowRoot>
  const frame = around?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
  const { top, bottom } = element.getBoundingClientRect()
  const above = top - Math.max(frame.top, 0)
  const below = Math.min(frame.bottom, innerHeight) - bottom
  shown.classList.toggle('under', above < Math.min(below, shown.scrollHeight + GAP))
  shown.style.setProperty('--most', `${Math.max(above, below) - GAP}px`)
}
