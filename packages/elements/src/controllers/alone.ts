/**
 * Take all of a page out of use but one element, and what is around and inside it: what covers the page must not be
 * gone behind by the Tab key, nor by a screen reader.
 *
 * @returns What takes that back. What was `inert` before stays so.
 */
export function alone(element: Element): () => void {
  const taken: HTMLElement[] = []
  for (let at: Element | undefined = element; at && at !== document.body; at = around(at)) {
    for (const other of at.parentNode?.children ?? []) {
      if (other === at || !(other instanceof HTMLElement) || other.inert || isDialog(other)) continue
      other.inert = true
      taken.push(other)
    }
  }
  return () => {
    for (const each of taken) each.inert = false
  }
}

/** A dialog that is open stands above all, and has taken everything else out of use itself. */
const isDialog = (element: HTMLElement): boolean =>
  element.matches(':modal') || !!element.shadowRoot?.querySelector(':modal')

/** What an element is in, as it is drawn. */
function around(element: Element): Element | undefined {
  const { assignedSlot, parentNode } = element
  if (assignedSlot) return assignedSlot
  if (parentNode instanceof ShadowRoot) return parentNode.host
  return parentNode instanceof Element ? parentNode : undefined
}
