import { describe, test } from 'node:test'
import { storageCheck } from '../testing/storage-check.ts'
import { MemoryStorage } from './memory-storage.ts'

describe('MemoryStorage', () => {
  storageCheck(test, async () => new MemoryStorage())
})
