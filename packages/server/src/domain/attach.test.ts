import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogEvent, RoomAddress } from '@parlo/contract'
import type { Caller } from './chat.ts'
import { hashOf, makeUploads } from '../testing/uploads.ts'

const DAY = 24 * 3_600_000

async function setUp() {
  const made = await makeUploads()
  const { chat, heard } = made
  let count = 0
  const send = (caller: Caller, room: RoomAddress, act: object) =>
    chat.send(caller, { room, client_id: `c${(count += 1)}`, text: '', ...act })
  const toldTo = (userId: number): LogEvent[] =>
    heard.flatMap(news =>
      news.type === 'events' && (news.audience === 'everyone' || news.audience.includes(userId))
        ? news.events
        : []
    )
  return { ...made, send, toldTo }
}

describe('a message with a file', () => {
  test('keeps its place while the upload runs, and everybody hears when it is there', async () => {
    const { ann, ben, uploads, take, send, toldTo, attachments, chat } = await setUp()
    const { id } = await uploads.start(ann, { name: 'a.txt', size: 5, type: 'text/plain' })
    const { room, seq } = await send(ann, `direct:${ben.userId}`, { attachments: [id] })
    await send(ben, room, { text: 'and?' })
    assert.equal((await attachments(ben, room, seq))?.[0]?.state, 'open')
    await take(ann, { id }, 0, 'hello')
    const [now] = (await attachments(ben, room, seq)) ?? []
    assert.deepEqual(now, { id, name: 'a.txt', size: 5, type: 'text/plain', state: 'ready' })
    const told = toldTo(ben.userId).at(-1)
    assert.ok(told?.kind === 'attach')
    assert.deepEqual([told.seq, told.target, told.sender_id], [3, seq, ann.userId])
    assert.deepEqual(told.body, { attachment: now })
    assert.deepEqual((await chat.pull(ben, room, 2)).events, [told])
  })

  test('says gone when the upload is cancelled, refused, or given up', async () => {
    const { ann, ben, uploads, take, send, attachments, tidy, clock } = await setUp()
    const start = async (sha256?: string) =>
      (await uploads.start(ann, { name: 'a', size: 5, ...(sha256 && { sha256 }) })).id
    const ids = [await start(), await start(hashOf('hallo')), await start()]
    const sent: { room: number; seq: number }[] = []
    for (const id of ids) sent.push(await send(ann, `direct:${ben.userId}`, { attachments: [id] }))
    const states = () =>
      Promise.all(sent.map(async ({ room, seq }) => (await attachments(ben, room, seq))?.[0]?.state))
    await uploads.cancel(ann, ids[0]!)
    await assert.rejects(take(ann, { id: ids[1]! }, 0, 'hello'), { code: 'bad_request' })
    assert.deepEqual(await states(), ['gone', 'gone', 'open'])
    clock.pass(DAY - 1)
    await tidy()
    assert.deepEqual(await states(), ['gone', 'gone', 'open'])
    clock.pass(2)
    await tidy()
    assert.deepEqual(await states(), ['gone', 'gone', 'gone'])
    await assert.rejects(take(ann, { id: ids[2]! }, 0, 'hello'), { code: 'not_found' })
  })

  test('tells its room after a restart what could not be told before', async () => {
    const { ann, ben, uploads, store, send, tidy, toldTo } = await setUp()
    const { id } = await uploads.start(ann, { name: 'a', size: 5 })
    await send(ann, `direct:${ben.userId}`, { attachments: [id] })
    // As if the server had been killed right after.
    await store.finishUpload(
      id,
      { sha256: hashOf('x'), type: 'text/plain', width: null, height: null, thumbnail: false },
      0
    )
    await tidy()
    await tidy()
    assert.deepEqual(
      toldTo(ben.userId).map(event => event.kind),
      ['message', 'attach']
    )
  })

  test('takes the file with it when it is deleted, once no other message carries it', async () => {
    const { ann, ben, whole, send, read, tidy, keys } = await setUp()
    const { id } = await whole(ann, 'hello')
    const first = await send(ann, `direct:${ben.userId}`, { attachments: [id] })
    const second = await send(ann, 'name:broadcast', { attachments: [id] })
    await send(ann, first.room, { kind: 'delete', target: first.seq })
    await tidy()
    assert.equal(String(await read(ben, id)), 'hello')
    await send(ann, second.room, { kind: 'delete', target: second.seq })
    assert.equal(await read(ann, id), undefined, 'at once')
    await tidy()
    assert.deepEqual(await keys(), [])
  })

  test('gives nothing that comes after a block, and all of it when that is over', async () => {
    const { ann, ben, chat, uploads, take, send, read, attachments, toldTo, tidy } = await setUp()
    const { id } = await uploads.start(ann, { name: 'a', size: 5 })
    const { room, seq } = await send(ann, `direct:${ben.userId}`, { attachments: [id] })
    await chat.block(ben, ann.userId)
    assert.equal((await take(ann, { id }, 0, 'hello')).state, 'ready')
    await tidy()
    assert.equal((await attachments(ben, room, seq))?.[0]?.state, 'open')
    assert.equal(await read(ben, id), undefined)
    assert.equal(String(await read(ann, id)), 'hello')
    await assert.rejects(send(ann, room, { attachments: [id] }), { code: 'forbidden' })
    assert.equal(toldTo(ben.userId).at(-1)?.kind, 'message')
    await chat.unblock(ben, ann.userId)
    await tidy()
    assert.equal(toldTo(ben.userId).at(-1)?.kind, 'attach')
    assert.equal(String(await read(ben, id)), 'hello')
  })

  test('stops an upload when it is deleted', async () => {
    const { ann, ben, uploads, take, send, tidy, keys } = await setUp()
    const { id } = await uploads.start(ann, { name: 'a', size: 5 })
    await take(ann, { id }, 0, 'hel')
    const { room, seq } = await send(ann, `direct:${ben.userId}`, { attachments: [id] })
    await send(ann, room, { kind: 'delete', target: seq })
    await assert.rejects(take(ann, { id }, 3, 'lo'), { code: 'not_found' })
    await tidy()
    assert.deepEqual(await keys(), [])
  })
})

