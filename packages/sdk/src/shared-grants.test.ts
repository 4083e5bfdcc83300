import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { SharedGrants } from './shared-grants.ts'

/* With several tabs it is tested in browsers: test-browser/tabs.test.ts. */

const grant = { access_token: 'made', expires_in: 900 }

describe('SharedGrants', () => {
  test('makes a token where locks are there, but may not be used', async () => {
    const forbidden = async () => Promise.reject(new DOMException('sandboxed', 'SecurityError'))
    mock.method(navigator.locks, 'request', forbidden)
    mock.method(navigator.locks, 'query', forbidden)
    const shared = new SharedGrants('parlo:sandbox')
    try {
      const made = await shared.once(
        'cookie',
        () => true,
        async () => grant
      )
      assert.equal(made.access_token, 'made')
    } finally {
      shared.close()
      mock.restoreAll()
    }
  })

  test('ignores what it does not understand', async () => {
    const shared = new SharedGrants('parlo:versions')
    const other = new BroadcastChannel('parlo:versions')
    try {
      for (const said of [
        null,
        'alive?',
        1,
        {},
        { grant: null },
        { grant: 1, scope: 'cookie', madeAt: 9e15 }
      ])
        other.postMessage(said)
      await new Promise(resolve => setTimeout(resolve, 20))
      const made = await shared.once(
        'cookie',
        () => true,
        async () => grant
      )
      assert.equal(made.access_token, 'made')
    } finally {
      other.close()
      shared.close()
    }
  })
})
