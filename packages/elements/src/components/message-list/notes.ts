import { html, nothing, type TemplateResult } from 'lit'
import type { ChatError } from '@parlo/sdk'
import { chatIcon, downIcon, warnIcon } from '../../icons.ts'
import type { Words } from '../../strings/en.ts'
import { sentence } from '../../strings/words.ts'

/* What a message list shows besides messages. `whom` is the other's name, or the group's; undefined in the room of everyone. */

export const skeleton = (words: Words): TemplateResult =>
  html`<div class="skeleton" part="skeleton" role="img" aria-label=${words.loading}>
    <i></i><i></i><i></i><i></i><i></i>
  </div>`

export const olderSkeleton = (words: Words): TemplateResult =>
  html`<div class="skeleton older" part="skeleton" role="img" aria-label=${words.loading}>
    <i></i><i></i>
  </div>`

export const emptyNote = (words: Words, whom: string | undefined): TemplateResult =>
  html`<slot name="empty" @slotchange=${onFill}></slot>
    <p class="note nothing" part="note">
      <span class="picture">${chatIcon}</span><strong>${words.sayHello}</strong>${startOf(words, whom)}
    </p>`

/** What is put there stands instead of ours. That is not drawn inside the slot: an empty slot passed on would count as something. */
const onFill = ({ currentTarget }: Event): void => {
  const slot = currentTarget as HTMLSlotElement
  // It is told once more when it is taken away.
  slot.nextElementSibling?.toggleAttribute('hidden', slot.assignedNodes({ flatten: true }).length > 0)
}

/** A page that puts a chat together from its parts shows the sign-in where it likes. */
export const nobodyNote = (words: Words): TemplateResult =>
  html`<p class="note nothing" part="note">${words.notSignedIn}</p>`

export const startNote = (words: Words, whom: string | undefined): TemplateResult =>
  html`<p class="note" part="note">${startOf(words, whom)}</p>`

export const failedNote = (words: Words, error: ChatError | null, again: () => void): TemplateResult =>
  html`<div class="note nothing" part="note" role="alert">
    <span class="picture">${warnIcon}</span
    ><strong>${words.loadFailed}</strong>${error ? sentence(words, error) : ''}
    <button class="button quiet" part="retry" type="button" @click=${again}>${words.retry}</button>
  </div>`

/** More of the conversation could not be had. */
export const pageFailedNote = (words: Words, again: () => void): TemplateResult =>
  html`<p class="note" part="note" role="alert">
    ${words.loadFailed} <button class="link" type="button" @click=${again}>${words.retry}</button>
  </p>`

/** The button that goes to the latest line, with the number of those not read. */
export function jumpButton(
  words: Words,
  { hidden, unread, onClick }: { hidden: boolean; unread: number; onClick: () => void }
): TemplateResult {
  const label = unread > 0 ? `${words.jump}, ${words.newCount(unread)}` : words.jump
  return html`<button
    class="jump"
    part="jump"
    type="button"
    ?hidden=${hidden}
    aria-label=${label}
    @click=${onClick}
  >
    ${downIcon}${unread > 0 ? html`<span class="count">${unread >= 100 ? '99+' : unread}</span>` : nothing}
  </button>`
}

const startOf = (words: Words, whom: string | undefined): string =>
  whom === undefined ? words.startEveryone : words.startWith(whom)
