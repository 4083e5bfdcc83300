import { ChatError, isVisible, LIMITS, type Act } from '@parlo/contract'
import type { SendOptions } from './room.ts'

/* What is done in a room, as it is sent: checked here, because a refusal by the server may come much later. */

type WithoutTarget<A> = A extends { target: number } ? Omit<A, 'target'> : never
/** What is done to a message, apart from to which. */
export type Change = WithoutTarget<Act>

/** A message, without its files. @throws {ChatError} `empty_text`, `text_too_long` */
export const messageAct = (
  text: string,
  { replyTo, thread, mentions, attachments = [] }: SendOptions
): Act & { kind: 'message' } => ({
  kind: 'message',
  body: {
    text: attachments.length > 0 && !isVisible(text) ? '' : checked(text),
    ...(replyTo !== undefined && { reply_to: replyTo }),
    ...(thread !== undefined && { thread }),
    ...(mentions && { mentions: [...mentions] })
  }
})

/** What is done to a message. @throws {ChatError} `empty_text`, `text_too_long` */
export const changeAct = (change: Change, target: number): Act =>
  change.kind === 'edit'
    ? { ...change, target, body: { text: checked(change.body.text) } }
    : { ...change, target }

function checked(text: string): string {
  if (!isVisible(text)) {
    throw new ChatError('empty_text', 'The text is empty; a message needs at least one visible character')
  }
  if (text.length > LIMITS.text) {
    throw new ChatError(
      'text_too_long',
      `Text has ${text.length} characters; a message may have ${LIMITS.text}`
    )
  }
  return text.toWellFormed().replaceAll('\0', '')
}
