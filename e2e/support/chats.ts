import { connect, ChatError, type Chat, type Message, type Readable, type Room, type User } from '@parlo/sdk'
import { PASSWORD } from './rest.ts'

/** Somebody who chats by the SDK. */
export interface Chatter extends User {
  chat: Chat
  /** What their chat told as `error`, by its code. */
  errors: string[]
}

/** A new account, signed in, with a line that comes back at once. */
export async function chatter(url: string, username: string): Promise<Chatter> {
  return signedIn(url, chat => chat.register(username, PASSWORD))
}

/** Another device of somebody. */
export async function anotherDevice(url: string, { username }: User): Promise<Chatter> {
  return signedIn(url, chat => chat.login(username, PASSWORD))
}

async function signedIn(url: string, sign: (chat: Chat) => Promise<User>): Promise<Chatter> {
  const chat = connect({ url, reconnectDelay: () => 100 })
  const errors: string[] = []
  chat.on('error', ({ code }) => errors.push(code))
  const { id, username } = await sign(chat)
  await until(chat.connection, ({ at }) => at === 'online')
  return { id, username, chat, errors }
}

/** The first value that fits, now or to come. Rejects after 10 s, with what was seen last. */
export function until<T>(readable: Readable<T>, fits: (value: T) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    let last: unknown
    const timer = setTimeout(() => {
      end()
      reject(new Error(`It did not come within 10 s; last seen was ${JSON.stringify(last)}`))
    }, 10_000)
    let end = () => undefined as void
    end = readable.subscribe(value => {
      last = value
      if (!fits(value)) return
      clearTimeout(timer)
      queueMicrotask(() => end())
      resolve(value)
    })
  })
}

/** The message with this `seq`, once it fits. */
export async function shown(
  room: Room,
  seq: number | null,
  fits: (message: Message) => unknown = () => true
): Promise<Message> {
  const is = (message: Message) => message.seq === seq && fits(message)
  return (await until(room, ({ messages }) => messages.some(is))).messages.find(is)!
}

/** What a room shows, as texts. */
export const texts = (room: Room): string[] => room.getSnapshot().messages.map(({ text }) => text)

/** For `assert.rejects`: a failure with this code. */
export const refusedAs =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof ChatError && error.code === code
