import assert from 'node:assert/strict'
import { BROADCAST_ROOM, type Append, type Store } from '../store.ts'
import { people, type Check } from './people.ts'

const ROOM = BROADCAST_ROOM
const seqs = (messages: { seq: number }[]) => messages.map(message => message.seq)

async function fill(store: Store, acts: object[]): Promise<void> {
  const { ann } = await people(store)
  await store.append(
    acts.map((act, index) => {
      const envelope = { senderId: ann.id, clientId: null, room: { id: ROOM }, now: 1000 * (index + 1) }
      return { ...envelope, ...act } as Append
    })
  )
}

export function checkWindows(check: Check): void {
  const react = { kind: 'react', target: 1, on: true, emoji: '👍' }

  check('pages the oldest messages of a stretch, of a thread too', async store => {
    await fill(store, [
      { text: 'a' },
      { text: 'b', thread: 1 },
      react,
      { text: 'c' },
      { text: 'd', thread: 1 },
      ...Array.from({ length: 70 }, () => react),
      { text: 'e' }
    ])
    const oldest = (page: object) => store.messages(ROOM, { limit: 9, oldest: true, ...page })
    assert.deepEqual(seqs(await oldest({})), [1, 2, 4, 5, 76])
    assert.deepEqual(seqs(await oldest({ limit: 2 })), [1, 2])
    assert.deepEqual(seqs(await oldest({ from: 3, limit: 1 })), [4])
    assert.deepEqual(seqs(await oldest({ from: 3, limit: 3 })), [4, 5, 76])
    assert.deepEqual(seqs(await oldest({ from: 6, limit: 1 })), [76])
    assert.deepEqual(seqs(await oldest({ from: 6, before: 76 })), [])
    assert.deepEqual(seqs(await oldest({ from: 2, before: 5 })), [2, 4])
    assert.deepEqual(seqs(await oldest({ from: 77 })), [])
    assert.deepEqual(seqs(await oldest({ limit: 0 })), [])
    assert.deepEqual(seqs(await oldest({ thread: 1, limit: 1 })), [2])
    assert.deepEqual(seqs(await oldest({ thread: 1, from: 3 })), [5])
    assert.deepEqual(seqs(await store.messages(99, { limit: 9, oldest: true })), [])
  })

  check('finds the first event that is not older than a time', async store => {
    await fill(store, [{ text: 'a' }, react, { text: 'b' }, { text: 'c' }])
    const since = (time: number, from = 1, until = Infinity) =>
      store.seqSince({ roomId: ROOM, from, until }, time)
    assert.deepEqual(await Promise.all([0, 1000, 1001, 4000, 4001].map(time => since(time))), [1, 1, 2, 4, 5])
    assert.deepEqual([await since(0, 3), await since(4000, 1, 2), await since(0, 3, 2)], [3, 3, 3])
    assert.equal(await store.seqSince({ roomId: 99, from: 1, until: Infinity }, 0), 1)
  })
}
