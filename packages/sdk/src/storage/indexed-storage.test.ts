import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { storageCheck } from '../testing/storage-check.ts'
import { forgetStorage } from './database.ts'
import { openStorage } from './indexed-storage.ts'

/* With IndexedDB it is tested in browsers: test-browser/storage.test.ts. */

describe('openStorage, where there is no IndexedDB', () => {
  storageCheck(test, openStorage)

  test('says that nothing lasts', async () => {
    assert.equal((await openStorage('parlo:x')).lasting, false)
  })

  test('has nothing to forget', async () => {
    await forgetStorage('parlo:x')
  })
})
