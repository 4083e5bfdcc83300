import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { RouteName, User } from '@parlo/contract'
import { ROUTES } from '@parlo/contract/schemas'
import { parse, type GenericSchema } from 'valibot'
import { picture } from '../testing/picture.ts'
import { assertProblem, PASSWORD, SECRET, startTestServer, type TestServer } from '../testing/chat-server.ts'

const NAMES = Object.keys(ROUTES) as RouteName[]

/** What to send to each route for it to succeed. A route without an example does not compile. */
type Examples = { [N in RouteName]: { path?: string; body?: unknown; headers?: Record<string, string> } }

describe('the routes of the contract', () => {
  let server: TestServer
  let examples: Examples
  const sign = () => server.signUp(`user-${Math.random().toString(36).slice(2, 10)}`)

  before(async () => {
    server = await startTestServer()
    const ann = await server.signUp('ann')
    const ben = await server.signUp('ben')
    const cleo = await server.signUp('cleo-the-blocked')
    const message = { client_id: 'c-1', kind: 'message', body: { text: 'hi' } }
    await server.call('POST', '/v1/rooms/1/send', { token: ann.access_token, body: message })
    await server.call('POST', '/v1/rooms/1/send', { token: ben.access_token, body: message })
    const upload = async (name: string, bytes: Uint8Array) => {
      const asked = { token: ann.access_token, body: { name, size: bytes.length } }
      return (await server.call<{ id: string }>('POST', '/v1/uploads', asked)).body.id
    }
    const headers = { 'content-type': 'application/octet-stream' }
    const put = async (id: string, body: Uint8Array) =>
      server.call('PUT', `/v1/uploads/${id}?offset=0`, { token: ann.access_token, body, headers })
    const text = Buffer.from('hello')
    const [open, piecewise, unwanted] = [
      await upload('a', text),
      await upload('b', text),
      await upload('c', text)
    ]
    const pixel = await picture('png')
    const ready = await upload('d', pixel)
    await put(ready, pixel)
    const shown = { token: ben.access_token, body: pixel, headers: { 'content-type': 'image/png' } }
    const { picture: bens } = (await server.call<User>('PUT', '/v1/me/picture', shown)).body
    examples = {
      register: { body: { username: 'cleo', password: PASSWORD } },
      login: { body: { username: 'ann', password: PASSWORD, device: { name: 'test' } } },
      users: { path: '/users?limit=10' },
      history: { path: '/history?limit=10&before=1000' },
      historyBetween: { path: `/history/${ann.user.id}/${ben.user.id}` },
      broadcastHistory: {},
      ticket: {},
      refresh: { body: { refresh_token: ann.refresh_token } },
      logout: {},
      sessions: {},
      endSession: { path: `/v1/sessions/${ann.session_id}` },
      endSessions: {},
      me: {},
      updateMe: { body: { name: 'Ann Lee' } },
      setPicture: { body: pixel, headers: { 'content-type': 'image/png' } },
      removePicture: {},
      picture: { path: `/v1/users/${ben.user.id}/picture/${bens}` },
      changePassword: { body: { current: PASSWORD, new: PASSWORD } },
      findUsers: { path: '/v1/users?q=b&limit=10' },
      blocks: {},
      block: { path: `/v1/blocks/${cleo.user.id}` },
      unblock: { path: `/v1/blocks/${cleo.user.id}` },
      rooms: { path: '/v1/rooms?limit=10&after=0' },
      openRoom: { body: { kind: 'direct', user_id: ben.user.id } },
      room: { path: `/v1/rooms/direct:${ben.user.id}` },
      members: { path: `/v1/rooms/direct:${ben.user.id}/members?limit=10&after=0` },
      events: { path: '/v1/rooms/1/events?after=0&limit=10' },
      messages: { path: '/v1/rooms/name:broadcast/messages?limit=10' },
      search: { path: '/v1/search?q=hi&room=1&limit=10' },
      send: { path: '/v1/rooms/1/send', body: { ...message, client_id: 'c-2' } },
      mark: { path: '/v1/rooms/1/marks', body: { read: 1, delivered: 1 } },
      report: { path: '/v1/rooms/1/reports', body: { seq: 2, reason: 'spam: the same again' } },
      startUpload: { body: { name: 'beach.jpg', size: 2_310_220, type: 'image/jpeg' } },
      upload: { path: `/v1/uploads/${open}` },
      continueUpload: { path: `/v1/uploads/${piecewise}?offset=0`, body: text, headers },
      cancelUpload: { path: `/v1/uploads/${unwanted}` },
      file: { path: `/v1/files/${ready}` },
      thumbnail: { path: `/v1/files/${ready}/thumbnail` }
    }
  })
  after(() => server.chat.close())

  const pathOf = (name: RouteName) => examples[name].path ?? ROUTES[name].path

  for (const name of NAMES) {
    const { method, path, status } = ROUTES[name]
    test(`serve ${method} ${path} with ${status} and the declared answer`, async () => {
      const { access_token: token } = await server
        .call<{ access_token: string }>('POST', '/login', {
          body: { username: 'ann', password: PASSWORD, device: {} }
        })
        .then(reply => reply.body)
      const { path: _path, ...example } = examples[name]
      const reply = await server.call(method, await fresh(name, token), { token, ...example })
      assert.equal(reply.status, status, JSON.stringify(reply.body))
      if ('answer' in ROUTES[name]) parse(ROUTES[name].answer as GenericSchema, reply.body)
      else if (!('bytes' in ROUTES[name])) assert.equal(reply.body, '')
    })
  }

  /** A session is ended by another test of this table too; name one that lives. */
  async function fresh(name: RouteName, token: string): Promise<string> {
    if (name !== 'endSession') return pathOf(name)
    const { body } = await server.call<{ sessions: { id: string }[] }>('GET', '/v1/sessions', { token })
    return `/v1/sessions/${body.sessions[0]!.id}`
  }

  test('are all in docs/rest.md, and no others', async () => {
    const page = await readFile(new URL('../../../../docs/rest.md', import.meta.url), 'utf8')
    const rows = page.matchAll(/^\| `([A-Z]+ \/\S*)` +\| (all|token) /gm)
    const told = Array.from(rows, ([, call, who]) => `${call} ${who}`)
    const wanted = NAMES.map(name => {
      const { method, path, auth } = ROUTES[name]
      return `${method} ${path} ${auth === 'token' ? 'token' : 'all'}`
    })
    assert.deepEqual(told.toSorted(), wanted.toSorted())
  })

  describe('that need a token', () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const forge = (token: string, header: object, claims: object, secret = SECRET, hash = 'sha256') => {
      const [head, body] = token
        .split('.')
        .slice(0, 2)
        .map(text => JSON.parse(Buffer.from(text, 'base64url').toString()) as object)
      const text = `${part({ ...head, ...header })}.${part({ ...body, ...claims })}`
      return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`
    }
    const past = Math.floor(Date.now() / 1000) - 3600
    const bad: Record<string, (token: string) => string | undefined> = {
      'no token': () => undefined,
      'an expired token': token => forge(token, {}, { iat: past, exp: past + 900 }),
      'a token of another secret': token =>
        forge(token, {}, {}, 'another secret that is longer than 32 bytes'),
      'a token of HS512': token => forge(token, { alg: 'HS512' }, {}, SECRET, 'sha512'),
      'a token of no algorithm': token => forge(token, { alg: 'none' }, {}).replace(/[^.]*$/, ''),
      'a token for somebody else': token => forge(token, {}, { sub: '1' }),
      'a token of an ended session': token => forge(token, {}, { sid: 'ended' }),
      'a refresh token': () => 'A'.repeat(43)
    }
    test('know the forgery that forges nothing', async () => {
      const { access_token: token } = await sign()
      assert.equal((await server.call('GET', '/v1/me', { token: forge(token, {}, {}) })).status, 200)
    })
    for (const name of NAMES.filter(route => ROUTES[route].auth === 'token')) {
      test(`refuse every bad one: ${ROUTES[name].method} ${ROUTES[name].path}`, async () => {
        const { access_token } = await sign()
        for (const [kind, make] of Object.entries(bad)) {
          const token = make(access_token)
          const body = examples[name].body
          const reply = await server.call(ROUTES[name].method, pathOf(name), {
            body,
            ...(token !== undefined && { token })
          })
          assert.equal(reply.status, 401, kind)
          assertProblem(reply, 401, 'unauthorized')
          assert.equal(reply.headers.get('www-authenticate'), 'Bearer')
        }
      })
    }
    test('refuse another scheme, and a token in the query', async () => {
      const { access_token: token } = await sign()
      assertProblem(
        await server.call('GET', '/v1/me', { headers: { authorization: `Basic ${token}` } }),
        401,
        'unauthorized'
      )
      assertProblem(await server.call('GET', `/v1/me?access_token=${token}`), 401, 'unauthorized')
    })
  })

  test('answer another method with 405 and what is allowed', async () => {
    const reply = await server.call('DELETE', '/history')
    assertProblem(reply, 405, 'method_not_allowed')
    assert.match(reply.headers.get('allow') ?? '', /GET/)
    assertProblem(await server.call('PUT', '/v1/me', { body: {} }), 405, 'method_not_allowed')
  })
  test('answer other paths with 404', async () => {
    for (const path of [
      '//',
      '/nothing',
      '/v1',
      '/v1/rooms/1/nothing',
      '/%00',
      '/../etc/passwd',
      '/constructor'
    ]) {
      assertProblem(await server.call('GET', path), 404, 'not_found')
    }
    const undecodable = await server.call('GET', '/v1/rooms/%E0%A4%A/messages', {
      token: (await sign()).access_token
    })
    assert.ok([400, 404].includes(undecodable.status), String(undecodable.status))
  })
  test('survive request lines that no browser would send', async () => {
    const { hostname, port } = new URL(server.url)
    const ask = (target: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => {
          socket.end(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
        })
        let answer = ''
        socket.on('data', chunk => (answer += String(chunk)))
        socket.on('close', () => resolve(answer))
        socket.on('error', reject)
      })
    assert.match(await ask(`http://x/healthz`), /^HTTP\/1.1 200 /)
    for (const target of ['http://[', 'http:', '*', '//x//', '/?%', '/#']) {
      const answer = await ask(target)
      assert.match(answer, /^HTTP\/1.1 40[04] /, target)
    }
    assert.doesNotMatch(server.log(), /"level":50/)
  })
  test('count a call for each hundred rooms that are asked for', async () => {
    const limited = await startTestServer({ rateLimits: true })
    try {
      const { access_token: token } = await limited.signUp('ann')
      const list = (limit: number) => limited.call('GET', `/v1/rooms?limit=${limit}`, { token })
      for (let n = 0; n < 59; n += 1) assert.equal((await list(1000)).status, 200)
      for (let n = 0; n < 10; n += 1) assert.equal((await list(100)).status, 200)
      assertProblem(await list(1), 429, 'rate_limited', /At most 600 calls a minute/)
    } finally {
      await limited.chat.close()
    }
  })
  test('count a call for each fifty messages that are asked for', async () => {
    const limited = await startTestServer({ rateLimits: true })
    try {
      const { access_token: token } = await limited.signUp('ann')
      const page = (query: string) => limited.call('GET', `/v1/rooms/1/messages${query}`, { token })
      for (let n = 0; n < 149; n += 1) assert.equal((await page('?limit=200')).status, 200)
      for (const query of ['', '?limit=50', '?limit=51']) assert.equal((await page(query)).status, 200)
      assertProblem(await page('?limit=1'), 429, 'rate_limited', /At most 600 calls a minute/)
    } finally {
      await limited.chat.close()
    }
  })
  test('refuse a parameter given twice', async () => {
    const { access_token: token } = await sign()
    assertProblem(
      await server.call('GET', '/history?limit=1&limit=2', { token }),
      400,
      'bad_request',
      /limit is given twice/
    )
  })
})
