import type { Message } from '@parlo/sdk'
import { PagePart } from '../../page-part.ts'

/** What draws all that a message may have beside its text. Most have nothing. */
export const more = new PagePart(() => import('./more.ts'))

/** What can be done to a message. */
export const actions = new PagePart(() => import('../message-actions/attend.ts'))

/** A message that has something beside its text; or in it, an address perhaps. */
export const hasMore = (message: Message): boolean =>
  message.replyTo !== null ||
  message.thread !== null ||
  message.pinned ||
  /@/.test(message.text) ||
  message.replyCount + message.mentions.length + message.attachments.length + message.reactions.length > 0
