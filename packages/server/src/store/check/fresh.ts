import assert from 'node:assert/strict'
import { BROADCAST_ROOM, type Fresh } from '../store.ts'
import { people, type Check } from './people.ts'

const sorted = (fresh: Fresh[]) =>
  fresh.toSorted((a, b) => a.roomId - b.roomId || (a.userId ?? 0) - (b.userId ?? 0))

export function checkFresh(check: Check): void {
  check('tells where something is newer than an event, and for whom', async store => {
    const { ann, ben, cleo } = await people(store)
    const all = [ann.id, ben.id, cleo.id]
    assert.equal(await store.lastId(), 0)
    assert.deepEqual(await store.freshFor(all, 0), [])
    const by = { clientId: null, now: 0 }
    await store.append([
      { ...by, senderId: ann.id, room: { id: BROADCAST_ROOM }, text: 'x' },
      { ...by, senderId: ann.id, room: { direct: ben.id }, text: 'x' },
      { ...by, senderId: ben.id, room: { direct: ann.id }, text: 'x' }
    ])
    // A mark in the room that everyone is in makes nobody a member of it.
    await store.raise([{ roomId: BROADCAST_ROOM, userId: ben.id, read: 1 }])
    const broadcast = { roomId: BROADCAST_ROOM, userId: null, head: 1 }
    const direct = (await store.direct(ann.id, ben.id))!.id
    const last = await store.lastId()
    assert.ok(last >= 3)
    assert.deepEqual(sorted(await store.freshFor(all, 0)), [
      broadcast,
      { roomId: direct, userId: ann.id, head: 2 },
      { roomId: direct, userId: ben.id, head: 2 }
    ])
    assert.deepEqual(await store.freshFor([cleo.id], 0), [broadcast])
    assert.deepEqual(await store.freshFor(all, last), [])

    const made = await store.createGroup({
      name: null,
      title: 'G',
      write: 'everyone',
      past: 'joined',
      makerId: ann.id,
      members: [ben.id, cleo.id],
      ...by
    })
    assert.ok(Array.isArray(made))
    const { id } = made[0]!.room
    await store.append([
      { ...by, senderId: ann.id, room: { id }, kind: 'kick', user: ben.id },
      { ...by, senderId: cleo.id, room: { id }, text: 'x' }
    ])
    assert.deepEqual(sorted(await store.freshFor(all, last)), [
      { roomId: id, userId: ann.id, head: 5 },
      { roomId: id, userId: ben.id, head: 4 },
      { roomId: id, userId: cleo.id, head: 5 }
    ])
    assert.deepEqual(await store.freshFor(all, await store.lastId()), [])
  })
}
