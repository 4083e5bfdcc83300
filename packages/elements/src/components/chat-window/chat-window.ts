// One file, as it is one element, a quarter of it docstring and imports: what stands where in a window, and what leads where. What it
// shows is in the elements inside; what a first glance does not need is in the parts beside it, fetched later.

import {
  adoptStyles,
  nothing,
  type CSSResult,
  type LitElement,
  type PropertyValues,
  type TemplateResult
} from 'lit'
import type { Message, Room, RoomSnapshot, User } from '@parlo/sdk'
import { Attention } from '../../controllers/attention.ts'
import { OnDemand } from '../../controllers/on-demand.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, query, state } from '../../decorators.ts'
import { ChatBeforeRoomEvent, type ChatThreadOpenEvent } from '../../events.ts'
import { htmlWith } from '../../registration.ts'
import type { Shower } from '../../notifications/attend.ts'
import { isOutside } from '../../membership.ts'
import { isMuted } from '../../muted.ts'
import { settings } from '../../settings.ts'
import { directionOf } from '../../strings/direction.ts'
import type { Words } from '../../strings/en.ts'
import { sentence } from '../../strings/words.ts'
import { avatar } from '../../styles/avatar.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { titleOf } from '../../text/room-title.ts'
import type { ChatOpenChangeEvent } from '../chat-launcher/chat-launcher.ts'
import { ChatProvider } from '../chat-provider/chat-provider.ts'
import { ConnectionNote } from '../connection-note/connection-note.ts'
import { openDialog } from '../dialogs/load-dialogs.ts'
import { LoginForm } from '../login-form/login-form.ts'
import { composer } from '../message-input/load-composer.ts'
import { INPUT_PARTS, MessageInput } from '../message-input/message-input.ts'
import { LIST_PARTS, MessageList } from '../message-list/message-list.ts'
import { waiting } from '../notice.ts'
import { RoomList } from '../room-list/room-list.ts'
import { accountBar, roomBar } from './bars.ts'
import { styles } from './chat-window.styles.ts'

const html = htmlWith(RoomList, MessageList, MessageInput, ConnectionNote, LoginForm)

