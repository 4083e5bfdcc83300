// One file, as it is one dialog with two pages, which share what was searched for and who was picked.

import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { ChatError, isChatError, LIMITS, type Chat, type GroupOptions, type Person } from '@parlo/sdk'
import { RovingFocus } from '../../controllers/roving-focus.ts'
import { state } from '../../decorators.ts'
import { everyoneIcon, searchIcon } from '../../icons.ts'
import { whenOver } from '../../kept-of-chat.ts'
import { sentence } from '../../strings/words.ts'
import { DialogElement } from './dialog-element.ts'
import { forwardIcon, globeIcon, lockIcon } from './dialog-icons.ts'
import { styles } from './new-room.styles.ts'
import { peopleNamed, personLine } from './people-list.ts'
import { PeoplePicker } from './people-picker.ts'
import { addressFor, wrongInAddress, wrongInTitle } from './room-address.ts'
import { switchRow, switchStyles } from './switch.ts'

/** What was entered for a group so far. */
interface Draft {
  title: string
  /** As it was typed; while undefined, it follows the title. */
  address?: string
  open: boolean
  announce: boolean
  /** Undefined: as it is for most groups of that kind. */
  past?: boolean
  members: readonly number[]
  /** Asked for again after an answer was lost, it is the same group. Of what was changed since, another. */
  clientId?: string
}

/** Another one than all others of the same person. */
const newId = (): string => Math.random().toString(36).slice(2)

const EMPTY: Draft = { title: '', open: false, announce: false, members: [] }

/** Closing loses nothing: what was entered is there the next time, until the group is made, or whoever entered it is gone. */
const drafts = new WeakMap<Chat, Draft>()
const watched = new WeakSet<Chat>()

function keep(chat: Chat, draft: Draft): void {
  drafts.set(chat, draft)
  if (watched.has(chat)) return
  watched.add(chat)
  whenOver(chat, () => drafts.delete(chat))
}

/**
 * Begins a conversation: with one person, by picking them; in a public group, by its address; or in a new group.
 *
 * What was entered for a group is kept until it is made, or the page goes.
 *
 * @tag new-room-dialog
 * @element new-room-dialog
 * @fires {ChatBeforeRoomEvent} chat-before-room - The conversation is to be shown.
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart foot - What stands below, always in sight.
 * @csspart back - The button that goes back to the people.
 * @csspart search - A search box.
 * @csspart entry - Each person's button.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart name - A person's name.
 * @csspart chips - Those chosen so far.
 * @csspart chip - Somebody chosen for the group.
 * @csspart members - Who will be in the group.
 * @csspart field - A field of the form.
 * @csspart switch - A switch of the form.
 * @csspart submit - The button that makes the group.
 * @csspart error - What went wrong.
 */
export class NewRoomDialog extends DialogElement {
  static readonly tag: string = 'new-room-dialog'
  static override styles = [...DialogElement.styles, switchStyles, styles]

  /** Whom to talk to; who is to be in a group; what it is like. */
  @state() private view: 'start' | 'people' | 'form' = 'start'
  @state() private search = ''
  @state() private draft = EMPTY

