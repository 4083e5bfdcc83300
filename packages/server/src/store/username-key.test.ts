import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { usernameKey } from './username-key.ts'

describe('usernameKey', () => {
  test('folds case, width and composed letters', () => {
    for (const same of [
      ['Ann', 'ANN', 'ａｎｎ'],
      ['Straße', 'STRASSE'],
      ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
      ['Zo\u00eb', 'ZOE\u0308']
    ]) {
      assert.equal(new Set(same.map(usernameKey)).size, 1, same.join(', '))
    }
  })

  test('keeps different names apart', () => {
    assert.notEqual(usernameKey('ann'), usernameKey('änn'))
  })
})
