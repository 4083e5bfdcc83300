import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { CLOSE, LIMITS } from '@parlo/contract'
import { startTestServer, type TestClient, type TestServerOptions } from '../testing/gateway.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
const start = async (options?: TestServerOptions) => (server = await startTestServer(options))
afterEach(() => server.stop())

const hello = (token: string) => ({ type: 'hello', version: 1, token }) as const
const RATES = { sendPerSecond: 5, sendBurst: 10, framesPerSecond: 30, framesBurst: 60 }

async function expectBye(client: TestClient, code: number, detail: RegExp): Promise<void> {
  const bye = await client.heard('bye')
  assert.equal(bye.code, code)
  assert.match(bye.detail ?? '', detail)
  assert.equal((await client.closed).code, code)
}

describe('Peer, frames', () => {
  test('answers each bad frame with what is wrong and what it was about, and stays', async () => {
    const { enter, store } = await start()
    const ann = await enter('1:a')
    const send = { type: 'send', client_id: 'c1', room: 1, kind: 'message', body: { text: 'hi' } }
    const cases: [unknown, object][] = [
      ['{"type":', { code: 'bad_frame' }],
      ['"send"', { code: 'bad_frame' }],
      [{ client_id: 'c1' }, { code: 'bad_frame', client_id: 'c1' }],
      [
        { type: 'shout', client_id: 'c1' },
        { code: 'unknown_type', about: 'shout', client_id: 'c1' }
      ],
      [{ type: '__proto__' }, { code: 'unknown_type', about: '__proto__' }],
      [
        { ...send, kind: 'shout' },
        { code: 'unknown_kind', about: 'send', client_id: 'c1', room: 1 }
      ],
      [
        { ...send, body: { text: ' \n ' } },
        { code: 'empty_text', about: 'send', client_id: 'c1', room: 1 }
      ],
      [
        { ...send, body: { text: 'x'.repeat(9000) } },
        { code: 'text_too_long', about: 'send', client_id: 'c1', room: 1 }
      ],
      [
        { ...send, body: { text: 'a\0b' } },
        { code: 'bad_frame', about: 'send', client_id: 'c1', room: 1 }
      ],
      [
        '{"type":"send","client_id":"c1","room":1,"kind":"message","body":{"text":"\\ud800"}}',
        { code: 'bad_frame', about: 'send', client_id: 'c1', room: 1 }
      ],
      [
        { ...send, body: {} },
        { code: 'bad_frame', about: 'send', client_id: 'c1', room: 1 }
      ],
      [
        { ...send, client_id: 'bad id!' },
        { code: 'bad_frame', about: 'send', client_id: 'bad id!', room: 1 }
      ],
      [
        { ...send, client_id: undefined },
        { code: 'bad_frame', about: 'send', room: 1 }
      ],
      [
        { ...send, room: -1 },
        { code: 'bad_frame', about: 'send', client_id: 'c1' }
      ],
      [
        { ...send, room: 1.5 },
        { code: 'bad_frame', about: 'send', client_id: 'c1' }
      ],
      [
        { ...send, room: 99 },
        { code: 'not_found', about: 'send', client_id: 'c1', room: 99 }
      ],
      [
        { ...send, room: 'direct:99' },
        { code: 'not_found', about: 'send', client_id: 'c1', room: 'direct:99' }
      ],
      [
        { ...send, room: 'direct:1' },
        { code: 'bad_request', about: 'send', client_id: 'c1', room: 'direct:1' }
      ],
      [
        { type: 'pull', room: 1, after: -1 },
        { code: 'bad_frame', about: 'pull', room: 1 }
      ],
      [
        { type: 'pull', room: 1, after: 0, limit: 201 },
        { code: 'bad_frame', about: 'pull', room: 1 }
      ],
      [
        { type: 'pull', room: 'name:lobby', after: 0 },
        { code: 'not_found', about: 'pull', room: 'name:lobby' }
      ],
      [
        { type: 'mark', room: 99, read: 1 },
        { code: 'not_found', about: 'mark', room: 99 }
      ],
      [
        { type: 'note', kind: 'typing', room: 1 },
        { code: 'bad_frame', about: 'note', room: 1 }
      ],
      [hello('1:a'), { code: 'bad_frame', about: 'hello' }],
      [
        { type: 'auth', token: 'forged' },
        { code: 'unauthorized', about: 'auth' }
      ]
    ]
    for (const [said, expected] of cases) {
      ann.ws.send(typeof said === 'string' ? said : JSON.stringify(said))
      const { type, detail, retry, ...rest } = await ann.heard('error')
      assert.deepEqual(rest, expected, JSON.stringify(said)?.slice(0, 100))
      assert.ok(type === 'error' && detail.length > 10 && !retry)
      assert.doesNotMatch(detail, /\bat .*\.ts|Error:/)
    }
    ann.ws.send(Buffer.from('{"type":"ping"}'))
    assert.equal((await ann.heard('error')).code, 'bad_frame')
    await ann.settled()
    assert.equal((await store.room(1))?.head, 0)
    assert.equal(await store.room(2), undefined)
  })

  test('does not let somebody read or mark the room of others', async () => {
    const { enter, store } = await start()
    await store.append([{ senderId: 2, clientId: null, room: { direct: 3 }, text: 'secret', now: 0 }])
    const ann = await enter('1:a')
    ann.say({ type: 'pull', room: 2, after: 0 })
    assert.equal((await ann.heard('error')).code, 'not_found')
    ann.send(2, 'c1')
    assert.equal((await ann.heard('error')).code, 'not_found')
    assert.equal(
      ann.frames.some(frame => JSON.stringify(frame).includes('secret')),
      false
    )
  })

  test('ignores fields it does not know', async () => {
    const { enter } = await start()
    const ann = await enter('1:a')
    ann.ws.send(JSON.stringify({ type: 'ping', colour: 'green', __proto__: null }))
    await ann.heard('pong')
  })

  test('answers a repeated send the same, marked as a duplicate', async () => {
    const { enter } = await start()
    const ann = await enter('1:a')
    ann.send(1, 'c1')
    ann.send(1, 'c1')
    const [first, second] = [await ann.acknowledged(), await ann.acknowledged()]
    assert.deepEqual(second, { ...first, duplicate: true })
    ann.send('direct:2', 'c1')
    assert.equal((await ann.heard('error')).code, 'id_reused')
  })

  test('closes by the protocol on bad UTF-8 and on frames over the limit', async () => {
    const { enter } = await start()
    const [ann, ben] = [await enter('1:a'), await enter('2:b')]
    ann.ws.send(Buffer.from([0x22, 0xff, 0xfe, 0x22]), { binary: false })
    assert.equal((await ann.closed).code, 1007)
    ben.ws.send('x'.repeat(LIMITS.frameBytes + 1))
    assert.equal((await ben.closed).code, 1009)
  })

  test('reads a flood no faster than it can answer, and answers all of it', async () => {
    const { enter } = await start()
    const ann = await enter('1:a')
    for (let n = 0; n < 1000; n += 1) ann.send(1, `c${n}`)
    ann.say({ type: 'ping' })
    await ann.heard('pong')
    const seqs = ann.frames.flatMap(frame => (frame.type === 'ok' && 'seq' in frame ? [frame.seq] : []))
    assert.deepEqual(
      seqs,
      Array.from({ length: 1000 }, (_, index) => index + 1)
    )
  })
})

