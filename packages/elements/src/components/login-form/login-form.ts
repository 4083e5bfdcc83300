import { adoptStyles, LitElement, type TemplateResult } from 'lit'
import { isChatError, type Chat } from '@parlo/sdk'
import { chatContext, consume } from '../../chat-context.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, state } from '../../decorators.ts'
import { ChatErrorEvent } from '../../events.ts'
import { notFetched } from '../../page-part.ts'
import { define } from '../../registration.ts'
import { sentence } from '../../strings/words.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { trouble, waiting } from '../notice.ts'
import { loadSignIn } from './load-sign-in.ts'
import { styles } from './login-form.styles.ts'
import type { SignIn } from './sign-in.ts'

/**
 * Signs in, or creates an account: name and password, and a switch between the two.
 *
 * Works with password managers and paste. What was wrong is said next to the field it is about, in the page's language.
 * Fetches what is inside it when it is first shown.
 *
 * @tag login-form
 * @element login-form
 * @fires {ChatErrorEvent} chat-error - It did not work.
 * @slot header - Instead of the mark and the heading.
 * @csspart form - The `<form>`.
 * @csspart field - Each `<input>`.
 * @csspart submit - The button.
 * @csspart reveal - The button that shows the password.
 * @csspart switch - The button that leads from signing in to creating an account, and back.
 * @csspart error - What went wrong.
 * @csspart notice - What stands instead of the form while it is fetched, or cannot be.
 * @csspart retry - The button that fetches it again.
 */
export class LoginForm extends LitElement {
  static readonly tag: string = 'login-form'
  static override styles = [tokens, host, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)

  /** The chat to sign in to. The nearest `<chat-window>` sets it; set it yourself when there is none. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  /** Create an account rather than sign in. The person can switch. */
  @property({ type: Boolean, reflect: true }) create = false

  @state() private signIn?: SignIn
  @state() private missing = ''

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#load()
  }

  override render(): TemplateResult {
    const { words } = this.#words
    if (this.signIn) return this.signIn.render()
    return this.missing ? trouble(words, this.missing, () => void this.#load()) : waiting(words.working)
  }

  async #load(): Promise<void> {
    if (this.signIn) return
    this.missing = ''
    try {
      const { SignIn, styles } = await loadSignIn()
      adoptStyles(this.renderRoot as ShadowRoot, [...LoginForm.elementStyles, styles])
      this.signIn = new SignIn(this, {
        words: () => this.#words.words,
        failed: error => this.#failed(error)
      })
    } catch (cause) {
      this.missing = this.#failed(notFetched(cause))
    }
  }

  #failed(error: unknown): string {
    if (isChatError(error)) {
      const failed = new ChatErrorEvent(error, true)
      this.dispatchEvent(failed)
    } else reportError(error)
    return sentence(this.#words.words, error)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'login-form': LoginForm
  }
}
