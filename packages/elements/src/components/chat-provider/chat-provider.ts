import {
  css,
  html,
  LitElement,
  type nothing,
  type CSSResult,
  type PropertyValues,
  type TemplateResult
} from 'lit'
import { isChatError, type Chat, type ChatError, type Room, type Session } from '@parlo/sdk'
import { chatContext, placeContext, provide, roomContext } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { property } from '../../decorators.ts'
import {
  ChatErrorEvent,
  ChatRoomChangeEvent,
  ChatSessionChangeEvent,
  type ChatBeforeRoomEvent
} from '../../events.ts'
import { define } from '../../registration.ts'
import { wordsChanged } from '../../strings/words.ts'
import { OwnChat } from './own-chat.ts'
import { nameOf, roomNamed } from './room-name.ts'

/**
 * Gives the elements inside it their chat and their room, and shows nothing itself: for a page that puts a chat together
 * from its parts.
 *
 * ```html
 * <chat-provider server="https://chat.example.com" token-url="/chat-token">
 *   <aside><room-list></room-list></aside>
 *   <main>
 *     <message-list></message-list>
 *     <message-input></message-input>
 *   </main>
 * </chat-provider>
 * ```
 *
 * @tag chat-provider
 * @element chat-provider
 * @attr {string} lang - Language of the words and times. Default: that of the nearest `lang` around, else English.
 * @fires {ChatBeforeRoomEvent} chat-before-room - A conversation was picked inside; cancelable.
 * @fires {ChatRoomChangeEvent} chat-room-change - Another conversation is shown.
 * @fires {ChatSessionChangeEvent} chat-session-change - Somebody signed in or out.
 * @fires {ChatErrorEvent} chat-error - Something failed.
 * @slot - What the chat and the room are for.
 */
export class ChatProvider extends LitElement {
  static readonly tag: string = 'chat-provider'
  static override styles: CSSResult[] = [
    css`
      :host {
        display: contents;
      }
    `
  ]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #own = new OwnChat(this)
  readonly #provideChat = provide(this, chatContext)
  readonly #provideRoom = provide(this, roomContext)
  readonly #session = new ReadableController(this, () => this.#chat?.session)

  /** Where the server is. Default: the origin the script came from; when it was bundled, the page's. */
  @property() server = ''

  /**
   * Where the page's own server hands out access tokens for its user, by GET: JSON with `access_token` or `token`. 401
   * means that nobody is signed in there. Fetched when one is needed, and before it ends. With it there is no sign-in form.
   */
  @property({ attribute: 'token-url' }) tokenUrl = ''

  /**
   * The conversation to show: `broadcast`, `direct:USER_ID`, the name of a public group, or `id:NUMBER` of any group.
   * Follows what the person picks. A `<chat-window>` without the attribute begins with what they had open in this tab.
   */
  @property() room = 'broadcast'

  /** Called for an access token, instead of `token-url`. */
  @property({ attribute: false }) getToken?: () => Promise<string>

  /**
   * The chat to show. Give it one made by `connect()` – to share it, or to listen to it – and the element neither
   * makes nor closes any; else it makes its own from its attributes, and this is it.
   */
  @property({ attribute: false })
  get chat(): Chat | undefined {
    return this.#given ?? this.#chat
  }

  set chat(chat: Chat | undefined) {
    this.#given = chat
  }

  #given: Chat | undefined
  #chat: Chat | undefined
  #shown: Room | undefined
  #endErrors: (() => void) | undefined
  #told: Session | undefined
  /** Failures that were told of here. */
  readonly #errors = new WeakSet<ChatError>()

