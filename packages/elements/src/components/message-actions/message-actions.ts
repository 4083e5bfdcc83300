// One file, as it is one menu in its three shapes (a bar, a popup, a sheet), which share the message and the focus.

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { isChatError, type Message } from '@parlo/sdk'
import { composingIn, placeOf } from '../../composing.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { query, state } from '../../decorators.ts'
import {
  ChatBeforeDeleteEvent,
  ChatErrorEvent,
  ChatPersonOpenEvent,
  ChatThreadOpenEvent,
  type ChatEmojiPickEvent
} from '../../events.ts'
import { notFetched } from '../../page-part.ts'
import { exportParts } from '../../export-parts.ts'
import { define } from '../../registration.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { sentence } from '../../strings/words.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { openDialog } from '../dialogs/load-dialogs.ts'
import type { EmojiPicker } from '../emoji-picker/emoji-picker.ts'
import { loadEmojiPicker } from '../emoji-picker/load-emoji-picker.ts'
import { act, tell } from '../message-item/act.ts'
import type { MessageItem } from '../message-item/message-item.ts'
import { actionsFor, canReact, QUICK, type Action } from './actions.ts'
import { moreIcon, plusIcon, replyIcon, smileIcon } from './icons.ts'
import { styles } from './message-actions.styles.ts'
import { beside, place } from './place.ts'

/** What is in the box: the whole menu, only what one reacts with, all emoji, or the question before a deletion. */
type View = 'menu' | 'react' | 'emoji' | 'delete'

/** Its parts, and what they are called outside of it: other things there have a menu and emoji, too. */
const PARTS =
  'bar: action-bar, button: action-button, menu: action-menu, choice: action-choice, emoji: action-emoji, ' +
  'question: action-question, answer: action-answer'

/** Messages whose updates are heard of: there is one of this element for the page. */
const followed = new WeakSet<MessageItem>()

/** Milliseconds for which "Copied" stands where "Copy" was. */
const COPIED = 600

/**
 * What can be done to a message: a bar beside it, and a menu. `<message-item>` brings it when somebody points at a message,
 * moves the focus there, or keeps a finger on it.
 *
 * In the menu arrow keys move, Escape leads back to the message, and each entry names the key that does the same on the
 * message itself.
 *
 * @tag message-actions
 * @element message-actions
 * @fires {ChatThreadOpenEvent} chat-thread-open - The answers to the message are to be shown.
 * @fires {ChatPersonOpenEvent} chat-person-open - Who wrote it is to be shown.
 * @fires {ChatErrorEvent} chat-error - What was done was refused.
 * @csspart bar - The bar beside the message.
 * @csspart button - Each button of the bar.
 * @csspart menu - The menu, and what takes its place.
 * @csspart choice - Each line of the menu.
 * @csspart emoji - Each emoji in it, and the button that leads to all others.
 * @csspart question - The question before a message is deleted.
 * @csspart answer - Each button that answers.
 * @csspart picker-search - Among all emoji: the field to search in.
 * @csspart picker-groups - The buttons that lead to the groups.
 * @csspart picker-heading - The name of a group.
 * @csspart picker-emoji - Each emoji.
 */
export class MessageActions extends LitElement {
  static readonly tag: string = 'message-actions'
  static override styles = [tokens, host, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)

