import { html, type TemplateResult } from 'lit'
import { ReadableController } from '../../controllers/readable-controller.ts'
import { property } from '../../decorators.ts'
import { lossesOf, uploadsOf } from '../../leaving.ts'
import { confirm, focusQuestion } from './confirm.ts'
import { DialogElement } from './dialog-element.ts'
import { inWords } from './losses.ts'
import { styles } from './person.styles.ts'

/**
 * Asked of somebody who signs out while something is not sent yet, which is lost then. It counts along.
 *
 * @tag sign-out-dialog
 * @element sign-out-dialog
 * @csspart dialog - The box.
 * @csspart heading - What it is called.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 */
export class SignOutDialog extends DialogElement {
  static readonly tag: string = 'sign-out-dialog'
  static override styles = [...DialogElement.styles, styles]

  /** Signs out. */
  @property({ attribute: false }) leave = (): void => undefined

  constructor() {
    super()
    // eslint-disable-next-line no-new -- it lives as long as its host
    new ReadableController(this, () => this.chat?.rooms)
  }

  protected override heading(): string {
    return this.words.signOut
  }

  protected override content(): TemplateResult {
    const { signOut } = this.more
    const lost = this.chat ? inWords(this.more, lossesOf(this.chat)) : ''
    return html`<div class="body" part="body">
      ${confirm({
        text: lost || signOut.nothing,
        hint: lost && signOut.lost,
        wrong: html``,
        no: signOut.stay,
        yes: html`${this.words.signOut}`,
        busy: false,
        onNo: () => this.close(),
        onYes: () => this.leave()
      })}
    </div>`
  }

  protected override firstUpdated(): void {
    void this.updateComplete.then(() => focusQuestion(this.renderRoot))
    for (const { done } of this.chat ? uploadsOf(this.chat) : [])
      void done.catch(() => undefined).then(() => this.requestUpdate())
  }
}
