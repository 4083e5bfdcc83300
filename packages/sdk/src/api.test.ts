import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createApi } from './api.ts'

const answered = (status: number, body: string) =>
  createApi('http://parlo.test', async () => new Response(body, { status }))('/v1/token', {})

describe('a refusal', () => {
  test('of a server says which it is', async () => {
    await assert.rejects(answered(403, '{"code":"forbidden"}'), { code: 'forbidden', retry: false })
    await assert.rejects(answered(503, '{"code":"unavailable","retry_after_ms":7}'), { retryMillis: 7 })
  })

  for (const [status, body] of [
    [502, '{"code":"UPSTREAM_FAILED"}'],
    [429, '{"code":"SLOW_DOWN"}'],
    [403, '{"code":1020}'],
    [500, 'null'],
    [504, '<html>']
  ] as const) {
    test(`of something between, ${status} with ${body}, may pass, and ends no session`, () =>
      assert.rejects(answered(status, body), { code: 'unavailable', retry: true }))
  }
})
