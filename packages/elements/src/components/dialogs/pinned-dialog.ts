import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Message, Room } from '@parlo/sdk'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { property, state } from '../../decorators.ts'
import { pinIcon } from '../../icons.ts'
import { sentence } from '../../strings/words.ts'
import { briefTime, tellExactly } from '../../text/format-time.ts'
import { tint } from '../../text/person.ts'
import { face } from '../face.ts'
import { plainText } from '../../text/plain-text.ts'
import { trouble } from '../notice.ts'
import { DialogElement } from './dialog-element.ts'
import { styles as pinnedStyles } from './pinned.styles.ts'
import { styles } from './search.styles.ts'

/** More than fits in three lines is never seen. */
const MOST = 240

/**
 * What is pinned in a conversation, the newest first: each leads to its place, and whoever may, takes it down.
 *
 * @tag pinned-dialog
 * @element pinned-dialog
 * @fires {ChatBeforeRoomEvent} chat-before-room - A message was picked: its room, and its `seq`.
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart hit - Each message.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart unpin - The button that takes it down.
 * @csspart error - What went wrong.
 */
export class PinnedDialog extends DialogElement {
  static readonly tag: string = 'pinned-dialog'
  static override styles = [...DialogElement.styles, styles, pinnedStyles]

  readonly #room = new ReadableController(this, () => this.room)

  /** The room. */
  @property({ attribute: false }) room?: Room

  @state() private messages: readonly Message[] | undefined
  @state() private trouble = ''
  /** What of the room tells that something was pinned, or taken down. */
  #seen = ''

  protected override heading(): string {
    return this.words.pinnedMessages
  }

  protected override shape(): string {
    return 'tall wide'
  }

  protected override willUpdate(): void {
    const seen = (this.#room.value?.messages ?? [])
      .filter(({ pinned }) => pinned)
      .map(({ seq }) => seq)
      .join()
    if (this.messages && seen === this.#seen) return
    this.#seen = seen
    if (!this.trouble) void this.#load()
  }

  protected override content(): TemplateResult {
    return html`<div class="body" part="body">${this.wrong('unpin')} ${this.#list()}</div>`
  }

  #list(): TemplateResult {
    if (this.trouble) return trouble(this.words, this.trouble, () => void this.#load())
    if (!this.messages)
      return html`<div class="state waiting"><span class="spinner"></span>${this.words.loading}</div>`
    if (this.messages.length === 0)
      return html`<div class="state">
        ${pinIcon}
        <p>${this.more.nothingPinned}</p>
      </div>`
    return html`<ul class="hits">
      ${repeat(
        this.messages,
        ({ key }) => key,
        message => this.#pinned(message)
      )}
    </ul>`
  }

  #pinned(message: Message): TemplateResult {
    const { words, locale } = this
    const { senderId, timestamp, text, attachments, own } = message
    const name = own ? words.you : this.nameOf(senderId)
    const said = plainText(text).slice(0, MOST) || attachments.map(file => file.name).join(', ')
    const { kind, role, left } = this.#room.value ?? {}
    const may = !left && (kind === 'direct' || role === 'owner' || role === 'moderator')
    return html`<li class="pinned">
      <button class="hit" type="button" part="hit" @click=${() => this.#show(message)}>
        <span class="avatar tint-${tint(senderId)}" part="avatar" aria-hidden="true"
          >${face(this.chat, this.nameOf(senderId), this.person(senderId))}</span
        >
        <span class="from"><bdi>${name}</bdi></span>
        <time datetime=${timestamp} @pointerenter=${tellExactly(locale, timestamp)}
          >${briefTime(locale, timestamp)}</time
        >
        <bdi class="text">${said}</bdi>
      </button>
      ${
        may
          ? html`<button
              class="icon"
              type="button"
              part="unpin"
              aria-label=${this.more.actions.unpin}
              title=${this.more.actions.unpin}
              aria-disabled=${this.busy !== ''}
              @click=${() => void this.#unpin(message)}
            >
              ${pinIcon}
            </button>`
          : nothing
      }
    </li>`
  }

  async #load(): Promise<void> {
    const { room } = this
    if (!room) return
    this.trouble = ''
    try {
      this.messages = await room.pinned()
    } catch (error) {
      this.messages = undefined
      this.trouble = sentence(this.words, error)
    }
  }

  #show(message: Message): void {
    if (this.room) this.pick(this.room, message.seq ?? undefined)
  }

  async #unpin(message: Message): Promise<void> {
    if (!(await this.act('unpin', async () => this.room?.pin(message, false)))) return
    this.messages = this.messages?.filter(each => each.seq !== message.seq)
    await this.focusHeading()
  }
}
