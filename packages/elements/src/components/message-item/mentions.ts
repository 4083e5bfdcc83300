import { html } from 'lit'
import type { Message, Person } from '@parlo/sdk'

/**
 * Draws the names of those whom a message names as what they are: `@ben` leads to ben. Only where the message says that it
 * names somebody; whatever else begins with an `@` stays text.
 *
 * @param open - Called with who was picked.
 * @returns Draws a piece of text; nothing where there is nobody to be found.
 */
export function mentions(
  message: Message,
  people: ReadonlyMap<number, Person>,
  me: number | undefined,
  stop: string,
  open: (userId: number) => void
): ((text: string) => unknown) | undefined {
  const named = new Map(
    message.mentions.flatMap(id => {
      const person = people.get(id)
      return person ? [[person.username.toLowerCase(), id] as const] : []
    })
  )
  if (named.size === 0) return undefined
  // The longest first: ann.lee is not ann.
  const any = [...named.keys()].toSorted((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(@(?:${any.join('|')}))(?![\\p{L}\\p{N}_])`, 'giu')
  return text =>
    text.split(pattern).map((part, index) => {
      // Every other one is what was found.
      const id = index % 2 === 1 ? named.get(part.slice(1).toLowerCase()) : undefined
      if (id === undefined) return part
      // White space between the tags would be a part of the text.
      return html`<button
        type="button"
        class="mention ${id === me ? 'me' : ''}"
        part="mention"
        tabindex=${stop}
        .textContent=${part}
        @click=${() => open(id)}
      ></button>`
    })
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
