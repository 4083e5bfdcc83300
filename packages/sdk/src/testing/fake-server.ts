import {
  type ChatError,
  ERRORS,
  isChatError,
  type Act,
  type Attachment,
  type ClientFrame,
  type LogEvent,
  type MessageEvent,
  type NewGroup,
  type ServerFrame,
  type User
} from '@parlo/contract'
import type { ChatOptions } from '../options.ts'
import { FakeLines } from './fake-lines.ts'
import { answerCall } from './fake-rest.ts'
import { messagesOf, toEvent, type FakeRoom } from './fake-room.ts'
import { FakeSessions } from './fake-sessions.ts'
import { FakeSocket } from './fake-socket.ts'
import { FakeStore, type FakeReport } from './fake-store.ts'

/** Where something happens on a fake server: everyone's room, the direct one with somebody, or a group. */
export type To = 'broadcast' | { to: number } | { room: number }

/**
 * A whole Parlo server in memory: no port, no file, no waiting, no limits of rate. For tests of what is built on the SDK.
 *
 * ```ts
 * const server = fakeServer()
 * const ann = server.addUser('ann'), ben = server.addUser('ben')
 * const chat = connect({ ...server.options, token: ann.token })
 * server.say(ben.id, { to: ann.id }, 'hello')
 * ```
 */
export const fakeServer = (): FakeServer => new FakeServer()

class FakeServer {
  readonly #store = new FakeStore()
  readonly #sessions = new FakeSessions()
  readonly #lines = new FakeLines(this.#store, this.#sessions)
  /** Frames that clients said, in order. */
  readonly heard = this.#lines.heard
  /** Calls that were made, as `GET /v1/rooms`. */
  readonly called: string[] = []
  /** Pass these to `connect`. Reconnects wait 10 ms rather than seconds. */
  readonly options: ChatOptions & { WebSocket: typeof WebSocket }

  constructor() {
    const connect = (socket: FakeSocket) => this.#lines.accept(socket)
    const Socket = class extends FakeSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol, connect)
      }
    }
    this.options = {
      url: 'http://parlo.test',
      fetch: (input, init) => this.#fetch(new URL(input instanceof Request ? input.url : input), init ?? {}),
      WebSocket: Socket as unknown as typeof WebSocket,
      keepSignedIn: false,
      // Each page of tests has a server of its own, and all have the same address.
      storage: false,
      shareLine: false,
      reconnectDelay: () => 10
    }
  }

  /** When set, decides what becomes of a frame: `false` swallows it, an error refuses it. */
  set intercept(decide: ((frame: ClientFrame) => boolean | ChatError) | undefined) {
    this.#lines.intercept = decide
  }

  /** Lines that are up. */
  get lines(): number {
    return this.#lines.size
  }

  /** A new account; its `token` is good for ever. */
  addUser(username: string, password = 'password'): User & { token: string } {
    const user = { id: this.#store.users.length + 1, username, password }
    this.#store.users.push(user)
    this.push({ type: 'note', kind: 'user', user: { id: user.id, username } })
    return { id: user.id, username, token: `token-${user.id}` }
  }

  /** Somebody is called otherwise, or looks otherwise; null takes it away. A picture is kept as it is. */
  setProfile(who: number, profile: { name?: string | null; picture?: Blob | null }): User {
    const user = this.#store.setProfile(who, profile)
    this.push({ type: 'note', kind: 'user', user })
    return user
  }

  /** Somebody makes a group. Gives its number: `chat.room(number)`, or by its name, is the same group. */
  addGroup(maker: number, group: Omit<NewGroup, 'kind'>): number {
    const stored = this.#store.createGroup(maker, { kind: 'group', ...group })
    for (const one of stored) this.#lines.publish(one)
    return stored[0]!.room.id
  }

  /** A file that messages can carry: `{ kind: 'message', body: { text, attachments: [file.id] } }`. Its bytes are not kept. */
  addFile(file: Attachment): void {
    this.#store.files.set(file.id, file)
  }

  /** Somebody writes. Gives what was stored. */
  say(from: number, to: To, text: string): MessageEvent {
    return this.act(from, to, { kind: 'message', body: { text } }) as MessageEvent
  }

  /** Somebody does something: edits, reacts, comes, goes. Gives what was stored. @throws {ChatError} when not allowed to */
  act(from: number, to: To, act: Act): LogEvent {
    const stored = this.#store.send(from, addressOf(to), null, act)
    this.#lines.publish(stored)
    return toEvent(stored.line, stored.room)
  }

  /** Somebody begins to write, or stops. */
  typing(from: number, to: To, on: boolean): void {
    const room = this.#room(from, to)
    this.#lines.tellRoom(room, { type: 'note', kind: 'typing', room: room.id, user: from, on }, from)
  }

  /** Somebody has read everything. */
  read(who: number, to: To): void {
    const room = this.#room(who, to)
    this.#lines.mark(room, who, { read: room.lines.length })
  }

  /** Somebody comes, or goes. */
  presence(who: number, presence: 'online' | 'offline'): void {
    this.push({ type: 'note', kind: 'presence', users: { [who]: presence } })
  }

  /** Messages that were reported, in that order. */
  get reports(): readonly FakeReport[] {
    return this.#store.reports
  }

  /** The messages of a room, with the texts they have now. `of`: whose direct room with `to` it is. */
  log(to: To, of = 0): readonly MessageEvent[] {
    const room = this.#store.find(of, addressOf(to))
    return room ? messagesOf(room).map(({ event }) => event) : []
  }

  /** All that has happened in a room. */
  events(to: To, of = 0): readonly LogEvent[] {
    const room = this.#store.find(of, addressOf(to))
    return room ? room.lines.map(line => toEvent(line, room)) : []
  }

  /** The network is gone: every line drops, nothing can be reached. */
  cut(): void {
    this.#lines.up = false
    this.closeAll(1006)
  }

  /** The network is back. */
  restore(): void {
    this.#lines.up = true
  }

  /** End every line with this close code. */
  closeAll(code: number): void {
    this.#lines.closeAll(code)
  }

  /** Say any frame to everyone. */
  push(frame: ServerFrame): void {
    this.#lines.push(frame)
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    await Promise.resolve()
    if (!this.#lines.up) throw new TypeError('fetch failed')
    const method = init.method ?? 'GET'
    this.called.push(`${method} ${url.pathname}`)
    try {
      const answer = answerCall(
        {
          store: this.#store,
          sessions: this.#sessions,
          addUser: (username, password) => this.addUser(username, password),
          tellOf: user => this.push({ type: 'note', kind: 'user', user }),
          publish: stored => this.#lines.publish(stored),
          onEnded: () => this.#lines.endSessions()
        },
        {
          method,
          path: url.pathname,
          query: url.searchParams,
          body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {},
          bytes: init.body instanceof ArrayBuffer ? new Blob([init.body]) : undefined,
          token: new Headers(init.headers).get('authorization')?.slice(7) ?? ''
        }
      )
      if (answer instanceof Response) return answer
      return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer)
    } catch (error) {
      if (!isChatError(error)) throw error
      const status = ERRORS[error.code]
      return Response.json({ code: error.code, detail: error.message, status }, { status })
    }
  }

  #room(who: number, to: To): FakeRoom {
    return typeof to === 'object' && 'to' in to
      ? this.#store.openDirect(who, to.to)
      : this.#store.enter(who, addressOf(to)).room
  }
}

export type { FakeServer }

function addressOf(to: To): number | string {
  if (to === 'broadcast') return 'name:broadcast'
  return 'to' in to ? `direct:${to.to}` : to.room
}
