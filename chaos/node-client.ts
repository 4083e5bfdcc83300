import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@parlo/sdk'
import { follow, type Client } from './client.ts'
import type { Journal } from './journal.ts'
import type { Random } from './support/random.ts'

export interface NodeClientParts {
  url: string
  user: { id: number; username: string; password: string }
  rooms: readonly string[]
  journal: Journal
  random: Random
  /** Called when a frame was said twice on purpose. */
  onRepeat: () => void
}

/** How often a send is said twice on the line, as a client would that is not sure. */
const REPEATS = 0.05

/** The SDK in this process, signed in, as soon as the line allows. */
export async function startNodeClient(name: string, parts: NodeClientParts): Promise<Client> {
  const { url, user, rooms, journal, random, onRepeat } = parts

  class TappedSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.addEventListener('message', event => {
        const frame = JSON.parse(String(event.data)) as Record<string, unknown>
        if (frame['type'] !== 'ok' || !('client_id' in frame)) return
        const { room, seq, id = null, client_id: clientId } = frame as unknown as Ok
        journal({ kind: 'ok', client: name, room, seq, id, clientId })
      })
    }

    override send(data: string): void {
      super.send(data)
      if (!data.startsWith('{"type":"send"') || !random.chance(REPEATS)) return
      onRepeat()
      super.send(data)
    }
  }

  const chat = connect({
    url,
    WebSocket: TappedSocket,
    // The standard pauses grow to 30 s, in which a server that is killed every second would have no clients, and which
    // would last beyond the ten seconds that everybody has at the end.
    reconnectDelay: () => random.between(0, 300)
  })
  journal({ kind: 'start', client: name, user: user.id })
  const followed = follow(chat, name, rooms, journal)
  for (;;) {
    try {
      await chat.login(user.username, user.password)
      break
    } catch {
      await sleep(100)
    }
  }

  return {
    name,
    write: async (room, text) => followed.write(room, text),
    status: async () => followed.status(),
    async crash() {
      journal({ kind: 'crash', client: name })
      chat.close()
    }
  }
}

interface Ok {
  room: number
  seq: number
  id?: number
  client_id: string
}
