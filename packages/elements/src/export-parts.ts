/**
 * Have parts of an element reach out of all of our elements around it, so that a page can style them on the outermost one.
 *
 * For what is fetched later: were its parts named where the others are, every page would load their names. Call it whenever
 * the element is connected, or has other parts.
 *
 * @param parts - As in `exportparts`: `image: viewer-image`. Further out, they are called that as well.
 */
export function exportParts(element: Element, parts: string): void {
  let names = parts
  for (let at = element, host = hostOf(at); host && 'tag' in host.constructor; at = host, host = hostOf(at)) {
    const had = at.getAttribute('exportparts')
    if (!had?.includes(names)) at.setAttribute('exportparts', had ? `${had}, ${names}` : names)
    names = outside(names)
  }
}

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host

/** What parts are called once they are exported. */
export const outside = (parts: string): string => parts.replace(/[\w-]+: ?/g, '')

/** All parts that are drawn, under names that tell them from those of others: `image` as `viewer-image`, `viewer` as it is. */
export function partsOf(root: ParentNode, prefix: string): string {
  const names = [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part])
  return [...new Set(names)]
    .toSorted()
    .map(name => (name === prefix ? name : `${name}: ${prefix}-${name}`))
    .join(', ')
}
