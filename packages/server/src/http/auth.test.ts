import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LoginAnswer } from '@parlo/contract'
import {
  assertProblem,
  PASSWORD,
  startTestServer,
  type CallOptions,
  type Reply,
  type TestServer
} from '../testing/chat-server.ts'

describe('accounts and sessions', () => {
  let server: TestServer
  before(async () => {
    server = await startTestServer({ allowedOrigins: ['https://page.example'] })
    await server.signUp('ann')
  })
  after(() => server.chat.close())

  const post = <T = LoginAnswer>(path: string, body: unknown, options: CallOptions = {}) =>
    server.call<T>('POST', path, { body, ...options })
  const login = (device?: object) =>
    post('/login', { username: 'ann', password: PASSWORD, ...(device && { device }) })

  const cookieOf = ({ headers }: Reply) => headers.getSetCookie()[0] ?? ''
  const valueOf = (reply: Reply) => /^parlo_session=([^;]*)/.exec(cookieOf(reply))?.[1] ?? ''
  const withCookie = (value: string, headers: Record<string, string> = {}) => ({
    headers: { cookie: `parlo_session=${value}`, ...headers }
  })
  const me = (token: string) => server.call('GET', '/v1/me', { token })

  describe('register', () => {
    test('makes an account once, whatever the case of the name', async () => {
      const made = await post('/register', { username: 'Dana', password: PASSWORD })
      assert.deepEqual([made.status, made.body], [201, { message: 'User created' }])
      assertProblem(await post('/register', { username: 'dANA', password: PASSWORD }), 409, 'username_taken')
    })
    test('refuses names and passwords that are not allowed', async () => {
      assertProblem(await post('/register', { username: 'a b', password: PASSWORD }), 400, 'bad_username')
      assertProblem(
        await post('/register', { username: 'edgar', password: 'password' }),
        400,
        'bad_password',
        /commonest/
      )
      assertProblem(await post('/login', { username: 'edgar', password: 'password' }), 401, 'bad_login')
    })
    test('can be switched off', async () => {
      const closed = await startTestServer({ registration: false })
      const reply = await closed.call('POST', '/register', { body: { username: 'ann', password: PASSWORD } })
      assertProblem(reply, 403, 'forbidden', /nobody can make an account here/i)
      await closed.chat.close()
    })
  })

  describe('login', () => {
    test('answers a client of the seed system with a token alone', async () => {
      const { status, body } = await login()
      assert.equal(status, 200)
      assert.deepEqual(Object.keys(body), ['access_token'])
      assert.equal((await me(body.access_token)).status, 200)
    })
    test('gives a client that names a device a session', async () => {
      const { body, headers } = await login({ name: 'phone' })
      assert.deepEqual(Object.keys(body).toSorted(), [
        'access_token',
        'expires_in',
        'refresh_token',
        'session_id',
        'user'
      ])
      assert.equal(body.user!.username, 'ann')
      assert.equal(body.expires_in, 900)
      assert.deepEqual(headers.getSetCookie(), [])
    })
    test('says the same of a wrong password and of an unknown name', async () => {
      const replies = [
        await post('/login', { username: 'ann', password: 'wrong horse' }),
        await post('/login', { username: 'nobody', password: 'wrong horse' }),
        await post('/login', { username: 'not a name', password: '' })
      ]
      for (const reply of replies) assertProblem(reply, 401, 'bad_login')
      const said = replies.map(({ body }) => ({ ...(body as object), request_id: '' }))
      assert.deepEqual(said[0], said[1])
      assert.deepEqual(said[0], said[2])
    })
    test('does not let in users of the host application, who have no password', async () => {
      await server.chat.tokenFor({ externalId: 'crm-1', username: 'hosted' })
      for (const password of ['', 'null', 'hosted']) {
        assertProblem(await post('/login', { username: 'hosted', password }), 401, 'bad_login')
      }
    })
  })

  describe('the refresh token', () => {
    test('is replaced at each use', async () => {
      const { body } = await login({})
      const { status, body: next } = await post('/v1/token', { refresh_token: body.refresh_token })
      assert.equal(status, 200)
      assert.equal(next.session_id, body.session_id)
      assert.notEqual(next.refresh_token, body.refresh_token)
      assert.equal((await me(next.access_token)).status, 200)
      const twice = await post('/v1/token', { refresh_token: body.refresh_token })
      assert.equal(twice.body.refresh_token, next.refresh_token)
    })
    test('ends the session when it comes back after its successor was used', async () => {
      const { body: first } = await login({})
      const { body: second } = await post('/v1/token', { refresh_token: first.refresh_token })
      const { body: third } = await post('/v1/token', { refresh_token: second.refresh_token })
      const again = await post('/v1/token', { refresh_token: first.refresh_token })
      assertProblem(again, 401, 'unauthorized', /used before/)
      assertProblem(await me(third.access_token), 401, 'unauthorized')
    })
    test('is refused when unknown, absent, or of another session', async () => {
      assertProblem(await post('/v1/token', { refresh_token: 'made up' }), 401, 'unauthorized')
      assertProblem(
        await post('/v1/token', {}),
        401,
        'unauthorized',
        /neither a refresh_token nor a session cookie/
      )
      assertProblem(await server.call('POST', '/v1/token'), 401, 'unauthorized')
      const { body } = await login({})
      const other = { refresh_token: body.refresh_token, session_id: 'other' }
      assertProblem(await post('/v1/token', other), 409, 'session_mismatch')
    })
  })

  describe('the session cookie', () => {
    test('keeps the refresh token out of the answer and of scripts’ reach', async () => {
      const reply = await login({ cookie: true })
      assert.equal('refresh_token' in reply.body, false)
      assert.match(
        cookieOf(reply),
        /^parlo_session=[\w-]{43}; Path=\/v1; Max-Age=2592000; HttpOnly; SameSite=Strict$/
      )
    })
    test('is Secure when a trusted proxy says https', async () => {
      const proxied = await startTestServer({ trustProxy: 1 })
      await proxied.signUp('ann')
      const reply = await proxied.call('POST', '/login', {
        body: { username: 'ann', password: PASSWORD, device: { cookie: true } },
        headers: { 'x-forwarded-proto': 'https' }
      })
      assert.match(cookieOf(reply), /; Secure$/)
      assert.equal(reply.headers.get('strict-transport-security'), 'max-age=31536000')
      await proxied.chat.close()
    })
    test('gives a new token and a new cookie, without a body', async () => {
      const first = await login({ cookie: true })
      const next = await server.call<LoginAnswer>('POST', '/v1/token', withCookie(valueOf(first)))
      assert.equal(next.status, 200)
      assert.equal('refresh_token' in next.body, false)
      assert.notEqual(valueOf(next), valueOf(first))
      const again = await server.call(
        'POST',
        '/v1/token',
        withCookie(valueOf(next), { origin: 'https://page.example' })
      )
      assert.equal(again.status, 200)
      assert.equal(again.headers.get('access-control-allow-credentials'), 'true')
    })
    test('is good until the browser has the next one, and ends the session after that was used', async () => {
      const refresh = (cookie: string) => server.call('POST', '/v1/token', withCookie(cookie))
      const first = valueOf(await login({ cookie: true }))
      const lost = valueOf(await refresh(first))
      const second = valueOf(await refresh(first))
      assert.equal(second, lost)
      const third = valueOf(await refresh(second))
      const reply = await refresh(first)
      assertProblem(reply, 401, 'unauthorized', /used before/)
      assert.match(cookieOf(reply), /^parlo_session=; Path=\/v1; Max-Age=0/)
      assertProblem(await refresh(third), 401, 'unauthorized')
    })
    test('is not used for a page of a foreign origin', async () => {
      const first = await login({ cookie: true })
      for (const origin of ['https://evil.example', 'null']) {
        assertProblem(
          await server.call('POST', '/v1/token', withCookie(valueOf(first), { origin })),
          403,
          'bad_origin'
        )
      }
      assert.equal((await server.call('POST', '/v1/token', withCookie(valueOf(first)))).status, 200)
    })
    test('is not used for a tab that is signed in as another session', async () => {
      const first = await login({ cookie: true })
      const reply = await post('/v1/token', { session_id: 'other' }, withCookie(valueOf(first)))
      assertProblem(reply, 409, 'session_mismatch')
      assert.deepEqual(reply.headers.getSetCookie(), [])
    })
    test('is cleared when it is of no use any more', async () => {
      const reply = await server.call('POST', '/v1/token', withCookie('made-up'))
      assertProblem(reply, 401, 'unauthorized')
      assert.match(cookieOf(reply), /^parlo_session=; Path=\/v1; Max-Age=0/)
    })
    test('is cleared at logout, but only with its own session', async () => {
      const [one, two] = [await login({ cookie: true }), await login({ cookie: true })]
      const other = await server.call('POST', '/v1/logout', {
        token: one.body.access_token,
        ...withCookie(valueOf(two))
      })
      assert.deepEqual([other.status, other.headers.getSetCookie()], [204, []])
      const own = await server.call('POST', '/v1/logout', {
        token: two.body.access_token,
        ...withCookie(valueOf(two))
      })
      assert.equal(own.status, 204)
      assert.match(cookieOf(own), /^parlo_session=; .*Max-Age=0/)
      assertProblem(await server.call('POST', '/v1/token', withCookie(valueOf(two))), 401, 'unauthorized')
    })
  })

  describe('logout', () => {
    test('voids the access and the refresh token at once', async () => {
      const { body } = await login({})
      assert.equal((await server.call('POST', '/v1/logout', { token: body.access_token })).status, 204)
      assertProblem(await me(body.access_token), 401, 'unauthorized', /session has ended/)
      assertProblem(await post('/v1/token', { refresh_token: body.refresh_token }), 401, 'unauthorized')
    })
  })

  describe('devices', () => {
    interface Listed {
      sessions: { id: string; device: string | null; current: boolean }[]
    }
    test('are listed and ended, each or all, by their own user alone', async () => {
      const ben = await server.signUp('ben')
      const body = { username: 'ben', password: PASSWORD, device: { name: 'phone' } }
      const phone = (await post('/login', body)).body
      const list = async (token: string) =>
        (await server.call<Listed>('GET', '/v1/sessions', { token })).body.sessions
      const seen = await list(ben.access_token)
      assert.deepEqual(new Set(seen.map(({ device }) => device)), new Set(['phone', 'test']))
      assert.deepEqual(
        seen.filter(({ current }) => current).map(({ id }) => id),
        [ben.session_id]
      )
      const { body: ann } = await login({})
      const end = (id: string, token: string) => server.call('DELETE', `/v1/sessions/${id}`, { token })
      assertProblem(await end(phone.session_id!, ann.access_token), 404, 'not_found')
      assert.equal((await end(phone.session_id!, ben.access_token)).status, 204)
      assertProblem(await me(phone.access_token), 401, 'unauthorized')
      assertProblem(await end(phone.session_id!, ben.access_token), 404, 'not_found')
      assert.equal((await server.call('DELETE', '/v1/sessions', { token: ben.access_token })).status, 204)
      assertProblem(await me(ben.access_token), 401, 'unauthorized')
      assert.equal((await me(ann.access_token)).status, 200)
    })
  })

  describe('rate limits', () => {
    test('answer with 429 and the time to wait', async () => {
      const limited = await startTestServer({ rateLimits: true })
      const attempt = () =>
        limited.call('POST', '/login', { body: { username: 'ann', password: 'wrong horse' } })
      for (let turn = 0; turn < 5; turn++) assertProblem(await attempt(), 401, 'bad_login')
      const reply = await attempt()
      assertProblem(reply, 429, 'rate_limited', /At most 5 failed sign-ins/)
      const wait = Number(reply.headers.get('retry-after'))
      assert.ok(wait >= 1 && wait <= 60)
      assert.ok((reply.body as { retry_after_ms: number }).retry_after_ms <= 60_000)
      await limited.chat.close()
    })
    test('let the owner in where they were before, and change their password, whoever guesses elsewhere', async () => {
      const limited = await startTestServer({ rateLimits: true, trustProxy: 1 })
      const from = (address: string, path: string, body: unknown, token?: string) =>
        limited.call<LoginAnswer>('POST', path, {
          body,
          headers: { 'x-forwarded-for': address },
          ...(token !== undefined && { token })
        })
      const right = { username: 'ann', password: PASSWORD }
      await from('2001:db8::1', '/register', right)
      const { body } = await from('2001:db8::1', '/login', right)
      for (let turn = 0; turn < 35; turn++)
        await from(`1.2.3.${turn}`, '/login', { ...right, password: 'wrong horse' })
      assertProblem(await from('2001:db8:0:1::1', '/login', right), 429, 'rate_limited', /to one account/)
      assert.equal((await from('2001:db8::2', '/login', right)).status, 200)
      const change = { current: PASSWORD, new: 'quite another one' }
      const changed = await from('1.2.4.1', '/v1/me/password', change, body.access_token)
      assert.equal(changed.status, 204)
      await limited.chat.close()
    })
  })

  describe('a change of password', () => {
    const change = (token: string, current: string, next: string) =>
      post('/v1/me/password', { current, new: next }, { token })

    test('needs the current one, and keeps to the rules', async () => {
      const { access_token: token } = await server.signUp('gina')
      assertProblem(await change(token, 'not it at all', 'quite another one'), 401, 'bad_login')
      assertProblem(await change(token, PASSWORD, 'password'), 400, 'bad_password', /commonest/)
      assert.equal((await post('/login', { username: 'gina', password: PASSWORD })).status, 200)
    })

    test('ends the other sign-ins, and only those', async () => {
      const here = await server.signUp('hugo')
      const there = await post('/login', { username: 'hugo', password: PASSWORD, device: { name: 'b' } })
      assert.equal((await me(there.body.access_token)).status, 200)
      assert.equal((await change(here.access_token, PASSWORD, 'quite another one')).status, 204)
      assert.equal((await me(here.access_token)).status, 200)
      assertProblem(await me(there.body.access_token), 401, 'unauthorized')
      assertProblem(await post('/login', { username: 'hugo', password: PASSWORD }), 401, 'bad_login')
      assert.equal((await post('/login', { username: 'hugo', password: 'quite another one' })).status, 200)
    })
  })
})
