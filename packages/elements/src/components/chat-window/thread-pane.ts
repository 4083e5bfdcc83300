import type { TemplateResult } from 'lit'
import type { ChatMessageOpenEvent } from '../../events.ts'
import { htmlWith } from '../../registration.ts'
import { ThreadView } from '../thread-view/thread-view.ts'

/* The pane for a thread. Fetched when the first one is opened. */

const html = htmlWith(ThreadView)

/** The answers to the message `root`. `onMessage`: a message was asked for, in the thread or elsewhere. */
export const threadPane = (
  root: number,
  onClose: () => void,
  onMessage: (event: ChatMessageOpenEvent) => void
): TemplateResult =>
  html`<thread-view
    class="thread"
    part="thread-view"
    exportparts="header: thread-header"
    .root=${root}
    @chat-thread-close=${onClose}
    @chat-message-open=${onMessage}
  ></thread-view>`
