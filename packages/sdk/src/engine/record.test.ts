import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bench, event, HALL, hall, page, run, welcome, WITH_BEN } from '../testing/engine-bench.ts'
import { resume } from './line.ts'
import { recordOf, type RoomRecord } from './record.ts'
import { roomsOf } from './view.ts'

type Bench = ReturnType<typeof bench>
const BEN = { id: 2, username: 'ben' }
const CLEO = { id: 3, username: 'cleo' }
const withCleo = { kind: 'direct' as const, peer: CLEO, head: 1, last: event(1), unread: 0, marks: [] }

/** All that a device keeps, as it comes back from the disk. */
const recordsOf = (it: Bench): RoomRecord[] =>
  structuredClone([...it.state.rooms.values()].flatMap(room => recordOf(it.state, room) ?? []))
const recalled = (records: readonly RoomRecord[]): Bench =>
  bench({ keeps: true }).run({ kind: 'recall', records, people: [BEN], items: [] })

const used = (): Bench => {
  const it = bench().run(welcome({ 1: 300, 7: 2 }))
  const marks = [
    { user: 1, read: 1, delivered: 2 },
    { user: 2, read: 2, delivered: 2 }
  ]
  it.run({
    kind: 'rooms',
    rooms: [{ id: 7, kind: 'direct', peer: BEN, head: 2, last: event(2), unread: 1, marks }]
  })
  it.run({ kind: 'open', room: HALL })
  return it.run({ kind: 'page', room: HALL, ask: 1, answer: page(101, 300) })
}

describe('what a device keeps of rooms', () => {
  test('says on the next line what was to count as unread on the last', () => {
    const it = used()
    const mark = { type: 'mark', room: 1, user: 1, read: 300, delivered: 300 } as const
    it.run({ kind: 'frame', frame: mark }).run({ kind: 'down' })
    it.run({ kind: 'unread', room: HALL, seq: 299 })
    const next = recalled(recordsOf(it)).run({ kind: 'open', room: HALL })
    assert.equal(next.shows().unread, 2)
    next.run(welcome({ 1: 300, 7: 2 })).take()
    next.now += 2_000
    assert.deepEqual(
      next
        .run({ kind: 'tick' })
        .take()
        .flatMap(effect => (effect.kind === 'frame' && effect.frame.type === 'mark' ? [effect.frame] : []))
        .filter(({ room }) => room === 1),
      [{ type: 'mark', room: 1, read: 300, unread: 299 }]
    )
  })

  test('shows them again before anything is loaded', () => {
    const before = used()
    const it = recalled(recordsOf(before))
    assert.deepEqual(
      roomsOf(it.state, []).map(({ key, unread, last, marks }) => [key, unread, last?.text, marks]),
      roomsOf(before.state, []).map(({ key, unread, last, marks }) => [key, unread, last?.text, marks])
    )
    it.run({ kind: 'open', room: HALL })
    assert.equal(it.shows().status, 'ready')
    assert.deepEqual(it.shows().messages, before.shows().messages.slice(-100))
    assert.equal(it.kinds().includes('get-page'), false)
  })

  test('lets the log go on where it was left', () => {
    const it = recalled(recordsOf(used())).run({ kind: 'open', room: HALL })
    assert.deepEqual(resume(it.state), { log: 'a', cursors: { 1: 300, 7: 2 } })
    it.take()
    it.run(welcome({ 1: 302, 7: 2 }))
    assert.ok(
      it
        .take()
        .some(effect => effect.kind === 'frame' && effect.frame.type === 'pull' && effect.frame.after === 300)
    )
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 1, after: 300, events: run(301, 302), head: 302 }
    })
    assert.equal(it.shows().messages.at(-1)!.text, 'm302')
    assert.deepEqual(it.news(), ['m301', 'm302'], 'and tells what came meanwhile')
  })

  test('claims no more of the log than it has', () => {
    const it = recalled(recordsOf(used())).run({ kind: 'open', room: HALL })
    assert.equal(it.shows().atStart, false)
    it.run({ kind: 'older', room: HALL, limit: 50 })
    assert.deepEqual(
      it.take().flatMap(effect => (effect.kind === 'get-page' ? [effect.window] : [])),
      [{ before: 201 }]
    )
  })

  test('is a whole conversation when it is a short one', () => {
    const before = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'open', room: HALL })
    before.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 3) })
    assert.equal(recalled(recordsOf(before)).shows().atStart, true)
  })

  test('is that of one history, the one kept last', () => {
    const records = recordsOf(used())
    const other = { ...records[0]!, log: 'b', key: WITH_BEN, id: 3 }
    const it = recalled([...records, other])
    assert.equal(it.state.log, 'a')
    assert.equal(it.shows(WITH_BEN).id, 7)
  })

  test('is forgotten when the server follows another history', () => {
    const it = recalled(recordsOf(used())).run({ kind: 'open', room: HALL })
    it.take()
    it.run(welcome({ 1: 2 }, { log: 'b' }))
    assert.deepEqual(it.shows().messages, [])
    assert.ok(it.kinds().includes('get-page'))
  })

  test('counts what was told of by the list of rooms, and comes to the next page only', () => {
    const before = recalled(recordsOf(used())).run(welcome({ 1: 300 }))
    before.run({ kind: 'read', room: HALL })
    // The server does not know yet that the others were read, so its own count is no use.
    before.run({ kind: 'rooms', rooms: [{ ...hall(301), unread: 300 }] })
    const it = recalled(recordsOf(before)).run(welcome({ 1: 301 }))
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 1, after: 300, events: run(301, 301), head: 301 }
    })
    assert.equal(it.shows().unread, 1)
  })

  test('is nothing, once the log of a room is no more, though nobody has told of another yet', () => {
    const before = used()
    const records = recordsOf(before)
    before.run({ kind: 'down' }).run(welcome({ 1: 200 }, { reset: [1, 7] }))
    const it = recalled(recordsOf(before))
    assert.deepEqual(it.shows().messages, [])
    assert.equal(it.state.byId.size, 0)
    assert.deepEqual(
      recordsOf(before).map(({ key }) => key),
      records.map(({ key }) => key),
      'in place of what was kept before'
    )
  })

  test('is not the number of a room that another one has by now', () => {
    const before = used()
    before.state.touched.clear()
    before.run({ kind: 'rooms', rooms: [{ ...withCleo, id: 7 }] })
    const { touched, rooms } = before.state
    assert.ok(touched.has(rooms.get(WITH_BEN)!), 'so that it is kept again')
    assert.deepEqual(
      recordsOf(before).map(({ key, id }) => [key, id]),
      [
        [HALL, 1],
        [WITH_BEN, null],
        ['direct:3', 7]
      ]
    )
  })

  test('is nothing before the first contact', () => {
    const it = bench().run({ kind: 'open', room: WITH_BEN })
    assert.deepEqual(recordsOf(it), [])
  })
})
