import type { Chat } from '@parlo/sdk'
import { settings } from './settings.ts'

/** A conversation among those of every chat, and of everybody who signs in to one, in this browser. */
export function nameIn(chat: Chat, key: string): string {
  const session = chat.session.getSnapshot()
  return `${chat.url} ${session.at === 'signed-in' ? session.user.id : ''} ${key}`
}

/** Does the one signed in want to be left alone by the room with this key, but where they are named? */
export const isMuted = (chat: Chat | undefined, key: string): boolean =>
  chat !== undefined && settings.getSnapshot().muted.includes(nameIn(chat, key))
