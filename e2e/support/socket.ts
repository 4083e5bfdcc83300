import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerFrame } from '@parlo/contract'
import { WebSocket, type ClientOptions } from 'ws'

/** A socket that says exactly what it is told to, well-formed or not. */
export interface RawSocket {
  readonly frames: ServerFrame[]
  say(frame: unknown): void
  /** Bytes as they are, as a text frame unless `binary`. */
  sayRaw(data: string | Uint8Array, binary?: boolean): void
  /** The first frame that fits, come or yet to come; taken out of `frames`. Rejects after 5 s. */
  hear(fits: (frame: ServerFrame) => boolean): Promise<ServerFrame>
  /** The code the server closed with. */
  readonly closed: Promise<number>
  close(): void
}

/** Open a `parlo.v1` socket, without saying hello. */
export function openSocket(url: string, path = '/ws', options: ClientOptions = {}): Promise<RawSocket> {
  return connectSocket(new WebSocket(url.replace(/^http/, 'ws') + path, 'parlo.v1', options))
}

/** Open a socket and say hello. */
export async function helloSocket(url: string, token: string): Promise<RawSocket> {
  const socket = await openSocket(url)
  socket.say({ type: 'hello', version: 1, token })
  await socket.hear(frame => frame.type === 'welcome')
  return socket
}

/** The HTTP status an upgrade is refused with; 101 when it is not. */
export function upgradeStatus(url: string, path: string, options: ClientOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws') + path, options)
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.on('unexpected-response', (request, response) => {
      request.destroy()
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', reject)
  })
}

function connectSocket(socket: WebSocket): Promise<RawSocket> {
  const frames: ServerFrame[] = []
  socket.on('message', data => frames.push(JSON.parse((data as Buffer).toString()) as ServerFrame))
  const closed = new Promise<number>(resolve => void socket.on('close', resolve))
  const raw: RawSocket = {
    frames,
    closed,
    say: frame => socket.send(JSON.stringify(frame)),
    sayRaw: (data, binary = false) => socket.send(data, { binary }),
    async hear(fits) {
      for (const deadline = Date.now() + 5000; Date.now() < deadline; await sleep(5)) {
        const at = frames.findIndex(fits)
        if (at !== -1) return frames.splice(at, 1)[0]!
      }
      throw new Error(`The frame did not come within 5 s; others did: ${JSON.stringify(frames)}`)
    },
    close: () => socket.close()
  }
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(raw))
    socket.on('error', reject)
  })
}
