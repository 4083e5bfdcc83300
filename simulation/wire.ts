import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Random } from './random.ts'
import type { Mortal, World } from './world.ts'

/** What the client's end of a wire tells. */
export interface WireListener {
  onText(text: string): void
  onClose(code: number, reason: string): void
}

/** Bytes on a stalled wire count so many times over, so that few messages fill it. */
const WEIGHT = 200

/**
 * One WebSocket between a client and a server, on a network that may be slow, silent or cut.
 *
 * In each direction frames keep their order, as TCP does; a cut loses those under way.
 */
export class Wire implements Mortal {
  alive = true
  /** Nothing arrives any more, and neither end knows. */
  silent = false
  /** The server's process has ended. */
  isAbandoned = false
  /** So many frames from the client get lost, although the line lives: on the way something is broken. */
  loses = 0
  /** Milliseconds added to every frame from now on. */
  late = 0
  readonly server: ServerEnd
  readonly #world: World
  readonly #random: Random
  #listener: WireListener | undefined
  #up = 0
  #down = 0
  #stalled: string[] | undefined
  /** A close that waits behind what is stalled. */
  #closing: (() => void) | undefined

  constructor(world: World, random: Random, listener: WireListener) {
    this.#world = world
    this.#random = random
    this.#listener = listener
    this.server = new ServerEnd(this)
  }

  /** Does nobody wait for anything to come of it? */
  get over(): boolean {
    return !this.alive && !this.#listener
  }

  get stalled(): boolean {
    return this.#stalled !== undefined
  }

  /** Client to server. */
  say(text: string): void {
    if (!this.alive || this.silent || this.loses-- > 0) return
    this.loses = 0
    this.#up = this.#arrival(this.#up)
    this.#world.after(this.#up - this.#world.now, () => this.#stir(() => this.server.take(text)), this)
  }

  /** Server to client. */
  tell(text: string): void {
    if (!this.alive || this.silent) return
    if (this.#stalled) return void this.#stalled.push(text)
    this.#deliver(() => this.#listener?.onText(text))
  }

  /** The client takes nothing from now on. */
  stall(): void {
    this.#stalled ??= []
  }

  /** It reads again; on a line that nothing gets through, the server does not learn of it. */
  release(): void {
    const held = this.#stalled
    if (!held || this.silent) return
    this.#stalled = undefined
    for (const text of held) this.tell(text)
    this.#closing?.()
    this.#stir(() => this.server.drained())
  }

  /** Both ends learn that the line is gone; what was under way is lost. */
  cut(): void {
    if (this.over) return
    this.alive = false
    this.#end(1006, '')
    this.#world.after(this.#random.between(0, 50), () => this.#stir(() => this.server.gone()))
  }

  /** The client lets go: the server learns of it, unless nothing gets through. */
  drop(): void {
    this.#listener = undefined
    if (!this.alive) return
    this.alive = false
    if (!this.silent) this.#world.after(this.#delay(), () => this.#stir(() => this.server.gone()))
  }

  /** The server closes in peace, after everything it has said. */
  close(code: number, reason: string): void {
    if (!this.alive || this.silent) return
    if (this.#stalled) this.#closing = () => this.close(code, reason)
    else
      this.#deliver(() => {
        this.alive = false
        this.#end(code, reason)
        this.#world.after(this.#delay(), () => this.#stir(() => this.server.gone()))
      })
  }

  /** The server's process has ended: what it had handed to the network may still arrive, or the machine is dark. */
  abandon(): void {
    this.server.removeAllListeners()
    this.isAbandoned = true
    if (!this.alive) return
    if (this.#random.chance(0.2)) this.silent = true
    else if (this.#random.chance(0.5)) this.cut()
    else
      this.#deliver(() => {
        this.alive = false
        this.#end(1006, '')
      })
  }

  /** Run later, and let the promises it settles run to their end. */
  readonly later = (run: () => void): void => void this.#world.after(0, () => this.#stir(run))

  /** The server lets go. */
  terminate(): void {
    if (!this.alive) return
    this.alive = false
    if (!this.silent) this.#end(1006, '')
  }

  #deliver(run: () => void): void {
    this.#down = this.#arrival(this.#down)
    this.#world.after(this.#down - this.#world.now, run, this)
  }

  /** When the next frame of a direction arrives: never before the one ahead of it. */
  #arrival(last: number): number {
    return Math.max(last, this.#world.now + this.#delay())
  }

  #delay(): number {
    const jitter = this.#random.chance(0.02) ? this.#random.between(0, 400) : this.#random.between(0, 15)
    return 5 + jitter + this.late
  }

  #stir(run: () => void): void {
    run()
    this.#world.stir()
  }

  #end(code: number, reason: string): void {
    const listener = this.#listener
    this.#listener = undefined
    this.#world.after(this.#random.between(0, 50), () => listener?.onClose(code, reason))
  }
}

/** The server's end, with what the server uses of a `ws` socket and of the one below it. */
export class ServerEnd extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  isPaused = false
  bufferedAmount = 0
  readonly #wire: Wire
  #waiting: string[] = []

  constructor(wire: Wire) {
    super()
    this.#wire = wire
  }

  /** As the types have it. */
  get faces(): [WebSocket, Duplex] {
    return [this as unknown as WebSocket, this as unknown as Duplex]
  }

  send(data: string | Buffer): void {
    const text = data.toString()
    if (this.#wire.stalled) this.bufferedAmount += text.length * WEIGHT
    this.#wire.tell(text)
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
    if (this.#waiting.length > 0) this.#wire.later(this.#flush)
  }

  readonly #flush = (): void => {
    while (!this.isPaused && this.#waiting.length > 0) this.#hear(this.#waiting.shift()!)
  }

  close(code: number, reason: string): void {
    this.readyState = 2
    this.#wire.close(code, reason)
  }

  terminate(): void {
    this.#wire.terminate()
    this.gone()
  }

  /** A frame has arrived. */
  take(text: string): void {
    if (this.isPaused || this.#waiting.length > 0) this.#waiting.push(text)
    else this.#hear(text)
  }

  #hear(text: string): void {
    if (this.readyState < 3) this.emit('message', Buffer.from(text), false)
  }

  /** What waited has been taken. */
  drained(): void {
    this.bufferedAmount = 0
    this.emit('drain')
  }

  /** The line has ended. */
  gone(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.emit('close')
  }
}
