import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LIMITS, type RoomAddress } from '@parlo/contract'
import { createMemoryStore } from '../store/memory-store.ts'
import { makeChat } from '../testing/chat.ts'
import { textOf } from '../testing/text-of.ts'

const hi = (room: RoomAddress, client_id: string | null = null, text = 'hi') => ({ room, client_id, text })

describe('chat.send', () => {
  test('stores a message, answers with its place, then tells the room', async () => {
    const { chat, settle, heard, ann, ben } = await makeChat()
    const sent = await settle(chat.send(ann, hi(`direct:${ben.id}`, 'c1')))
    assert.deepEqual(sent, { room: 2, seq: 1, id: 1, timestamp: '2026-11-22T00:00:00.000Z' })
    assert.equal(heard.length, 1)
    const [news] = heard
    assert.ok(news?.type === 'events')
    assert.deepEqual([news.room, news.audience], [2, [ann.id, ben.id]])
    assert.deepEqual(
      news.events.map(event => textOf(event)),
      ['hi']
    )
  })

  test('commits what one turn sends in one batch, and tells each room once', async () => {
    const store = createMemoryStore()
    const batches: number[] = []
    const counting = {
      ...store,
      append: (batch: never[]) => (batches.push(batch.length), store.append(batch))
    }
    const { chat, settle, heard, ann, ben } = await makeChat({ store: counting })
    await settle(
      Promise.all([
        chat.send(ann, hi('name:broadcast', 'c1')),
        chat.send(ben, hi(`direct:${ann.id}`, 'c1')),
        chat.send(ann, hi(1, 'c2'))
      ])
    )
    assert.deepEqual(batches, [3])
    const runs = heard.map(
      news => news.type === 'events' && [news.audience, news.events.map(({ seq }) => seq)]
    )
    assert.deepEqual(runs, [
      ['everyone', [1, 2]],
      [[ann.id, ben.id], [1]]
    ])
  })

  test('answers a repeat the same, marked, and tells nobody again', async () => {
    const { chat, settle, heard, ann } = await makeChat()
    const first = await settle(chat.send(ann, hi(1, 'c1')))
    const again = await settle(chat.send(ann, hi(1, 'c1')))
    assert.deepEqual(again, { ...first, duplicate: true })
    assert.equal(heard.length, 1)
  })

  test('refuses rooms of others and rooms that do not exist in the same words', async () => {
    const { chat, settle, store, ann, ben, cleo } = await makeChat()
    const room = await store.openDirect(ann.id, ben.id, 0)
    assert.ok(room)
    for (const address of [room.id, 99, 'direct:99', 'name:lobby', 'direct:9999999999999999'] as const) {
      await assert.rejects(settle(chat.send(cleo, hi(address, 'c1'))), {
        code: 'not_found',
        message: `There is no room or user ${address}, or none that you may see`
      })
    }
    assert.deepEqual(await store.events(room.id, 0, 10), [])
  })

  test('refuses to write to oneself, and a client id used elsewhere', async () => {
    const { chat, settle, ann, ben } = await makeChat()
    await assert.rejects(settle(chat.send(ann, hi(`direct:${ann.id}`))), { code: 'bad_request' })
    await settle(chat.send(ann, hi(1, 'c1')))
    await assert.rejects(settle(chat.send(ann, hi(`direct:${ben.id}`, 'c1'))), { code: 'id_reused' })
  })

  test('holds each user to the rate, and says when to come again', async () => {
    const rates = { sendPerSecond: 5, sendBurst: 2, framesPerSecond: 30, framesBurst: 60 }
    const { chat, settle, clock, ann, ben } = await makeChat({ rates })
    for (const sender of [ann, ann, ben]) await settle(chat.send(sender, hi(1)))
    await assert.rejects(settle(chat.send(ann, hi(1))), { code: 'rate_limited', retryMillis: 200 })
    clock.pass(200)
    assert.equal((await settle(chat.send(ann, hi(1)))).seq, 4)
  })

  test('counts the members of a new group, and the files that a message waits for', async () => {
    const rates = { sendPerSecond: 5, sendBurst: 2, framesPerSecond: 30, framesBurst: 60 }
    const { chat, store, settle, clock, ann, ben, cleo } = await makeChat({ rates })
    const group = { title: 'g', members: [ben.id, cleo.id], client_id: 'g' }
    const { id } = await chat.createGroup(ann, group)
    await assert.rejects(settle(chat.send(ann, hi(id))), { code: 'rate_limited', retryMillis: 400 })
    clock.pass(400)
    await chat.createGroup(ann, group)
    clock.pass(200)
    await settle(chat.send(ann, hi(id)))

    const uploads = ['one', 'two', 'three'].map(name => ({ id: name.padEnd(22, 'x'), blob: name, name }))
    for (const upload of uploads) {
      const file = { type: 'text/plain', size: 1, sha256: null, seconds: null, quota: 9 }
      await store.openUpload({ ...upload, ...file, ownerId: ben.id, now: 0 })
    }
    const attachments = uploads.map(upload => upload.id)
    await settle(chat.send(ben, { ...hi(id), attachments }))
    await assert.rejects(settle(chat.send(ben, hi(id))), { code: 'rate_limited', retryMillis: 600 })
  })

  test('fails every send of a batch the store did not take, tells nobody, and goes on', async () => {
    const store = createMemoryStore()
    let broken = true
    const breaking: typeof store = {
      ...store,
      append: batch => (broken ? Promise.reject(new Error('disk on fire')) : store.append(batch))
    }
    const { chat, settle, heard, ann } = await makeChat({ store: breaking })
    const failed = Promise.allSettled([chat.send(ann, hi(1, 'c1')), chat.send(ann, hi(1, 'c2'))])
    await settle(failed)
    for (const result of await failed) {
      assert.ok(result.status === 'rejected')
      assert.equal(result.reason.code, 'internal')
      assert.doesNotMatch(result.reason.message, /fire/)
    }
    assert.deepEqual(heard, [])
    broken = false
    assert.equal((await settle(chat.send(ann, hi(1, 'c1')))).seq, 1)
  })
})

