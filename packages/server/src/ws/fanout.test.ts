import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LIMITS } from '@parlo/contract'
import { createLocalBus } from '../bus/local-bus.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { createFakeClock } from '../testing/fake-clock.ts'
import { silentLog } from '../testing/parts.ts'
import { createFanout } from './fanout.ts'

describe('presenceFrames', () => {
  test('name all who are here, and none who is hidden, in as many notes as it takes', async () => {
    const store = createMemoryStore()
    for (const username of ['ann', 'ben']) {
      await store.createUser({ username, passwordHash: null, externalId: null, now: 0 })
    }
    await store.block(1, 2, 0)
    const clock = createFakeClock()
    const bus = createLocalBus({ log: silentLog })
    const fanout = createFanout({ store, bus, clock, log: silentLog, socketsPerUser: 10 })
    for (const userId of [1, 3]) fanout.hub.add({ userId, sessionId: '', push() {}, end() {} })
    assert.deepEqual(fanout.presenceFrames(1), [], 'whom they block is not known yet')
    for (const userId of [1, 3]) await fanout.veils.known(userId)
    for (let id = 1; id <= 2500; id += 1) fanout.presence.enter(id)
    clock.pass(1_000)
    const heard = (userId: number) => {
      const frames = fanout.presenceFrames(userId)
      for (const { length } of frames) assert.ok(length < LIMITS.frameBytes)
      const notes = frames.map(frame => JSON.parse(String(frame)) as { all?: true; users: object })
      assert.deepEqual(
        notes.map(({ all }) => all),
        [true, undefined, undefined]
      )
      return notes.flatMap(({ users }) => Object.keys(users))
    }
    assert.equal(new Set(heard(3)).size, 2500)
    assert.equal(new Set(heard(1)).size, 2499)
    assert.ok(!heard(1).includes('2'))
    fanout.close()
  })
})
