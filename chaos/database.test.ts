import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import { readHeads } from './database.ts'

describe('the heads of the rooms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlo-heads-'))
  after(() => rmSync(folder, { recursive: true }))

  test('are the newest messages, whatever was done to them since', () => {
    const file = join(folder, 'chat.db')
    const db = new DatabaseSync(file)
    db.exec(`CREATE TABLE rooms (id INTEGER PRIMARY KEY, kind TEXT, user_low INTEGER, user_high INTEGER, last_seq INTEGER);
      CREATE TABLE events (room_id INTEGER, seq INTEGER, kind TEXT, PRIMARY KEY (room_id, seq));
      INSERT INTO rooms VALUES (1, 'broadcast', NULL, NULL, 3), (2, 'direct', 7, 8, 0);
      INSERT INTO events VALUES (1, 1, 'message'), (1, 2, 'message'), (1, 3, 'edit')`)
    db.close()
    assert.deepEqual(
      readHeads(file).map(({ id, user_high, head }) => [id, user_high, head]),
      [
        [1, null, 2],
        [2, 8, 0]
      ]
    )
  })
})
