import { nothing } from 'lit'
import type { Message, Person, Reaction } from '@parlo/sdk'
import { ChatMessageOpenEvent, ChatPersonOpenEvent, ChatThreadOpenEvent } from '../../events.ts'
import { htmlWith } from '../../registration.ts'
import { moreIn, type More } from '../../strings/en-more.ts'
import type { Words } from '../../strings/en.ts'
import { nameOf, tint } from '../../text/person.ts'
import { plainText } from '../../text/plain-text.ts'
import { pinIcon } from '../../icons.ts'
import { threadIcon, trashIcon } from '../message-actions/icons.ts'
import { sizeOf } from '../message-files/pictures.ts'
import { MessageFiles } from '../message-files/message-files.ts'
import { act } from './act.ts'
import { addresses } from './addresses.ts'
import type { MessageItem } from './message-item.ts'
import { mentions } from './mentions.ts'

export { styles } from './more.styles.ts'

const html = htmlWith(MessageFiles)

/** What there is of a message beside its text: where it stands, and what is said of it. */
export interface Drawn {
  /** Class of the bubble. */
  kind: string
  above: unknown
  below: unknown
  marks: unknown
  /** Draws what is just text. */
  text: ((text: string) => unknown) | undefined
  said: string[]
  /** How far it has got, where that is not as far as its text. */
  state: 'sending' | undefined
}

/** What it takes to draw it. */
interface Around {
  words: Words
  locale: string
  people: readonly Person[]
}

/** All about one message that its parts are drawn from. */
interface Shown extends Around {
  item: MessageItem
  message: Message
  more: More['actions']
  me: number | undefined
  nameOf: (id: number) => string
  /** Stops of the Tab key while the focus is in the message; always, where a message is none itself. */
  stop: '0' | '-1'
}

/** Draw it. */
export function draw(item: MessageItem, message: Message, around: Around): Drawn {
  const session = item.chat?.session.getSnapshot()
  const me = session?.at === 'signed-in' ? session.user.id : undefined
  const people = byId(around.people)
  const called = (id: number): string => {
    const person = people.get(id)
    return id === me ? around.words.you : person ? nameOf(person) : around.words.someone
  }
  const stop = !item.hasAttribute('tabindex') || item.matches(':focus-within') ? '0' : '-1'
  const more = moreIn(around.words).actions
  const shown: Shown = { ...around, item, message, me, nameOf: called, more, stop }
  const { attachments, pinned, deleted } = message
  const bare =
    attachments.length > 0 && attachments.every(file => sizeOf(item.chat, file)) && message.text === ''
  return {
    // Nothing but pictures needs no bubble.
    kind: bare && message.replyTo === null ? 'bare' : '',
    above: deleted ? nothing : html`${quote(shown)}${files(shown)}`,
    below: html`${reactions(shown)}${thread(shown)}`,
    marks: pinned ? html`<span class="pin" title=${more.pinned}>${pinIcon}</span>` : nothing,
    text: deleted ? undefined : addresses(mentions(message, people, me, stop, open(shown))),
    said: said(shown),
    // Without its files nobody has it, though the server knows of it.
    state: message.own && attachments.some(file => file.state === 'open') ? 'sending' : undefined
  }
}

const known = new WeakMap<readonly Person[], Map<number, Person>>()

/** Made once for each list of people, for all messages. */
function byId(people: readonly Person[]): Map<number, Person> {
  let all = known.get(people)
  if (!all) known.set(people, (all = new Map(people.map(each => [each.id, each]))))
  return all
}

const open =
  ({ item }: Shown) =>
  (userId: number): void => {
    const event = new ChatPersonOpenEvent(userId)
    item.dispatchEvent(event)
  }

