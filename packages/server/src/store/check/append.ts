import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { MessageEvent } from '@parlo/contract'
import {
  BROADCAST_ROOM,
  type Append,
  type Appended,
  type Envelope,
  type MessageAct,
  type Store
} from '../store.ts'
import { textOf } from '../../testing/text-of.ts'
import { people, type Check } from './people.ts'

type Message = Envelope & MessageAct

const message = (senderId: number, room: Append['room'], clientId: string | null, text = 'hi'): Message => ({
  senderId,
  room,
  clientId,
  text,
  now: Date.UTC(2026, 10, 22, 7, 30, 0, 123)
})

async function one(store: Store, append: Append): Promise<Appended> {
  const [answer] = await store.append([append])
  assert.ok(answer)
  return answer
}

function stored(answer: Appended | undefined) {
  assert.ok(answer && 'event' in answer, `refused: ${JSON.stringify(answer)}`)
  return answer
}

export function checkAppend(check: Check, makeStore: () => Promise<Store>, test: TestOnly): void {
  check('stores a message, and gives it seq, number, id and timestamp', async store => {
    const { ann } = await people(store)
    const { room, event, duplicate } = stored(
      await one(store, message(ann.id, { id: BROADCAST_ROOM }, 'c1', 'Hí 👋'))
    )
    assert.equal(duplicate, false)
    assert.deepEqual(room, { id: BROADCAST_ROOM, kind: 'broadcast', head: 1 })
    assert.deepEqual(event, {
      seq: 1,
      kind: 'message',
      id: 1,
      number: 1,
      sender_id: ann.id,
      client_id: 'c1',
      timestamp: '2026-11-22T07:30:00.123Z',
      members_seq: 0,
      body: { text: 'Hí 👋' }
    })
    assert.deepEqual(await store.events(BROADCAST_ROOM, 0, 10), [event])
  })

  check('makes the direct room with its first message, and not with a refused one', async store => {
    const { ann, ben } = await people(store)
    assert.deepEqual(await one(store, message(ann.id, { direct: 99 }, 'c1')), { refused: 'not_found' })
    assert.deepEqual(await one(store, message(ann.id, { direct: ann.id }, 'c1')), { refused: 'not_found' })
    const [first, second] = await store.append([
      message(ann.id, { direct: ben.id }, 'c1'),
      message(ben.id, { direct: ann.id }, 'c1')
    ])
    assert.equal(stored(first).room.id, stored(second).room.id)
    assert.deepEqual([stored(first).event.seq, stored(second).event.seq], [1, 2])
    assert.deepEqual(stored(first).room.pair, [ann.id, ben.id])
  })

  check('lets nobody write into a room of others, or one that does not exist', async store => {
    const { ann, ben, cleo } = await people(store)
    const room = await store.openDirect(ann.id, ben.id, 0)
    assert.ok(room)
    const [no, none, yes] = await store.append([
      message(cleo.id, { id: room.id }, 'c1'),
      message(cleo.id, { id: 99 }, 'c2'),
      message(ben.id, { id: room.id }, 'c3')
    ])
    assert.deepEqual([no, none], [{ refused: 'not_found' }, { refused: 'not_found' }])
    assert.equal(stored(yes).event.seq, 1)
  })

  check('answers a repeat with what is stored, in the same batch and later', async store => {
    const { ann } = await people(store)
    const send = message(ann.id, { id: BROADCAST_ROOM }, 'c1', 'first')
    const [first, second] = await store.append([send, { ...send, text: 'second', now: 0 }])
    const third = await one(store, send)
    assert.deepEqual(stored(second), { ...stored(first), duplicate: true })
    assert.deepEqual(stored(third), { ...stored(first), duplicate: true })
    assert.equal((await store.room(BROADCAST_ROOM))?.head, 1)
  })

  check('refuses a client id that names a message of another room', async store => {
    const { ann, ben, cleo } = await people(store)
    stored(await one(store, message(ann.id, { id: BROADCAST_ROOM }, 'c1')))
    const answer = await one(store, message(ann.id, { direct: ben.id }, 'c1'))
    assert.deepEqual(answer, { refused: 'id_reused' })
    assert.equal(await store.direct(ann.id, ben.id), undefined)
    stored(await one(store, message(cleo.id, { direct: ben.id }, 'c1')))
  })

  check('stores messages without a client id each time', async store => {
    const { ann } = await people(store)
    const send = message(ann.id, { id: BROADCAST_ROOM }, null)
    const answers = await store.append([send, send])
    assert.deepEqual(
      answers.map(answer => stored(answer).event.seq),
      [1, 2]
    )
  })

  check('pages the log forward and the messages backward', async store => {
    const { ann } = await people(store)
    const sends = Array.from({ length: 7 }, (_, n) =>
      message(ann.id, { id: BROADCAST_ROOM }, `c${n}`, `${n + 1}`)
    )
    await store.append(sends)
    assert.deepEqual(seqs(await store.events(BROADCAST_ROOM, 2, 3)), [3, 4, 5])
    assert.deepEqual(seqs(await store.events(BROADCAST_ROOM, 7, 3)), [])
    assert.deepEqual(seqs(await store.messages(BROADCAST_ROOM, { limit: 3 })), [5, 6, 7])
    assert.deepEqual(seqs(await store.messages(BROADCAST_ROOM, { limit: 3, before: 5 })), [2, 3, 4])
    assert.deepEqual(seqs(await store.messages(BROADCAST_ROOM, { limit: 3, before: 1 })), [])
    assert.deepEqual(seqs(await store.messages(BROADCAST_ROOM, { limit: 3, before: 99 })), [5, 6, 7])
    assert.deepEqual(seqs(await store.messages(99, { limit: 3 })), [])
  })

  test('append, whatever is sent in whatever batches, leaves no hole, stores nothing twice, answers a repeat the same', async () => {
    const sends = fc.array(
      fc.record({
        sender: fc.integer({ min: 1, max: 3 }),
        to: fc.constantFrom<Append['room']>(
          { id: BROADCAST_ROOM },
          { direct: 1 },
          { direct: 2 },
          { direct: 3 },
          { id: 2 }
        ),
        clientId: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
        text: fc.string({ minLength: 1, maxLength: 5 })
      }),
      { maxLength: 8 }
    )
    const batches = fc.array(sends, { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(batches, async all => {
        const store = await makeStore()
        try {
          await people(store)
          await appendAll(
            store,
            all.map(batch =>
              batch.map(({ sender, to, clientId, text }) => message(sender, to, clientId, text))
            )
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

/** Keeps its own log by the rules, and compares. */
async function appendAll(store: Store, batches: Message[][]): Promise<void> {
  const logs = new Map<number, string[]>()
  const answered = new Map<string, { room: number; seq: number; id: number }>()
  let lastId = 0
  for (const batch of batches) {
    const answers = await store.append(batch)
    assert.equal(answers.length, batch.length)
    for (const [index, asked] of batch.entries()) {
      const answer = answers[index]
      assert.ok(answer)
      const key = `${asked.senderId} ${asked.clientId}`
      const earlier = asked.clientId === null ? undefined : answered.get(key)
      if ('refused' in answer) {
        assert.equal(answer.refused === 'id_reused' ? earlier !== undefined : true, true)
        continue
      }
      const { room, duplicate } = answer
      const event = answer.event as MessageEvent
      const place = { room: room.id, seq: event.seq, id: event.id }
      assert.equal(duplicate, earlier !== undefined)
      if (earlier) {
        assert.deepEqual(place, earlier)
        continue
      }
      if (asked.clientId !== null) answered.set(key, place)
      const log = logs.get(room.id) ?? []
      logs.set(room.id, log)
      log.push(event.body.text)
      assert.equal(event.body.text, asked.text)
      assert.equal(event.seq, log.length)
      assert.equal(event.number, log.length)
      assert.ok(event.id > lastId)
      lastId = event.id
    }
  }
  for (const [roomId, log] of logs) {
    const events = await store.events(roomId, 0, 1000)
    assert.deepEqual(events.map(textOf), log)
    assert.deepEqual(
      events.map(event => event.seq),
      log.map((_, index) => index + 1)
    )
    assert.equal((await store.room(roomId))?.head, log.length)
  }
}

function seqs(events: { seq: number }[]): number[] {
  return events.map(event => event.seq)
}