  readonly #focus = new RovingFocus(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.entries button')],
    start: 'first'
  })
  readonly #picker = new PeoplePicker(this, {
    words: () => this.words,
    chat: () => this.chat,
    people: () => this.#others(),
    onChange: () => this.#enter({ members: this.#picker.chosen })
  })

  protected override heading(): string {
    const { groups } = this.more
    const { view } = this
    return view === 'start' ? groups.newConversation : view === 'people' ? groups.addPeople : groups.newGroup
  }

  protected override shape(): string {
    return 'tall'
  }

  protected override back(): (() => void) | undefined {
    return this.view === 'start' ? undefined : () => void this.#onBack()
  }

  protected override dirty(): boolean {
    return this.view !== 'start' && (this.draft.title !== '' || this.draft.members.length > 0)
  }

  protected override content(): TemplateResult {
    if (this.view === 'start') return this.#start()
    return this.view === 'people' ? this.#members() : this.#group()
  }

  protected override actions(): TemplateResult | typeof nothing {
    if (this.view === 'start') return nothing
    if (this.view === 'people') {
      const tooMany = this.draft.members.length > LIMITS.groupFirst
      return html`<div class="foot" part="foot">
        ${
          tooMany
            ? html`<p class="wrong" part="error" role="alert">${this.more.groups.manyAtOnce}</p>`
            : nothing
        }
        <button class="button" type="button" part="submit" ?disabled=${tooMany} @click=${this.#onNext}>
          ${this.more.groups.next}
        </button>
      </div>`
    }
    return html`<div class="foot" part="foot">
      ${this.wrong('create')}
      <button class="button" type="submit" form="group" part="submit" aria-disabled=${this.busy !== ''}>
        ${this.working('create', this.more.groups.create)}
      </button>
    </div>`
  }

  #start(): TemplateResult {
    const { words } = this
    const { groups, people } = this.more
    const wanted = this.search.trim()
    const { shown, more } = peopleNamed(this.#others(), wanted)
    const joinable = wanted !== '' && wrongInAddress(wanted, groups) === ''
    return html`<div class="body" part="body">
      <div class="sticky">
        <div class="search" part="search">
          ${searchIcon}
          <input
            class="field"
            type="search"
            autofocus
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-label=${people.search}
            placeholder=${people.search}
            .value=${this.search}
            @input=${this.#onSearch}
            @keydown=${this.#onSearchKeydown}
          />
        </div>
      </div>
      <div class="people-list entries" @keydown=${this.#focus.onKeydown} @focusin=${this.#focus.onFocusin}>
        ${wanted === '' ? this.#newGroup() : nothing}
        <ul role="list" aria-label=${groups.people}>
          ${repeat(
            shown,
            person => person.id,
            person =>
              html`<li>
                <button
                  class="person"
                  type="button"
                  part="entry"
                  tabindex="-1"
                  @click=${() => this.pick(this.chat!.direct(person.id))}
                >
                  ${personLine(words, this.chat, person)}
                </button>
              </li>`
          )}
        </ul>
        ${
          shown.length === 0
            ? html`<p class="nobody">${wanted ? people.nobody(wanted) : words.nobodyElse}</p>`
            : more
              ? html`<p class="nobody">${groups.moreFound}</p>`
              : nothing
        }
        ${joinable ? this.#join(wanted) : nothing}
      </div>
      <div class="unseen" role="status">${wanted ? people.found(shown.length) : ''}</div>
    </div>`
  }

  #newGroup(): TemplateResult {
    const { groups } = this.more
    return html`<button
      class="person new-group"
      type="button"
      part="entry"
      tabindex="-1"
      @click=${this.#onNewGroup}
    >
      <span class="avatar" aria-hidden="true">${everyoneIcon}</span>
      <span class="who"
        ><span class="name">${groups.newGroup}</span><span class="about">${groups.newGroupHint}</span></span
      >
      <span class="mirrored forward">${forwardIcon}</span>
    </button>`
  }

  #join(address: string): TemplateResult {
    const { groups } = this.more
    return html`<button
        class="person new-group"
        type="button"
        part="entry"
        tabindex="-1"
        aria-disabled=${this.busy !== ''}
        @click=${() => void this.#onJoin(address)}
      >
        <span class="avatar" aria-hidden="true">${globeIcon}</span>
        <span class="who"><span class="name">${this.working('join', groups.joinNamed(address))}</span></span>
      </button>
      ${this.wrong('join')}`
  }

  #members(): TemplateResult {
    return html`<div class="body" part="body">${this.#picker.render()}</div>`
  }

  #group(): TemplateResult {
    const { groups } = this.more
    const { title, open, announce } = this.draft
    const past = this.draft.past ?? open
    return html`<div class="body" part="body">
      <form class="stack" id="group" novalidate aria-busy=${this.busy !== ''} @submit=${this.#onSubmit}>
        <div class="row">
          <label for="title">${groups.title}</label>
          <input
            class="field"
            part="field"
            id="title"
            autocomplete="off"
            maxlength=${LIMITS.title}
            required
            aria-invalid=${this.wrongAt('title') ? 'true' : nothing}
            aria-describedby="wrong-title"
            .value=${title}
            @input=${this.#onTitle}
          />
          ${this.wrong('title')}
          <p class="hint" part="members">${this.#chosen()}</p>
        </div>
        <fieldset>
          <legend>${groups.access}</legend>
          <div class="kinds">
            ${this.#kind(false, lockIcon, groups.private, groups.privateHint)}
            ${this.#kind(true, globeIcon, groups.public, groups.publicHint)}
          </div>
        </fieldset>
        ${open ? this.#addressRow() : nothing}
        ${switchRow({
          id: 'announce',
          label: groups.announce,
          hint: groups.announceHint,
          on: announce,
          onChange: on => this.#enter({ announce: on })
        })}
        ${switchRow({
          id: 'past',
          label: groups.past,
          hint: groups.pastHint,
          on: past,
          onChange: on => this.#enter({ past: on })
        })}
      </form>
    </div>`
  }

  #kind(open: boolean, icon: TemplateResult, label: string, hint: string): TemplateResult {
    const id = open ? 'public' : 'private'
    return html`<div class="option kind">
      ${icon}<label for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
      <input
        type="radio"
        name="access"
        id=${id}
        aria-describedby="${id}-hint"
        .checked=${this.draft.open === open}
        @change=${() => this.#enter({ open })}
      />
    </div>`
  }

  #addressRow(): TemplateResult {
    const { groups } = this.more
    const address = this.#address()
    const wrong = wrongInAddress(address, groups) || this.wrongAt('address')
    return html`<div class="row">
      <label for="address">${groups.address}</label>
      <input
        class="field"
        part="field"
        id="address"
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby="address-hint wrong-address"
        .value=${address}
        @input=${(event: Event) => this.#enter({ address: (event.target as HTMLInputElement).value })}
      />
      <p class="hint" id="address-hint">${groups.addressHint}</p>
      <p class="wrong" part="error" role="alert" id="wrong-address">${wrong}</p>
    </div>`
  }

  /** Who will be in it. */
  #chosen(): TemplateResult {
    const names = this.draft.members.map(id => this.nameOf(id))
    const list = new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(names)
    return html`<bdi>${names.length === 0 ? this.more.groups.membersHint : this.more.groups.with(list)}</bdi>`
  }

  #others(): readonly Person[] {
    return this.people.filter(({ id, blocked }) => id !== this.me?.id && !blocked)
  }

  #address(): string {
    return this.draft.address ?? addressFor(this.draft.title)
  }

  #enter(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change, clientId: newId() }
    if (this.chat) keep(this.chat, this.draft)
    this.forgive()
  }

  readonly #onTitle = (event: Event): void => {
    this.#enter({ title: (event.target as HTMLInputElement).value })
  }

  readonly #onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value
    this.forgive()
  }

  readonly #onSearchKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return
    const first = this.renderRoot.querySelector<HTMLElement>('.entries button') ?? undefined
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      this.#focus.focus(first)
    } else if (event.key === 'Enter' && this.search.trim() !== '') first?.click()
  }

  readonly #onNewGroup = async (): Promise<void> => {
    if (this.chat) this.draft = drafts.get(this.chat) ?? EMPTY
    this.#picker.chosen = this.draft.members
    this.view = 'people'
    await this.#focusSearch()
  }

  readonly #onNext = async (): Promise<void> => {
    this.view = 'form'
    await this.#focusField('title')
  }

  async #onBack(): Promise<void> {
    this.view = this.view === 'form' ? 'people' : 'start'
    this.forgive()
    await this.#focusSearch()
  }

  async #focusSearch(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.search input')?.focus()
  }

  async #onJoin(address: string): Promise<void> {
    const room = this.chat!.room(address)
    const joined = await this.act('join', async () => {
      await room.join().catch((error: unknown) => {
        const code = isChatError(error) ? error.code : undefined
        if (code === 'not_found') throw new ChatError(code, this.more.groups.noneNamed(address))
        // In it already: that is what was wanted.
        if (code !== 'conflict') throw error
      })
    })
    if (joined) this.pick(room)
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { chat, draft } = this
    const { groups } = this.more
    if (!chat || this.busy !== '') return
    const address = this.#address()
    const wrong = wrongInTitle(draft.title, this.more)
    if (wrong) return this.#complain('title', wrong)
    if (draft.open && address === '') return this.#complain('address', groups.needAddress)
    if (draft.open && wrongInAddress(address, groups) !== '') return this.#focusField('address')
    const group: GroupOptions = {
      title: draft.title.trim(),
      ...(draft.open && { name: address }),
      write: draft.announce ? 'moderators' : 'everyone',
      past: (draft.past ?? draft.open) ? 'all' : 'joined',
      members: draft.members,
      ...(draft.clientId && { clientId: draft.clientId })
    }
    await this.act('create', async () => {
      try {
        const room = await chat.createGroup(group)
        drafts.delete(chat)
        this.pick(room)
      } catch (error) {
        if (!isChatError(error) || error.code !== 'conflict') throw error
        await this.#complain('address', draft.open ? groups.takenAddress : sentence(this.words, error))
      }
    })
  }

  async #complain(field: 'title' | 'address', text: string): Promise<void> {
    this.fail(field, text)
    await this.#focusField(field)
  }

  async #focusField(id: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }
}
