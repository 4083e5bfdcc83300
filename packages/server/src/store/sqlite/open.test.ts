import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { MIGRATIONS } from './migrations/index.ts'
import { openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-open-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

describe('openDatabase', () => {
  test('keeps commits on disk before they return, at the first open and at every later one', () => {
    for (let opened = 0; opened < 2; opened += 1) {
      const db = openDatabase(at('durable.db'))
      assert.equal(db.pragma('journal_mode', { simple: true }), 'wal')
      assert.equal(db.pragma('synchronous', { simple: true }), 2)
      assert.equal(db.pragma('foreign_keys', { simple: true }), 1)
      assert.equal(db.pragma('user_version', { simple: true }), MIGRATIONS.length)
      db.close()
    }
  })

  test('refuses a database that cannot promise durability', () => {
    assert.throws(() => openDatabase(':memory:'), /journal_mode memory .* WAL and FULL/)
  })

  test('refuses a database newer than itself, and leaves it alone', () => {
    const db = openDatabase(at('newer.db'))
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`)
    db.close()
    assert.throws(
      () => openDatabase(at('newer.db')),
      new RegExp(`version ${MIGRATIONS.length + 1}; this server knows versions up to ${MIGRATIONS.length}`)
    )
  })

  test('refuses another program’s database, and leaves it alone', () => {
    const other = new Database(at('other.db'))
    other.exec('CREATE TABLE users (name TEXT)')
    other.close()
    assert.throws(() => openDatabase(at('other.db')), /belongs to another program/)
    const again = new Database(at('other.db'))
    assert.equal(again.prepare('SELECT count(*) FROM sqlite_schema').pluck().get(), 1)
    again.close()
  })

  test('shows messages as the seed system’s table has them', () => {
    const db = openDatabase(at('seed.db'))
    const columns = db.prepare("SELECT name FROM pragma_table_info('messages')").pluck().all()
    assert.deepEqual(columns, ['id', 'content', 'sender_id', 'receiver_id', 'timestamp'])
    db.close()
  })

  test('answers every hot question from an index', () => {
    const db = openDatabase(at('plans.db'))
    const plan = (sql: string) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(row => row.detail)
        .join('; ')
    for (const sql of [
      'SELECT * FROM events WHERE room_id = 1 AND seq > 5 ORDER BY seq LIMIT 50',
      'SELECT * FROM events WHERE room_id = 1 AND seq < 5 ORDER BY seq DESC LIMIT 50',
      'SELECT * FROM events WHERE room_id = 1 AND thread = 3 AND seq < 5 ORDER BY seq DESC LIMIT 50',
      'SELECT 1 FROM events WHERE room_id = 1 AND pinned_seq IS NOT NULL LIMIT 50',
      'SELECT text FROM contents WHERE id = 3',
      'SELECT emoji, count FROM reaction_counts WHERE room_id = 1 AND seq = 3 ORDER BY emoji',
      "SELECT user_id FROM reactions WHERE room_id = 1 AND seq = 3 AND emoji = 'x' ORDER BY user_id LIMIT 10",
      "SELECT * FROM events WHERE sender_id = 1 AND client_id = 'x'",
      "SELECT * FROM rooms WHERE name_key = 'lobby'",
      'SELECT user_id FROM members WHERE room_id = 1 AND leave_seq IS NULL ORDER BY user_id',
      'SELECT room_id FROM members WHERE user_id = 1 AND leave_seq IS NULL',
      'SELECT * FROM rooms WHERE user_low = 1 AND user_high = 2',
      'SELECT * FROM members WHERE room_id = 1 AND user_id = 2',
      "SELECT * FROM sessions WHERE refresh_hash = 'x' OR previous_hash = 'x'",
      "SELECT * FROM users WHERE username_key = 'ann'",
      'SELECT 1 FROM blocks WHERE user_id = 1 AND blocked_id = 2',
      'SELECT user_id FROM blocks WHERE blocked_id = 1 ORDER BY user_id',
      'SELECT room_id FROM members WHERE user_id = 1 AND leave_seq IS NOT NULL'
    ]) {
      assert.doesNotMatch(plan(sql), /SCAN|TEMP B-TREE/, sql)
    }
    db.close()
  })
})
