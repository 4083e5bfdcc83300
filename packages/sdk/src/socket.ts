import {
  afterClose,
  decodeServerFrame,
  encode,
  LIMITS,
  type Bye,
  type ClientFrame,
  type Hello
} from '@parlo/contract'
import { Pause } from './backoff.ts'
import { Cell } from './cell.ts'
import type { Connection } from './connection.ts'
import type { EngineFrame } from './engine/inputs.ts'
import { openTransport, type Transport } from './transport.ts'

/** What a socket needs, and whom it tells. */
export interface SocketParts {
  url: string
  WebSocket: typeof WebSocket
  /** Milliseconds before try number `tries + 1`. */
  delay: (tries: number) => number
  /** A token to say hello with. Resolves when there is one, however long that takes; never rejects. */
  token: () => Promise<string>
  hello: (token: string) => Hello
  /** Each token may be of a session of its own, as those that a page brings: one that is forbidden says nothing of the next. */
  brings: boolean
  /** The server refused this token. `again`: and the one before it too, so asking for another is of no use. */
  onRefused: (token: string, again: boolean) => void
  onFrame: (frame: EngineFrame) => void
  onDown: () => void
}

const HELLO_TIMEOUT = 10_000
/** The server speaks after 25 s of silence; 15 more, and the line is dead whatever the platform says. */
const SILENCE_TIMEOUT = (LIMITS.heartbeatSeconds + 15) * 1000
const PROBE_TIMEOUT = 5_000
/** A session as long as this was a good one: the next failure is the first again. */
const GOOD_SESSION = 10_000

/** One live line to the server: it says hello, answers pings, notices death, and comes back. */
export class Socket {
  readonly connection = new Cell<Connection>({ at: 'idle' })
  readonly #parts: SocketParts
  readonly #pause = new Pause()
  #transport: Transport | undefined
  /** Tries that failed since the last good session. */
  #tries = 0
  #token = ''
  /** Tokens refused in a row. */
  #refusals = 0
  #bye: Bye | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  #upSince = Infinity
  /** A ping of ours waits for a sign of life. */
  #asked = false
  /** Something came over this line, perhaps before its welcome. */
  #heard = false

  constructor(parts: SocketParts) {
    this.#parts = parts
  }

  /** Connect, and stay connected until {@link close}. */
  open(): void {
    if (this.#transport) return
    this.#tries = this.#refusals = 0
    this.#bye = undefined
    const { url, WebSocket } = this.#parts
    this.#transport = openTransport({
      url,
      protocol: 'parlo.v1',
      WebSocket,
      ready: () => this.#ready(),
      onOpen: () => this.#onOpen(),
      onText: text => this.#onText(text),
      onClose: (code, reason) => this.#onClose(code, reason)
    })
  }

  /** Say something, if the line is up; what matters is kept elsewhere and repeated. */
  send(frame: ClientFrame): void {
    if (this.#online()) this.#transport!.send(encode(frame))
  }

  /**
   * The network or the page came back: try at once, and do not trust a line that was up before. `anew`: somebody asks for it,
   * so also where the line was refused for good.
   */
  wake(anew?: boolean): void {
    if (anew) this.open()
    this.#pause.end()
    // Asked twice, it still has to answer the first time.
    if (!this.#online() || this.#asked) return
    this.#asked = true
    this.send({ type: 'ping' })
    this.#expect(PROBE_TIMEOUT)
  }

  close(): void {
    this.#end({ at: 'idle' })
  }

  #online(): boolean {
    return this.connection.getSnapshot().at === 'online'
  }

  async #ready(): Promise<void> {
    const attempt = this.#tries + 1
    if (attempt > 1) {
      const window = this.#bye?.after_ms
      const millis = window
        ? window[0] + Math.random() * (window[1] - window[0])
        : this.#parts.delay(this.#tries)
      this.#bye = undefined
      this.connection.set({ at: 'waiting', attempt, retryAt: Date.now() + millis })
      await this.#pause.wait(millis)
      if (!this.#transport) return
    }
    this.connection.set({ at: 'connecting', attempt })
    this.#token = await this.#parts.token()
  }

  #onOpen(): void {
    this.#transport?.send(encode(this.#parts.hello(this.#token)))
    this.#expect(HELLO_TIMEOUT)
  }

  #onText(text: string): void {
    this.#asked = false
    this.#expect(SILENCE_TIMEOUT)
    const frame = decodeServerFrame(text)
    if (frame?.type === 'ping') this.#transport?.send(encode({ type: 'pong' }))
    else if (frame?.type === 'bye') this.#bye = frame
    else if (frame && frame.type !== 'pong') {
      if (frame.type === 'welcome') {
        this.#refusals = 0
        this.#upSince = Date.now()
        this.connection.set({ at: 'online' })
      }
      this.#heard = true
      this.#parts.onFrame(frame)
    }
  }

  #onClose(closed: number, reason: string): void {
    // Some platforms lose the code on the way; the `bye` before it does not.
    const { code = closed, detail = reason } = this.#bye ?? {}
    const then = afterClose(code)
    const isOther = code === 4403 && this.#parts.brings && this.#refusals === 0
    if (then === 'stop' && !isOther) return this.#end({ at: 'stopped', code, detail })
    this.#tries = Date.now() - this.#upSince > GOOD_SESSION ? 1 : this.#tries + 1
    this.#down({ at: 'waiting', attempt: this.#tries + 1, retryAt: Date.now() })
    if (then === 'refresh' || isOther) this.#parts.onRefused(this.#token, this.#refusals++ > 0)
  }

  /** Something must come within this time, or the line counts as dead. */
  #expect(millis: number): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#transport?.reconnect(), millis)
  }

  #end(at: Connection): void {
    this.#transport?.close()
    this.#transport = undefined
    this.#pause.end()
    this.#down(at)
  }

  #down(at: Connection): void {
    clearTimeout(this.#silence)
    this.#asked = false
    const heard = this.#heard
    this.#heard = false
    this.#upSince = Infinity
    this.connection.set(at)
    if (heard) this.#parts.onDown()
  }
}
