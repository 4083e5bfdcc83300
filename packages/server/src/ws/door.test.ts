import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createDoor } from './door.ts'

describe('createDoor', () => {
  test('lets in so many from one address, and more as others leave', () => {
    const door = createDoor({ perAddress: 2, total: 10 })
    const leave = door.enter('a')
    door.enter('a')
    assert.throws(() => door.enter('a'), { code: 'rate_limited', retryMillis: 1000 })
    door.enter('b')
    leave()
    leave()
    door.enter('a')
    assert.throws(() => door.enter('a'), { code: 'rate_limited' })
  })

  test('lets in so many altogether', () => {
    const door = createDoor({ perAddress: 2, total: 2 })
    door.enter('a')
    const leave = door.enter('b')
    assert.throws(() => door.enter('c'), { code: 'unavailable' })
    leave()
    door.enter('c')
  })
})
