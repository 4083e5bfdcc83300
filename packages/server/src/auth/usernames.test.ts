import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkUsername, usernameLike } from './usernames.ts'

describe('checkUsername', () => {
  test('takes 3 to 32 letters, digits, dots, dashes and underscores of any script', () => {
    for (const name of ['ann', 'Ann.B-c_1', 'x'.repeat(32), 'Zoë', 'анна', 'अनु-१', '安娜安']) {
      assert.equal(checkUsername(name), name.normalize('NFC'))
    }
  })
  test('gives one spelling to one name', () => assert.equal(checkUsername('Zoe\u0308'), 'Zo\u00eb'))
  test('refuses others, naming what it saw', () => {
    const refused = (name: string, sentence: RegExp) =>
      assert.throws(() => checkUsername(name), { code: 'bad_username', message: sentence })
    refused('a', /has 1 character; it may have 3 to 32/)
    refused('an', /has 2 characters; it may have 3 to 32/)
    refused('x'.repeat(33), /has 33 characters/)
    refused('ann b', /has a space; allowed are letters/)
    refused('ann\0', /has "\\u0000"/)
    refused('<b>', /has "<"/)
    refused('a👍b', /has "👍"/)
    refused('ann\u202eb', /allowed are/)
    // A filler, a variation selector: both a letter or a mark to Unicode, and neither seen.
    for (const unseen of ['\u3164', '\u115f', '\ufe0f', '\u034f']) refused(`ann${unseen}`, /allowed are/)
  })
})

describe('usernameLike', () => {
  test('keeps what is allowed', () => {
    assert.equal(usernameLike('ann'), 'ann')
    assert.equal(usernameLike('Ann B. (sales)'), 'Ann-B.-sales')
    assert.equal(usernameLike('al'), 'al-user')
    assert.equal(usernameLike('!!'), 'user')
    assert.equal(usernameLike('ann', 12), 'ann-12')
  })
  test('always gives an allowed name', () => {
    for (const name of ['', ' ', 'x'.repeat(100), '𝒳'.repeat(40), '👍', 'a\u0301'.repeat(40)]) {
      for (const number of [0, 2, 999_999]) checkUsername(usernameLike(name, number))
    }
  })
})
