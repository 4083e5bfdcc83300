import type { Page } from 'playwright'

/* How a page is drawn in colours that the system forces on it. Each runs in the page, shadow roots included. */

const EVERY = `
  const every = root => [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])])
  const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.unseen')
  const named = element => '<' + element.localName + ' class="' + [...element.classList].join(' ') + '"> in <' +
    (element.getRootNode().host?.localName ?? 'page') + '>'
`

/** Letters and drawings in a colour that is not one of the system's, a sentence each. Emoji and small pictures are left out. */
export const odd = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {${EVERY}
    const probe = document.body.appendChild(document.createElement('i'))
    const names = ['CanvasText', 'ButtonText', 'LinkText', 'VisitedText', 'Highlight', 'HighlightText', 'GrayText', 'FieldText', 'MarkText', 'Canvas']
    const known = names.map(name => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
    probe.remove()
    return every(document).filter(isShown).flatMap(element => {
      const isSvg = element.localName === 'svg'
      const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
      if (!isSvg && !hasText) return []
      const { color, stroke } = getComputedStyle(element)
      const found = isSvg && stroke !== 'none' ? stroke : color
      return known.includes(found) ? [] : [named(element) + ' has ' + found]
    })
  })()`)

/** Where the focus is, and whether something is drawn around it. */
export const focusShown = (page: Page): Promise<{ name: string; seen: boolean }> =>
  page.evaluate(`(() => {${EVERY}
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    // The page itself: nothing there is ours.
    if (!at || at === document.body) return { name: 'page', seen: true }
    const rings = element => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !outlineColor.endsWith(', 0)')
    }
    // What lies in a field or a label around it, or in a message, is ringed there.
    const around = [at, ...['label', 'li', '.field', '.line', '.option', '.person'].map(each => at.closest(each)), at.shadowRoot?.querySelector('.bubble')]
    return { name: named(at) + ' ' + (at.ariaLabel ?? at.textContent.trim().slice(0, 20)), seen: around.some(each => each && rings(each)) }
  })()`)

/** How something is drawn. */
export interface Drawn {
  /** Its border and its outline. */
  lines: string
  border: string
  background: string
  /** The background of what is around it; of a pseudo-element, of what it belongs to. */
  behind: string
}

/**
 * How the first element that is shown of these is drawn, once there is one.
 *
 * @param selector - After `message-item`, it is looked for in these.
 */
export async function drawn(page: Page, selector: string, pseudo = ''): Promise<Drawn> {
  const parts = /^(message-item\S*) (.+)/.exec(selector)
  const [host, inner] = [parts?.[1] ?? '', parts?.[2] ?? selector].map(each => JSON.stringify(each))
  const found = await page.waitForFunction(
    `(() => {${EVERY}
    const [host, pseudo] = [${host}, ${JSON.stringify(pseudo)}]
    const element = every(document).find(
      each => each.matches(${inner}) && isShown(each) && (!host || each.getRootNode().host?.matches(host))
    )
    if (!element) return undefined
    const style = getComputedStyle(element, pseudo || undefined)
    const { outlineStyle, outlineWidth, outlineColor, borderTopWidth, borderTopStyle, borderTopColor } = style
    const border = [borderTopWidth, borderTopStyle, borderTopColor].join(' ')
    const outline = outlineStyle === 'none' ? '' : [outlineStyle, outlineWidth, outlineColor].join(' ')
    const above = each => each.parentElement ?? each.getRootNode().host
    let behind = ''
    for (let at = pseudo ? element : above(element); at && (!behind || behind.endsWith(', 0)')); at = above(at))
      behind = getComputedStyle(at).backgroundColor
    return { lines: border + ' / ' + outline, border, background: style.backgroundColor, behind }
  })()`,
    undefined,
    { timeout: 10_000 }
  )
  return (await found.jsonValue()) as Drawn
}
