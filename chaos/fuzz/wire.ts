import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/* Sockets as they are: bytes out, whatever bytes; and what comes back, taken apart. */

/** A TCP connection that never throws. */
export interface Wire {
  readonly open: boolean
  write(bytes: Uint8Array | string): void
  /** Take a piece of what came, as soon as `take` finds one; undefined when nothing (more) comes within that time. */
  read<T>(
    take: (bytes: Buffer) => { value: T; used: number } | undefined,
    millis: number
  ): Promise<T | undefined>
  /** Read no more: what comes stays in the network, until that is full. */
  pause(): void
  destroy(): void
}

export function openWire(port: number): Wire {
  const socket: Socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  socket.on('error', () => {})
  let bytes: Buffer = Buffer.alloc(0)
  let open = true
  let wake: (() => void) | undefined
  socket.on('data', piece => {
    bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece])
    wake?.()
  })
  socket.on('close', () => {
    open = false
    wake?.()
  })
  return {
    get open() {
      return open
    },
    write: piece => void (open && socket.write(piece)),
    async read(take, millis) {
      const deadline = performance.now() + millis
      for (;;) {
        const taken = take(bytes)
        if (taken) {
          bytes = bytes.subarray(taken.used)
          return taken.value
        }
        const left = deadline - performance.now()
        if (!open || left <= 0) return undefined
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, left)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    },
    pause: () => void socket.pause(),
    destroy: () => void socket.destroy()
  }
}

/** What a WebSocket upgrade asks for. */
export interface Knock {
  path: string
  headers?: readonly string[]
  protocol?: string
}

/** The request of an upgrade, as text. */
export function upgradeRequest({ path, headers = [], protocol }: Knock): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
    ...headers,
    '',
    ''
  ].join('\r\n')
}

/** A frame of the server: its text, or the number of its close. */
export type Heard = { text: string } | { close: number } | { pong: true }

/** Takes one WebSocket frame. A server's are never masked, and ours never come in parts. */
export function takeFrame(bytes: Buffer): { value: Heard; used: number } | undefined {
  if (bytes.length < 2) return undefined
  const opcode = bytes[0]! & 0x0f
  const short = bytes[1]! & 0x7f
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head) return undefined
  const length =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const used = head + length
  if (bytes.length < used) return undefined
  const payload = bytes.subarray(head, used)
  if (opcode === 8) return { value: { close: length >= 2 ? payload.readUInt16BE(0) : 1005 }, used }
  if (opcode === 9 || opcode === 10) return { value: { pong: true }, used }
  return { value: { text: payload.toString() }, used }
}

export interface Reply {
  status: number
  headers: string
  body: Buffer
}

/** Takes one HTTP answer. @param bare - It has no body, whatever its headers say (the answer to a HEAD). */
export function takeReply(bare: boolean): (bytes: Buffer) => { value: Reply; used: number } | undefined {
  return bytes => {
    const end = bytes.indexOf('\r\n\r\n')
    if (end === -1) return undefined
    const headers = bytes.toString('latin1', 0, end)
    const status = Number(headers.slice(9, 12))
    const start = end + 4
    if (status === 100) return { value: { status, headers, body: Buffer.alloc(0) }, used: start }
    const chunked = /\r\ntransfer-encoding: chunked/i.test(headers)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(headers)?.[1] ?? 0)
    const none = bare || status === 101 || status === 204 || status === 304
    if (chunked && !none) {
      const last = bytes.indexOf('0\r\n\r\n', start)
      if (last === -1) return undefined
      return { value: { status, headers, body: bytes.subarray(start, last) }, used: last + 5 }
    }
    const used = start + (none ? 0 : length)
    return bytes.length < used
      ? undefined
      : { value: { status, headers, body: bytes.subarray(start, used) }, used }
  }
}
