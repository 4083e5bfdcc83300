import { html, noChange, nothing, type TemplateResult } from 'lit'
import { Directive, directive, type AttributePart } from 'lit/directive.js'
import type { Chat, User } from '@parlo/sdk'
import { initials } from '../text/person.ts'

/** Whose picture it is. */
export type Pictured = Pick<User, 'id' | 'picture'>

/** Pictures that were asked for before: they are there, or nearly, and show without a wait. */
const asked = new Set<string>()
const loads = new WeakMap<Element, () => void>()
let eyes: IntersectionObserver | undefined

/** Of a list of a thousand people only the pictures are fetched that come into sight. */
function onSight(image: Element, load: () => void): void {
  loads.set(image, load)
  eyes ??= new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      eyes?.unobserve(target)
      loads.get(target)?.()
    }
  })
  // It is about to be put in its place. WebKit tells nothing of what is in a dialog, where there are never many.
  queueMicrotask(() => (image.closest('dialog') ? load() : eyes?.observe(image)))
}

/** The `src` of an image: the one before stays until this one is there. */
const pictureOf = directive(
  class extends Directive {
    #picture: string | undefined

    render(_chat: Chat, _user: Pictured): unknown {
      return noChange
    }

    override update({ element }: AttributePart, [chat, user]: [Chat, Pictured]): unknown {
      const { picture = '' } = user
      if (picture === this.#picture) return noChange
      this.#picture = picture
      const image = element as HTMLImageElement
      const load = async (): Promise<void> => {
        if (picture !== this.#picture) return
        asked.add(picture)
        try {
          const url = await chat.picture(user)
          if (picture === this.#picture) image.src = url
        } catch {
          // Without one there are the initials.
          if (picture === this.#picture) image.removeAttribute('src')
        }
      }
      if (asked.has(picture)) void load()
      else onSight(image, () => void load())
      return noChange
    }
  }
)

/** What is in an avatar: the initials of a name, and over them the picture of a person who has one, once it is there. */
export const face = (chat: Chat | undefined, name: string, user: Pictured | undefined): TemplateResult =>
  html`${initials(name)}${
    chat && user?.picture ? html`<img alt="" draggable="false" src=${pictureOf(chat, user)} />` : nothing
  }`
