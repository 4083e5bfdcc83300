import { html, nothing, type TemplateResult } from 'lit'
import { isChatError, type ErrorCode } from '@parlo/sdk'
import { chatIcon } from '../../icons.ts'
import type { Words } from '../../strings/en.ts'
import { formIn, type FormWords } from '../../strings/en-form.ts'
import { eyeIcon, eyeOffIcon } from './eye-icons.ts'
import type { LoginForm } from './login-form.ts'

export { styles } from './sign-in.styles.ts'

type Field = 'username' | 'password'

/** Which field a failure is about; the others are about the form as a whole. */
const FIELDS: Partial<Record<ErrorCode, Field>> = {
  bad_username: 'username',
  username_taken: 'username',
  bad_password: 'password'
}

/** What {@link SignIn} needs of its element. */
export interface SignInParts {
  words: () => Words
  /** Signing in failed. Returns what to tell the person. */
  failed: (error: unknown) => string
}

/** What is inside a `<login-form>`: its fields, and what they do. Drawn by the element, in its shadow root. */
export class SignIn {
  readonly #host: LoginForm
  readonly #parts: SignInParts
  #busy = false
  #visible = false
  #wrong: { field: Field | null; text: string } | undefined

  constructor(host: LoginForm, parts: SignInParts) {
    this.#host = host
    this.#parts = parts
    // Here, as few pages show the form, and each would load the names. A box for messages has a field, too.
    host.setAttribute('exportparts', 'form, field: login-field, submit, reveal, switch, error')
  }

  /** The whole form, as it is now. */
  render(): TemplateResult {
    const words = this.#parts.words()
    const form = formIn(words)
    const { chat, create } = this.#host
    return html`
      <form part="form" novalidate aria-busy=${this.#busy} @submit=${this.#onSubmit} @input=${this.#onInput}>
        <slot name="header">
          <header>
            <span class="mark">${chatIcon}</span>
            <h2>${create ? form.createIntro : form.signInIntro}</h2>
          </header>
        </slot>
        ${this.#username(form)} ${this.#password(form)}
        <p class="wrong whole" part="error" role="alert">${this.#wrongAt(null)}</p>
        <button class="button" part="submit" ?disabled=${!chat} aria-disabled=${this.#busy}>
          ${this.#busy ? html`<span class="spinner"></span>${words.working}` : create ? form.createAccount : form.signIn}
        </button>
        <p class="switch">
          <span>${create ? form.haveAccount : form.noAccount}</span>
          <button class="link" type="button" part="switch" @click=${this.#onSwitch}>
            ${create ? form.signIn : form.createAccount}
          </button>
        </p>
      </form>
    `
  }

  #username(form: FormWords): TemplateResult {
    const wrong = this.#wrongAt('username')
    return html`<div class="row">
      <label for="username">${form.username}</label>
      <input
        class="field"
        part="field"
        id="username"
        name="username"
        autocomplete="username"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        required
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby="username-note"
      />
      <div id="username-note">
        <p class="wrong" part="error" role="alert">${wrong}</p>
        ${this.#host.create && !wrong ? html`<p class="hint">${form.usernameHint}</p>` : nothing}
      </div>
    </div>`
  }

  #password(form: FormWords): TemplateResult {
    const wrong = this.#wrongAt('password')
    return html`<div class="row">
      <label for="password">${form.password}</label>
      <div class="password">
        <input
          class="field"
          part="field"
          id="password"
          name="password"
          type=${this.#visible ? 'text' : 'password'}
          autocomplete=${this.#host.create ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck="false"
          required
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby="password-note"
        />
        <button
          class="icon"
          part="reveal"
          type="button"
          aria-label=${this.#visible ? form.hidePassword : form.showPassword}
          title=${this.#visible ? form.hidePassword : form.showPassword}
          @click=${this.#onEye}
        >
          ${this.#visible ? eyeOffIcon : eyeIcon}
        </button>
      </div>
      <div id="password-note">
        <p class="wrong" part="error" role="alert">${wrong}</p>
        ${this.#host.create && !wrong ? html`<p class="hint">${form.passwordHint}</p>` : nothing}
      </div>
    </div>`
  }

  #wrongAt(field: Field | null): string {
    return this.#wrong?.field === field ? this.#wrong.text : ''
  }

  readonly #onEye = (): void => {
    this.#visible = !this.#visible
    this.#host.requestUpdate()
  }

  readonly #onSwitch = (): void => {
    this.#host.create = !this.#host.create
    this.#wrong = undefined
    this.#input('username').focus()
  }

  readonly #onInput = (): void => {
    this.#wrong = undefined
    this.#host.requestUpdate()
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { chat, create } = this.#host
    if (this.#busy || !chat) return
    const form = formIn(this.#parts.words())
    const username = this.#input('username').value.trim()
    const password = this.#input('password').value
    if (username === '') return this.#complain('username', form.needUsername)
    if (password === '') return this.#complain('password', form.needPassword)
    this.#busy = true
    this.#onInput()
    try {
      await (create ? chat.register(username, password) : chat.login(username, password))
      this.#input('password').value = ''
      this.#visible = false
    } catch (error) {
      const code = isChatError(error) ? error.code : 'internal'
      const said = this.#parts.failed(error)
      const own: Partial<Record<ErrorCode, string>> = {
        bad_login: form.wrongLogin,
        username_taken: form.usernameTaken,
        ...(create && { forbidden: form.noNewAccounts })
      }
      this.#complain(FIELDS[code] ?? null, own[code] ?? said)
    } finally {
      this.#busy = false
      this.#host.requestUpdate()
    }
  }

  #complain(field: Field | null, text: string): void {
    this.#wrong = { field, text }
    this.#host.requestUpdate()
    this.#input(field ?? 'password').focus()
  }

  #input(field: Field): HTMLInputElement {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#${field}`)!
  }
}
