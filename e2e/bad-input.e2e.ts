import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { LIMITS, type ErrorFrame, type SeedMessage } from '@parlo/contract'
import { startServer, type ServerProcess } from './support/process.ts'
import { assertProblem, call, signUp, type Account } from './support/rest.ts'
import { helloSocket, openSocket, upgradeStatus, type RawSocket } from './support/socket.ts'
import { forge, unsigned } from './support/token.ts'

const SECRET = 'a secret for tests of more than thirty-two bytes'
const TOO_LONG = 'x'.repeat(9000)

/* Whatever arrives, the server answers with a status or code and a sentence, lives on, and stores nothing by halves. */
describe('bad input', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let url: string
  let ann: Account
  let ben: Account
  let cleo: Account

  before(async () => {
    server = await startServer('server', { JWT_SECRET: SECRET })
    url = server.url
    ann = await signUp(url, 'ann')
    ben = await signUp(url, 'ben')
    cleo = await signUp(url, 'cleo')
  })
  after(() => server.stop())

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(url, 'POST', path, { body, headers, token: ann.token })
  const send = (body: unknown) => post('/v1/rooms/1/send', body)
  const message = (text: unknown) => ({ client_id: 'a-1', kind: 'message', body: { text } })

  describe('in the body of a request', () => {
    test('refuses what is not JSON', async () =>
      assertProblem(await post('/register', '{"user'), 400, 'bad_request'))
    test('refuses JSON that is no object', async () => {
      for (const body of ['[]', '"ann"', '42', 'null']) {
        assertProblem(await post('/register', body), 400, 'bad_request')
      }
    })
    test('refuses bytes that are not UTF-8', async () => {
      const bytes = Buffer.concat([
        Buffer.from('{"username":"'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('"}')
      ])
      assertProblem(await post('/register', bytes), 400, 'bad_request')
    })
    test('refuses another media type', async () => {
      const reply = await post('/register', 'username=ann', {
        'content-type': 'application/x-www-form-urlencoded'
      })
      assertProblem(reply, 415, 'unsupported_media_type')
    })
    test('refuses more bytes than allowed', async () => {
      assertProblem(await send(message('x'.repeat(100_000))), 413, 'too_large')
    })
    test('refuses missing fields and wrong types, naming the field', async () => {
      const bodies = [{}, { username: 'dora' }, { username: 7, password: 'correct horse' }]
      for (const body of bodies) {
        const reply = await post('/register', body)
        assertProblem(reply, 400, 'bad_request')
        assert.match(JSON.stringify(reply.body), /username|password/)
      }
      assertProblem(await send({ client_id: 'a-1', kind: 'message', body: 'hi' }), 400, 'bad_request')
      assertProblem(
        await send({ client_id: 'with space', kind: 'message', body: { text: 'hi' } }),
        400,
        'bad_request'
      )
    })
    test('refuses names and passwords that are not allowed', async () => {
      for (const username of ['ab', 'a'.repeat(33), 'a b c', '<b>bold</b>', '']) {
        assertProblem(await post('/register', { username, password: 'correct horse' }), 400, 'bad_username')
      }
      for (const password of ['', 'short', 'password', 'p'.repeat(73)]) {
        assertProblem(await post('/register', { username: 'somebody', password }), 400, 'bad_password')
      }
    })
    test('refuses a name that is taken, whatever its case', async () => {
      assertProblem(
        await post('/register', { username: 'ANN', password: 'correct horse' }),
        409,
        'username_taken'
      )
    })
    test('refuses empty, blank, too long and ill-formed messages', async () => {
      assertProblem(await send(message('')), 400, 'empty_text')
      assertProblem(await send(message(' \n\t ')), 400, 'empty_text')
      assertProblem(await send(message(TOO_LONG)), 413, 'text_too_long')
      assertProblem(await send(message('half \ud83d a pair')), 400, 'bad_request')
      assertProblem(await send(message('nul \0')), 400, 'bad_request')
      assertProblem(await send(message(7)), 400, 'bad_request')
    })
  })

  describe('in the path and query of a request', () => {
    const get = (path: string, account: Account = ann) => call(url, 'GET', path, { token: account.token })

    test('knows no such path, and no such method', async () => {
      assertProblem(await get('/nothing/here'), 404, 'not_found')
      assertProblem(await call(url, 'DELETE', '/history', { token: ann.token }), 405, 'method_not_allowed')
    })
    test('refuses ids, cursors and limits that are none', async () => {
      const paths = [
        '/history/one/two',
        '/history/1e3/2',
        '/history?limit=0',
        '/history?limit=many',
        '/history?before=-1',
        '/users?limit=1000000',
        '/v1/rooms/57x/messages',
        '/v1/rooms/1/events?after=1.5'
      ]
      for (const path of paths) assertProblem(await get(path), 400, 'bad_request')
    })
    test('survives a path that cannot be decoded', async () => {
      const reply = await get('/v1/rooms/%E0%A4%A/messages')
      assert.ok([400, 404].includes(reply.status), `status ${reply.status}`)
    })
    test('knows no such room and no such user', async () => {
      for (const path of [
        '/v1/rooms/999/messages',
        '/v1/rooms/direct:999/messages',
        '/v1/rooms/name:nowhere'
      ]) {
        assertProblem(await get(path), 404, 'not_found')
      }
      assertProblem(await post('/v1/rooms/direct:999/send', message('hi')), 404, 'not_found')
      assertProblem(await post('/v1/rooms', { kind: 'direct', user_id: 999 }), 404, 'not_found')
    })
    test('shows nobody what two others wrote', async () => {
      const sent = await post(`/v1/rooms/direct:${ben.id}/send`, {
        ...message('for ben alone'),
        client_id: 'private'
      })
      assert.equal(sent.status, 200)
      const { room } = sent.body as { room: number }
      assertProblem(await get(`/history/${ann.id}/${ben.id}`, cleo), 403, 'forbidden')
      for (const what of ['', '/messages', '/events?after=0']) {
        assertProblem(await get(`/v1/rooms/${room}${what}`, cleo), 404, 'not_found')
      }
      const read = await call(url, 'POST', `/v1/rooms/${room}/marks`, {
        token: cleo.token,
        body: { read: 1 }
      })
      assertProblem(read, 404, 'not_found')
      const { body } = await get('/history', cleo)
      assert.deepEqual(body, [])
    })
  })

  describe('in place of a token', () => {
    const day = 86_400
    const now = Math.floor(Date.now() / 1000)
    const bad: Record<string, () => string | undefined> = {
      'no token': () => undefined,
      nonsense: () => 'nonsense',
      'an empty one': () => '',
      'a cut one': () => ann.token.slice(0, -1),
      'one signed with another secret': () =>
        forge(ann.token, { secret: 'another secret, also longer than thirty-two' }),
      'one that ended': () =>
        forge(ann.token, { secret: SECRET, claims: { iat: now - day, exp: now - day / 2 } }),
      'one not signed at all': () => unsigned(ann.token),
      "one not signed, for somebody else's id": () => unsigned(ann.token, { sub: String(ben.id) }),
      'one that claims another algorithm': () =>
        forge(ann.token, { secret: SECRET, header: { alg: 'RS256' } }),
      'one that brings its own key': () =>
        forge(ann.token, { secret: 'x', header: { jwk: { kty: 'oct', k: 'eA' }, kid: '../../dev/null' } }),
      "one for somebody else in ann's session": () =>
        forge(ann.token, { secret: SECRET, claims: { sub: String(ben.id) } }),
      'one of a session that never was': () =>
        forge(ann.token, { secret: SECRET, claims: { sid: 'never-was' } })
    }
    for (const [name, token] of Object.entries(bad)) {
      test(`refuses ${name}, over REST and on the socket`, async () => {
        const value = token()
        const reply = await call(url, 'GET', '/history', value === undefined ? {} : { token: value })
        assertProblem(reply, 401, 'unauthorized')
        const socket = await openSocket(url)
        socket.say({ type: 'hello', version: 1, token: value ?? '' })
        const code = await socket.closed
        assert.ok([4400, 4401].includes(code), `closed with ${code}`)
        assert.ok(!socket.frames.some(frame => frame.type === 'welcome'))
      })
    }
    test('refuses a plain socket without a ticket, with a used one, and with somebody else’s', async () => {
      const ticket = async (account: Account) =>
        (await call<{ ticket: string }>(url, 'POST', '/ws-ticket', { token: account.token })).body.ticket
      const used = await ticket(ann)
      assert.equal(await upgradeStatus(url, `/ws/${ann.id}?ticket=${used}`), 101)
      assert.equal(await upgradeStatus(url, `/ws/${ann.id}?ticket=${used}`), 401)
      assert.equal(await upgradeStatus(url, `/ws/${ann.id}`), 401)
      assert.equal(await upgradeStatus(url, `/ws/${ann.id}?ticket=nonsense`), 401)
      assert.equal(await upgradeStatus(url, `/ws/${ben.id}?ticket=${await ticket(ann)}`), 403)
      const headers = { authorization: `Bearer ${ann.token}` }
      assert.equal(await upgradeStatus(url, `/ws/${ben.id}`, { headers }), 403)
      assert.equal(await upgradeStatus(url, `/ws/${ann.id}`, { headers }), 101)
    })
    test('refuses a wrong password and an unknown name in the same words', async () => {
      const wrong = await post('/login', { username: 'ann', password: 'wrong horse' })
      const unknown = await post('/login', { username: 'nobody', password: 'wrong horse' })
      assertProblem(wrong, 401, 'bad_login')
      assertProblem(unknown, 401, 'bad_login')
      assert.equal((wrong.body as { detail: string }).detail, (unknown.body as { detail: string }).detail)
    })
  })

  describe('from a foreign page', () => {
    for (const origin of ['https://evil.example', 'null']) {
      test(`refuses sockets, sign-ins and calls of origin ${origin}, and does not let it read`, async () => {
        assert.equal(await upgradeStatus(url, '/ws', { headers: { origin } }), 403)
        const login = await post('/login', { username: 'ann', password: 'correct horse' }, { origin })
        assertProblem(login, 403, 'bad_origin')
        // Refused as whoever it may be, which it may read.
        const read = await call(url, 'GET', '/history', { token: ann.token, headers: { origin } })
        assertProblem(read, 403, 'bad_origin')
        const open = await call(url, 'GET', '/healthz', { headers: { origin } })
        assert.equal(open.headers.get('access-control-allow-origin'), null)
      })
    }
  })

  describe('on the socket', () => {
    const refusal = (code: string) => (frame: { type: string }) =>
      frame.type === 'error' && (frame as ErrorFrame).code === code
    let socket: RawSocket

    before(async () => {
      socket = await helloSocket(url, ann.token)
    })
    after(() => socket.close())

    test('refuses frames that are none, and lives on', async () => {
      for (const text of ['', '{', '[]', '"hi"', 'null', '{"room":1}', '{"type":7}']) {
        socket.sayRaw(text)
        const { detail, retry } = (await socket.hear(refusal('bad_frame'))) as ErrorFrame
        assert.ok(detail.length > 10)
        assert.equal(retry, false)
      }
      socket.sayRaw(Buffer.from('{"type":"ping"}'), true)
      await socket.hear(refusal('bad_frame'))
    })
    test('refuses types it does not know, even ones every object has', async () => {
      for (const type of ['dance', 'constructor', '__proto__', 'toString', 'welcome']) {
        socket.say({ type })
        await socket.hear(refusal('unknown_type'))
      }
    })
    test('refuses kinds it does not know', async () => {
      socket.say({ type: 'send', client_id: 'k-1', room: 1, kind: 'dance', body: { text: 'hi' } })
      assert.equal(((await socket.hear(refusal('unknown_kind'))) as ErrorFrame).client_id, 'k-1')
    })
    test('refuses wrong and missing fields, naming the message they belong to', async () => {
      const frame = { type: 'send', client_id: 'f-1', room: 1, kind: 'message', body: { text: 'hi' } }
      const wrong = [
        { ...frame, room: -1 },
        { ...frame, room: 'direct:zero' },
        { ...frame, room: { direct: 9 } },
        { ...frame, body: null },
        { ...frame, body: { text: ['hi'] } },
        { ...frame, body: undefined }
      ]
      for (const bad of wrong) {
        socket.say(bad)
        assert.equal(((await socket.hear(refusal('bad_frame'))) as ErrorFrame).client_id, 'f-1')
      }
    })
    test('refuses empty and too long texts, unknown rooms and users', async () => {
      const frame = { type: 'send', client_id: 't-1', room: 1, kind: 'message' }
      const cases: [object, string][] = [
        [{ ...frame, body: { text: '   ' } }, 'empty_text'],
        [{ ...frame, body: { text: TOO_LONG } }, 'text_too_long'],
        [{ ...frame, room: 999, body: { text: 'hi' } }, 'not_found'],
        [{ ...frame, room: 'direct:999', body: { text: 'hi' } }, 'not_found']
      ]
      for (const [bad, code] of cases) {
        socket.say(bad)
        assert.equal(((await socket.hear(refusal(code))) as ErrorFrame).client_id, 't-1')
      }
    })
    test('refuses a client id that names another message', async () => {
      const frame = { type: 'send', client_id: 'reused', room: `direct:${ben.id}`, kind: 'message' }
      socket.say({ ...frame, body: { text: 'first' } })
      await socket.hear(heard => heard.type === 'ok')
      socket.say({ ...frame, room: `direct:${cleo.id}`, body: { text: 'second' } })
      await socket.hear(refusal('id_reused'))
    })
    test('is still open after all that', async () => {
      socket.say({ type: 'ping' })
      await socket.hear(frame => frame.type === 'pong')
    })

    const fatal: [string, number[], (raw: RawSocket) => void][] = [
      [
        'a frame larger than allowed',
        [1009],
        raw => raw.sayRaw(JSON.stringify({ type: 'ping', pad: 'x'.repeat(70_000) }))
      ],
      ['text that is not UTF-8', [1007], raw => raw.sayRaw(Buffer.from([0x22, 0xff, 0xfe, 0x22]))]
    ]
    for (const [name, codes, say] of fatal) {
      test(`closes the socket on ${name}`, async () => {
        const own = await helloSocket(url, ann.token)
        say(own)
        const code = await own.closed
        assert.ok(codes.includes(code), `closed with ${code}`)
      })
    }
    test('closes a socket that says something else first, too much, or nothing', async () => {
      const early = await openSocket(url)
      early.say({ type: 'send', client_id: 'e-1', room: 1, kind: 'message', body: { text: 'hi' } })
      assert.equal(await early.closed, 4400)
      const large = await openSocket(url)
      large.say({ type: 'hello', version: 1, token: ann.token, pad: 'x'.repeat(LIMITS.helloBytes) })
      assert.equal(await large.closed, 4400)
      const silent = await openSocket(url)
      assert.equal(await silent.closed, 4408)
    })
    test('refuses an upgrade elsewhere than at /ws', async () => {
      for (const path of ['/', '/elsewhere', '/ws/me', '/ws/1/2', '/ws/%E0%A4%A']) {
        const status = await upgradeStatus(url, path)
        assert.ok(status >= 400 && status < 500, `${path} answered ${status}`)
      }
    })
  })

  test('has stored nothing of it, and shown nobody its inside', async () => {
    const { body } = await call<SeedMessage[]>(url, 'GET', '/history', { token: ann.token })
    assert.deepEqual(
      body.map(({ content }) => content),
      ['for ben alone', 'first']
    )
    const { body: users } = await call<unknown[]>(url, 'GET', '/users', { token: ann.token })
    assert.equal(users.length, 3)
    assert.equal((await call(url, 'GET', '/readyz')).status, 200)
    for (const secret of [SECRET, ann.token, 'correct horse']) assert.ok(!server.output().includes(secret))
    assert.doesNotMatch(server.output(), /"level":(?:50|60)/, 'bad input is no error of the server')
  })
})