/**
 * A whole chat in one tag: sign-in, people, and a conversation with one of them or with everyone.
 *
 * ```html
 * <script type="module" src="https://chat.example.com/parlo.js"></script>
 * <chat-window></chat-window>
 * ```
 * From 48rem of its own width on, people and conversation stand side by side; below, one at a time. Give it any size;
 * by default it is as wide as its place and 40rem high. From 64rem on, a thread stands beside the conversation. Elements put inside a page can find its chat and room by context.
 *
 * @tag chat-window
 * @element chat-window
 * @attr {string} lang - Language of the words and times. Default: that of the nearest `lang` around, else English.
 * @fires {ChatRoomChangeEvent} chat-room-change - Another conversation is shown.
 * @fires {ChatSessionChangeEvent} chat-session-change - Somebody signed in or out.
 * @fires {ChatErrorEvent} chat-error - Something failed.
 * @fires {ChatBeforeSendEvent} chat-before-send - Before a message is sent; cancelable.
 * @fires {ChatBeforeDeleteEvent} chat-before-delete - Before a message is deleted; cancelable.
 * @fires {ChatBeforeRoomEvent} chat-before-room - A conversation was picked; cancelable.
 * @fires {ChatThreadOpenEvent} chat-thread-open - The answers to a message are shown.
 * @fires {ChatPersonOpenEvent} chat-person-open - More about a person is shown.
 * @fires {ChatOpenChangeEvent} chat-open-change - As a popup: the person opened or closed it.
 * @slot launcher-icon - As a popup: instead of the drawing on the round button.
 * @slot menu - More choices for the menu under one's own name.
 * @slot rooms-actions - At the end of the bar above the conversations.
 * @slot actions - At the end of the bar above the conversation.
 * @slot thread-actions - At the end of the bar above a thread.
 * @slot empty - Instead of what is said in a conversation without messages.
 * @csspart people - The side with the conversations and people.
 * @csspart account - The bar with one's own name.
 * @csspart menu - The menu under it.
 * @csspart settings - The button in it that opens the settings.
 * @csspart sign-out - The button in it that signs out.
 * @csspart room-list - The `<room-list>`; its parts are exported under their own names, `avatar` and `name` as
 *   `room-avatar` and `room-name`.
 * @csspart conversation - The side with the conversation.
 * @csspart header - The bar above it.
 * @csspart title - The name in that bar.
 * @csspart avatar - The picture beside it.
 * @csspart presence - Who is here, under the name.
 * @csspart typing-note - The `<typing-note>`; its `names` are exported as `typing`.
 * @csspart back - The button that goes back to the people, in a narrow window.
 * @csspart message-list - The `<message-list>`; its parts are exported under their own names.
 * @csspart message-input - The `<message-input>`; its parts are exported under their own names,
 *   `mention` and `file` as `mentioned` and `attached`.
 * @csspart outside - Instead of a conversation: a group that one is not in, or that there is none.
 * @csspart join - Instead of the box for messages, in a group one is not in.
 * @csspart join-button - The button that comes into it.
 * @csspart new-room - The button that begins a conversation.
 * @csspart pinned-button - The button that lists what is pinned in the conversation.
 * @csspart search-button - The button that searches the conversation.
 * @csspart details - The name of a person or group, as a button that tells more.
 * @csspart everyone - Instead of a conversation that there is none of: the button that leads to everyone's.
 * @csspart notice - What is said in place of everything, while it is loaded or cannot be.
 * @csspart retry - The button that tries again.
 * @csspart thread-view - The `<thread-view>`; its own parts are exported as `thread-header`, `thread-title`,
 *   `thread-close`, `thread-message-list` and `thread-message-input`, those of the list and the box in it as above.
 * @csspart dialog - The box of every dialog; its other parts are exported with that before their names: `dialog-heading`.
 * @csspart viewer - The pictures and videos shown large; the other parts of `<media-viewer>` as `viewer-image`, `viewer-close` …
 * @csspart launcher - As a popup: the `<chat-launcher>`; its parts are exported as `launcher-button`,
 * `launcher-badge`, `panel` and `close`.
 * @csspart login-form - The `<login-form>`; its parts are exported under their own names, `field` as `login-field`.
 * @csspart connection-note - The `<connection-note>`; its box is exported as `connection`.
 * @csspart reconnect - The button of a chat that was stopped, which connects again.
 * @cssstate light - The person chose the light scheme, whatever `theme` says.
 * @cssstate dark - The person chose the dark scheme, whatever `theme` says.
 * @cssproperty [--chat-layer=1000] - As a popup: its `z-index`.
 */
export class ChatWindow extends ChatProvider {
  static override readonly tag: string = 'chat-window'
  static override styles = [tokens, host, avatar, controls, styles]

  readonly #words = new WordsController(this)
  readonly #users = new ReadableController(this, () => this.chat?.users)
  readonly #rooms = new ReadableController(this, () => this.chat?.rooms)
  readonly #line = new ReadableController(this, () => this.chat?.connection)
  readonly #room = new ReadableController(this, () => this.shown)
  readonly #settings = new ReadableController(this, () => settings)
  readonly #outside = new OnDemand(this, () => import('./outside.ts'))
  readonly #popup = new OnDemand(this, () => import('./popup.ts'))
  readonly #threads = new OnDemand(this, () => import('./thread-pane.ts'))
  readonly #touch = new OnDemand(this, () => import('./touch.ts'))
  readonly #typing = new OnDemand(this, () => import('./typing.ts'))
  readonly #internals = this.attachInternals()

  /**
   * `embedded`: a box in the page. `full`: all of the window. `popup`: a round button in the corner of the page, with the
   * number of unread messages, that opens the chat. Default: `embedded`.
   */
  @property({ reflect: true }) mode?: 'embedded' | 'full' | 'popup'

  /** As a popup: the chat is shown. */
  @property({ type: Boolean, reflect: true }) open = false

