import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { searchAll } from '../check/search.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { createSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-migrations-'))
after(() => rmSync(folder, { recursive: true }))

const TIME = '2026-11-22T07:30:00.123Z'

/** A database as version 1 left it, with people, rooms, marks, a session and messages. */
function makeVersion1(path: string): void {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.exec(MIGRATIONS[0]!)
  // 'Prlo'
  db.pragma('application_id = 1349676143')
  db.pragma('user_version = 1')
  db.exec(`
    INSERT INTO meta VALUES ('log', 'the-log'), ('jwt_secret', 'the secret');
    INSERT INTO users (username, username_key, password, created_at) VALUES
      ('ann', 'ann', 'hash', 1), ('ben', 'ben', 'hash', 2), ('cleo', 'cleo', 'hash', 3);
    INSERT INTO sessions VALUES ('s1', 1, 'phone', 1, 2, 3, NULL, 'hash of it', NULL, NULL);
    INSERT INTO rooms (kind, user_low, user_high, last_seq, last_number, last_id, created_at) VALUES
      ('direct', 1, 2, 2, 2, 3, 1);
    UPDATE rooms SET last_seq = 1, last_number = 1, last_id = 2 WHERE id = 1;
    UPDATE counters SET value = 3;
    INSERT INTO members VALUES (2, 1, 2, 2), (2, 2, 0, 1), (1, 3, 1, 1);
    INSERT INTO events VALUES
      (2, 1, 'message', 1, 1, 1, 2, 'c1', 0, '${TIME}', 'hi ben'),
      (1, 1, 'message', 2, 1, 3, NULL, NULL, 0, '${TIME}', 'hi all'),
      (2, 2, 'message', 3, 2, 2, 1, 'c1', 0, '${TIME}', 'hi ann');`)
  db.close()
}

describe('the migrations', () => {
  test('open a database of version 1, and find everything in it', async () => {
    const path = join(folder, 'one.db')
    makeVersion1(path)
    const store = createSqliteStore(path)
    assert.equal(store.logId, 'the-log')
    assert.equal(await store.meta('jwt_secret'), 'the secret')
    assert.equal((await store.session('s1'))?.device, 'phone')
    assert.equal((await store.userByName('Cleo'))?.id, 3)
    const common = { members_seq: 0, timestamp: TIME, kind: 'message' }
    const [hiBen, hiAnn] = [
      { ...common, seq: 1, id: 1, number: 1, sender_id: 1, client_id: 'c1', body: { text: 'hi ben' } },
      { ...common, seq: 2, id: 3, number: 2, sender_id: 2, client_id: 'c1', body: { text: 'hi ann' } }
    ]
    assert.deepEqual(await store.users({ limit: 1 }), [{ id: 1, username: 'ann' }])
    assert.deepEqual(await store.users({ limit: 9, since: 0 }), [])
    assert.equal((await store.setName(3, 'Cleo'))?.name, 'Cleo')
    assert.equal(await store.profileVersion(), 1)
    assert.deepEqual(await store.events(2, 0, 9), [hiBen, hiAnn])
    assert.deepEqual(await store.messages(2, { limit: 9 }, 1), [hiBen, hiAnn])
    assert.deepEqual(await store.marks(2, [1, 2]), [
      { user: 1, read: 2, delivered: 2 },
      { user: 2, read: 0, delivered: 1 }
    ])
    assert.deepEqual(
      (await store.historyOf(1, { limit: 9 })).map(({ id, content }) => [id, content]),
      [
        [1, 'hi ben'],
        [2, 'hi all'],
        [3, 'hi ann']
      ]
    )
    const within = [1, 2].map(roomId => ({ roomId, from: 1, until: Infinity }))
    assert.deepEqual(await searchAll(store, 'hi', within), ['2:2', '1:1', '2:1'])
    const envelope = { senderId: 1, clientId: 'c1', room: { direct: 2 }, now: 0 }
    const [repeat, next] = await store.append([
      { ...envelope, text: 'hi ben' },
      { ...envelope, clientId: 'c2', kind: 'edit', target: 1, text: 'hello ben' }
    ])
    assert.ok(repeat && 'event' in repeat && repeat.duplicate)
    assert.ok(next && 'event' in next)
    assert.equal(next.event.seq, 3)
    assert.equal((await store.messages(2, { limit: 9 }))[0]?.body.text, 'hello ben')
    await store.close()
  })
})
