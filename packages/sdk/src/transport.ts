import ReconnectingWebSocket from 'reconnecting-websocket'

/** What a transport needs, and whom it tells. */
export interface TransportParts {
  url: string
  protocol: string
  WebSocket: typeof WebSocket
  /** Called before every try, the first included: resolves when it may start. Must never reject. */
  ready: () => Promise<void>
  onOpen: () => void
  onText: (text: string) => void
  /** A socket closed, or could not be opened. Another try follows, unless {@link Transport.close} is called here. */
  onClose: (code: number, reason: string) => void
}

/** One line that opens itself again. After `close` it is of no further use: make a new one. */
export interface Transport {
  send(text: string): void
  /** Drop the socket and try again. */
  reconnect(): void
  close(): void
}

/**
 * The only file that knows reconnecting-websocket, and keeps to the part of it that is safe:
 * its queue is off (it would flush before `hello`), its delays are off (no jitter: `ready` waits instead),
 * its URL function never rejects (it would never connect again), and no instance is used after `close`.
 */
export function openTransport(parts: TransportParts): Transport {
  let closed = false
  const url = async () => {
    // It begins a try before it tells of the close, which may have been the last.
    if (!closed) await parts.ready()
    return parts.url
  }
  const socket = new ReconnectingWebSocket(url, parts.protocol, {
    WebSocket: parts.WebSocket,
    maxEnqueuedMessages: 0,
    minReconnectionDelay: 0,
    maxReconnectionDelay: 0,
    connectionTimeout: 10_000
  })
  socket.addEventListener('open', () => parts.onOpen())
  socket.addEventListener('message', event => {
    // Browsers fall silent once told to close; other implementations go on until the other side has agreed.
    if (!closed) parts.onText(String(event.data))
  })
  socket.addEventListener('close', event => {
    if (!closed) parts.onClose(event.code, event.reason)
  })
  return {
    send: text => socket.send(text),
    reconnect: () => socket.reconnect(),
    close: () => {
      closed = true
      socket.close(1000)
    }
  }
}
