import { LitElement, nothing, type TemplateResult } from 'lit'
import type { Chat, Message, Room, Thread } from '@parlo/sdk'
import { chatContext, consume, roomContext } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query } from '../../decorators.ts'
import { backIcon, closeIcon } from '../../icons.ts'
import { define, htmlWith } from '../../registration.ts'
import { moreIn } from '../../strings/en-more.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { isComposing } from '../../text/input-method.ts'
import { INPUT_PARTS, MessageInput } from '../message-input/message-input.ts'
import { LIST_PARTS, MessageList } from '../message-list/message-list.ts'
import { styles } from './thread-view.styles.ts'

const html = htmlWith(MessageList, MessageInput)

/** The answers to a message are left: their pane goes, and the focus back to where it was. */
export class ChatThreadCloseEvent extends Event {
  constructor() {
    super('chat-thread-close', { bubbles: true, composed: true })
  }
}

/**
 * The answers to one message, and a box to write another. `<chat-window>` shows it beside the conversation, or over it
 * where there is no room.
 *
 * @tag thread-view
 * @element thread-view
 * @fires {ChatThreadCloseEvent} chat-thread-close - It is to be closed: its button, or Escape.
 * @slot actions - At the end of the bar above the answers.
 * @csspart header - The bar above the answers.
 * @csspart title - The heading in it.
 * @csspart close - The button that closes it.
 * @csspart message-list - The `<message-list>`; its parts are exported under their own names.
 * @csspart message-input - The `<message-input>`; its parts are exported under their own names, `mention` and `file` as
 *   `mentioned` and `attached`.
 */
export class ThreadView extends LitElement {
  static readonly tag: string = 'thread-view'
  static override styles = [tokens, host, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #session = new ReadableController(this, () => this.chat?.session)
  readonly #thread = new ReadableController(this, () => this.#of())

  /** The chat that knows the names of people. The nearest `<chat-window>` sets it. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** The room it is in. The nearest `<chat-window>` sets it; set it yourself when there is none. */
  @consume(roomContext)
  @property({ attribute: false })
  room?: Room

  /** The message that is answered, by its `seq`. */
  @property({ type: Number }) root?: number

  /** Draws what is added to each message: see the property of `<message-item>`. */
  @property({ attribute: false }) renderMessage?: (message: Message) => unknown

  @query('h2') private heading!: HTMLElement | null
  @query('[part=message-input]') private input!: HTMLElement | null

  constructor() {
    super()
    this.addEventListener('keydown', this.#onKeydown)
  }

  /** Put the focus where one answers; on touch on the heading, as a keyboard would cover what one came to read. */
  override focus(): void {
    if (!this.input || matchMedia('(pointer: coarse)').matches) this.heading?.focus()
    else this.input.focus()
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#words
    const more = moreIn(words).window
    const thread = this.#of()
    if (!thread) return nothing
    const count = this.#thread.value?.root?.replyCount ?? 0
    return html`
      <div class="bar" part="header">
        <button
          class="icon back"
          part="close"
          type="button"
          aria-label=${more.closeThread}
          @click=${this.#close}
        >
          <span class="mirrored">${backIcon}</span>
        </button>
        <div class="titles">
          <h2 part="title" tabindex="-1">${more.thread}</h2>
          <div class="state">${count > 0 ? more.replies(count) : nothing}</div>
        </div>
        <slot name="actions"></slot>
        <button
          class="icon x"
          part="close"
          type="button"
          aria-label=${more.closeThread}
          @click=${this.#close}
        >
          ${closeIcon}
        </button>
      </div>
      <message-list
        part="message-list"
        exportparts=${LIST_PARTS}
        .room=${this.room}
        .thread=${thread}
        .label=${more.thread}
        .renderMessage=${this.renderMessage}
      ></message-list>
      <message-input
        part="message-input"
        exportparts=${INPUT_PARTS}
        .room=${this.room}
        .thread=${thread.root}
        .label=${more.replyInThread}
      ></message-input>
    `
  }

  /** There is none while nobody is signed in. */
  #of(): Thread | undefined {
    const signedIn = !this.chat || this.#session.value?.at === 'signed-in'
    return this.room && this.root && signedIn ? this.room.thread(this.root) : undefined
  }

  readonly #close = (): void => {
    const close = new ChatThreadCloseEvent()
    this.dispatchEvent(close)
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
    // Theirs to close: a menu or a dialog over the thread, but not one that it is in.
    const path = event.composedPath()
    const inside = path.slice(0, path.indexOf(this))
    if (inside.some(at => at instanceof Element && at.matches('dialog, [popover]'))) return
    event.preventDefault()
    this.#close()
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-thread-close': ChatThreadCloseEvent
  }
  interface HTMLElementTagNameMap {
    'thread-view': ThreadView
  }
}