  /** `light`, `dark`, or `auto` for what the system prefers. Default: the `color-scheme` of the page around. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto'

  /**
   * The number of unread messages stands before the title of the page, and on its icon. A page owns both, so this is off
   * by default; with `mode="full"`, where the page is the chat, it is on.
   */
  @property({ type: Boolean, attribute: 'title-badge' }) titleBadge = false

  /** Draws what is added to each message: see the property of `<message-item>`. */
  @property({ attribute: false }) renderMessage?: (message: Message) => unknown

  @state() private pane: 'people' | 'conversation' = 'conversation'
  @state() private refused = ''
  /** The thread beside the conversation, and the line that leads to it. */
  @state() private thread: { room: Room; root: number; line: HTMLElement | undefined } | undefined
  @query('.title') private titleLine!: HTMLElement | null

  readonly #shower = showerOf(this, () => this.#words.words)
  /** Had the form the focus before this update? */
  #signing = false
  readonly #looks: CSSResult[] = []
  #me: number | undefined
  /** Who is signed in, as it is drawn. */
  #drawn: number | undefined
  #endTouch: (() => void) | undefined

  constructor() {
    super()
    // eslint-disable-next-line no-new -- it lives as long as its host
    new Attention(this, this.#shower, () => (this.session?.at === 'signed-in' ? this.chat : undefined))
    this.addEventListener('chat-error', ({ error, told }) => {
      if (told) return
      this.renderRoot.querySelector<ConnectionNote>('.connection')?.tell(sentence(this.#words.words, error))
    })
    this.addEventListener('chat-thread-open', event => void this.#openThread(event))
    this.addEventListener(
      'chat-person-open',
      ({ userId }) => void openDialog(this, { dialog: 'person', userId })
    )
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#endTouch?.()
    this.#endTouch = undefined
  }

  override async show(room: Room, seq?: number): Promise<void> {
    this.pane = 'conversation'
    this.refused = ''
    if (this.mode === 'popup') this.open = true
    // A message is not to be looked for behind a thread.
    if (seq !== undefined && this.#overlay()?.matches('.thread')) this.thread = undefined
    await super.show(room)
    this.#focusRoom()
    if (seq !== undefined) await this.renderRoot.querySelector<MessageList>('[part=message-list]')?.goTo(seq)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this
    const me = session?.at === 'signed-in' ? session.user.id : undefined
    const isNew = me !== this.#drawn
    this.#drawn = me
    // The page may name a room; else they go on where they were.
    if (isNew && me !== undefined && this.room === 'broadcast') this.room = this.#kept() ?? this.room
    super.willUpdate(changed)
    this.#signing = this.shadowRoot?.activeElement?.getAttribute('part') === 'login-form'
    if (isNew || (this.thread && this.thread.room !== this.shown)) this.thread = undefined
  }

  override render(): TemplateResult | typeof nothing {
    if (this.mode !== 'popup') return this.#frame()
    // What is closed is not there: it would mark as read what nobody sees.
    const content = this.open ? this.#frame() : html``
    return this.#popup.get()?.popup(this.chat, this.open, this.#onOpenChange, content) ?? nothing
  }

  #frame(): TemplateResult {
    const language = this.#settings.value?.language
    // Where it is all of the page, it is a part of the page's outline, too.
    const full = this.mode === 'full'
    return html`<div
      class="frame"
      role=${full ? 'region' : nothing}
      aria-label=${full ? this.#words.words.conversations : nothing}
      lang=${language || nothing}
      dir=${language ? directionOf(language) : nothing}
    >
      ${this.#content()}
    </div>`
  }

  #content(): TemplateResult {
    const { words } = this.#words
    const { session } = this
    const room = this.#room.value
    if (session?.at === 'signed-in' && room) return this.#panes(session.user, room)
    if (session?.at === 'signed-out' && !this.hasTokens)
      return html`<login-form part="login-form" exportparts="notice,retry"></login-form>`
    const outside = session && session.at !== 'loading' && !this.shown && this.#outside.get()
    return outside
      ? outside.nowhere(words, session, this.room, this.#onEveryone, this.again)
      : waiting(words.connecting)
  }

  readonly #onEveryone = (): void => void (this.chat && this.show(this.chat.room('broadcast')))

  #panes(me: User, room: RoomSnapshot): TemplateResult {
    const { words } = this.#words
    const people = this.#users.value ?? []
    const unreadElsewhere = (this.#rooms.value ?? []).some(
      ({ key, unread }) => unread > 0 && key !== room.key && !isMuted(this.chat, key)
    )
    const thread =
      this.thread && this.#dressed(this.#threads.get())?.threadPane(this.thread, this, this.#closeThread)
    return html`<div class="panes ${thread ? 'threaded' : ''}" data-pane=${this.pane}>
      <div class="people" part="people">
        ${accountBar({
          words,
          chat: this.chat,
          me: people.find(({ id }) => id === me.id) ?? me,
          online: this.#line.value?.at === 'online',
          // What was not sent is given up by it: the person may want to wait.
          onSignOut: () =>
            void composer.load().then(({ leaving }) => leaving(this, words, this.#leave), this.#leave),
          onNew: () => void openDialog(this, { dialog: 'new-room' }),
          onSettings: () => void openDialog(this, { dialog: 'settings' })
        })}
        <room-list
          class="fill"
          part="room-list"
          exportparts="entry,search,count,last,heading,time,avatar:room-avatar,name:room-name"
        ></room-list>
      </div>
      <connection-note
        class="connection"
        part="connection-note"
        exportparts="note:connection,reconnect"
      ></connection-note>
      <div class="conversation" part="conversation">
        ${roomBar({
          words,
          chat: this.chat,
          people,
          room,
          unreadElsewhere,
          onBack: () => void this.#back(),
          onPinned: () => void (this.shown && openDialog(this, { dialog: 'pinned', room: this.shown })),
          onSearch: () => void openDialog(this, { dialog: 'search', room: this.shown }),
          onDetails: () => this.#details(room),
          typing: this.#typing.get()?.typing
        })}
        ${this.#conversation(room, titleOf(words, room, people))}
      </div>
      ${thread ?? nothing}
    </div>`
  }

  #conversation(room: RoomSnapshot, title: string): TemplateResult {
    const { words } = this.#words
    const isIn = room.kind !== 'group' || room.role !== null
    const outside = isOutside(room) ? this.#dressed(this.#outside.get()) : undefined
    const parts = {
      words,
      room,
      title,
      refused: this.refused,
      onJoin: () => void this.#join(),
      onEveryone: this.#onEveryone
    }
    if (outside && room.messages.length === 0) return outside.placard(parts)
    return html`<message-list
        class="fill"
        part="message-list"
        exportparts=${LIST_PARTS}
        .renderMessage=${this.renderMessage}
        ><slot name="empty" slot="empty"></slot
      ></message-list>
      ${
        isIn
          ? html`<message-input
              part="message-input"
              exportparts=${INPUT_PARTS}
              .label=${words.messageTo(title)}
            ></message-input>`
          : (outside?.offer(parts) ?? nothing)
      }`
  }

  /** A part brings its looks along. */
  #dressed<T extends { styles: CSSResult }>(part: T | undefined): T | undefined {
    if (part && !this.#looks.includes(part.styles)) {
      this.#looks.push(part.styles)
      adoptStyles(this.renderRoot as ShadowRoot, [...ChatWindow.elementStyles, ...this.#looks])
    }
    return part
  }

  /** Read, or keep, which room is open: in this tab, over a reload and the pages of a site. */
  #kept(room?: string): string | null | undefined {
    if (this.#drawn === undefined || this.hasAttribute('room')) return undefined
    const key = `parlo:open:${this.chat?.url}:${this.#drawn}`
    try {
      if (room === undefined) return sessionStorage.getItem(key)
      sessionStorage.setItem(key, room)
    } catch {
      // A page may not use it, or it is full.
    }
    return undefined
  }

  protected override updated(changed: PropertyValues<this>): void {
    const me = this.#drawn
    if (changed.has('room')) this.#kept(this.room)
    // Whoever signed in goes on where one writes: the form that had the focus is gone.
    if (me !== this.#me && this.#signing) void this.updateComplete.then(() => this.#focusRoom())
    this.#me = me
    const { scheme } = this.#settings.value ?? {}
    for (const each of ['light', 'dark']) {
      if (scheme === each) this.#internals.states.add(each)
      else this.#internals.states.delete(each)
    }
    if (me !== undefined && !this.#endTouch && matchMedia('(any-pointer: coarse)').matches) {
      this.#endTouch = this.#touch.get()?.touch(this, {
        panes: () => this.renderRoot.querySelector('.panes'),
        frame: () => this.renderRoot.querySelector('.frame'),
        pane: () => this.#overlay(),
        back: () => (this.thread ? this.#closeThread() : void this.#back())
      })
    }
    super.updated(changed)
  }

  /** The pane that lies over another one. */
  #overlay(): HTMLElement | null {
    const [thread, conversation] = ['.thread', '.conversation'].map(each =>
      this.renderRoot.querySelector<HTMLElement>(each)
    )
    if (thread) return getComputedStyle(conversation!).visibility === 'hidden' ? thread : null
    const back = this.renderRoot.querySelector('.back')
    return conversation && back?.checkVisibility() ? conversation : null
  }

  readonly #leave = (): void => {
    this.pane = 'conversation'
    void this.enter('broadcast')
    // Signed out here in any case; a server that cannot be reached is told later.
    this.chat?.logout().catch(() => undefined)
  }

  async #join(): Promise<void> {
    const { shown } = this
    this.refused = ''
    try {
      await shown?.join()
      this.#focusRoom()
    } catch (error) {
      this.refused = sentence(this.#words.words, error)
    }
  }

  #details(room: RoomSnapshot): void {
    if (room.peerId !== null) void openDialog(this, { dialog: 'person', userId: room.peerId })
    else if (this.shown) void openDialog(this, { dialog: 'members', room: this.shown })
  }

