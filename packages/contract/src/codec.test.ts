import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decodeServerFrame, encode } from './codec.ts'

describe('decodeServerFrame', () => {
  test('reads what encode wrote', () => {
    assert.deepEqual(decodeServerFrame(encode({ type: 'ping' })), { type: 'ping' })
  })

  for (const text of ['', '{', 'null', '7', '[]', '{}', '{"type":1}']) {
    test(`ignores ${JSON.stringify(text)}`, () => assert.equal(decodeServerFrame(text), undefined))
  }
})
