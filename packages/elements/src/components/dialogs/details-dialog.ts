import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Message, Person, Reaction, Room, RoomMember } from '@parlo/sdk'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { property, state } from '../../decorators.ts'
import { ChatPersonOpenEvent } from '../../events.ts'
import { everyoneIcon, stateIcons } from '../../icons.ts'
import { hasReceipts } from '../../receipts.ts'
import { sentence } from '../../strings/words.ts'
import { nameOf } from '../../text/person.ts'
import { trouble, waiting } from '../notice.ts'
import { DialogElement } from './dialog-element.ts'
import { STEP } from './member-list.ts'
import { personLine } from './people-list.ts'
import { styles } from './details.styles.ts'

const REACHES = ['read', 'delivered', 'sent'] as const
type Reach = (typeof REACHES)[number]

/**
 * Who reacted to a message; and how far one's own has got in a group: who has read it, who has only got it, and who has not.
 * It follows what happens while it is open. Who came into the group later is not among those.
 *
 * @tag details-dialog
 * @element details-dialog
 * @fires {ChatPersonOpenEvent} chat-person-open - Somebody was picked.
 * @csspart dialog - The box.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart entry - Each person's button.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart name - A person's name.
 */
export class DetailsDialog extends DialogElement {
  static readonly tag: string = 'details-dialog'
  static override styles = [...DialogElement.styles, styles]

  readonly #room = new ReadableController(this, () => this.room)

  /** Where the message is. */
  @property({ attribute: false }) room?: Room

  /** The message. */
  @property({ attribute: false }) message?: Message

  @state() private members: readonly RoomMember[] | undefined
  @state() private trouble = ''
  @state() private count = STEP
  /** How many were in the group when they were asked for. */
  #asOf: number | null | undefined
  /** Who had the focus: they may move from one list to the next. */
  #focused: string | undefined

  protected override heading(): string {
    return this.more.details.heading
  }

  protected override willUpdate(): void {
    const at = this.shadowRoot?.activeElement as HTMLElement | null | undefined
    this.#focused = at?.dataset['user']
  }

  protected override updated(): void {
    super.updated()
    const { members, left = true } = this.#room.value ?? {}
    if (this.#isTold && !left && members !== this.#asOf) {
      this.#asOf = members
      void this.#load()
    }
    if (this.#focused === undefined || this.shadowRoot?.activeElement) return
    this.renderRoot.querySelector<HTMLElement>(`[data-user="${this.#focused}"]`)?.focus()
  }

  protected override content(): TemplateResult {
    return html`<div class="body" part="body">
      ${this.#reactions.map(reaction => this.#reaction(reaction))} ${this.#isTold ? this.#readers() : nothing}
    </div>`
  }

  /** As it is now, if it is still held. */
  get #now(): Message | undefined {
    const { message } = this
    return this.#room.value?.messages.find(({ seq }) => seq === message?.seq) ?? message
  }

  get #reactions(): readonly Reaction[] {
    return this.#now?.reactions ?? []
  }

  /** Is it told who has read it? */
  get #isTold(): boolean {
    const { message } = this
    const room = this.#room.value
    return message !== undefined && room !== undefined && hasReceipts(message, room)
  }

  /** The server names the first ones of many. */
  #reaction({ emoji, count, users }: Reaction): TemplateResult {
    const id = `with-${emoji}`
    const others = count - users.length
    return html`<section class="reaction">
      <h3 id=${id}>
        <span class="sign">${emoji}</span> <span class="count">${count.toLocaleString(this.locale)}</span>
      </h3>
      <ul role="list" aria-labelledby=${id}>
        ${users.map(user => this.#person(this.person(user) ?? this.#unknown(user)))}
      </ul>
      ${others > 0 ? html`<p class="hint">${this.more.actions.others(others)}</p>` : nothing}
    </section>`
  }

  #unknown(id: number): Person {
    const { someone } = this.words
    return { id, username: someone, online: false, blocked: false }
  }

  #person(person: Person): TemplateResult {
    return html`<li>
      <button
        class="person"
        type="button"
        part="entry"
        data-user=${person.id}
        @click=${() => this.#onPerson(person.id)}
      >
        ${personLine(this.words, this.chat, person, person.id === this.me?.id ? this.words.you : undefined)}
      </button>
    </li>`
  }

  #readers(): TemplateResult {
    const { details } = this.more
    const lists = this.#lists()
    const all = lists.read.length + lists.delivered.length + lists.sent.length
    return html`<p class="unseen" role="status">${all > 0 ? details.count(lists.read.length, all) : ''}</p>
      ${all > 0 ? REACHES.map(reach => this.#list(reach, lists[reach])) : this.#nobody()}
      ${REACHES.some(reach => lists[reach].length > this.count) ? this.#showMore() : nothing}`
  }

  #nobody(): TemplateResult {
    if (this.trouble) return trouble(this.words, this.trouble, () => void this.#load())
    if (!this.members) return waiting(this.more.groups.loadingMembers)
    return html`<div class="notice">${everyoneIcon}<span>${this.more.details.nobody}</span></div>`
  }

  #list(reach: Reach, people: readonly Person[]): TemplateResult | typeof nothing {
    const { states } = this.words
    const title = reach === 'sent' ? this.more.details.waiting : states[reach]
    if (people.length === 0) return nothing
    return html`<section class=${reach}>
      <h3 id=${reach}>
        ${stateIcons[reach]}<span>${title}</span>
        <span class="count">${people.length.toLocaleString(this.locale)}</span>
      </h3>
      <ul role="list" aria-labelledby=${reach}>
        ${repeat(
          people.slice(0, this.count),
          ({ id }) => id,
          person => this.#person(person)
        )}
      </ul>
    </section>`
  }

  #showMore(): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => (this.count += STEP)}>
      ${this.more.groups.showMore}
    </button>`
  }

  /** Everybody else who was in the group when it was written, by what they are called. */
  #lists(): Record<Reach, Person[]> {
    const lists: Record<Reach, Person[]> = { read: [], delivered: [], sent: [] }
    const seq = this.message?.seq ?? 0
    const people = new Map(this.people.map(person => [person.id, person]))
    const marks = new Map(this.#room.value?.marks.map(mark => [mark.user, mark]))
    for (const { user, read = 0, delivered = 0, joined = 0 } of this.members ?? []) {
      if (user.id === this.me?.id || joined > seq) continue
      const person = people.get(user.id) ?? { ...user, online: false, blocked: false }
      const mark = marks.get(user.id)
      const hasRead = Math.max(read, mark?.read ?? 0) >= seq
      const has = Math.max(delivered, mark?.delivered ?? 0) >= seq
      lists[hasRead ? 'read' : has ? 'delivered' : 'sent'].push(person)
    }
    for (const list of Object.values(lists))
      list.sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
    return lists
  }

  async #load(): Promise<void> {
    this.trouble = ''
    try {
      // All of them: in larger groups nobody is told.
      this.members = (await this.room?.members())?.members
    } catch (error) {
      if (!this.members) this.trouble = sentence(this.words, error)
    }
  }

  #onPerson(id: number): void {
    const opened = new ChatPersonOpenEvent(id)
    this.dispatchEvent(opened)
  }
}
