import { html, nothing, type TemplateResult } from 'lit'
import type { ChatEmojiPickEvent } from '../../events.ts'
import { notFetched } from '../../page-part.ts'
import { loadEmojiPicker } from '../emoji-picker/load-emoji-picker.ts'
import type { EmojiPicker } from '../emoji-picker/emoji-picker.ts'
import type { ComposerHost, ComposerPart } from './composer-part.ts'
import { insert } from './insert.ts'
import { placeOver } from './place-over.ts'

export { styles } from './emoji-button.styles.ts'

/** The emoji picker of a `<message-input>`. */
export class Part implements ComposerPart {
  readonly #host: ComposerHost
  #picker: EmojiPicker | undefined
  #open = false
  #end: AbortController | undefined

  constructor(host: ComposerHost) {
    this.#host = host
  }

  /** Show the picker, or take it away. */
  async toggle(): Promise<void> {
    if (this.#open) return this.#close()
    const { room } = this.#host.input
    try {
      const Picker = await loadEmojiPicker()
      this.#picker ??= new Picker()
    } catch (cause) {
      const error = notFetched(cause)
      this.#host.complain(this.#host.failed(error))
      return
    }
    if (room !== this.#host.input.room) return
    this.#open = true
    this.#host.input.requestUpdate()
    await this.#host.input.updateComplete
    this.#watch()
    await this.#picker.updateComplete
    this.#picker.focus()
  }

  over(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing
    return html`<div
      class="emojis"
      part="emojis"
      role="dialog"
      aria-label=${this.#host.words().emoji}
      @chat-emoji-pick=${(event: ChatEmojiPickEvent) => this.#onPick(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
    >
      ${this.#picker}
    </div>`
  }

  onDrawn(): void {
    const panel = this.#panel
    if (panel) placeOver(panel, this.#host.input)
    this.#button?.setAttribute('aria-expanded', String(this.#open))
  }

  states(): string[] {
    return this.#open ? ['picking'] : []
  }

  close(): void {
    this.#close(false)
  }

  get #panel(): HTMLElement | null {
    return this.#host.input.renderRoot.querySelector('.emojis')
  }

  get #button(): HTMLElement | null {
    return this.#host.input.renderRoot.querySelector('.smile')
  }

  /** Whoever goes on elsewhere is done with it. */
  #watch(): void {
    this.#end?.abort()
    const { signal } = (this.#end = new AbortController())
    const outside = (path: readonly EventTarget[]): boolean =>
      ![this.#panel, this.#button].some(each => each !== null && path.includes(each))
    const look = (event: Event): void => {
      if (outside(event.composedPath())) this.#close(false)
    }
    document.addEventListener('pointerdown', look, { signal, capture: true })
    // Of what happens inside an element, the document does not hear.
    for (const root of [document, this.#host.input.renderRoot])
      root.addEventListener('focusin', look, { signal })
  }

  #onPick(event: ChatEmojiPickEvent): void {
    event.stopPropagation()
    const box = this.#host.box()
    this.#close()
    if (box) insert(box, event.emoji)
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    this.#close()
  }

  #close(focus = true): void {
    this.#end?.abort()
    if (!this.#open) return
    this.#open = false
    if (focus) this.#host.box()?.focus()
    this.#host.input.requestUpdate()
  }
}
