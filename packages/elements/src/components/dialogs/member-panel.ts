import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import type { Role, Room, RoomMember } from '@parlo/sdk'
import { chevronIcon } from '../../icons.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { nameOf } from '../../text/person.ts'
import { confirm, focusQuestion } from './confirm.ts'
import type { FormParts } from './form-parts.ts'
import type { MemberPages } from './member-list.ts'

const ROLES: readonly Role[] = ['owner', 'moderator', 'member']

/** What {@link MemberPanel} needs of its dialog. */
export interface MemberPanelParts extends Pick<FormParts, 'words' | 'act' | 'forgive' | 'wrong' | 'working'> {
  room: () => Room | undefined
  pages: () => MemberPages | undefined
  busy: () => string
  /** It is gone, and the focus was in it. */
  onGone: () => Promise<void>
}

/** What may be done about one member of a group, under their line: say what they are, put them out. */
export class MemberPanel {
  readonly #host: LitElement
  readonly #parts: MemberPanelParts
  #asking = false
  /** Whose it is, by id; undefined: nobody's. */
  of: number | undefined

  constructor(host: LitElement, parts: MemberPanelParts) {
    this.#host = host
    this.#parts = parts
  }

  /** Open it for somebody, or close it if it is theirs. */
  toggle(id: number): void {
    const was = this.of
    this.close()
    if (was !== id) this.of = id
    this.#parts.forgive()
  }

  close(): void {
    this.of = undefined
    this.#asking = false
    this.#host.requestUpdate()
  }

  render(member: RoomMember, rights: { role: boolean; kick: boolean }): TemplateResult {
    return html`<div class="panel">
      ${rights.role ? this.#roles(member) : nothing} ${rights.kick ? this.#kick(member) : nothing}
    </div>`
  }

  #roles({ user, role }: RoomMember): TemplateResult {
    const { groups } = this.#more
    return html`<div class="row">
      <label for="role">${groups.role}</label>
      <div class="select">
        <select
          class="field"
          part="field"
          id="role"
          aria-describedby="role-hint"
          ?disabled=${this.#parts.busy() !== ''}
          @change=${(event: Event) => void this.#onRole(user.id, event.target as HTMLSelectElement, role)}
        >
          ${ROLES.map(each => html`<option value=${each} ?selected=${each === role}>${groups.roles[each]}</option>`)}
        </select>
        ${chevronIcon}
      </div>
      <p class="hint" id="role-hint">${groups.roleHint}</p>
      ${this.#parts.wrong('role')}
    </div>`
  }

  #kick({ user }: RoomMember): TemplateResult {
    const { groups, dialogs } = this.#more
    if (this.#asking) {
      return confirm({
        text: groups.kickAsk(nameOf(user)),
        wrong: this.#parts.wrong('kick'),
        no: dialogs.cancel,
        yes: this.#parts.working('kick', groups.kickConfirm),
        busy: this.#parts.busy() !== '',
        onNo: () => void this.#ask(false),
        onYes: () => void this.#onKick(user.id)
      })
    }
    return html`<div class="buttons">
      <button class="button danger" type="button" @click=${() => void this.#ask(true)}>${groups.kick}</button>
    </div>`
  }

  get #more(): More {
    return moreIn(this.#parts.words())
  }

  async #ask(asking: boolean): Promise<void> {
    this.#asking = asking
    this.#parts.forgive()
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (asking) focusQuestion(this.#host.renderRoot)
    else this.#host.renderRoot.querySelector<HTMLElement>('.panel .danger')?.focus()
  }

  async #onRole(id: number, select: HTMLSelectElement, before: Role): Promise<void> {
    const role = select.value as Role
    const done = await this.#parts.act('role', async () => this.#parts.room()?.setRole(id, role))
    if (done) this.#parts.pages()?.setRole(id, role)
    else select.value = before
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>('#role')?.focus()
  }

  async #onKick(id: number): Promise<void> {
    if (!(await this.#parts.act('kick', async () => this.#parts.room()?.kick(id)))) return
    this.#parts.pages()?.remove(id)
    this.close()
    await this.#parts.onGone()
  }
}
