import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterEach, describe, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { CLOSE, LIMITS } from '@parlo/contract'
import { createMemoryStore } from '../store/memory-store.ts'
import { startTestServer, type TestServerOptions } from '../testing/gateway.ts'
import { textOf } from '../testing/text-of.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
const start = async (options?: TestServerOptions) => (server = await startTestServer(options))
afterEach(() => server.stop())

/** Ask for another protocol, and be answered. */
async function offer(port: number, path: string, upgrade: string): Promise<{ status: number; body: string }> {
  const asking = request({ port, path, headers: { connection: 'upgrade', upgrade } }).end()
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, body: Buffer.concat(await response.toArray()).toString() }
}

describe('gateway, at the upgrade', () => {
  test('speaks parlo.v1 on /ws and on /ws/{user_id}, without compression', async () => {
    const { dial } = await start()
    for (const path of ['/ws', '/ws/1']) {
      const { ws, opened } = dial(path, { protocols: ['other', 'parlo.v1'] })
      await opened
      assert.equal(ws.protocol, 'parlo.v1')
      assert.equal(ws.extensions, '')
    }
  })

  test('asks who speaks nothing it knows to upgrade', async () => {
    const { dial } = await start()
    const { status, headers, body } = await dial('/ws', { protocols: ['parlo.v9'] }).refused
    assert.equal(status, 426)
    assert.equal(headers['sec-websocket-protocol'], 'parlo.v1')
    assert.match(headers['content-type'] ?? '', /problem\+json/)
    const problem = JSON.parse(body)
    assert.equal(problem.code, 'upgrade_required')
    assert.match(problem.detail, /parlo\.v1/)
  })

  test('refuses a foreign origin', async () => {
    const { dial } = await start({ allow: request => request.headers.origin !== 'https://evil.example' })
    const headers = { Origin: 'https://evil.example' }
    const { status, body } = await dial('/ws', { protocols: ['parlo.v1'], headers }).refused
    assert.equal(status, 403)
    assert.match(
      body,
      /"code":"bad_origin".*https:\/\/evil\.example|https:\/\/evil\.example.*"code":"bad_origin"/
    )
  })

  test('leaves other paths to the application, or refuses them when there is none', async () => {
    const shared = await start({ base: '/chat' })
    let others = 0
    shared.http.on('upgrade', (request, socket) => {
      if (request.url?.startsWith('/chat/')) return
      others += 1
      socket.end('HTTP/1.1 418 I am a teapot\r\nConnection: close\r\n\r\n')
    })
    assert.equal((await shared.dial('/ws', { protocols: ['parlo.v1'] }).refused).status, 418)
    assert.equal(others, 1)
    await shared.knock('/chat/ws').opened
    await shared.stop()

    const alone = await start({ ownsServer: true })
    assert.equal((await alone.dial('/nothing', { protocols: ['parlo.v1'] }).refused).status, 404)
  })

  test('refuses other paths when the application listens for no upgrades either', async () => {
    const { dial, knock } = await start({ base: '/chat' })
    assert.equal((await dial('/ws', { protocols: ['parlo.v1'] }).refused).status, 404)
    await knock('/chat/ws').opened
  })

  test('refuses other protocols, where they come as an upgrade', async () => {
    const { port, http } = await start()
    for (const path of ['/', '/ws']) {
      const { status, body } = await offer(port, path, 'h2c')
      assert.equal(status, 400)
      assert.match(body, /Upgrade is \\"h2c\\"; allowed is websocket, or none/)
    }
    http.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 418 Teapot\r\nConnection: close\r\n\r\n'))
    assert.equal((await offer(port, '/', 'h2c')).status, 418)
  })

  test('ends what is left to the application and not answered in 30 seconds', async () => {
    const { http, port, pass } = await start()
    const taken: Duplex[] = []
    http.on('upgrade', (request, socket) => {
      if (request.url !== '/theirs') return
      taken.push(socket)
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: theirs\r\n\r\n')
    })
    const nobodys = offer(port, '/nobodys', 'theirs')
    const theirs = request({ port, path: '/theirs', headers: { connection: 'upgrade', upgrade: 'theirs' } })
    const answered = once(theirs, 'upgrade')
    theirs.end()
    const [, socket] = (await answered) as [IncomingMessage, Duplex]
    const ended = once(socket.resume(), 'close')
    pass(29_999)
    assert.equal(await Promise.race([nobodys, turn('open')]), 'open')
    pass(1)
    await assert.rejects(nobodys, { code: 'ECONNRESET' })
    assert.equal(taken[0]!.destroyed, false)
    taken[0]!.destroy()
    await ended
  })

  test('stays out of plain requests', async () => {
    const { port } = await start()
    assert.equal(await (await fetch(`http://127.0.0.1:${port}/ws`)).text(), 'the application')
  })

  test('lets few strangers stand at the door, and counts those no more who came in or left', async () => {
    const { knock, enter, dial } = await start({ limits: { strangersPerAddress: 2 } })
    await enter('1:a')
    const first = knock()
    await Promise.all([first.opened, knock().opened])
    const { status, headers, body } = await dial('/ws', { protocols: ['parlo.v1'] }).refused
    assert.equal(status, 429)
    assert.equal(headers['retry-after'], '1')
    assert.match(body, /rate_limited/)
    first.ws.close()
    await first.closed
    await knock().opened
  })

  test('lets in only so many strangers from everywhere, and sockets altogether', async () => {
    const some = await start({ limits: { strangers: 1 } })
    await some.knock().opened
    assert.equal((await some.knock().refused).status, 503)
    await some.stop()

    const full = await start({ limits: { sockets: 1 } })
    await full.enter('1:a')
    assert.equal((await full.knock().refused).status, 503)
  })

  test('survives a client that hangs up in the middle', async () => {
    const { dial, enter } = await start()
    for (let n = 0; n < 20; n += 1) dial('/ws', { protocols: ['parlo.v1'] }).ws.terminate()
    await enter('1:a')
  })
})

