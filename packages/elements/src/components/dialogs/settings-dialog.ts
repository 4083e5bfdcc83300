import { html, nothing, type TemplateResult } from 'lit'
import type { Person, User } from '@parlo/sdk'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { state } from '../../decorators.ts'
import { ChatPersonOpenEvent } from '../../events.ts'
import { chevronIcon } from '../../icons.ts'
import { notificationsState } from '../../notifications/permission.ts'
import { settings, type Settings } from '../../settings.ts'
import { LANGUAGES } from '../../strings/languages.ts'
import { DialogElement } from './dialog-element.ts'
import { forwardIcon } from './dialog-icons.ts'
import { personLine } from './people-list.ts'
import { ProfileForm } from './profile-form.ts'
import { styles } from './settings.styles.ts'
import { switchRow, switchStyles } from './switch.ts'

const SCHEMES = ['auto', 'light', 'dark'] as const

/**
 * How others see one: a picture, and a display name. And what a person chooses for every chat of this site in this browser:
 * notifications – for which the browser asks when they are switched on –, sound, appearance, and language, each of which
 * counts at once.
 *
 * @tag settings-dialog
 * @element settings-dialog
 * @fires {ChatPersonOpenEvent} chat-person-open - One's own profile was asked for.
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart profile - The button that opens one's own profile.
 * @csspart avatar - One's picture, or initials on a colour.
 * @csspart name - One's name.
 * @csspart switch - A switch.
 * @csspart scheme - A way it may look.
 * @csspart field - The display name, and the choice of the language.
 * @csspart error - Why it cannot be switched on.
 */
export class SettingsDialog extends DialogElement {
  static readonly tag: string = 'settings-dialog'
  static override styles = [...DialogElement.styles, switchStyles, styles]

  readonly #form = new ProfileForm(this, {
    chat: () => this.chat,
    words: () => this.words,
    me: () => this.#self(this.me!),
    act: (about, run) => this.act(about, run),
    fail: (about, text) => this.fail(about, text),
    forgive: () => this.forgive(),
    wrong: about => this.wrong(about),
    wrongAt: about => this.wrongAt(about),
    working: (about, label) => this.working(about, label)
  })

  readonly #chosen = new ReadableController(this, () => settings)

  /** What the browser said when it was asked. */
  @state() private permission = notificationsState()

  protected override dirty(): boolean {
    return this.me !== undefined && this.#form.dirty
  }

  protected override heading(): string {
    return this.more.profile.settings
  }

  protected override content(): TemplateResult {
    const { profile } = this.more
    const chosen = this.#chosen.value ?? settings.getSnapshot()
    return html`<div class="body stack" part="body">
      ${this.me ? html`${this.#profile(this.me)} ${this.#form.render()}` : nothing}
      ${switchRow({
        id: 'notifications',
        label: profile.notifications,
        hint: this.permission === 'unsupported' ? profile.notificationsNone : profile.notificationsHint,
        on: chosen.notifications && this.permission === 'granted',
        disabled: this.permission === 'unsupported',
        onChange: on => void this.#onNotifications(on)
      })}
      ${this.wrong('notifications')}
      ${switchRow({
        id: 'sound',
        label: profile.sound,
        hint: profile.soundHint,
        on: chosen.sound,
        onChange: sound => settings.set({ sound })
      })}
      <fieldset>
        <legend>${profile.scheme}</legend>
        <div class="schemes">${SCHEMES.map(scheme => this.#scheme(scheme, chosen))}</div>
      </fieldset>
      ${this.#language(chosen)}
      <p class="hint">${profile.kept}</p>
    </div>`
  }

  #profile(me: User): TemplateResult {
    return html`<button class="person me" type="button" part="profile" @click=${() => this.#onProfile(me.id)}>
      ${personLine(this.words, this.chat, this.#self(me), this.more.profile.profileHint)}
      <span class="mirrored forward">${forwardIcon}</span>
    </button>`
  }

  #self(me: User): Person {
    return this.person(me.id) ?? { ...me, online: true, blocked: false }
  }

  #onProfile(id: number): void {
    const opened = new ChatPersonOpenEvent(id)
    this.dispatchEvent(opened)
  }

  #scheme(scheme: Settings['scheme'], chosen: Settings): TemplateResult {
    return html`<label class="option scheme" part="scheme"
      ><span class="swatch ${scheme}" aria-hidden="true"><i></i><i></i><i></i></span
      >${this.more.profile.schemes[scheme]}<input
        type="radio"
        name="scheme"
        .checked=${chosen.scheme === scheme}
        @change=${() => settings.set({ scheme })}
    /></label>`
  }

  #language({ language }: Settings): TemplateResult {
    const { profile } = this.more
    const tags = ['', 'en', ...Object.keys(LANGUAGES)]
    return html`<div class="row">
      <label for="language">${profile.language}</label>
      <div class="select">
        <select
          class="field"
          part="field"
          id="language"
          @change=${(event: Event) => settings.set({ language: (event.target as HTMLSelectElement).value })}
        >
          ${tags.map(
            tag =>
              html`<option value=${tag} lang=${tag} ?selected=${tag === language}>
                ${tag === '' ? profile.languageAuto : nameOf(tag)}
              </option>`
          )}
        </select>
        ${chevronIcon}
      </div>
    </div>`
  }

  /** A browser asks only while somebody does something. */
  async #onNotifications(on: boolean): Promise<void> {
    this.forgive()
    if (on) {
      this.permission = await Notification.requestPermission()
      if (this.permission !== 'granted') this.fail('notifications', this.more.profile.notificationsDenied)
    }
    settings.set({ notifications: on && this.permission === 'granted' })
    // What the browser refused is not what the switch shows.
    this.renderRoot.querySelector<HTMLInputElement>('#notifications')!.checked =
      settings.getSnapshot().notifications
  }
}

/** What a language calls itself. */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
