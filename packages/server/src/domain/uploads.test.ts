import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { ChatError, FILE_LIMITS } from '@parlo/contract'
import type { Files } from '../files/files.ts'
import { createMemoryFiles } from '../files/memory-files.ts'
import { picture } from '../testing/picture.ts'
import { hashOf, makeUploads } from '../testing/uploads.ts'

const HELLO = 'hello world'

describe('an upload', () => {
  test('comes in pieces, and is ready with the last one', async () => {
    const { ann, uploads, take, read } = await makeUploads()
    const asked = { name: 'notes.txt', size: 11, sha256: hashOf(HELLO), type: 'text/plain' }
    const upload = await uploads.start(ann, asked)
    const common = {
      id: upload.id,
      name: 'notes.txt',
      size: 11,
      type: 'text/plain',
      chunk: FILE_LIMITS.chunkBytes
    }
    assert.deepEqual(upload, { ...common, state: 'open', offset: 0 })
    assert.equal((await take(ann, upload, 0, 'hello')).offset, 5)
    assert.deepEqual(await uploads.find(ann, upload.id), { ...common, state: 'open', offset: 5 })
    assert.equal(await read(ann, upload.id), undefined)
    assert.deepEqual(await take(ann, upload, 5, ' world'), { ...common, state: 'ready', offset: 11 })
    assert.equal(String(await read(ann, upload.id)), HELLO)
  })

  test('takes a piece again whose answer was lost, whatever came of it', async () => {
    const { ann, uploads, take, read } = await makeUploads()
    const upload = await uploads.start(ann, { name: 'a', size: 11 })
    await take(ann, upload, 0, 'hello')
    assert.equal((await take(ann, upload, 0, 'hello')).offset, 5)
    assert.equal((await take(ann, upload, 0, 'hello wo')).offset, 8)
    assert.equal((await take(ann, upload, 3, 'l')).offset, 8)
    assert.equal((await take(ann, upload, 8, 'rld')).state, 'ready')
    assert.equal((await take(ann, upload, 8, 'rld')).state, 'ready')
    assert.equal(String(await read(ann, upload.id)), HELLO)
  })

  test('refuses a hole and tells where to go on, and more than was announced', async () => {
    const { ann, uploads, take } = await makeUploads()
    const upload = await uploads.start(ann, { name: 'a', size: 11 })
    await take(ann, upload, 0, 'hello')
    await assert.rejects(take(ann, upload, 6, 'world'), { code: 'conflict', message: /go on at 5/ })
    await assert.rejects(take(ann, upload, 5, ' world!'), { code: 'bad_request', message: /the 6 bytes/ })
    const large = await uploads.start(ann, { name: 'b', size: 2_000_000 })
    const much = Buffer.alloc(FILE_LIMITS.chunkBytes + 1)
    await assert.rejects(take(ann, large, 0, much), { code: 'too_large' })
    assert.equal((await uploads.find(ann, large.id)).offset, 0)
    assert.equal((await take(ann, upload, 5, ' world')).state, 'ready')
  })

  test('keeps what arrived of a piece that broke off', async () => {
    const { ann, uploads, take, read } = await makeUploads()
    const { id } = await uploads.start(ann, { name: 'a', size: 11 })
    const line = new PassThrough()
    const broken = uploads.take(ann, id, 0, line)
    line.write('hello')
    setImmediate(() => line.destroy(new Error('aborted')))
    await assert.rejects(broken, { code: 'bad_request', message: /broke off; the server has 5 bytes/ })
    assert.equal((await uploads.find(ann, id)).offset, 5)
    await take(ann, { id }, 5, ' world')
    assert.equal(String(await read(ann, id)), HELLO)
  })

  test('goes on with the connection that came last, when an earlier one hangs', async () => {
    const { ann, uploads, take, read } = await makeUploads()
    const { id } = await uploads.start(ann, { name: 'a', size: 11 })
    const hanging = new PassThrough()
    const first = uploads.take(ann, id, 0, hanging)
    const refused = assert.rejects(first, { code: 'bad_request' })
    hanging.write('hello')
    await new Promise(resolve => setImmediate(resolve))
    assert.equal((await take(ann, { id }, 0, HELLO)).state, 'ready')
    await refused
    assert.ok(hanging.destroyed)
    assert.equal(String(await read(ann, id)), HELLO)
  })

  test('is begun again at once where it was, and not at all when the server has it', async () => {
    const { ann, ben, uploads, take, read } = await makeUploads()
    const asked = { name: 'a', size: 11, sha256: hashOf(HELLO) }
    const first = await uploads.start(ann, asked)
    await take(ann, first, 0, 'hello')
    assert.deepEqual(await uploads.start(ann, asked), { ...first, offset: 5 })
    await take(ann, first, 5, ' world')
    const again = await uploads.start(ann, { ...asked, name: 'b' })
    assert.deepEqual([again.state, again.offset, again.name], ['ready', 11, 'b'])
    assert.equal(String(await read(ann, again.id)), HELLO)
    assert.equal((await uploads.start(ben, asked)).state, 'open', 'nobody learns what others have')
  })

  test('is removed when it has another hash than announced', async () => {
    const { ann, uploads, take, tidy, keys } = await makeUploads()
    const upload = await uploads.start(ann, { name: 'a', size: 5, sha256: hashOf('hallo') })
    await assert.rejects(take(ann, upload, 0, 'hello'), { code: 'bad_request', message: /SHA-256/ })
    await assert.rejects(uploads.find(ann, upload.id), { code: 'not_found' })
    await tidy()
    assert.deepEqual(await keys(), [])
  })

  test('is its owner’s alone', async () => {
    const { ann, ben, uploads, take, read } = await makeUploads()
    const upload = await uploads.start(ann, { name: 'a', size: 11 })
    await assert.rejects(uploads.find(ben, upload.id), { code: 'not_found' })
    await assert.rejects(take(ben, upload, 0, HELLO), { code: 'not_found' })
    await assert.rejects(uploads.cancel(ben, upload.id), { code: 'not_found' })
    await take(ann, upload, 0, HELLO)
    assert.equal(await read(ben, upload.id), undefined)
  })

  test('has a size that the server allows, and the user has room for', async () => {
    const { ann, uploads } = await makeUploads({ limits: { fileBytes: 100, userFileBytes: 150 } })
    await assert.rejects(uploads.start(ann, { name: 'a', size: 101 }), {
      code: 'too_large',
      message: /101 bytes; it may have 100/
    })
    const { id } = await uploads.start(ann, { name: 'a', size: 100 })
    await assert.rejects(uploads.start(ann, { name: 'b', size: 100 }), { code: 'quota', message: /150/ })
    await uploads.cancel(ann, id)
    await uploads.start(ann, { name: 'b', size: 100 })
    const none = await makeUploads({ limits: { fileBytes: 0 } })
    await assert.rejects(none.uploads.start(none.ann, { name: 'a', size: 1 }), { code: 'forbidden' })
  })

  test('is what its bytes are, whatever its name and its uploader say', async () => {
    const { ann, uploads, take } = await makeUploads()
    const typeOf = async (bytes: Uint8Array | string, type: string) => {
      const upload = await uploads.start(ann, { name: 'x.png', size: Buffer.byteLength(bytes), type })
      return (await take(ann, upload, 0, bytes)).type
    }
    assert.equal(await typeOf(await picture('jpeg'), 'text/html'), 'image/jpeg')
    assert.equal(await typeOf('<script>alert(1)</script>', 'image/png'), 'application/octet-stream')
    assert.equal(
      await typeOf('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
      'application/octet-stream'
    )
    assert.equal(await typeOf('<html>', 'text/html'), 'application/octet-stream')
    assert.equal(await typeOf('a,b', 'text/csv'), 'text/csv')
    assert.equal(await typeOf('a\0b', 'text/plain'), 'application/octet-stream')
    assert.equal(await typeOf('%PDF-1.7\n', 'application/octet-stream'), 'application/pdf')
    assert.equal(await typeOf('OggS' + '\0'.repeat(24) + 'OpusHead', 'x/y'), 'audio/ogg')
  })

  test('goes on after the disk was full', async () => {
    const { files, fail } = failing()
    const { ann, uploads, take, read } = await makeUploads({ files })
    const upload = await uploads.start(ann, { name: 'a', size: 11, sha256: hashOf(HELLO) })
    await take(ann, upload, 0, 'hello')
    fail(1)
    await assert.rejects(take(ann, upload, 5, ' world'), { code: 'unavailable' })
    assert.deepEqual(await uploads.find(ann, upload.id), { ...upload, offset: 5 })
    assert.equal((await take(ann, upload, 5, ' world')).state, 'ready')
    assert.equal(String(await read(ann, upload.id)), HELLO)
  })

  test('is completed by an empty piece when that failed at the end', async () => {
    const { files, fail } = failing()
    const { ann, uploads, take, read } = await makeUploads({ files })
    const bytes = await picture('png')
    const upload = await uploads.start(ann, { name: 'a', size: bytes.length })
    // The bytes are written; the thumbnail is not.
    fail(1, key => key.endsWith('.thumbnail'))
    await assert.rejects(take(ann, upload, 0, bytes), { code: 'unavailable' })
    const waiting = await uploads.find(ann, upload.id)
    assert.deepEqual([waiting.state, waiting.offset], ['open', bytes.length])
    const ready = await uploads.take(ann, upload.id, bytes.length, Readable.from([]))
    assert.deepEqual([ready.state, ready.thumbnail], ['ready', true])
    assert.ok(await read(ann, upload.id, 'thumbnail'))
  })

  test('begins anew when its bytes were lost, as after restoring a database without the files', async () => {
    const { ann, uploads, take, files, keys, read } = await makeUploads()
    const upload = await uploads.start(ann, { name: 'a', size: 11 })
    const lose = async () => {
      const [key] = await keys()
      await files.remove(key!)
    }
    await take(ann, upload, 0, 'hello worl')
    await lose()
    await assert.rejects(take(ann, upload, 10, 'd'), { code: 'conflict', message: /go on at 0/ })
    assert.equal((await uploads.find(ann, upload.id)).offset, 0)
    await take(ann, upload, 0, HELLO)
    assert.equal(String(await read(ann, upload.id)), HELLO)
    await lose()
    assert.equal(await read(ann, upload.id), undefined)
  })
})

/** Files in memory that can be told to fail. */
function failing(): { files: Files; fail: (times: number, which?: (key: string) => boolean) => void } {
  const files = createMemoryFiles()
  let left = 0
  let matches = (_key: string) => true
  return {
    files: {
      ...files,
      async write(key, offset, bytes) {
        if (left > 0 && matches(key)) {
          left -= 1
          throw new ChatError('unavailable', 'full')
        }
        return files.write(key, offset, bytes)
      }
    },
    fail(times, which = () => true) {
      left = times
      matches = which
    }
  }
}
