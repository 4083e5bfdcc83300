import type { Words } from '../../strings/en.ts'
import { ConversationList, type Found, type Where } from './conversation-list.ts'
import { foundRooms } from './found-rooms.ts'

/**
 * One's conversations, newest activity first: everyone, groups, and people one has talked to, with the last message and
 * what is unread. Below them the people one has not talked to yet.
 *
 * One stop of the Tab key: arrows, Home and End move inside it. The search box finds conversations and people by name.
 *
 * @tag room-list
 * @element room-list
 * @fires {ChatBeforeRoomEvent} chat-before-room - A conversation was picked; the `<chat-window>` or `<chat-provider>`
 * around shows it unless prevented.
 * @slot actions - Beside the search box.
 * @csspart search - The search box.
 * @csspart heading - What stands above the people.
 * @csspart entry - Each conversation's button.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart name - What a conversation is called.
 * @csspart last - The last message, or who is writing.
 * @csspart time - When that was.
 * @csspart count - How many are unread.
 */
export class RoomList extends ConversationList {
  static override readonly tag: string = 'room-list'

  protected override find(where: Where): Found {
    return foundRooms(where)
  }

  protected override say({ search, found }: Words): { search: string; found: Words['found'] } {
    return { search, found }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-list': RoomList
  }
}
