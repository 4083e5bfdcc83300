import type { LitElement, PropertyDeclaration } from 'lit'

/* Lit's decorators, for the one way in which this package uses them: Lit's own carry the standard ones too, and are
 * six times the size. */

type Decorator = (element: LitElement, name: string) => any // oxlint-disable-line typescript/no-explicit-any -- as in TypeScript's own type of it

/** A reactive property. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (element, name) => {
    ;(element.constructor as typeof LitElement).createProperty(name, options)
    // What was made takes the place of an accessor written in the class, which it calls.
    return Object.getOwnPropertyDescriptor(element, name)
  }

/** A reactive property of the element's own. */
export const state = (): Decorator => property({ state: true, attribute: false })

/** The first thing an element has drawn that matches; null before it has drawn anything. */
export const query =
  (selector: string): Decorator =>
  () => ({
    get(this: LitElement) {
      return (this.renderRoot as ParentNode | undefined)?.querySelector(selector) ?? null
    }
  })
