import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Room, RoomHost } from './room.ts'
import { Thread } from './thread.ts'

test('a thread that nobody follows is not looked at when its room changes', () => {
  let looked = 0
  const driver = {
    thread: () => {
      looked++
      return { root: null, messages: [] }
    }
  }
  const room = { key: 'name:broadcast', subscribe: () => () => undefined } as unknown as Room
  const signedIn = (): never => {
    throw new Error('nothing is loaded here')
  }
  const thread = new Thread(1, room, { driver: () => driver, signedIn } as unknown as RoomHost)
  thread.changed()
  assert.equal(looked, 0)
  const end = thread.subscribe(() => undefined)
  const before = looked
  thread.changed()
  assert.equal(looked, before + 1)
  end()
  thread.changed()
  assert.equal(looked, before + 1)
})