describe('Peer, limits of rate', () => {
  test('refuses sends over the rate of the user, on whichever socket, and says when to come again', async () => {
    const { enter, store } = await start({ rates: RATES })
    const [phone, desk] = [await enter('1:a'), await enter('1:b')]
    assert.deepEqual(phone.welcome?.limits.send_rate, [5, 10])
    for (let n = 0; n < 6; n += 1) {
      phone.send(1, `p${n}`)
      desk.send(1, `d${n}`)
    }
    await Promise.all([phone.settled(), desk.settled()])
    const errors = [...phone.frames, ...desk.frames].flatMap(frame => (frame.type === 'error' ? [frame] : []))
    assert.deepEqual(
      errors.map(({ code, retry, retry_ms }) => [code, retry, retry_ms]),
      [
        ['rate_limited', true, 200],
        ['rate_limited', true, 200]
      ]
    )
    assert.ok(errors.every(({ client_id }) => client_id !== undefined))
    assert.equal((await store.room(1))?.head, 10)
  })

  test('refuses frames over the rate, and closes 4429 who goes on', async () => {
    const { enter } = await start({ rates: RATES })
    const ann = await enter('1:a')
    for (let n = 0; n < 70; n += 1) ann.say({ type: 'pull', room: 1, after: 0 })
    const error = await ann.heard('error')
    assert.deepEqual([error.code, error.about, error.retry], ['rate_limited', 'pull', true])
    for (let n = 0; n < 700; n += 1) ann.say({ type: 'pull', room: 1, after: 0 })
    await expectBye(ann, CLOSE.flooding, /too many/)
  })

  test('counts what is said right after hello as well, and refuses nothing of the first burst', async () => {
    const { knock } = await start({ rates: RATES })
    const ann = knock()
    await ann.opened
    ann.say(hello('1:a'))
    for (let n = 0; n < 70; n += 1) ann.say({ type: 'pull', room: 1, after: 0 })
    await ann.heard('welcome')
    for (let n = 0; n < 10; n += 1) {
      const { code, about, retry } = await ann.heard('error')
      assert.deepEqual([code, about, retry], ['rate_limited', 'pull', true])
    }
    for (let n = 0; n < 60; n += 1) await ann.heard('events')
    ann.say({ type: 'ping' })
    assert.equal((await ann.heard('error')).about, 'ping')
    assert.equal(ann.frames.filter(({ type }) => type === 'events').length, 0)
  })

  test('counts bad frames for more', async () => {
    const { enter } = await start({ rates: RATES })
    const ann = await enter('1:a')
    for (let n = 0; n < 14; n += 1) ann.ws.send('{')
    ann.say({ type: 'ping' })
    assert.equal((await ann.heard('error', ({ code }) => code === 'rate_limited')).about, 'ping')
  })
})