describe('gateway.close', () => {
  test('acknowledges what it took, then says bye and when to come back', async () => {
    const { enter, gateway, store, pass } = await start()
    const ann = await enter('1:a')
    for (let n = 0; n < 20; n += 1) ann.send(1, `c${n}`)
    await ann.acknowledged('c0')
    const closed = gateway.close()
    const bye = await ann.heard('bye')
    assert.deepEqual([bye.code, bye.retry, bye.after_ms], [CLOSE.draining, true, [0, 1000]])
    assert.equal((await ann.closed).code, CLOSE.draining)
    const turn = () => new Promise<undefined>(resolve => setImmediate(() => resolve(undefined)))
    while ((await Promise.race([closed.then(() => true), turn()])) === undefined) pass(20)
    // Every send was either stored and acknowledged, or refused as something to repeat elsewhere; none is both.
    const acknowledged = ann.frames.filter(frame => frame.type === 'ok').length + 1
    const refused = ann.frames.filter(frame => frame.type === 'error' && frame.code === 'unavailable').length
    assert.equal((await store.room(1))?.head, acknowledged)
    assert.ok(acknowledged + refused <= 20)
  })

  test('lets nobody in meanwhile', async () => {
    // A store that takes its time holds the close open.
    const store = createMemoryStore()
    let release = () => {}
    const held = new Promise<void>(resolve => (release = resolve))
    const slow: typeof store = { ...store, append: async batch => (await held, store.append(batch)) }
    const { enter, dial, gateway } = await start({ store: slow })
    const ann = await enter('1:a')
    ann.send(1, 'c1')
    await new Promise(resolve => setTimeout(resolve, 20))
    void gateway.close()
    assert.equal((await dial('/ws', { protocols: ['parlo.v1'] }).refused).status, 503)
    ann.send(1, 'c2')
    const error = await ann.heard('error')
    assert.deepEqual([error.code, error.client_id, error.retry], ['unavailable', 'c2', true])
    release()
    assert.equal((await ann.acknowledged()).client_id, 'c1')
    await ann.heard('bye')
  })
})

