import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ActSchema } from './acts.ts'
import { check } from './check.ts'
import { TextSchema, TitleSchema } from './models.ts'
import { isVisible } from './visible.ts'

const UNSEEN = ['', ' \n\u3000', '\u200b', '\u3164', '\u2800', '\u00ad\u2060 \u200f', '\ufe0f', '\u{e0041}']
const SEEN = ['a', '\u200ba', '👩🏽‍🚀', '.', '﷽', 'آن', '\u283f', 'می\u200cخواهم']

describe('what is to be seen', () => {
  test('is neither blank nor drawn as nothing', () => {
    for (const text of UNSEEN) assert.equal(isVisible(text), false, JSON.stringify(text))
    for (const text of SEEN) assert.equal(isVisible(text), true, JSON.stringify(text))
  })

  test('is in every message without files, in every edit and title', () => {
    for (const text of UNSEEN) {
      assert.throws(() => check(TextSchema, text), { code: 'empty_text' })
      assert.throws(() => check(ActSchema, { kind: 'message', body: { text } }), { code: 'empty_text' })
      assert.throws(() => check(TitleSchema, text), { code: 'bad_request' })
      assert.ok(check(ActSchema, { kind: 'message', body: { text, attachments: ['x'.repeat(22)] } }))
    }
    for (const text of SEEN) {
      assert.equal(check(TextSchema, text), text)
      assert.equal(check(TitleSchema, text), text)
    }
  })

  test('in a title is on one line, and not turned around', () => {
    for (const title of ['a\u202eb', 'a\u2067b', 'a\u2028b', 'a\nb', 'x'.repeat(101)]) {
      assert.throws(() => check(TitleSchema, title), { code: 'bad_request' }, JSON.stringify(title))
    }
  })
})