/** What was answered, in a line or two; it leads there. */
function quote({ item, message, words, more, nameOf, stop }: Shown): unknown {
  const { replyTo, quote: about } = message
  if (replyTo === null) return nothing
  const show = (): void => {
    const event = new ChatMessageOpenEvent(replyTo)
    item.dispatchEvent(event)
  }
  return html`<button
    type="button"
    class="quote ${about ? `tint-${tint(about.senderId)}` : ''}"
    part="quote"
    tabindex=${stop}
    title=${more.showMessage}
    @click=${show}
  >
    ${
      about
        ? html`<bdi class="who">${nameOf(about.senderId)}</bdi
            ><span class="what" dir="auto"
              >${about.deleted ? html`<i>${trashIcon}${words.deleted}</i>` : quoted(item, replyTo, about.text, more)}</span
            >`
        : html`<span class="what">${more.answersUnknown}</span>`
    }
  </button>`
}

/** The text without its marks; the name of a file, where there is no text. */
function quoted(item: MessageItem, replyTo: number, text: string, more: More['actions']): string {
  if (text !== '') return plainText(text)
  const held = item.room?.getSnapshot().messages.find(({ seq }) => seq === replyTo)
  return held?.attachments[0]?.name ?? more.file
}

function files({ item, message, stop }: Shown): unknown {
  if (message.attachments.length === 0) return nothing
  return html`<message-files
    part="files"
    .message=${message}
    .room=${item.room}
    .chat=${item.chat}
    .passed=${stop === '-1'}
  ></message-files>`
}

function reactions(shown: Shown): unknown {
  const { message, more, locale } = shown
  if (message.reactions.length === 0) return nothing
  return html`<div class="reactions">
    ${message.reactions.map(reaction => {
      const names = whoReacted(shown, reaction)
      return html`<button
        type="button"
        class="reaction"
        part="reaction"
        tabindex=${shown.stop}
        aria-pressed=${reaction.mine === true}
        title=${more.reacted(names, reaction.emoji)}
        @click=${() => react(shown, reaction)}
      >
        <span class="sign">${reaction.emoji}</span
        ><span class="count">${reaction.count.toLocaleString(locale)}</span>
        <span class="unseen">${names}</span>
      </button>`
    })}
  </div>`
}

function react({ item, message, words }: Shown, { emoji, mine }: Reaction): void {
  const { room } = item
  if (room) void act(item, words, () => room.react(message, emoji, !mine))
}

/** "You, ben and 3 others": oneself first. */
function whoReacted({ locale, words, more, me, nameOf }: Shown, { users, mine, count }: Reaction): string {
  const others = users.filter(id => id !== me && !(mine && me === undefined)).map(nameOf)
  const names = [...(mine ? [words.you] : []), ...others].slice(0, count)
  if (names.length < count) names.push(more.others(count - names.length))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

function thread({ item, message, more, stop }: Shown): unknown {
  const { room } = item
  const root = message.thread ?? (message.replyCount > 0 ? message.seq : null)
  if (!room || root === null || item.thread !== undefined) return nothing
  const show = (): void => {
    const event = new ChatThreadOpenEvent(room, root)
    item.dispatchEvent(event)
  }
  const text = message.thread === null ? more.replies(message.replyCount) : more.inThread
  return html`<button type="button" class="thread" part="thread" tabindex=${stop} @click=${show}>
    ${threadIcon}${text}
  </button>`
}

/** What somebody hears of it who does not see it. */
function said(shown: Shown): string[] {
  const { message, more, nameOf, item } = shown
  const { quote: about, replyTo, attachments, pinned, replyCount } = message
  const all = attachments.map(({ name }) => name)
  if (about) all.push(more.answers(nameOf(about.senderId)))
  else if (replyTo !== null) all.push(more.answersUnknown)
  if (pinned) all.push(more.pinned)
  for (const each of message.reactions) all.push(more.reacted(whoReacted(shown, each), each.emoji))
  if (replyCount > 0 && item.thread === undefined) all.push(more.replies(replyCount))
  return all
}
