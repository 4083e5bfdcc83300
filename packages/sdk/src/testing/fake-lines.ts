import { encode, isChatError, type ChatError, type ClientFrame, type ServerFrame } from '@parlo/contract'
import { decodeClientFrame } from '@parlo/contract/schemas'
import { accessTo } from './fake-group.ts'
import { asOthersSee, raise } from './fake-marks.ts'
import { eventsAfter } from './fake-pages.ts'
import { toEvent, type FakeRoom } from './fake-room.ts'
import type { Caller, FakeSessions } from './fake-sessions.ts'
import type { FakeSocket, SocketEnd } from './fake-socket.ts'
import { headsOf, type FakeStore, type Stored } from './fake-store.ts'

/** The live lines of a fake server: what is said on them, and who hears it. */
export class FakeLines {
  readonly #store: FakeStore
  readonly #sessions: FakeSessions
  readonly #lines = new Map<FakeSocket, Caller & { token: string }>()
  /** Can anybody connect? */
  up = true
  /** Frames that clients said, in order. */
  readonly heard: ClientFrame[] = []
  /** When set, decides what becomes of a frame: `false` swallows it, an error refuses it. */
  intercept: ((frame: ClientFrame) => boolean | ChatError) | undefined

  constructor(store: FakeStore, sessions: FakeSessions) {
    this.#store = store
    this.#sessions = sessions
  }

  /** Lines that have been welcomed. */
  get size(): number {
    return this.#lines.size
  }

  /** Say something to everyone. */
  push(frame: ServerFrame): void {
    for (const line of this.#lines.keys()) this.#tell(line, frame)
  }

  /** End every line with this close code. */
  closeAll(code: number): void {
    for (const line of this.#lines.keys()) line.drop(code)
  }

  /** Somebody connects; undefined: nobody is there. */
  accept(socket: FakeSocket): SocketEnd | undefined {
    if (!this.up) return undefined
    return {
      onText: text => this.#onText(socket, text),
      onClose: () => this.#lines.delete(socket)
    }
  }

  #onText(socket: FakeSocket, text: string): void {
    // What could be read of it, for the refusal of what could not.
    let frame = JSON.parse(text) as ClientFrame
    try {
      frame = decodeClientFrame(text)
      this.heard.push(frame)
      const verdict = this.intercept?.(frame) ?? true
      if (verdict === false) return
      if (verdict !== true) throw verdict
      this.#answer(socket, frame)
    } catch (error) {
      if (!isChatError(error)) throw error
      const { code, message, retry, retryMillis } = error
      this.#tell(socket, {
        type: 'error',
        code,
        detail: message,
        retry,
        about: frame.type,
        ...(retryMillis !== undefined && { retry_ms: retryMillis }),
        ...('client_id' in frame && { client_id: frame.client_id }),
        ...('room' in frame && { room: frame.room })
      })
    }
  }

  #answer(socket: FakeSocket, frame: ClientFrame): void {
    if (frame.type === 'hello') return this.#welcome(socket, frame)
    const line = this.#lines.get(socket)
    if (!line) return socket.drop(4400)
    const me = line.user
    switch (frame.type) {
      case 'pong':
        return
      case 'ping':
        return this.#tell(socket, { type: 'pong' })
      case 'auth':
        line.token = frame.token
        return this.#tell(socket, { type: 'ok', auth: true, token_exp: inAnHour() })
      case 'send': {
        const { type: _, client_id, room: address, ...act } = frame
        const stored = this.#store.send(me, address, client_id, act)
        const { seq, id, timestamp } = stored.line.event
        if (!stored.duplicate) this.publish(stored)
        const ok = { type: 'ok', client_id, room: stored.room.id, seq, id, timestamp } as const
        return this.#tell(socket, stored.duplicate ? { ...ok, duplicate: true } : ok)
      }
      case 'pull': {
        const { room, access } = this.#store.enter(me, frame.room)
        return this.#tell(socket, { type: 'events', ...eventsAfter(room, access, frame.after, frame.limit) })
      }
      case 'mark':
        return this.mark(this.#store.enter(me, frame.room).room, me, frame)
      case 'note': {
        const { room } = this.#store.enter(me, frame.room)
        return this.tellRoom(
          room,
          { type: 'note', kind: 'typing', room: room.id, user: me, on: frame.on },
          me
        )
      }
    }
  }

  #welcome(socket: FakeSocket, { token, resume }: ClientFrame & { type: 'hello' }): void {
    const caller = this.#sessions.caller(token)
    const user = caller && this.#store.userOf(caller.user)
    if (!caller || !user) return socket.drop(4401)
    this.#lines.set(socket, { ...caller, token })
    this.#tell(socket, {
      type: 'welcome',
      version: 1,
      user,
      session: caller.session ?? 'host',
      log: this.#store.log,
      now: Date.now(),
      features: [],
      limits: { frame: 65_536, text: 8_000, pull: 200, send_rate: [5, 10], heartbeat_s: 25 },
      ...headsOf(this.#store, user.id, resume),
      more: false,
      token_exp: inAnHour()
    })
    const users = Object.fromEntries([...this.#lines.values()].map(line => [line.user, 'online' as const]))
    this.#tell(socket, { type: 'note', kind: 'presence', all: true, users })
  }

  /** Lines whose sign-in has ended close. */
  endSessions(): void {
    for (const [socket, { token }] of this.#lines) if (!this.#sessions.caller(token)) socket.drop(4401)
  }

  /** Somebody has got so far, or wants something counted as unread: those who may know are told. */
  mark(room: FakeRoom, user: number, to: Parameters<typeof raise>[2]): void {
    const mark = raise(room, user, to)
    for (const [socket, line] of this.#lines) {
      const own = line.user === user
      if (own || ((room.pair || room.group) && this.#store.members(room).includes(line.user)))
        this.#tell(socket, { type: 'mark', room: room.id, ...(own ? mark : asOthersSee(mark)) })
    }
  }

  /** Tell those who are in the room now that something happened; who has just gone learns only how far it is theirs. */
  publish({ room, line }: Stored): void {
    const { seq } = line.event
    for (const [socket, { user }] of this.#lines) {
      const access = accessTo(room, user)
      if (access?.present) {
        this.#tell(socket, { type: 'events', room: room.id, events: [toEvent(line, room, access.from)] })
      } else if (access?.until === seq) this.#tell(socket, { type: 'heads', heads: { [room.id]: seq } })
    }
  }

  /** Tell those in a room something that is not kept. */
  tellRoom(room: FakeRoom, frame: ServerFrame, except: number): void {
    const members = this.#store.members(room)
    for (const [socket, { user }] of this.#lines)
      if (user !== except && members.includes(user)) this.#tell(socket, frame)
  }

  #tell(socket: FakeSocket, frame: ServerFrame): void {
    socket.hear(encode(frame))
  }
}

/** In seconds since 1970. */
const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600
