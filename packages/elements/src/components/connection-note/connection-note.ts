import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Chat, Connection } from '@parlo/sdk'
import { chatContext, consume } from '../../chat-context.ts'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { WordsController } from '../../controllers/words-controller.ts'
import { property, state } from '../../decorators.ts'
import { define } from '../../registration.ts'
import type { Words } from '../../strings/en.ts'
import { host } from '../../styles/host.ts'
import { tokens } from '../../styles/tokens.ts'
import { styles } from './connection-note.styles.ts'

/** Milliseconds a line may be down before anything is said: most come back sooner. */
const PATIENCE = 1_000

/** The close code of a connection that gave way to a newer one of the same user. */
const REPLACED = 4409

/**
 * Says so when the chat is offline, reconnecting, or was stopped. Says nothing during the first second, and takes no room then.
 *
 * @tag connection-note
 * @element connection-note
 * @csspart note - The box.
 */
export class ConnectionNote extends LitElement {
  static readonly tag: string = 'connection-note'
  static override styles = [tokens, host, styles]

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

  override render(): TemplateResult {
    const connection = this.#connection.value
    this.#wait(connection?.at ?? 'idle')
    const said = connection && !this.patient ? this.#say(connection, this.#words.words) : ''
    // The region is always there: one that appears together with its text is not read out.
    return html`<div role="status">
      ${
        said
          ? html`<div class="note ${connection?.at === 'stopped' ? '' : 'busy'}" part="note">
              <span class="dot"></span><span>${said}</span>
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

  #say(connection: Connection, words: Words): string {
    switch (connection.at) {
      case 'idle':
      case 'online':
        return ''
      case 'stopped':
        return connection.code === REPLACED ? words.replaced : words.stopped
      default:
        if (!navigator.onLine) return words.noNetwork
        return this.#wasOnline ? words.reconnecting : words.connecting
    }
  }

  readonly #onNetwork = (): void => this.requestUpdate()
}

declare global {
  interface HTMLElementTagNameMap {
    'connection-note': ConnectionNote
  }
}
