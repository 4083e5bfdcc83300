import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { ByteRange, Files } from './files.ts'

const newKey = () => randomBytes(16).toString('hex')

async function* pieces(...parts: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part as string)
}

async function* broken(): AsyncIterable<Uint8Array> {
  yield Buffer.from(' wor')
  throw new Error('gone')
}

async function textOf(files: Files, key: string, range?: ByteRange): Promise<string | undefined> {
  const stream = await files.read(key, range)
  return stream && String(await buffer(stream))
}

/**
 * Declares the tests that any {@link Files} must pass.
 *
 * ```ts
 * filesCheck(test, async () => createMyFiles(emptyBucket()))
 * ```
 * @param test - `test` of node:test, or another runner's with the same two arguments.
 * @param makeFiles - Gives an empty place each time.
 */
export function filesCheck(
  test: (title: string, body: () => Promise<void>) => unknown,
  makeFiles: () => Promise<Files>
): void {
  const check = (title: string, body: (files: Files) => Promise<void>) =>
    test(title, async () => body(await makeFiles()))

  check('gives back what was written, whole and in ranges', async files => {
    const key = newKey()
    assert.equal(await files.write(key, 0, pieces('hello ', 'world')), 11)
    assert.equal(await textOf(files, key), 'hello world')
    assert.equal(await textOf(files, key, { start: 0, end: 0 }), 'h')
    assert.equal(await textOf(files, key, { start: 4, end: 6 }), 'o w')
    assert.equal(await textOf(files, key, { start: 6, end: 10 }), 'world')
  })

  check('goes on from an offset, and drops what lay behind it', async files => {
    const key = newKey()
    await files.write(key, 0, pieces('hello'))
    assert.equal(await files.write(key, 5, pieces(' world')), 11)
    assert.equal(await files.write(key, 6, pieces('ben')), 9)
    assert.equal(await textOf(files, key), 'hello ben')
    assert.equal(await files.write(key, 9, pieces()), 9)
    assert.equal(await files.write(key, 5, pieces()), 5)
    assert.equal(await textOf(files, key), 'hello')
    await assert.rejects(files.write(key, 7, pieces('x')), RangeError)
    await assert.rejects(files.write(newKey(), 1, pieces('x')), RangeError)
    assert.equal(await textOf(files, key), 'hello')
  })

  check('keeps what was there when the source breaks off', async files => {
    const key = newKey()
    await files.write(key, 0, pieces('hello'))
    await assert.rejects(files.write(key, 5, broken()), /gone/)
    assert.equal((await textOf(files, key))?.slice(0, 5), 'hello')
    assert.equal(await files.write(key, 5, pieces('!')), 6)
    assert.equal(await textOf(files, key), 'hello!')
  })

  check('keeps files apart, lists them all, and removes one for ever', async files => {
    const keys = [newKey(), newKey(), `${newKey()}.thumbnail`] as const
    for (const key of keys) await files.write(key, 0, pieces(key))
    const list = async () => {
      const found: string[] = []
      for await (const key of files.keys()) found.push(key)
      return found.toSorted()
    }
    assert.deepEqual(await list(), keys.toSorted())
    await files.remove(keys[1])
    await files.remove(keys[1])
    assert.deepEqual(
      await list(),
      [keys[0], keys[2]].toSorted((a, b) => (a < b ? -1 : 1))
    )
    assert.equal(await files.read(keys[1]), undefined)
    for (const key of [keys[0], keys[2]]) assert.equal(await textOf(files, key), key)
  })

  check('lets a reader go on that began before a removal, and one go that reads no further', async files => {
    const key = newKey()
    await files.write(key, 0, pieces(Buffer.alloc(300_000, 'x')))
    const [stays, goes] = [await files.read(key), await files.read(key)]
    assert.ok(stays && goes)
    goes.destroy()
    await files.remove(key)
    assert.equal((await buffer(stays)).length, 300_000)
  })

  check('takes nothing for a key that could be a path', async files => {
    for (const key of [
      '',
      '..',
      '../../etc/passwd',
      '/etc/passwd',
      'a/b',
      'ABCDEF01',
      'abc',
      `${newKey()}/x`
    ]) {
      await assert.rejects(files.write(key, 0, pieces('x')), RangeError, key)
      await assert.rejects(files.read(key), RangeError, key)
      await assert.rejects(files.remove(key), RangeError, key)
    }
  })
}
