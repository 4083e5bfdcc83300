import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { assertProblem, startTestServer, type TestServer } from '../testing/chat-server.ts'

describe('a JSON body', () => {
  let server: TestServer
  before(async () => {
    server = await startTestServer()
  })
  after(() => server.chat.close())

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    server.call('POST', '/login', { body, headers })

  test('is UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"username":"'),
      Buffer.from([0xf0, 0x9f, 0x98]),
      Buffer.from('","password":"x"}')
    ])
    assertProblem(await post(bytes), 400, 'bad_request', /not UTF-8/)
    assertProblem(await post({ username: '\ufffd ann 👍', password: 'x' }), 401, 'bad_login')
  })
  test('is JSON, and an object', async () => {
    assertProblem(await post('{"user'), 400, 'bad_request', /not JSON/)
    for (const body of ['[]', '"ann"', '42', 'null']) assertProblem(await post(body), 400, 'bad_request')
  })
  test('says that it is JSON', async () => {
    assertProblem(
      await post('username=ann', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported_media_type',
      /x-www-form-urlencoded; allowed is application\/json/
    )
    assertProblem(await post('{}', { 'content-type': 'text/plain' }), 415, 'unsupported_media_type')
    assertProblem(await post('{}', { 'content-type': 'application/json; charset=utf-8' }), 400, 'bad_request')
  })
  test('has every field, of its type', async () => {
    assertProblem(await post({}), 400, 'bad_request', /username/)
    assertProblem(await post({ username: 'ann' }), 400, 'bad_request', /password/)
    assertProblem(
      await post({ username: 7, password: 'x' }),
      400,
      'bad_request',
      /username is 7; allowed is string/
    )
    assertProblem(await post(undefined), 400, 'bad_request', /username/)
    assertProblem(await post('{"__proto__":{"username":"ann","password":"x"}}'), 400, 'bad_request')
  })
  test('has at most 64 KiB, announced or not', async () => {
    assertProblem(await post({ username: 'x'.repeat(70_000) }), 413, 'too_large', /65536 bytes/)
    const endless = new ReadableStream({
      pull: controller => controller.enqueue(Buffer.alloc(16_384, 'x'))
    })
    const response = await fetch(`${server.url}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half'
    } as RequestInit).catch(() => undefined)
    assert.ok(response === undefined || response.status === 413)
    assertProblem(await post({}), 400, 'bad_request')
  })
  test('is sent plain', async () => {
    const zipped = gzipSync(JSON.stringify({ username: 'ann', password: 'x' }))
    assertProblem(
      await post(zipped, { 'content-encoding': 'gzip' }),
      415,
      'unsupported_media_type',
      /encoded as gzip/
    )
  })
})
