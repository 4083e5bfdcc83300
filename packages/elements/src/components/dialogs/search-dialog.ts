import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Found, Room } from '@parlo/sdk'
import { property, query, state } from '../../decorators.ts'
import { searchIcon } from '../../icons.ts'
import { sentence } from '../../strings/words.ts'
import { briefTime, tellExactly } from '../../text/format-time.ts'
import { tint } from '../../text/person.ts'
import { face } from '../face.ts'
import { trouble } from '../notice.ts'
import { DialogElement } from './dialog-element.ts'
import { excerpt } from './excerpt.ts'
import { styles as peopleStyles } from './new-room.styles.ts'
import { styles } from './search.styles.ts'

/** Milliseconds after the last key before it is searched. */
const PAUSE = 200
/** Pages asked for in one go, when what they hold is nothing: the server looks at so much at a time. */
const EMPTY_PAGES = 10
/** Pixels before the end of what is shown at which more is asked for. */
const AHEAD = 240

/** What is to be seen below the box. */
type Results =
  | { readonly at: 'idle' | 'short' | 'searching' }
  | { readonly at: 'failed'; readonly text: string }
  | { readonly at: 'found'; readonly hits: readonly Found[]; readonly next: number | null }

/**
 * Finds messages as words are typed: in one conversation, or in all one may read. The arrows move among what is found
 * while the focus stays in the box; Enter has the message shown.
 *
 * @tag search-dialog
 * @element search-dialog
 * @fires {ChatBeforeRoomEvent} chat-before-room - A message was picked: its room, and its `seq`.
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart search - The search box.
 * @csspart hit - Each message found.
 * @csspart mark - A word in it that was searched for.
 * @csspart avatar - A picture, or initials on a colour.
 */
export class SearchDialog extends DialogElement {
  static readonly tag: string = 'search-dialog'
  static override styles = [...DialogElement.styles, peopleStyles, styles]

  /** Where to search first; undefined: in all conversations. */
  @property({ attribute: false }) room?: Room | undefined

  @state() private everywhere = false
  @state() private results: Results = { at: 'idle' }
  /** Which of the hits Enter takes. */
  @state() private at = 0
  @state() private loading = false
  @query('.search input') private field!: HTMLInputElement | null