describe('chat.pull and chat.messages', () => {
  async function filled(count: number) {
    const made = await makeChat()
    const { store, ann, ben } = made
    await store.append(
      Array.from({ length: count }, (_, index) => ({
        senderId: index % 2 ? ann.id : ben.id,
        clientId: null,
        room: { direct: index % 2 ? ben.id : ann.id },
        text: `${index + 1}`,
        now: 0
      }))
    )
    return made
  }

  test('pull gives what comes after, and the head', async () => {
    const { chat, ann, ben } = await filled(5)
    const answer = await chat.pull(ann, `direct:${ben.id}`, 2, 2)
    assert.deepEqual(
      { ...answer, events: answer.events.map(event => event.seq) },
      {
        room: 2,
        events: [3, 4],
        after: 2,
        head: 5
      }
    )
    assert.equal((await chat.pull(ann, 2, 0)).events.length, 5)
    assert.deepEqual((await chat.pull(ann, 2, 99)).events, [])
  })

  test('pull never gives more than the limit', async () => {
    const { chat, ann } = await filled(LIMITS.pull + 10)
    assert.equal((await chat.pull(ann, 2, 0, 100_000)).events.length, LIMITS.pull)
  })

  test('pull reads no more long messages than one frame holds, and says that there are more', async () => {
    const { chat, store, ann } = await makeChat()
    const long = { senderId: ann.id, clientId: null, room: { id: 1 }, text: 'x'.repeat(LIMITS.text), now: 0 }
    await store.append(Array.from({ length: 60 }, () => long))
    const { events, head } = await chat.pull(ann, 1, 0)
    assert.equal(events.length, 20)
    assert.equal(head, 60)
    assert.equal((await chat.pull(ann, 1, 20)).events[0]?.seq, 21)
  })

  test('messages gives the newest page, what it covers, and the room', async () => {
    const { chat, ann, ben } = await filled(7)
    const page = await chat.messages(ann, 2, { limit: 3 })
    assert.deepEqual(
      [page.messages.map(({ seq }) => seq), page.from, page.to, page.head],
      [[5, 6, 7], 5, 7, 7]
    )
    assert.deepEqual(page.room?.peer, { id: ben.id, username: 'ben' })
    const older = await chat.messages(ann, 2, { limit: 3, before: 5 })
    assert.deepEqual([older.messages.map(({ seq }) => seq), older.from, older.to], [[2, 3, 4], 2, 4])
    const oldest = await chat.messages(ann, 2, { limit: 3, before: 2 })
    assert.deepEqual([oldest.messages.map(({ seq }) => seq), oldest.from, oldest.to], [[1], 1, 1])
    const nothing = await chat.messages(ann, 2, { limit: 3, before: 1 })
    assert.deepEqual([nothing.messages, nothing.from, nothing.to], [[], 1, 0])
  })

  test('messages gives an empty page without a room where nobody has written yet', async () => {
    const { chat, ann, cleo } = await makeChat()
    const page = await chat.messages(ann, `direct:${cleo.id}`, {})
    assert.deepEqual(page, { room: null, messages: [], from: 1, to: 0, head: 0, log: 'memory' })
  })

  test('both hide the rooms of others', async () => {
    const { chat, cleo } = await filled(2)
    for (const address of [2, 99, 'direct:99'] as const) {
      await assert.rejects(chat.pull(cleo, address, 0), { code: 'not_found' })
      await assert.rejects(chat.messages(cleo, address, {}), { code: 'not_found' })
      await assert.rejects(chat.room(cleo, address), { code: 'not_found' })
      await assert.rejects(chat.mark(cleo, address, { read: 1 }), { code: 'not_found' })
      await assert.rejects(chat.typing(cleo, address, true), { code: 'not_found' })
    }
  })
})

