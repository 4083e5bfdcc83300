/** The server's end of a {@link FakeSocket}. */
export interface SocketEnd {
  onText(text: string): void
  onClose(): void
}

/** A WebSocket without a network: what is sent on it arrives a microtask later. */
export class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  binaryType = 'blob'
  readonly bufferedAmount = 0
  readonly protocol: string
  readonly url: string
  readyState = FakeSocket.CONNECTING
  #end: SocketEnd | undefined

  constructor(url: string, protocol: string, connect: (socket: FakeSocket) => SocketEnd | undefined) {
    super()
    this.url = url
    this.protocol = protocol
    queueMicrotask(() => {
      if (this.readyState !== FakeSocket.CONNECTING) return
      this.#end = connect(this)
      if (!this.#end) return this.drop(1006)
      this.readyState = FakeSocket.OPEN
      this.dispatchEvent(new Event('open'))
    })
  }

  send(text: string): void {
    queueMicrotask(() => this.#end?.onText(text))
  }

  close(code = 1000): void {
    if (this.readyState < FakeSocket.CLOSING) this.drop(code)
  }

  /** The server says something. */
  hear(text: string): void {
    queueMicrotask(() => {
      if (this.readyState === FakeSocket.OPEN) this.dispatchEvent(new MessageEvent('message', { data: text }))
    })
  }

  /** The line is gone, for both ends. */
  drop(code: number): void {
    if (this.readyState === FakeSocket.CLOSED) return
    this.readyState = FakeSocket.CLOSED
    this.#end?.onClose()
    this.#end = undefined
    queueMicrotask(() => this.dispatchEvent(closeEvent(code)))
  }
}

/** Node 22 has no CloseEvent; where there is one, nothing else will do, because listeners may copy it. */
const closeEvent = (code: number): Event =>
  typeof CloseEvent === 'undefined'
    ? Object.assign(new Event('close'), { code, reason: '' })
    : new CloseEvent('close', { code, reason: '' })
