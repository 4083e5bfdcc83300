import { html, nothing, type TemplateResult } from 'lit'
import type { Chat, Message, Person, RoomSnapshot } from '@parlo/sdk'
import { everyoneIcon, mutedIcon, stateIcons } from '../../icons.ts'
import { isMuted } from '../../muted.ts'
import type { Words } from '../../strings/en.ts'
import { briefTime, tellExactly } from '../../text/format-time.ts'
import { nameOf, tint } from '../../text/person.ts'
import { plainText } from '../../text/plain-text.ts'
import { titleOf, type Titled } from '../../text/room-title.ts'
import { face } from '../face.ts'

/** What a line shows of its conversation. */
export type Conversation = Pick<
  RoomSnapshot,
  'key' | 'id' | 'kind' | 'peerId' | 'title' | 'unread' | 'last' | 'unsent' | 'typing'
>

/** A line of a list of conversations. */
export interface Entry {
  /** The room's key. */
  readonly key: string
  /** The other one, in a conversation of two. */
  readonly person: Person | null
  /** Undefined before its first message. */
  readonly room: Conversation | undefined
}

/** What a list knows when it draws its lines. */
export interface Drawing {
  words: Words
  chat: Chat | undefined
  locale: string
  self: number | undefined
  people: readonly Person[]
  names: ReadonlyMap<number, string>
  /** What is written and not sent, by room. */
  drafts: Readonly<Record<string, string>>
}

/** Picture or initials of a person, initials of a group, or the mark of everyone. */
export function portrait(
  chat: Chat | undefined,
  room: Titled,
  name: string,
  person?: Person | null
): TemplateResult {
  if (room.kind === 'broadcast')
    return html`<span class="avatar everyone" part="avatar">${everyoneIcon}</span>`
  const colour = tint(room.peerId ?? hash(room.key))
  return html`<span
    class="avatar tint-${colour} ${person?.online ? 'online' : ''} ${room.kind}"
    part="avatar"
    aria-hidden="true"
    >${face(chat, name, person ?? undefined)}</span
  >`
}

/** What stands in the button of a line. */
export function drawn({ key, person, room }: Entry, drawing: Drawing): TemplateResult {
  const { words, locale, chat } = drawing
  const unread = room?.unread ?? 0
  const muted = isMuted(chat, key)
  const draft = drawing.drafts[key]
  const waiting = unsentOf(room)
  const last = waiting ?? room?.last
  const place: Titled =
    room ??
    (person
      ? { key, kind: 'direct', peerId: person.id, title: null }
      : { key, kind: 'broadcast', peerId: null, title: null })
  const name = person ? nameOf(person) : titleOf(words, place, drawing.people)
  const writing = (room?.typing ?? []).map(id => drawing.names.get(id) ?? words.someone)
  return html`${portrait(chat, place, name, person)}
    <span class="name" part="name" dir="auto">${name}</span>
    ${person && last ? html`<span class="unseen">, ${person.online ? words.online : words.offline}</span>` : nothing}
    ${
      last
        ? html`<time
            class="when"
            part="time"
            datetime=${last.timestamp}
            @pointerenter=${tellExactly(locale, last.timestamp)}
            >${briefTime(locale, last.timestamp)}</time
          >`
        : html`<span></span>`
    }
    <span class="last ${writing.length > 0 ? 'writing' : ''}" part="last" dir="auto"
      >${
        writing.length > 0
          ? words.typing(writing)
          : draft
            ? html`<span class="draft">${words.draft}: </span>${brief(draft)}`
            : html`${waiting ? state(waiting, words) : nothing}${preview(place, { person, room }, drawing)}`
      }</span
    >
    <span class="marks ${muted ? 'muted' : ''}"
      >${muted ? html`${mutedIcon}<span class="unseen">, ${words.muted}</span>` : nothing}${
        unread > 0
          ? html`<span class="count" part="count" aria-hidden="true">${unread >= 100 ? '99+' : unread}</span
              ><span class="unseen">, ${words.unread(unread)}</span>`
          : nothing
      }</span
    >`
}

/** What waits, or was refused; but not for longer than nothing else is said. */
function unsentOf(room: Conversation | undefined): Message | undefined {
  const { unsent, last } = room ?? {}
  if (!unsent) return undefined
  return unsent.state === 'sending' || !last || unsent.timestamp > last.timestamp ? unsent : undefined
}

/** How far a message has got that the server does not have. */
const state = ({ state: at }: Message, words: Words): TemplateResult =>
  html`<span class="state ${at}">${stateIcons[at]}<span class="unseen">${words.states[at]}: </span></span>`

/** What was said last, on one line; who is here, where nothing was. */
function preview(
  { kind }: Titled,
  { person, room }: Pick<Entry, 'person' | 'room'>,
  { words, people, names, self }: Drawing
): string {
  const last = unsentOf(room) ?? room?.last
  if (!last && person) return person.online ? words.online : words.offline
  if (!last && kind === 'group') return words.sayHello
  if (!last) return words.peopleOnline(people.filter(each => each.online).length, people.length)
  const { senderId, attachments } = last
  if (last.deleted) return words.deleted
  const text = last.text || attachments.map(({ name }) => name).join(', ')
  const short = brief(text)
  if (senderId === self) return `${words.you}: ${short}`
  return person ? short : `${names.get(senderId) ?? words.someone}: ${short}`
}

/** More than fits is never seen; 8,000 characters in each line would still have to be laid out. */
const brief = (text: string): string => plainText(text.slice(0, 160))

/** The same number for the same text, always. */
function hash(text: string): number {
  let sum = 0
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return sum
}
