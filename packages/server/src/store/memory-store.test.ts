import { describe, test } from 'node:test'
import { createMemoryStore } from './memory-store.ts'
import { storeCheck } from './store-check.ts'

describe('createMemoryStore', () => {
  storeCheck(test, async () => createMemoryStore())
})
