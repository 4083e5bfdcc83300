import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { CLOSE, LIMITS } from '@parlo/contract'
import { SERVER_FRAMES } from '@parlo/contract/schemas'
import * as v from 'valibot'
import { startTestServer, type TestClient, type TestServerOptions } from '../testing/gateway.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
const start = async (options?: TestServerOptions) => (server = await startTestServer(options))
afterEach(() => server.stop())

const hello = (token: string) => ({ type: 'hello', version: 1, token }) as const

async function expectBye(client: TestClient, code: number, detail: RegExp): Promise<void> {
  const bye = await client.heard('bye')
  assert.equal(bye.code, code)
  assert.match(bye.detail ?? '', detail)
  assert.equal((await client.closed).code, code)
}

describe('Peer, before hello is accepted', () => {
  test('welcomes who has a valid token, with all the contract promises', async () => {
    const { enter, store, seconds } = await start()
    await store.append([{ senderId: 2, clientId: null, room: { direct: 1 }, text: 'x', now: 0 }])
    const { welcome } = await enter('1:phone')
    assert.deepEqual(welcome, {
      type: 'welcome',
      version: 1,
      user: {
        id: 1,
        username: 'ann'
      },
      session: 'phone',
      log: 'memory',
      now: seconds() * 1e3,
      features: [],
      heads: { 2: 1 },
      more: false,
      token_exp: seconds() + 3600,
      limits: {
        frame: 65536,
        text: 8e3,
        pull: 200,
        send_rate: [1e6, 1e6],
        heartbeat_s: 25
      }
    })
    assert.ok(v.is(SERVER_FRAMES.welcome, welcome))
  })

  test('names the rooms whose cursor is of no use', async () => {
    const { enter } = await start()
    const { welcome } = await enter('1:a', { log: 'memory', cursors: { 1: 5 } })
    assert.deepEqual(welcome?.reset, [1])
  })

  test('misses nothing that is written while it reads the heads', async () => {
    const { enter, knock, chat } = await start()
    const ben = await enter('2:b')
    const original = chat.heads
    // The moment between being registered and the heads being read: a message is committed just then.
    chat.heads = async (...args) => {
      chat.heads = original
      ben.send(1, 'c1')
      await ben.acknowledged()
      return original(...args)
    }
    const ann = knock()
    await ann.opened
    ann.say(hello('1:a'))
    const { heads } = await ann.heard('welcome')
    assert.deepEqual(heads, { 1: 1 })
    assert.equal((await ann.heard('events')).events[0]?.seq, 1)
  })

  test('closes 4400 on anything but a hello', async () => {
    const { knock } = await start()
    const cases: [string | Buffer, RegExp][] = [
      ['not json', /not JSON/],
      ['[]', /not an object/],
      ['{}', /no type/],
      ['{"type":"ping"}', /first frame must be hello/],
      ['{"type":"constructor"}', /constructor is not known/],
      ['{"type":"hello","version":1}', /token/],
      ['{"type":"hello","version":"1","token":"1:a"}', /version/],
      [Buffer.from('{"type":"hello"}'), /binary/],
      ['x'.repeat(LIMITS.helloBytes + 1), /32769 bytes; 32768 are allowed/]
    ]
    for (const [said, detail] of cases) {
      const client = knock()
      await client.opened
      client.ws.send(said)
      await expectBye(client, CLOSE.bad_frame, detail)
    }
  })

  test('closes 4401 on a token that is not valid, 4403 on one of somebody else, 4426 on another version', async () => {
    const { knock, store } = await start()
    const say = async (path: string, frame: object) => {
      const client = knock(path)
      await client.opened
      client.ws.send(JSON.stringify(frame))
      return client
    }
    await expectBye(await say('/ws', hello('forged')), CLOSE.unauthorized, /not valid/)
    await expectBye(await say('/ws', hello('99:a')), CLOSE.unauthorized, /no such user/)
    await store.disableUser(3, 1)
    await expectBye(await say('/ws', hello('3:a')), CLOSE.unauthorized, /disabled/)
    await expectBye(await say('/ws/2', hello('1:a')), CLOSE.forbidden, /not of user 2/)
    await expectBye(await say('/ws', { ...hello('1:a'), version: 2 }), CLOSE.upgrade_required, /Version 2/)
    const right = await say('/ws/1', hello('1:a'))
    await right.heard('welcome')
  })

  test('closes 4429 on who comes far too often, and says when to come again', async () => {
    const rates = { sendPerSecond: 5, sendBurst: 10, framesPerSecond: 30, framesBurst: 60 }
    const { enter, knock, pass } = await start({ rates })
    const say = async (token: string) => {
      const client = knock()
      await client.opened
      client.say(hello(token))
      return client
    }
    for (let n = 0; n < 30; n += 1) {
      const { ws } = await enter('1:a')
      ws.terminate()
    }
    const refused = await say('1:a')
    const { code, retry, after_ms } = await refused.heard('bye')
    assert.deepEqual([code, retry, after_ms], [CLOSE.flooding, true, [1000, 6000]])
    await enter('2:a')
    pass(1000)
    await enter('1:a')
  })

  test('closes 4408 when nothing is said for five seconds', async () => {
    const { knock, pass } = await start()
    const client = knock()
    await client.opened
    pass(4000)
    pass(2000)
    await expectBye(client, CLOSE.hello_timeout, /No hello within 5000 ms/)
  })

  test('does what was said right after hello once it is accepted, in order', async () => {
    const { knock } = await start()
    const client = knock()
    await client.opened
    client.say(hello('1:a'))
    client.send(1, 'c1')
    client.say({ type: 'pull', room: 1, after: 0 })
    await client.heard('welcome')
    assert.equal((await client.acknowledged()).client_id, 'c1')
    assert.equal((await client.heard('events', ({ head }) => head !== undefined)).events.length, 1)
  })

  test('answers a bad frame that came right after hello like any other', async () => {
    const { knock } = await start()
    const client = knock()
    await client.opened
    client.say(hello('1:a'))
    client.ws.send('{')
    await client.heard('welcome')
    assert.equal((await client.heard('error')).code, 'bad_frame')
    await client.settled()
  })
})
