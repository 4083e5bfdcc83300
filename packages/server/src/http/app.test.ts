import assert from 'node:assert/strict'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ROUTES } from '@parlo/contract/schemas'
import { createMemoryStore } from '../store/memory-store.ts'
import { assertProblem, PASSWORD, startTestServer, type TestServer } from '../testing/chat-server.ts'

describe('the application', () => {
  let server: TestServer
  let folder: string
  let file: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parlo-'))
    file = join(folder, 'parlo.js')
    await writeFile(file, `export const text = '${'chat '.repeat(500)}'`)
    server = await startTestServer({ allowedOrigins: ['https://page.example'], parloJs: file })
  })
  after(async () => {
    await server.chat.close()
    await rm(folder, { recursive: true })
  })

  describe('headers', () => {
    test('keep answers from being taken for pages', async () => {
      for (const path of ['/healthz', '/nothing', '/v1/me']) {
        const { headers } = await server.call('GET', path)
        assert.equal(headers.get('x-content-type-options'), 'nosniff')
        assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
        assert.equal(headers.get('referrer-policy'), 'no-referrer')
        assert.equal(headers.get('cache-control'), 'no-store')
        assert.equal(headers.get('strict-transport-security'), null)
      }
    })
    test('name each request, in words of its own unless a trusted proxy gives them', async () => {
      const given = { headers: { 'x-request-id': 'from-a-stranger' } }
      assert.match(
        (await server.call('GET', '/healthz', given)).headers.get('x-request-id')!,
        /^[0-9a-f-]{36}$/
      )
      const proxied = await startTestServer({ trustProxy: 1 })
      assert.equal(
        (await proxied.call('GET', '/healthz', given)).headers.get('x-request-id'),
        'from-a-stranger'
      )
      const odd = { headers: { 'x-request-id': 'two words' } }
      assert.match(
        (await proxied.call('GET', '/healthz', odd)).headers.get('x-request-id')!,
        /^[0-9a-f-]{36}$/
      )
      await proxied.chat.close()
    })
  })

  test('tells a person who opens its address what it is', async () => {
    const { status, headers, body } = await server.call('GET', '/')
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8')
    assert.match(String(body), /running here[^]*<chat-window>/)
  })

  describe('CORS', () => {
    const preflight = (origin: string) =>
      server.call('OPTIONS', '/v1/me', {
        headers: {
          origin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization'
        }
      })
    test('lets listed origins in, by name and with credentials', async () => {
      const asked = await preflight('https://page.example')
      assert.equal(asked.status, 204)
      assert.equal(asked.headers.get('access-control-allow-origin'), 'https://page.example')
      assert.equal(asked.headers.get('access-control-allow-credentials'), 'true')
      assert.match(asked.headers.get('access-control-allow-headers')!, /Authorization/)
      const failed = await server.call('GET', '/v1/me', { headers: { origin: 'https://page.example' } })
      assertProblem(failed, 401, 'unauthorized')
      assert.equal(failed.headers.get('access-control-allow-origin'), 'https://page.example')
      assert.match(failed.headers.get('access-control-expose-headers')!, /Link/)
      assert.match(failed.headers.get('vary')!, /Origin/)
    })
    test('tells others nothing, and takes no changes from them', async () => {
      for (const origin of ['https://evil.example', 'null']) {
        const plain = await server.call('OPTIONS', '/v1/me', {
          headers: { origin, 'access-control-request-method': 'GET' }
        })
        assert.equal(plain.headers.get('access-control-allow-origin'), null)
        const read = await server.call('GET', '/v1/me', { headers: { origin } })
        assert.equal(read.headers.get('access-control-allow-origin'), null)
        const body = { username: 'ann', password: PASSWORD }
        assertProblem(await server.call('POST', '/login', { body, headers: { origin } }), 403, 'bad_origin')
      }
    })
    test('lets a page that may not write, nor ask as somebody, read why', async () => {
      const origin = 'https://forgotten.example'
      const asked = await server.call('OPTIONS', '/login', {
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type'
        }
      })
      assert.equal(asked.headers.get('access-control-allow-origin'), origin)
      const body = { username: 'ann', password: PASSWORD }
      assert.equal((await preflight(origin)).headers.get('access-control-allow-origin'), origin)
      for (const refused of [
        await server.call('POST', '/login', { body, headers: { origin } }),
        await server.call('GET', '/v1/me', { headers: { origin, authorization: 'Bearer whatever' } })
      ]) {
        assertProblem(refused, 403, 'bad_origin')
        assert.equal(refused.headers.get('access-control-allow-origin'), origin)
        assert.match(JSON.stringify(refused.body), /https:\/\/forgotten\.example.*ALLOWED_ORIGINS/)
      }
    })
  })

  describe('/parlo.js', () => {
    test('may be loaded by any page, compressed', async () => {
      const { status, headers, body } = await server.call('GET', '/parlo.js', {
        headers: { origin: 'https://any.example' }
      })
      assert.equal(status, 200)
      assert.match(String(body), /^export const text/)
      assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8')
      assert.equal(headers.get('access-control-allow-origin'), '*')
      assert.equal(headers.get('access-control-allow-credentials'), null)
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
      assert.ok(['br', 'gzip'].includes(headers.get('content-encoding')!))
    })
    test('is sent again only when it changed', async () => {
      const tag = async () => (await server.call('GET', '/parlo.js')).headers.get('etag')!
      const first = await tag()
      const same = await server.call('GET', '/parlo.js', {
        // Named, because fetch would say no-cache.
        headers: { 'if-none-match': first, 'cache-control': 'max-age=0' }
      })
      assert.deepEqual([same.status, same.body], [304, ''])
      await writeFile(file, 'export const text = 2')
      await utimes(file, 1, 1)
      assert.notEqual(await tag(), first)
    })
    test('brings what it loads on demand, which may be kept for ever', async () => {
      const name = 'parlo-sign-in-0123abcd.js'
      await writeFile(join(folder, name), 'export const form = 1')
      const { status, headers, body } = await server.call('GET', `/${name}`, {
        headers: { origin: 'https://any.example' }
      })
      assert.deepEqual([status, body], [200, 'export const form = 1'])
      assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8')
      assert.equal(headers.get('access-control-allow-origin'), '*')
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable')
    })
    test('brings nothing else that is on the disk', async () => {
      await writeFile(join(folder, 'secret.js'), 'export const secret = 1')
      await writeFile(join(folder, 'parlo.js.map'), '{}')
      for (const path of [
        '/secret.js',
        '/parlo.js.map',
        '/parlo-sign-in-89abcdef.js',
        '/parlo-..%2fsecret-0123abcd.js',
        '/x/../parlo-sign-in-0123abcd.js/'
      ])
        assertProblem(await server.call('GET', path), 404, 'not_found')
    })
    test('is nothing where it is not installed', async () => {
      const bare = await startTestServer()
      assertProblem(await bare.call('GET', '/parlo.js'), 404, 'not_found')
      assert.match(String((await bare.call('GET', '/')).body), /install @parlo\/elements/)
      await bare.chat.close()
    })
  })

  describe('health', () => {
    test('is alive and ready', async () => {
      assert.deepEqual((await server.call('GET', '/healthz')).body, { status: 'ok' })
      assert.deepEqual((await server.call('GET', '/readyz')).body, { status: 'ready' })
    })
    test('is alive but not ready without its database', async () => {
      const store = { ...createMemoryStore(), ping: () => Promise.reject(new Error('SQLITE_IOERR')) }
      const broken = await startTestServer({ database: store })
      assert.equal((await broken.call('GET', '/healthz')).status, 200)
      assertProblem(await broken.call('GET', '/readyz'), 503, 'unavailable')
      await broken.chat.close()
    })
    test('counts every method of the contract by its name, and any other as other', async () => {
      const methods = [...new Set(Object.values(ROUTES).map(({ method }) => method))]
      for (const method of [...methods, 'PROPFIND']) await server.call(method, '/nothing')
      const { body } = await server.call('GET', '/metrics')
      for (const method of [...methods, 'other'])
        assert.match(String(body), new RegExp(`method="${method}",route="other"`))
    })
    test('gives numbers to callers on this machine, unless a proxy brought them', async () => {
      await server.call('GET', '/nothing')
      const { status, body } = await server.call('GET', '/metrics')
      assert.equal(status, 200)
      assert.match(
        String(body),
        /parlo_request_seconds_count\{method="GET",route="\/healthz",status="200"\} \d/
      )
      assert.match(String(body), /route="other",status="404"/)
      for (const header of ['x-forwarded-for', 'via', 'forwarded', 'x-real-ip']) {
        assertProblem(
          await server.call('GET', '/metrics', { headers: { [header]: '127.0.0.1' } }),
          403,
          'forbidden'
        )
      }
    })
    test('gives numbers only for the token, when there is one', async () => {
      const guarded = await startTestServer({ metricsToken: 'a token for the metrics' })
      assertProblem(await guarded.call('GET', '/metrics'), 401, 'unauthorized')
      assertProblem(await guarded.call('GET', '/metrics', { token: 'another token' }), 401, 'unauthorized')
      assert.equal((await guarded.call('GET', '/metrics', { token: 'a token for the metrics' })).status, 200)
      await guarded.chat.close()
    })
  })

  describe('failures of its own', () => {
    test('are told without their inside, and logged with it', async () => {
      const store = { ...createMemoryStore(), userByName: () => Promise.reject(new Error('inner detail')) }
      const broken = await startTestServer({ database: store })
      const reply = await broken.call('POST', '/login', { body: { username: 'ann', password: PASSWORD } })
      assertProblem(reply, 500, 'internal')
      assert.doesNotMatch(JSON.stringify(reply.body), /inner detail/)
      assert.match(broken.log(), /inner detail/)
      assert.ok(broken.log().includes(reply.headers.get('x-request-id')!))
      await broken.chat.close()
    })
  })

  describe('the log', () => {
    test('has a line for each request, and no secret', async () => {
      const { access_token, refresh_token, session_id } = await server.signUp('ann')
      const token = access_token
      const { ticket } = (await server.call<{ ticket: string }>('POST', '/ws-ticket', { token })).body
      await server.call('GET', `/v1/users?q=somebody&ticket=${ticket}`, { token })
      await server.call('POST', '/login', { body: { username: 'ann', password: 'wrong horse' } })
      const body = { username: 'ann', password: PASSWORD, device: { cookie: true } }
      const kept = (await server.call('POST', '/login', { body })).headers
        .getSetCookie()[0]!
        .split(/[=;]/)[1]!
      await server.call('POST', '/v1/token', { headers: { cookie: `parlo_session=${kept}` } })
      await server.call('POST', '/v1/token', { body: { refresh_token } })
      await server.call('POST', '/v1/token', { body: '{"refresh_token":"broken' })
      await server.call('POST', '/v1/logout', { token })
      const lines = server
        .log()
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Record<string, unknown>)
      const last = lines.findLast(line => line['msg'] === 'request')!
      assert.deepEqual([last['method'], last['path'], last['status']], ['POST', '/v1/logout', 204])
      assert.equal(typeof last['request_id'], 'string')
      assert.equal(typeof last['ms'], 'number')
      const secrets = {
        PASSWORD,
        access_token,
        refresh_token,
        ticket,
        kept,
        wrong: 'wrong horse',
        query: 'somebody'
      }
      for (const [name, secret] of Object.entries(secrets))
        assert.ok(!server.log().includes(secret), `${name} was logged`)
      assert.ok(session_id)
    })
    test('blanks out secrets that got into a line by mistake', async () => {
      const { createLog } = await import('../log.ts')
      let text = ''
      const log = createLog('info', { write: line => void (text += line) })
      log.info(
        { password: 'p1', headers: { authorization: 'p2', cookie: 'p3' }, a: { b: { token: 'p4' } } },
        'x'
      )
      log.info({ body: { refresh_token: 'p5', access_token: 'p6' }, ticket: 'p7' }, 'x')
      assert.doesNotMatch(text, /"p\d"/)
    })
  })

  test('refuses headers without end', async () => {
    const { port } = new URL(server.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ port, path: '/healthz', headers: { 'x-long': 'x'.repeat(20_000) } }, response => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    assert.equal(status, 431)
  })
})
