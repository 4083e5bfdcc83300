import { html, nothing, type TemplateResult } from 'lit'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { property } from '../../decorators.ts'
import { chatIcon, everyoneIcon } from '../../icons.ts'
import { tint } from '../../text/person.ts'
import { settings } from '../../settings.ts'
import { face } from '../face.ts'
import { DialogElement } from './dialog-element.ts'
import { muteRow } from './mute.ts'
import { PasswordForm } from './password-form.ts'
import { styles } from './person.styles.ts'
import { SignIns } from './sign-ins.ts'
import { switchStyles } from './switch.ts'

/**
 * Who somebody is: their name, whether they are here, and what one may do about them – write to them, or block them. Of
 * oneself: another password, where one is signed in, and ways to end that.
 *
 * @tag person-dialog
 * @element person-dialog
 * @fires {ChatBeforeRoomEvent} chat-before-room - The conversation with them was asked for.
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart name - What they are called.
 * @csspart username - Their username, where they are called otherwise.
 * @csspart switch - The switch that mutes the conversation with them.
 * @csspart error - What went wrong.
 * @csspart notice - What is said while it is loaded, or when it cannot be.
 */
export class PersonDialog extends DialogElement {
  static readonly tag: string = 'person-dialog'
  static override styles = [...DialogElement.styles, switchStyles, styles]

  readonly #signIns = new SignIns(this, {
    chat: () => this.chat,
    words: () => this.words,
    locale: () => this.locale,
    busy: () => this.busy,
    act: (about, run) => this.act(about, run),
    wrong: about => this.wrong(about),
    working: (about, label) => this.working(about, label)
  })

  readonly #password = new PasswordForm(this, {
    chat: () => this.chat,
    words: () => this.words,
    username: () => this.me?.username ?? '',
    act: (about, run) => this.act(about, run),
    fail: (about, text) => this.fail(about, text),
    forgive: () => this.forgive(),
    wrong: about => this.wrong(about),
    wrongAt: about => this.wrongAt(about),
    working: (about, label) => this.working(about, label),
    onChanged: () => this.#signIns.reload()
  })

  /** The switch in it shows what is chosen. */
  protected readonly chosen = new ReadableController(this, () => settings)

  /** Who it is about. */
  @property({ attribute: false }) userId = 0

  protected override dirty(): boolean {
    return this.#password.open
  }

  protected override heading(): string {
    return this.more.profile.person
  }

  protected override content(): TemplateResult {
    const mine = this.me?.id === this.userId
    // Known are all there are, oneself among them; or nobody yet.
    if (this.people.length > 0 && !this.person(this.userId))
      return html`<div class="notice" part="notice">
        ${everyoneIcon}<span>${this.more.profile.nobody}</span>
      </div>`
    return html`<div class="body stack" part="body">
      ${this.#card(mine)}
      ${mine ? html`${this.#password.render()} ${this.#signIns.render()}` : this.#choices()}
    </div>`
  }

  #card(mine: boolean): TemplateResult {
    const { profile } = this.more
    const name = this.nameOf(this.userId)
    const person = this.person(this.userId)
    const { online = false, blocked = false } = person ?? {}
    const here = online ? this.words.online : this.words.offline
    return html`<div class="profile">
      <span
        class="avatar tint-${tint(this.userId)} ${online ? 'online' : ''}"
        part="avatar"
        aria-hidden="true"
        >${face(this.chat, name, person)}</span
      >
      <bdi class="full" part="name">${name}</bdi>
      ${person?.name === undefined ? nothing : html`<bdi class="here" part="username">@${person.username}</bdi>`}
      <span class="here">${mine ? profile.thatIsYou : blocked ? profile.blocked : here}</span>
    </div>`
  }

  #choices(): TemplateResult {
    const { profile } = this.more
    const name = this.nameOf(this.userId)
    const blocked = this.person(this.userId)?.blocked ?? false
    return html`<button class="button wide-button" type="button" autofocus @click=${this.#onMessage}>
        ${chatIcon}${profile.message}
      </button>
      ${this.chat ? muteRow(this.more, this.chat, `direct:${this.userId}`) : nothing}
      <section class="card">
        <p class="hint" id="block-means">${profile.blockMeans}</p>
        <button
          class="button ${blocked ? 'quiet' : 'danger'}"
          type="button"
          aria-describedby="block-means"
          aria-disabled=${this.busy !== ''}
          @click=${() => void this.#onBlock(!blocked)}
        >
          ${blocked ? profile.unblock(name) : profile.block(name)}
        </button>
        ${this.wrong('block')}
      </section>`
  }

  readonly #onMessage = (): void => {
    if (this.chat) this.pick(this.chat.direct(this.userId))
  }

  async #onBlock(on: boolean): Promise<void> {
    const { chat, userId } = this
    await this.act('block', async () => (on ? chat?.block(userId) : chat?.unblock(userId)))
  }
}