describe('chat.rooms', () => {
  test('lists rooms with the newest message, unread and marks', async () => {
    const { chat, settle, ann, ben } = await makeChat()
    await settle(chat.send(ben, hi(`direct:${ann.id}`, null, 'first')))
    await settle(chat.send(ben, hi(`direct:${ann.id}`, null, 'second')))
    await settle(chat.mark(ann, 2, { read: 1 }))
    const { rooms, more, log } = await chat.rooms(ann)
    assert.deepEqual([more, log], [false, 'memory'])
    const [direct, broadcast] = rooms
    assert.equal(direct?.last?.body.text, 'second')
    assert.deepEqual(direct, {
      id: 2,
      kind: 'direct',
      peer: {
        id: ben.id,
        username: 'ben'
      },
      head: 2,
      last: direct?.last,
      unread: 1,
      marks: [
        {
          user: ann.id,
          read: 1,
          delivered: 1
        },
        {
          user: ben.id,
          read: 0,
          delivered: 0
        }
      ]
    })
    assert.deepEqual(broadcast, {
      id: 1,
      kind: 'broadcast',
      name: 'broadcast',
      head: 0,
      last: null,
      unread: 0,
      marks: [
        {
          user: ann.id,
          read: 0,
          delivered: 0
        }
      ]
    })
  })

  test('says when there are more, and keeps the broadcast room', async () => {
    const { chat, settle, ann, ben, cleo } = await makeChat()
    for (const other of [ben, cleo]) await settle(chat.send(ann, hi(`direct:${other.id}`)))
    const { rooms, more } = await chat.rooms(ann, 2)
    assert.deepEqual([rooms.map(room => room.id), more], [[3, 1], true])
  })

  test('gives others their turn while it lists many, and shows what they did', async () => {
    const { chat, store, settle, ann, ben } = await makeChat()
    for (let n = 0; n < 120; n += 1) {
      const made = await store.createUser({
        username: `guest${n}`,
        passwordHash: null,
        externalId: null,
        now: 0
      })
      await chat.openDirect(ann, made!.id)
    }
    const list = chat.rooms(ann, 1000)
    const sent = chat.send(ben, hi('name:broadcast'))
    const react = { kind: 'react', target: 1, emoji: '👍', on: true } as const
    const reacted = chat.send(ben, { room: 'name:broadcast', client_id: null, ...react })
    const [{ rooms }] = await settle(Promise.all([list, sent, reacted]))
    assert.equal(rooms.length, 121)
    const { id, head, last, unread } = rooms.at(-1)!
    assert.deepEqual([id, head, last?.seq, unread], [1, 2, 1, 1])
  })

  test('opens a direct room once', async () => {
    const { chat, ann, ben } = await makeChat()
    const room = await chat.openDirect(ann, ben.id)
    assert.equal((await chat.openDirect(ben, ann.id)).id, room.id)
    await assert.rejects(chat.openDirect(ann, ann.id), { code: 'bad_request' })
    await assert.rejects(chat.openDirect(ann, 99), { code: 'not_found' })
  })
})

