import type { Chat, Message, Room } from '@parlo/sdk'
import { tellNotFetched } from '../../page-part.ts'
import type * as Inside from './dialogs.ts'

/** Which dialog, and what it is about. */
export type DialogRequest =
  /** Begin a conversation: with one person, or in a new group. */
  | { readonly dialog: 'new-room' }
  /** Who is in a room, and what may be done about it. */
  | { readonly dialog: 'members'; readonly room: Room }
  /** Who somebody is; oneself: sign-ins and password, too. */
  | { readonly dialog: 'person'; readonly userId: number }
  /** Find messages: in this room, or in all. */
  | { readonly dialog: 'search'; readonly room?: Room | undefined }
  /** What is pinned in a room. */
  | { readonly dialog: 'pinned'; readonly room: Room }
  /** Who of a group has read one's own message. */
  | { readonly dialog: 'details'; readonly room: Room; readonly message: Message }
  /** What is kept on this device: notifications, language, looks. */
  | { readonly dialog: 'settings' }
  /** Asks before something is lost that is not sent yet, then calls `leave`, which signs out. */
  | { readonly dialog: 'sign-out'; readonly leave: () => void }
  /** Tell those who run the chat about a message. */
  | { readonly dialog: 'report'; readonly room: Room; readonly message: Message }

/** Where a dialog is asked for. It shows the chat of this element, or of what is around it. */
export type DialogHost = HTMLElement & { readonly chat?: Chat | undefined }

/** Fetch the dialogs, which most visits never open. The browser keeps what it has fetched. */
export const loadDialogs = (): Promise<typeof Inside> => import('./dialogs.ts')

/**
 * Open a dialog over the page. The focus goes back to where it was when it closes.
 *
 * It stands in the shadow root of the outermost Parlo element around the host, for its colours, language and chat. A
 * conversation that was picked in it is told by a {@link ChatBeforeRoomEvent} from there – with the `seq` of the message, if
 * one was found. Dialogs that cannot be fetched are told by a `chat-error`, and tried again next time.
 */
export async function openDialog(host: DialogHost, request: DialogRequest): Promise<void> {
  let inside
  try {
    inside = await loadDialogs()
  } catch (cause) {
    tellNotFetched(host, cause)
    return
  }
  inside.open(host, request)
}
