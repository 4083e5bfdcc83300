import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Chat, Connection } from '@parlo/sdk'
import { chatContext, consume } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, state } from '../../decorators.ts'
import { define } from '../../registration.ts'
import type { Words } from '../../strings/en.ts'
import { controls } from '../../styles/controls.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { styles } from './connection-note.styles.ts'

/** Milliseconds a line may be down before anything is said: most come back sooner. */
const PATIENCE = 1_000

/** Milliseconds for which is told what has failed. */
const TOLD = 8_000

/** The close code of a connection that gave way to a newer one of the same user. */
const REPLACED = 4409

/**
 * Says so when the chat is offline, reconnecting, or was stopped, from where it offers to connect again. Says nothing during the
 * first second, and takes no room then. A `<chat-window>` lets it tell as well what has failed and is said nowhere else.
 *
 * @tag connection-note
 * @element connection-note
 * @csspart note - The box.
 * @csspart reconnect - The button that connects again.
 */
export class ConnectionNote extends LitElement {
  static readonly tag: string = 'connection-note'
  static override styles = [tokens, host, controls, styles]

  /** Give this class its tag. A taken tag warns and changes nothing. */
  static define(tag: string = this.tag, registry?: CustomElementRegistry): void {
    define(this, tag, registry)
  }

  readonly #words = new WordsController(this)
  readonly #connection = new ReadableController(this, () => this.chat?.connection)

  /** The chat to watch. The nearest `<chat-window>` sets it; set it yourself when there is none. */
  @consume(chatContext)
  @property({ attribute: false })
  chat?: Chat

  @state() private patient = true
  @state() private told = ''
  #forget: ReturnType<typeof setTimeout> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #wasOnline = false

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.#onNetwork)
    addEventListener('offline', this.#onNetwork)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('online', this.#onNetwork)
    removeEventListener('offline', this.#onNetwork)
    this.#calm()
  }

  /** Say for a while that something has failed. What is wrong with the line is said before it. */
  tell(text: string): void {
    this.told = text
    clearTimeout(this.#forget)
    this.#forget = setTimeout(() => (this.told = ''), TOLD)
  }

  override render(): TemplateResult {
    const connection = this.#connection.value
    this.#wait(connection?.at ?? 'idle')
    const { words } = this.#words
    const line = connection && !this.patient ? this.#say(connection, words) : ''
    const said = line || this.told
    const isStopped = connection?.at === 'stopped'
    // The region is always there: one that appears together with its text is not read out.
    return html`<div role="status">
      ${
        said
          ? html`<div class="note ${line && !isStopped ? 'busy' : ''}" part="note">
              <span class="dot"></span
              ><span
                >${said}
                ${isStopped ? html`<button class="link" type="button" part="reconnect" @click=${() => this.chat?.reconnect()}>${words.retry}</button>` : nothing}</span
              >
            </div>`
          : nothing
      }
    </div>`
  }

  /** Start, or stop, being impatient. */
  #wait(at: Connection['at']): void {
    if (at === 'online') this.#wasOnline = true
    if (at === 'online' || at === 'idle') this.#calm()
    else if (at === 'stopped') this.patient = false
    else {
      this.#timer ??= setTimeout(() => {
        this.patient = false
      }, PATIENCE)
    }
  }

  #calm(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.patient = true
  }

  /** What is wrong with a line that is not up. */
  #say(connection: Connection, words: Words): string {
    if (connection.at === 'stopped') return connection.code === REPLACED ? words.replaced : words.stopped
    if (!navigator.onLine) return words.noNetwork
    return this.#wasOnline ? words.reconnecting : words.connecting
  }

  readonly #onNetwork = (): void => this.requestUpdate()
}

declare global {
  interface HTMLElementTagNameMap {
    'connection-note': ConnectionNote
  }
}
