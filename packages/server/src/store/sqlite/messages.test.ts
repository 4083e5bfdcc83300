import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import Database from 'better-sqlite3'
import { person } from '../check/people.ts'
import { BROADCAST_ROOM, type Act } from '../store.ts'
import { openDatabase } from './open.ts'
import { createStoreOn } from './sqlite-store.ts'

const EMOJIS = ['😀', '😁', '😂']

test('a page takes as many queries whatever is under its messages, and one for the files of each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlo-page-'))
  const path = join(folder, 'chat.db')
  openDatabase(path).close()
  let queries = 0
  const store = createStoreOn(new Database(path, { verbose: () => (queries += 1) }))
  try {
    const { id: senderId } = await person(store, 'ann')
    const append = (acts: Act[]) =>
      store.append(
        acts.map(act => ({ ...act, senderId, clientId: null, room: { id: BROADCAST_ROOM }, now: 0 }))
      )
    const cost = async (read: () => Promise<unknown[]>) => {
      queries = 0
      assert.equal((await read()).length, 20)
      return queries
    }
    const page = (before: number) => store.messages(BROADCAST_ROOM, { limit: 20, before }, senderId)
    await append(Array.from({ length: 20 }, () => ({ text: 'x' })))
    const plain = await cost(() => page(21))
    for (const emoji of EMOJIS) {
      await append(Array.from({ length: 20 }, (_, n) => ({ kind: 'react', target: n + 1, emoji, on: true })))
    }
    const reactions = EMOJIS.map(emoji => ({ emoji, count: 1, users: [senderId], mine: true }))
    for (const message of await page(21)) assert.deepEqual(message.reactions, reactions)
    assert.equal(await cost(() => page(21)), plain)

    const attachments = ['a', 'b', 'c']
    for (const id of attachments) {
      const file = { name: `${id}.txt`, type: 'text/plain', size: 1, sha256: null, seconds: null, quota: 9 }
      await store.openUpload({ id, blob: id, ownerId: senderId, ...file, now: 0 })
    }
    await append(Array.from({ length: 20 }, () => ({ text: 'x', attachments })))
    const { head } = (await store.room(BROADCAST_ROOM))!
    assert.equal(await cost(() => page(head + 1)), plain + 20)
    assert.ok((await cost(() => store.events(BROADCAST_ROOM, head - 20, 20))) <= plain + 20)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
