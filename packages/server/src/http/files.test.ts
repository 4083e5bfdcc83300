import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, describe, test } from 'node:test'
import type { Upload } from '@parlo/contract'
import { FILE_LIMITS } from '@parlo/contract'
import { assertProblem, startTestServer, type Signed, type TestServer } from '../testing/chat-server.ts'
import { picture } from '../testing/picture.ts'

const BYTES = { 'content-type': 'application/octet-stream' }

describe('files over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlo-http-files-'))
  let server: TestServer
  let ann: Signed
  let ben: Signed

  before(async () => {
    server = await startTestServer({
      database: join(folder, 'chat.db'),
      maxFileBytes: 64_000_000,
      allowedOrigins: ['https://app.example']
    })
    ann = await server.signUp('ann')
    ben = await server.signUp('ben')
  })
  after(async () => {
    await server.chat.close()
    rmSync(folder, { recursive: true })
  })

  const start = async (name: string, size: number, more: object = {}) => {
    const asked = { token: ann.access_token, body: { name, size, ...more } }
    const { status, body } = await server.call<Upload>('POST', '/v1/uploads', asked)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  const put = (id: string, offset: number, body: Uint8Array | string, headers: object = {}) =>
    server.call<Upload>('PUT', `/v1/uploads/${id}?offset=${offset}`, {
      token: ann.access_token,
      body,
      headers: { ...BYTES, ...headers }
    })
  async function upload(name: string, bytes: Uint8Array): Promise<Upload> {
    let now = await start(name, bytes.length)
    while (now.state === 'open') {
      const { status, body } = await put(
        now.id,
        now.offset,
        bytes.subarray(now.offset, now.offset + now.chunk)
      )
      assert.equal(status, 200, JSON.stringify(body))
      now = body
    }
    return now
  }
  const get = (id: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${server.url}/v1/files/${id}`, {
      method,
      headers: { authorization: `Bearer ${ann.access_token}`, ...headers }
    })

  test('come back as they went, however many pieces they took', async () => {
    const bytes = Buffer.alloc(2_500_000, 'parlo ')
    const { id, size, state } = await upload('large', bytes)
    assert.deepEqual([size, state], [bytes.length, 'ready'])
    const response = await get(id)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-length'), String(bytes.length))
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes))
    const hash = createHash('sha256').update(bytes).digest('hex')
    assert.equal(response.headers.get('etag'), `"${hash}"`)
  })

  test('are named as people name them, shown only when they are what they say, and run nothing', async () => {
    const headersOf = async (name: string, bytes: Uint8Array) => {
      const response = await get((await upload(name, bytes)).id)
      await response.arrayBuffer()
      return response.headers
    }
    const shown = await headersOf('Grüße "an" alle;.png', await picture('png'))
    assert.equal(shown.get('content-type'), 'image/png')
    const disposition = shown.get('content-disposition') ?? ''
    assert.match(
      disposition,
      /^inline; filename="Gr__e \\"an\\" alle;.png"; filename\*=UTF-8''Gr%C3%BC%C3%9Fe%20%22an%22/
    )
    const beginning = Buffer.from('\0\0\0\x18ftypisom', 'latin1')
    const film = await headersOf('film.mp4', Buffer.concat([beginning, Buffer.alloc(64)]))
    assert.equal(film.get('content-type'), 'video/mp4')
    assert.equal(film.get('content-disposition'), 'inline; filename="film.mp4"')
    const page = await headersOf('../../x.html', Buffer.from('<script>alert(1)</script>'))
    assert.equal(page.get('content-type'), 'application/octet-stream')
    assert.equal(page.get('content-disposition'), 'attachment; filename="x.html"')
    for (const headers of [shown, film, page]) {
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(
        headers.get('content-security-policy'),
        "default-src 'none'; frame-ancestors 'none'; sandbox"
      )
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
      assert.equal(headers.get('cache-control'), 'private, no-cache')
      assert.match(headers.get('vary') ?? '', /Authorization/)
    }
  })

  test('come in part, or not at all when they are there already', async () => {
    const { id } = await upload('a', Buffer.from('hello world'))
    const part = await get(id, { range: 'bytes=6-' })
    assert.equal(part.status, 206)
    assert.equal(part.headers.get('content-range'), 'bytes 6-10/11')
    assert.equal(part.headers.get('content-length'), '5')
    assert.equal(await part.text(), 'world')
    const outside = await get(id, { range: 'bytes=11-' })
    assert.equal(outside.status, 416)
    assert.equal(outside.headers.get('content-range'), 'bytes */11')
    assert.equal(await outside.text(), '')
    const tag = part.headers.get('etag')!
    const same = await get(id, { 'if-none-match': tag })
    assert.deepEqual([same.status, await same.text()], [304, ''])
    const if1 = await get(id, { range: 'bytes=0-3', 'if-range': tag })
    assert.deepEqual([if1.status, await if1.text()], [206, 'hell'])
    const if2 = await get(id, { range: 'bytes=0-3', 'if-range': '"other"' })
    assert.deepEqual([if2.status, await if2.text()], [200, 'hello world'])
    const head = await get(id, {}, 'HEAD')
    assert.deepEqual([head.status, head.headers.get('content-length'), await head.text()], [200, '11', ''])
  })

  test('have a small picture when they are one', async () => {
    const { id, width, height, thumbnail } = await upload(
      'p',
      await picture('jpeg', { width: 900, height: 300 })
    )
    assert.deepEqual([width, height, thumbnail], [900, 300, true])
    const response = await get(`${id}/thumbnail`)
    assert.equal(response.headers.get('content-type'), 'image/webp')
    assert.equal(response.headers.get('content-disposition'), 'inline; filename="p.webp"')
    assert.equal(String(Buffer.from(await response.arrayBuffer()).subarray(8, 12)), 'WEBP')
    const tag = response.headers.get('etag')!
    assert.equal((await get(`${id}/thumbnail`, { 'if-none-match': tag })).status, 304)
    const text = await upload('t', Buffer.from('text'))
    assert.equal((await get(`${text.id}/thumbnail`)).status, 404)
  })

  test('are refused when a piece is no plain bytes, too many, or at no offset', async () => {
    const { id } = await start('a', 5)
    assertProblem(
      await put(id, 0, '{}', { 'content-type': 'application/json' }),
      415,
      'unsupported_media_type'
    )
    assertProblem(await put(id, 0, 'hello', { 'content-encoding': 'gzip' }), 415, 'unsupported_media_type')
    const much = Buffer.alloc(FILE_LIMITS.chunkBytes + 1)
    assertProblem(await put(id, 0, much), 413, 'too_large', /1048577 bytes; it may have 1048576/)
    assertProblem(await put(id, 3, 'lo'), 409, 'conflict', /go on at 0/)
    const bare = await server.call('PUT', `/v1/uploads/${id}`, { token: ann.access_token, headers: BYTES })
    assertProblem(bare, 400, 'bad_request', /offset/)
    assert.equal((await put(id, 0, 'hello')).body.state, 'ready')
    for (const name of ['', 'x', '..%2f..%2fetc%2fpasswd', '%00', 'A'.repeat(22), '__proto__']) {
      const reply = await server.call('GET', `/v1/files/${name}`, { token: ann.access_token })
      assertProblem(reply, 404, 'not_found')
    }
  })

  test('that are sounds or videos say how long they are, as their uploader told', async () => {
    const beginning = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex')
    const said = { type: 'audio/webm', seconds: 7 }
    const { id, seconds } = await start('voice.webm', beginning.length, said)
    assert.equal(seconds, 7)
    const { type, seconds: then } = (await put(id, 0, beginning)).body
    assert.deepEqual([type, then], ['audio/webm', 7])
    assert.equal((await start('page.html', 5, { type: 'text/html', seconds: 7 })).seconds, undefined)
    for (const [wrong, allowed] of [
      [0, />=1/],
      [7.5, /a whole number, 1 to 86400/],
      [86_401, /<=86400/]
    ] as const) {
      const body = { name: 'a', size: 1, seconds: wrong }
      const reply = await server.call('POST', '/v1/uploads', { token: ann.access_token, body })
      const sentence = new RegExp(`Field seconds is ${wrong}; allowed is ${allowed.source}`)
      assertProblem(reply, 400, 'bad_request', sentence)
    }
  })

  test('are no larger than the server allows', async () => {
    const body = { name: 'a', size: 64_000_001 }
    const reply = await server.call('POST', '/v1/uploads', { token: ann.access_token, body })
    assertProblem(reply, 413, 'too_large', /64000001 bytes; it may have 64000000/)
  })

  test('go on where a connection broke', async () => {
    const bytes = Buffer.alloc(900_000, 'x')
    const { id } = await start('a', bytes.length)
    const { port } = new URL(server.url)
    const path = `/v1/uploads/${id}?offset=0`
    const line = request({ port, path, method: 'PUT', headers: headersFor(bytes.length) })
    line.on('error', () => {})
    line.write(bytes.subarray(0, 500_000))
    await sleep(100)
    line.destroy()
    let now = { offset: 0 }
    for (let tries = 0; now.offset === 0 && tries < 50; tries += 1) {
      await sleep(20)
      now = (await server.call<Upload>('GET', `/v1/uploads/${id}`, { token: ann.access_token })).body
    }
    assert.equal(now.offset, 500_000)
    assert.equal((await put(id, now.offset, bytes.subarray(now.offset))).body.state, 'ready')
  })

  const headersFor = (length: number) => ({
    ...BYTES,
    authorization: `Bearer ${ann.access_token}`,
    'content-length': length
  })

  test('leave nothing open when whoever asked is gone', async () => {
    // It counts what /proc names.
    if (process.platform !== 'linux') return
    const { id } = await upload('long', Buffer.alloc(40_000_000, 'x'))
    const before = process.memoryUsage().arrayBuffers
    const { port, hostname } = new URL(server.url)
    const sockets = Array.from({ length: 5 }, () => {
      const socket = connect(Number(port), hostname)
      socket.write(
        `GET /v1/files/${id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ann.access_token}\r\n\r\n`
      )
      // Takes the beginning, and then nothing more.
      socket.once('data', () => socket.pause())
      return socket
    })
    for (let tries = 0; openFiles() < 5 && tries < 100; tries += 1) await sleep(20)
    const held = process.memoryUsage().arrayBuffers - before
    assert.equal(openFiles(), 5)
    assert.ok(held < 100_000_000, `a file that nobody takes is not read into memory: ${held}`)
    for (const socket of sockets) socket.destroy()
    for (let tries = 0; openFiles() > 0 && tries < 100; tries += 1) await sleep(20)
    assert.equal(openFiles(), 0)
  })

  /** How many of the stored files this process has open. */
  function openFiles(): number {
    const names = readdirSync('/proc/self/fd').map(fd => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    return names.filter(name => name.startsWith(join(folder, 'files'))).length
  }

  test('leave nothing on disk when their message is deleted, within seconds', async () => {
    const secret = Buffer.from(`secret ${'of the deleted file. '.repeat(100)}`)
    const { id } = await upload('secret-name.txt', secret)
    const send = (act: object) =>
      server.call<{ seq: number; room: number }>('POST', `/v1/rooms/direct:${ben.user.id}/send`, {
        token: ann.access_token,
        body: { client_id: `c${Math.random()}`.replace('.', ''), ...act }
      })
    const sent = await send({ kind: 'message', body: { text: '', attachments: [id] } })
    assert.equal(sent.status, 200, JSON.stringify(sent.body))
    assert.ok(bytesIn(folder).includes('of the deleted file'))
    assert.ok(bytesIn(folder).includes('secret-name'))
    await send({ kind: 'delete', target: sent.body.seq })
    assert.equal((await get(id)).status, 404)
    const there = () => /of the deleted file|secret-name/.test(bytesIn(folder))
    for (let tries = 0; there() && tries < 50; tries += 1) await sleep(100)
    assert.equal(there(), false)
  })

  test('are for pages of listed origins too', async () => {
    const origin = { origin: 'https://app.example' }
    const asked = await fetch(`${server.url}/v1/uploads/x`, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type'
      }
    })
    assert.equal(asked.headers.get('access-control-allow-origin'), origin.origin)
    assert.match(asked.headers.get('access-control-allow-methods') ?? '', /PUT/)
    const { id } = await start('a', 5)
    assert.equal((await put(id, 0, 'hello', origin)).status, 200)
    const response = await get(id, origin)
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /ETag/)
    assert.equal(await response.text(), 'hello')
    const { id: other } = await start('a', 5)
    assertProblem(await put(other, 0, 'hello', { origin: 'https://evil.example' }), 403, 'bad_origin')
  })
})

describe('new uploads', () => {
  test('are counted, where rates are limited', async () => {
    const server = await startTestServer({ rateLimits: true })
    try {
      const { access_token: token } = await server.signUp('ann')
      const ask = () => server.call('POST', '/v1/uploads', { token, body: { name: 'a', size: 1 } })
      for (let n = 0; n < 60; n += 1) assert.equal((await ask()).status, 200)
      assertProblem(await ask(), 429, 'rate_limited', /60 new uploads a minute/)
    } finally {
      await server.chat.close()
    }
  })
})

describe('a server that is started again', () => {
  test('has its files still, and leaves those of another database alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parlo-files-again-'))
    const start = (database: string) =>
      startTestServer({ database: join(folder, database), files: join(folder, 'shared') })
    const first = await start('one.db')
    const { access_token: token } = await first.signUp('ann')
    const { body } = await first.call<Upload>('POST', '/v1/uploads', { token, body: { name: 'a', size: 5 } })
    await first.call('PUT', `/v1/uploads/${body.id}?offset=0`, { token, body: 'hello', headers: BYTES })
    await first.chat.close()
    // Whatever it tidies at its start, it is done when it has closed.
    await (await start('two.db')).chat.close()
    const second = await start('one.db')
    const again = await second.call('GET', `/v1/files/${body.id}`, { token })
    assert.deepEqual([again.status, again.body], [200, 'hello'])
    await second.chat.close()
    rmSync(folder, { recursive: true })
  })
})

function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      try {
        return readFileSync(join(entry.parentPath, entry.name), 'latin1')
      } catch {
        // Removed in between, which is what is waited for.
        return ''
      }
    })
    .join('\n')
}
