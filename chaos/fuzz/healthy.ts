import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerFrame } from '@parlo/contract'
import { call } from '../../e2e/support/rest.ts'
import { WebSocket } from 'ws'
import type { Account, World } from './world.ts'

const EVERY = 20
const PATIENCE = 10_000

/** Two people who talk with each other properly all the while. */
export interface Healthy {
  /** Milliseconds from a send to the other one's screen. */
  readonly delays: number[]
  /** Rooms they heard something of. */
  readonly rooms: ReadonlySet<number>
  /** Their own. */
  readonly room: number
  stop(): Promise<void>
}

/** Let them talk. Whatever they hear that is not theirs, and whatever they do not hear in time, is a violation. */
export async function startHealthy(world: World, writer: Account, reader: Account): Promise<Healthy> {
  const delays: number[] = []
  const rooms = new Set<number>()
  const waiting = new Map<string, (at: number) => void>()
  const arrived = new Set<string>()
  const acknowledged = new Set<string>()
  const ours = [writer.id, reader.id]
  let room = 0
  let last = 0
  const talking = { on: true }

  const listen = async (account: Account): Promise<WebSocket> => {
    const socket = new WebSocket(`${world.server.url.replace('http', 'ws')}/ws`, 'parlo.v1')
    const welcomed = new Promise<void>(resolve => {
      socket.on('message', (data: Buffer) => {
        const frame = world.heard(data.toString(), () => 'a healthy client') as ServerFrame | undefined
        if (frame?.type === 'welcome') resolve()
        if (frame?.type === 'ping') socket.send('{"type":"pong"}')
        if (frame) hear(account, frame)
      })
    })
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', version: 1, token: account.token })))
    socket.on('close', code => {
      if (talking.on) world.violate(`a healthy client’s socket was closed with ${code}`)
    })
    socket.on('error', () => {})
    await welcomed
    return socket
  }

  function hear(me: Account, frame: ServerFrame): void {
    const alien = () => world.violate(`a healthy client received ${JSON.stringify(frame).slice(0, 300)}`)
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- whatever else it hears is anybody's
    switch (frame.type) {
      case 'error':
      case 'bye':
        return alien()
      case 'ok':
        if ('auth' in frame || me !== writer || !waiting.has(frame.client_id)) return alien()
        room = frame.room
        acknowledged.add(frame.client_id)
        return
      case 'mark':
        return ours.includes(frame.user) ? undefined : alien()
      case 'note':
        return frame.kind === 'typing' && frame.room !== 1 ? alien() : undefined
      case 'events':
        rooms.add(frame.room)
        if (me !== reader || frame.room === 1) return
        for (const event of frame.events) {
          if (event.sender_id !== writer.id || event.kind !== 'message') continue
          if (event.seq !== last + 1) world.violate(`a healthy client got seq ${event.seq} after ${last}`)
          last = event.seq
          if (event.body.text !== `healthy ${event.client_id}`) alien()
          waiting.get(event.client_id!)?.(performance.now())
        }
    }
  }

  const sockets = [await listen(writer), await listen(reader)] as const

  async function talk(): Promise<void> {
    for (let count = 1; talking.on; count++) {
      const clientId = `healthy-${count}`
      const start = performance.now()
      const arrival = new Promise<number | undefined>(resolve => {
        waiting.set(clientId, resolve)
        setTimeout(resolve, PATIENCE)
      })
      const body = { text: `healthy ${clientId}` }
      const room = `direct:${reader.id}`
      sockets[0].send(JSON.stringify({ type: 'send', client_id: clientId, room, kind: 'message', body }))
      const at = await arrival
      if (at === undefined) return world.violate(`a healthy message did not arrive within ${PATIENCE} ms`)
      delays.push(at - start)
      arrived.add(clientId)
      await sleep(EVERY)
      if (count % 10 === 0) await ask()
    }
  }

  async function ask(): Promise<void> {
    const { status, body } = await call<{ username: string }>(world.server.url, 'GET', '/v1/me', {
      token: writer.token
    })
    if (status !== 200 || body.username !== writer.username) {
      world.violate(`a healthy client asked who it is: ${status} ${JSON.stringify(body)}`)
    }
  }

  const ended = talk().catch((error: unknown) => world.violate(`a healthy client: ${String(error)}`))
  return {
    delays,
    rooms,
    get room() {
      return room
    },
    async stop() {
      talking.on = false
      await ended
      // The last acknowledgement may still be under way.
      await sleep(500)
      for (const clientId of arrived) {
        if (!acknowledged.has(clientId)) world.violate(`${clientId} arrived, and was not acknowledged`)
      }
      for (const socket of sockets) socket.close()
    }
  }
}
