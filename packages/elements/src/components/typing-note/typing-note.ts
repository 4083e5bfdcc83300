import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Chat, Room } from '@parlo/sdk'
import { chatContext, consume, roomContext } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property } from '../../decorators.ts'
import { define } from '../../registration.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { nameOf } from '../../text/person.ts'
import { styles } from './typing-note.styles.ts'

/**
 * "ann is writing". Takes no room while nobody is.
 *
 * @tag typing-note
 * @element typing-note
 * @csspart names - Who is writing.
 */
export class TypingNote extends LitElement {
  static readonly tag: string = 'typing-note'
  static override styles = [tokens, host, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #room = new ReadableController(this, () => this.room)
  readonly #users = new ReadableController(this, () => this.chat?.users)

  /** The room to watch. The nearest `<chat-window>` sets it. */
  @consume(roomContext)
  @property({ attribute: false })
  room?: Room

  /** The chat that knows the names of people. The nearest `<chat-window>` sets it. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  override render(): TemplateResult | typeof nothing {
    const typing = this.#room.value?.typing ?? []
    if (typing.length === 0) return nothing
    const { words } = this.#words
    const names = typing.map(id => {
      const person = this.#users.value?.find(each => each.id === id)
      return person ? nameOf(person) : words.someone
    })
    return html`<span class="names" part="names">${words.typing(names)}</span
      ><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`
  }

  protected override updated(): void {
    this.toggleAttribute('typing', (this.#room.value?.typing.length ?? 0) > 0)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'typing-note': TypingNote
  }
}