  readonly #onOpenChange = ({ open }: ChatOpenChangeEvent): void => {
    this.open = open
    if (open) void this.updateComplete.then(() => this.#focusRoom())
  }

  async #openThread(event: ChatThreadOpenEvent): Promise<void> {
    const { room, root } = event
    const line = event.composedPath().find(at => at instanceof HTMLElement && at.part.contains('message'))
    if (room !== this.shown) await this.show(room)
    this.pane = 'conversation'
    this.thread = { room, root, line: line as HTMLElement | undefined }
    // Drawing it asks for it.
    await this.updateComplete
    await this.#threads.ready
    await this.updateComplete
    const pane = this.renderRoot.querySelector<LitElement>('.thread')
    await pane?.updateComplete
    pane?.focus()
  }

  readonly #closeThread = (): void => {
    const line = this.thread?.line
    this.thread = undefined
    void this.updateComplete.then(() => (line?.isConnected ? line.focus() : this.#focusRoom()))
  }

  #focusRoom(): void {
    // On touch, the keyboard would cover what one came to read; the name is a place for the focus to be.
    const box = this.renderRoot.querySelector<HTMLElement>('[part=message-input]')
    if (!box || matchMedia('(pointer: coarse)').matches) this.titleLine?.focus()
    else box.focus()
  }

  async #back(): Promise<void> {
    this.pane = 'people'
    await this.updateComplete
    this.renderRoot.querySelector<RoomList>('[part=room-list]')?.focusCurrent()
  }
}

/** What has to be known of a window to tell of news. */
const showerOf = (window: ChatWindow, words: () => Words): Shower => ({
  get words() {
    return words()
  },
  get badgesTitle() {
    return window.titleBadge || window.mode === 'full'
  },
  // Picked by a person, as in the list: the page may still prevent it.
  show: room => {
    const picked = new ChatBeforeRoomEvent(room)
    window.dispatchEvent(picked)
  }
})

declare global {
  interface HTMLElementTagNameMap {
    'chat-window': ChatWindow
  }
}
