import { html, nothing, type TemplateResult } from 'lit'

/** What is asked before it is done. */
export interface Question {
  text: string
  /** What it means; empty: nothing more than it says. */
  hint?: string
  /** Where it is said what went wrong. */
  wrong: TemplateResult
  no: string
  yes: TemplateResult
  busy: boolean
  onNo: () => void
  onYes: () => void
}

/** A question, and the buttons that answer it. */
export function confirm({ text, hint = '', wrong, no, yes, busy, onNo, onYes }: Question): TemplateResult {
  return html`<div class="confirm" role="group" aria-labelledby="question">
    <p class="question" id="question">${text}</p>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${wrong}
    <div class="buttons">
      <button class="button quiet" type="button" id="cancel" @click=${onNo}>${no}</button>
      <button class="button danger" type="button" aria-disabled=${busy} @click=${onYes}>${yes}</button>
    </div>
  </div>`
}

/** Put the focus on the answer that changes nothing, and all of the question into sight. */
export function focusQuestion(root: ParentNode): void {
  const cancel = root.querySelector<HTMLElement>('#cancel')
  cancel?.focus({ preventScroll: true })
  cancel?.closest('.confirm')?.scrollIntoView({ block: 'nearest' })
}
