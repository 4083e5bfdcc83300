// One file, as it is one dialog with several pages, which share who is in the group and what was just done to it.

import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { isChatError, type Person, type Room, type RoomMember } from '@parlo/sdk'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { property, state } from '../../decorators.ts'
import { ChatPersonOpenEvent } from '../../events.ts'
import { everyoneIcon, searchIcon } from '../../icons.ts'
import { settings } from '../../settings.ts'
import { sentence } from '../../strings/words.ts'
import { trouble, waiting } from '../notice.ts'
import { confirm, focusQuestion } from './confirm.ts'
import { DialogElement } from './dialog-element.ts'
import { addPersonIcon, announceIcon, leaveIcon, moreIcon, pencilIcon } from './dialog-icons.ts'
import { inOrder, isOnlyOwner, MemberPages, rightsIn, rightsOver, STEP } from './member-list.ts'
import { isCalled, nameOf } from '../../text/person.ts'
import { MemberPanel } from './member-panel.ts'
import { muteRow } from './mute.ts'
import { styles } from './members.styles.ts'
import { wrongInTitle } from './room-address.ts'
import { styles as peopleStyles } from './new-room.styles.ts'
import { personLine } from './people-list.ts'
import { PeoplePicker } from './people-picker.ts'
import { switchStyles } from './switch.ts'

/**
 * Who is in a room, and what the one signed in may do about it: add people, say who is what, put somebody out, call the
 * group something else, join, leave. What one may not do is not offered.
 *
 * @tag members-dialog
 * @element members-dialog
 * @fires {ChatPersonOpenEvent} chat-person-open - A member was picked.
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What the room is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart foot - What stands below, always in sight.
 * @csspart back - The button that goes back to the members.
 * @csspart search - The search box.
 * @csspart entry - Each member's button.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart name - A member's name.
 * @csspart role - What somebody is in the group.
 * @csspart note - That only some write here.
 * @csspart chips - Those chosen so far.
 * @csspart chip - Somebody chosen to be added.
 * @csspart switch - The switch that mutes the room.
 * @csspart error - What went wrong.
 * @csspart notice - That there is no such group.
 */
export class MembersDialog extends DialogElement {
  static readonly tag: string = 'members-dialog'
  static override styles = [...DialogElement.styles, switchStyles, peopleStyles, styles]

