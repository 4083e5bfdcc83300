import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { BROADCAST_ROOM, type Page, type Store } from '../store.ts'
import { people, type Check } from './people.ts'

export function checkHistory(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('shows a message as the seed system did', async store => {
    const { ann, ben } = await people(store)
    const now = Date.UTC(2026, 0, 2, 3, 4, 5, 6)
    await store.append([
      { senderId: ann.id, clientId: 'c1', room: { direct: ben.id }, text: 'to ben', now },
      { senderId: ben.id, clientId: null, room: { direct: ann.id }, text: 'to ann', now },
      { senderId: ann.id, clientId: 'c2', room: { id: BROADCAST_ROOM }, text: 'to all', now }
    ])
    const timestamp = '2026-01-02T03:04:05.006Z'
    assert.deepEqual(await store.historyOf(ann.id, { limit: 10 }), [
      { id: 1, content: 'to ben', sender_id: ann.id, receiver_id: ben.id, timestamp },
      { id: 2, content: 'to ann', sender_id: ben.id, receiver_id: ann.id, timestamp },
      { id: 3, content: 'to all', sender_id: ann.id, receiver_id: null, timestamp }
    ])
  })

  test('histories hold what the user may see, in order of id, whatever was sent and whatever page is asked', async () => {
    const sends = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(null, 1, 2, 3)), {
      maxLength: 40
    })
    const page: fc.Arbitrary<Page> = fc.record(
      { limit: fc.integer({ min: 1, max: 12 }), before: fc.integer({ min: 1, max: 45 }) },
      { requiredKeys: ['limit'] }
    )
    await fc.assert(
      fc.asyncProperty(sends, page, async (pairs, asked) => {
        const store = await makeStore()
        try {
          await people(store)
          await compare(
            store,
            pairs.filter(([from, to]) => from !== to),
            asked
          )
        } finally {
          await store.close()
        }
      }),
      { numRuns: 60 }
    )
  })
}

type TestOnly = (title: string, body: () => Promise<void>) => unknown

async function compare(store: Store, pairs: (readonly [number, number | null])[], page: Page): Promise<void> {
  await store.append(
    pairs.map(([senderId, to]) => ({
      senderId,
      clientId: null,
      text: 'x',
      now: 0,
      room: to === null ? { id: BROADCAST_ROOM } : { direct: to }
    }))
  )
  const all = pairs.map(([from, to], index) => ({ id: index + 1, from, to }))
  const expected = (visible: (message: { from: number; to: number | null }) => boolean) =>
    all
      .filter(visible)
      .map(message => message.id)
      .filter(id => id < (page.before ?? Infinity))
      .slice(-page.limit)

  assert.deepEqual(
    ids(await store.broadcastHistory(page)),
    expected(({ to }) => to === null)
  )
  assert.deepEqual(
    ids(await store.historyOf(1, page)),
    expected(({ from, to }) => to === null || from === 1 || to === 1)
  )
  assert.deepEqual(
    ids(await store.historyBetween(2, 1, page)),
    expected(({ from, to }) => (from === 1 && to === 2) || (from === 2 && to === 1))
  )
}

function ids(messages: { id: number }[]): number[] {
  return messages.map(message => message.id)
}
