// One file, as it is one element: what it is to the page and to a form. What one does in it is done by the composer, fetched later.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { isChatError, LIMITS, type Chat, type Room, type SendOptions } from '@parlo/sdk'
import { chatContext, consume, roomContext } from '../../chat-context.ts'
import { composingIn, placeOf, type Composing } from '../../composing.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query, state } from '../../decorators.ts'
import { ChatBeforeSendEvent, ChatErrorEvent } from '../../events.ts'
import { notFetched } from '../../page-part.ts'
import { clipIcon, microphoneIcon, sendIcon, smileIcon } from '../../icons.ts'
import { define } from '../../registration.ts'
import { sentence } from '../../strings/words.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { isComposing } from '../../text/input-method.ts'
import type { InputHost } from './composer-part.ts'
import type { Composer } from './composer.ts'
import { composer } from './load-composer.ts'
import { styles } from './message-input.styles.ts'

/** From this many characters before the limit on, the number left is shown. */
const WARN = 400

/** All parts, for what has a box inside to pass on; those that messages have, too, under another name. */
export const INPUT_PARTS =
  'field,box,send,attach,emoji,emojis,speak,hint,about,leave,tray,file:attached,remove,retry,drop,mentions,mention:mentioned,suggestion,voice,cancel,barred'

/**
 * A box to write a message in, and the button that sends it.
 *
 * Enter sends, Shift+Enter breaks the line; Enter that ends an IME composition only ends it. On touch screens, whose keyboards
 * have no Shift+Enter, Enter breaks the line and the button sends, until a key tells of a real keyboard. ArrowUp in the empty box
 * edits the last own message, Escape leaves an answer or an edit, Ctrl+B and Ctrl+I make **strong** and _emphasised_. `@` lists
 * whom one can name. Files come by the button, drop or paste; a voice message by the button in the empty box. What was
 * not sent stays with its room or thread, over a reload, too. Takes part in a form as `name` with the text as its value.
 *
 * Where one may not write – in a group for announcements, to somebody whom one has blocked – it says so in place of the box.
 *
 * @tag message-input
 * @element message-input
 * @fires {ChatBeforeSendEvent} chat-before-send - Before sending, or saving an edit; `preventDefault()` keeps all in the box.
 * @fires {ChatErrorEvent} chat-error - The text was refused; it stays in the box, or is shown as failed in the list.
 * @slot send - Content of the button.
 * @csspart field - The rounded field around all that belongs to the message.
 * @csspart box - The `<textarea>`.
 * @csspart send - The `<button>` that sends, or saves.
 * @csspart attach - The button that asks for files.
 * @csspart emoji - The button that opens the emoji.
 * @csspart emojis - What it opens.
 * @csspart picker-search - In it, the field to search in.
 * @csspart picker-groups - The buttons that lead to the groups.
 * @csspart picker-heading - The name of a group.
 * @csspart picker-emoji - Each emoji.
 * @csspart speak - The button that begins a voice message.
 * @csspart hint - What is said under the box: characters left, and why a text was refused.
 * @csspart about - Which message is answered or edited.
 * @csspart leave - The button that leaves the answer or the edit.
 * @csspart tray - The files that the message will carry.
 * @csspart file - Each of them.
 * @csspart remove - The button that takes it away.
 * @csspart retry - The button that uploads it again.
 * @csspart drop - What covers the conversation while a file is dragged over it.
 * @csspart mentions - The list of those who can be named.
 * @csspart mention - Each of them.
 * @csspart suggestion - Each emoji that fits what is written after a colon, in a list that is `emojis`.
 * @csspart voice - In place of the box, while a voice message is recorded.
 * @csspart cancel - The button that gives it up.
 * @csspart barred - In place of the box, where one may not write.
 * @cssstate replying - A message is being answered.
 * @cssstate editing - A message is being edited.
 * @cssstate attaching - There are files to be sent.
 * @cssstate dragging - A file is being dragged over the conversation.
 * @cssstate naming - The list of people is open.
 * @cssstate picking - The emoji are open.
 * @cssstate recording - A voice message is being recorded.
 */
