import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTabs } from './tabs.ts'

/* With tabs it is tested in browsers: test-browser/tabs.test.ts. */

describe('openTabs', () => {
  test('is undefined where there are no tabs, even if there are locks', () => {
    assert.equal(openTabs({ name: 'x', onLead() {}, onMessage() {} }), undefined)
  })
})
