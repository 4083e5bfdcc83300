import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asksForSocket, readKnock } from './knock.ts'

const v1 = { 'sec-websocket-protocol': 'chat, parlo.v1' }

describe('readKnock', () => {
  test('hears parlo.v1 on /ws and on /ws/{user_id}', () => {
    assert.deepEqual(readKnock({ url: '/ws', headers: v1 }, ''), { at: 'v1', userId: undefined })
    assert.deepEqual(readKnock({ url: '/ws/7?x=1', headers: v1 }, ''), { at: 'v1', userId: 7 })
    assert.deepEqual(readKnock({ url: '/chat/ws', headers: v1 }, '/chat'), { at: 'v1', userId: undefined })
  })

  test('hears the seed’s frames on /ws/{user_id} without a subprotocol, with ticket or token', () => {
    const nobody = { at: 'seed', userId: 7, ticket: undefined, token: undefined }
    assert.deepEqual(readKnock({ url: '/ws/7', headers: {} }, ''), nobody)
    assert.deepEqual(readKnock({ url: '/ws/7?ticket=a%2Bb', headers: {} }, ''), { ...nobody, ticket: 'a+b' })
    const headers = { authorization: 'bearer abc.def' }
    assert.deepEqual(readKnock({ url: '/ws/7', headers }, ''), { ...nobody, token: 'abc.def' })
  })

  test('leaves other paths alone', () => {
    for (const url of [
      '/',
      '/wss',
      '/ws/',
      '/ws/0',
      '/ws/ann',
      '/ws/7/x',
      '/ws/7777777777777777777',
      '/chat/ws',
      undefined
    ]) {
      assert.deepEqual(readKnock({ url, headers: v1 }, ''), { at: 'elsewhere' }, url)
    }
    assert.deepEqual(readKnock({ url: '/ws', headers: v1 }, '/chat'), { at: 'elsewhere' })
  })

  test('knows when it is spoken to in a way it does not speak', () => {
    assert.deepEqual(readKnock({ url: '/ws', headers: {} }, ''), { at: 'unspoken' })
    const headers = { 'sec-websocket-protocol': 'parlo.v2' }
    assert.deepEqual(readKnock({ url: '/ws', headers }, ''), { at: 'unspoken' })
  })
})

describe('asksForSocket', () => {
  test('tells who asks for a socket from who offers another protocol, or none', () => {
    for (const upgrade of ['websocket', 'WebSocket'])
      assert.ok(asksForSocket({ headers: { upgrade } }), upgrade)
    for (const upgrade of ['h2c', '', 'websocket, h2c', undefined])
      assert.ok(!asksForSocket({ headers: { upgrade } }), upgrade)
  })
})
