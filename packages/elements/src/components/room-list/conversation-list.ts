import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Chat, Person, Room, RoomSnapshot } from '@parlo/sdk'
import { chatContext, consume, roomContext } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { RovingFocus } from '../../controllers/roving-focus.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query, state } from '../../decorators.ts'
import { ChatBeforeRoomEvent } from '../../events.ts'
import { searchIcon } from '../../icons.ts'
import { define } from '../../registration.ts'
import { settings } from '../../settings.ts'
import type { Words } from '../../strings/en.ts'
import { avatar } from '../../styles/avatar.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { isComposing } from '../../text/input-method.ts'
import { nameOf } from '../../text/person.ts'
import { composer } from '../message-input/load-composer.ts'
import { styles } from './conversation-list.styles.ts'
import { drawn, type Drawing, type Entry } from './entry.ts'

/** What a list of conversations finds, and says. */
export interface Found {
  /** The lines; those of the second part, if any, stand under a heading. */
  readonly parts: readonly { readonly heading?: string; readonly entries: readonly Entry[] }[]
  /** Said under the lines: that there are none, or more. */
  readonly note?: string
}

/** What there is to find something in. */
export interface Where {
  readonly words: Words
  /** Empty until it is known who there is; then oneself is among them. */
  readonly people: readonly Person[]
  readonly rooms: readonly RoomSnapshot[]
  readonly self: number | undefined
  /** Without blanks around it; empty when nothing is searched. */
  readonly searched: string
}

const NONE: readonly never[] = []

/** A list of conversations with a search box, one stop of the Tab key: what `<room-list>` and `<user-list>` share. */
export abstract class ConversationList extends LitElement {
  static readonly tag: string
  static override styles = [tokens, host, avatar, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this as unknown as Parameters<typeof define>[0], tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #users = new ReadableController(this, () => this.chat?.users)
  readonly #rooms = new ReadableController(this, () => this.chat?.rooms)
  readonly #session = new ReadableController(this, () => this.chat?.session)
  readonly #drafts = new ReadableController(this, () => this.chat && composer.now?.draftsOf(this.chat))
  readonly #focus = new RovingFocus(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')],
    start: 'first'
  })

  /** The chat whose conversations are listed. The nearest `<chat-window>` sets it; set it yourself when there is none. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** The room being shown, to mark it. The nearest `<chat-window>` sets it. */
  @consume(roomContext)
  @property({ attribute: false })
  room?: Room

  /** What of them is muted. */
  protected readonly chosen = new ReadableController(this, () => settings)
  @state() private searched = ''
  @query('[aria-current]') private current!: HTMLElement | null

  #names = new Map<number, string>()
  #namesOf: readonly Person[] | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    // Drafts are its own affair; nothing is fetched for them here.
    void composer.there.then(() => this.requestUpdate())
  }

  /** What is listed, and in which order. */
  protected abstract find(where: Where): Found

  /** What the search box is called, and what is said of how much was found. */
  protected abstract say(words: Words): { search: string; found: (count: number) => string }

  /** Put the focus on the room being shown. */
  focusCurrent(): void {
    this.#focus.focus(this.current ?? this.renderRoot.querySelector<HTMLElement>('.entry') ?? undefined)
  }

  override render(): TemplateResult {
    const { words, locale } = this.#words
    const session = this.#session.value
    const people = this.#users.value ?? NONE
    const self = session?.at === 'signed-in' ? session.user.id : undefined
    const searched = this.searched.trim()
    const rooms = this.#rooms.value ?? NONE
    const { parts, note } = this.find({ words, people, rooms, self, searched })
    const { search, found } = this.say(words)
    // What is shown is seen where it is written.
    const drafts = { ...this.#drafts.value, [this.room?.key ?? '']: '' }
    const drawing = { words, chat: this.chat, locale, self, people, names: this.#learnNames(people), drafts }
    const count = parts.reduce((sum, { entries }) => sum + entries.length, 0)
    return html`
      <div class="search" part="search">
        ${searchIcon}
        <input
          class="field"
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${search}
          placeholder=${search}
          @input=${this.#onSearch}
          @keydown=${this.#onSearchKeydown}
        />
        <slot name="actions"></slot>
      </div>
      <div class="people" @keydown=${this.#focus.onKeydown} @focusin=${this.#focus.onFocusin}>
        ${parts.map(
          ({ heading, entries }) =>
            html`${heading ? html`<div class="heading" part="heading" aria-hidden="true">${heading}</div>` : nothing}
              <ul role="list" aria-label=${heading ?? words.conversations}>
                ${repeat(
                  entries,
                  ({ key }) => key,
                  entry => html`<li>${this.#entry(entry, drawing)}</li>`
                )}
              </ul>`
        )}
        ${note ? html`<p class="nobody">${note}</p>` : nothing}
      </div>
      <div class="unseen" role="status">${searched ? found(count) : ''}</div>
    `
  }

  /** The line that has the focus keeps it where it is moved: the browser takes it from whatever leaves its place. */
  protected override update(changed: PropertyValues<this>): void {
    const { key } = (this.shadowRoot?.activeElement as HTMLElement | null | undefined)?.dataset ?? {}
    super.update(changed)
    if (key === undefined || this.shadowRoot?.activeElement) return
    const entries = this.renderRoot.querySelectorAll<HTMLElement>('.entry')
    const moved = [...entries].find(each => each.dataset['key'] === key)
    this.#focus.focus(moved, { preventScroll: true })
  }

  #learnNames(people: readonly Person[]): ReadonlyMap<number, string> {
    if (people !== this.#namesOf) this.#names = new Map(people.map(each => [each.id, nameOf(each)]))
    this.#namesOf = people
    return this.#names
  }

  #entry(entry: Entry, drawing: Drawing): TemplateResult {
    const { key, room } = entry
    return html`<button
      class="entry ${room?.unread ? 'unread' : ''}"
      part="entry"
      type="button"
      tabindex="-1"
      aria-current=${this.room?.key === key ? 'true' : nothing}
      data-key=${key.replace(/^name:/, '')}
      @click=${() => this.#pick(key)}
    >
      ${drawn(entry, drawing)}
    </button>`
  }

  #pick(key: string): void {
    if (!this.chat) return
    const picked = new ChatBeforeRoomEvent(this.chat.roomOf({ key }))
    this.dispatchEvent(picked)
  }

  #onSearch(event: InputEvent): void {
    this.searched = (event.target as HTMLInputElement).value
  }

  #onSearchKeydown(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      this.#focus.focus(this.renderRoot.querySelector<HTMLElement>('.entry') ?? undefined)
    } else if (event.key === 'Escape' && this.searched !== '') {
      event.stopPropagation()
      ;(event.target as HTMLInputElement).value = ''
      this.searched = ''
    }
  }
}