  @state() private view: View | undefined
  @state() private sheet = false
  @state() private copied = false
  @state() private picker: EmojiPicker | undefined
  @query('dialog') private box!: HTMLDialogElement | null
  @query('.bar') private bar!: HTMLElement | null
  #item: MessageItem | undefined
  /** What may be done depends on it, too. */
  protected readonly room = new ReadableController(this, () => this.#item?.room)
  /** Where the press began that may close it. */
  #pressed: EventTarget | null = null

  /** Stand beside a message, unless somebody is in the middle of something elsewhere. */
  goTo(item: MessageItem): boolean {
    if (this.#item === item && this.isConnected) return true
    // Nor is the focus taken from whoever is in the bar with the keyboard.
    if (this.view || this.shadowRoot?.activeElement?.matches(':focus-visible')) return false
    if (this.#choices(item).length === 0) return false
    this.#item = item
    this.#follow(item)
    item.shadowRoot?.querySelector('.bubble')?.append(this)
    this.requestUpdate()
    return true
  }

  /** What can be done changes with the message: it is sent, or deleted; its reader is put out of the group. */
  #follow(item: MessageItem): void {
    if (followed.has(item)) return
    followed.add(item)
    item.addController({
      hostUpdated: () => {
        if (this.#item === item) this.requestUpdate()
      }
    })
  }

  /** Nobody looks at this message any more. */
  leave(item: MessageItem): void {
    if (this.#item !== item || this.view) return
    this.#item = undefined
    this.remove()
  }

  /** Show the menu of a message. */
  open(item: MessageItem, as: 'menu' | 'sheet' = 'menu'): boolean {
    if (!this.goTo(item)) return false
    this.sheet = as === 'sheet'
    this.#show('menu')
    return true
  }

  /** A key was pressed with the focus on a message. */
  press(item: MessageItem, key: string): boolean {
    const { message, room } = item
    if (!message || !room) return false
    const action = this.#choices(item).find(
      each => each.key === key.toLowerCase() || (each.name === 'delete' && key === 'Delete')
    )
    const reacts = (key === 'a' || key === '+') && this.#canReact(item)
    if ((!action && !reacts) || !this.goTo(item)) return false
    this.sheet = false
    if (action) void this.#do(action)
    else this.#show('react')
    return true
  }

  override render(): TemplateResult | typeof nothing {
    const item = this.#item
    const { message, room } = item ?? {}
    if (!item || !message || !room) return nothing
    const words = moreIn(this.#words.words).actions
    const replies = this.#choices(item).some(({ name }) => name === 'reply')
    return html`
      <div class="bar" part="bar" role="toolbar" aria-label=${words.actions} @keydown=${this.#onBarKey}>
        ${
          this.#canReact(item)
            ? html`<button
                type="button"
                part="button"
                aria-label=${words.react}
                title="${words.react} (A)"
                aria-haspopup="menu"
                @click=${() => this.#show('react')}
              >
                ${smileIcon}
              </button>`
            : nothing
        }
        ${
          replies
            ? html`<button
                type="button"
                part="button"
                aria-label=${words.reply}
                title="${words.reply} (R)"
                @click=${() => this.#reply()}
              >
                <span class="mirrored">${replyIcon}</span>
              </button>`
            : nothing
        }
        <button
          type="button"
          part="button"
          aria-label=${words.more}
          title=${words.more}
          aria-haspopup="menu"
          @click=${() => this.#show('menu')}
        >
          ${moreIcon}
        </button>
      </div>
      <dialog
        part="menu"
        class="${this.view ?? ''} ${this.sheet ? 'sheet' : ''}"
        aria-label=${words.actions}
        @close=${this.#close}
        @pointerdown=${this.#onPointerdown}
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
        @chat-emoji-pick=${this.#onPick}
      >
        ${this.#inside(item, message, words)}
      </dialog>
    `
  }

  protected override updated(): void {
    const item = this.#item
    if (!item?.isConnected) return
    if (this.bar) beside(this, this.bar, item)
    const { box } = this
    if (!box || !this.view) return
    // It was deleted meanwhile, or its reader put out.
    if (!this.#may(this.view, item)) return this.#close()
    if (!box.open) box.showModal()
    // What was measured for a menu would move a sheet.
    if (this.sheet) box.style.top = box.style.left = box.style.maxBlockSize = ''
    else place(box, item, this.bar)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    exportParts(this, PARTS)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // A message that went away takes its menu with it; a dialog taken out of the page would still say that it is open.
    this.view = undefined
    this.picker = undefined
    this.box?.close()
  }

  #may(view: View, item: MessageItem): boolean {
    if (view === 'emoji' || view === 'react') return this.#canReact(item)
    return this.#choices(item).some(({ name }) => view === 'menu' || name === 'delete')
  }

  #inside(item: MessageItem, message: Message, words: More['actions']): TemplateResult | typeof nothing {
    switch (this.view) {
      case undefined:
        return nothing
      case 'emoji':
        return html`${this.picker}`
      case 'delete':
        return html`<div class="ask" part="question">
          <p>${words.deleteAsk}</p>
          <div class="answers">
            <button type="button" class="button quiet" part="answer" @click=${this.#close}>
              ${words.cancel}
            </button>
            <button type="button" class="button danger" part="answer" @click=${this.#delete}>
              ${words.delete}
            </button>
          </div>
        </div>`
      case 'menu':
      case 'react':
        return html`<div role="menu" aria-label=${words.actions}>
          ${this.#canReact(item) ? this.#quick(message, words) : nothing}
          ${this.view === 'menu' ? this.#choices(item).map(each => this.#choice(each, words)) : nothing}
        </div>`
    }
  }

  #quick(message: Message, words: More['actions']): TemplateResult {
    return html`<div class="quick" role="group" aria-label=${words.react}>
      ${QUICK.map(
        emoji =>
          html`<button
            type="button"
            part="emoji"
            role="menuitemcheckbox"
            tabindex="-1"
            aria-checked=${message.reactions.some(each => each.emoji === emoji && each.mine)}
            @click=${() => this.#react(emoji)}
          >
            ${emoji}
          </button>`
      )}
      <button
        type="button"
        part="emoji"
        role="menuitem"
        class="plus"
        tabindex="-1"
        aria-label=${words.moreReactions}
        title=${words.moreReactions}
        @click=${() => void this.#pickMore()}
      >
        ${plusIcon}
      </button>
    </div>`
  }

  #choice(action: Action, words: More['actions']): TemplateResult {
    const label =
      action.name === 'copy' && this.copied ? words.copied : action.label(moreIn(this.#words.words))
    return html`<button
      type="button"
      part="choice"
      role="menuitem"
      class="choice ${action.name}"
      tabindex="-1"
      aria-keyshortcuts=${action.key}
      @click=${() => void this.#do(action)}
    >
      <span class=${action.name === 'reply' ? 'mirrored' : ''}>${action.icon}</span>
      <span class="label">${label}</span>
      <kbd aria-hidden="true">${action.key.toUpperCase()}</kbd>
    </button>`
  }

  #choices({ message, room, thread, chat }: MessageItem): Action[] {
    if (!message || !room) return []
    return actionsFor(message, room.getSnapshot(), thread !== undefined, chat?.users.getSnapshot())
  }

  #canReact({ message, room, chat }: MessageItem): boolean {
    return !!message && !!room && canReact(message, room.getSnapshot(), chat?.users.getSnapshot())
  }

  #show(view: View): void {
    this.view = view
    this.copied = false
    void this.updateComplete.then(() => this.#focusFirst())
  }

  #focusFirst(): void {
    const first = this.box?.querySelector<HTMLElement>('[role^=menuitem], .ask button')
    // On touch, the keyboard would cover what one came for.
    if (first) first.focus()
    else if (!this.sheet) this.picker?.focus()
  }

  /** Whoever opened it goes on at the message, at once: what is done next may take the focus elsewhere. */
  readonly #close = (): void => {
    const item = this.#item
    if (!this.view) return
    this.view = undefined
    this.picker = undefined
    this.box?.close()
    if (!item) return
    item.focus({ preventScroll: true })
    if (!item.matches(':hover, :focus-visible')) this.leave(item)
  }

  async #do(action: Action): Promise<void> {
    const item = this.#item
    const { message, room } = item ?? {}
    if (!item || !message || !room) return
    const { words } = this.#words
    const said = moreIn(words).actions
    if (action.name === 'delete') return this.#show('delete')
    if (action.name === 'copy') return this.#copy(item, message, said)
    this.#close()
    switch (action.name) {
      case 'reply':
        return composingIn(room, item.thread, placeOf(item)).reply(message)
      case 'edit':
        return composingIn(room, item.thread, placeOf(item)).edit(message)
      case 'thread': {
        const event = new ChatThreadOpenEvent(room, message.seq!)
        this.dispatchEvent(event)
        return
      }
      case 'pin':
        return act(item, words, () => room.pin(message, !message.pinned))
      case 'unread':
        return room.markUnread(message)
      case 'profile': {
        const event = new ChatPersonOpenEvent(message.senderId)
        item.dispatchEvent(event)
        return
      }
      case 'report':
        return openDialog(item, { dialog: 'report', room, message })
      case 'details':
        return openDialog(item, { dialog: 'details', room, message })
    }
  }

  #reply(): void {
    const item = this.#item
    if (item?.message && item.room) composingIn(item.room, item.thread, placeOf(item)).reply(item.message)
  }

