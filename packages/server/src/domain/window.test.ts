import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { MessageEvent } from '@parlo/contract'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Append } from '../store/store.ts'
import { people } from '../store/check/people.ts'
import { readWindow } from './window.ts'

const MINUTE = 60_000

/** A room with messages, some of a thread, and other events between them, a minute apart. */
async function makeRoom(letters: readonly string[]) {
  const store = createMemoryStore()
  const { ann } = await people(store)
  await store.append(
    ['m', ...letters].map((letter, index): Append => {
      const envelope = { senderId: ann.id, clientId: null, room: { id: 1 }, now: MINUTE * (index + 1) }
      if (letter === 'r') return { ...envelope, kind: 'react', target: 1, emoji: '👍', on: true }
      return { ...envelope, text: 'x', ...(letter === 't' && { thread: 1 }) }
    })
  )
  return { store, room: (await store.room(1))! }
}

describe('a window', () => {
  const letters = fc.array(fc.constantFrom('m', 'm', 't', 'r'), { maxLength: 40 })
  const seq = fc.integer({ min: 0, max: 60 })
  const start = fc.oneof(
    fc.constant({}),
    fc.record({ before: seq }),
    fc.record({ after: seq }),
    fc.record({ around: seq }),
    fc.record({ since: seq.map(minute => minute * MINUTE) })
  )
  const more = fc.record({ limit: fc.integer({ min: 1, max: 12 }), thread: fc.constantFrom(undefined, 1) })
  const stretch = fc.record({
    from: fc.integer({ min: 1, max: 20 }),
    until: fc.option(fc.integer({ min: 20, max: 40 }), { nil: Infinity })
  })

  test('holds all there is between its ends, nothing that may not be seen, and begins where it was asked to', async () => {
    await fc.assert(
      fc.asyncProperty(
        letters,
        stretch,
        start,
        more,
        async (letters, { from, until }, start, { limit, thread }) => {
          const { store, room } = await makeRoom(letters)
          const whole = (await store.messages(1, { limit: 99 })).filter(
            message => message.seq >= from && message.seq <= until
          )
          const all = whole.filter(message => thread === undefined || message.body.thread === thread)
          const seqs = (messages: MessageEvent[]) => messages.map(message => message.seq)
          const window = { ...start, limit, ...(thread !== undefined && { thread }) }
          const read = await readWindow(store, { room, from, until, present: true }, window, 1)
          const between = all.filter(message => message.seq >= read.from && message.seq <= read.to)
          assert.deepEqual(seqs(read.messages), seqs(between), 'all between from and to')
          assert.equal(read.head, Math.min(room.head, until))
          assert.ok(read.from >= from && read.to <= read.head)

          const at = (seq: number) => all.filter(message => message.seq >= seq)
          const older = (seq: number) => all.filter(message => message.seq < seq).slice(-limit)
          if ('after' in start)
            assert.deepEqual(seqs(read.messages), seqs(at(start.after + 1).slice(0, limit)))
          else if ('since' in start)
            assert.deepEqual(seqs(read.messages), seqs(at(start.since / MINUTE).slice(0, limit)))
          else if ('before' in start) assert.deepEqual(seqs(read.messages), seqs(older(start.before)))
          else if ('around' in start) {
            const after = at(start.around).slice(0, Math.ceil(limit / 2))
            const count = limit - after.length
            const before = all.filter(message => message.seq < start.around).slice(-count || Infinity)
            assert.deepEqual(seqs(read.messages), seqs([...before, ...after]))
          } else assert.deepEqual(seqs(read.messages), seqs(all.slice(-limit)))
        }
      ),
      { numRuns: 300 }
    )
  })

  test('has one beginning', async () => {
    const { store, room } = await makeRoom([])
    const access = { room, from: 1, until: Infinity, present: true }
    await assert.rejects(readWindow(store, access, { before: 3, around: 0 }, 1), {
      code: 'bad_request',
      message: 'before and around are both given; a page has one of before, after, around, since, or none'
    })
  })
})
