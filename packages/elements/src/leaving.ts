import type { Chat, Message, RoomSnapshot, Upload } from '@parlo/sdk'
import { loadDialogs, type DialogHost } from './components/dialogs/load-dialogs.ts'
import { whenOver } from './kept-of-chat.ts'
import type { Words } from './strings/en.ts'

/*
 * What is lost, and by what:
 *
 *                       signing out    the page goes
 * messages, sending     yes            where this device keeps nothing
 * messages, refused     yes            yes, but the person was told of them
 * uploads under way     yes            yes: nobody has the file any more
 *
 * Before that, people are asked; and never otherwise.
 */

/** What somebody who signs out would lose. */
export interface Losses {
  messages: number
  files: number
}

const going = new WeakMap<Chat, Set<Upload>>()
const guarded = new WeakSet<Chat>()
/** Chats of this page with something that is on its way. */
const busy = new Set<Chat>()

/** What is not sent, in all rooms. */
export function lossesOf(chat: Chat): Losses {
  const rooms = chat.rooms.getSnapshot()
  return { messages: rooms.flatMap(unsentIn).length, files: uploadsOf(chat).size }
}

/** Those under way that were begun here. */
export const uploadsOf = (chat: Chat): ReadonlySet<Upload> => going.get(chat) ?? new Set<Upload>()

/** An upload was begun. */
export function noteUpload(chat: Chat, upload: Upload): void {
  const all = going.get(chat) ?? new Set()
  going.set(chat, all.add(upload))
  guard(chat)
  look(chat)
  const over = (): void => {
    all.delete(upload)
    look(chat)
  }
  upload.done.then(over, over)
}

/** Have the page ask before it goes while something of this chat would be lost by that. */
export function guard(chat: Chat): void {
  if (guarded.has(chat)) return
  guarded.add(chat)
  chat.rooms.subscribe(() => look(chat))
  chat.connection.subscribe(() => look(chat))
  whenOver(chat, () => rest(chat))
}

/**
 * Sign out by `leave`; where something would be lost, the person is asked before.
 */
export async function leaving(host: DialogHost, words: Words, leave: () => void): Promise<void> {
  const { messages, files } = host.chat ? lossesOf(host.chat) : { messages: 0, files: 0 }
  if (messages + files === 0) return leave()
  try {
    const { open } = await loadDialogs()
    open(host, { dialog: 'sign-out', leave })
  } catch {
    // Without a line there may be no dialog, either: and that is when most is unsent.
    if (confirm(`${words.states.failed}: ${messages + files}. ${words.signOut}?`)) leave()
  }
}

/** While one reads elsewhere in a room, only the newest is known. */
function unsentIn({ messages, unsent }: RoomSnapshot): readonly Message[] {
  if (!unsent) return []
  const own = messages.slice(messages.findLastIndex(({ seq }) => seq !== null) + 1)
  const found = own.filter(({ state }) => state !== 'sent')
  return found.length > 0 ? found : [unsent]
}

const isSending = (room: RoomSnapshot): boolean => unsentIn(room).some(({ state }) => state === 'sending')
const loses = (chat: Chat): boolean => !chat.lasting || uploadsOf(chat).size > 0

function look(chat: Chat): void {
  // Closed, nothing of it is on its way any more, whatever it looked like last.
  const isClosed = chat.connection.getSnapshot().at === 'idle'
  if (isClosed || (uploadsOf(chat).size === 0 && !chat.rooms.getSnapshot().some(isSending))) return rest(chat)
  if (busy.size === 0) addEventListener('beforeunload', onLeave)
  busy.add(chat)
}

/** A page that listens may have to be loaded anew when one comes back to it. */
function rest(chat: Chat): void {
  busy.delete(chat)
  if (busy.size === 0) removeEventListener('beforeunload', onLeave)
}

function onLeave(event: BeforeUnloadEvent): void {
  if ([...busy].some(loses)) event.preventDefault()
}
