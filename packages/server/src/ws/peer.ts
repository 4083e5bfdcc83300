import {
  ChatError,
  CLOSE,
  encode,
  isChatError,
  LIMITS,
  type ClientFrame,
  type ServerFrame
} from '@parlo/contract'
import { decodeClientFrame, type ClientFrames } from '@parlo/contract/schemas'
import type { Principal } from '../parts.ts'
import type { Connection, ConnectionParts, Opening } from './connection.ts'
import { expiry } from './expiry.ts'
import { errorFrame, toChatError } from './failure.ts'
import type { Speaker } from './handlers.ts'
import { Inbox } from './inbox.ts'
import type { Line } from './line.ts'
import { type ByeOptions } from './line.ts'
import { Outlet } from './outlet.ts'
import { Pulse } from './pulse.ts'
import { Parcel } from './parcel.ts'

/** What a frame that does not fit its schema costs of the rate, besides one: reading it is that much dearer. */
const BAD_FRAME_COST = 4

/** A frame as it came; `undefined` when it is binary. `wait`: milliseconds that it came too early by the rate; 0 for none. */
interface Arrived {
  text: string | undefined
  wait: number
}

/* A connection that speaks parlo.v1.
 *
 *              hello accepted     welcome written      bye, or the line ends
 * silent       greeting           ·                    gone
 * greeting     ·                  live                 gone
 * live         ·                  ·                    gone */
export class Peer implements Connection, Speaker {
  userId = 0
  sessionId = ''
  #state: 'silent' | 'greeting' | 'live' = 'silent'
  readonly #parts: ConnectionParts
  readonly #line: Line
  readonly #inbox: Inbox<ClientFrame>
  readonly #outlet: Outlet
  readonly #pulse: Pulse
  readonly #opening: Opening
  #earlyBytes = 0
  /** What came while greeting, and what each has to wait by the rate. */
  #early: Arrived[] = []
  #expiresAt = 0
  #warned = false

