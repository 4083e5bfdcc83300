import assert from 'node:assert/strict'
import type { Mark } from '@parlo/contract'
import * as fc from 'fast-check'
import { BROADCAST_ROOM, type Store } from '../store.ts'
import { people, type Check } from './people.ts'

async function fill(store: Store, senders: readonly number[]): Promise<void> {
  await store.append(
    senders.map(senderId => ({ senderId, clientId: null, room: { id: BROADCAST_ROOM }, text: 'x', now: 0 }))
  )
}

export function checkMarks(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('raises a mark, and says whether it grew', async store => {
    const { ann, ben } = await people(store)
    await fill(store, [ann.id, ann.id, ann.id])
    const raise = async (to: { read?: number; delivered?: number; unread?: number }) =>
      (await store.raise([{ roomId: BROADCAST_ROOM, userId: ben.id, ...to }]))[0]
    const mark = (read: number, delivered: number) => ({ user: ben.id, read, delivered })
    const same = { changed: false, turned: false }
    const grown = { changed: true, turned: false }
    assert.deepEqual(await raise({ delivered: 2 }), { mark: mark(0, 2), ...grown })
    assert.deepEqual(await raise({ read: 1 }), { mark: mark(1, 2), ...grown })
    assert.deepEqual(await raise({ read: 1, delivered: 1 }), { mark: mark(1, 2), ...same })
    assert.deepEqual(await raise({ read: 99 }), { mark: mark(3, 3), ...grown })
    assert.deepEqual(await store.marks(BROADCAST_ROOM, [ben.id, ann.id]), [
      mark(3, 3),
      { user: ann.id, read: 0, delivered: 0 }
    ])
  })

  check('counts the messages of others after the read mark, up to a bound', async store => {
    const { ann, ben, cleo } = await people(store)
    await fill(store, [ann.id, ben.id, cleo.id, ann.id, ann.id])
    assert.equal(await store.unread(BROADCAST_ROOM, ben.id, 100), 4)
    assert.equal(await store.unread(BROADCAST_ROOM, ben.id, 3), 3)
    await store.raise([{ roomId: BROADCAST_ROOM, userId: ben.id, read: 3 }])
    assert.equal(await store.unread(BROADCAST_ROOM, ben.id, 100), 2)
    assert.equal(await store.unread(BROADCAST_ROOM, ann.id, 100), 2)
  })

  check('counts what is unread however much else comes after it', async store => {
    const { ann, ben, cleo } = await people(store)
    const act = { clientId: null, room: { id: BROADCAST_ROOM }, now: 0 }
    const unread = () => store.unread(BROADCAST_ROOM, ben.id, 100)
    await fill(store, [ann.id])
    const react = { ...act, kind: 'react', senderId: cleo.id, target: 1, emoji: '👍' } as const
    await store.append(Array.from({ length: 10_001 }, (_, n) => ({ ...react, on: n % 2 === 0 })))
    assert.equal(await unread(), 1)
    const { head } = (await store.room(BROADCAST_ROOM))!
    await fill(store, Array<number>(10_001).fill(cleo.id))
    const remove = { ...act, kind: 'delete', senderId: cleo.id } as const
    await store.append(Array.from({ length: 10_001 }, (_, n) => ({ ...remove, target: head + 1 + n })))
    assert.equal(await unread(), 1)
    await fill(store, Array<number>(9_999).fill(ben.id))
    assert.equal(await unread(), 1)
    await fill(store, [ben.id])
    assert.equal(await unread(), 0, 'so far it looks')
  })

  check('counts as unread from a message on, until a read mark grows or reaches the head', async store => {
    const { ann, ben } = await people(store)
    await fill(store, [ann.id, ann.id, ben.id, ann.id])
    const raise = async (to: { read?: number; unread?: number; delivered?: number }) => {
      const [raised] = await store.raise([{ roomId: BROADCAST_ROOM, userId: ben.id, ...to }])
      const { mark, turned } = raised!
      const unread = await store.unread(BROADCAST_ROOM, ben.id, 100)
      assert.deepEqual(await store.marks(BROADCAST_ROOM, [ben.id]), [mark])
      return [mark.read, mark.unread_from, mark.version, turned, unread]
    }
    assert.deepEqual(await raise({ unread: 2 }), [0, undefined, undefined, false, 3], 'nothing is read yet')
    assert.deepEqual(await raise({ read: 3 }), [3, undefined, undefined, false, 1])
    assert.deepEqual(await raise({ unread: 2 }), [3, 2, 1, true, 2])
    assert.deepEqual(await raise({ unread: 2 }), [3, 2, 1, false, 2])
    assert.deepEqual(await raise({ unread: 1 }), [3, 1, 2, true, 3])
    assert.deepEqual(await raise({ read: 3 }), [3, 1, 2, false, 3], 'an old mark, said again')
    assert.deepEqual(await raise({ delivered: 4 }), [3, 1, 2, false, 3])
    assert.deepEqual(await raise({ read: 4 }), [4, undefined, 3, true, 0], 'it grows')
    assert.deepEqual(await raise({ unread: 4 }), [4, 4, 4, true, 1])
    assert.deepEqual(await raise({ read: 4 }), [4, undefined, 5, true, 0], 'it reaches the head')
    assert.deepEqual(await raise({ unread: 5 }), [4, undefined, 5, false, 0], 'that is unread anyway')
    assert.deepEqual(await raise({ read: 9, unread: 1 }), [4, 1, 6, true, 3], 'first read, then unread')
    await fill(store, [ann.id])
    assert.deepEqual(await raise({ read: 4 }), [4, 1, 6, false, 4])
    assert.deepEqual((await store.marks(BROADCAST_ROOM, [ann.id]))[0], {
      user: ann.id,
      read: 0,
      delivered: 0
    })
  })

  check('counts nothing as unread that was written before somebody came', async store => {
    const { ann, ben } = await people(store)
    const group = { name: null, title: 'G', write: 'everyone', clientId: null, now: 0 } as const
    const count = async (past: 'all' | 'joined') => {
      const made = await store.createGroup({ ...group, past, makerId: ann.id, members: [] })
      assert.ok(Array.isArray(made))
      const { id: roomId } = made[0]!.room
      const by = { senderId: ann.id, clientId: null, room: { id: roomId }, now: 0 }
      const invite = { ...by, kind: 'invite', user: ben.id } as const
      await store.append([{ ...by, text: 'before' }, invite, { ...by, text: 'after' }])
      const of = { roomId, userId: ben.id }
      await store.raise([
        { ...of, read: 4 },
        { ...of, unread: 1 }
      ])
      const unread = await store.unread(roomId, ben.id, 100)
      const [mark] = await store.marks(roomId, [ben.id])
      await store.append([{ ...by, kind: 'kick', user: ben.id }, invite])
      const [later] = await store.marks(roomId, [ben.id])
      assert.deepEqual(later, { user: ben.id, read: 6, delivered: 6, version: 2 })
      assert.equal(await store.unread(roomId, ben.id, 100), 0)
      return [mark?.unread_from, unread]
    }
    assert.deepEqual(await count('joined'), [3, 1])
    assert.deepEqual(await count('all'), [1, 2])
  })

  test('marks only grow, read ≤ delivered ≤ head, and unread is what a count would be', async () => {
    const step = fc.oneof(
      fc.record({ sender: fc.integer({ min: 1, max: 3 }) }),
      fc.record({
        user: fc.integer({ min: 1, max: 3 }),
        read: fc.option(fc.nat(12), { nil: undefined }),
        unread: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        delivered: fc.option(fc.nat(12), { nil: undefined })
      })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const store = await makeStore()
        try {
          await people(store)
          const senders: number[] = []
          const marks = new Map<number, Mark>()
          for (const one of steps) {
            if ('sender' in one) {
              await fill(store, [one.sender])
              senders.push(one.sender)
              continue
            }
            const to = {
              ...(one.read && { read: one.read }),
              ...(one.delivered && { delivered: one.delivered }),
              ...(one.unread && { unread: one.unread })
            }
            const [raised] = await store.raise([{ roomId: BROADCAST_ROOM, userId: one.user, ...to }])
            assert.ok(raised)
            const old = marks.get(one.user) ?? { user: one.user, read: 0, delivered: 0 }
            const head = senders.length
            const { mark } = raised
            assert.equal(mark.read, Math.max(old.read, Math.min(one.read ?? 0, senders.length)))
            assert.ok(mark.delivered >= old.delivered)
            assert.ok(mark.read <= mark.delivered && mark.delivered <= senders.length)
            assert.equal(raised.changed, mark.read > old.read || mark.delivered > old.delivered)
            const cleared = mark.read > old.read || (one.read && one.read >= head)
            const kept = cleared ? undefined : old.unread_from
            const wished = one.unread && one.unread <= mark.read ? one.unread : undefined
            assert.equal(mark.unread_from, one.unread ? wished : kept)
            assert.equal(raised.turned, mark.unread_from !== old.unread_from)
            assert.equal(mark.version ?? 0, (old.version ?? 0) + (raised.turned ? 1 : 0))
            marks.set(one.user, mark)
          }
          for (const user of [1, 2, 3]) {
            const { read = 0, unread_from = Infinity } = marks.get(user) ?? {}
            const from = Math.min(read, unread_from - 1)
            const counted = senders.slice(from).filter(sender => sender !== user).length
            assert.equal(await store.unread(BROADCAST_ROOM, user, 5), Math.min(5, counted))
          }
        } finally {
          await store.close()
        }
      }),
      { numRuns: 60 }
    )
  })
}

type TestOnly = (title: string, body: () => Promise<void>) => unknown
