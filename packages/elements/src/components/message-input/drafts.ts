import type { Chat, Readable, Room } from '@parlo/sdk'
import { forgetComposing } from '../../composing.ts'

/* What was written but not sent, by room and thread: it waits there when another room is shown, and over a reload. With the
 * person who wrote it, until they sign out: the next one to sign in must not find it. */

/** Drafts that are kept of a person; the oldest go. */
const MOST = 50

type Drafts = Record<string, string>

/** Where something is being written, and by whom. */
export interface Place {
  room: Room
  thread: number | undefined
  chat: Chat | undefined
  userId: number | undefined
}

/** In memory: of a chat that keeps nothing on this device, or may not; and of a room that nobody knows a chat of. */
const memory = new WeakMap<Chat | Room, { userId: number | undefined; drafts: Drafts }>()
const watched = new WeakSet<Chat>()
const lists = new WeakMap<Chat, DraftList>()

/** What is written, by room; in threads: by room and thread, with a blank between. Of one chat, for those who follow it. */
class DraftList implements Readable<Drafts> {
  readonly #chat: Chat
  readonly #listeners = new Set<(drafts: Drafts) => void>()
  #value: Drafts

  constructor(chat: Chat) {
    this.#chat = chat
    this.#value = this.#read()
    chat.session.subscribe(this.changed)
  }

  readonly getSnapshot = (): Drafts => this.#value

  readonly subscribe = (listener: (drafts: Drafts) => void): (() => void) => {
    const told = (drafts: Drafts): void => listener(drafts)
    // Another tab writes, too. Twice is once.
    addEventListener('storage', this.changed)
    this.#listeners.add(told)
    told(this.#value)
    return () => {
      this.#listeners.delete(told)
      if (this.#listeners.size === 0) removeEventListener('storage', this.changed)
    }
  }

  readonly changed = (): void => {
    this.#value = this.#read()
    for (const listener of this.#listeners) listener(this.#value)
  }

  #read(): Drafts {
    const session = this.#chat.session.getSnapshot()
    return session.at === 'signed-in' ? { ...draftsAt({ chat: this.#chat, userId: session.user.id }) } : {}
  }
}

export function draftsOf(chat: Chat): Readable<Drafts> {
  let list = lists.get(chat)
  if (!list) lists.set(chat, (list = new DraftList(chat)))
  return list
}

export function draftOf(place: Place): string {
  return draftsAt(place)[slot(place)] ?? ''
}

export function keepDraft(place: Place, text: string): void {
  const { room, chat, userId } = place
  const drafts = draftsAt(place)
  // Behind all others, as the newest.
  delete drafts[slot(place)]
  if (text.trim() !== '') drafts[slot(place)] = text
  const [oldest, ...others] = Object.keys(drafts)
  if (others.length >= MOST) delete drafts[oldest!]
  memory.set(chat ?? room, { userId, drafts })
  if (!chat) return
  try {
    if (chat.remembers && userId !== undefined)
      localStorage.setItem(nameOf(chat, userId), JSON.stringify(drafts))
  } catch {
    // Full, or not allowed here: kept as long as the page is.
  }
  lists.get(chat)?.changed()
}

const slot = ({ room, thread }: Place): string => (thread === undefined ? room.key : `${room.key} ${thread}`)

const nameOf = ({ url }: Chat, userId: number): string => `parlo:drafts:${url}:${userId}`

function draftsAt({ room, chat, userId }: Pick<Place, 'chat' | 'userId'> & Partial<Place>): Drafts {
  if (chat) watch(chat)
  try {
    // Another tab may have written since.
    const kept: unknown = chat?.remembers && JSON.parse(localStorage.getItem(nameOf(chat, userId!))!)
    if (kept) return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'))
  } catch {
    // As above; or what is there is not of ours.
  }
  const held = memory.get((chat ?? room)!)
  return held?.userId === userId ? (held?.drafts ?? {}) : {}
}

/** Whoever signs out leaves nothing; a sign-in that ended by itself may be taken up again by the same person. */
function watch(chat: Chat): void {
  if (watched.has(chat)) return
  watched.add(chat)
  let last: number | undefined
  chat.session.subscribe(session => {
    if (session.at === 'signed-in') {
      if (last !== undefined && last !== session.user.id) forgetComposing(chat)
      last = session.user.id
    }
    if (session.at !== 'signed-out' || session.error || last === undefined) return
    memory.delete(chat)
    forgetComposing(chat)
    try {
      localStorage.removeItem(nameOf(chat, last))
    } catch {
      // Where nothing may be kept, nothing is.
    }
  })
}