describe('chat.mark and chat.typing', () => {
  test('a mark that grew is told to both of a direct room', async () => {
    const { chat, settle, heard, ann, ben } = await makeChat()
    await settle(chat.send(ben, hi(`direct:${ann.id}`)))
    heard.length = 0
    const mark = await settle(chat.mark(ann, 2, { read: 99 }))
    assert.deepEqual(mark, { user: ann.id, read: 1, delivered: 1 })
    await settle(chat.mark(ann, 2, { read: 1 }))
    assert.deepEqual(heard, [
      { type: 'mark', room: 2, audience: [ann.id], mark },
      { type: 'mark', room: 2, audience: [ben.id], mark }
    ])
  })

  test('what somebody counts as unread is told to their own devices alone', async () => {
    const { chat, settle, heard, ann, ben } = await makeChat()
    await settle(chat.send(ben, hi(`direct:${ann.id}`)))
    await settle(chat.mark(ann, 2, { read: 1 }))
    heard.length = 0
    const mark = await settle(chat.mark(ann, 2, { unread: 1 }))
    assert.deepEqual(mark, { user: ann.id, read: 1, delivered: 1, unread_from: 1, version: 1 })
    assert.deepEqual(heard, [{ type: 'mark', room: 2, audience: [ann.id], mark }])
    const { unread, marks } = await chat.room(ann, 2)
    assert.deepEqual([unread, marks[0]], [1, mark])
    const seen = (await chat.room(ben, 2)).marks.find(({ user }) => user === ann.id)
    assert.deepEqual(seen, { user: ann.id, read: 1, delivered: 1 })
    const read = await settle(chat.mark(ann, 2, { read: 1 }))
    assert.deepEqual(read, { user: ann.id, read: 1, delivered: 1, version: 2 })
    assert.equal((await chat.room(ann, 2)).unread, 0)
    assert.deepEqual(heard.slice(1), [{ type: 'mark', room: 2, audience: [ann.id], mark: read }])
  })

  test('a mark in the broadcast room is told to nobody else', async () => {
    const { chat, settle, heard, ann, ben } = await makeChat()
    await settle(chat.send(ben, hi(1)))
    heard.length = 0
    const mark = await settle(chat.mark(ann, 'name:broadcast', { delivered: 1 }))
    assert.deepEqual(heard, [{ type: 'mark', room: 1, audience: [ann.id], mark }])
  })

  test('typing is told to the others of the room, if there is one', async () => {
    const { chat, store, heard, ann, ben } = await makeChat()
    await chat.typing(ann, `direct:${ben.id}`, true)
    assert.deepEqual(heard, [])
    await store.openDirect(ann.id, ben.id, 0)
    await chat.typing(ann, `direct:${ben.id}`, true)
    await chat.typing(ann, 1, false)
    assert.deepEqual(heard, [
      { type: 'typing', room: 2, audience: [ben.id], user: ann.id, on: true },
      { type: 'typing', room: 1, audience: 'everyone', user: ann.id, on: false }
    ])
  })

  test('typing too often is dropped in silence', async () => {
    const rates = { sendPerSecond: 5, sendBurst: 2, framesPerSecond: 30, framesBurst: 60 }
    const { chat, heard, ann } = await makeChat({ rates })
    for (let n = 0; n < 20; n += 1) await chat.typing(ann, 1, true)
    assert.equal(heard.length, 6)
  })
})

