import assert from 'node:assert/strict'
import { BROADCAST_ROOM } from '../store.ts'
import { people, type Check } from './people.ts'

export function checkReports(check: Check): void {
  check('keeps one report of each user about each message', async store => {
    const { ann, ben } = await people(store)
    const room = { id: BROADCAST_ROOM }
    for (const text of ['one', 'two']) {
      await store.append([{ senderId: ben.id, clientId: null, room, text, now: 0 }])
    }
    const about = { userId: ann.id, roomId: BROADCAST_ROOM, seq: 1, reason: null, now: 0 }
    assert.deepEqual(await store.report(about), { changed: true })
    assert.deepEqual(await store.report({ ...about, reason: 'spam' }), { changed: false })
    assert.deepEqual(await store.report({ ...about, seq: 2 }), { changed: true })
    assert.deepEqual(await store.report({ ...about, userId: ben.id }), { changed: true })
  })
}
