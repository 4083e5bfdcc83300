import type { Chat, Message, Readable, Room } from '@parlo/sdk'
import { ask, placeContext } from './chat-context.ts'

/** What the box for messages of a room is about: a new message, an answer to one, or another text for one of one's own. */
export type Composed = { readonly at: 'new' } | { readonly at: 'reply' | 'edit'; readonly message: Message }

const NEW: Composed = Object.freeze({ at: 'new' })

/**
 * What is being written in a room, so that a message can ask the box for an answer or an edit wherever the two stand in
 * the page. One for each room and thread in each window, as long as somebody holds the room.
 */
export class Composing implements Readable<Composed> {
  #value = NEW
  readonly #listeners = new Set<(value: Composed) => void>()
  readonly #room: Room

  /** @internal Use {@link composingIn}. */
  constructor(room: Room) {
    this.#room = room
  }

  readonly getSnapshot = (): Composed => this.#value

  readonly subscribe = (listener: (value: Composed) => void): (() => void) => {
    const told = (value: Composed): void => listener(value)
    this.#listeners.add(told)
    told(this.#value)
    return () => void this.#listeners.delete(told)
  }

  /** Answer this message. */
  reply(message: Message): void {
    this.#set({ at: 'reply', message })
  }

  /** Give this message, one's own, another text. */
  edit(message: Message): void {
    this.#set({ at: 'edit', message })
  }

  /** Write something new. */
  clear(): void {
    if (this.#value.at !== 'new') this.#set(NEW)
  }

  #set(value: Composed): void {
    this.#value = value
    if (value === NEW) busy.delete(this)
    else busy.set(this, this.#room)
    for (const listener of this.#listeners) listener(value)
  }
}

/** What is written in one room or thread, by where in the page. */
interface Written {
  /** What a page gets that names no place: that of the first place that is still there. */
  readonly first: Composing
  owner?: WeakRef<Node>
  readonly others: WeakMap<Node, Composing>
}

const all = new WeakMap<Room, Map<number | undefined, Written>>()
/** Those that are about a message, for {@link forgetComposing}. */
const busy = new Map<Composing, Room>()

/**
 * What is being written in a room; in one of its threads when its `root` is given. The same object every time.
 *
 * @param root - `seq` of the message that the thread hangs on.
 * @param place - Where in the page, as {@link placeOf} tells: two windows that show one room have a box each, and an
 * answer is for one of them. Default: where the room was shown first.
 */
export function composingIn(room: Room, root?: number, place?: Node): Composing {
  let threads = all.get(room)
  if (!threads) all.set(room, (threads = new Map()))
  let written = threads.get(root)
  if (!written) threads.set(root, (written = { first: new Composing(room), others: new WeakMap() }))
  const { first, others } = written
  if (!place) return first
  let own = others.get(place)
  if (own) return own
  const owner = written.owner?.deref()
  if (owner === place) return first
  if (owner?.isConnected) others.set(place, (own = new Composing(room)))
  else written.owner = new WeakRef(place)
  return own ?? first
}

/** Where an element is, for {@link composingIn}: in the provider or window around it, else in the page. */
export const placeOf = (element: Element): Node => ask(element, placeContext) ?? element.ownerDocument

/** Whoever wrote in this chat is gone: nothing of it is for the next one. */
export function forgetComposing(chat: Chat): void {
  for (const [composing, room] of busy) if (chat.roomOf(room) === room) composing.clear()
}
