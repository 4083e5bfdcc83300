import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check } from './check.ts'
import { DisplayNameSchema, PictureIdSchema, UserSchema } from './models.ts'
import { ROUTES } from './routes.ts'

describe('a display name', () => {
  test('is taken without the blanks around it', () => {
    const taken: [string, string][] = [
      ['  Ann Lee ', 'Ann Lee'],
      ['Анна', 'Анна'],
      ['آن', 'آن'],
      ['👩🏽‍🚀', '👩🏽‍🚀'],
      [` ${'x'.repeat(60)} `, 'x'.repeat(60)]
    ]
    for (const [said, name] of taken) assert.equal(check(DisplayNameSchema, said), name)
  })

  test('is on one line, can be seen, and does not turn the writing around', () => {
    const refused = [
      '',
      ' \n ',
      '\u200b\u200d',
      '\u3164',
      '\u2800\u2800',
      'a\nb',
      'a\u2028b',
      'a\tb',
      'a\0b',
      'exe.\u202egpj',
      '\ud800',
      'x'.repeat(61)
    ]
    for (const name of refused) {
      assert.throws(() => check(DisplayNameSchema, name), { code: 'bad_request' }, JSON.stringify(name))
    }
  })

  test('may be taken back, or left as it is', () => {
    const { body } = ROUTES.updateMe
    assert.deepEqual(check(body, { name: null }), { name: null })
    assert.deepEqual(check(body, {}), {})
    assert.throws(() => check(body, { name: 7 }), { code: 'bad_request' })
  })
})

describe('a user', () => {
  test('has a name and a picture only where they have said so', () => {
    assert.deepEqual(check(UserSchema, { id: 1, username: 'ann' }), { id: 1, username: 'ann' })
    const whole = { id: 1, username: 'ann', name: 'Ann', picture: 'a'.repeat(32) }
    assert.deepEqual(check(UserSchema, whole), whole)
  })

  test('is no more than id and username to the seed system', () => {
    const { answer } = ROUTES.users
    assert.deepEqual(check(answer, [{ id: 1, username: 'ann' }]), [{ id: 1, username: 'ann' }])
    assert.throws(() => check(answer, [{ id: 1, username: 'ann', name: 'Ann' }]), { code: 'bad_request' })
  })
})

test('the id of a picture could be no path', () => {
  assert.equal(check(PictureIdSchema, '0'.repeat(32)), '0'.repeat(32))
  for (const id of ['', '..', 'A'.repeat(32), 'a'.repeat(33), `${'a'.repeat(30)}/b`]) {
    assert.throws(() => check(PictureIdSchema, id), { code: 'bad_request' }, id)
  }
})
