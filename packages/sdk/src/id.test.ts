import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check, ClientIdSchema } from '@parlo/contract/schemas'
import { newId } from './id.ts'

describe('newId', () => {
  test('makes what the contract takes, another one each time', () => {
    const ids = Array.from({ length: 1_000 }, () => newId(Date.now()))
    for (const id of ids) check(ClientIdSchema, id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('sorts by time', () => {
    assert.ok(newId(1_800_000_000_000) < newId(1_800_000_000_001))
  })
})
