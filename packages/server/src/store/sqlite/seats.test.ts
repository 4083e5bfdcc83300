import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { LIMITS } from '@parlo/contract'
import { person } from '../check/people.ts'
import type { NewGroup } from '../store.ts'
import { openDatabase } from './open.ts'
import { createStoreOn } from './sqlite-store.ts'

test('as many groups as one may be in are counted without the direct rooms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlo-seats-'))
  const db = openDatabase(join(folder, 'chat.db'))
  const store = createStoreOn(db)
  try {
    const { id } = await person(store, 'ann')
    const many = (most: number) =>
      `WITH RECURSIVE many (n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM many WHERE n < ${99 + most})`
    db.exec(`
      INSERT INTO users (id, username, username_key, created_at)
        ${many(LIMITS.groupsPerUser)} SELECT n, n, n, 0 FROM many;
      INSERT INTO rooms (id, kind, user_low, user_high, created_at)
        SELECT id, 'direct', ${id}, id, 0 FROM users WHERE id >= 100;
      INSERT INTO members (room_id, user_id) SELECT id, ${id} FROM rooms WHERE kind = 'direct'`)
    const group: NewGroup = {
      makerId: id,
      clientId: null,
      title: 'Trip',
      name: null,
      write: 'everyone',
      past: 'joined',
      members: [],
      now: 0
    }
    assert.ok(Array.isArray(await store.createGroup(group)))
    db.exec(`
      INSERT INTO rooms (kind, title, write, past, created_at)
        ${many(LIMITS.groupsPerUser - 2)} SELECT 'group', n, 'everyone', 'joined', 0 FROM many;
      INSERT INTO members (room_id, user_id, join_seq)
        SELECT id, ${id}, 1 FROM rooms WHERE kind = 'group' AND title <> 'Trip'`)
    assert.ok(Array.isArray(await store.createGroup(group)))
    const detail = `User ${id} is in ${LIMITS.groupsPerUser} groups, as many as may be`
    assert.deepEqual(await store.createGroup(group), { refused: 'quota', detail })
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
