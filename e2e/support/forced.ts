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

/** How the first element that is shown of these is drawn. `chain`: a selector; before a space, that of a host. */
export async function drawn(
  page: Page,
  selector: string,
  pseudo = ''
): Promise<{ lines: string; border: string; background: string; behind: string }> {
  const found = await page.evaluate(`(() => {${EVERY}
    const [host, inner] = ${JSON.stringify(selector)}.startsWith('message-item') ? ${JSON.stringify(selector.split(' '))} : [undefined, ${JSON.stringify(selector)}]
    const all = every(document).filter(element => element.matches(inner) && isShown(element) && (!host || element.getRootNode().host?.matches(host)))
    const element = all[0]
    if (!element) return undefined
    const style = getComputedStyle(element, ${JSON.stringify(pseudo)} || undefined)
    const { outlineStyle, outlineWidth, outlineColor, borderTopWidth, borderTopStyle, borderTopColor } = style
    const border = [borderTopWidth, borderTopStyle, borderTopColor].join(' ')
    const outline = outlineStyle === 'none' ? '' : [outlineStyle, outlineWidth, outlineColor].join(' ')
    const parent = ${JSON.stringify(pseudo)} ? element : element.parentElement ?? element.getRootNode().host
    let at = parent
    let behind = 'rgba(0, 0, 0, 0)'
    while (at && behind.endsWith(', 0)')) {
      behind = getComputedStyle(at).backgroundColor
      at = at.parentElement ?? at.getRootNode().host
    }
    return { lines: border + ' / ' + outline, border, background: style.backgroundColor, behind }
  })()`)
  if (!found) throw new Error(`There is no ${selector}`)
  return found as { lines: string; border: string; background: string; behind: string }
}