describe('gateway, sockets of a user', () => {
  test('keeps the newest, and tells the oldest that it was replaced', async () => {
    const { enter, gateway } = await start({ limits: { socketsPerUser: 2 } })
    const oldest = await enter('1:a')
    const older = await enter('1:b')
    await enter('2:c')
    const newest = await enter('1:d')
    const bye = await oldest.heard('bye')
    assert.deepEqual([bye.code, bye.retry], [CLOSE.replaced, false])
    assert.equal((await oldest.closed).code, CLOSE.replaced)
    await Promise.all([older.settled(), newest.settled()])
    assert.equal(gateway.sockets, 3)
  })

  test('closes those of a session that has ended, at once, and no others', async () => {
    const { enter, chat, gateway } = await start()
    const [one, two, other] = [await enter('1:a'), await enter('1:a'), await enter('1:b')]
    chat.endSessions(['a'])
    for (const client of [one, two]) {
      const bye = await client.heard('bye')
      assert.deepEqual([bye.code, bye.retry], [CLOSE.unauthorized, true])
      assert.equal((await client.closed).code, CLOSE.unauthorized)
    }
    await other.settled()
    gateway.endSessions(['b'])
    assert.equal((await other.closed).code, CLOSE.unauthorized)
  })
})

describe('gateway, news', () => {
  test('brings a private message to all sockets of the two, and to nobody else', async () => {
    const { enter } = await start()
    const [ann, annAgain, ben, cleo] = [
      await enter('1:a'),
      await enter('1:b'),
      await enter('2:c'),
      await enter('3:d')
    ]
    ann.send('direct:2', 'c1', 'psst')
    const ok = await ann.acknowledged()
    assert.deepEqual([ok.room, ok.seq, ok.client_id], [2, 1, 'c1'])
    for (const client of [ann, annAgain, ben]) {
      const { room, events, head } = await client.heard('events')
      assert.deepEqual([room, head, events.length], [2, undefined, 1])
      assert.deepEqual(events[0], {
        seq: 1,
        kind: 'message',
        id: 1,
        number: 1,
        sender_id: 1,
        client_id: 'c1',
        members_seq: 0,
        timestamp: ok.timestamp,
        body: { text: 'psst' }
      })
    }
    await cleo.settled()
    assert.deepEqual(
      cleo.frames.filter(frame => frame.type !== 'note'),
      []
    )
  })

  test('brings a broadcast to everyone, and sends of one turn as one run', async () => {
    const { enter } = await start()
    const [ann, ben] = [await enter('1:a'), await enter('2:b')]
    for (let n = 1; n <= 10; n += 1) ann.send('name:broadcast', `c${n}`, `${n}`)
    const texts: string[] = []
    const runs: number[] = []
    while (texts.length < 10) {
      const { events } = await ben.heard('events')
      texts.push(...events.map(event => textOf(event) ?? ''))
      runs.push(events.length)
    }
    assert.deepEqual(texts, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    assert.ok(runs.length < 10, 'runs of several events')
    await ann.settled()
    assert.deepEqual(
      ann.frames.filter(frame => frame.type === 'ok').map(ok => 'seq' in ok && ok.seq),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    )
  })

  test('brings marks to the other and to one’s own sockets, and of the broadcast room only to those', async () => {
    const { enter } = await start()
    const [ann, annAgain, ben] = [await enter('1:a'), await enter('1:b'), await enter('2:c')]
    ann.send('direct:2', 'c1')
    ann.send(1, 'c2')
    await ben.heard('events', ({ room }) => room === 2)
    ben.say({ type: 'mark', room: 2, delivered: 1 })
    for (const client of [ann, annAgain, ben]) {
      assert.deepEqual(await client.heard('mark'), { type: 'mark', room: 2, user: 2, read: 0, delivered: 1 })
    }
    ann.say({ type: 'mark', room: 1, read: 1 })
    for (const client of [ann, annAgain]) {
      assert.deepEqual(await client.heard('mark'), { type: 'mark', room: 1, user: 1, read: 1, delivered: 1 })
    }
    await ben.settled()
    assert.equal(
      ben.frames.some(frame => frame.type === 'mark'),
      false
    )
  })

  test('brings typing to the others of the room, not to oneself', async () => {
    const { enter, store } = await start()
    await store.openDirect(1, 2, 0)
    const [ann, annAgain, ben, cleo] = [
      await enter('1:a'),
      await enter('1:b'),
      await enter('2:c'),
      await enter('3:d')
    ]
    const typing = (client: typeof ann) => client.heard('note', note => note.kind === 'typing')
    ann.say({ type: 'note', kind: 'typing', room: 'direct:2', on: true })
    assert.deepEqual(await typing(ben), { type: 'note', kind: 'typing', room: 2, user: 1, on: true })
    ann.say({ type: 'note', kind: 'typing', room: 1, on: false })
    for (const client of [ben, cleo]) {
      assert.deepEqual(await typing(client), { type: 'note', kind: 'typing', room: 1, user: 1, on: false })
    }
    for (const client of [ann, annAgain]) {
      await client.settled()
      assert.equal(
        client.frames.some(frame => frame.type === 'note' && frame.kind === 'typing'),
        false
      )
    }
  })

  test('tells who is here, who comes and who goes, and who is new', async () => {
    const { enter, chat, pass } = await start()
    const presence = async (client: Awaited<ReturnType<typeof enter>>) => {
      const note = await client.heard('note', ({ kind }) => kind === 'presence')
      assert.ok(note.kind === 'presence')
      return [note.all, note.users]
    }
    const ann = await enter('1:a')
    assert.deepEqual(await presence(ann), [true, {}])
    pass(250)
    assert.deepEqual(await presence(ann), [undefined, { 1: 'online' }])
    const ben = await enter('2:b')
    assert.deepEqual(await presence(ben), [true, { 1: 'online' }])
    pass(250)
    assert.deepEqual(await presence(ann), [undefined, { 2: 'online' }])
    ben.ws.close()
    await ben.closed
    while (server.gateway.sockets > 1) await new Promise(resolve => setImmediate(resolve))
    pass(250)
    assert.deepEqual(await presence(ann), [undefined, { 2: 'offline' }])
    const user = { id: 4, username: 'dana' }
    chat.announceUser({ ...user, name: null, picture: null })
    assert.deepEqual(await ann.heard('note'), { type: 'note', kind: 'user', user })
    chat.announceUser({ ...user, name: 'Dana', picture: 'p' })
    const changed = { ...user, name: 'Dana', picture: 'p' }
    assert.deepEqual(await ann.heard('note'), { type: 'note', kind: 'user', user: changed })
  })

  test('keeps every frame it writes under the limit', async () => {
    const { enter, store } = await start()
    const text = '\u0001'.repeat(LIMITS.text)
    const [ann, ben] = [await enter('1:a'), await enter('2:b')]
    for (let n = 0; n < 5; n += 1) ann.send('direct:2', `c${n}`, text)
    for (let seen = 0; seen < 5;) {
      const frame = await ben.heard('events')
      assert.ok(JSON.stringify(frame).length <= LIMITS.frameBytes)
      seen += frame.events.length
    }
    assert.equal((await store.room(2))?.head, 5)
    ben.say({ type: 'pull', room: 2, after: 0 })
    const answer = await ben.heard('events', ({ head }) => head !== undefined)
    assert.deepEqual([answer.events.map(({ seq }) => seq), answer.after, answer.head], [[1], 0, 5])
  })
})
