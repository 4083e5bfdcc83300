import { html, type TemplateResult } from 'lit'

/** An element class with the tag it is made for. */
export interface ElementClass extends CustomElementConstructor {
  readonly tag: string
}

const chosen = new Map<ElementClass, string>()

/**
 * Give a class a tag. A tag that is taken by something else is left alone and told once on the console: a chat
 * never breaks the page it is put into.
 *
 * A class may have several tags; the registry allows one per class, so the others get a class of their own.
 */
export function define(element: ElementClass, tag: string, registry?: CustomElementRegistry): void {
  const all = registry ?? customElements
  const taken = all.get(tag)
  if (taken === element || (taken && taken.prototype instanceof element)) return
  if (taken) {
    // oxlint-disable-next-line no-console -- the page's author is told, nothing is thrown
    console.warn(`<${tag}> is taken: define('my-${element.tag}')`)
    return
  }
  try {
    all.define(tag, element)
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error
    all.define(tag, class extends element {})
  }
  if (all === customElements && !chosen.has(element)) chosen.set(element, tag)
}

/** The tag of a class: whatever it was defined as first; its own when it was not. */
export function tagOf(element: ElementClass): string {
  if (!chosen.has(element))
    define(element, customElements.get(element.tag) ? `parlo-${element.tag}` : element.tag)
  return chosen.get(element) ?? element.tag
}

/** Lit's `html`, in which the tags of these classes stand for whatever they were defined as: a page may rename them. */
export function htmlWith(...elements: ElementClass[]): typeof html {
  const renamed = new WeakMap<TemplateStringsArray, TemplateStringsArray>()
  return (strings, ...values): TemplateResult<1> => {
    let own = renamed.get(strings)
    if (!own) {
      const parts = strings.map(part =>
        part.replace(/(?<=<\/?)[a-z]+-[a-z]+/g, tag => {
          const element = elements.find(each => each.tag === tag)
          return element ? tagOf(element) : tag
        })
      )
      // Lit takes nothing for a template that was not written as one.
      own = Object.assign(parts, { raw: parts })
      renamed.set(strings, own)
    }
    return html(own, ...values)
  }
}
