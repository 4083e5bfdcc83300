import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { CLOSE, ERRORS, ChatError, type ErrorCode } from './errors.ts'
import { CLIENT_FRAMES, SERVER_FRAMES } from './frames.ts'
import { ROUTES } from './routes.ts'

const page = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8')

describe('docs/protocol.md', () => {
  test('has exactly the codes of the table, with their status and whether to retry', () => {
    const rows = [...page.matchAll(/^\| `(\w+)`( ↻)?\s+\| (\d+)\s+\|/gm)]
    assert.deepEqual(Object.fromEntries(rows.map(([, code, , status]) => [code, Number(status)])), ERRORS)
    for (const [, code, retry] of rows) {
      assert.equal(retry !== undefined, new ChatError(code as ErrorCode, '').retry, code)
    }
  })

  test('has exactly the close codes of the table', () => {
    const rows = [...page.matchAll(/^\| (4\d{3}[\d ·]*)\|/gm)].flatMap(([, codes]) =>
      codes!.trim().split(' · ')
    )
    assert.deepEqual(new Set(rows.map(Number)), new Set(Object.values(CLOSE)))
  })

  test('names every frame', () => {
    for (const type of Object.keys({ ...CLIENT_FRAMES, ...SERVER_FRAMES })) {
      assert.match(page, new RegExp(`\`${type}\``), type)
    }
  })

  test('names every route', () => {
    for (const { path } of Object.values(ROUTES)) {
      const written = path
        .replace(':room', 'ROOM')
        .replace(':id', 'ID')
        .replace(':user1/:user2', 'A/B')
        .replace(':user', 'USER')
        .replace(':picture', 'PICTURE')
      assert.ok(page.includes(written), written)
    }
  })
})
