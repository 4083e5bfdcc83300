import { html, type TemplateResult } from 'lit'
import { LIMITS, type Message, type Room } from '@parlo/sdk'
import { property, state } from '../../decorators.ts'
import { DialogElement } from './dialog-element.ts'
import { checkIcon } from './dialog-icons.ts'
import { styles } from './report.styles.ts'

const KINDS = ['spam', 'abuse', 'other'] as const

/**
 * Tells those who run the chat about a message: what is wrong with it, and whatever one wants to add. Then offers to block
 * who wrote it.
 *
 * @tag report-dialog
 * @element report-dialog
 * @csspart dialog - The box.
 * @csspart head - The bar above it.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart foot - What stands below, always in sight.
 * @csspart quote - The message.
 * @csspart field - The field for what one wants to add.
 * @csspart submit - The button that reports it.
 * @csspart error - What went wrong.
 */
export class ReportDialog extends DialogElement {
  static readonly tag: string = 'report-dialog'
  static override styles = [...DialogElement.styles, styles]

  /** The room that the message is in. */
  @property({ attribute: false }) room?: Room

  /** The message. */
  @property({ attribute: false }) message?: Message

  @state() private kind: (typeof KINDS)[number] | undefined
  @state() private details = ''
  @state() private told = false

  protected override heading(): string {
    return this.more.report.heading
  }

  protected override dirty(): boolean {
    return !this.told && this.details.trim() !== ''
  }

  protected override content(): TemplateResult {
    const { report } = this.more
    if (this.told) {
      return html`<div class="body thanks" part="body">
        <span class="mark">${checkIcon}</span>
        <p role="status">${report.thanks}</p>
      </div>`
    }
    return html`<div class="body" part="body">
      <form class="stack" id="report" novalidate @submit=${this.#onSubmit}>
        ${this.#quote()}
        <fieldset>
          <legend>${report.why}</legend>
          ${KINDS.map(
            (kind, index) =>
              html`<label class="reason"
                ><input
                  type="radio"
                  name="kind"
                  ?autofocus=${index === 0}
                  .checked=${this.kind === kind}
                  @change=${() => this.#choose(kind)}
                />${report.kinds[kind]}</label
              >`
          )}
          ${this.wrong('kind')}
        </fieldset>
        <div class="row">
          <label for="details">${report.details}</label>
          <textarea
            class="field"
            part="field"
            id="details"
            rows="3"
            maxlength=${LIMITS.reason - 10}
            aria-describedby="hint"
            .value=${this.details}
            @input=${(event: Event) => (this.details = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
          <p class="hint" id="hint">${report.hint}</p>
        </div>
      </form>
    </div>`
  }

  protected override actions(): TemplateResult {
    const { report, profile, dialogs } = this.more
    if (!this.told) {
      return html`<div class="foot" part="foot">
        ${this.wrong('send')}
        <button class="button quiet" type="button" @click=${() => this.close()}>${dialogs.cancel}</button>
        <button class="button" type="submit" form="report" part="submit" aria-disabled=${this.busy !== ''}>
          ${this.working('send', report.send)}
        </button>
      </div>`
    }
    const sender = this.message?.senderId ?? 0
    const blocked = this.person(sender)?.blocked ?? false
    return html`<div class="foot" part="foot">
      ${this.wrong('block')}
      <button
        class="button quiet"
        type="button"
        aria-disabled=${this.busy !== '' || blocked}
        @click=${() => void this.#onBlock(sender)}
      >
        ${blocked ? profile.blocked : profile.block(this.nameOf(sender))}
      </button>
      <button class="button" type="button" id="done" @click=${() => this.close()}>${report.done}</button>
    </div>`
  }

  #quote(): TemplateResult {
    const { senderId = 0, text = '', attachments = [] } = this.message ?? {}
    const said = text || attachments.map(({ name }) => name).join(', ')
    return html`<blockquote part="quote">
      <bdi class="from">${this.nameOf(senderId)}</bdi>
      <bdi class="quoted">${said.slice(0, 500)}</bdi>
    </blockquote>`
  }

  #choose(kind: (typeof KINDS)[number]): void {
    this.kind = kind
    this.forgive()
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { room, message, kind } = this
    if (!room || !message) return
    if (!kind) {
      this.fail('kind', this.more.report.choose)
      this.renderRoot.querySelector<HTMLElement>('[name=kind]')?.focus()
      return
    }
    const details = this.details.trim()
    if (!(await this.act('send', () => room.report(message, details ? `${kind}: ${details}` : kind)))) return
    this.told = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('#done')?.focus()
  }

  async #onBlock(userId: number): Promise<void> {
    if (this.person(userId)?.blocked) return
    await this.act('block', async () => this.chat?.block(userId))
  }
}
