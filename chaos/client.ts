import type { Chat, Message, Room } from '@parlo/sdk'
import type { Entry, Journal, Row } from './journal.ts'

/** One client under test, wherever it runs. */
export interface Client {
  readonly name: string
  /** Write into a room: `name:broadcast`, or `direct:` and a user's id. */
  write(room: string, text: string): Promise<void>
  status(): Promise<Status>
  /** Gone, with all it knew. */
  crash(): Promise<void>
}

export interface Status {
  online: boolean
  /** Who is signed in, and how the line is: for people who look for a fault. */
  state: string
  /** Messages that wait to be stored. */
  unsent: number
  /** `seq` of the newest line shown, by room. */
  newest: Record<string, number>
}

/**
 * Follow some rooms of a chat, and write down what happens there.
 *
 * Must not use anything from outside itself: its text is sent to browser pages, too.
 */
export function follow(
  chat: Chat,
  name: string,
  keys: readonly string[],
  journal: Journal
): { write: (key: string, text: string) => Promise<void>; status: () => Status } {
  const roomOf = (key: string): Room =>
    key.startsWith('direct:') ? chat.direct(Number(key.slice(7))) : chat.room(key.slice(5))
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- see above
  const rowOf = ({ seq, id, senderId, clientId }: Message): Row => [seq!, id!, senderId, clientId]
  const tell = (entry: Entry) => journal(entry)
  const wrong = (what: string) => tell({ kind: 'wrong', client: name, what })

  for (const key of keys) {
    let shown: readonly Message[] = []
    roomOf(key).subscribe(({ messages }) => {
      const lines = messages.filter(line => line.seq !== null)
      let keep = 0
      while (keep < lines.length && lines[keep]!.id === shown[keep]?.id) keep += 1
      if (keep === lines.length && keep === shown.length) return
      shown = lines
      roomOf(key).markRead()
      tell({ kind: 'view', client: name, room: key, keep, rows: lines.slice(keep).map(rowOf) })
      const own = messages.findIndex(line => line.seq === null)
      if (own !== -1 && messages.slice(own).some(line => line.seq !== null)) {
        wrong(`${key}: an unsent line stands before a stored one`)
      }
    })
  }
  chat.on('message', ({ room, message }) => {
    tell({ kind: 'told', client: name, room: room.key, row: rowOf(message) })
  })
  let signedIn = false
  chat.session.subscribe(session => {
    if (session.at === 'signed-in') signedIn = true
    else if (signedIn && session.at === 'signed-out') wrong(`was signed out: ${session.error?.code}`)
  })
  chat.connection.subscribe(line => {
    if (line.at === 'stopped') wrong(`gave up: ${line.code} ${line.detail}`)
  })

  return {
    async write(key, text) {
      const room = roomOf(key)
      const sent = room.send(text)
      const find = () => room.getSnapshot().messages.findLast(message => message.text === text)?.clientId
      // It shows once the device has it for certain.
      for (let waited = 0; waited < 10_000 && !find(); waited += 5) {
        await new Promise(resolve => {
          setTimeout(resolve, 5)
        })
      }
      const clientId = find()
      if (!clientId) return wrong(`${key}: what was written is not shown`)
      tell({ kind: 'write', client: name, room: key, clientId, text })
      sent.then(
        ({ seq, id }) => tell({ kind: 'sent', client: name, seq: seq!, id: id!, clientId }),
        (error: { code: string }) => {
          if (error.code !== 'closed') tell({ kind: 'refused', client: name, clientId, code: error.code })
        }
      )
    },
    status() {
      let unsent = 0
      const waiting: Record<string, number> = {}
      const newest: Record<string, number> = {}
      // Also those to whom nothing ever gets: it has to be refused.
      for (const { key, messages } of chat.rooms.getSnapshot()) {
        const here = messages.filter(line => line.state === 'sending').length
        if (here > 0) waiting[key] = here
        unsent += here
      }
      for (const key of keys) {
        const { messages } = roomOf(key).getSnapshot()
        newest[key] = messages.findLast(line => line.seq !== null)?.seq ?? 0
      }
      const line = chat.connection.getSnapshot()
      const state = JSON.stringify({ session: chat.session.getSnapshot().at, line, waiting, now: Date.now() })
      return { online: line.at === 'online', state, unsent, newest }
    }
  }
}
