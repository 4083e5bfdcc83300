import assert from 'node:assert/strict'
import { BROADCAST_ROOM } from '../store.ts'
import { people, type Check } from './people.ts'

export function checkRooms(check: Check): void {
  check('has the broadcast room from the start', async store => {
    const { ann } = await people(store)
    assert.deepEqual(await store.room(BROADCAST_ROOM), { id: BROADCAST_ROOM, kind: 'broadcast', head: 0 })
    assert.deepEqual(await store.roomsOf(ann.id, 10), [{ id: BROADCAST_ROOM, kind: 'broadcast', head: 0 }])
    assert.equal(await store.room(99), undefined)
  })

  check('opens one direct room for two, whoever asks', async store => {
    const { ann, ben, cleo } = await people(store)
    assert.equal(await store.direct(ann.id, ben.id), undefined)
    const room = await store.openDirect(ben.id, ann.id, 5)
    assert.ok(room)
    assert.deepEqual(room, { id: room.id, kind: 'direct', pair: [ann.id, ben.id], head: 0 })
    assert.deepEqual(await store.openDirect(ann.id, ben.id, 6), room)
    assert.deepEqual(await store.direct(ann.id, ben.id), room)
    assert.deepEqual(await store.room(room.id), room)
    assert.notEqual((await store.openDirect(ann.id, cleo.id, 7))?.id, room.id)
  })

  check('opens no room with oneself, a stranger, or somebody disabled', async store => {
    const { ann, ben } = await people(store)
    await store.disableUser(ben.id, 1)
    for (const other of [ann.id, ben.id, 99])
      assert.equal(await store.openDirect(ann.id, other, 5), undefined)
  })

  check('lists the rooms most recently written first, the broadcast room among them', async store => {
    const { ann, ben, cleo } = await people(store)
    const send = async (to: number, clientId: string) => {
      const [sent] = await store.append([
        { senderId: ann.id, clientId, room: { direct: to }, text: 'x', now: 0 }
      ])
      assert.ok(sent && 'room' in sent)
      return sent.room.id
    }
    const withBen = await send(ben.id, '1')
    const withCleo = await send(cleo.id, '2')
    await send(ben.id, '3')
    const list = async (limit: number) => (await store.roomsOf(ann.id, limit)).map(room => room.id)
    assert.deepEqual(await list(10), [withBen, withCleo, BROADCAST_ROOM])
    assert.deepEqual(await list(2), [withBen, BROADCAST_ROOM])
    assert.deepEqual(
      (await store.roomsOf(cleo.id, 10)).map(room => room.id),
      [withCleo, BROADCAST_ROOM]
    )
    const after = async (id: number, limit = 10) =>
      (await store.roomsOf(ann.id, limit, id)).map(room => room.id)
    assert.deepEqual(await after(0), [BROADCAST_ROOM, withBen, withCleo], 'by id')
    assert.deepEqual(await after(0, 2), [BROADCAST_ROOM, withBen])
    assert.deepEqual(await after(withBen), [withCleo])
  })
}
