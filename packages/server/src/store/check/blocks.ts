import assert from 'node:assert/strict'
import { LIMITS } from '@parlo/contract'
import { BROADCAST_ROOM, type Append, type Store } from '../store.ts'
import { people, person, type Check } from './people.ts'

const ok = async (store: Store, append: Append) => {
  const [answer] = await store.append([append])
  return answer && 'refused' in answer ? [answer.refused, answer.detail] : 'ok'
}

const say = (senderId: number, to: number, clientId: string): Append => ({
  senderId,
  clientId,
  room: { direct: to },
  text: 'x',
  now: 0
})

export function checkBlocks(check: Check): void {
  check('keeps whom somebody blocks, once', async store => {
    const { ann, ben, cleo } = await people(store)
    assert.deepEqual(await store.block(ann.id, cleo.id, 0), { changed: true })
    assert.deepEqual(await store.block(ann.id, ben.id, 0), { changed: true })
    assert.deepEqual(await store.block(ann.id, ben.id, 0), { changed: false })
    assert.deepEqual(await store.block(cleo.id, ben.id, 0), { changed: true })
    assert.deepEqual(await store.blocks(ann.id), [
      { id: ben.id, username: 'ben' },
      { id: cleo.id, username: 'cleo' }
    ])
    assert.deepEqual(await store.blockedBy(ben.id), [ann.id, cleo.id])
    assert.deepEqual(await store.blocks(ben.id), [])
    assert.deepEqual(await store.blockers(ben.id, ann.id), [ann.id])
    assert.deepEqual(await store.blockers(ann.id, ann.id), [])
    await store.block(ben.id, ann.id, 0)
    assert.deepEqual(new Set(await store.blockers(ben.id, ann.id)), new Set([ann.id, ben.id]))
    assert.deepEqual(await store.unblock(ann.id, ben.id), { changed: true })
    assert.deepEqual(await store.unblock(ann.id, ben.id), { changed: false })
    assert.deepEqual(await store.unblock(ann.id, 99), { changed: false })
    assert.deepEqual(await store.blockers(ann.id, ben.id), [ben.id])
  })

  check('blocks nobody who does not exist, and a thousand at most', async store => {
    const { ann } = await people(store)
    assert.deepEqual(await store.block(ann.id, 999_999, 0), { refused: 'not_found' })
    const others: number[] = []
    for (let index = 0; index <= LIMITS.blocks; index += 1) {
      others.push((await person(store, `other-${index}`)).id)
    }
    const last = others.pop()!
    for (const other of others) assert.deepEqual(await store.block(ann.id, other, 0), { changed: true })
    assert.deepEqual(await store.block(ann.id, last, 0), { refused: 'quota' })
    assert.deepEqual(await store.block(ann.id, others[0]!, 0), { changed: false })
    assert.equal((await store.blocks(ann.id)).length, LIMITS.blocks)
  })

  check('keeps apart two of whom one blocks the other, whether they have a room or not', async store => {
    const { ann, ben, cleo } = await people(store)
    const toldBlocker = ['forbidden', `You have blocked user ${ben.id}; unblock them first`]
    const toldBlocked = ['forbidden', `You and user ${ann.id} cannot write to each other`]
    await store.block(ann.id, ben.id, 0)
    assert.deepEqual(await ok(store, say(ann.id, ben.id, 'a1')), toldBlocker)
    assert.deepEqual(await ok(store, say(ben.id, ann.id, 'b1')), toldBlocked)
    assert.equal(await store.direct(ann.id, ben.id), undefined)
    await store.unblock(ann.id, ben.id)
    assert.equal(await ok(store, say(ann.id, ben.id, 'a1')), 'ok')
    assert.equal(await ok(store, say(ben.id, ann.id, 'b1')), 'ok')
    await store.block(ann.id, ben.id, 0)
    assert.equal(await ok(store, say(ben.id, ann.id, 'b1')), 'ok', 'a repeat is answered as before')
    const room = { id: (await store.direct(ann.id, ben.id))!.id }
    const by = (senderId: number) => ({ senderId, clientId: null, room, now: 0 })
    for (const act of [
      { text: 'plain' },
      { text: 'an answer', reply_to: 1 },
      { kind: 'edit', target: 2, text: 'y' },
      { kind: 'react', target: 1, emoji: '👍', on: true },
      { kind: 'pin', target: 1, on: true }
    ] as const) {
      assert.deepEqual(await ok(store, { ...by(ben.id), ...act }), toldBlocked)
      assert.deepEqual(await ok(store, { ...by(ann.id), ...act }), toldBlocker)
    }
    assert.equal(await ok(store, { ...by(ben.id), kind: 'delete', target: 2 }), 'ok', 'one’s own words')
    assert.equal(await ok(store, say(cleo.id, ann.id, 'c1')), 'ok')
    assert.equal(
      await ok(store, { senderId: ben.id, clientId: null, room: { id: BROADCAST_ROOM }, text: 'x', now: 0 }),
      'ok'
    )
    assert.equal((await store.events(room.id, 0, 9)).length, 3)
  })

  check('lets neither invite the other into a group, old or new', async store => {
    const { ann, ben, cleo } = await people(store)
    await store.block(ann.id, ben.id, 0)
    const group = {
      name: null,
      title: 'G',
      write: 'everyone',
      past: 'joined',
      clientId: null,
      now: 0
    } as const
    for (const [makerId, other, detail] of [
      [ann.id, ben.id, `You have blocked user ${ben.id}; unblock them before you invite them`],
      [ben.id, ann.id, `User ${ann.id} cannot be invited by you`]
    ] as const) {
      const refused = { refused: 'forbidden', detail }
      const rooms = (await store.roomsOf(makerId, 9)).length
      assert.deepEqual(await store.createGroup({ ...group, makerId, members: [cleo.id, other] }), refused)
      assert.equal((await store.roomsOf(makerId, 9)).length, rooms)
      const made = await store.createGroup({ ...group, makerId, members: [cleo.id] })
      assert.ok(Array.isArray(made))
      const room = { id: made[0]!.room.id }
      const invite = { kind: 'invite', user: other, clientId: null, room, now: 0 } as const
      assert.deepEqual(await store.append([{ ...invite, senderId: makerId }]), [refused])
      await store.append([
        { kind: 'role', user: cleo.id, role: 'moderator', senderId: makerId, clientId: null, room, now: 0 }
      ])
      assert.equal(await ok(store, { ...invite, senderId: cleo.id }), 'ok', 'somebody else may')
      assert.equal(await ok(store, { senderId: other, clientId: null, room, text: 'x', now: 0 }), 'ok')
    }
  })
}
