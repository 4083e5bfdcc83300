import { html, type TemplateResult } from 'lit'
import type { Words } from '../strings/en.ts'

/* What an element shows in place of all it has to show. Looks: `.notice` in styles/controls.ts. */

/** In a moment there will be more. */
export const waiting = (text: string): TemplateResult =>
  html`<div class="notice waiting" part="notice" role="status">${text}</div>`

/** It could not be had; the person may ask again. */
export const trouble = (words: Words, text: string, again: () => void): TemplateResult =>
  html`<div class="notice" part="notice" role="alert">
    <span>${text}</span>
    <button class="button quiet" part="retry" type="button" @click=${again}>${words.retry}</button>
  </div>`
