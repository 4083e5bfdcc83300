import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { people } from '../check/people.ts'
import { searchAll } from '../check/search.ts'
import { BROADCAST_ROOM, type Act, type Append } from '../store.ts'
import { createSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-erase-'))
after(() => rmSync(folder, { recursive: true }))

/** Everything the database has on disk. */
function bytesOf(path: string): string {
  const files = [path, `${path}-wal`, `${path}-shm`].filter(existsSync)
  return files.map(file => readFileSync(file, 'latin1')).join('\n')
}

/** What search knows of the texts: its signatures, as they lie on disk. */
function signaturesOf(path: string): Buffer[] {
  const db = new Database(path, { readonly: true })
  const bits = db.prepare<[], Buffer>('SELECT bits FROM search_blocks WHERE built = 1').pluck().all()
  db.close()
  return bits
}

describe('a deletion', () => {
  test('leaves nothing of the text in the files, nor does an edit of what was there before', async () => {
    const path = join(folder, 'erase.db')
    const store = createSqliteStore(path)
    const { ann, ben, cleo } = await people(store)
    const rooms: Append['room'][] = [{ id: BROADCAST_ROOM }, { direct: ben.id }, { direct: cleo.id }]
    const send = (acts: (Act & { room: Append['room'] })[]) =>
      store.append(acts.map(act => ({ ...act, senderId: ann.id, clientId: null, now: 0 })))
    const secret = (n: number) => `secret${n}.`
    const seqs = rooms.map(() => 0)
    const sent: { room: Append['room']; n: number; seq: number }[] = []
    for (let start = 0; start < 3000; start += 100) {
      const batch = Array.from({ length: 100 }, (_, index) => {
        const n = start + index
        const at = Math.floor(n / 3) % rooms.length
        const room = rooms[at]!
        seqs[at]! += 1
        sent.push({ room, n, seq: seqs[at]! })
        // Some so long that they have pages of their own.
        const word = (n * 48_271).toString(36)
        return { room, text: `${secret(n)} ${word} ${'x'.repeat(n % 50 === 0 ? 7000 : (n * 31) % 300)}` }
      })
      await send(batch)
    }
    while (await store.tidy()) continue
    const signatures = signaturesOf(path)
    assert.equal(signatures.length, 3 * Math.floor(1000 / 64))
    const gone = sent.filter(({ n }) => n % 3 === 0)
    const edited = sent.filter(({ n }) => n % 3 === 1)
    await send(gone.map(({ room, seq }) => ({ kind: 'delete', target: seq, room })))
    await send(edited.map(({ room, seq }) => ({ kind: 'edit', target: seq, room, text: 'better' })))
    assert.equal(signaturesOf(path).length, 0, 'search has forgotten at once')
    const within = [1, 2, 3].map(roomId => ({ roomId, from: 1, until: Infinity }))
    const hits = async (word: string) => (await searchAll(store, `"${word}"`, within)).length
    for (const round of ['read', 'indexed']) {
      assert.deepEqual(
        [await hits(secret(3)), await hits(secret(4)), await hits(secret(5))],
        [0, 0, 1],
        round
      )
      assert.equal(await hits('better'), 1000, round)
      while (await store.tidy()) continue
    }
    const bytes = bytesOf(path)
    for (const old of signatures) {
      // Some pieces of it, as a page that was split would have left them.
      for (let at = 0; at < old.length; at += 128) {
        const piece = old.toString('latin1', at, at + 128)
        assert.ok(!bytes.includes(piece), 'nor of what search knew of it')
      }
    }
    const found = ({ n }: { n: number }) => bytes.includes(secret(n))
    assert.equal([...gone, ...edited].filter(found).length, 0)
    assert.equal(sent.filter(found).length, 1000, 'the others are there')
    assert.equal(bytes.split(secret(5)).length, 2, 'once: no index holds a copy')
    await store.close()
  })

  test('leaves nothing of what the files were called', async () => {
    const path = join(folder, 'names.db')
    const store = createSqliteStore(path)
    const { ann } = await people(store)
    const common = { senderId: ann.id, clientId: null, room: { id: BROADCAST_ROOM }, now: 0 }
    const ids = Array.from({ length: 600 }, (_, n) => ((n * 7919) % 600).toString(16).padStart(22, 'z'))
    const secret = (n: number) => `secret${n}.${'x'.repeat((n * 31) % 200)}`
    for (const [n, id] of ids.entries()) {
      const file = { size: 10, sha256: null, seconds: null, type: 'image/png', quota: 1e9, now: 0 }
      await store.openUpload({ ...file, id, blob: id, ownerId: ann.id, name: secret(n) })
    }
    await store.append(ids.map(id => ({ ...common, text: '', attachments: [id] })))
    const gone = ids.flatMap((_, n) => (n % 3 === 0 ? [n] : []))
    await store.append(gone.map((n): Append => ({ ...common, kind: 'delete', target: n + 1 })))
    while (await store.tidy()) continue
    const bytes = bytesOf(path)
    const found = ids.flatMap((_, n) => (bytes.includes(`secret${n}.`) ? [n] : []))
    assert.deepEqual(
      found,
      ids.flatMap((_, n) => (n % 3 === 0 ? [] : [n]))
    )
    await store.close()
  })
})
