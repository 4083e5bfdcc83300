import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { people } from '../check/people.ts'
import { createSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-disabling-'))
after(() => rmSync(folder, { recursive: true }))
const page = readFileSync(new URL('../../../../../docs/server.md', import.meta.url), 'utf8')

describe('the command of docs/server.md', () => {
  test('disables an account while the server runs, as disableUser does, and enables it again', async () => {
    const path = join(folder, 'chat.db')
    const store = createSqliteStore(path)
    const { ann, ben } = await people(store)
    const command = /^sqlite3 \S+ "(UPDATE users SET disabled_at = [^"]+)"/m
      .exec(page)?.[1]
      ?.replace('NAME', 'ann')
    assert.ok(command)
    const run = (sql: string) => {
      const db = new Database(path)
      db.exec(sql)
      db.close()
    }
    const before = Date.now()
    run(command)
    const at = (await store.userById(ann.id))?.disabledAt
    assert.ok(typeof at === 'number' && at > before - 2_000 && at <= Date.now())
    assert.equal((await store.userById(ben.id))?.disabledAt, null)
    assert.equal(await store.openDirect(ben.id, ann.id, 0), undefined)
    run(command.replace(/= strftime.* \* 1000/, '= NULL'))
    assert.equal((await store.userById(ann.id))?.disabledAt, null)
    await store.close()
  })
})
