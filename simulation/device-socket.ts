import {
  afterClose,
  decodeServerFrame,
  encode,
  LIMITS,
  type Bye,
  type ClientFrame,
  type Hello
} from '@parlo/contract'
import type { EngineFrame } from '../packages/sdk/src/engine/inputs.ts'
import type { Random } from './random.ts'
import type { Wire, WireListener } from './wire.ts'

// As in the SDK's socket.
const HELLO_TIMEOUT = 10_000
const SILENCE_TIMEOUT = (LIMITS.heartbeatSeconds + 15) * 1000
const PROBE_TIMEOUT = 5_000
const GOOD_SESSION = 10_000

export interface DeviceSocketParts {
  random: Random
  after: (millis: number, run: () => void) => () => void
  /** The device's clock. */
  now: () => number
  /** What the device had kept is there. */
  ready: Promise<void>
  dial: (listener: WireListener) => Wire | undefined
  hello: () => Hello
  onFrame: (frame: EngineFrame) => void
  onDown: () => void
  /** It has given up for good. */
  onStop: (code: number) => void
}

/** Does in simulated time what the SDK's socket does: hello, answers to pings, noticing death, coming back. */
export class DeviceSocket {
  wire: Wire | undefined
  online = false
  /** Connections so far. */
  lines = 0
  readonly #parts: DeviceSocketParts
  #tries = 0
  #upSince = Infinity
  #bye: Bye | undefined
  /** A ping of ours waits for a sign of life. */
  #asked = false
  /** Something came over this line, perhaps before its welcome. */
  #heard = false
  #cancelSilence = () => {}
  #endPause: (() => void) | undefined

  constructor(parts: DeviceSocketParts) {
    this.#parts = parts
    void parts.ready.then(() => this.#connect())
  }

  send(frame: ClientFrame): void {
    if (this.online) this.wire!.say(encode(frame))
  }

  /** The network or the page came back. */
  wake(): void {
    this.#endPause?.()
    if (!this.online || this.#asked) return
    this.#asked = true
    this.send({ type: 'ping' })
    this.#expect(PROBE_TIMEOUT)
  }

  #connect(): void {
    const { after, dial, random, hello } = this.#parts
    this.#endPause = undefined
    // A look-up, a handshake or two, and the upgrade.
    after(random.between(10, 100), () => {
      const wire: Wire | undefined = dial({
        onText: text => this.wire === wire && this.#onText(text),
        onClose: code => this.wire === wire && this.#onClose(code)
      })
      this.wire = wire
      if (!wire) return this.#onClose(1006)
      this.lines += 1
      wire.say(encode(hello()))
      this.#expect(HELLO_TIMEOUT)
    })
  }

  #onText(text: string): void {
    this.#asked = false
    this.#expect(SILENCE_TIMEOUT)
    const frame = decodeServerFrame(text)
    if (frame?.type === 'ping') this.wire?.say(encode({ type: 'pong' }))
    else if (frame?.type === 'bye') this.#bye = frame
    else if (frame && frame.type !== 'pong') {
      if (frame.type === 'welcome') {
        this.#upSince = this.#parts.now()
        this.online = true
      }
      this.#heard = true
      this.#parts.onFrame(frame)
    }
  }

  #onClose(closed: number): void {
    const code = this.#bye?.code ?? closed
    if (afterClose(code) !== 'retry') return this.#parts.onStop(code)
    this.#tries = this.#parts.now() - this.#upSince > GOOD_SESSION ? 1 : this.#tries + 1
    this.#cancelSilence()
    this.#upSince = Infinity
    const heard = this.#heard
    this.#heard = false
    this.online = this.#asked = false
    this.wire = undefined
    if (heard) this.#parts.onDown()
    this.#wait()
  }

  #wait(): void {
    const { after, random } = this.#parts
    const [from, to] = this.#bye?.after_ms ?? [0, Math.min(30_000, 500 * 2 ** (this.#tries - 1))]
    this.#bye = undefined
    const cancel = after(random.between(from, to), () => this.#connect())
    this.#endPause = () => {
      cancel()
      this.#connect()
    }
  }

  /** Something must come within this time, or the line counts as dead. */
  #expect(millis: number): void {
    this.#cancelSilence()
    this.#cancelSilence = this.#parts.after(millis, () => {
      this.wire?.drop()
      this.#onClose(1000)
    })
  }
}
