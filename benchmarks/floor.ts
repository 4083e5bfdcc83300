// The least a server can do for the same durability: ws and SQLite, one commit a turn, corked writes. No checks, no
// idempotency, no rooms, no echo to the sender: what Parlo costs above this is what Parlo adds.
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import Database from 'better-sqlite3'
import { WebSocketServer, type WebSocket } from 'ws'

const db = new Database(process.argv[2])
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(
  'CREATE TABLE log (id INTEGER PRIMARY KEY, sender INTEGER, receiver INTEGER, client_id TEXT, text TEXT, ts INTEGER)'
)
const insert = db.prepare('INSERT INTO log (sender, receiver, client_id, text, ts) VALUES (?, ?, ?, ?, ?)')

interface Sent {
  from: number
  to: number
  client_id: string
  text: string
}
const sockets = new Map<number, WebSocket>()
let batch: Sent[] = []

function commit(): void {
  const sends = batch
  batch = []
  const now = Date.now()
  const ids = db.transaction(() =>
    sends.map(({ from, to, client_id, text }) => insert.run(from, to, client_id, text, now).lastInsertRowid)
  )()
  const corked = new Set<Socket>()
  const say = (to: number, text: string) => {
    const ws = sockets.get(to) as (WebSocket & { _socket: Socket }) | undefined
    if (!ws) return
    if (!corked.has(ws._socket)) {
      ws._socket.cork()
      corked.add(ws._socket)
    }
    ws.send(text)
  }
  for (const [index, { from, to, client_id, text }] of sends.entries()) {
    const seq = Number(ids[index])
    say(from, JSON.stringify({ type: 'ok', client_id, seq }))
    say(to, JSON.stringify({ type: 'events', events: [{ seq, client_id, body: { text } }] }))
  }
  for (const socket of corked) socket.uncork()
}

const server = createServer()
const wss = new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => 'parlo.v1' })
wss.on('connection', ws => {
  let me = 0
  ws.on('message', data => {
    // eslint-disable-next-line typescript/no-base-to-string -- ws gives a Buffer here
    const frame = JSON.parse(data.toString()) as {
      type: string
      token: string
      client_id: string
      room: string
      body: { text: string }
    }
    if (frame.type === 'hello') {
      me = Number(frame.token)
      sockets.set(me, ws)
      ws.send('{"type":"welcome"}')
      return
    }
    if (batch.length === 0) setImmediate(commit)
    batch.push({
      from: me,
      to: Number(frame.room.slice(7)),
      client_id: frame.client_id,
      text: frame.body.text
    })
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object')
    process.stderr.write(`listens on http://127.0.0.1:${address.port}\n`)
})
