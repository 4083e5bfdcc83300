import { describe, test } from 'node:test'
import { filesCheck } from './files-check.ts'
import { createMemoryFiles } from './memory-files.ts'

describe('createMemoryFiles', () => {
  filesCheck(test, async () => createMemoryFiles())
})
