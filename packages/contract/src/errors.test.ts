import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { afterClose, ChatError, CLOSE, ERRORS, isChatError, type ErrorCode } from './errors.ts'

describe('ChatError', () => {
  test('may be retried exactly where the status says so, or nothing travelled', () => {
    for (const [code, status] of Object.entries(ERRORS)) {
      const expected = status === 429 || status >= 500 || code === 'offline'
      assert.equal(new ChatError(code as ErrorCode, '').retry, expected, code)
    }
  })

  test('is known even when another copy of the package made it', () => {
    const foreign = Object.assign(new Error('no'), { name: 'ChatError', code: 'forbidden' })
    assert.ok(isChatError(foreign))
    assert.ok(!isChatError(new Error('no')))
  })
})

describe('afterClose', () => {
  const expected: [number, string][] = [
    [CLOSE.bad_frame, 'stop'],
    [CLOSE.unauthorized, 'refresh'],
    [CLOSE.forbidden, 'stop'],
    [CLOSE.hello_timeout, 'retry'],
    [CLOSE.replaced, 'stop'],
    [CLOSE.upgrade_required, 'stop'],
    [CLOSE.flooding, 'retry'],
    [CLOSE.internal, 'retry'],
    [CLOSE.draining, 'retry'],
    [CLOSE.slow, 'retry'],
    [1000, 'retry'],
    [1006, 'retry'],
    [1008, 'stop'],
    [1009, 'stop'],
    [1012, 'retry']
  ]
  for (const [code, then] of expected) {
    test(`says ${then} after ${code}`, () => assert.equal(afterClose(code), then))
  }
})
