import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { LIMITS, type LogEvent } from '@parlo/contract'
import { BROADCAST_ROOM, type Act, type Append, type Refusal, type Store } from '../store.ts'
import { fold } from './fold.ts'
import { people, type Check } from './people.ts'

const now = Date.UTC(2026, 10, 22)

async function act(
  store: Store,
  senderId: number,
  act: Act,
  { room, clientId }: { room?: Append['room']; clientId?: string } = {}
): Promise<LogEvent> {
  const [answer] = await store.append([
    { ...act, senderId, clientId: clientId ?? null, room: room ?? { id: BROADCAST_ROOM }, now }
  ])
  assert.ok(answer && 'event' in answer, JSON.stringify(answer))
  return answer.event
}

async function refusal(
  store: Store,
  senderId: number,
  act: Act,
  room: Append['room'] = { id: BROADCAST_ROOM }
): Promise<Refusal['refused']> {
  const [answer] = await store.append([{ ...act, senderId, clientId: null, room, now }])
  assert.ok(answer && 'refused' in answer, JSON.stringify(answer))
  return answer.refused
}

export function checkActs(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('edits a message: the log and the page carry the text it has now', async store => {
    const { ann } = await people(store)
    await act(store, ann.id, { text: 'one' })
    const first = await act(store, ann.id, { kind: 'edit', target: 1, text: 'two' }, { clientId: 'e' })
    assert.deepEqual(first, {
      seq: 2,
      id: 2,
      kind: 'edit',
      sender_id: ann.id,
      client_id: 'e',
      timestamp: '2026-11-22T00:00:00.000Z',
      members_seq: 0,
      target: 1,
      body: { text: 'two' }
    })
    await act(store, ann.id, { kind: 'edit', target: 1, text: 'three' })
    const [message, superseded, last] = await store.events(BROADCAST_ROOM, 0, 10)
    assert.ok(message?.kind === 'message')
    assert.deepEqual([message.body, message.edited_seq], [{ text: 'three' }, 3])
    assert.deepEqual(superseded, { ...first, body: {} })
    assert.deepEqual(last?.kind === 'edit' && last.body, { text: 'three' })
    assert.deepEqual(await store.messages(BROADCAST_ROOM, { limit: 9 }), [message])
  })

  check('deletes a message: nothing is left but that it was there', async store => {
    const { ann, ben } = await people(store)
    await act(store, ann.id, { text: 'root' })
    await act(store, ann.id, { text: 'secret', thread: 1, reply_to: 1, mentions: [ben.id] })
    await act(store, ben.id, { kind: 'react', target: 2, emoji: '👍', on: true })
    await act(store, ann.id, { kind: 'edit', target: 2, text: 'still secret' })
    assert.equal((await store.messages(BROADCAST_ROOM, { limit: 9 }))[0]?.reply_count, 1)
    const told = await act(store, ann.id, { kind: 'delete', target: 2 })
    assert.deepEqual(
      [told.kind === 'delete' && told.thread, await store.events(BROADCAST_ROOM, 4, 9)],
      [1, [told]]
    )
    const [root, gone] = await store.messages(BROADCAST_ROOM, { limit: 9 }, ben.id)
    assert.equal(root?.reply_count, undefined)
    assert.deepEqual([gone?.body, gone?.deleted], [{ text: '', thread: 1, reply_to: 1 }, true])
    assert.equal(gone?.reactions ?? gone?.edited_seq, undefined)
    assert.doesNotMatch(JSON.stringify(await store.events(BROADCAST_ROOM, 0, 9)), /secret/)
    assert.deepEqual(await store.broadcastHistory({ limit: 9 }).then(all => all.map(({ id }) => id)), [
      root?.id
    ])
    assert.equal(await store.unread(BROADCAST_ROOM, ben.id, 9), 1)
    for (const kind of ['edit', 'delete', 'react', 'pin'] as const) {
      const again = { kind, target: 2, text: 'x', emoji: '👍', on: true }
      assert.equal(await refusal(store, ann.id, again), 'not_found')
    }
  })

  check('lets only its author change a message, and refuses what is not there', async store => {
    const { ann, ben, cleo } = await people(store)
    const room = { direct: ben.id }
    await act(store, ann.id, { text: 'hi' }, { room })
    await act(store, ann.id, { kind: 'react', target: 1, emoji: '👍', on: true }, { room })
    const id = (await store.direct(ann.id, ben.id))?.id ?? 0
    const edit = { kind: 'edit', target: 1, text: 'x' } as const
    assert.equal(await refusal(store, ben.id, edit, { id }), 'forbidden')
    assert.equal(await refusal(store, ben.id, { kind: 'delete', target: 1 }, { id }), 'forbidden')
    assert.equal(await refusal(store, cleo.id, edit, { id }), 'not_found')
    assert.equal(await refusal(store, ann.id, { ...edit, target: 2 }, { id }), 'not_found')
    assert.equal(await refusal(store, ann.id, { ...edit, target: 99 }, { id }), 'not_found')
    assert.equal(await refusal(store, ann.id, { text: 'x', reply_to: 2 }, { id }), 'not_found')
    assert.equal(await refusal(store, ann.id, { text: 'x', thread: 99 }, { id }), 'not_found')
    assert.equal(await refusal(store, ann.id, edit, { direct: cleo.id }), 'not_found')
    assert.equal(await store.direct(ann.id, cleo.id), undefined)
    assert.equal((await store.room(id))?.head, 2)
  })

  check('stores a message that names somebody who cannot see the room, without that name', async store => {
    const { ann, ben, cleo } = await people(store)
    const said = async (mentions: number[], room: Append['room']) => {
      const event = await act(store, ann.id, { text: 'x', mentions }, { room })
      return event.kind === 'message' && event.body
    }
    const named = { text: 'x', mentions: [ben.id] }
    assert.deepEqual(await said([ben.id, cleo.id], { direct: ben.id }), named)
    const id = (await store.direct(ann.id, ben.id))?.id ?? 0
    assert.deepEqual((await store.messages(id, { limit: 9 }))[0]?.body, named)
    assert.deepEqual(await said([cleo.id], { id }), { text: 'x' })
    assert.deepEqual((await store.messages(id, { limit: 9 }))[1]?.body, { text: 'x' })
    assert.deepEqual(await said([99, ben.id], { id: BROADCAST_ROOM }), named)
  })

  check('answers the repeat of any act alike, and its id for another kind with id_reused', async store => {
    const { ann } = await people(store)
    await act(store, ann.id, { text: 'one' })
    const batch = (one: Act) =>
      store.append([{ ...one, senderId: ann.id, clientId: 'c', room: { id: BROADCAST_ROOM }, now }])
    const [first] = await batch({ kind: 'delete', target: 1 })
    assert.deepEqual(await batch({ kind: 'delete', target: 1 }), [{ ...first, duplicate: true }])
    assert.deepEqual(await batch({ text: 'x' }), [{ refused: 'id_reused' }])
    assert.equal((await store.room(BROADCAST_ROOM))?.head, 2)
  })

  check('counts reactions, names the first ten people, and bounds the emojis', async store => {
    const { ann, ben } = await people(store)
    for (let n = 0; n < 10; n += 1) {
      await store.createUser({ username: `many${n}`, passwordHash: null, externalId: null, now })
    }
    await act(store, ann.id, { text: 'one' })
    for (let user = 13; user >= 1; user -= 1) {
      await act(store, user, { kind: 'react', target: 1, emoji: '👍', on: true })
      await act(store, user, { kind: 'react', target: 1, emoji: '👍', on: true })
    }
    const last = await act(store, 5, { kind: 'react', target: 1, emoji: '👍', on: false })
    await act(store, ben.id, { kind: 'react', target: 1, emoji: '🎉', on: true })
    const told = [...(await store.events(BROADCAST_ROOM, 24, 3)), last]
    assert.deepEqual(
      told.map(event => event.kind === 'react' && event.body),
      [
        { emoji: '👍', on: true, count: 12 },
        { emoji: '👍', on: true, count: 13 },
        { emoji: '👍', on: true, count: 13 },
        { emoji: '👍', on: false, count: 12 }
      ].slice(0, told.length)
    )
    const seen = async (viewer: number) =>
      (await store.messages(BROADCAST_ROOM, { limit: 1 }, viewer))[0]?.reactions
    const thumbs = { emoji: '👍', count: 12, users: [1, 2, 3, 4, 6, 7, 8, 9, 10, 11] }
    assert.deepEqual(await seen(5), [{ emoji: '🎉', count: 1, users: [ben.id] }, thumbs])
    assert.deepEqual((await seen(ann.id))?.[1], { ...thumbs, mine: true })
    for (let n = 2; n < LIMITS.emojis; n += 1) {
      const emoji = String.fromCodePoint(0x1f600 + n)
      await act(store, ann.id, { kind: 'react', target: 1, emoji, on: true })
    }
    assert.equal(await refusal(store, ann.id, { kind: 'react', target: 1, emoji: '🐙', on: true }), 'quota')
    await act(store, ann.id, { kind: 'react', target: 1, emoji: '🎉', on: true })
  })

  check('pins in rooms of few, up to a bound, and not where everyone is', async store => {
    const { ann, ben } = await people(store)
    const room = { direct: ben.id }
    for (let n = 0; n <= LIMITS.pins; n += 1) await act(store, ann.id, { text: 'x' }, { room })
    for (let n = 1; n <= LIMITS.pins; n += 1) {
      await act(store, ben.id, { kind: 'pin', target: n, on: true }, { room: { direct: ann.id } })
    }
    const last = { kind: 'pin', target: LIMITS.pins + 1, on: true } as const
    assert.equal(await refusal(store, ann.id, last, room), 'quota')
    await act(store, ann.id, { kind: 'pin', target: 1, on: false }, { room })
    await act(store, ann.id, last, { room })
    await act(store, ann.id, { text: 'to all' })
    assert.equal(await refusal(store, ann.id, { kind: 'pin', target: 1, on: true }), 'forbidden')
  })

  check('shows by themselves those that are pinned', async store => {
    const { ann, ben } = await people(store)
    const room = { direct: ben.id }
    const pin = (target: number, on = true) => act(store, ann.id, { kind: 'pin', target, on }, { room })
    for (let count = 0; count < 5; count++) await act(store, ann.id, { text: 'x' }, { room })
    const { id } = (await store.direct(ann.id, ben.id))!
    for (const target of [4, 1, 2, 5]) await pin(target)
    await pin(2, false)
    await act(store, ann.id, { kind: 'delete', target: 4 }, { room })
    const seqs = async (page: object) =>
      (await store.messages(id, { limit: 9, pinned: true, ...page })).map(({ seq, pinned }) => pinned && seq)
    assert.deepEqual(await seqs({}), [1, 5])
    assert.deepEqual(await seqs({ limit: 1 }), [5])
    assert.deepEqual(await seqs({ limit: 1, oldest: true }), [1])
    assert.deepEqual(await seqs({ before: 5 }), [1])
    assert.deepEqual(await seqs({ from: 2, oldest: true }), [5])
  })

  check('shows a thread by itself; it hangs on its first message', async store => {
    const { ann } = await people(store)
    for (const thread of [undefined, undefined, 1, 2, 1]) await act(store, ann.id, { text: 'x', thread })
    const seqs = async (page: { limit: number; before?: number }) =>
      (await store.messages(BROADCAST_ROOM, { ...page, thread: 1 })).map(({ seq }) => seq)
    assert.deepEqual(await seqs({ limit: 9 }), [3, 5])
    assert.deepEqual(await seqs({ limit: 1 }), [5])
    assert.deepEqual(await seqs({ limit: 9, before: 5 }), [3])
    assert.equal(await refusal(store, ann.id, { text: 'x', thread: 3 }), 'not_found')
  })

  check('pages messages past long runs of other events', async store => {
    const { ann } = await people(store)
    for (const text of ['one', 'two']) {
      await act(store, ann.id, { text })
      const target = (await store.room(BROADCAST_ROOM))?.head ?? 0
      const react = { kind: 'react', target, emoji: '👍' } as const
      await store.append(
        Array.from({ length: 333 }, (_, n) => {
          const envelope = { senderId: ann.id, clientId: null, room: { id: BROADCAST_ROOM }, now }
          return { ...react, ...envelope, on: n % 2 === 0 }
        })
      )
    }
    const texts = async (page: { limit: number; before?: number }) =>
      (await store.messages(BROADCAST_ROOM, page)).map(({ body }) => body.text)
    assert.deepEqual(await texts({ limit: 1 }), ['two'])
    assert.deepEqual(await texts({ limit: 9 }), ['one', 'two'])
    assert.deepEqual(await texts({ limit: 9, before: 335 }), ['one'])
    assert.deepEqual(await texts({ limit: 9, before: 336 }), ['one', 'two'])
    const ids = async (page: { limit: number; before?: number }) =>
      (await store.broadcastHistory(page)).map(({ id }) => id)
    assert.deepEqual(await ids({ limit: 9 }), [1, 335])
    assert.deepEqual(await ids({ limit: 9, before: 335 }), [1])
    assert.deepEqual(await ids({ limit: 9, before: 1 }), [])
  })

  test('what the log says, folded event by event, is what the page shows, whatever is done (I13); and unread is a count', async () => {
    const target = fc.integer({ min: 1, max: 12 })
    const one: fc.Arbitrary<Act> = fc.oneof(
      fc.record(
        {
          text: fc.constantFrom('a', 'b', 'c'),
          thread: target,
          reply_to: target,
          mentions: fc.constant([1, 2])
        },
        { requiredKeys: ['text'] }
      ),
      fc.record({ kind: fc.constant('edit' as const), target, text: fc.constantFrom('d', 'e', 'f') }),
      fc.record({ kind: fc.constant('delete' as const), target }),
      fc.record({
        kind: fc.constant('react' as const),
        target,
        emoji: fc.constantFrom('👍', '🎉', '❤️'),
        on: fc.boolean()
      }),
      fc.record({ kind: fc.constant('pin' as const), target, on: fc.boolean() })
    )
    const sends = fc.array(fc.tuple(fc.boolean(), one), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(sends, fc.integer({ min: 1, max: 9 }), async (all, size) => {
        const store = await makeStore()
        try {
          const { ann, ben } = await people(store)
          const live: LogEvent[] = []
          for (let start = 0; start < all.length; start += size) {
            const batch = all.slice(start, start + size).map(([first, act]): Append => {
              const [from, to] = first ? [ann, ben] : [ben, ann]
              return { ...act, senderId: from.id, clientId: null, room: { direct: to.id }, now }
            })
            for (const answer of await store.append(batch)) if ('event' in answer) live.push(answer.event)
          }
          const room = await store.direct(ann.id, ben.id)
          if (!room) return
          const page = await store.messages(room.id, { limit: 100 }, ann.id)
          assert.deepEqual(fold(await store.events(room.id, 0, 100), ann.id), page)
          // Who saw everything live, and who then replays a part of it, sees the same.
          assert.deepEqual(fold(live, ann.id), page)
          for (const user of [ann, ben]) {
            const unread = page.filter(each => each.sender_id !== user.id && !each.deleted)
            assert.equal(await store.unread(room.id, user.id, 100), unread.length)
          }
        } finally {
          await store.close()
        }
      }),
      { numRuns: 150 }
    )
  })
}

type TestOnly = (title: string, body: () => Promise<void>) => unknown