describe('Peer, token', () => {
  test('lives on with a fresh token of the same session', async () => {
    const { enter, seconds, pass } = await start()
    const ann = await enter(`1:a:${seconds() + 100}`)
    pass(20_000)
    await ann.settled()
    pass(21_000)
    assert.deepEqual(await ann.heard('note', ({ kind }) => kind === 'token_expiring'), {
      type: 'note',
      kind: 'token_expiring',
      in_s: 60
    })
    const token_exp = seconds() + 3600
    ann.say({ type: 'auth', token: `1:a:${token_exp}` })
    assert.deepEqual(await ann.heard('ok'), { type: 'ok', auth: true, token_exp })
    for (let passed = 0; passed < 200; passed += 5) {
      pass(5_000)
      await ann.settled()
    }
  })

  test('closes 4401 half a minute after the token has ended', async () => {
    const { enter, seconds, pass } = await start()
    const ann = await enter(`1:a:${seconds() + 10}`)
    assert.equal(ann.welcome?.token_exp, seconds() + 10)
    for (let passed = 0; passed < 39; passed += 1) {
      pass(1_000)
      await ann.settled()
    }
    const notes = ann.frames.filter(frame => frame.type === 'note' && frame.kind === 'token_expiring')
    assert.equal(notes.length, 1)
    pass(1_000)
    await expectBye(ann, CLOSE.unauthorized, /expired/)
  })

  test('closes 4403 on a token of another user or session', async () => {
    const { enter } = await start()
    for (const token of ['2:a', '1:b']) {
      const ann = await enter('1:a')
      ann.say({ type: 'auth', token })
      await expectBye(ann, CLOSE.forbidden, /another user or session/)
    }
  })
})

describe('Peer, heartbeat', () => {
  test('asks after 25 seconds of silence, and lives on when answered', async () => {
    const { enter, pass } = await start()
    const ann = await enter('1:a')
    pass(24_000)
    await ann.settled()
    pass(24_000)
    await ann.settled()
    assert.equal(
      ann.frames.some(frame => frame.type === 'ping'),
      false
    )
    pass(26_000)
    await ann.heard('ping')
    ann.say({ type: 'pong' })
    await ann.settled()
    pass(20_000)
    await ann.settled()
  })

  test('drops who does not answer within ten seconds', async () => {
    const { enter, pass } = await start()
    const ann = await enter('1:a')
    pass(25_000)
    await ann.heard('ping')
    pass(11_000)
    assert.equal((await ann.closed).code, 1006)
  })

  test('takes a clock set forward or back a day for neither silence nor life', async () => {
    const day = 86_400_000
    const { enter, pass, jump, seconds } = await start()
    const ann = await enter(`1:a:${seconds() + 200_000}`)
    jump(day)
    pass(1_000)
    await ann.heard('ping')
    await ann.settled()
    jump(-day)
    pass(26_000)
    await ann.heard('ping')
    pass(10_000)
    assert.equal((await ann.closed).code, 1006)
  })
})

describe('Peer, somebody who only talks', () => {
  test('hears a ping, because nothing else is said to them', async () => {
    const { enter, pass } = await start()
    const ann = await enter('1:a')
    const ben = await enter('2:b')
    // Typing is answered by nothing: that ben hears of it shows that it came.
    for (let second = 0; second < 30; second += 1) {
      ann.say({ type: 'note', kind: 'typing', room: 1, on: true })
      await ben.heard('note', note => note.kind === 'typing')
      pass(1_000)
    }
    await ann.heard('ping')
  })
})
