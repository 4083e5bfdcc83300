import type { Page } from 'playwright'

/**
 * What a person cannot see of a page, shadow roots included, a sentence each: text, or a box to scroll in, that is cut off
 * by what is around it or by the page, without an ellipsis that says so; and what has to be scrolled to sideways.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Scrolled sideways on purpose: the row of attached files, and code. A picture on which one has zoomed in, too. */
    const SIDEWAYS = '.tray, pre, .stage'
    /** Pixels that a letter may hang out. */
    const HANG = 2
    const wrong: string[] = []

    const every = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap(each => [
        each,
        ...(each.shadowRoot ? every(each.shadowRoot) : [])
      ])
    const around = (element: Element): Element | null => {
      const root = element.getRootNode()
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.unseen')
    const named = (element: Element): string =>
      `<${element.localName} class="${[...element.classList].join(' ')}"> “${(element.textContent ?? '').trim().slice(0, 30)}”`
    /** Its own: what is in its children is looked at with them. */
    const textsOf = (element: Element): Text[] =>
      [...element.childNodes].filter(
        (node): node is Text => node instanceof Text && /[\p{L}\p{N}]/u.test(node.data)
      )
    const extent = (texts: Text[]) => {
      const boxes = texts.map(text => {
        const range = document.createRange()
        range.selectNodeContents(text)
        return range.getBoundingClientRect()
      })
      return {
        left: Math.min(...boxes.map(box => box.left)),
        right: Math.max(...boxes.map(box => box.right)),
        top: Math.min(...boxes.map(box => box.top)),
        bottom: Math.max(...boxes.map(box => box.bottom))
      }
    }
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
    const saysSo = ({ textOverflow, webkitLineClamp }: CSSStyleDeclaration): boolean =>
      textOverflow === 'ellipsis' || !['', 'none'].includes(webkitLineClamp)

    function look(element: Element): void {
      const style = getComputedStyle(element)
      const box = scrolls(style.overflowY) && element.scrollHeight > element.clientHeight
      if (
        scrolls(style.overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches(SIDEWAYS)
      )
        wrong.push(`${named(element)} scrolls sideways`)
      const texts = textsOf(element)
      if (!box && texts.length === 0) return
      if (element.matches('textarea, select, option')) return
      const { left, right, top, bottom } = box ? element.getBoundingClientRect() : extent(texts)
      let [x, y] = [box || !element.matches(SIDEWAYS), true]
      for (let at: Element | null = element; at; at = around(at)) {
        const its = getComputedStyle(at)
        if (its.display === 'contents') continue
        const edge = at.getBoundingClientRect()
        if (saysSo(its)) {
          // Some of it is there to be read.
          const least = Math.min(parseFloat(its.fontSize) * 2, right - left)
          if (edge.width < least) wrong.push(`${named(at)} has no room`)
          return
        }
        if (at !== element) {
          if (scrolls(its.overflowY)) y = false
          if (at.matches(SIDEWAYS)) x = false
          if (x && its.overflowX !== 'visible' && (left < edge.left - HANG || right > edge.right + HANG))
            wrong.push(`${named(element)} is cut off at the side by ${named(at)}`)
          if (y && its.overflowY !== 'visible' && (top < edge.top - HANG || bottom > edge.bottom + HANG))
            wrong.push(`${named(element)} is cut off above or below by ${named(at)}`)
        }
        // It stands in front of everything, and is cut off by nothing but the page.
        if (its.position === 'fixed') break
      }
      if (x && (left < -HANG || right > innerWidth + HANG))
        wrong.push(`${named(element)} hangs out of the page`)
      if (y && (top < -HANG || bottom > innerHeight + HANG))
        wrong.push(`${named(element)} is beyond the page`)
    }

    const { scrollWidth } = document.documentElement
    if (scrollWidth > innerWidth) wrong.push(`The page is ${scrollWidth} pixels wide`)
    for (const element of every(document)) if (isShown(element)) look(element)
    return wrong
  })
