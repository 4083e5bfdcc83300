import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check, decodeClientFrame } from './check.ts'
import { isChatError, type ChatError } from './errors.ts'
import { RoomAddressSchema, TextSchema } from './models.ts'

const failure = (act: () => unknown): ChatError => {
  try {
    act()
  } catch (error) {
    if (isChatError(error)) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const send = (fields: object) =>
  JSON.stringify({ type: 'send', client_id: 'a', room: 1, kind: 'message', body: { text: 'hi' }, ...fields })

describe('the acts', () => {
  const decode = (act: object) =>
    decodeClientFrame(JSON.stringify({ type: 'send', client_id: 'c', room: 1, ...act }))
  const react = (emoji: string) => decode({ kind: 'react', target: 1, body: { emoji, on: true } })

  test('know one emoji, however it is made', () => {
    for (const emoji of ['👍', '❤️', '👍🏽', '👩🏽‍❤️‍💋‍👨🏿', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '©️']) {
      assert.equal(react(emoji).type, 'send', emoji)
    }
    for (const emoji of ['', 'a', '1', '👍👍', '👍a', ' 👍', '<b>', '👍'.repeat(40)]) {
      assert.throws(() => react(emoji), { code: 'bad_frame' }, emoji)
    }
  })

  test('have a target and a body each of their own', () => {
    const body = { text: 'x' }
    assert.deepEqual(decode({ kind: 'edit', target: 3, body, more: 1 }), {
      type: 'send',
      client_id: 'c',
      room: 1,
      kind: 'edit',
      target: 3,
      body
    })
    for (const act of [
      { kind: 'edit', body },
      { kind: 'edit', target: 0, body },
      { kind: 'delete' },
      { kind: 'pin', target: 1 },
      { kind: 'message', body: { text: 'x', mentions: Array.from({ length: 51 }, () => 1) } },
      { kind: 'message', body: { text: 'x', reply_to: '1' } }
    ]) {
      assert.throws(() => decode(act), { code: 'bad_frame' }, JSON.stringify(act))
    }
    assert.throws(() => decode({ kind: 'edit', target: 1, body: { text: ' ' } }), { code: 'empty_text' })
    assert.throws(() => decode({ kind: 'poke', target: 1 }), { code: 'unknown_kind' })
  })
})

describe('decodeClientFrame', () => {
  test('gives a frame of its type, without unknown fields', () => {
    assert.deepEqual(decodeClientFrame('{"type":"pull","room":"direct:9","after":3,"later":true}'), {
      type: 'pull',
      room: 'direct:9',
      after: 3
    })
  })

  const refused: [string, string, string, RegExp][] = [
    ['text that is not JSON', '{"type":', 'bad_frame', /not JSON/],
    ['an array', '[]', 'bad_frame', /not an object/],
    ['null', 'null', 'bad_frame', /not an object/],
    ['a frame without a type', '{}', 'bad_frame', /no type/],
    ['an unknown type', '{"type":"sned"}', 'unknown_type', /sned.*known are hello/],
    ['a type found on Object.prototype', '{"type":"constructor"}', 'unknown_type', /constructor/],
    ['an unknown kind', send({ kind: 'poke' }), 'unknown_kind', /kind.*poke/],
    ['an empty message', send({ body: { text: ' \n' } }), 'empty_text', /visible/],
    ['9,000 characters', send({ body: { text: 'x'.repeat(9_000) } }), 'text_too_long', /9000.*8000/],
    ['half a surrogate pair', send({ body: { text: '\ud800' } }), 'bad_frame', /surrogate/],
    ['a NUL', send({ body: { text: 'a\0b' } }), 'bad_frame', /NUL/],
    ['a text that is a number', send({ body: { text: 7 } }), 'bad_frame', /body\.text.*7.*string/],
    ['a missing field', '{"type":"pull","room":1}', 'bad_frame', /after/],
    ['a client id with a space', send({ client_id: 'a b' }), 'bad_frame', /client_id/],
    ['a room below 1', send({ room: 0 }), 'bad_frame', /room/],
    ['a seq beyond 2^53', '{"type":"pull","room":1,"after":1e300}', 'bad_frame', /after/]
  ]
  for (const [name, text, code, said] of refused) {
    test(`refuses ${name} as ${code}`, () => {
      const error = failure(() => decodeClientFrame(text))
      assert.equal(error.code, code)
      assert.match(error.message, said)
    })
  }

  test('gives what it could read as the cause, so that an answer can name the send', () => {
    const error = failure(() => decodeClientFrame(send({ client_id: 'mine', body: {} })))
    assert.equal((error.cause as { client_id: string }).client_id, 'mine')
  })

  test('never puts a long value whole into its sentence', () => {
    const error = failure(() => decodeClientFrame(JSON.stringify({ type: 'x'.repeat(60_000) })))
    assert.ok(error.message.length < 300)
  })
})

describe('check', () => {
  test('gives the code it was told, when no more telling one fits', () => {
    assert.equal(failure(() => check(RoomAddressSchema, 'lobby', 'not_found')).code, 'not_found')
    assert.equal(failure(() => check(TextSchema, '')).code, 'empty_text')
  })

  for (const room of [1, 'direct:9', 'name:broadcast', 'name:Müller.2']) {
    test(`takes ${room} for a room`, () => assert.equal(check(RoomAddressSchema, room), room))
  }
  for (const room of [0, -1, 1.5, '1', 'direct:0', 'direct:a', 'name:', 'name:a b', 'broadcast', null]) {
    test(`does not take ${JSON.stringify(room)} for a room`, () => {
      assert.equal(failure(() => check(RoomAddressSchema, room)).code, 'bad_request')
    })
  }
})
