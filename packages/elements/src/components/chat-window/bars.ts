import { html, nothing, type TemplateResult } from 'lit'
import type { Chat, Person, RoomSnapshot, User } from '@parlo/sdk'
import {
  backIcon,
  chevronIcon,
  newIcon,
  pinIcon,
  searchIcon,
  settingsIcon,
  signOutIcon
} from '../../icons.ts'
import { isOutside } from '../../membership.ts'
import type { Words } from '../../strings/en.ts'
import { nameOf, tint } from '../../text/person.ts'
import { titleOf } from '../../text/room-title.ts'
import { face } from '../face.ts'
import { portrait } from '../room-list/entry.ts'

/* The two bars of a chat window: who I am, above the conversations; and where I am, above the one that is shown. */

/** What the bar above the conversations shows. */
export interface AccountBar {
  words: Words
  chat: Chat | undefined
  me: User
  online: boolean
  onSignOut: () => void
  onNew: () => void
  onSettings: () => void
}

/**
 * Who is signed in, with a menu under the name; and a way to begin a conversation.
 *
 * The menu takes the focus of a click beside its lines: else it would lose it and close during the press, by which Chromium 150
 * loses the whole page.
 */
export function accountBar({ words, chat, me, online, ...on }: AccountBar): TemplateResult {
  const name = nameOf(me)
  return html`<div class="bar" part="account">
    <details @keydown=${closeOnEscape} @focusout=${closeOnLeaving}>
      <summary>
        <span class="avatar ${online ? 'online' : ''} tint-${tint(me.id)}" aria-hidden="true"
          >${face(chat, name, me)}</span
        >
        <bdi class="me" aria-hidden="true">${name}</bdi>
        <span class="unseen">${words.signedInAs(name)}</span>
        ${chevronIcon}
      </summary>
      <div class="menu" part="menu" tabindex="-1">
        <slot name="menu"></slot>
        <button class="choice" type="button" part="settings" @click=${on.onSettings}>
          ${settingsIcon}${words.settings}
        </button>
        <button class="choice" type="button" part="sign-out" @click=${on.onSignOut}>
          <span class="mirrored">${signOutIcon}</span>${words.signOut}
        </button>
      </div>
    </details>
    <slot name="rooms-actions"></slot>
    <button
      class="icon"
      part="new-room"
      type="button"
      aria-label=${words.newRoom}
      title=${words.newRoom}
      @click=${on.onNew}
    >
      ${newIcon}
    </button>
  </div>`
}

/** What the bar above the conversation shows. */
export interface RoomBar {
  words: Words
  chat: Chat | undefined
  room: RoomSnapshot
  people: readonly Person[]
  /** Is something unread in another conversation? */
  unreadElsewhere: boolean
  onBack: () => void
  onSearch: () => void
  onPinned: () => void
  onDetails: () => void
  typing: TemplateResult | undefined
}

/** Where the conversation is, and who is here or writing. */
export function roomBar({
  words,
  chat,
  room,
  people,
  unreadElsewhere,
  typing,
  ...on
}: RoomBar): TemplateResult {
  const name = titleOf(words, room, people)
  const peer = people.find(({ id }) => id === room.peerId)
  const isHere = peer?.online
  return html`<div class="bar" part="header">
    <button class="icon back" part="back" type="button" aria-label=${words.back} @click=${on.onBack}>
      <span class="mirrored">${backIcon}</span>
      ${unreadElsewhere ? html`<span class="badge"></span><span class="unseen">${words.newMessages}</span>` : nothing}
    </button>
    ${portrait(chat, room, name, peer)}
    <div class="titles">
      <h2 class="title" part="title" tabindex="-1">
        <button class="details" part="details" type="button" aria-haspopup="dialog" @click=${on.onDetails}>
          <bdi>${name}</bdi>
        </button>
      </h2>
      ${typing}
      <div class="state" part="presence"><bdi>${presence(words, room, people, isHere)}</bdi></div>
    </div>
    <slot name="actions"></slot>
    ${
      room.kind === 'broadcast' || isOutside(room)
        ? nothing
        : html`<button
            class="icon"
            part="pinned-button"
            type="button"
            aria-label=${words.pinnedMessages}
            title=${words.pinnedMessages}
            @click=${on.onPinned}
          >
            ${pinIcon}
          </button>`
    }
    <button
      class="icon"
      part="search-button"
      type="button"
      aria-label=${words.searchMessages}
      title=${words.searchMessages}
      @click=${on.onSearch}
    >
      ${searchIcon}
    </button>
  </div>`
}

function presence(
  words: Words,
  { kind, members }: RoomBar['room'],
  people: readonly Person[],
  isHere: boolean | undefined
): string {
  if (kind === 'direct') return isHere ? words.online : words.offline
  if (kind === 'group') return members === null ? '' : words.members(members)
  const online = people.filter(each => each.online).length
  if (people.length === 0) return '' // not known yet
  // Without a line nobody is seen, oneself included.
  return online === 0 ? words.members(people.length) : words.peopleOnline(online, people.length)
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement
  if (event.key !== 'Escape' || !menu.open) return
  event.preventDefault()
  event.stopPropagation()
  menu.open = false
  menu.querySelector('summary')?.focus()
}

function closeOnLeaving(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement
  const to = event.relatedTarget as Node | null
  if (!isIn(menu, to)) menu.open = false
}

/** As it is drawn: what the page puts into a slot of the menu is in the menu. */
function isIn(menu: Node, node: Node | null): boolean {
  if (node === menu) return true
  if (!node) return false
  const { assignedSlot } = node as Partial<Element>
  return isIn(menu, assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)
}
