import { adoptStyles, html, LitElement, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Chat, Message, Room } from '@parlo/sdk'
import { chatContext, consume } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property } from '../../decorators.ts'
import { tellNotFetched } from '../../page-part.ts'
import { stateIcons, warnIcon } from '../../icons.ts'
import type { PagePart } from '../../page-part.ts'
import { define } from '../../registration.ts'
import { sentence } from '../../strings/words.ts'
import { avatar } from '../../styles/avatar.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { onlyEmoji } from '../../text/emoji.ts'
import { dayHeading, tellExactly, timeOfDay } from '../../text/format-time.ts'
import { tint } from '../../text/person.ts'
import { plainText } from '../../text/plain-text.ts'
import { face } from '../face.ts'
import { actions, hasMore, more } from './load-more.ts'
import { messageText } from './message-text.ts'
import type { Drawn } from './more.ts'
import { styles } from './message-item.styles.ts'
import { stillOn } from './still-on.ts'

/** What may be the beginning of doing something to a message. */
const WAKES = ['pointerenter', 'pointerdown', 'focusin', 'keydown', 'contextmenu', 'click']

/**
 * One line of a conversation: who, what, when, how far it has got, and what can be done to it.
 *
 * Links, `code`, **strong**, *emphasis*, ~~struck~~ text, quotes and lists are drawn; all else stays text.
 * `<message-list>` makes these; one also stands alone, given a message and its room. What a message may have beside its
 * text (an answered message, reactions, files, a thread), and what can be done to it, is fetched when first needed.
 *
 * Pointing at it, or moving the focus to it, shows a bar: react, reply, more. A long press opens the menu on touch. With
 * the focus on it: Enter or the menu key opens the menu, in which the letters are named that do the same at once.
 *
 * @tag message-item
 * @element message-item
 * @fires {ChatBeforeDeleteEvent} chat-before-delete - Before a message is deleted; cancelable.
 * @fires {ChatMessageOpenEvent} chat-message-open - The message that it answers is to be shown.
 * @fires {ChatThreadOpenEvent} chat-thread-open - Its answers are to be shown.
 * @fires {ChatPersonOpenEvent} chat-person-open - Who wrote it, or somebody named in it, was picked.
 * @fires {ChatErrorEvent} chat-error - What was done to it was refused, or a part of the chat could not be loaded.
 * @slot - Added to it, inside its bubble, after its text; instead of what `renderMessage` draws.
 * @csspart avatar - The picture of the sender, or their initials.
 * @csspart name - The sender's name.
 * @csspart quote - The message that it answers.
 * @csspart files - The files that it carries.
 * @csspart bubble - The box of the message.
 * @csspart text - What was written.
 * @csspart extra - What `renderMessage` adds, or what is put inside.
 * @csspart meta - Time and state.
 * @csspart link - A link in the text.
 * @csspart code - Code in the text.
 * @csspart mention - Somebody's name in the text.
 * @csspart reaction - Each emoji under it, with its count.
 * @csspart thread - The line that leads to its answers.
 * @csspart failure - Why it was not sent, and what can be done.
 * @csspart retry - The button that sends it again.
 * @csspart discard - The button that gives it up.
 * @csspart image - Each picture that it carries.
 * @csspart file - Each other file.
 * @csspart play - The button that plays a sound.
 * @csspart seek - Where in the sound it is.
 * @csspart download - The button that saves a file.
 * @csspart file-error - What went wrong with a file.
 * @csspart action-bar - The bar beside it.
 * @csspart action-button - Each button of that bar.
 * @csspart action-menu - The menu of what can be done to it, and what takes its place.
 * @csspart action-choice - Each line of that menu.
 * @csspart action-emoji - Each emoji in it.
 * @csspart action-question - The question before it is deleted.
 * @csspart action-answer - Each button that answers.
 * @csspart picker-search - Among all emoji to react with: the field to search in.
 * @csspart picker-groups - The buttons that lead to the groups.
 * @csspart picker-heading - The name of a group.
 * @csspart picker-emoji - Each emoji.
 */
export class MessageItem extends LitElement {
  static readonly tag: string = 'message-item'
  static override styles = [tokens, host, avatar, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #internals = this.attachInternals?.()
  readonly #people = new ReadableController(this, () =>
    this.message && hasMore(this.message) ? this.chat?.users : undefined
  )
  #dressed = false
  /** What there is beside the text. */
  #drawn: Drawn | undefined

  /** The message. */
  @property({ attribute: false }) message?: Message

  /** Where it was written: what is done to the message is done there. */
  @property({ attribute: false }) room?: Room

  /** The chat that knows people by name, and has the files. The nearest `<chat-window>` sets it. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** It is shown in the thread that hangs on the message with this `seq`: there it is answered, too. */
  @property({ attribute: false }) thread?: number

  /**
   * Draws what is added to it, inside its bubble, after its text: a template of Lit, a node, or nothing; a string is text,
   * never markup. Called again once the message, or this function, is another one.
   *
   * ```ts
   * list.renderMessage = message => {
   *   const order = /#(\d+)/.exec(message.text)
   *   return order && Object.assign(document.createElement('order-card'), { number: order[1] })
   * }
   * ```
   */
  @property({ attribute: false }) renderMessage?: (message: Message) => unknown

  /** Who wrote it. */
  @property() name = ''

  /** Their picture, by its id: `picture` of a person. */
  @property({ attribute: false }) picture?: string | undefined

  /** First of a group by the same sender: name and distance above. */
  @property({ type: Boolean, reflect: true }) first = false

  /** Last of a group by the same sender: avatar beside. */
  @property({ type: Boolean, reflect: true }) last = false

