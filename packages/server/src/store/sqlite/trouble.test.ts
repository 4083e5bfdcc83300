import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import type { ErrorFrame } from '@parlo/contract'
import { startTestServer as startRest } from '../../testing/chat-server.ts'
import { startTestServer as startSockets, type TestClient } from '../../testing/gateway.ts'
import { openDatabase, type Db } from './open.ts'
import { createStoreOn } from './sqlite-store.ts'

/* What happens to people when the disk is full, or another process holds the database. */

const folder = mkdtempSync(join(tmpdir(), 'parlo-trouble-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
const freshPath = () => join(folder, `${(files += 1)}.db`)

/** Everything there is, to see that nothing was stored by halves. */
function contentOf(db: Db): unknown {
  const tables = ['rooms', 'members', 'events', 'contents', 'counters', 'blocks', 'reactions']
  return Object.fromEntries(tables.map(table => [table, db.prepare(`SELECT * FROM ${table}`).all()]))
}

/** Make the database take no more pages; the function returned gives it room again. */
function fill(db: Db): () => void {
  // What is free inside the last pages would still be used.
  db.exec('CREATE TABLE ballast (filler BLOB)')
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true }) as number}`)
  return () => db.pragma('max_page_count = 1073741823')
}

/** Long enough to need a page of its own. */
const LONG = 'x'.repeat(8_000)

/** Another process writes, and does not end. */
function lock(path: string): () => void {
  const other = new Database(path)
  other.exec('BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

const TROUBLES: Record<string, (db: Db, path: string) => () => void> = {
  'the disk is full': db => fill(db),
  'another process holds the database': (_db, path) => lock(path)
}

async function refusal(client: TestClient, clientId: string): Promise<ErrorFrame> {
  return client.heard('error', ({ client_id }) => client_id === clientId)
}

for (const [title, begin] of Object.entries(TROUBLES)) {
  describe(`when ${title}`, () => {
    test('a send on a socket is refused for now, nothing is stored by halves, and the repeat succeeds', async () => {
      const path = freshPath()
      const db = openDatabase(path)
      const server = await startSockets({ store: createStoreOn(db) })
      try {
        const [ann, ben] = [await server.enter('1:a'), await server.enter('2:b')]
        ann.send(1, 'c1')
        await ann.acknowledged('c1')
        await ben.heard('events')
        const end = begin(db, path)
        const before = contentOf(db)
        for (const clientId of ['c2', 'c3', 'c4']) ann.send(1, clientId, LONG)
        ann.send('direct:2', 'c5', LONG)
        for (const clientId of ['c2', 'c3', 'c4', 'c5']) {
          const { code, retry, retry_ms, detail } = await refusal(ann, clientId)
          assert.deepEqual([code, retry, retry_ms], ['unavailable', true, 1_000])
          assert.doesNotMatch(detail, /SQLITE/i)
        }
        assert.deepEqual(contentOf(db), before)
        await ben.settled()
        assert.deepEqual(
          ben.frames.filter(({ type }) => type === 'events'),
          []
        )
        // What needs no writing goes on.
        ann.say({ type: 'pull', room: 1, after: 0 })
        assert.equal((await ann.heard('events', ({ head }) => head !== undefined)).events.length, 1)

        end()
        const seqs: number[] = []
        for (const clientId of ['c2', 'c3', 'c4']) {
          ann.send(1, clientId, LONG)
          const ok = await ann.acknowledged(clientId)
          assert.equal(ok.duplicate, undefined)
          seqs.push(ok.seq)
        }
        assert.deepEqual(seqs, [2, 3, 4])
        ann.send('direct:2', 'c5', LONG)
        assert.equal((await ann.acknowledged('c5')).seq, 1)
        assert.equal(db.pragma('integrity_check', { simple: true }), 'ok')
      } finally {
        await server.stop()
        await server.store.close()
      }
    })

    test('a batch is not stored by halves, and neither is a group', async () => {
      const path = freshPath()
      const db = openDatabase(path)
      const store = createStoreOn(db)
      for (const username of ['ann', 'ben']) {
        await store.createUser({ username, passwordHash: null, externalId: null, now: 0 })
      }
      const end = begin(db, path)
      const before = contentOf(db)
      const batch = ['short', LONG].map(text => ({
        senderId: 1,
        clientId: `c-${text.length}`,
        room: { id: 1 },
        text,
        now: 0
      }))
      await assert.rejects(store.append(batch), { code: 'unavailable', retry: true })
      const group = { name: null, title: LONG, write: 'everyone', past: 'joined', now: 0 } as const
      const made = { ...group, makerId: 1, members: [2], clientId: 'g1' }
      await assert.rejects(store.createGroup(made), { code: 'unavailable', retry: true })
      assert.deepEqual(contentOf(db), before)
      end()
      const answers = await store.append(batch)
      assert.deepEqual(
        answers.map(answer => 'event' in answer && [answer.event.seq, answer.duplicate]),
        [
          [1, false],
          [2, false]
        ]
      )
      const stored = await store.createGroup(made)
      assert.ok(Array.isArray(stored))
      assert.deepEqual(stored.at(-1)?.audience, [1, 2])
      await store.close()
    })

    test('REST answers 503 with when to come again, and the repeat succeeds', async () => {
      const path = freshPath()
      const db = openDatabase(path)
      const server = await startRest({ database: createStoreOn(db) })
      try {
        const { access_token: token } = await server.signUp('ann')
        const end = begin(db, path)
        const before = contentOf(db)
        const body = { client_id: 'c1', kind: 'message', body: { text: LONG } }
        const refused = await server.call<{ code: string }>('POST', '/v1/rooms/1/send', { token, body })
        assert.deepEqual([refused.status, refused.body.code], [503, 'unavailable'])
        assert.equal(refused.headers.get('retry-after'), '1')
        assert.deepEqual(contentOf(db), before)
        end()
        const sent = await server.call<{ seq: number }>('POST', '/v1/rooms/1/send', { token, body })
        assert.deepEqual([sent.status, sent.body.seq], [200, 1])
      } finally {
        await server.chat.close()
      }
    })
  })
}

describe('a lock that another process holds', () => {
  test('holds up this process for a moment only', async () => {
    const path = freshPath()
    const db = openDatabase(path)
    const store = createStoreOn(db)
    const release = lock(path)
    const started = performance.now()
    const say = { senderId: 1, clientId: 'c1', room: { id: 1 }, text: 'x', now: 0 }
    await assert.rejects(store.append([say]), { code: 'unavailable', retry: true })
    await assert.rejects(store.raise([{ roomId: 1, userId: 1, read: 1 }]), { code: 'unavailable' })
    // Two waits of 50 ms, on a machine that may be busy with other things.
    assert.ok(performance.now() - started < 1_000)
    release()
    const [answer] = await store.append([say])
    assert.ok(answer && 'event' in answer && !answer.duplicate)
    await store.close()
  })
})
