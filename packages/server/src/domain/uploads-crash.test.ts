import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, test } from 'node:test'
import { createDiskFiles } from '../files/disk-files.ts'
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts'
import { hashOf, makeUploads } from '../testing/uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-crash-'))
after(() => rmSync(folder, { recursive: true }))

const place = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)

/** Uploads one file after the other, two at a time, sends each to everyone, deletes some, and says what is ready. */
const WRITER = (path: string) => `
  import { makeUploads, hashOf } from ${place('../testing/uploads.ts')}
  import { createSqliteStore } from ${place('../store/sqlite/sqlite-store.ts')}
  import { createDiskFiles } from ${place('../files/disk-files.ts')}
  const limits = { userFileBytes: 1e12 }
  const store = createSqliteStore(${JSON.stringify(`${path}.db`)})
  const files = createDiskFiles(${JSON.stringify(path)})
  const { uploads, take, chat, ann, tidy } = await makeUploads({ store, files, limits })
  async function run(first) {
    for (let n = first; ; n += 2) {
      const bytes = Buffer.alloc(50_000 + n * 7, 'file ' + n)
      const { id } = await uploads.start(ann, { name: 'n' + n, size: bytes.length, sha256: hashOf(bytes) })
      const body = { room: 1, client_id: 'c' + n, text: '', attachments: [id] }
      const { seq } = await chat.send(ann, body)
      await take(ann, { id }, 0, bytes.subarray(0, 20_000))
      const { state } = await take(ann, { id }, 20_000, bytes.subarray(20_000))
      process.stdout.write(state + ' ' + id + ' ' + hashOf(bytes) + '\\n')
      if (n % 5 === 0) {
        process.stdout.write('deleting ' + id + '\\n')
        await chat.send(ann, { room: 1, client_id: 'd' + n, kind: 'delete', target: seq })
        await tidy()
      }
    }
  }
  await Promise.all([run(0), run(1)])`

describe('a server that is killed', () => {
  test('has the bytes of every upload that it called ready, and nothing more once it has tidied', async () => {
    const path = join(folder, 'files')
    const writer = spawn(process.execPath, [
      '--conditions=@parlo/source',
      '--input-type=module',
      '--eval',
      WRITER(path)
    ])
    writer.stderr.pipe(process.stderr)
    const ready = new Map<string, string>()
    const deleted = new Set<string>()
    for await (const line of createInterface(writer.stdout)) {
      const [what, id, hash] = line.split(' ')
      if (what === 'ready') ready.set(id!, hash!)
      if (what === 'deleting') deleted.add(id!)
      if (ready.size >= 60) writer.kill('SIGKILL')
    }
    assert.ok(ready.size >= 60)

    const store = createSqliteStore(`${path}.db`)
    const files = createDiskFiles(path)
    const ann = { userId: 1, sessionId: 's' }
    const again = await makeUploadsOver(store, files)
    let there = 0
    for (const [id, hash] of ready) {
      const bytes = await again.read(ann, id)
      if (deleted.has(id) && !bytes) continue
      assert.equal(hashOf(bytes ?? ''), hash, id)
      there += 1
    }
    assert.ok(there >= 40)
    while (await again.tidy()) continue
    await again.sweep()
    assert.deepEqual(await store.waiting(9), [])
    // Each blob that is left belongs to an upload: a ready one, or one that can be continued.
    const keys = await again.keys()
    assert.deepEqual(await store.unknownBlobs(keys), [])
    assert.ok(keys.length >= there && keys.length <= there + 4, `${keys.length} files, ${there} ready`)
    await store.close()
  })
})

/** The people are there already, so their names are taken. */
async function makeUploadsOver(
  store: ReturnType<typeof createSqliteStore>,
  files: ReturnType<typeof createDiskFiles>
) {
  const noOne = async () => ({ id: 1, username: 'x' }) as never
  return makeUploads({ store: { ...store, createUser: noOne }, files })
}
