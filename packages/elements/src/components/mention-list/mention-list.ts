import { html, nothing, type TemplateResult } from 'lit'
import { LIMITS, type Chat, type Room, type SendOptions } from '@parlo/sdk'
import { moreIn } from '../../strings/en-more.ts'
import { avatar } from '../../styles/avatar.ts'
import { nameOf, tint } from '../../text/person.ts'
import { face } from '../face.ts'
import type { ComposerHost, ComposerPart } from '../message-input/composer-part.ts'
import { insert } from '../message-input/insert.ts'
import { placeOver } from '../message-input/place-over.ts'
import { styles as own } from './mention-list.styles.ts'
import { begunAt, matching, named, type Begun, type Nameable } from './mentions.ts'

export const styles = [avatar, own]

/** People shown at once, without scrolling; whoever looks for another one writes on. */
const SHOWN = 6
/** Milliseconds for which it is believed who is in a group. */
const FRESH = 60_000

interface Members {
  at: number
  people: Nameable[]
}

/** Naming people in a `<message-input>`: a list of those who fit what is written after `@`. */
export class Part implements ComposerPart {
  readonly #host: ComposerHost
  readonly #members = new WeakMap<Room, Members>()
  #begun: Begun | undefined
  #found: readonly Nameable[] = []
  #active = 0
  /** Where the list was closed: it stays so until another name is begun. */
  #closed: number | undefined
  /** Whose people are followed, while a name is begun: after a reload it may be begun before they are known. */
  #followed: Chat | undefined
  #end: (() => void) | undefined

  constructor(host: ComposerHost) {
    this.#host = host
    this.onText()
  }

