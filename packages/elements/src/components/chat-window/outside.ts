import { html, nothing, type TemplateResult } from 'lit'
import type { RoomSnapshot, Session } from '@parlo/sdk'
import type { Words } from '../../strings/en.ts'
import { moreIn } from '../../strings/en-more.ts'
import { sentence } from '../../strings/words.ts'
import { trouble } from '../notice.ts'
import { portrait } from '../room-list/entry.ts'

export { styles } from './outside.styles.ts'

/* What is shown of a group to somebody who is not in it, and where there is no conversation. Fetched when that happens. */

/** What the part knows of where it stands. */
export interface Outside {
  words: Words
  room: RoomSnapshot
  /** What the group is called. */
  title: string
  /** Said when coming in was refused; empty otherwise. */
  refused: string
  onJoin: () => void
  onEveryone: () => void
}

/** Where the page has signed nobody in, or what it names can be no conversation. */
export function nowhere(
  words: Words,
  session: Exclude<Session, { at: 'loading' }>,
  name: string,
  onEveryone: () => void,
  again: () => void
): TemplateResult {
  // Another conversation in its place would tell people what was meant for somebody else.
  if (session.at === 'signed-in')
    return html`<div class="notice" part="notice" role="alert">
      <span>${moreIn(words).window.noRoom(name)}</span>
      <button class="button quiet" part="everyone" type="button" @click=${onEveryone}>
        ${words.everyone}
      </button>
    </div>`
  const { error } = session
  // All there is to do is to ask the page again. Nobody's sign-in has ended who had none.
  return trouble(
    words,
    error && error.code !== 'unauthorized' ? sentence(words, error) : words.notSignedIn,
    again
  )
}

/** Is it known that there is no such group, or none that one may know of? */
const isMissing = ({ error, id }: RoomSnapshot): boolean => id === null && error?.code === 'not_found'

/** In place of a conversation of which nothing may be read, or that does not exist. */
export function placard({ words, room, title, ...rest }: Outside): TemplateResult {
  const more = moreIn(words).window
  if (isMissing(room))
    return html`<div class="notice placard" part="outside" role="status">
      <strong class="what">${more.noGroup(title)}</strong>
      <span>${more.noGroupHint}</span>
      <button class="button quiet" part="everyone" type="button" @click=${rest.onEveryone}>
        ${more.toEveryone}
      </button>
    </div>`
  return html`<div class="notice placard" part="outside">
    ${portrait(undefined, room, title)}
    <strong class="what"><bdi>${title}</bdi></strong>
    ${room.members === null ? nothing : html`<span>${words.members(room.members)}</span>`}
    ${offer({ words, room, title, ...rest })}
  </div>`
}

/** In place of the box for messages: to come in, where one may. */
export function offer({ words, room, refused, onJoin }: Outside): TemplateResult {
  const more = moreIn(words).window
  return html`<div class="offer" part="join">
    <span role="status">${refused || more.notIn}</span>
    ${
      // Only a group with a name is for everybody.
      room.key.startsWith('name:')
        ? html`<button class="button" type="button" part="join-button" @click=${onJoin}>${more.join}</button>`
        : nothing
    }
  </div>`
}
