import * as v from 'valibot'
import { ChatError, CLOSE, isChatError } from '@parlo/contract'
import { check, IdSchema, TextSchema } from '@parlo/contract/schemas'
import type { Principal } from '../parts.ts'
import type { Connection, ConnectionParts } from './connection.ts'
import { expiry } from './expiry.ts'
import { toChatError } from './failure.ts'
import { Feed } from './feed.ts'
import { Inbox } from './inbox.ts'
import type { ByeOptions, Line } from './line.ts'
import { Pulse } from './pulse.ts'
import type { Parcel } from './parcel.ts'

const SeedSendSchema = v.object({ content: TextSchema, receiver_id: v.nullish(IdSchema) })

/**
 * Bytes from before that a reader has not taken, beyond which it does not read. A commit may be some megabytes, and be
 * followed by others before anybody could have taken it.
 */
const QUEUE_BYTES = 4 * 1024 * 1024

interface SeedSend {
  type: 'send'
  content: string
  receiver_id?: number | null | undefined
}

/* A connection that speaks the seed system's plain frames: `{content, receiver_id}` in, and
 * `{id, content, sender_id, receiver_id, timestamp}` out, to the sender too; `{error: {code, detail}}` when refused.
 * It has no cursor to catch up with, so who reads too slowly for bodies is closed, and finds them in the history. */
export class SeedPeer implements Connection {
  readonly userId: number
  readonly sessionId: string
  readonly #expiresAt: number
  readonly #parts: ConnectionParts
  readonly #line: Line
  readonly #feed: Feed
  readonly #inbox: Inbox<SeedSend>
  readonly #pulse: Pulse

  constructor(line: Line, { userId, sessionId, expiresAt }: Principal, parts: ConnectionParts) {
    this.userId = userId
    this.sessionId = sessionId
    this.#expiresAt = expiresAt
    this.#parts = parts
    this.#line = line
    this.#feed = new Feed(line)
    this.#pulse = new Pulse(parts.clock.now())
    this.#inbox = new Inbox(this.#send, parts.limits.inbox, () => {
      if (line.ws.isPaused) line.ws.resume()
    })
  }

  open(): void {
    const { hub, presence, metrics, clock } = this.#parts
    const { ws } = this.#line
    ws.on('message', this.#receive)
    ws.on('pong', () => this.#pulse.heard(clock.now()))
    ws.on('error', () => {})
    ws.on('close', this.#closed)
    hub.add(this)
    presence.enter(this.userId)
    metrics.sockets(1)
  }

  readonly #receive = (data: unknown, isBinary: boolean): void => {
    if (!this.#line.open) return
    this.#pulse.heard(this.#parts.clock.now())
    const { frames, floods } = this.#parts
    const wait = frames?.take(this) ?? 0
    if (wait > 0) {
      if ((floods?.take(this) ?? 0) > 0) return this.end(CLOSE.flooding, 'Far too many frames')
      return this.#refuse(new ChatError('rate_limited', 'Too many frames', { retryMillis: wait }))
    }
    try {
      this.#inbox.add({ type: 'send', ...read(data as Buffer, isBinary) })
      if (this.#inbox.full) this.#line.ws.pause()
    } catch (error) {
      this.#refuse(error)
    }
  }

  readonly #send = async ({ content, receiver_id }: SeedSend): Promise<void> => {
    try {
      if (this.#parts.stopping())
        throw new ChatError('unavailable', 'The server is stopping; send it again later')
      const room = typeof receiver_id !== 'number' ? 'name:broadcast' : (`direct:${receiver_id}` as const)
      await this.#parts.chat.send(this, { room, client_id: null, text: content })
    } catch (error) {
      this.#refuse(error)
    }
  }

  #refuse(error: unknown): void {
    if (!isChatError(error)) this.#parts.log.error({ err: error, user: this.userId }, 'A plain frame failed')
    const { code, message } = toChatError(error)
    this.#parts.metrics.refused(code)
    this.#line.write(JSON.stringify({ error: { code, detail: message } }))
  }

  push(parcel: Parcel): void {
    if (this.#feed.waiting > QUEUE_BYTES) return this.end(CLOSE.slow, 'You read too slowly')
    this.#feed.add(parcel.seedFrames)
  }

  end(code: number, detail: string, options?: ByeOptions): void {
    this.#inbox.clear()
    this.#feed.clear()
    this.#line.bye(code, detail, { ...options, frame: false })
  }

  tick(now: number): void {
    if (!this.#line.open) return this.#line.tick(now)
    if (expiry(this.#expiresAt, now) === 'over') {
      return this.end(CLOSE.unauthorized, 'The token has expired')
    }
    const due = this.#pulse.due(now)
    // The protocol's own ping: such a client knows no other, and its library answers by itself.
    if (due === 'ping') this.#line.ws.ping()
    if (due === 'drop') this.#line.drop()
  }

  readonly #closed = (): void => {
    const { hub, presence, metrics, closed } = this.#parts
    this.#inbox.clear()
    this.#feed.clear()
    hub.remove(this)
    presence.leave(this.userId)
    metrics.sockets(-1)
    closed(this)
  }
}

function read(data: Buffer, isBinary: boolean): Omit<SeedSend, 'type'> {
  if (isBinary) throw new ChatError('bad_frame', 'The frame is binary; a frame is JSON text')
  let value: unknown
  try {
    value = JSON.parse(data.toString())
  } catch {
    throw new ChatError('bad_frame', 'The frame is not JSON; a frame is one JSON object')
  }
  return check(SeedSendSchema, value, 'bad_frame')
}
