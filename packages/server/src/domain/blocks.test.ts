import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LIMITS } from '@parlo/contract'
import { makeChat } from '../testing/chat.ts'

/** Ann and ben have written to each other, and read it; then ann has blocked ben. */
async function makeBlocked() {
  const made = await makeChat()
  const { chat, settle, heard, ann, ben } = made
  const say = (from: typeof ann, to: typeof ann) =>
    settle(chat.send(from, { room: `direct:${to.id}`, client_id: null, text: 'hi' }))
  const { room } = await say(ann, ben)
  await say(ben, ann)
  await settle(chat.mark(ann, room, { read: 2 }))
  await settle(chat.mark(ben, room, { read: 2 }))
  await chat.block(ann, ben.id)
  const told = heard.splice(0).at(-1)
  return { ...made, say, room, told }
}

describe('chat.block', () => {
  test('lists whom the caller blocks, and rings for their veils once', async () => {
    const { chat, told, heard, ann, ben, cleo } = await makeBlocked()
    assert.deepEqual(told, { type: 'blocks', user: ann.id, other: ben.id })
    await chat.block(ann, ben.id)
    assert.deepEqual(heard, [], 'nothing has changed')
    assert.deepEqual(await chat.blocks(ann), { users: [{ id: ben.id, username: 'ben' }] })
    assert.deepEqual(await chat.blocks(ben), { users: [] })
    await chat.unblock(ann, cleo.id)
    assert.deepEqual(heard, [])
    await chat.unblock(ann, ben.id)
    assert.deepEqual(heard, [{ type: 'blocks', user: ann.id, other: ben.id }])
    assert.deepEqual(await chat.blocks(ann), { users: [] })
  })

  test('refuses oneself, strangers, and more than there may be', async () => {
    const { chat, store, ann } = await makeChat()
    await assert.rejects(chat.block(ann, ann.id), { code: 'bad_request' })
    await assert.rejects(chat.block(ann, 999), { code: 'not_found' })
    store.block = async () => ({ refused: 'quota' })
    await assert.rejects(chat.block(ann, 2), { code: 'quota', message: new RegExp(String(LIMITS.blocks)) })
  })

  test('ends direct messages either way, with a sentence that tells only the blocker who blocked', async () => {
    const { chat, say, room, ann, ben } = await makeBlocked()
    const toBlocker = { code: 'forbidden', message: `You have blocked user ${ben.id}; unblock them first` }
    const toBlocked = { code: 'forbidden', message: `You and user ${ann.id} cannot write to each other` }
    await assert.rejects(say(ann, ben), toBlocker)
    await assert.rejects(say(ben, ann), toBlocked)
    await assert.rejects(chat.openDirect(ann, ben.id), toBlocker)
    await assert.rejects(chat.openDirect(ben, ann.id), toBlocked)
    await chat.unblock(ann, ben.id)
    await say(ben, ann)
    assert.equal((await chat.openDirect(ann, ben.id)).id, room)
  })

  test('leaves history, and the rooms that both are in, as they were', async () => {
    const { chat, settle, room, ann, ben } = await makeBlocked()
    for (const caller of [ann, ben]) {
      assert.equal((await chat.messages(caller, room, {})).messages.length, 2)
      assert.equal((await chat.pull(caller, room, 0)).events.length, 2)
      assert.equal((await chat.historyBetween(caller, ann.id, ben.id, {})).length, 2)
    }
    await settle(chat.send(ben, { room: 1, client_id: null, text: 'to everyone' }))
    assert.equal((await chat.messages(ann, 1, {})).messages.length, 1)
    assert.equal((await chat.room(ann, 1)).unread, 1, 'it counts like any other')
  })

  test('tells neither who types, nor how far the other has read', async () => {
    const { chat, settle, heard, room, ann, ben } = await makeBlocked()
    for (const caller of [ann, ben]) {
      await chat.typing(caller, room, true)
      assert.deepEqual(heard, [])
      const { marks } = await chat.room(caller, room)
      assert.deepEqual(
        marks.map(({ user }) => user),
        [caller.id]
      )
      const { members } = await chat.members(caller, room, {})
      assert.deepEqual(
        members.map(({ user, read }) => [user.id, read]),
        [
          [ann.id, caller === ann ? 2 : undefined],
          [ben.id, caller === ben ? 2 : undefined]
        ]
      )
    }
    await chat.unblock(ann, ben.id)
    await settle(chat.send(ben, { room, client_id: null, text: 'again' }))
    await chat.block(ben, ann.id)
    heard.length = 0
    const mark = await settle(chat.mark(ann, room, { read: 3 }))
    assert.deepEqual(heard, [{ type: 'mark', room, audience: [ann.id], mark }])
  })

  test('keeps each from putting the other into a group', async () => {
    const { chat, settle, ann, ben, cleo } = await makeBlocked()
    for (const [maker, other] of [
      [ann, ben],
      [ben, ann]
    ] as const) {
      await assert.rejects(chat.createGroup(maker, { title: 'G', members: [cleo.id, other.id] }), {
        code: 'forbidden'
      })
      const { id: room } = await chat.createGroup(maker, { title: 'G' })
      const invite = { room, client_id: null, kind: 'invite', user: other.id } as const
      await assert.rejects(settle(chat.send(maker, invite)), { code: 'forbidden' })
    }
  })
})
