import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Chat, Person } from '@parlo/sdk'
import { RovingFocus } from '../../controllers/roving-focus.ts'
import { searchIcon } from '../../icons.ts'
import type { Words } from '../../strings/en.ts'
import { nameOf } from '../../text/person.ts'
import { moreIn } from '../../strings/en-more.ts'
import { closeIcon } from '../../icons.ts'
import { checkIcon } from './dialog-icons.ts'
import { peopleNamed, personLine } from './people-list.ts'

/** What a {@link PeoplePicker} needs of its dialog. */
export interface PeoplePickerParts {
  words: () => Words
  chat: () => Chat | undefined
  /** Who can be chosen. */
  people: () => readonly Person[]
  /** Called after each change. */
  onChange?: () => void
}

/**
 * Several people chosen from many: a search box, the chosen ones as chips above, and a list with ticks below, which is one
 * stop of the Tab key. Enter in the box takes the first one found; Backspace in the empty box gives back the last chosen.
 */
export class PeoplePicker {
  /** Who is chosen, by id, in the order in which they were. */
  chosen: readonly number[] = []
  readonly #host: LitElement
  readonly #parts: PeoplePickerParts
  readonly #focus: RovingFocus
  #search = ''

  constructor(host: LitElement, parts: PeoplePickerParts) {
    this.#host = host
    this.#parts = parts
    this.#focus = new RovingFocus(host, {
      items: () => [...host.renderRoot.querySelectorAll<HTMLElement>('.pick input')],
      start: 'first'
    })
  }

  render(): TemplateResult {
    const words = this.#parts.words()
    const { groups, people: naming } = moreIn(words)
    const people = this.#parts.people()
    const { shown, more } = peopleNamed(people, this.#search)
    const chosen = this.chosen.flatMap(id => people.find(person => person.id === id) ?? [])
    return html`
      <div class="sticky">
        <div class="search" part="search">
          ${searchIcon}
          <input
            class="field"
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=${naming.search}
            placeholder=${naming.search}
            .value=${this.#search}
            @input=${this.#onSearch}
            @keydown=${this.#onSearchKeydown}
          />
        </div>
        <div class="chips" part="chips" ?hidden=${chosen.length === 0}>
          ${chosen.map(
            person =>
              html`<span class="chip" part="chip"
                ><bdi>${nameOf(person)}</bdi
                ><button
                  class="icon"
                  type="button"
                  aria-label=${groups.remove(nameOf(person))}
                  @click=${() => this.#onRemove(person.id)}
                >
                  ${closeIcon}
                </button></span
              >`
          )}
        </div>
      </div>
      <ul
        class="pick"
        role="list"
        aria-label=${groups.people}
        @keydown=${this.#focus.onKeydown}
        @focusin=${this.#focus.onFocusin}
      >
        ${repeat(
          shown,
          person => person.id,
          person =>
            html`<li>
              <label class="person"
                >${personLine(words, this.#parts.chat(), person)}<input
                  type="checkbox"
                  tabindex="-1"
                  .checked=${this.chosen.includes(person.id)}
                  @change=${() => this.#toggle(person.id)}
                /><span class="tick" aria-hidden="true">${checkIcon}</span></label
              >
            </li>`
        )}
      </ul>
      ${
        shown.length === 0
          ? html`<p class="nobody">
              ${this.#search.trim() ? naming.nobody(this.#search.trim()) : words.nobodyElse}
            </p>`
          : more
            ? html`<p class="nobody">${groups.moreFound}</p>`
            : nothing
      }
      <div class="unseen" role="status">
        ${this.#search.trim() ? naming.found(shown.length) : chosen.length > 0 ? groups.chosen(chosen.length) : ''}
      </div>
    `
  }

  /** Nobody is chosen any more, and nothing searched for. */
  clear(): void {
    this.#search = ''
    this.#set([])
  }

  #toggle(id: number): void {
    this.#set(this.chosen.includes(id) ? this.chosen.filter(each => each !== id) : [...this.chosen, id])
  }

  #set(chosen: readonly number[]): void {
    this.chosen = chosen
    this.#parts.onChange?.()
    this.#host.requestUpdate()
  }

  #onRemove(id: number): void {
    this.#toggle(id)
    this.#box().focus()
  }

  #box(): HTMLInputElement {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.search input')!
  }

  readonly #onSearch = (event: Event): void => {
    this.#search = (event.target as HTMLInputElement).value
    this.#host.requestUpdate()
  }

  readonly #onSearchKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return
    const [first] = peopleNamed(this.#parts.people(), this.#search).shown
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      this.#focus.focus(this.#host.renderRoot.querySelector<HTMLElement>('.pick input') ?? undefined)
    } else if (event.key === 'Enter') {
      // It would create the group.
      event.preventDefault()
      if (!first || this.#search.trim() === '') return
      this.#search = ''
      if (!this.chosen.includes(first.id)) this.#toggle(first.id)
      else this.#host.requestUpdate()
    } else if (event.key === 'Backspace' && this.#search === '') this.#set(this.chosen.slice(0, -1))
    else if (event.key === 'Escape' && this.#search !== '') {
      event.preventDefault()
      event.stopPropagation()
      this.#search = ''
      this.#host.requestUpdate()
    }
  }
}
