import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { once } from './single-flight.ts'

/* With several tabs it is tested in browsers: test-browser/single-flight.test.ts. */

describe('once', () => {
  test('takes what is there', async () => {
    const made = await once(
      'parlo:fresh',
      () => 'there',
      () => Promise.reject(new Error('made in vain'))
    )
    assert.equal(made, 'there')
  })

  test('makes what is not there', async () => {
    const made = await once(
      'parlo:make',
      () => undefined,
      async () => 'made'
    )
    assert.equal(made, 'made')
  })

  test('throws what went wrong, and does not try twice', async () => {
    let tries = 0
    const failing = once(
      'parlo:fail',
      () => undefined,
      async () => {
        tries++
        throw new Error('no network')
      }
    )
    await assert.rejects(failing, /no network/)
    assert.equal(tries, 1)
  })
})
