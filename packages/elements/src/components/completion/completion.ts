import { html, nothing, type TemplateResult } from 'lit'
import type { ComposerHost, ComposerPart } from '../message-input/composer-part.ts'
import { insert } from '../message-input/insert.ts'
import { placeOver } from '../message-input/place-over.ts'

/** What is being written that may be completed: what of it is there, and where it begins, at its mark. */
export interface Begun {
  readonly start: number
  readonly text: string
}

/**
 * A list, over the box for messages, of what completes the word that is being written. Arrows choose in it, Enter and Tab take,
 * Escape closes it until another word is begun; pointing and clicking do as well. The focus stays in the box.
 */
export abstract class Completion<T> implements ComposerPart {
  protected readonly host: ComposerHost
  protected begun: Begun | undefined
  #found: readonly T[] = []
  #active = 0
  /** Where the list was closed. */
  #closed: number | undefined

  constructor(host: ComposerHost) {
    this.host = host
  }

  /** Unique in the box: the id of the list, and the beginning of those of its lines. */
  protected abstract readonly id: string
  /** Parts of the list, and of each line. */
  protected abstract readonly parts: readonly [list: string, line: string]
  /** What the list is called. */
  protected abstract label(): string
  /** The word that ends at the caret, if it is one to be completed. */
  protected abstract begunAt(text: string, caret: number): Begun | undefined
  /** What fits what is there of it, the likeliest first. */
  protected abstract find(text: string): readonly T[]
  /** What is said of how much was found. */
  protected abstract count(found: number): string
  /** A line. */
  protected abstract draw(found: T): TemplateResult
  /** What is written in place of the word. */
  protected abstract textOf(found: T): string

  over(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing
    const [list, line] = this.parts
    return html`<ul
      class="completion"
      part=${list}
      role="listbox"
      id=${this.id}
      aria-label=${this.label()}
      @pointerdown=${keepFocus}
    >
      ${this.#found.map(
        (found, index) =>
          html`<li
            class="option ${index === this.#active ? 'active' : ''}"
            part=${line}
            role="option"
            id="${this.id}-${index}"
            aria-selected=${index === this.#active}
            @pointermove=${() => this.#move(index)}
            @click=${() => this.#choose(index)}
          >
            ${this.draw(found)}
          </li>`
      )}
    </ul>`
  }

  onDrawn(): void {
    const box = this.host.box()
    if (!box) return
    box.setAttribute('aria-autocomplete', 'list')
    if (!this.isOpen) {
      if (box.getAttribute('aria-controls') !== this.id) return
      box.removeAttribute('aria-controls')
      box.removeAttribute('aria-activedescendant')
      return
    }
    box.setAttribute('aria-controls', this.id)
    box.setAttribute('aria-activedescendant', `${this.id}-${this.#active}`)
    const list = this.host.input.renderRoot.querySelector<HTMLElement>(`#${this.id}`)!
    placeOver(list, this.host.input)
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' })
  }

  onText(): void {
    const box = this.host.box()
    const focused = box && (box.getRootNode() as ShadowRoot).activeElement === box
    const alone = box?.selectionStart === box?.selectionEnd
    const begun = box && focused && alone ? this.begunAt(box.value, box.selectionStart) : undefined
    if (begun?.start !== this.#closed) this.#closed = undefined
    if (begun?.start === this.begun?.start && begun?.text === this.begun?.text) return
    this.begun = begun
    this.#active = 0
    this.look()
  }

  onKeydown({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (!this.isOpen || shiftKey || ctrlKey || altKey || metaKey) return false
    const count = this.#found.length
    if (key === 'ArrowDown') this.#move((this.#active + 1) % count)
    else if (key === 'ArrowUp') this.#move((this.#active + count - 1) % count)
    else if (key === 'Enter' || key === 'Tab') this.#choose(this.#active)
    else if (key === 'Escape') this.#close()
    else return false
    return true
  }

  onBlur(): void {
    this.begun = undefined
    this.look()
  }

  close(): void {
    this.onBlur()
  }

  protected get isOpen(): boolean {
    return this.begun !== undefined && this.#closed === undefined && this.#found.length > 0
  }

  /** Find anew: more may be known by now. */
  protected look(): void {
    const before = this.#found.length
    this.#found = this.begun ? this.find(this.begun.text) : []
    const count = this.#found.length
    this.#active = Math.max(Math.min(this.#active, count - 1), 0)
    if (this.isOpen && count !== before) this.host.announce(this.count(count))
    this.host.input.requestUpdate()
  }

  #move(index: number): void {
    if (index === this.#active) return
    this.#active = index
    this.host.input.requestUpdate()
  }

  #choose(index: number): void {
    const box = this.host.box()
    const found = this.#found[index]
    if (!box || found === undefined || !this.begun) return
    const { start } = this.begun
    const end = box.selectionStart
    insert(box, `${this.textOf(found)}${box.value[end] === ' ' ? '' : ' '}`, start, end)
    this.onText()
  }

  #close(): void {
    this.#closed = this.begun?.start
    this.host.input.requestUpdate()
  }
}

/** Whoever points at the list goes on writing. */
const keepFocus = (event: Event): void => event.preventDefault()
