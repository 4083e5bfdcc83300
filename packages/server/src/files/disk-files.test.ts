import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { createDiskFiles } from './disk-files.ts'
import { filesCheck } from './files-check.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-files-'))
after(() => rmSync(folder, { recursive: true }))
let folders = 0
const freshFolder = () => join(folder, String((folders += 1)), 'within')

async function* pieces(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

describe('createDiskFiles', () => {
  filesCheck(test, async () => createDiskFiles(freshFolder()))

  test('keeps files where nobody but its own user may look', async () => {
    const place = freshFolder()
    await createDiskFiles(place).write('abcdef0123456789', 0, pieces('x'))
    assert.deepEqual(readdirSync(place), ['ab'])
    assert.equal(statSync(join(place, 'ab')).mode & 0o777, 0o700)
    assert.equal(statSync(join(place, 'ab/abcdef0123456789')).mode & 0o777, 0o600)
  })

  test('leaves files of others alone', async () => {
    const place = freshFolder()
    const files = createDiskFiles(place)
    await files.write('abcdef0123456789', 0, pieces('x'))
    writeFileSync(join(place, 'README'), '')
    writeFileSync(join(place, 'ab/notes.txt'), '')
    const found: string[] = []
    for await (const key of files.keys()) found.push(key)
    assert.deepEqual(found, ['abcdef0123456789'])
  })

  if (process.platform === 'linux') {
    test('says unavailable when the disk is full, and goes on when it is not any more', async () => {
      const place = freshFolder()
      const files = createDiskFiles(place)
      const [key, path] = ['abcdef0123456789', join(place, 'ab/abcdef0123456789')]
      await files.write('ab00000000000000', 0, pieces('x'))
      symlinkSync('/dev/full', path)
      await assert.rejects(files.write(key, 0, pieces('hello')), { code: 'unavailable' })
      rmSync(path)
      assert.equal(await files.write(key, 0, pieces('hello')), 5)
    })
  }

  test('says unavailable when it cannot write, rather than what went wrong where', async () => {
    const place = freshFolder()
    const files = createDiskFiles(place)
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    async function* filling() {
      yield Buffer.from('x')
      throw full
    }
    await assert.rejects(files.write('abcdef0123456789', 0, filling()), { code: 'unavailable', cause: full })
  })
})