  constructor() {
    super()
    provide(this, placeContext)(this)
    this.addEventListener('chat-before-room', event => void this.#onPick(event))
    this.addEventListener('chat-error', this.#onError)
  }

  /**
   * Show a conversation, as if it had been picked.
   *
   * @param _seq - A message to go to in it, where the element shows messages itself.
   */
  async show(room: Room, _seq?: number): Promise<void> {
    await this.enter(nameOf(room))
  }

  /** Show the room of that name, and tell when it is another. */
  protected async enter(name: string): Promise<void> {
    const other = name !== this.room
    this.room = name
    await this.updateComplete
    if (!other) return
    const change = new ChatRoomChangeEvent(name)
    this.dispatchEvent(change)
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang']
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value)
    if (name === 'lang') wordsChanged()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listen()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#endErrors?.()
    this.#endErrors = undefined
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    // Never in a server's rendering: an element is connected in a page only.
    if (!this.isConnected) return
    if (this.#given) this.#own.close()
    const chat =
      this.#given ?? this.#own.get({ server: this.server, tokenUrl: this.tokenUrl, getToken: this.getToken })
    if (chat !== this.#chat) {
      this.#chat = chat
      this.#endErrors?.()
      this.#endErrors = undefined
      this.#listen()
      this.#provideChat(chat)
    }
    this.#enter(chat)
  }

  override render(): TemplateResult | typeof nothing {
    return html`<slot></slot>`
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const session = this.#session.value
    if (!session || session === this.#told || session.at === 'loading') return
    this.#told = session
    const changed = new ChatSessionChangeEvent(session)
    this.dispatchEvent(changed)
  }

  /** Who is signed in, if it is known. */
  protected get session(): Session | undefined {
    return this.#session.value
  }

  /** The room being shown to them. */
  protected get shown(): Room | undefined {
    return this.#shown
  }

  /** The page hands out tokens: signing in is its affair. */
  protected get hasTokens(): boolean {
    return this.#given === undefined && (this.tokenUrl !== '' || this.getToken !== undefined)
  }

  /** Show the room that is asked for to whoever is signed in; nothing of one person is left for the next. */
  #enter(chat: Chat): void {
    const session = chat.session.getSnapshot()
    this.#shown =
      session.at === 'signed-in' ? roomNamed(this.room || 'broadcast', chat, session.user.id) : undefined
    if (session.at === 'signed-in' && !this.#shown) warnOf(this.room)
    this.#provideRoom(this.#shown)
  }

  /** Ask the page for a token again. */
  protected readonly again = (): void => {
    this.#own.close()
    this.requestUpdate()
  }

  async #onPick(event: ChatBeforeRoomEvent): Promise<void> {
    // One inside another: whoever gave the room to the list that asks.
    if (event.composedPath().find(at => at instanceof ChatProvider) !== this) return
    // Whoever listens on this element may still prevent it.
    await Promise.resolve()
    if (event.defaultPrevented) return
    try {
      await this.show(event.room, event.seq)
    } catch (error) {
      if (!isChatError(error)) throw error
      const failed = new ChatErrorEvent(error)
      this.dispatchEvent(failed)
    }
  }

  /** What an element inside tells of, its chat has told of as well: once is enough. */
  readonly #onError = (event: ChatErrorEvent): void => {
    const { error } = event
    if (this.#errors.has(error)) return event.stopImmediatePropagation()
    this.#errors.add(error)
    // Nothing that visitors can do about it: the page's author is told what.
    // oxlint-disable-next-line no-console -- see above
    if (error.code === 'bad_origin') console.error(error.message)
  }

  #listen(): void {
    this.#endErrors ??= this.#chat?.on('error', error => {
      if (this.#errors.has(error)) return
      // Told: what was refused stands where it was written; and who has to sign in again sees that.
      const failed = new ChatErrorEvent(error, true)
      this.dispatchEvent(failed)
    })
  }
}

const warned = new Set<string>()

/** A room that can be none is said on the console, once, and nothing is shown: what is written there must reach nobody else. */
function warnOf(room: string): void {
  if (warned.has(room)) return
  warned.add(room)
  // oxlint-disable-next-line no-console -- the page's author is told, nothing is thrown
  console.warn(`room="${room}" names none; allowed: direct:USER_ID, id:NUMBER, a group's name`)
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-provider': ChatProvider
  }
}