  readonly #snapshot = new ReadableController(this, () => this.room)
  readonly #picker = new PeoplePicker(this, {
    words: () => this.words,
    chat: () => this.chat,
    people: () => this.#outsiders(),
    onChange: () => this.forgive()
  })

  readonly #panel = new MemberPanel(this, {
    room: () => this.room,
    pages: () => this.#pages,
    words: () => this.words,
    busy: () => this.busy,
    act: (about, run) => this.act(about, run),
    wrong: about => this.wrong(about),
    working: (about, label) => this.working(about, label),
    forgive: () => this.forgive(),
    onGone: () => this.focusHeading()
  })

  /** The switch in it shows what is chosen. */
  protected readonly chosen = new ReadableController(this, () => settings)

  /** The room. */
  @property({ attribute: false }) room?: Room

  @state() private view: 'list' | 'invite' = 'list'
  @state() private search = ''
  @state() private count = STEP
  /** Whether to leave is asked. */
  @state() private leaving = false
  @state() private renaming = false

  #pages: MemberPages | undefined
  /** How many were in it, and what we were, when the pages were asked for. */
  #asOf = ''

  protected override heading(): string {
    return this.view === 'invite' ? this.more.groups.addPeople : this.#title()
  }

  protected override shape(): string {
    return 'tall'
  }

  protected override back(): (() => void) | undefined {
    return this.view === 'invite' ? () => void this.#show('list') : undefined
  }

  protected override dirty(): boolean {
    return this.renaming || (this.view === 'invite' && this.#picker.chosen.length > 0)
  }

  protected override updated(): void {
    super.updated()
    const snapshot = this.#snapshot.value
    if (!snapshot || !this.room || snapshot.kind === 'broadcast') return
    const asOf = `${snapshot.key} ${snapshot.members} ${snapshot.role} ${snapshot.left}`
    if (asOf === this.#asOf) return
    this.#asOf = asOf
    void this.#load(new MemberPages(this.room))
  }

  protected override content(): TemplateResult {
    const { id, error } = this.#snapshot.value ?? {}
    if (id === null && error?.code === 'not_found') {
      const { noGroup, noGroupHint } = this.more.window
      return html`<div class="notice" part="notice">
        ${everyoneIcon}<span>${noGroup(this.#title())}. ${noGroupHint}</span>
      </div>`
    }
    if (this.view === 'invite') return html`<div class="body" part="body">${this.#picker.render()}</div>`
    return html`<div class="body" part="body">${this.#summary()} ${this.#list()} ${this.#end()}</div>`
  }

  protected override actions(): TemplateResult | typeof nothing {
    if (this.view === 'list') return nothing
    const { chosen } = this.#picker
    return html`<div class="foot" part="foot">
      ${this.wrong('invite')}
      <button
        class="button"
        type="button"
        ?disabled=${chosen.length === 0}
        aria-disabled=${this.busy !== ''}
        @click=${this.#onInvite}
      >
        ${this.working('invite', this.more.groups.add(chosen.length))}
      </button>
    </div>`
  }

  #summary(): TemplateResult {
    const { groups } = this.more
    const snapshot = this.#snapshot.value
    const address = this.#address()
    const group = snapshot?.kind === 'group'
    const kind = address ? `${groups.publicGroup} · ${address}` : groups.privateGroup
    // Whoever is not in a private group is not told how many are.
    const count = snapshot?.members ?? this.#members().length
    const facts = [count > 0 ? groups.membersCount(count) : '', group ? kind : '']
    return html`<div class="summary">
      ${
        this.renaming
          ? this.#renameForm()
          : html`<p class="about-room"><bdi>${facts.filter(Boolean).join(' · ')}</bdi></p>`
      }
      ${
        snapshot?.write === 'moderators'
          ? html`<p class="note" part="note">${announceIcon}${groups.announcement}</p>`
          : nothing
      }
      ${
        group && snapshot.role === null
          ? this.#join()
          : this.chat && this.room
            ? muteRow(this.more, this.chat, this.room.key)
            : nothing
      }
    </div>`
  }

  #join(): TemplateResult {
    const { groups } = this.more
    return html`<p class="hint">${groups.notIn}</p>
      ${
        this.#address()
          ? html`<button
                class="button"
                type="button"
                aria-disabled=${this.busy !== ''}
                @click=${() => void this.act('join', async () => this.room?.join())}
              >
                ${this.working('join', groups.join)}
              </button>
              ${this.wrong('join')}`
          : nothing
      }`
  }

  #renameForm(): TemplateResult {
    const { groups, dialogs } = this.more
    return html`<form class="rename" novalidate @submit=${this.#onRename}>
      <label for="title">${groups.title}</label>
      <div class="fields">
        <input
          class="field"
          part="field"
          id="title"
          autocomplete="off"
          maxlength="100"
          aria-invalid=${this.wrongAt('title') ? 'true' : nothing}
          aria-describedby="wrong-title"
          .value=${this.#title()}
          @input=${() => this.forgive()}
        />
        <button class="button" aria-disabled=${this.busy !== ''}>
          ${this.working('title', dialogs.save)}
        </button>
        <button class="button quiet" type="button" @click=${() => void this.#endRename()}>
          ${dialogs.cancel}
        </button>
      </div>
      ${this.wrong('title')}
    </form>`
  }

  #list(): TemplateResult {
    const { words } = this
    const { groups } = this.more
    const snapshot = this.#snapshot.value
    const rights = rightsIn(snapshot?.role ?? null, this.#address() !== '')
    const members = this.#members()
    if (members.length === 0) {
      if (snapshot?.kind === 'group' && snapshot.role === null) return html``
      return this.wrongAt('load')
        ? trouble(words, this.wrongAt('load'), () => void this.#load(new MemberPages(this.room!)))
        : waiting(groups.loadingMembers)
    }
    const wanted = this.search.trim().toLowerCase()
    const found = members.filter(({ user }) => isCalled(user, wanted))
    const rest = found.length > this.count || this.#pages?.more === true
    return html`${members.length > 10 || this.#pages?.more ? this.#searchBox() : nothing}
      <div class="list">
        ${rights.invite && !wanted ? this.#choice('add', addPersonIcon, groups.addPeople, this.#onAdd) : nothing}
        ${
          rights.rename && !wanted && !this.renaming
            ? this.#choice('rename', pencilIcon, groups.rename, this.#onStartRename)
            : nothing
        }
        <ul role="list" aria-label=${groups.members}>
          ${repeat(
            found.slice(0, this.count),
            ({ user }) => user.id,
            member => this.#member(member)
          )}
        </ul>
        ${found.length === 0 ? html`<p class="nobody">${this.more.people.nobody(this.search.trim())}</p>` : nothing}
        ${
          rest
            ? html`<button
                  class="button quiet more-members"
                  type="button"
                  aria-disabled=${this.busy !== ''}
                  @click=${this.#onMore}
                >
                  ${this.working('more', groups.showMore)}
                </button>
                ${this.wrong('more')}`
            : nothing
        }
        <div class="unseen" role="status">${wanted ? this.more.people.found(found.length) : ''}</div>
      </div>`
  }

  #searchBox(): TemplateResult {
    const label = this.more.groups.searchMembers
    return html`<div class="sticky">
      <div class="search" part="search">
        ${searchIcon}
        <input
          class="field"
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          placeholder=${label}
          .value=${this.search}
          @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
        />
      </div>
    </div>`
  }

  #choice(name: string, icon: TemplateResult, label: string, onClick: () => unknown): TemplateResult {
    return html`<button
      class="person new-group"
      type="button"
      part="entry"
      data-choice=${name}
      @click=${onClick}
    >
      <span class="avatar" aria-hidden="true">${icon}</span>
      <span class="who"><span class="name">${label}</span></span>
    </button>`
  }

  #member(member: RoomMember): TemplateResult {
    const { groups } = this.more
    const { user, role } = member
    const self = this.me?.id
    const rights = rightsOver(this.#snapshot.value?.role ?? null, member, self)
    const open = this.#panel.of === user.id
    const person: Person = this.person(user.id) ?? { ...user, online: false, blocked: false }
    return html`<li class="member">
      <div class="line">
        <button class="person" type="button" part="entry" @click=${() => this.#onPerson(user.id)}>
          ${personLine(this.words, this.chat, person, user.id === self ? this.words.you : undefined)}
          ${
            this.#snapshot.value?.kind === 'group' && role !== 'member'
              ? html`<span class="role" part="role">${groups.roles[role]}</span>`
              : nothing
          }
        </button>
        ${
          rights.role || rights.kick
            ? html`<button
                class="icon"
                type="button"
                aria-label=${groups.change(nameOf(person))}
                aria-expanded=${open}
                @click=${() => this.#panel.toggle(user.id)}
              >
                ${moreIcon}
              </button>`
            : nothing
        }
      </div>
      ${open ? this.#panel.render(member, rights) : nothing}
    </li>`
  }

  #end(): TemplateResult | typeof nothing {
    const { groups } = this.more
    const role = this.#snapshot.value?.role ?? null
    if (!rightsIn(role, false).leave) return nothing
    if (!this.leaving) {
      return html`<div class="end list">
        <button class="person leave" type="button" data-choice="leave" @click=${() => void this.#ask(true)}>
          <span class="avatar mirrored" aria-hidden="true">${leaveIcon}</span>
          <span class="who"><span class="name">${groups.leave}</span></span>
        </button>
      </div>`
    }
    if (isOnlyOwner(this.#members(), role)) {
      return html`<div class="end confirm">
        <p role="alert">${groups.onlyOwner}</p>
        <div class="buttons">
          <button class="button quiet" type="button" id="cancel" @click=${() => void this.#ask(false)}>
            ${this.more.dialogs.close}
          </button>
        </div>
      </div>`
    }
    const hint = this.#address() ? groups.leavePublic : groups.leavePrivate
    return html`<div class="end">
      ${confirm({
        text: groups.leaveAsk(this.#title()),
        hint,
        wrong: this.wrong('leave'),
        no: this.more.dialogs.cancel,
        yes: this.working('leave', groups.leaveConfirm),
        busy: this.busy !== '',
        onNo: () => void this.#ask(false),
        onYes: () => void this.#onLeave()
      })}
    </div>`
  }

  #title(): string {
    const snapshot = this.#snapshot.value
    return snapshot ? this.titleOf(snapshot) : ''
  }

  /** Of a public group; empty: it is private, or none. */
  #address(): string {
    return this.#snapshot.value?.kind === 'group' ? (/^name:(.+)/.exec(this.room?.key ?? '')?.[1] ?? '') : ''
  }

  /** In everybody's room, everybody. */
  #members(): readonly RoomMember[] {
    if (this.#snapshot.value?.kind === 'broadcast') {
      return inOrder(
        this.people.map(user => ({ user, role: 'member' })),
        this.people
      )
    }
    return inOrder(this.#pages?.members ?? [], this.people)
  }

  #outsiders(): readonly Person[] {
    const inside = new Set(this.#members().map(({ user }) => user.id))
    return this.people.filter(({ id, blocked }) => !inside.has(id) && !blocked)
  }

  async #load(pages: MemberPages): Promise<void> {
    // Somebody who is not in a group is not told who is.
    const { kind, role } = pages.room.getSnapshot()
    if (kind === 'group' && role === null) {
      this.#pages = undefined
      return
    }
    try {
      await pages.next()
      // A later one may have overtaken it.
      if (pages.room !== this.room) return
      this.#pages = pages
      this.forgive()
    } catch (error) {
      if (!this.#pages) this.fail('load', sentence(this.words, error))
    }
    this.requestUpdate()
  }

  async #show(view: 'list' | 'invite'): Promise<void> {
    this.view = view
    this.forgive()
    await this.updateComplete
    this.renderRoot
      .querySelector<HTMLElement>(view === 'invite' ? '.search input' : '[data-choice=add]')
      ?.focus()
  }

  readonly #onAdd = (): void => {
    this.#picker.clear()
    void this.#show('invite')
  }

  readonly #onInvite = async (): Promise<void> => {
    const { room } = this
    if (!room) return
    const done = await this.act('invite', async () => {
      for (const id of this.#picker.chosen) {
        try {
          await room.invite(id)
        } catch (error) {
          // In it already: that is what was wanted.
          if (!isChatError(error) || error.code !== 'conflict') {
            this.fail('invite', this.more.groups.notAdded(this.nameOf(id), sentence(this.words, error)))
            return
          }
        }
        this.#picker.chosen = this.#picker.chosen.filter(each => each !== id)
      }
    })
    if (done && this.#picker.chosen.length === 0) await this.#show('list')
  }

  readonly #onStartRename = async (): Promise<void> => {
    this.renaming = true
    await this.updateComplete
    const field = this.renderRoot.querySelector<HTMLInputElement>('#title')
    field?.focus()
    field?.select()
  }

  async #endRename(): Promise<void> {
    this.renaming = false
    this.forgive()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[data-choice=rename]')?.focus()
  }

  readonly #onRename = async (event: Event): Promise<void> => {
    event.preventDefault()
    const title = this.renderRoot.querySelector<HTMLInputElement>('#title')?.value.trim() ?? ''
    const wrong = wrongInTitle(title, this.more)
    if (wrong) return this.fail('title', wrong)
    const done = title === this.#title() || (await this.act('title', async () => this.room?.setTitle(title)))
    if (done) await this.#endRename()
  }

  readonly #onMore = async (): Promise<void> => {
    const pages = this.#pages
    const needed = pages?.more === true && pages.members.length < this.count + STEP
    if (!needed || (await this.act('more', () => pages.next()))) this.count += STEP
  }

  #onPerson(id: number): void {
    const opened = new ChatPersonOpenEvent(id)
    this.dispatchEvent(opened)
  }

  readonly #onLeave = async (): Promise<void> => {
    if (await this.act('leave', async () => this.room?.leave())) this.close()
  }

  async #ask(leaving: boolean): Promise<void> {
    this.leaving = leaving
    if (leaving) this.#panel.close()
    this.forgive()
    await this.updateComplete
    if (leaving) focusQuestion(this.renderRoot)
    else this.renderRoot.querySelector<HTMLElement>('[data-choice=leave]')?.focus()
  }
}
