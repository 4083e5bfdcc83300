import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { encode } from '@parlo/contract'
import { Socket } from './socket.ts'
import { FakeSocket } from './testing/fake-socket.ts'

const welcome = encode({
  type: 'welcome',
  version: 1,
  user: { id: 1, username: 'ann' },
  session: 's',
  log: 'a',
  now: 0,
  features: [],
  limits: { frame: 65_536, text: 8_000, pull: 200, send_rate: [5, 10], heartbeat_s: 25 },
  heads: {},
  more: false,
  token_exp: 0
})

/** A server that welcomes, and then says nothing for ever: a line that died without a word. */
class Silent extends FakeSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, socket => ({
      onText: text => {
        if (text.includes('"hello"')) socket.hear(welcome)
      },
      onClose: () => undefined
    }))
  }
}

describe('Socket', () => {
  test('gives up a line 5 s after the first question, however often it is asked', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const socket = new Socket({
      url: 'ws://parlo.test/ws',
      WebSocket: Silent as unknown as typeof WebSocket,
      delay: () => 1_000,
      brings: false,
      token: async () => 't',
      hello: token => ({ type: 'hello', version: 1, token }),
      onRefused: () => assert.fail('nothing was refused'),
      onFrame: () => undefined,
      onDown: () => undefined
    })
    const pass = async (millis: number) => {
      mock.timers.tick(millis)
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    }
    socket.open()
    for (let turn = 0; turn < 5; turn++) await pass(1)
    assert.equal(socket.connection.getSnapshot().at, 'online')
    socket.wake()
    await pass(4_000)
    socket.wake()
    await pass(999)
    assert.equal(socket.connection.getSnapshot().at, 'online')
    await pass(1)
    assert.equal(socket.connection.getSnapshot().at, 'waiting')
    socket.close()
    mock.timers.reset()
  })

  test('tells that a line is gone over which something came, even before its welcome', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const told: string[] = []
    class Hasty extends FakeSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol, socket => ({
          onText: () => socket.hear(encode({ type: 'heads', heads: { 1: 5 } })),
          onClose: () => undefined
        }))
      }
    }
    const socket = new Socket({
      url: 'ws://parlo.test/ws',
      WebSocket: Hasty as unknown as typeof WebSocket,
      delay: () => 1_000,
      brings: false,
      token: async () => 't',
      hello: token => ({ type: 'hello', version: 1, token }),
      onRefused: () => assert.fail('nothing was refused'),
      onFrame: ({ type }) => told.push(type),
      onDown: () => told.push('down')
    })
    socket.open()
    for (let turn = 0; turn < 100; turn++) {
      if (turn < 5) mock.timers.tick(1)
      await Promise.resolve()
    }
    socket.close()
    assert.deepEqual(told, ['heads', 'down'])
    mock.timers.reset()
  })

  const forbidden = async (brings: boolean) => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const said: string[] = []
    class Strict extends FakeSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol, socket => ({
          onText: text => {
            said.push((JSON.parse(text) as { token: string }).token)
            socket.drop(4403)
          },
          onClose: () => undefined
        }))
      }
    }
    let tokens = 0
    const refused: [string, boolean][] = []
    const socket = new Socket({
      url: 'ws://parlo.test/ws',
      WebSocket: Strict as unknown as typeof WebSocket,
      delay: () => 1,
      brings,
      token: async () => `t${(tokens += 1)}`,
      hello: token => ({ type: 'hello', version: 1, token }),
      onRefused: (token, again) => refused.push([token, again]),
      onFrame: () => undefined,
      onDown: () => undefined
    })
    socket.open()
    for (let turn = 0; turn < 100; turn++) {
      mock.timers.tick(1)
      for (let part = 0; part < 10; part++) await Promise.resolve()
    }
    mock.timers.reset()
    return [said, refused, socket.connection.getSnapshot().at]
  }

  test('stops when it is forbidden', async () => {
    assert.deepEqual(await forbidden(false), [['t1'], [], 'stopped'])
  })

  test('tries another token first where each may be of another session', async () => {
    assert.deepEqual(await forbidden(true), [['t1', 't2'], [['t1', false]], 'stopped'])
  })
})
