import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { CLOSE } from '@parlo/contract'
import { startTestServer, type TestClient, type TestServerOptions } from '../testing/gateway.ts'
import { textOf } from '../testing/text-of.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
const start = async (options?: TestServerOptions) => (server = await startTestServer(options))
afterEach(() => server.stop())

/** The next plain frame, whatever it is. */
async function next(client: TestClient): Promise<Record<string, unknown>> {
  while (client.frames.length === 0) {
    const { readyState, CLOSED } = client.ws
    if (readyState === CLOSED) throw new Error('The line ended')
    await new Promise(resolve => setImmediate(resolve))
  }
  return client.frames.shift() as unknown as Record<string, unknown>
}

async function enter(id: number): Promise<TestClient> {
  const client = server.dial(`/ws/${id}?ticket=ticket-${id}`)
  await client.opened
  return client
}

const say = (client: TestClient, frame: unknown) => client.ws.send(JSON.stringify(frame))

describe('SeedPeer, at the upgrade', () => {
  test('lets in with a ticket, once, or with an Authorization header', async () => {
    const { dial } = await start()
    const { ws, opened } = dial('/ws/1?ticket=ticket-1')
    await opened
    assert.equal(ws.protocol, '')
    assert.equal((await dial('/ws/1?ticket=ticket-1').refused).status, 401)
    await dial('/ws/2', { headers: { Authorization: 'Bearer 2:a' } }).opened
  })

  test('refuses 401 without, 403 for the path of another', async () => {
    const { dial } = await start()
    const nobody = await dial('/ws/1').refused
    assert.equal(nobody.status, 401)
    assert.equal(nobody.headers['www-authenticate'], 'Bearer')
    assert.match(nobody.body, /"code":"unauthorized"/)
    const forged = { headers: { Authorization: 'Bearer forged' } }
    assert.equal((await dial('/ws/1', forged).refused).status, 401)
    assert.equal((await dial('/ws/1?token=1:a').refused).status, 401)
    const other = await dial('/ws/2?ticket=ticket-1').refused
    assert.equal(other.status, 403)
    assert.match(other.body, /"code":"forbidden"/)
    assert.equal((await dial('/ws/2', { headers: { Authorization: 'Bearer 1:a' } }).refused).status, 403)
    assert.equal((await dial('/ws/99', { headers: { Authorization: 'Bearer 99:a' } }).refused).status, 401)
  })
})

describe('SeedPeer, frames', () => {
  test('brings a private message to sender and receiver, and to nobody else', async () => {
    await start()
    const [ann, ben, cleo] = [await enter(1), await enter(2), await enter(3)]
    say(ann, { content: 'Hello Ben', receiver_id: 2 })
    const seen = await next(ben)
    assert.match(String(seen['timestamp']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const { timestamp } = seen
    assert.deepEqual(seen, { id: 1, content: 'Hello Ben', sender_id: 1, receiver_id: 2, timestamp })
    assert.deepEqual(await next(ann), seen)
    say(ben, { content: 'Hello all', receiver_id: null })
    assert.equal((await next(cleo))['content'], 'Hello all')
    assert.equal((await next(ann))['receiver_id'], null)
  })

  test('takes a missing receiver for everyone', async () => {
    await start()
    const [ann, ben] = [await enter(1), await enter(2)]
    say(ann, { content: 'Hello' })
    assert.equal((await next(ben))['receiver_id'], null)
  })

  test('talks with those who speak parlo.v1', async () => {
    const { enter: enterV1 } = await start()
    const ann = await enter(1)
    const ben = await enterV1('2:b')
    say(ann, { content: 'from the seed', receiver_id: 2 })
    const { events } = await ben.heard('events')
    assert.equal(textOf(events[0]), 'from the seed')
    await next(ann)
    ben.send('direct:1', 'c1', 'from parlo')
    assert.equal((await next(ann))['content'], 'from parlo')
    ben.say({ type: 'mark', room: 2, read: 2 })
    ben.say({ type: 'note', kind: 'typing', room: 2, on: true })
    await ben.settled()
    say(ann, { content: 'next' })
    assert.equal((await next(ann))['content'], 'next', 'nothing a seed client would not know')
  })

  test('keeps the order of what it is sent', async () => {
    await start()
    const [ann, ben] = [await enter(1), await enter(2)]
    for (let n = 0; n < 200; n += 1) say(ann, { content: `${n}`, receiver_id: 2 })
    for (let n = 0; n < 200; n += 1) assert.equal((await next(ben))['content'], `${n}`)
  })

  test('answers each bad frame with a code, and stays', async () => {
    const { store } = await start()
    const ann = await enter(1)
    const cases: [string | Buffer, string][] = [
      ['not json', 'bad_frame'],
      ['null', 'bad_frame'],
      ['[1]', 'bad_frame'],
      ['{}', 'bad_frame'],
      ['{"content":5}', 'bad_frame'],
      ['{"content":""}', 'empty_text'],
      [JSON.stringify({ content: 'x'.repeat(9000) }), 'text_too_long'],
      ['{"content":"hi","receiver_id":"2"}', 'bad_frame'],
      ['{"content":"hi","receiver_id":-2}', 'bad_frame'],
      ['{"content":"hi","receiver_id":99}', 'not_found'],
      ['{"content":"hi","receiver_id":1}', 'bad_request'],
      [Buffer.from('{"content":"hi"}'), 'bad_frame']
    ]
    for (const [said, code] of cases) {
      ann.ws.send(said)
      const { error } = (await next(ann)) as { error: { code: string; detail: string } }
      assert.equal(error.code, code, String(said))
      assert.ok(error.detail.length > 10)
    }
    assert.deepEqual(await store.historyOf(1, { limit: 10 }), [])
  })
})

describe('SeedPeer, its end', () => {
  test('closes without a bye frame it would not know', async () => {
    const { chat } = await start()
    const ann = await enter(1)
    chat.endSessions(['ticketed'])
    assert.equal((await ann.closed).code, CLOSE.unauthorized)
    assert.deepEqual(ann.frames, [])
  })

  test('asks with the protocol’s own ping, which is answered unseen', async () => {
    const { pass } = await start()
    const ann = await enter(1)
    const pinged = new Promise(resolve => ann.ws.once('ping', resolve))
    pass(26_000)
    await pinged
    say(ann, { content: 'still here' })
    await next(ann)
    pass(20_000)
    say(ann, { content: 'and still' })
    await next(ann)
  })

  test('ends with its token', async () => {
    const { dial, pass, seconds } = await start()
    const ann = dial('/ws/1', { headers: { Authorization: `Bearer 1:a:${seconds() + 1}` } })
    await ann.opened
    pass(32_000)
    assert.equal((await ann.closed).code, CLOSE.unauthorized)
  })
})
