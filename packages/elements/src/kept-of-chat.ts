import type { Chat } from '@parlo/sdk'

/* What elements keep for a chat, such as pictures, is memory that the browser does not take back by itself; and what one
 * person may see is not for the next one. It is let go of when they sign out, and when the chat is closed. */

const all = new WeakMap<Chat, Set<() => void>>()

/** Have something let go of each time somebody signs out of a chat, or another one is signed in, and when the element that made it closes it. */
export function whenOver(chat: Chat, forget: () => void): void {
  const known = all.get(chat)
  if (known) return void known.add(forget)
  all.set(chat, new Set([forget]))
  let last: number | undefined
  chat.session.subscribe(session => {
    const me = session.at === 'signed-in' ? session.user.id : undefined
    if (me !== last && last !== undefined) over(chat)
    last = me
  })
}

/** Let go of what is kept for a chat. */
export function over(chat: Chat): void {
  for (const forget of all.get(chat) ?? []) forget()
}
