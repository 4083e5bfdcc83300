import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { backoff, Pause } from './backoff.ts'

describe('backoff', () => {
  test('is random between nothing and a bound that doubles up to 30 s', () => {
    const random = mock.method(Math, 'random', () => 1)
    assert.deepEqual([1, 2, 3, 6, 7, 50].map(backoff), [500, 1_000, 2_000, 16_000, 30_000, 30_000])
    random.mock.mockImplementation(() => 0)
    assert.equal(backoff(5), 0)
    random.mock.restore()
  })
})

describe('Pause', () => {
  test('ends when it is told to, before its time', async () => {
    const pause = new Pause()
    const waited = pause.wait(1_000_000)
    pause.end()
    await waited
  })

  test('ends an earlier wait when a new one begins', async () => {
    const pause = new Pause()
    const first = pause.wait(1_000_000)
    void pause.wait(1_000_000)
    await first
    pause.end()
  })
})
