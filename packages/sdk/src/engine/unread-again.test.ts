import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Mark } from '@parlo/contract'
import { bench, event, HALL, hall, page, welcome } from '../testing/engine-bench.ts'

type Bench = ReturnType<typeof bench>

/** Marks that were said to the server; everything else is forgotten. */
const marks = (it: Bench) =>
  it.take().flatMap(effect => (effect.kind === 'frame' && effect.frame.type === 'mark' ? [effect.frame] : []))

const hear = (it: Bench, mark: Partial<Mark>): Bench =>
  it.run({ kind: 'frame', frame: { type: 'mark', room: 1, user: 1, read: 3, delivered: 3, ...mark } })

/** Let so many seconds pass, one by one. */
const pass = (it: Bench, seconds: number): Bench => {
  for (; seconds > 0; seconds--) {
    it.now += 1_000
    it.run({ kind: 'tick' })
  }
  return it
}

/** All of everyone's room is read. */
const reader = (): Bench => {
  const it = bench()
    .run(welcome({ 1: 3 }))
    .run({ kind: 'open', room: HALL })
  it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 3) }).run({ kind: 'read', room: HALL })
  hear(pass(it, 2), {}).take()
  return it
}

const again = (it: Bench, seq: number): Bench => it.run({ kind: 'unread', room: HALL, seq })

describe('what is to count as unread again', () => {
  test('is said once, however long the answer takes', () => {
    const it = again(reader(), 2)
    assert.deepEqual(marks(it), [{ type: 'mark', room: 1, unread: 2 }])
    assert.deepEqual(marks(pass(it, 30)), [])
    hear(it, { unread_from: 2, version: 1 })
    assert.equal(it.shows().unread, 2)
    assert.deepEqual(marks(pass(it, 30)), [])
  })

  test('counts what came after the last count, and was read', () => {
    const it = reader().push(1, event(4), event(5)).run({ kind: 'read', room: HALL })
    hear(it, { read: 5, delivered: 5 })
    assert.equal(it.shows().unread, 0)
    assert.equal(again(it, 4).shows().unread, 2)
    assert.equal(hear(it, { read: 5, delivered: 5, version: 2 }).shows().unread, 0, 'read elsewhere since')
    const from = { read: 5, delivered: 5, unread_from: 5, version: 3 }
    assert.equal(hear(it, from).shows().unread, 1, 'or unread again there')
  })

  test('ends when it is read, also where no line is, and more has been written when there is one', () => {
    const it = hear(again(reader(), 2), { unread_from: 2, version: 1 }).run({ kind: 'down' })
    it.run({ kind: 'read', room: HALL })
    assert.equal(it.shows().unread, 0)
    const mark = { user: 1, read: 3, delivered: 3, unread_from: 2, version: 1 }
    it.run(welcome({ 1: 4 })).run({ kind: 'rooms', rooms: [{ ...hall(4), unread: 3, marks: [mark] }] })
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, after: 3, events: [event(4)], head: 4 } })
    it.take()
    assert.deepEqual(marks(pass(it, 10)), [{ type: 'mark', room: 1, unread: Number.MAX_SAFE_INTEGER }])
    assert.equal(it.shows().unread, 1)
    assert.equal(hear(it, { version: 2 }).shows().unread, 1)
    assert.deepEqual(marks(pass(it, 10)), [])
  })

  test('is not said when it is so already', () => {
    const it = hear(again(reader(), 2), { unread_from: 2, version: 1 })
    it.take()
    assert.deepEqual(marks(pass(again(it, 2), 10)), [])
    assert.deepEqual(marks(again(it, 3)), [{ type: 'mark', room: 1, unread: 3 }])
    assert.deepEqual(marks(pass(again(it, 3), 10)), [])
  })

  test('is said again on the next line, unless the server turns out to know', () => {
    const cut = (): Bench => {
      const it = again(reader(), 2).run({ kind: 'down' })
      return it.run(welcome({ 1: 3 }))
    }
    const mine = { user: 1, read: 3, delivered: 3 }
    const lost = cut().run({ kind: 'rooms', rooms: [{ ...hall(3), marks: [mine] }] })
    lost.take()
    assert.deepEqual(marks(pass(lost, 10)), [{ type: 'mark', room: 1, unread: 2 }])
    const known = { ...hall(3), unread: 2, marks: [{ ...mine, unread_from: 2, version: 1 }] }
    const stored = cut().run({ kind: 'rooms', rooms: [known] })
    stored.take()
    assert.deepEqual(marks(pass(stored, 10)), [])
    assert.equal(stored.shows().unread, 2)
  })

  test('is not, where the server has forgotten that it was, with a restored backup that has the whole log', () => {
    const it = hear(again(reader(), 2), { unread_from: 2, version: 1 })
    assert.equal(it.shows().unread, 2)
    it.run({ kind: 'down' }).run(welcome({ 1: 3 }))
    assert.equal(it.shows().unread, 2, 'until the server has told')
    const mine = { user: 1, read: 3, delivered: 3 }
    it.run({ kind: 'rooms', rooms: [{ ...hall(3), marks: [mine] }] }).take()
    assert.equal(it.shows().unread, 0)
    pass(it, 30)
    assert.deepEqual(
      it.take().filter(({ kind }) => kind === 'get-rooms'),
      []
    )
  })

  test('is, when it is marked before the server has told that it has forgotten an older mark', () => {
    const it = hear(again(reader(), 2), { unread_from: 2, version: 1 })
    it.run({ kind: 'down' })
      .run(welcome({ 1: 3 }))
      .take()
    pass(it, 2).take()
    assert.deepEqual(marks(again(it, 3)), [{ type: 'mark', room: 1, unread: 3 }])
    const mine = { user: 1, read: 3, delivered: 3 }
    it.run({ kind: 'rooms', rooms: [{ ...hall(3), marks: [mine] }] })
    assert.equal(it.shows().unread, 1)
    hear(it, { unread_from: 3, version: 1 })
    assert.equal(it.shows().unread, 1)
  })

  test('comes to nothing when the server refuses it, and is not said again', () => {
    const it = again(reader(), 2)
    assert.equal(it.shows().unread, 2)
    const refusal = { type: 'error', about: 'mark', room: 1, detail: 'no' } as const
    it.run({ kind: 'frame', frame: { ...refusal, code: 'forbidden', retry: false } }).take()
    assert.equal(it.shows().unread, 0)
    assert.deepEqual(marks(pass(it, 10)), [])
  })

  test('is said again when the server could not take it', () => {
    const it = again(reader(), 2)
    const refusal = { type: 'error', about: 'mark', room: 1, detail: 'later' } as const
    it.run({ kind: 'frame', frame: { ...refusal, code: 'rate_limited', retry: true, retry_ms: 100 } }).take()
    assert.deepEqual(
      marks(pass(it, 10)).map(({ unread }) => unread),
      [2]
    )
  })
})
