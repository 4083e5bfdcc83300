import type { Words } from '../../strings/en.ts'
import { ConversationList, type Found, type Where } from '../room-list/conversation-list.ts'
import { entries } from './entries.ts'

/**
 * The people one can write to – everyone but oneself – with "Everyone" first, who is here, the last message and what is unread.
 *
 * One stop of the Tab key: arrows, Home and End move inside it.
 *
 * @tag user-list
 * @element user-list
 * @fires {ChatBeforeRoomEvent} chat-before-room - A person was picked; the `<chat-window>` or `<chat-provider>` around
 * shows the conversation with them unless prevented.
 * @slot actions - Beside the search box.
 * @csspart search - The search box.
 * @csspart entry - Each person's button.
 * @csspart avatar - A picture, or initials on a colour.
 * @csspart name - A person's name.
 * @csspart last - The last message.
 * @csspart count - How many are unread.
 */
export class UserList extends ConversationList {
  static override readonly tag: string = 'user-list'

  protected override find({ words, people, rooms, self, searched }: Where): Found {
    const found = entries(people, rooms, self, searched)
    if (searched && found.length === 0) return { parts: [], note: words.nobodyFound(searched) }
    const alone = people.length > 0 && !searched && found.length === 1
    return { parts: [{ entries: found }], ...(alone && { note: words.nobodyElse }) }
  }

  protected override say({ searchPeople, peopleFound }: Words): {
    search: string
    found: Words['peopleFound']
  } {
    return { search: searchPeople, found: peopleFound }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-list': UserList
  }
}
