import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import type { Act } from '../store/store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Caller } from './chat.ts'
import { makeChat } from '../testing/chat.ts'
import { createFakeClock } from '../testing/fake-clock.ts'
import { textOf } from '../testing/text-of.ts'

async function makeGroup(settings: object = {}) {
  const made = await makeChat()
  const { chat, ann, ben, settle, heard } = made
  const { id } = await chat.createGroup(ann, { title: 'Trip', members: [ben.id], ...settings })
  heard.length = 0
  let count = 0
  const act = (caller: Caller, one: Act) =>
    settle(chat.send(caller, { ...one, room: id, client_id: `c${(count += 1)}` }))
  return { ...made, id, act }
}

describe('a group', () => {
  test('tells who was put out while they asked as how new that is, so that an older answer does not undo it', async () => {
    const store = createMemoryStore()
    let meanwhile: (() => Promise<unknown>) | undefined
    const { chat, ann, ben } = await makeChat({
      store: {
        ...store,
        async messages(...asked) {
          await meanwhile?.()
          return store.messages(...asked)
        }
      },
      clock: { ...createFakeClock(), soon: setImmediate }
    })
    const { id } = await chat.createGroup(ann, { title: 'Trip', members: [ben.id] })
    const { head: before, role } = await chat.room(ben, id)
    assert.deepEqual([before, role], [2, 'member'])
    meanwhile = async () => {
      meanwhile = undefined
      await store.append([
        { kind: 'kick', user: ben.id, senderId: ann.id, clientId: null, room: { id }, now: 0 }
      ])
    }
    const { room } = await chat.messages(ben, id, {})
    assert.deepEqual([room?.head, room?.role], [3, undefined])
  })

  test('is made with its owner and those invited, once for a client id', async () => {
    const { chat, heard, ann, ben, cleo } = await makeChat()
    const group = { title: 'Trip', members: [ben.id, ben.id, ann.id], client_id: 'g1' }
    const room = await chat.createGroup(ann, group)
    assert.deepEqual(room, {
      id: 2,
      kind: 'group',
      title: 'Trip',
      write: 'everyone',
      past: 'joined',
      members: 2,
      role: 'owner',
      head: 2,
      last: null,
      unread: 0,
      marks: [{ user: ann.id, read: 1, delivered: 1 }]
    })
    assert.equal((await chat.createGroup(ann, group)).id, room.id)
    assert.deepEqual(
      heard.map(news => news.type === 'events' && [news.audience, news.events.map(({ kind }) => kind)]),
      [
        [[ann.id], ['join']],
        [[ann.id, ben.id], ['invite']]
      ]
    )
    await assert.rejects(chat.createGroup(ann, { title: 'X', members: [99] }), { code: 'not_found' })
    assert.deepEqual((await chat.rooms(cleo)).rooms.length, 1)
    assert.deepEqual(
      (await chat.members(ben, room.id, {})).members.map(({ user, role }) => [user.username, role]),
      [
        ['ann', 'owner'],
        ['ben', 'member']
      ]
    )
  })

  test('with a name is public: found by it, and joined by anyone', async () => {
    const { chat, settle, ann, ben } = await makeChat()
    const { id } = await chat.createGroup(ann, { title: 'Lobby', name: 'Lobby' })
    await settle(chat.send(ann, { room: id, client_id: null, text: 'before' }))
    for (const name of ['lobby', 'LOBBY', 'Broadcast']) {
      await assert.rejects(chat.createGroup(ben, { title: 'X', name }), { code: 'conflict' })
    }
    const peeked = await chat.room(ben, 'name:lobby')
    assert.deepEqual(
      [peeked.title, peeked.members, peeked.role, peeked.last, peeked.head],
      ['Lobby', 1, undefined, null, 0]
    )
    await assert.rejects(chat.pull(ben, 'name:lobby', 0), { code: 'forbidden' })
    await settle(chat.send(ben, { room: 'name:lobby', client_id: 'j', kind: 'join' }))
    const page = await chat.messages(ben, 'name:lobby', {})
    assert.deepEqual([page.messages.map(textOf), page.room?.unread], [['before'], 0])
  })

  test('cannot pass for the room that everyone is in, however that is written', async () => {
    const { chat, ann } = await makeChat()
    for (const name of ['broadcast', 'BROADCAST', '\uFF42roadcast', 'broadca\uFB06']) {
      await assert.rejects(chat.createGroup(ann, { title: 'X', name }), { code: 'conflict' })
      assert.equal((await chat.room(ann, `name:${name}`)).kind, 'broadcast')
    }
  })

  test('tells each event to those who were in it when it happened, and rings once for who has left', async () => {
    const { chat, settle, heard, id, ann, ben, cleo } = await makeGroup()
    const send = (caller: Caller, act: Act) => chat.send(caller, { ...act, room: id, client_id: null })
    await settle(
      Promise.all([
        send(ann, { text: 'one' }),
        send(ann, { kind: 'kick', user: ben.id }),
        send(ann, { text: 'two' }),
        send(ann, { kind: 'invite', user: cleo.id }),
        send(ann, { text: 'three' })
      ])
    )
    assert.deepEqual(
      heard.map(news =>
        news.type === 'events'
          ? [news.audience, news.events.map(({ seq }) => seq)]
          : [news.type, 'audience' in news && news.audience]
      ),
      [
        [[ann.id, ben.id], [3]],
        [[ann.id], [4, 5]],
        ['heads', [ben.id]],
        [
          [ann.id, cleo.id],
          [6, 7]
        ]
      ]
    )
    const events = heard.flatMap(news => (news.type === 'events' ? news.events : []))
    assert.deepEqual(
      events.map(event => event.members_seq),
      [2, 4, 4, 6, 6]
    )
  })

  test('shows who was put out nothing after their last event, and after their return what is new', async () => {
    const { chat, id, act, ann, ben } = await makeGroup()
    await act(ann, { text: 'one' })
    await act(ann, { kind: 'kick', user: ben.id })
    await act(ann, { text: 'two' })
    const pulled = await chat.pull(ben, id, 2)
    assert.deepEqual([pulled.events.map(({ seq }) => seq), pulled.head, pulled.left], [[3, 4], 4, true])
    assert.deepEqual((await chat.pull(ben, id, 4)).events, [])
    const page = await chat.messages(ben, id, {})
    assert.deepEqual([page.messages.map(textOf), page.head, page.to], [['one'], 4, 4])
    assert.deepEqual(
      (await chat.rooms(ben)).rooms.map(room => room.id),
      [1]
    )
    assert.deepEqual((await chat.heads(ben)).heads, {})
    assert.deepEqual((await chat.heads(ben, { log: 'memory', cursors: { [id]: 3 } })).heads, { [id]: 4 })
    await assert.rejects(act(ben, { text: 'x' }), { code: 'not_found' })
    await assert.rejects(chat.mark(ben, id, { read: 9 }), { code: 'not_found' })
    await assert.rejects(chat.typing(ben, id, true), { code: 'not_found' })
    await assert.rejects(chat.members(ben, id, {}), { code: 'not_found' })

    await act(ann, { kind: 'invite', user: ben.id })
    await act(ann, { text: 'three' })
    const back = await chat.pull(ben, id, 4)
    assert.deepEqual([back.skip_to, back.events.map(({ seq }) => seq), back.left], [5, [6, 7], undefined])
    assert.deepEqual((await chat.messages(ben, id, {})).messages.map(textOf), ['three'])
  })

  test('shows who has left it what they have seen, and not what became of it since', async () => {
    const { chat, id, act, ann, ben } = await makeGroup()
    await act(ann, { text: 'kept' })
    await act(ann, { text: 'draft' })
    await act(ann, { text: 'regretted' })
    await act(ann, { kind: 'edit', target: 3, text: 'well kept' })
    await act(ben, { kind: 'leave' })
    await act(ann, { kind: 'edit', target: 4, text: 'secret plan' })
    await act(ann, { kind: 'delete', target: 5 })
    await act(ann, { kind: 'react', target: 3, emoji: '👍', on: true })
    await act(ann, { kind: 'pin', target: 3, on: true })
    await act(ann, { text: 'a reply', thread: 3 })
    await act(ann, { kind: 'title', text: 'Secret trip' })
    const { messages, room } = await chat.messages(ben, id, {})
    assert.deepEqual(
      messages.map(({ seq, body, edited_seq, deleted, reactions, reply_count, pinned }) => [
        [seq, body.text, edited_seq, deleted],
        [reactions, reply_count, pinned]
      ]),
      [
        [
          [3, 'well kept', 6, undefined],
          [undefined, undefined, undefined]
        ],
        [
          [4, '', undefined, undefined],
          [undefined, undefined, undefined]
        ],
        [
          [5, '', undefined, true],
          [undefined, undefined, undefined]
        ]
      ]
    )
    assert.deepEqual((await chat.pull(ben, id, 2)).events.map(textOf), [
      'well kept',
      '',
      '',
      'well kept',
      undefined
    ])
    assert.deepEqual([room?.title, (await chat.room(ben, id)).title], [undefined, undefined])
    assert.equal((await chat.room(ben, id)).last?.body.text, '')
    assert.deepEqual(await chat.messages(ben, id, { pinned: true, limit: 1 }).then(page => page.messages), [])
    for (const q of ['secret', 'draft', 'regretted']) {
      assert.deepEqual(await chat.search(ben, { q, room: id, limit: 1 }), { results: [], more: false })
    }
    assert.equal((await chat.search(ben, { q: 'kept', room: id })).results.length, 1)
    // Who is in it sees all of that.
    const [first, second] = (await chat.messages(ann, id, {})).messages
    assert.deepEqual([first?.reply_count, first?.pinned, second?.body.text], [1, true, 'secret plan'])
    assert.equal((await chat.room(ann, id)).title, 'Secret trip')
  })

  test('shows who has left it what it was called then, if that is known', async () => {
    const { chat, id, act, ann, ben, cleo } = await makeGroup()
    await act(ann, { kind: 'invite', user: cleo.id })
    await act(ben, { kind: 'leave' })
    assert.equal((await chat.room(ben, id)).title, 'Trip')
    await act(ann, { kind: 'title', text: 'Long trip' })
    await act(cleo, { kind: 'leave' })
    await act(ann, { kind: 'title', text: 'Secret trip' })
    assert.equal((await chat.room(cleo, id)).title, 'Long trip')
    assert.equal((await chat.room(ben, id)).title, undefined)
  })

  test('keeps from newcomers what is from before them, edits of it too', async () => {
    const { chat, heard, id, act, ann, ben, cleo } = await makeGroup()
    await act(ann, { text: 'secret' })
    await act(ann, { kind: 'invite', user: cleo.id })
    heard.length = 0
    await act(ann, { kind: 'edit', target: 3, text: 'secret too' })
    assert.deepEqual(
      heard.map(news => news.type === 'events' && [news.audience, news.events.map(textOf)]),
      [
        [[ann.id, ben.id], ['secret too']],
        [[cleo.id], [undefined]]
      ]
    )
    const pulled = await chat.pull(cleo, id, 0)
    assert.deepEqual([pulled.skip_to, pulled.events.map(({ seq }) => seq)], [3, [4, 5]])
    const page = await chat.messages(cleo, id, {})
    assert.deepEqual([page.messages, page.from, page.room?.last], [[], 4, null])
    assert.doesNotMatch(JSON.stringify([pulled, page]), /secret/)
    for (const one of [
      { kind: 'react', target: 3, emoji: '👍', on: true },
      { text: 'x', reply_to: 3 },
      { text: 'x', thread: 3 }
    ] as Act[]) {
      await assert.rejects(act(cleo, one), { code: 'not_found' })
    }
  })

  test('brings nobody into more than 60 groups of one maker at once, and lets others invite them', async () => {
    const rates = { sendPerSecond: 1_000, sendBurst: 1_000, framesPerSecond: 9, framesBurst: 9 }
    const { chat, clock, settle, ann, ben, cleo } = await makeChat({ rates })
    const make = (maker: Caller, members: number[]) => chat.createGroup(maker, { title: 'Trip', members })
    const tooMany = {
      code: 'rate_limited',
      retryMillis: 300_000,
      message: /bring user 2 into too many groups/
    }
    for (let count = 0; count < 60; count += 1) await make(ann, [ben.id, ben.id])
    await assert.rejects(make(ann, [ben.id]), tooMany)
    const { id } = await make(ann, [cleo.id])
    const invite = () => chat.send(ann, { kind: 'invite', user: ben.id, room: id, client_id: null })
    await assert.rejects(invite(), tooMany)
    await make(cleo, [ben.id])
    clock.pass(300_000)
    await settle(invite())
    await assert.rejects(make(ann, [ben.id]), tooMany)
  })

  test('counts nobody who was not brought in: a full disk, a repeat, somebody who is in', async () => {
    const rates = { sendPerSecond: 1_000, sendBurst: 1_000, framesPerSecond: 9, framesBurst: 9 }
    const { chat, store, settle, ann, ben } = await makeChat({ rates })
    const make = (client_id?: string) =>
      chat.createGroup(ann, { title: 'Trip', members: [ben.id], ...(client_id && { client_id }) })
    const { id } = await chat.createGroup(ann, { title: 'Alone', members: [] })
    const invite = (client_id: string | null) =>
      settle(chat.send(ann, { kind: 'invite', user: ben.id, room: id, client_id }))
    await invite('same')
    await make('once')
    const { append, createGroup } = store
    const full = () => Promise.reject(new ChatError('unavailable', 'The disk is full'))
    Object.assign(store, { append: full, createGroup: full })
    for (let count = 0; count < 40; count += 1) {
      await assert.rejects(invite(null), { code: 'unavailable' })
      await assert.rejects(make(), { code: 'unavailable' })
    }
    Object.assign(store, { append, createGroup })
    for (let count = 0; count < 40; count += 1) {
      await invite('same')
      await make('once')
      await assert.rejects(invite(null), { code: 'conflict' })
    }
    for (let count = 0; count < 58; count += 1) await make()
    await assert.rejects(make(), { code: 'rate_limited' })
  })

  test('has always an owner, and one above the others', async () => {
    const { act, ann, ben, cleo } = await makeGroup()
    await act(ann, { kind: 'invite', user: cleo.id })
    await assert.rejects(act(ann, { kind: 'leave' }), { code: 'conflict' })
    await assert.rejects(act(ann, { kind: 'role', user: ann.id, role: 'member' }), { code: 'conflict' })
    await act(ann, { kind: 'role', user: ben.id, role: 'moderator' })
    await assert.rejects(act(ben, { kind: 'kick', user: ann.id }), { code: 'forbidden' })
    await act(ben, { kind: 'kick', user: cleo.id })
    await act(ann, { kind: 'role', user: ben.id, role: 'owner' })
    await act(ann, { kind: 'leave' })
    await assert.rejects(
      act(ben, { kind: 'leave', user: 1 } as never).then(() => act(ben, { text: 'x' })),
      {
        code: 'not_found'
      }
    )
  })

  test('tells its members how far the others have read, and who types', async () => {
    const { chat, settle, heard, id, act, ann, ben } = await makeGroup()
    await act(ann, { text: 'one' })
    heard.length = 0
    const mark = await settle(chat.mark(ben, id, { read: 3 }))
    await chat.typing(ben, id, true)
    assert.deepEqual(heard, [
      { type: 'mark', room: id, audience: [ben.id], mark },
      { type: 'mark', room: id, audience: [ann.id], mark },
      { type: 'typing', room: id, audience: [ann.id], user: ben.id, on: true }
    ])
    const { members } = await chat.members(ann, id, {})
    assert.deepEqual(
      members.map(({ read }) => read),
      [1, 3]
    )
  })

  test('tells of each member since when they are in it, as far as the caller may see', async () => {
    for (const past of ['all', 'joined'] as const) {
      const { chat, id, act, ann, ben, cleo } = await makeGroup({ past })
      await act(ann, { text: 'one' })
      await act(ann, { kind: 'invite', user: cleo.id })
      const told = async (caller: Caller) =>
        (await chat.members(caller, id, {})).members.map(({ read, joined }) => [read, joined])
      assert.deepEqual(await told(ann), [
        [1, 1],
        [2, 2],
        [4, 4]
      ])
      // Whose past begins when they came does not learn who was there when.
      const early = past === 'all' ? [1, 2] : [undefined, 2]
      assert.deepEqual(await told(ben), [
        [1, early[0]],
        [2, early[1]],
        [4, 4]
      ])
    }
  })

  test('answers who was put out that what they sent before is stored', async () => {
    const { chat, settle, id, act, ann, ben } = await makeGroup()
    const send = () => settle(chat.send(ben, { room: id, client_id: 'mine', text: 'x' }))
    const first = await send()
    await act(ann, { kind: 'kick', user: ben.id })
    assert.deepEqual(await send(), { ...first, duplicate: true })
  })
})
