import type { Words } from '../../strings/en.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import { ConversationList, type Found, type Where } from '../room-list/conversation-list.ts'
import { entries } from './entries.ts'

/** People who were never talked to are listed up to this many; searching finds all. */
const MOST = 50

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
 * @csspart time - When that was.
 * @csspart count - How many are unread.
 */
export class UserList extends ConversationList {
  static override readonly tag: string = 'user-list'

  protected override find({ words, people, rooms, self, searched }: Where): Found {
    const all = entries(people, rooms, self, searched)
    let strangers = 0
    const found = all.filter(({ person, room }) => !person || room || ++strangers <= MOST)
    if (searched && found.length === 0) return { parts: [], note: moreIn(words).people.nobody(searched) }
    const alone = people.length > 0 && !searched && found.length === 1
    const rest = all.length - found.length
    const note = rest > 0 ? words.andMore(rest) : alone ? words.nobodyElse : undefined
    return { parts: [{ entries: found }], ...(note && { note }) }
  }

  protected override say(words: Words): More['people'] {
    return moreIn(words).people
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-list': UserList
  }
}
