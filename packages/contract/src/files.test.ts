import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check, decodeClientFrame } from './check.ts'
import { FileNameSchema, MediaTypeSchema, NewUploadSchema } from './files.ts'

const ID = 'A'.repeat(22)

describe('a message with attachments', () => {
  const decode = (body: object) =>
    decodeClientFrame(
      JSON.stringify({ type: 'send', client_id: 'c', room: 1, kind: 'message', body: { text: '', ...body } })
    )

  test('needs no text', () => {
    const frame = decode({ attachments: [ID] })
    assert.ok(frame.type === 'send' && frame.kind === 'message')
    assert.deepEqual(frame.body, { text: '', attachments: [ID] })
    assert.throws(() => decode({}), { code: 'empty_text' })
    assert.throws(() => decode({ attachments: [] }), { code: 'empty_text' })
  })

  test('carries up to ten, named by id', () => {
    assert.throws(() => decode({ attachments: Array.from({ length: 11 }, () => ID) }), { code: 'bad_frame' })
    for (const id of ['', 'a', '../../../etc/passwd', 7, null, `${ID}A`]) {
      assert.throws(() => decode({ attachments: [id] }), { code: 'bad_frame' }, String(id))
    }
  })

  test('cannot be said to have come by a client', () => {
    const attach = { type: 'send', client_id: 'c', room: 1, kind: 'attach', target: 1, body: {} }
    assert.throws(() => decodeClientFrame(JSON.stringify(attach)), { code: 'unknown_kind' })
  })
})

describe('a new upload', () => {
  for (const name of ['a', 'Bericht 2026.pdf', '写真.jpg', 'a/b\\c', '..', 'x'.repeat(255)]) {
    test(`may be called ${name.slice(0, 20)}`, () => assert.equal(check(FileNameSchema, name), name))
  }
  for (const name of ['', ' ', 'a\nb', 'a\0', 'evil\u202Egpj.exe', '\ud800', 'x'.repeat(256)]) {
    test(`may not be called ${JSON.stringify(name.slice(0, 20))}`, () => {
      assert.throws(() => check(FileNameSchema, name), { code: 'bad_request' })
    })
  }
  test('has a size from 1 on, and a hash and a type of the usual shape', () => {
    assert.deepEqual(check(NewUploadSchema, { name: 'a', size: 1, more: 2 }), { name: 'a', size: 1 })
    for (const wrong of [{ size: 0 }, { sha256: 'A'.repeat(64) }, { type: 'text/html; charset=x' }]) {
      assert.throws(() => check(NewUploadSchema, { name: 'a', size: 1, ...wrong }), { code: 'bad_request' })
    }
    assert.equal(check(MediaTypeSchema, 'image/svg+xml'), 'image/svg+xml')
  })
  test('may say how many whole seconds it takes, up to a day', () => {
    for (const seconds of [1, 86_400]) {
      assert.equal(check(NewUploadSchema, { name: 'a', size: 1, seconds }).seconds, seconds)
    }
    for (const seconds of [0, -1, 7.5, 86_401, '7', null]) {
      const wrong = { code: 'bad_request', message: /"?seconds"? is .+; allowed is / }
      assert.throws(() => check(NewUploadSchema, { name: 'a', size: 1, seconds }), wrong, String(seconds))
    }
  })
})