  async #copy(item: MessageItem, { text }: Message, words: More['actions']): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      this.#close()
      return tell(item, words.notCopied)
    }
    if (!this.view) return tell(item, words.copied, 'status')
    this.copied = true
    setTimeout(this.#close, COPIED)
  }

  readonly #delete = (): void => {
    const item = this.#item
    const { message, room } = item ?? {}
    this.#close()
    if (!item || !message || !room) return
    const before = new ChatBeforeDeleteEvent(message, room)
    if (item.dispatchEvent(before)) void act(item, this.#words.words, () => room.delete(message))
  }

  #react(emoji: string): void {
    const item = this.#item
    const { message, room } = item ?? {}
    this.#close()
    if (!item || !message || !room) return
    const mine = message.reactions.some(each => each.emoji === emoji && each.mine)
    void act(item, this.#words.words, () => room.react(message, emoji, !mine))
  }

  async #pickMore(): Promise<void> {
    const item = this.#item
    try {
      const Picker = await loadEmojiPicker()
      if (!this.view || item !== this.#item) return
      this.picker = new Picker()
      this.#show('emoji')
    } catch (cause) {
      const error = isChatError(cause) ? cause : notFetched(cause)
      this.#close()
      if (!item) return
      tell(item, sentence(this.#words.words, error))
      const failed = new ChatErrorEvent(error, true)
      item.dispatchEvent(failed)
    }
  }

  readonly #onPick = (event: ChatEmojiPickEvent): void => {
    event.stopPropagation()
    this.#react(event.emoji)
  }

  readonly #onPointerdown = (event: Event): void => {
    this.#pressed = event.target
  }

  /** Beside the menu, that is on what is behind it. */
  readonly #onClick = (event: Event): void => {
    if (event.target === this.box && this.#pressed === this.box) this.#close()
  }

  /** In the bar, left and right. */
  readonly #onBarKey = (event: KeyboardEvent): void => {
    const all = [...(this.bar?.querySelectorAll('button') ?? [])]
    const at = all.indexOf(event.target as HTMLButtonElement)
    const forward = this.matches(':dir(rtl)') ? -1 : 1
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward }[event.key]
    if (event.key === 'Escape') this.#item?.focus({ preventScroll: true })
    else if (to === undefined) return
    else all[(to + all.length) % all.length]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // What happens in here is nothing to the list around.
    event.stopPropagation()
    if (this.view !== 'menu' && this.view !== 'react') return
    if (event.key === 'Tab') return this.#leaveBy(event)
    const quick = [...this.renderRoot.querySelectorAll<HTMLElement>('.quick button')]
    const choices = [...this.renderRoot.querySelectorAll<HTMLElement>('.choice')]
    const target = event.target as HTMLElement
    const inQuick = quick.indexOf(target)
    const forward = this.matches(':dir(rtl)') ? -1 : 1
    // The row of emoji is one step up and down, and as many as it has left and right.
    const column = [...(quick.length > 0 ? [inQuick === -1 ? quick[0]! : target] : []), ...choices]
    const at = column.indexOf(target)
    const moves: Record<string, (() => HTMLElement | undefined) | undefined> = {
      ArrowDown: () => around(column, at + 1),
      ArrowUp: () => around(column, at - 1),
      ArrowRight: () => (inQuick === -1 ? undefined : around(quick, inQuick + forward)),
      ArrowLeft: () => (inQuick === -1 ? undefined : around(quick, inQuick - forward)),
      Home: () => column[0],
      End: () => column.at(-1)
    }
    const to = moves[event.key]?.()
    if (to) {
      event.preventDefault()
      to.focus()
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || this.view !== 'menu') return
    const action = this.#item && this.#choices(this.#item).find(each => each.key === event.key.toLowerCase())
    if (!action) return
    event.preventDefault()
    void this.#do(action)
  }

  /** As in every menu, Tab leaves it. */
  #leaveBy(event: Event): void {
    event.preventDefault()
    this.#close()
  }
}

/** The one at a place, counted on over both ends. */
const around = (list: readonly HTMLElement[], index: number): HTMLElement | undefined =>
  list[(index + list.length) % list.length]

declare global {
  interface HTMLElementTagNameMap {
    'message-actions': MessageActions
  }
}