export class MessageInput extends LitElement {
  static readonly tag: string = 'message-input'
  static readonly formAssociated = true
  static override styles = [tokens, host, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #internals = this.attachInternals?.()

  /** Where messages go. The nearest `<chat-window>` sets it; set it yourself when there is none. */
  @consume(roomContext)
  @property({ attribute: false })
  room?: Room

  /** The message in whose thread it writes, by `seq`. Default: in none. */
  @property({ attribute: false }) thread?: number | undefined

  /**
   * Whose files and drafts they are. The nearest `<chat-window>` sets it; without one, no files can be sent, and drafts
   * belong to nobody in particular.
   */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** Placeholder and accessible name of the box. Default: "Message" in the element's language. */
  @property() label = ''

  /** The name of its value in a form. */
  @property({ reflect: true, useDefault: true }) name = ''

  /** Nothing can be written. */
  @property({ type: Boolean, reflect: true }) disabled = false

  /** What is in the box. */
  @property({ attribute: false }) value = ''

  @state() private refused = ''
  @state() private formDisabled = false
  @query('textarea') private box!: HTMLTextAreaElement | null

  /** What it can do beside taking text and sending it, once that is there. */
  #more: Composer | undefined
  /** Where in the page it stands, while it does. */
  #place: Node | undefined

  constructor() {
    super()
    // A `<label>` for the element is one for the box.
    this.addEventListener('click', event => event.composedPath()[0] === this && this.focus())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    idle(() => void this.#use())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#more?.close()
    this.#place = undefined
    this.room?.setTyping(false)
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled
  }

  formResetCallback(): void {
    this.value = ''
  }

  formStateRestoreCallback(value: string): void {
    this.value = value
  }

  /** The box takes the focus. */
  override focus(options?: FocusOptions): void {
    ;(this.box ?? this.renderRoot?.querySelector<HTMLElement>('p,button'))?.focus(options)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#more) this.#more.settle()
    // What is for one room must not go out in another.
    else if (changed.get('room')) this.value = ''
  }

  override render(): TemplateResult {
    const { words, locale } = this.#words
    const label = this.label || words.message
    const left = LIMITS.text - this.value.length
    const tooLong = left < 0
    const more = this.#more
    const hindrance = more?.hindrance() ?? ''
    const wrong = tooLong ? words.tooLong(LIMITS.text.toLocaleString(locale)) : this.refused || hindrance
    const counted = left <= WARN
    const disabled = this.disabled || this.formDisabled
    const edit = more?.edits
    const empty = this.value.trim() === '' && !more?.carries()
    const speaks = empty && !edit && this.chat && canSpeak()
    const button = more?.button()
    return html`
      <form @submit=${this.#onSubmit}>
        ${
          more?.instead() ??
          html`${
              this.chat
                ? html`<button
                    class="icon tool"
                    type="button"
                    part="attach"
                    aria-label=${words.attach}
                    title=${words.attach}
                    ?disabled=${disabled || edit}
                    @click=${() => this.#use(each => each.choose())}
                  >
                    ${clipIcon}
                  </button>`
                : nothing
            }
            <div class="field" part="field">
              <div class="above">${more?.above()}</div>
              <div class="line">
                <div class="grow">
                  <div
                    class="copy ${this.value ? '' : 'hint'}"
                    aria-hidden="true"
                    .textContent=${`${this.value || label}\u200b`}
                  ></div>
                  <textarea
                    part="box"
                    rows="1"
                    enterkeyhint="send"
                    dir=${this.value === '' ? nothing : 'auto'}
                    aria-label=${label}
                    aria-describedby="about hint"
                    aria-invalid=${wrong ? 'true' : nothing}
                    placeholder=${label}
                    ?disabled=${disabled}
                    .value=${this.value}
                    @input=${this.#onInput}
                    @keydown=${this.#onKeydown}
                    @keyup=${() => this.#more?.onText()}
                    @click=${() => this.#more?.onText()}
                    @paste=${(event: ClipboardEvent) => this.#more?.onPaste(event)}
                    @focus=${() => void this.#use()}
                    @blur=${this.#onBlur}
                  ></textarea>
                </div>
                <button
                  class="icon smile"
                  type="button"
                  part="emoji"
                  aria-label=${words.emoji}
                  title=${words.emoji}
                  aria-haspopup="dialog"
                  aria-expanded="false"
                  ?disabled=${disabled}
                  @click=${() => this.#use(each => each.smile())}
                >
                  ${smileIcon}
                </button>
              </div>
            </div>
            ${
              speaks
                ? html`<button
                    class="send"
                    type="button"
                    part="speak"
                    aria-label=${words.speak}
                    title=${words.speak}
                    ?disabled=${disabled || !this.room}
                    @click=${() => this.#use(each => each.speak())}
                  >
                    ${microphoneIcon}
                  </button>`
                : nothing
            }
            <button
              class="send"
              part="send"
              aria-label=${button?.label ?? words.send}
              ?hidden=${speaks}
              ?disabled=${disabled || !this.room || tooLong || hindrance !== '' || empty}
            >
              ${button?.icon ?? html`<slot name="send"><span class="mirrored">${sendIcon}</span></slot>`}
            </button>`
        }
      </form>
      ${more?.over()}
      <div class="below ${wrong || counted ? 'shown' : ''}" part="hint" id="hint">
        <span class="wrong" role="status">${wrong}</span>
        ${counted ? html`<span class="left ${tooLong ? 'wrong' : ''}">${tooLong ? left : words.charactersLeft(left)}</span>` : nothing}
      </div>
    `
  }

  protected override updated(): void {
    this.#internals?.setFormValue(this.value)
    this.#more?.onDrawn()
  }

  readonly #host: InputHost = {
    input: this,
    composing: () => this.#composing,
    words: () => this.#words.words,
    locale: () => this.#words.locale,
    disabled: () => this.disabled || this.formDisabled,
    states: () => this.#internals?.states,
    box: () => this.box,
    send: () => this.#send(),
    complain: text => {
      this.refused = text
    },
    failed: error => this.#failed(error)
  }

  /** Do something that it cannot do by itself, once what can is there. Without, what can is only fetched. */
  async #use(run?: (more: Composer) => unknown): Promise<void> {
    if (!this.#more) {
      try {
        const { Composer } = await composer.load()
        if (!this.isConnected) return
        this.#more ??= new Composer(this.#host)
      } catch (cause) {
        const error = notFetched(cause)
        if (run) this.refused = this.#failed(error)
        this.#composing?.clear()
        return
      }
      this.requestUpdate()
      await this.updateComplete
    }
    run?.(this.#more)
  }

  #onInput(): void {
    this.value = this.box!.value
    this.refused = ''
    if (!this.#more?.edits) this.room?.setTyping(this.value.trim() !== '')
    this.#more?.onText()
  }

  #onBlur(): void {
    this.room?.setTyping(false)
    this.#more?.onBlur()
  }

  #onKeydown(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (this.#more?.onKeydown(event)) event.preventDefault()
    else if (event.key === 'Enter' && !event.shiftKey && !this.#more?.breaks) {
      event.preventDefault()
      this.#send()
    }
  }

  #onSubmit(event: Event): void {
    event.preventDefault()
    this.#send()
  }

  #send(waited = false): void {
    const { room, thread } = this
    const more = this.#more
    const text = this.value.trim()
    if (!room || text.length > LIMITS.text || this.disabled || this.formDisabled || more?.hindrance()) return
    // An answer must not go out as a message of its own because what makes it one is still on its way.
    if (!more && this.#composing?.getSnapshot().at !== 'new')
      return void this.#use(this.#ifStill(() => this.#send()))
    const coming = waited ? undefined : more?.needs(text)
    if (coming) {
      const again = this.#ifStill(() => this.#send(true))
      return void coming.then(there => there && again())
    }
    if (more?.takes(text) || (text === '' && !more?.carries())) return
    const sent = this.#post(text, { ...(thread !== undefined && { thread }), ...more?.options(text) })
    if (!sent) return
    this.value = ''
    room.setTyping(false)
    const takeBack = more?.onSent()
    // Refused at once: all comes back, unless more was written meanwhile. Refused later: the list shows it as failed.
    sent.catch((error: unknown) => this.#onRefused({ room, thread, text }, error, takeBack))
    this.focus()
  }

  /** What waits for a part to come is for this place and this text alone: whoever went elsewhere meant neither. */
  #ifStill(run: () => void): () => void {
    const { room, thread, value } = this
    return () => {
      if (room === this.room && thread === this.thread && value === this.value) run()
    }
  }

  get #composing(): Composing | undefined {
    if (this.isConnected) this.#place ??= placeOf(this)
    return this.room && composingIn(this.room, this.thread, this.#place)
  }

  #post(text: string, options: SendOptions): Promise<unknown> | undefined {
    const room = this.room!
    const before = new ChatBeforeSendEvent(text, room, options)
    return this.dispatchEvent(before) ? room.send(text, options) : undefined
  }

  #onRefused(
    { room, thread, text }: { room: Room; thread: number | undefined; text: string },
    error: unknown,
    takeBack?: () => void
  ): void {
    if (!isChatError(error)) throw error
    // Given up on purpose, or with the sign-in.
    if (error.code === 'closed') return
    const said = this.#failed(error)
    const listed = room.getSnapshot().messages.some(each => each.state === 'failed' && each.text === text)
    if (listed) return
    takeBack?.()
    if (room !== this.room || thread !== this.thread) return
    if (this.value === '') this.value = text
    this.refused = said
  }

  #failed(error: unknown): string {
    if (isChatError(error)) {
      const failed = new ChatErrorEvent(error, true)
      this.dispatchEvent(failed)
    } else reportError(error)
    return sentence(this.#words.words, error)
  }
}

const idle = (run: () => void): unknown =>
  typeof requestIdleCallback === 'undefined' ? setTimeout(run, 200) : requestIdleCallback(run)

/** Some browsers, and pages that are not secure, have no microphone to offer. */
const canSpeak = (): boolean => typeof MediaRecorder !== 'undefined' && !!navigator.mediaDevices

declare global {
  interface HTMLElementTagNameMap {
    'message-input': MessageInput
  }
}
