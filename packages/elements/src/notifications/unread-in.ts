import type { Chat } from '@parlo/sdk'
import { isMuted } from '../muted.ts'

/** How many messages of a chat are unread, but for those of muted rooms. */
export const unreadIn = (chat: Chat): number =>
  chat.rooms.getSnapshot().reduce((sum, { key, unread }) => sum + (isMuted(chat, key) ? 0 : unread), 0)
