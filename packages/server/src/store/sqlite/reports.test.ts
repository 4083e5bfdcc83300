import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { people } from '../check/people.ts'
import { BROADCAST_ROOM } from '../store.ts'
import { createSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-reports-'))
after(() => rmSync(folder, { recursive: true }))

describe('reported_messages', () => {
  test('shows a reported message as it is now, and nothing of it once it is deleted', async () => {
    const path = join(folder, 'chat.db')
    const store = createSqliteStore(path)
    const { ann, ben } = await people(store)
    const by = { senderId: ben.id, clientId: null, room: { id: BROADCAST_ROOM }, now: 0 }
    const shown = () => {
      const db = new Database(path, { readonly: true })
      const rows = db.prepare('SELECT * FROM reported_messages').all()
      db.close()
      return rows
    }
    await store.append([{ ...by, text: 'buy this' }])
    await store.report({ userId: ann.id, roomId: BROADCAST_ROOM, seq: 1, reason: 'spam', now: 1_000 })
    const row = {
      id: 1,
      reported_at: '1970-01-01 00:00:01',
      reported_by: 'ann',
      reason: 'spam',
      written_by: 'ben',
      room_id: BROADCAST_ROOM,
      seq: 1
    }
    assert.deepEqual(shown(), [{ ...row, text: 'buy this' }])
    await store.append([{ ...by, kind: 'edit', target: 1, text: 'buy that' }])
    assert.deepEqual(shown(), [{ ...row, text: 'buy that' }])
    await store.append([{ ...by, kind: 'delete', target: 1 }])
    assert.deepEqual(shown(), [{ ...row, text: null }])
    await store.close()
  })
})
