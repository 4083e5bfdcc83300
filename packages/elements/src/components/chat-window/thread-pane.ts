import type { TemplateResult } from 'lit'
import type { Room } from '@parlo/sdk'
import { ChatBeforeRoomEvent, type ChatMessageOpenEvent } from '../../events.ts'
import { outside } from '../../export-parts.ts'
import { htmlWith } from '../../registration.ts'
import { INPUT_PARTS } from '../message-input/message-input.ts'
import { mayHold } from '../message-list/history.ts'
import { LIST_PARTS } from '../message-list/message-list.ts'
import { ThreadView } from '../thread-view/thread-view.ts'

export { styles } from './thread-pane.styles.ts'

/* The pane for a thread. Fetched when the first one is opened. */

const html = htmlWith(ThreadView)

/** Its own, told from those of the window; and those of the list and the box in it, called as in the conversation. */
const PARTS =
  'header: thread-header, title: thread-title, close: thread-close, ' +
  'message-list: thread-message-list, message-input: thread-message-input, ' +
  outside(`${LIST_PARTS}, ${INPUT_PARTS}`)

/** The answers to the message `root`. What they answer, and is not among them, is shown in the conversation. */
export function threadPane(
  { room, root }: { room: Room; root: number },
  { renderMessage }: Pick<ThreadView, 'renderMessage'>,
  onClose: () => void
): TemplateResult {
  const onMessage = ({ seq, currentTarget }: ChatMessageOpenEvent): void => {
    if (mayHold(room.thread(root), seq)) return
    const picked = new ChatBeforeRoomEvent(room, seq)
    currentTarget!.dispatchEvent(picked)
  }
  return html`<thread-view
    class="thread"
    part="thread-view"
    exportparts=${PARTS}
    .root=${root}
    .renderMessage=${renderMessage}
    @chat-thread-close=${onClose}
    @chat-message-open=${onMessage}
    ><slot name="thread-actions" slot="actions"></slot
  ></thread-view>`
}