  constructor(line: Line, opening: Opening, parts: ConnectionParts) {
    this.#parts = parts
    this.#line = line
    this.#opening = opening
    this.#pulse = new Pulse(parts.clock.now())
    const { ws } = line
    this.#inbox = new Inbox(this.#start, parts.limits.inbox, () => {
      if (ws.isPaused) ws.resume()
    })
    this.#inbox.hold()
    const { clock, metrics } = parts
    this.#outlet = new Outlet(line, {
      clock,
      metrics,
      presence: () => parts.presenceFrames(this.userId),
      behind: this.#behind,
      caughtUp: this.#caughtUp,
      lost: (code, detail) => this.end(code, detail)
    })
  }

  open(): void {
    const { ws } = this.#line
    ws.on('message', this.#receive)
    // The close that follows says it all; without a listener it would end the process.
    ws.on('error', () => {})
    ws.on('close', this.#closed)
  }

  readonly #receive = (data: unknown, isBinary: boolean): void => {
    if (!this.#line.open) return
    this.#pulse.heard(this.#parts.clock.now())
    const text = isBinary ? undefined : (data as Buffer).toString()
    if (this.#state !== 'live' && !this.#isFew((data as Buffer).length)) return
    // Greetings have a rate of their own.
    if (this.#state === 'silent') return this.#hello(text)
    const { frames, floods } = this.#parts
    const wait = frames?.take(this) ?? 0
    // Refusing costs too: who goes on at several times the rate is shown the door.
    if (wait > 0 && (floods?.take(this) ?? 0) > 0) return this.end(CLOSE.flooding, 'Far too many frames')
    if (this.#state === 'greeting') this.#early.push({ text, wait })
    else this.#take({ text, wait })
  }

  #take({ text, wait }: Arrived): void {
    const frame = this.#decode(text)
    if (!frame) return
    if (wait > 0 && frame.type !== 'pong') {
      const allowed = `${this.#parts.rates?.framesPerSecond} frames a second are allowed`
      return this.#refuse(
        new ChatError('rate_limited', `Too many frames; ${allowed}`, { retryMillis: wait }),
        frame
      )
    }
    this.#inbox.add(frame)
    if (this.#inbox.full) this.#line.ws.pause()
  }

  #decode(text: string | undefined): ClientFrame | undefined {
    try {
      return read(text)
    } catch (error) {
      this.#parts.frames?.take(this, BAD_FRAME_COST)
      this.#refuse(error, isChatError(error) ? error.cause : undefined)
      return undefined
    }
  }

  /** Until somebody has said who they are, they are not worth many bytes, nor an answer. */
  #isFew(bytes: number): boolean {
    this.#earlyBytes += bytes
    if (this.#earlyBytes <= LIMITS.helloBytes) return true
    const allowed = `${LIMITS.helloBytes} are allowed before hello is accepted`
    this.end(CLOSE.bad_frame, `${this.#earlyBytes} bytes; ${allowed}`)
    return false
  }

  #hello(text: string | undefined): void {
    let frame: ClientFrame
    try {
      frame = read(text)
    } catch (error) {
      return this.end(CLOSE.bad_frame, toChatError(error).message)
    }
    if (frame.type !== 'hello') return this.end(CLOSE.bad_frame, 'The first frame must be hello')
    if (frame.version !== 1) {
      return this.end(CLOSE.upgrade_required, `Version ${frame.version} is not spoken here; version 1 is`)
    }
    this.#state = 'greeting'
    void this.#greet(frame)
  }

  async #greet(hello: ClientFrames['hello']): Promise<void> {
    const { auth, hub, veils, chat } = this.#parts
    try {
      const principal = await auth.verify(hello.token)
      if (!this.#line.open) return
      const { userId } = this.#opening
      if (userId !== undefined && userId !== principal.userId) {
        return this.end(CLOSE.forbidden, `The token is not of user ${userId}, whom the path names`)
      }
      this.#parts.greetings.count(principal.userId)
      this.userId = principal.userId
      this.sessionId = principal.sessionId
      this.#expiresAt = principal.expiresAt
      // First be pushed to, then read the heads: the other way round, what is written in between would be missed.
      hub.add(this)
      const [heads] = await Promise.all([chat.heads(this, hello.resume), veils.known(this.userId)])
      if (this.#line.open) this.#welcome(heads)
    } catch (error) {
      this.#notGreeted(error)
    }
  }

  #welcome({ user, log, heads, more, reset }: Awaited<ReturnType<ConnectionParts['chat']['heads']>>): void {
    const { clock, limits, presence, veils, metrics, presenceFrames } = this.#parts
    this.#opening.release()
    this.#state = 'live'
    this.reply({
      type: 'welcome',
      version: 1,
      user,
      session: this.sessionId,
      log,
      now: clock.now(),
      features: [],
      limits: limits.told,
      heads,
      more,
      token_exp: this.#expiresAt,
      ...(reset && { reset })
    })
    presence.enter(this.userId)
    metrics.sockets(1)
    const veil = veils.of(this.userId)!
    if (veil.blocks.length > 0) this.push(Parcel.blocks(veil.blocks))
    for (const frame of presenceFrames(this.userId)) this.#line.write(frame)
    for (const arrived of this.#early.splice(0)) this.#take(arrived)
    this.#inbox.run()
  }

  #notGreeted(error: unknown): void {
    const failure = toChatError(error)
    const { code, message } = failure
    if (code === 'unauthorized') return this.end(CLOSE.unauthorized, message)
    if (code === 'rate_limited') {
      return this.end(CLOSE.flooding, message, { afterMillis: this.#parts.greetings.again(failure) })
    }
    this.#parts.log.error({ err: error }, 'A hello could not be answered')
    this.end(code === 'unavailable' ? CLOSE.draining : CLOSE.internal, message)
  }

  readonly #start = (frame: ClientFrame): Promise<void> | undefined => {
    try {
      if (frame.type === 'send' && this.#parts.stopping()) {
        throw new ChatError(
          'unavailable',
          'The server is stopping; send it again when you are connected again'
        )
      }
      // The table pairs each type with its frame, which the compiler cannot follow through a union.
      const handle = this.#parts.handlers[frame.type] as (
        peer: Speaker,
        frame: ClientFrame
      ) => void | Promise<void>
      const done = handle(this, frame)
      return done?.catch((error: unknown) => this.#refuse(error, frame))
    } catch (error) {
      this.#refuse(error, frame)
      return undefined
    }
  }

  #refuse(error: unknown, frame: unknown): void {
    if (!isChatError(error)) this.#parts.log.error({ err: error, user: this.userId }, 'A frame failed')
    const failure = toChatError(error)
    this.#parts.metrics.refused(failure.code)
    this.reply(errorFrame(failure, frame))
  }

  reply(frame: ServerFrame): void {
    this.#line.write(encode(frame))
  }

  replyText(text: string): void {
    this.#line.write(text)
  }

  push(parcel: Parcel): void {
    this.#outlet.push(parcel)
  }

  /** No answers either, until it has read what it has. */
  readonly #behind = (): void => {
    this.#inbox.hold()
    this.#line.ws.pause()
  }

  readonly #caughtUp = (): void => {
    if (this.#state === 'live') this.#inbox.run()
    else this.#line.ws.resume()
  }

  renew({ expiresAt }: Principal): void {
    this.#expiresAt = expiresAt
    this.#warned = false
  }

  end(code: number, detail: string, options?: ByeOptions): void {
    this.#inbox.clear()
    this.#line.bye(code, detail, options)
  }

  tick(now: number): void {
    if (!this.#line.open) return this.#line.tick(now)
    if (this.#outlet.lagging) return this.#outlet.check()
    const { hello } = this.#parts.limits
    if (this.#state !== 'live') {
      if (this.#pulse.age(now) >= hello) this.end(CLOSE.hello_timeout, `No hello within ${hello} ms`)
      return
    }
    this.#checkToken(now)
    const due = this.#pulse.due(now, this.#line.said)
    if (due === 'ping') this.reply({ type: 'ping' })
    if (due === 'drop') this.#line.drop()
  }

  #checkToken(now: number): void {
    const state = expiry(this.#expiresAt, now)
    if (state === 'over') return this.end(CLOSE.unauthorized, 'The token has expired')
    if (state === 'fine' || this.#warned) return
    this.#warned = true
    const in_s = Math.max(0, Math.round(this.#expiresAt - now / 1000))
    this.reply({ type: 'note', kind: 'token_expiring', in_s })
  }

  readonly #closed = (): void => {
    const { hub, presence, metrics, closed } = this.#parts
    this.#inbox.clear()
    this.#outlet.close()
    this.#opening.release()
    hub.remove(this)
    if (this.#state === 'live') {
      presence.leave(this.userId)
      metrics.sockets(-1)
    }
    closed(this)
  }
}

function read(text: string | undefined): ClientFrame {
  if (text === undefined) throw new ChatError('bad_frame', 'The frame is binary; a frame is JSON text')
  return decodeClientFrame(text)
}
