import type { Message, Room, RoomSnapshot } from '@parlo/sdk'
import { sampleMessage, sampleRoom } from './samples.ts'

const WORDS =
  'we could meet at noon or later if the train is late again because of what they said about the bridge'.split(
    ' '
  )

/** A message as people write them: most are short, some long; of four people, now and then with a pause. */
export function longMessage(seq: number, change: Partial<Message> = {}): Message {
  const random = ((seq * 2_654_435_761) >>> 0) / 2 ** 32
  const words = random < 0.6 ? 1 + Math.floor(random * 10) : Math.floor(random ** 3 * 120)
  const text = Array.from({ length: words }, (_, at) => WORDS[(seq + at * 7) % WORDS.length]).join(' ')
  const senderId = 1 + (Math.floor(seq / 3) % 4)
  return sampleMessage({
    key: `#${seq}`,
    id: seq,
    seq,
    senderId,
    own: senderId === 1,
    text: `${seq}: ${text}`,
    timestamp: new Date(Date.UTC(2026, 0, 1) + seq * 180_000).toISOString(),
    ...change
  })
}

const made: Message[] = []

export const longMessages = (from: number, to: number): Message[] =>
  Array.from(
    { length: Math.max(to - from + 1, 0) },
    (_, index) => (made[from + index] ??= longMessage(from + index))
  )

const later = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 30))

/**
 * A room of any length, without a server: a list reads it as it would the real one.
 *
 * @param total - Messages in it.
 * @param held - How many of them, from its end, are held at first. Pages come a moment after they are asked for.
 */
export function longRoom(total: number, held: number = total) {
  let head = total
  let snapshot = sampleRoom({
    messages: longMessages(total - held + 1, total),
    atStart: held === total,
    readSeq: total
  })
  let newest = snapshot.messages
  const listeners = new Set<(value: RoomSnapshot) => void>()
  const set = (change: Partial<RoomSnapshot>): void => {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener(snapshot)
  }
  const first = (): number => snapshot.messages[0]?.seq ?? 1
  const last = (): number => snapshot.messages.at(-1)?.seq ?? 0
  const part = (from: number, to: number): void =>
    set({
      messages: longMessages(Math.max(from, 1), Math.min(to, head)),
      atStart: from <= 1,
      atEnd: to >= head,
      loadingOlder: false
    })
  const room = {
    key: 'name:broadcast',
    getSnapshot: () => snapshot,
    subscribe(listener: (value: RoomSnapshot) => void) {
      listeners.add(listener)
      listener(snapshot)
      return () => listeners.delete(listener)
    },
    async loadOlder(count = 50) {
      set({ loadingOlder: true })
      await later()
      const from = Math.max(first() - count, 1)
      set({
        messages: [...longMessages(from, first() - 1), ...snapshot.messages],
        atStart: from === 1,
        loadingOlder: false
      })
      return from > 1
    },
    async loadNewer(count = 50) {
      await later()
      part(first(), last() + count)
      return !snapshot.atEnd
    },
    async loadAround(seq: number) {
      await later()
      if (seq >= first() && seq <= last()) return
      part(seq - 25, seq + 24)
    },
    toEnd() {
      set({ messages: newest, atEnd: true, atStart: newest[0]?.seq === 1 })
    },
    markRead() {
      set({ unread: 0, readSeq: head })
    }
  }
  return {
    room: room as unknown as Room,
    /** Something else about the room is so now. */
    set,
    /** So many more come at the end, at once. */
    say(count: number, change: Partial<Message> = {}): void {
      const more = longMessages(head + 1, head + count).map(message => ({ ...message, ...change }))
      head += count
      newest = [...newest, ...more]
      const unread = Math.min(snapshot.unread + more.filter(({ own }) => !own).length, 100)
      set({ ...(snapshot.atEnd && { messages: newest }), last: more.at(-1)!, unread })
    },
    /** These are all there are. */
    show(messages: readonly Message[]): void {
      head = messages.at(-1)?.seq ?? 0
      newest = messages
      set({ messages, atStart: true, readSeq: head })
    },
    /** Only so many of its newest are held from now on. */
    forget(count: number): void {
      newest = newest.slice(-count)
      set({ messages: newest, atStart: false })
    },
    /** Something is done to a message. */
    change(seq: number, change: Partial<Message>): void {
      const at = seq - first()
      set({ messages: snapshot.messages.with(at, { ...snapshot.messages[at]!, ...change }) })
    }
  }
}
