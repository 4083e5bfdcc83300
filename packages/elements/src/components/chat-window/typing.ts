import { htmlWith } from '../../registration.ts'
import { TypingNote } from '../typing-note/typing-note.ts'

const html = htmlWith(TypingNote)

/** Who is writing, in the bar above a conversation: fetched once somebody is signed in, and out of the way until then. */
export const typing = html`<typing-note
  class="typing"
  part="typing-note"
  exportparts="names:typing"
></typing-note>`