  over(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing
    const { chat } = this.#host.input
    const users = chat?.users.getSnapshot() ?? []
    return html`<ul
      class="people"
      part="mentions"
      role="listbox"
      id="people"
      aria-label=${moreIn(this.#host.words()).composer.people}
      @pointerdown=${keepFocus}
    >
      ${this.#found.map((found, index) => {
        // Who is in a group may have changed since it was asked.
        const person = users.find(({ id }) => id === found.id)
        const shown = person ?? found
        const name = nameOf(shown)
        return html`<li
          class="person ${index === this.#active ? 'active' : ''}"
          part="mention"
          role="option"
          id="person-${index}"
          aria-selected=${index === this.#active}
          @pointermove=${() => this.#move(index)}
          @click=${() => this.#choose(index)}
        >
          <span class="avatar tint-${tint(found.id)} ${person?.online ? 'online' : ''}" aria-hidden="true"
            >${face(chat, name, person)}</span
          >
          <bdi>${name}</bdi>
          ${shown.name === undefined ? nothing : html`<bdi class="username">@${shown.username}</bdi>`}
        </li>`
      })}
    </ul>`
  }

  onDrawn(): void {
    const box = this.#host.box()
    if (!box) return
    box.setAttribute('aria-autocomplete', 'list')
    if (!this.#isOpen) {
      box.removeAttribute('aria-controls')
      box.removeAttribute('aria-activedescendant')
      return
    }
    box.setAttribute('aria-controls', 'people')
    box.setAttribute('aria-activedescendant', `person-${this.#active}`)
    const root = this.#host.input.renderRoot
    placeOver(root.querySelector<HTMLElement>('.people')!, this.#host.input)
    root.querySelector('.person.active')?.scrollIntoView({ block: 'nearest' })
  }

  onText(): void {
    const box = this.#host.box()
    const focused = box && (box.getRootNode() as ShadowRoot).activeElement === box
    const alone = box?.selectionStart === box?.selectionEnd
    const begun = box && focused && alone ? begunAt(box.value, box.selectionStart) : undefined
    if (begun?.start !== this.#closed) this.#closed = undefined
    if (begun?.start === this.#begun?.start && begun?.text === this.#begun?.text) return
    this.#begun = begun
    this.#active = 0
    this.#look()
  }

  onKeydown({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (!this.#isOpen || shiftKey || ctrlKey || altKey || metaKey) return false
    const count = this.#found.length
    if (key === 'ArrowDown') this.#move((this.#active + 1) % count)
    else if (key === 'ArrowUp') this.#move((this.#active + count - 1) % count)
    else if (key === 'Enter' || key === 'Tab') this.#choose(this.#active)
    else if (key === 'Escape') this.#close()
    else return false
    return true
  }

  onBlur(): void {
    this.#begun = undefined
    this.#look()
  }

  close(): void {
    this.onBlur()
  }

  options(text: string): SendOptions {
    const composed = this.#host.composing()?.getSnapshot()
    const before = composed?.at === 'edit' ? composed.message.mentions : []
    // Whom the text has named it may go on naming, though it is not known now who is in the group.
    const known = this.#host.input.chat?.users.getSnapshot().filter(({ id }) => before.includes(id)) ?? []
    const mentions = named(text, [...this.#people, ...known], LIMITS.mentions)
    return mentions.length > 0 ? { mentions } : {}
  }

  states(): string[] {
    return this.#isOpen ? ['naming'] : []
  }

  get #isOpen(): boolean {
    return this.#begun !== undefined && this.#closed === undefined && this.#found.length > 0
  }

  /** Who is in the room, oneself left out; of a group, those who are known to be by now. */
  get #people(): readonly Nameable[] {
    const { room, chat } = this.#host.input
    if (!room || !chat) return []
    const session = chat.session.getSnapshot()
    const own = session.at === 'signed-in' ? session.user.id : undefined
    const users = chat.users.getSnapshot().filter(({ id, blocked }) => id !== own && !blocked)
    const { kind, peerId } = room.getSnapshot()
    if (kind === 'broadcast') return users
    if (kind === 'direct') return users.filter(({ id }) => id === peerId)
    return (this.#members.get(room)?.people ?? []).filter(({ id }) => id !== own)
  }

  #look(): void {
    const { room } = this.#host.input
    const before = this.#found.length
    const { text } = this.#begun ?? {}
    this.#follow(text === undefined ? undefined : this.#host.input.chat)
    const found = text === undefined ? [] : matching(this.#people, text, SHOWN)
    // A name that is there in full needs no completion: Enter sends.
    const complete = found.length === 1 && found[0]!.username.toLowerCase() === text?.toLowerCase()
    this.#found = complete ? [] : found
    if (this.#begun && room?.getSnapshot().kind === 'group') void this.#load(room)
    const count = this.#found.length
    this.#active = Math.max(Math.min(this.#active, count - 1), 0)
    if (this.#isOpen && count !== before) this.#host.announce(moreIn(this.#host.words()).people.found(count))
    this.#host.input.requestUpdate()
  }

  #follow(chat: Chat | undefined): void {
    if (chat === this.#followed) return
    this.#end?.()
    this.#followed = chat
    let told = false
    this.#end = chat?.users.subscribe(() => {
      if (told) this.#look()
      told = true
    })
  }

  async #load(room: Room): Promise<void> {
    if (Date.now() - (this.#members.get(room)?.at ?? -Infinity) < FRESH) return
    const members: Members = { at: Date.now(), people: this.#members.get(room)?.people ?? [] }
    this.#members.set(room, members)
    try {
      const all: Nameable[] = []
      for (let after = 0, more = true; more; after = all.at(-1)?.id ?? 0) {
        const page = await room.members(after)
        all.push(...page.members.map(({ user }) => user))
        more = page.more && page.members.length > 0
      }
      members.people = all
    } catch {
      // Without a line nobody new is found; the next name asks again.
      members.at = -Infinity
    }
    if (room === this.#host.input.room) this.#look()
  }

  #move(index: number): void {
    if (index === this.#active) return
    this.#active = index
    this.#host.input.requestUpdate()
  }

  #choose(index: number): void {
    const box = this.#host.box()
    const person = this.#found[index]
    if (!box || !person || !this.#begun) return
    const { start } = this.#begun
    const end = box.selectionStart
    insert(box, `@${person.username}${box.value[end] === ' ' ? '' : ' '}`, start, end)
    this.onText()
  }

  #close(): void {
    this.#closed = this.#begun?.start
    this.#host.input.requestUpdate()
  }
}

/** Whoever points at the list goes on writing. */
const keepFocus = (event: Event): void => event.preventDefault()