describe('a file', () => {
  test('is for its owner until a message carries it, then for whoever may see one', async () => {
    const { ann, ben, cleo, uploads, whole, send, read } = await setUp()
    const { id } = await whole(ann, 'hello')
    assert.deepEqual(
      [!!(await read(ann, id)), !!(await read(ben, id)), !!(await read(cleo, id))],
      [true, false, false]
    )
    await send(ann, `direct:${ben.userId}`, { attachments: [id] })
    assert.deepEqual(
      [!!(await read(ann, id)), !!(await read(ben, id)), !!(await read(cleo, id))],
      [true, true, false]
    )
    await assert.rejects(uploads.cancel(ann, id), { code: 'conflict' })
    await assert.rejects(send(ben, 'name:broadcast', { attachments: [id] }), { code: 'not_found' })
    await send(ann, 'name:broadcast', { attachments: [id] })
    assert.ok(await read(cleo, id))
  })

  test('follows the rules of a group: who left keeps what they saw, who came later has not seen it', async () => {
    const { ann, ben, cleo, chat, whole, send, read } = await setUp()
    const members = [ben.userId]
    const { id: room } = await chat.createGroup(ann, { title: 'g', members })
    const [before, after] = [(await whole(ann, 'before')).id, (await whole(ann, 'after')).id]
    await send(ann, room, { attachments: [before] })
    await send(ann, room, { kind: 'kick', user: ben.userId })
    await send(ann, room, { kind: 'invite', user: cleo.userId })
    await send(ann, room, { attachments: [after] })
    const sees = async (caller: Caller) =>
      Promise.all([before, after].map(async id => !!(await read(caller, id))))
    assert.deepEqual(await sees(ann), [true, true])
    assert.deepEqual(await sees(ben), [true, false])
    assert.deepEqual(await sees(cleo), [false, true])
  })

  test('that came after somebody had left is not for them, and not that it came', async () => {
    const { ann, ben, chat, uploads, take, send, read, attachments } = await setUp()
    const { id: room } = await chat.createGroup(ann, { title: 'g', members: [ben.userId] })
    const sound = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex')
    const said = { name: 'late', size: sound.length, type: 'audio/webm', seconds: 7 }
    const [early, late] = [
      await uploads.start(ann, { name: 'early', size: 5 }),
      await uploads.start(ann, said)
    ]
    const { seq } = await send(ann, room, { attachments: [early.id, late.id] })
    await take(ann, early, 0, 'early')
    await send(ann, room, { kind: 'kick', user: ben.userId })
    await take(ann, late, 0, sound)
    assert.deepEqual([!!(await read(ben, early.id)), !!(await read(ben, late.id))], [true, false])
    const states = async (caller: Caller) => (await attachments(caller, room, seq))?.map(({ state }) => state)
    assert.deepEqual(await states(ben), ['ready', 'open'])
    assert.deepEqual((await attachments(ben, room, seq))?.[1], { ...said, id: late.id, state: 'open' })
    assert.deepEqual(await states(ann), ['ready', 'ready'])
  })

  test('is not put into a group by whoever was put out of it; who has left by themselves keeps their word', async () => {
    const { ann, ben, cleo, chat, uploads, take, send, read, toldTo } = await setUp()
    const { id: room } = await chat.createGroup(ann, { title: 'g', members: [ben.userId, cleo.userId] })
    const [kicked, left] = [
      await uploads.start(ben, { name: 'a', size: 5 }),
      await uploads.start(cleo, { name: 'a', size: 5 })
    ]
    await send(ben, room, { attachments: [kicked.id] })
    await send(cleo, room, { attachments: [left.id] })
    await send(ann, room, { kind: 'kick', user: ben.userId })
    await send(cleo, room, { kind: 'leave' })
    await take(ben, kicked, 0, 'hello')
    await take(cleo, left, 0, 'hello')
    assert.deepEqual([!!(await read(ann, kicked.id)), !!(await read(ann, left.id))], [false, true])
    const told = toldTo(ann.userId).filter(({ kind }) => kind === 'attach')
    assert.deepEqual(
      told.map(({ sender_id }) => sender_id),
      [cleo.userId]
    )
  })

  test('that no message carries for a day is given up, and so is what a killed server left behind', async () => {
    const { ann, ben, whole, send, tidy, sweep, clock, keys, files } = await setUp()
    const kept = await whole(ann, 'kept')
    await send(ann, `direct:${ben.userId}`, { attachments: [kept.id] })
    await whole(ann, 'not kept')
    clock.pass(DAY + 1)
    await tidy()
    assert.equal((await keys()).length, 1)
    async function* lost() {
      yield Buffer.from('lost')
    }
    await files.write('0'.repeat(32), 0, lost())
    await files.write(`${'0'.repeat(32)}.thumbnail`, 0, lost())
    assert.equal(await sweep(), 1)
    assert.equal((await keys()).length, 1)
    assert.equal(await sweep(), 0)
  })
})