  #words = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Answers to an earlier question are dropped. */
  #turn = 0

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#turn++
  }

  protected override heading(): string {
    return this.more.search.heading
  }

  protected override shape(): string {
    return 'tall wide'
  }

  protected override content(): TemplateResult {
    const { search } = this.more
    const open = this.results.at === 'found' && this.results.hits.length > 0
    return html`<div class="body" part="body" @scroll=${this.#onScroll}>
      <div class="sticky">
        <div class="search" part="search">
          ${searchIcon}
          <input
            class="field"
            type="search"
            role="combobox"
            autofocus
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            enterkeyhint="search"
            maxlength="200"
            aria-label=${search.words}
            placeholder=${search.words}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-expanded=${open}
            aria-controls="hits"
            aria-activedescendant=${open ? `hit-${this.at}` : nothing}
            @input=${this.#onInput}
            @keydown=${this.#onFieldKeydown}
          />
        </div>
        ${this.room ? this.#scopes() : nothing}
      </div>
      ${this.#below()}
      <div class="unseen" role="status">${this.#said()}</div>
    </div>`
  }

  #scopes(): TemplateResult {
    const { search } = this.more
    const scope = (everywhere: boolean, label: string): TemplateResult =>
      html`<label class="scope"
        >${label}<input
          type="radio"
          name="scope"
          .checked=${this.everywhere === everywhere}
          @change=${() => this.#look(everywhere)}
      /></label>`
    return html`<div class="scopes" role="radiogroup" aria-label=${search.scope}>
      ${scope(false, search.here)} ${scope(true, search.everywhere)}
    </div>`
  }

  #below(): TemplateResult {
    const { search } = this.more
    const { results } = this
    switch (results.at) {
      case 'idle':
        return html`<div class="state">
          ${searchIcon}
          <p>${search.hint}</p>
        </div>`
      case 'short':
        return html`<div class="state"><p>${search.short}</p></div>`
      case 'searching':
        return html`<div class="state waiting"><span class="spinner"></span>${search.searching}</div>`
      case 'failed':
        return trouble(this.words, results.text, () => this.#search())
      case 'found':
        return results.hits.length > 0 ? this.#hits(results.hits, results.next) : this.#nothing()
    }
  }

  #nothing(): TemplateResult {
    const { search } = this.more
    const narrow = this.room !== undefined && !this.everywhere
    return html`<div class="state">
      <p>${search.none(this.#words)}</p>
      ${
        narrow
          ? html`<p>${search.noneHere}</p>
              <button class="button quiet" type="button" @click=${this.#onWiden}>
                ${search.everywhere}
              </button>`
          : nothing
      }
    </div>`
  }

  #hits(hits: readonly Found[], next: number | null): TemplateResult {
    const { search } = this.more
    return html`<div class="hits">
      <div role="listbox" id="hits" aria-label=${search.results}>
        ${repeat(
          hits,
          ({ room, message }) => `${room.key} ${message.seq}`,
          (hit, index) => this.#hit(hit, index)
        )}
      </div>
      ${
        next === null
          ? nothing
          : html`<button
              class="button quiet again"
              type="button"
              aria-disabled=${this.loading}
              @click=${() => void this.#onMore()}
            >
              ${this.loading ? html`<span class="spinner"></span>${search.searching}` : search.showMore}
            </button>`
      }
    </div>`
  }

  #hit({ room, message, highlights }: Found, index: number): TemplateResult {
    const { words, locale } = this
    const { senderId, timestamp, text } = message
    const name = senderId === this.me?.id ? words.you : this.nameOf(senderId)
    const place =
      this.room && !this.everywhere ? '' : this.more.search.inRoom(this.titleOf(room.getSnapshot()))
    return html`<div
      class="hit"
      part="hit"
      role="option"
      id="hit-${index}"
      aria-selected=${index === this.at}
      @click=${() => this.#take(index)}
    >
      <span class="avatar tint-${tint(senderId)}" part="avatar" aria-hidden="true"
        >${face(this.chat, this.nameOf(senderId), this.person(senderId))}</span
      >
      <span class="from"
        ><bdi>${name}</bdi> ${place ? html`<span class="place"><bdi>${place}</bdi></span>` : nothing}</span
      >
      <time datetime=${timestamp} @pointerenter=${tellExactly(locale, timestamp)}
        >${briefTime(locale, timestamp)}</time
      >
      <bdi class="text"
        >${excerpt(text, highlights).map(piece =>
          piece.found ? html`<mark part="mark">${piece.text}</mark>` : piece.text
        )}</bdi
      >
    </div>`
  }

  /** What is read out when it has changed. */
  #said(): string {
    const { search } = this.more
    const { results } = this
    if (results.at !== 'found') return ''
    const { hits, next } = results
    return hits.length > 0 ? search.count(hits.length, next !== null) : search.none(this.#words)
  }

  readonly #onInput = (): void => {
    const words = this.field?.value.trim() ?? ''
    if (words === this.#words) return
    this.#words = words
    this.#turn++
    clearTimeout(this.#timer)
    if (words === '') this.results = { at: 'idle' }
    else if (isShort(words)) this.results = { at: 'short' }
    else this.#timer = setTimeout(() => this.#search(), PAUSE)
  }

  #look(everywhere: boolean): void {
    this.everywhere = everywhere
    if (this.results.at !== 'idle' && this.results.at !== 'short') this.#search()
  }

  readonly #onWiden = (): void => {
    this.#look(true)
    this.field?.focus()
  }

  #search(): void {
    this.results = { at: 'searching' }
    this.at = 0
    void this.#page([], undefined)
  }

  /** The next page, behind those that are there. */
  async #page(before: readonly Found[], from: number | undefined): Promise<void> {
    const { chat } = this
    const turn = ++this.#turn
    if (!chat) return
    const room = this.everywhere ? undefined : this.room
    let hits = before
    let next: number | null | undefined = from
    this.loading = true
    try {
      for (let pages = 0; pages < EMPTY_PAGES && next !== null && hits.length === before.length; pages++) {
        const page = await chat.search(this.#words, { ...(room && { room }), ...(next && { before: next }) })
        if (turn !== this.#turn) return
        hits = [...hits, ...page.results]
        next = page.next
      }
      this.results = { at: 'found', hits, next: next ?? null }
    } catch (error) {
      if (turn === this.#turn) this.results = { at: 'failed', text: sentence(this.words, error) }
    } finally {
      if (turn === this.#turn) this.loading = false
    }
  }

  async #onMore(): Promise<void> {
    const { results } = this
    if (this.loading || results.at !== 'found' || results.next === null) return
    await this.#page(results.hits, results.next)
  }

  readonly #onScroll = (event: Event): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget as HTMLElement
    if (scrollHeight - scrollTop - clientHeight < AHEAD) void this.#onMore()
  }

  readonly #onFieldKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || this.results.at !== 'found') return
    const { hits } = this.results
    if (event.key === 'Enter') return this.#take(this.at)
    const to = { ArrowDown: this.at + 1, ArrowUp: this.at - 1 }[event.key]
    if (to === undefined || hits.length === 0) return
    event.preventDefault()
    this.at = Math.min(Math.max(to, 0), hits.length - 1)
    if (this.at === hits.length - 1) void this.#onMore()
    void this.#reveal()
  }

  async #reveal(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector(`#hit-${this.at}`)?.scrollIntoView({ block: 'nearest' })
  }

  #take(index: number): void {
    const hit = this.results.at === 'found' ? this.results.hits[index] : undefined
    if (hit) this.pick(hit.room, hit.message.seq ?? undefined)
  }
}

/** One letter begins too many words to be of use; one sign of Chinese or Japanese may be a word. */
function isShort(words: string): boolean {
  return !/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|[\p{L}\p{N}]{2}/u.test(words)
}