describe('chat.heads', () => {
  test('names the head of each room that has one', async () => {
    const { chat, settle, ann, ben, cleo } = await makeChat()
    await settle(chat.send(ann, hi(`direct:${ben.id}`)))
    await settle(chat.send(ann, hi(1)))
    await settle(chat.send(ann, hi(1)))
    await chat.openDirect(ann, cleo.id)
    assert.deepEqual(await chat.heads(ann), {
      user: {
        id: ann.id,
        username: 'ann'
      },
      log: 'memory',
      heads: {
        1: 2,
        2: 1
      },
      more: false
    })
    assert.deepEqual((await chat.heads(cleo)).heads, { 1: 2 })
  })

  test('resets cursors that are ahead of the log or far behind it, and no others', async () => {
    const { chat, store, ann, ben } = await makeChat()
    const fill = (senderId: number, room: { id: number } | { direct: number }, count: number) =>
      store.append(
        Array.from({ length: count }, () => ({ senderId, clientId: null, room, text: 'x', now: 0 }))
      )
    await fill(ann.id, { id: 1 }, LIMITS.catchUp + 2)
    await fill(ann.id, { direct: ben.id }, 3)
    const reset = async (cursors: Record<string, number>, log = 'memory') =>
      (await chat.heads(ann, { log, cursors })).reset
    assert.deepEqual(await reset({ 1: 1, 2: 4, 77: 1, 78: 0 }), [1, 2, 77])
    assert.equal(await reset({ 1: 2, 2: 3 }), undefined)
    assert.equal(await reset({ 1: 1, 2: 4 }, 'another'), undefined)
  })

  test('greets nobody who is gone or disabled', async () => {
    const { chat, store, ann } = await makeChat()
    await store.disableUser(ann.id, 1)
    await assert.rejects(chat.heads(ann), { code: 'unauthorized' })
    await assert.rejects(chat.heads({ userId: 99, sessionId: 's' }), { code: 'unauthorized' })
  })
})

describe('chat.history', () => {
  test('shows between two only to the two', async () => {
    const { chat, settle, ann, ben, cleo } = await makeChat()
    await settle(chat.send(ann, hi(`direct:${ben.id}`)))
    assert.equal((await chat.historyBetween(ben, ann.id, ben.id, {})).length, 1)
    await assert.rejects(chat.historyBetween(cleo, ann.id, ben.id, {}), { code: 'forbidden' })
    assert.deepEqual(await chat.history(cleo, {}), [])
  })
})

describe('chat.users', () => {
  test('pages the directory, and says when there are more', async () => {
    const { chat, ann, ben, cleo } = await makeChat()
    assert.deepEqual(await chat.users({ limit: 2 }), {
      users: [
        { id: ann.id, username: 'ann' },
        { id: ben.id, username: 'ben' }
      ],
      more: true,
      version: 0
    })
    assert.deepEqual(await chat.users({ after: ben.id }), {
      users: [{ id: cleo.id, username: 'cleo' }],
      more: false,
      version: 0
    })
  })

  test('announces a new user without what is private', async () => {
    const { chat, store, heard } = await makeChat()
    const user = await store.createUser({
      username: 'Dana',
      passwordHash: 'secret',
      externalId: null,
      now: 0
    })
    assert.ok(user)
    chat.announceUser(user)
    assert.deepEqual(heard, [{ type: 'user', user: { id: user.id, username: 'Dana' } }])
  })
})

describe('chat.drain', () => {
  test('waits for what is in line', async () => {
    const { chat, settle, store, ann } = await makeChat()
    void chat.send(ann, hi(1, 'c1'))
    await settle(chat.drain())
    assert.equal((await store.room(1))?.head, 1)
  })
})
