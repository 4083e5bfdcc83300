import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import { isChatError } from '@parlo/sdk'
import { moreIn } from '../../strings/en-more.ts'
import type { FormParts } from './form-parts.ts'

/** What a {@link PasswordForm} needs of its dialog. */
export interface PasswordFormParts extends FormParts {
  /** Whose password it is, for the browser's own list of passwords. */
  username: () => string
  /** The password is another one now, and the other sign-ins have ended. */
  onChanged: () => void
}

/** Another password for oneself: a button, and behind it a form. */
export class PasswordForm {
  readonly #host: LitElement
  readonly #parts: PasswordFormParts
  #at: 'closed' | 'open' | 'changed' = 'closed'

  constructor(host: LitElement, parts: PasswordFormParts) {
    this.#host = host
    this.#parts = parts
  }

  /** Is it being filled in? */
  get open(): boolean {
    return this.#at === 'open'
  }

  render(): TemplateResult {
    const { profile } = moreIn(this.#parts.words())
    return html`<section class="card" aria-label=${profile.changePassword}>
      ${
        this.#at === 'open'
          ? this.#form()
          : html`<p class="hint" role="status" ?hidden=${this.#at === 'closed'}>${profile.passwordChanged}</p>
              <button
                class="button quiet"
                type="button"
                id="change-password"
                @click=${() => this.#go('open', '#current')}
              >
                ${profile.changePassword}
              </button>`
      }
    </section>`
  }

  #form(): TemplateResult {
    const { profile, dialogs } = moreIn(this.#parts.words())
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#onSubmit}
      @input=${() => this.#parts.forgive()}
    >
      <input name="username" autocomplete="username" readonly hidden .value=${this.#parts.username()} />
      ${this.#field('current', profile.currentPassword, 'current-password')}
      ${this.#field('new', profile.newPassword, 'new-password')}
      <p class="hint">${profile.passwordHint}</p>
      ${this.#parts.wrong('password')}
      <div class="buttons">
        <button class="button quiet" type="button" @click=${() => this.#go('closed', '#change-password')}>
          ${dialogs.cancel}
        </button>
        <button class="button">${this.#parts.working('password', dialogs.save)}</button>
      </div>
    </form>`
  }

  #field(
    id: 'current' | 'new',
    label: string,
    autocomplete: 'current-password' | 'new-password'
  ): TemplateResult {
    const wrong = this.#parts.wrongAt(id)
    return html`<div class="row">
      <label for=${id}>${label}</label>
      <input
        class="field"
        part="field"
        type="password"
        id=${id}
        autocomplete=${autocomplete}
        required
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby="wrong-${id}"
      />
      ${this.#parts.wrong(id)}
    </div>`
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { act, chat, fail, onChanged } = this.#parts
    const { profile } = moreIn(this.#parts.words())
    const [current, next] = [this.#input('current').value, this.#input('new').value]
    for (const id of ['current', 'new'] as const) {
      if (this.#input(id).value === '') return this.#complain(id, profile.needPassword)
    }
    let code: string | undefined
    const done = await act('password', async () => {
      try {
        await chat()?.changePassword(current, next)
      } catch (error) {
        code = isChatError(error) ? error.code : undefined
        throw error
      }
    })
    if (done) {
      await this.#go('changed', '#change-password')
      onChanged()
    } else if (code === 'forbidden') fail('password', profile.noPassword)
    else if (code === 'bad_login') this.#complain('current', profile.wrongPassword)
    else if (code === 'bad_password') this.#complain('new', this.#parts.wrongAt('password'))
  }

  #complain(id: 'current' | 'new', text: string): void {
    this.#parts.fail(id, text)
    this.#input(id).focus()
  }

  #input(id: string): HTMLInputElement {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!
  }

  async #go(at: 'closed' | 'open' | 'changed', focus: string): Promise<void> {
    this.#at = at
    this.#parts.forgive()
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus()
  }
}
