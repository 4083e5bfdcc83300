import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Chat } from '@parlo/sdk'
import { chatContext, consume } from '../../chat-context.ts'
import { alone } from '../../controllers/alone.ts'
import { Chosen } from '../../controllers/chosen.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query } from '../../decorators.ts'
import { chatIcon, chevronIcon, closeIcon } from '../../icons.ts'
import { define } from '../../registration.ts'
import { unreadIn } from '../../notifications/unread-in.ts'
import { moreIn } from '../../strings/en-more.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { isComposing } from '../../text/input-method.ts'
import { styles } from './chat-launcher.styles.ts'

/** Of a screen so small that the panel takes all of it; the styles say it, too. */
const SMALL = '(max-width: 30rem), (max-height: 28rem)'

/** A launcher opened its chat, or closed it. */
export class ChatOpenChangeEvent extends Event {
  readonly open: boolean

  constructor(open: boolean) {
    super('chat-open-change', { bubbles: true, composed: true })
    this.open = open
  }
}

/**
 * A round button in the corner of a page, with the number of unread messages, that opens what is inside it in a panel;
 * on a small screen over all of it. `<chat-window mode="popup">` is one with a chat inside.
 *
 * ```html
 * <chat-launcher><chat-window></chat-window></chat-launcher>
 * ```
 * Escape, or the button, closes it, and the focus goes back to the button. The page around stays usable; on a small screen
 * it is out of use (`inert`) until the chat is closed.
 *
 * @tag chat-launcher
 * @element chat-launcher
 * @fires {ChatOpenChangeEvent} chat-open-change - The person opened or closed it.
 * @slot - What it opens.
 * @slot icon - Instead of the drawing on the button.
 * @csspart button - The round button.
 * @csspart badge - How many are unread.
 * @csspart panel - The box that opens.
 * @csspart close - The button in the corner of the box.
 * @cssproperty [--chat-layer=1000] - Its `z-index`.
 */
export class ChatLauncher extends LitElement {
  static readonly tag: string = 'chat-launcher'
  static override styles = [tokens, host, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #chosen = new Chosen(this)
  /** Draws it anew when they change. */
  protected readonly rooms = new ReadableController(this, () => this.#counted?.rooms)

  /** The chat whose unread messages are counted. Default: that of an element around, or of one right inside. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** What is inside is shown. */
  @property({ type: Boolean, reflect: true }) open = false

  /** The page is covered, and this takes that back. */
  #uncover: (() => void) | undefined
  #endSmall: (() => void) | undefined

  @query('.launch') private button!: HTMLElement
  @query('.panel') private panel!: HTMLElement

  constructor() {
    super()
    // What is inside may have got its chat with it.
    this.addEventListener('chat-session-change', () => this.requestUpdate())
    this.addEventListener('keydown', this.#onKeydown)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const small = matchMedia(SMALL)
    const changed = (): void => this.requestUpdate()
    small.addEventListener('change', changed)
    this.#endSmall = () => small.removeEventListener('change', changed)
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#endSmall?.()
    this.#uncover?.()
    this.#uncover = undefined
  }

  override render(): TemplateResult {
    const { words } = this.#words
    const more = moreIn(words).window
    const unread = this.#counted ? unreadIn(this.#counted) : 0
    const covers = this.open && isSmall()
    const label = this.open ? more.closeChat : more.openChat
    return html`
      <div
        class="panel"
        part="panel"
        id="panel"
        role="dialog"
        tabindex="-1"
        aria-label=${more.chat}
        lang=${this.#chosen.lang}
        dir=${this.#chosen.dir}
        aria-modal=${covers ? 'true' : nothing}
        ?hidden=${!this.open}
      >
        <slot></slot>
        <button
          class="icon close"
          part="close"
          type="button"
          aria-label=${more.closeChat}
          @click=${this.#toggle}
        >
          ${closeIcon}
        </button>
      </div>
      <button
        class="launch"
        part="button"
        type="button"
        lang=${this.#chosen.lang}
        dir=${this.#chosen.dir}
        aria-expanded=${this.open}
        aria-controls="panel"
        aria-label=${unread > 0 && !this.open ? `${label}, ${words.unread(unread)}` : label}
        @click=${this.#toggle}
      >
        ${this.open ? chevronIcon : html`<slot name="icon">${chatIcon}</slot>`}
        ${
          unread > 0 && !this.open
            ? html`<span class="badge" part="badge" aria-hidden="true"
                >${unread >= 100 ? '99+' : unread}</span
              >`
            : nothing
        }
      </button>
    `
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#cover()
    // Closed from elsewhere: the focus does not stay in what is gone.
    if (changed.get('open') && !this.open && this.matches(':focus-within')) this.button.focus()
  }

  #cover(): void {
    const covers = this.open && this.isConnected && isSmall()
    if (covers === !!this.#uncover) return
    this.#uncover?.()
    this.#uncover = covers ? alone(this) : undefined
    // What had the focus is under it now, or gone.
    if (covers && !this.panel.matches(':focus-within')) this.panel.focus()
  }

  get #counted(): Chat | undefined {
    if (this.chat) return this.chat
    for (const { chat } of this.children as Iterable<Element & { chat?: Chat }>) if (chat) return chat
    return undefined
  }

  readonly #toggle = async (): Promise<void> => {
    this.open = !this.open
    await this.updateComplete
    if (this.open) this.panel.focus()
    else this.button.focus()
    const change = new ChatOpenChangeEvent(this.open)
    this.dispatchEvent(change)
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open || event.defaultPrevented || isComposing(event)) return
    // Theirs to close: a menu or a dialog over the chat, but not one that it is in.
    const path = event.composedPath()
    const inside = path.slice(0, path.indexOf(this))
    if (inside.some(at => at instanceof Element && at.matches('dialog, [popover]'))) return
    event.preventDefault()
    void this.#toggle()
  }
}

/** Is the screen one that the panel covers? A server's rendering has none. */
const isSmall = (): boolean => typeof matchMedia !== 'undefined' && matchMedia(SMALL).matches

declare global {
  interface HTMLElementEventMap {
    'chat-open-change': ChatOpenChangeEvent
  }
  interface HTMLElementTagNameMap {
    'chat-launcher': ChatLauncher
  }
}
