import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { createMemoryStore } from '../memory-store.ts'
import type { Act, Append, NewGroup, Store, Stored } from '../store.ts'
import { people, type Check } from './people.ts'

const group = (makerId: number, more: Partial<NewGroup> = {}): NewGroup => ({
  makerId,
  clientId: null,
  title: 'Trip',
  name: null,
  write: 'everyone',
  past: 'joined',
  members: [],
  now: 0,
  ...more
})

export function checkGroups(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('makes a group whole or not at all', async store => {
    const { ann, ben } = await people(store)
    const stored = await store.createGroup(group(ann.id, { name: 'Lobby', members: [ben.id], clientId: 'g' }))
    assert.ok(Array.isArray(stored))
    assert.deepEqual(
      stored.map(({ event, audience }) => [event.kind, event.seq, event.members_seq, audience]),
      [
        ['join', 1, 1, [ann.id]],
        ['invite', 2, 2, [ann.id, ben.id]]
      ]
    )
    const { id } = stored[0]!.room
    const named = await store.groupNamed('LOBBY')
    const seen = { name: 'Lobby', title: 'Trip', write: 'everyone', past: 'joined', members: 2 }
    assert.deepEqual(named, { id, kind: 'group', head: 2, group: seen })
    const again = await store.createGroup(group(ann.id, { name: 'Lobby', clientId: 'g' }))
    assert.ok(Array.isArray(again))
    assert.deepEqual([again.length, again[0]?.duplicate, again[0]?.room.id], [1, true, id])

    const taken = await store.createGroup(group(ben.id, { name: 'lobby' }))
    assert.ok('refused' in taken && taken.refused === 'conflict')
    const nobody = await store.createGroup(
      group(ben.id, { name: 'other', members: [ann.id, 99], clientId: 'g' })
    )
    assert.ok('refused' in nobody && nobody.refused === 'not_found')
    assert.equal(await store.groupNamed('other'), undefined)
    assert.deepEqual(
      (await store.roomsOf(ben.id, 9)).map(room => room.id),
      [id, 1]
    )
    assert.ok(Array.isArray(await store.createGroup(group(ben.id, { name: 'other', clientId: 'g' }))))
  })

  check('knows what a group was called, from the first change on', async store => {
    const { ann } = await people(store)
    const stored = await store.createGroup(group(ann.id))
    assert.ok(Array.isArray(stored))
    const { id } = stored[0]!.room
    assert.equal(await store.titleAt(id, 1), 'Trip')
    const rename = (text: string): Append => {
      return { kind: 'title', text, senderId: ann.id, clientId: null, room: { id }, now: 0 }
    }
    await store.append([rename('Long "trip"'), rename('Tour')])
    const titles = await Promise.all([1, 2, 3, 9].map(seq => store.titleAt(id, seq)))
    assert.deepEqual(titles, [undefined, 'Long "trip"', 'Tour', 'Tour'])
    assert.equal(await store.titleAt(99, 1), undefined)
  })

  check('pages who is in a group, and keeps the seat of who was', async store => {
    const { ann, ben, cleo } = await people(store)
    const stored = await store.createGroup(group(ann.id, { members: [ben.id, cleo.id] }))
    assert.ok(Array.isArray(stored))
    const { id } = stored[0]!.room
    await store.append([
      { kind: 'kick', user: ben.id, senderId: ann.id, clientId: null, room: { id }, now: 0 }
    ])
    const seats = await store.seats(id, { limit: 9 })
    assert.deepEqual(
      seats.map(({ user, role, joined }) => [user.username, role, joined]),
      [
        ['ann', 'owner', 1],
        ['cleo', 'member', 3]
      ]
    )
    assert.deepEqual((await store.seats(id, { limit: 9, after: ann.id })).length, 1)
    assert.deepEqual(await store.memberIds(id), [ann.id, cleo.id])
    assert.deepEqual(await store.seat(id, ben.id), { role: 'member', from: 2, until: 4 })
    assert.deepEqual(await store.seat(id, cleo.id), { role: 'member', from: 3, until: null })
    assert.equal(await store.seat(1, ann.id), undefined)
    assert.deepEqual(await store.historyOf(ann.id, { limit: 9 }), [])
  })

  check(
    'gives a public group that is empty to the next one who comes, and not to who was put out',
    async store => {
      const { ann, ben, cleo } = await people(store)
      const stored = await store.createGroup(group(ann.id, { name: 'Lobby', members: [ben.id] }))
      assert.ok(Array.isArray(stored))
      const { id } = stored[0]!.room
      const act = (senderId: number, more: Act): Append => {
        return { ...more, senderId, clientId: null, room: { id }, now: 0 }
      }
      const [, , refused] = await store.append([
        act(ann.id, { kind: 'kick', user: ben.id }),
        act(ann.id, { kind: 'leave' }),
        act(ben.id, { kind: 'join' })
      ])
      assert.equal((refused as { refused?: string }).refused, 'forbidden')
      assert.deepEqual(await store.memberIds(id), [])
      await store.append([act(cleo.id, { kind: 'join' })])
      assert.equal((await store.seat(id, cleo.id))?.role, 'owner')
      await store.append([act(cleo.id, { kind: 'invite', user: ben.id })])
      assert.equal((await store.seat(id, ben.id))?.role, 'member')
    }
  )

  test('in groups, whatever is done, it answers as the plainest store does', async () => {
    const user = fc.integer({ min: 1, max: 4 })
    const target = fc.integer({ min: 3, max: 14 })
    const one: fc.Arbitrary<Act> = fc.oneof(
      fc.record({ text: fc.constantFrom('a', 'b') }),
      fc.record({ text: fc.constant('c'), thread: target, mentions: fc.tuple(user) }),
      fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const) }),
      fc.record({ kind: fc.constantFrom('invite' as const, 'kick' as const), user }),
      fc.record({
        kind: fc.constant('role' as const),
        user,
        role: fc.constantFrom('owner' as const, 'moderator' as const, 'member' as const)
      }),
      fc.record({ kind: fc.constant('title' as const), text: fc.constantFrom('A', 'B') }),
      fc.record({ kind: fc.constant('edit' as const), target, text: fc.constant('d') }),
      fc.record({ kind: fc.constant('delete' as const), target }),
      fc.record({ kind: fc.constant('pin' as const), target, on: fc.boolean() })
    )
    const acts = fc.array(fc.tuple(user, fc.constantFrom(null, null, 'c1', 'c2'), one), { maxLength: 30 })
    const settings = fc.record({
      name: fc.constantFrom(null, 'lobby'),
      write: fc.constantFrom('everyone' as const, 'moderators' as const),
      past: fc.constantFrom('all' as const, 'joined' as const)
    })
    await fc.assert(
      fc.asyncProperty(settings, acts, fc.integer({ min: 1, max: 6 }), async (settings, all, size) => {
        const store = await makeStore()
        const plain = createMemoryStore()
        try {
          for (const each of [store, plain]) await people(each)
          const asked = group(1, { ...settings, members: [2] })
          const made = await store.createGroup(asked)
          assert.deepEqual(made, await plain.createGroup(asked))
          const { id } = (made as Stored[])[0]!.room
          for (let start = 0; start < all.length; start += size) {
            const batch = all.slice(start, start + size).map(([senderId, clientId, act]): Append => {
              return { ...act, senderId, clientId, room: { id }, now: 0 }
            })
            assert.deepEqual(await store.append(batch), await plain.append(batch))
          }
          for (const user of [1, 2, 3]) {
            assert.deepEqual(await store.seat(id, user), await plain.seat(id, user))
            assert.deepEqual(await store.roomsOf(user, 9), await plain.roomsOf(user, 9))
            assert.equal(await store.unread(id, user, 99), await plain.unread(id, user, 99))
          }
          assert.deepEqual(await store.seats(id, { limit: 9 }), await plain.seats(id, { limit: 9 }))
          assert.deepEqual(await store.events(id, 0, 99), await plain.events(id, 0, 99))
          const page = { limit: 9, from: 4 }
          assert.deepEqual(await store.messages(id, page, 2), await plain.messages(id, page, 2))
          // The audience of the next event is who is there, however it came about.
          assert.deepEqual(await store.memberIds(id), await plain.memberIds(id))
        } finally {
          await store.close()
        }
      }),
      { numRuns: 150 }
    )
  })
}

type TestOnly = (title: string, body: () => Promise<void>) => unknown
