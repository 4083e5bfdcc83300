import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { LIMITS } from '@parlo/contract'
import { startTestServer, type TestClient } from '../testing/gateway.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
afterEach(() => server.stop())

/** A server that tells how many of its sockets lag, and lets ben write more than the network holds back. */
async function start() {
  let lagging = 0
  server = await startTestServer({ metrics: { lagging: change => void (lagging += change) } })
  const { store, bus } = server
  const text = 'x'.repeat(LIMITS.text)
  const append = () => ({ senderId: 2, clientId: null, room: { id: 1 }, text, now: 0 })

  /** Commit, and tell, a hundred long messages. */
  async function write(count = 100, long = text): Promise<void> {
    const answers = await store.append(Array.from({ length: count }, () => ({ ...append(), text: long })))
    const events = answers.flatMap(answer => ('event' in answer ? [answer.event] : []))
    bus.publish([{ type: 'events', room: 1, audience: 'everyone', events }])
    await new Promise(resolve => setImmediate(resolve))
  }

  async function writeUntilLagging(): Promise<void> {
    for (let n = 0; n < 200; n += 1) {
      await write()
      if (lagging === 1) return
    }
    assert.fail('It took everything')
  }

  return { ...server, write, writeUntilLagging, lagging: () => lagging }
}

describe('a slow reader', () => {
  test('gets heads instead of bodies, and catches up by itself', async () => {
    const { enter, write, writeUntilLagging, lagging, store } = await start()
    const ann = await enter('1:a')
    ann.ws.pause()
    await writeUntilLagging()
    for (let n = 0; n < 10; n += 1) await write()
    ann.ws.resume()
    const { heads } = await ann.heard('heads')
    const head = (await store.room(1))?.head
    assert.deepEqual(heads, { 1: head })
    assert.equal(lagging(), 0)
    const seqs = ann.frames.flatMap(frame =>
      frame.type === 'events' ? frame.events.map(({ seq }) => seq) : []
    )
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
      'what came before is a run without holes'
    )
    assert.ok(seqs.length <= (head ?? 0) - 1000)
    ann.say({ type: 'pull', room: 1, after: seqs.length })
    assert.equal(
      (await ann.heard('events', frame => frame.head !== undefined)).events[0]?.seq,
      seqs.length + 1
    )
  })

  test('costs no more memory however much is written, and is closed after half a minute', async () => {
    const { enter, write, writeUntilLagging, lagging, gateway, pass } = await start()
    const [ann, ben] = [await enter('1:a'), await enter('2:b')]
    ann.ws.pause()
    await writeUntilLagging()
    pass(25_000)
    await ben.settled()
    assert.equal(gateway.sockets, 2)
    for (let n = 0; n < 20; n += 1) await write()
    pass(6_000)
    while (gateway.sockets > 1) await new Promise(resolve => setImmediate(resolve))
    assert.equal(lagging(), 0)
    await ben.settled()
  })

  test('hears how far others have read once it is over', async () => {
    const { enter, writeUntilLagging, bus } = await start()
    const ann = await enter('1:a')
    ann.ws.pause()
    await writeUntilLagging()
    for (const read of [1, 2]) {
      bus.publish([{ type: 'mark', room: 5, audience: [1], mark: { user: 2, read, delivered: 2 } }])
      bus.publish([{ type: 'typing', room: 5, audience: [1], user: 2, on: true }])
    }
    ann.ws.resume()
    assert.deepEqual(await ann.heard('mark'), { type: 'mark', room: 5, user: 2, read: 2, delivered: 2 })
    await ann.settled()
    assert.equal(
      ann.frames.some(frame => frame.type === 'note' && frame.kind === 'typing'),
      false
    )
  })

  test('hears who is here, and what people are called, once it is over', async () => {
    const { enter, writeUntilLagging, bus, pass } = await start()
    const [ann, ben] = [await enter('1:a'), await enter('2:b')]
    pass(1_000)
    await ann.heard('note', note => note.kind === 'presence' && note.all === undefined)
    await ann.settled()
    ann.ws.pause()
    await writeUntilLagging()
    ben.ws.terminate()
    while (server.gateway.sockets > 1) await new Promise(resolve => setImmediate(resolve))
    pass(1_000)
    for (const name of ['Dan', 'Dana']) {
      bus.publish([{ type: 'user', user: { id: 3, username: 'cleo', name } }])
    }
    ann.frames.length = 0
    ann.ws.resume()
    const { users } = (await ann.heard('note', note => note.kind === 'presence' && note.all === true)) as {
      users: object
    }
    assert.deepEqual(users, { 1: 'online' })
    await ann.settled()
    assert.deepEqual(
      ann.frames.filter(frame => frame.type === 'note' && frame.kind === 'user'),
      [{ type: 'note', kind: 'user', user: { id: 3, username: 'cleo', name: 'Dana' } }]
    )
  })

  test('of plain frames is closed, having no way to catch up', async () => {
    const { dial, write, gateway } = await start()
    const ann: TestClient = dial('/ws/1?ticket=ticket-1')
    await ann.opened
    ann.ws.pause()
    for (let n = 0; n < 200 && gateway.sockets > 0; n += 1) await write()
    assert.equal(gateway.sockets, 0)
  })
})

describe('a reader who keeps up', () => {
  // 24 kB each: what many people may write while one commit takes its time.
  const long = '世'.repeat(LIMITS.text)

  test('is not cut off by one commit larger than what may wait, and pulls what was left out', async () => {
    const { enter, write, store } = await start()
    const ann = await enter('1:a')
    await write(100, long)
    const { heads } = await ann.heard('heads')
    assert.deepEqual(heads, { 1: (await store.room(1))?.head })
    await ann.settled()
    const seqs = ann.frames.flatMap(frame =>
      frame.type === 'events' ? frame.events.map(({ seq }) => seq) : []
    )
    assert.ok(seqs.length > 0 && seqs.length < 100)
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1)
    )
    ann.say({ type: 'pull', room: 1, after: seqs.length })
    const rest = await ann.heard('events', frame => frame.head !== undefined)
    assert.equal(rest.events[0]?.seq, seqs.length + 1)
  })

  test('may ask for everything at once, and is answered as it reads', async () => {
    const { enter, write } = await start()
    await write(3, long)
    const ann = await enter('1:a')
    for (let n = 0; n < 60; n += 1) ann.say({ type: 'pull', room: 1, after: 0 })
    for (let n = 0; n < 60; n += 1) await ann.heard('events')
    await ann.settled()
  })

  test('of plain frames gets the whole of one commit, however large, and what comes after it', async () => {
    const { dial, write, gateway } = await start()
    const ann = dial('/ws/1?ticket=ticket-1')
    await ann.opened
    await write(150, long)
    await write(1)
    while (ann.frames.length < 151 && gateway.sockets > 0) await new Promise(resolve => setImmediate(resolve))
    const ids = ann.frames.map(frame => (frame as unknown as { id: number }).id)
    assert.deepEqual(
      ids,
      Array.from({ length: 151 }, (_, index) => index + 1)
    )
  })
})