  /** No name above: in a conversation of two it is clear. Screen readers hear it all the same. */
  @property({ type: Boolean, attribute: 'no-name' }) noName = false

  constructor() {
    super()
    for (const type of WAKES) this.addEventListener?.(type, event => void this.#wake(event))
    // What is inside is a stop of the Tab key only while the focus is here.
    for (const type of ['focusin', 'focusout']) this.addEventListener?.(type, () => this.requestUpdate())
  }

  override render(): TemplateResult | typeof nothing {
    const { message } = this
    if (!message) return nothing
    const { words, locale } = this.#words
    const name = message.own ? words.you : this.name || words.someone
    const drawn = this.#draw(message)
    const state = drawn?.state ?? message.state
    const kind = message.deleted ? 'gone' : onlyEmoji(message.text) ? 'emoji' : ''
    return html`
      ${message.own ? nothing : this.#avatar(message, name)}
      <div class="body">
        ${
          this.first && !message.own && !this.noName
            ? html`<bdi class="name tint-${tint(message.senderId)}" part="name">${name}</bdi>`
            : html`<span class="unseen">${name}: </span>`
        }
        <div class="bubble ${kind} ${drawn?.kind ?? ''}" part="bubble">
          ${drawn?.above}
          <div class="said" dir=${kind || !message.text ? nothing : 'auto'}>
            <span class="text" part="text"
              >${message.deleted ? html`<i>${words.deleted}</i>` : messageText(message.text, drawn?.text)}</span
            >
            <span class="meta" part="meta">
              ${drawn?.marks} ${message.edited ? words.edited : nothing}
              <time datetime=${message.timestamp} @pointerenter=${tellExactly(locale, message.timestamp)}
                >${timeOfDay(locale, message.timestamp)}</time
              >
              ${message.own && !message.deleted ? html`${stateIcons[state]}<span class="unseen">${words.states[state]}</span>` : nothing}
            </span>
          </div>
          <slot part="extra">${guard([message, this.renderMessage], () => this.#extra(message))}</slot>
        </div>
        ${drawn?.below} ${message.state === 'failed' ? this.#failure(message) : nothing}
      </div>
    `
  }

  protected override updated(): void {
    const { message } = this
    if (!message) return
    this.toggleAttribute('own', message.own)
    this.setAttribute('state', message.state)
    const stop = this.hasAttribute('tabindex') && !this.matches(':focus-within') ? -1 : 0
    for (const link of this.renderRoot.querySelectorAll('a')) link.tabIndex = stop
    if (!this.#internals) return
    const { words, locale } = this.#words
    const day = dayHeading(locale, words, message.timestamp)
    const said = [
      message.own ? words.you : this.name || words.someone,
      // Whoever goes from line to line passes the headings by.
      ...(day === words.today ? [] : [day]),
      timeOfDay(locale, message.timestamp),
      ...(message.edited ? [words.edited] : []),
      message.deleted ? words.deleted : plainText(message.text),
      ...(this.#drawn?.said ?? message.attachments.map(({ name }) => name))
    ]
    if (message.own) said.push(words.states[this.#drawn?.state ?? message.state])
    this.#internals.role = 'article'
    this.#internals.ariaLabel = said.filter(Boolean).join(', ')
  }

  /** Nothing while what draws it is on its way. */
  #draw(message: Message): Drawn | undefined {
    this.#drawn = undefined
    if (!hasMore(message)) return undefined
    const { now } = more
    if (!now) {
      void this.#have(more).then(had => had && this.requestUpdate())
      return undefined
    }
    if (!this.#dressed) adoptStyles(this.renderRoot as ShadowRoot, [...MessageItem.elementStyles, now.styles])
    this.#dressed = true
    const { words, locale } = this.#words
    this.#drawn = now.draw(this, message, { words, locale, people: this.#people.value ?? [] })
    return this.#drawn
  }

  async #wake(event: Event): Promise<void> {
    if (!this.message || !this.room) return
    // Told late, an event does not know any more where it was.
    const [at] = event.composedPath()
    if (actions.now) return actions.now.attend(this, event, at)
    const isOn = stillOn(this, event)
    const had = await this.#have(actions)
    if (isOn()) had?.attend(this, event, at)
  }

  /** What is fetched when it is needed; the one who asked for it tells when it cannot be had. */
  async #have<T>(module: PagePart<T>): Promise<T | undefined> {
    const first = !module.underWay
    try {
      return await module.load()
    } catch (cause) {
      if (first) tellNotFetched(this, cause)
      return undefined
    }
  }

  /** What the page's own function gives; where that fails, the message is there all the same. */
  #extra(message: Message): unknown {
    try {
      return this.renderMessage?.(message)
    } catch (error) {
      reportError(error)
      return nothing
    }
  }

  #avatar(message: Message, name: string): TemplateResult {
    return this.last
      ? html`<span class="avatar tint-${tint(message.senderId)}" part="avatar" aria-hidden="true"
          >${face(this.chat, name, { id: message.senderId, picture: this.picture })}</span
        >`
      : html`<span class="gap"></span>`
  }

  #failure(message: Message): TemplateResult {
    const { words } = this.#words
    return html`<div class="failed" part="failure">
      <span class="why"
        >${warnIcon}${message.error ? sentence(words, message.error) : words.states.failed}</span
      >
      <span class="ways">
        <button class="link" part="retry" type="button" @click=${() => this.room?.retry(message.key)}>
          ${words.retry}
        </button>
        <button class="link" part="discard" type="button" @click=${() => this.room?.discard(message.key)}>
          ${words.discard}
        </button>
      </span>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-item': MessageItem
  }
}
