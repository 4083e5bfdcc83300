import type { Page } from 'playwright'

/** CSS pixels that a finger needs. */
const FINGER = 44

/**
 * What a finger would miss in a page, shadow roots included, a sentence each: whatever can be pressed and answers on less than
 * 44 by 44 pixels. It is asked what lies where a finger would land, so what reaches further than it is drawn counts, and
 * what another target lies over does not. Links and names inside a text are left out, as in WCAG 2.5.5.
 */
export const missed = (page: Page): Promise<string[]> =>
  page.evaluate(async least => {
    const TARGETS =
      'button, summary, a[href], select, textarea, input:not([type=file], [hidden]), [role=option], [role=radio], [role=tab]'
    const INLINE = '.text a, .mention'
    /** Of one kind: there are 1,900 emoji. */
    const ENOUGH = 6

    const every = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap(each => [
        each,
        ...(each.shadowRoot ? every(each.shadowRoot) : [])
      ])
    const around = (element: Element): Element | null => {
      const root = element.getRootNode()
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      // Drawn by what is around it, which is what one presses.
      (element.matches('input') && element.closest('label')?.checkVisibility() === true)
    const isIn = (element: Element, box: Element): boolean => {
      for (let at: Element | null = element; at; at = around(at)) if (at === box) return true
      return false
    }
    const at = (x: number, y: number): Element | null => {
      let found = document.elementFromPoint(x, y)
      for (
        let inner;
        found?.shadowRoot && (inner = found.shadowRoot.elementFromPoint(x, y)) && inner !== found;
      )
        found = inner
      return found
    }
    const answers = (target: HTMLElement, x: number, y: number): boolean => {
      for (let found = at(x, y); found; found = around(found)) {
        if (found === target) return true
        // Whatever is in a label presses what the label is for; another target in it does not.
        if (found instanceof HTMLLabelElement && found.control === target) return true
        if (found.matches(TARGETS)) return false
      }
      return false
    }
    /** How far it answers from a point on, in one direction. */
    const reach = (target: HTMLElement, x: number, y: number, dx: number, dy: number): number => {
      let far = 0
      while (far < least && answers(target, x + dx * far, y + dy * far)) far += 0.5
      return far
    }

    const all = every(document)
    // What is open over the page is what one can press.
    const over = all
      .filter(each => each.matches('dialog:modal, :popover-open, .emojis, details[open]'))
      .at(-1)
    const wrong: string[] = []
    const seen = new Map<string, number>()
    for (const target of all) {
      if (!target.matches(TARGETS) || target.matches(INLINE)) continue
      if (over && !isIn(target, over)) continue
      const { localName, className, ariaLabel, textContent } = target
      const host = (target.getRootNode() as Partial<ShadowRoot>).host?.localName ?? 'page'
      const kind = `<${localName} class="${className}"> in <${host}>`
      const count = (seen.get(kind) ?? 0) + 1
      seen.set(kind, count)
      if (count > ENOUGH) continue
      target.scrollIntoView({ block: 'center', inline: 'center' })
      // Some are there only while a list stands elsewhere.
      if (!isShown(target)) continue
      const box = target.getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const width = reach(target, x, y, -1, 0) + reach(target, x, y, 1, 0)
      const height = reach(target, x, y, 0, -1) + reach(target, x, y, 0, 1)
      if (Math.min(width, height) < least) {
        const name = (ariaLabel ?? textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 30)
        wrong.push(`${kind} “${name}” answers on ${width} by ${height}`)
      }
    }
    return [...new Set(wrong)]
  }, FINGER)
