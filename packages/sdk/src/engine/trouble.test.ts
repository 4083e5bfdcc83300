import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogEvent } from '@parlo/contract'
import {
  bench,
  event,
  HALL,
  hall,
  page,
  react,
  run,
  say,
  welcome,
  WITH_BEN
} from '../testing/engine-bench.ts'
import { resume } from './line.ts'
import { recordOf } from './record.ts'
import { nextWake } from './step.ts'

/* What the simulation found: clocks set back, backups restored, answers that overtake each other. */

const withBen = (head: number, unread = 0) => ({
  id: 7,
  kind: 'direct' as const,
  peer: { id: 2, username: 'ben' },
  head,
  last: event(head),
  unread,
  marks: []
})
const DAY = 86_400_000

describe('a clock set back', () => {
  test('delays no message and no pull by a day', () => {
    const it = bench().run(welcome({ 1: 0 }))
    it.run({ kind: 'write', room: HALL, clientId: 'c', act: say('hi') })
    const refusal = { code: 'unavailable', detail: 'not now', retry: true, retry_ms: 500 } as const
    it.run({ kind: 'frame', frame: { type: 'error', client_id: 'c', ...refusal } }).take()
    it.now -= DAY
    it.run({ kind: 'tick' })
    assert.equal(nextWake(it.state), it.now + 500)
    it.wait()
    assert.deepEqual(
      it.take().map(effect => effect.kind === 'frame' && effect.frame.type),
      ['send']
    )
  })

  test('shows in the time of a message not stored yet', () => {
    const it = bench()
    it.run({ kind: 'tick' })
    it.now -= DAY
    it.run({ kind: 'write', room: HALL, clientId: 'c', act: say('hi') })
    assert.equal(it.shows().messages[0]?.timestamp, new Date(it.now).toISOString())
  })
})

describe('a push that is repeated', () => {
  test('does not make unread again what was deleted, where no log is held', () => {
    const it = bench().run(welcome({ 1: 0 }))
    it.run({ kind: 'rooms', rooms: [hall(0)] })
    const gone = { ...event(2), kind: 'delete', target: 1 } as unknown as LogEvent
    it.push(1, event(1)).push(1, gone).push(1, event(1))
    assert.equal(it.shows().unread, 0)
  })
})

describe('a restored backup', () => {
  test('that is shorter than what was heard of is not asked for more for ever', () => {
    const it = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 3) })
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 1: 5 } } })
    it.run({ kind: 'down' })
      .run(welcome({ 1: 3 }))
      .take()
    it.run({ kind: 'rooms', rooms: [hall(3)] })
    assert.equal(nextWake(it.state), null)
  })

  test('that is shorter than what a page told while the line was down is not asked for more for ever', () => {
    const it = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(2, 3) }).run({ kind: 'read', room: HALL })
    it.run({ kind: 'down' }).run({ kind: 'older', room: HALL, limit: 1 })
    const answer = { ...page(1, 1, 5), messages: [], room: { ...hall(5), last: event(3) } }
    it.run({ kind: 'page', room: HALL, ask: 2, window: { before: 2 }, answer })
    assert.deepEqual(resume(it.state), { log: 'a', cursors: { 1: 5 } })
  })

  test('is noticed in rooms that nobody opened', () => {
    const it = bench().run(welcome({ 7: 4 }))
    it.run({ kind: 'rooms', rooms: [withBen(4)] })
    assert.deepEqual(resume(it.state), { log: 'a', cursors: { 7: 4 } })
  })

  test('is noticed when something done here was stored far above what is held', () => {
    const it = bench()
      .run(welcome({ 1: 1 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 1) })
    it.write('a', react(1, '👍')).ok('a', 5)
    assert.deepEqual(resume(it.state), { log: 'a', cursors: { 1: 5 } })
  })

  test('takes the numbers of rooms back: they may be given to others', () => {
    const it = bench().run(welcome({ 7: 4 }))
    it.run({ kind: 'rooms', rooms: [withBen(4)] }).run({ kind: 'down' })
    it.run({ kind: 'write', room: WITH_BEN, clientId: 'c', act: say('for ben') })
    it.run(welcome({}, { reset: [7] }))
    const sends = it.take().flatMap(effect => (effect.kind === 'frame' ? [effect.frame] : []))
    assert.deepEqual(
      sends.flatMap(frame => (frame.type === 'send' ? [frame.room] : [])),
      [WITH_BEN]
    )
    it.push(7, event(5))
    assert.equal(it.shows(WITH_BEN).last, null)
  })
})

describe('a group that moved on too far', () => {
  test('keeps its number, which is its only address', () => {
    const it = bench().run(welcome({ 9: 1 }))
    it.run({ kind: 'rooms', rooms: [{ ...withBen(1), id: 9, kind: 'group', peer: undefined }] as never })
    it.run({ kind: 'down' }).run({ kind: 'write', room: 'id:9', clientId: 'c', act: say('hi') })
    it.run(welcome({ 9: 900 }, { reset: [9] }))
    const sends = it.take().flatMap(effect => (effect.kind === 'frame' ? [effect.frame] : []))
    assert.deepEqual(
      sends.map(frame => frame.type === 'send' && frame.room),
      [9]
    )
  })
})

describe('a room with another id than before', () => {
  test('is addressed by that one, and whose id it was by name', () => {
    const it = bench().run(welcome({}))
    const withCleo = { ...withBen(4), id: 8, peer: { id: 3, username: 'cleo' } }
    it.run({ kind: 'rooms', rooms: [withBen(4), withCleo] })
    it.run({ kind: 'rooms', rooms: [{ ...withCleo, id: 7 }] }).take()
    it.run({ kind: 'write', room: WITH_BEN, clientId: 'b', act: say('for ben') })
    it.run({ kind: 'write', room: 'direct:3', clientId: 'c', act: say('for cleo') })
    const sends = it.take().flatMap(effect => (effect.kind === 'frame' ? [effect.frame] : []))
    assert.deepEqual(
      sends.map(frame => frame.type === 'send' && frame.room),
      [WITH_BEN, 7]
    )
    assert.deepEqual([...it.state.byId.keys()], [7])
  })
})

describe('events that wait for the name of their room', () => {
  test('are dropped when the log they are of is no more', () => {
    const it = bench().run(welcome({}))
    it.push(7, event(5))
    it.run({ kind: 'down' }).run(welcome({ 7: 3 }))
    it.run({ kind: 'rooms', rooms: [withBen(3)] })
    assert.deepEqual(it.news(), [])
    it.push(7, event(4))
    assert.deepEqual(it.news(), ['m4'])
  })

  test('make the server be asked for that name on the new line, too', () => {
    const it = bench().run(welcome({}))
    it.push(7, event(5))
    it.run({ kind: 'down' }).run(welcome({}))
    it.run({ kind: 'rooms', rooms: [] }).take()
    it.push(7, event(1))
    assert.deepEqual(it.take(), [{ kind: 'get-room', id: 7 }])
  })

  test('make the server count again, when some are missing behind the answer that names it', () => {
    const it = bench().run(welcome({}))
    it.push(7, event(6)).take()
    it.run({ kind: 'rooms', rooms: [withBen(2, 2)] })
    assert.deepEqual(
      it.take().filter(({ kind }) => kind === 'get-room'),
      [{ kind: 'get-room', id: 7 }]
    )
    it.run({ kind: 'rooms', rooms: [withBen(6, 6)] })
    assert.equal(it.shows(WITH_BEN).unread, 6)
  })

  test('make the server count again, when some are missing between them', () => {
    const it = bench().run(welcome({}))
    it.push(7, event(3), event(6)).take()
    it.run({ kind: 'rooms', rooms: [withBen(2, 2)] })
    assert.deepEqual(it.kinds(), ['message', 'get-room', 'message'])
  })

  test('are told, and not counted again, when the answer that names it counts them', () => {
    const it = bench().run(welcome({}))
    it.push(7, event(5), event(6)).take()
    it.run({ kind: 'rooms', rooms: [withBen(7, 7)] })
    assert.deepEqual(it.kinds(), ['message', 'message'], 'nothing is missing')
    assert.deepEqual([it.shows(WITH_BEN).unread, it.shows(WITH_BEN).last?.text], [7, 'm7'])
  })

  test('make the server count again, when an own message names it and some are missing', () => {
    const it = bench().run(welcome({}))
    it.run({ kind: 'write', room: WITH_BEN, clientId: 'c', act: say('hi') })
    it.push(7, event(5)).take()
    const stored = { client_id: 'c', room: 7, seq: 6, id: 6, timestamp: event(6).timestamp }
    it.run({ kind: 'frame', frame: { type: 'ok', ...stored } })
    assert.deepEqual(it.kinds(), ['get-room', 'message', 'drop', 'sent'])
  })

  test('leave no hole, where there is one that this version does not know', () => {
    const it = bench().run(welcome({}))
    const later = { ...event(4), kind: 'poke', body: {} } as never
    it.push(7, event(3), later, event(5)).take()
    it.run({ kind: 'rooms', rooms: [withBen(2, 2)] })
    assert.deepEqual(it.kinds(), ['message', 'message'])
    assert.equal(it.shows(WITH_BEN).unread, 4)
  })
})

describe('unread', () => {
  test('counts what came while the list of rooms was on its way', () => {
    const it = bench().run(welcome({ 7: 4 }))
    it.run({ kind: 'rooms', rooms: [withBen(4, 2)] })
    it.push(7, event(9))
    it.run({ kind: 'rooms', rooms: [withBen(8, 6)] })
    assert.equal(it.shows(WITH_BEN).unread, 7)
    it.run({ kind: 'rooms', rooms: [withBen(5, 3)] })
    assert.equal(it.shows(WITH_BEN).unread, 7, 'an answer overtaken by a later one counts for nothing')
  })

  test('lets the server count what lies between the read mark and what is held', () => {
    const it = bench()
      .run(welcome({ 1: 9 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(7, 9) }).take()
    it.run({ kind: 'frame', frame: { type: 'mark', room: 1, user: 1, read: 3, delivered: 3 } })
    assert.deepEqual(it.take(), [{ kind: 'get-room', id: 1 }])
    const marks = [{ user: 1, read: 3, delivered: 3 }]
    it.run({ kind: 'rooms', rooms: [{ ...hall(9), unread: 6, marks }] })
    assert.equal(it.shows().unread, 6)
  })
})

describe('what was told before the first page', () => {
  test('is counted when it is pulled, though a mark made us count only what was held', () => {
    const it = bench()
      .run(welcome({ 1: 10 }))
      .run({ kind: 'rooms', rooms: [hall(10)] })
    it.run({ kind: 'open', room: HALL }).push(1, event(11))
    it.run({ kind: 'rooms', rooms: [{ ...hall(11), unread: 11 }] })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 10) })
    it.run({ kind: 'read', room: HALL })
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, after: 10, events: [event(11)], head: 11 } })
    assert.equal(it.shows().unread, 1)
    assert.deepEqual(it.news(), ['m11'])
  })
})

describe('the last line', () => {
  test('does not go back to what is pulled, when the server has told of a later one', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) })
    it.run({ kind: 'rooms', rooms: [hall(9)] })
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, after: 2, events: run(3, 5), head: 9 } })
    assert.equal(it.shows().last?.text, 'm9')
    assert.deepEqual(resume(it.state), { log: 'a', cursors: { 1: 9 } })
  })
})

describe('a text that was edited', () => {
  test('tells how far the log went, before the edit itself is heard of', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) })
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 1, after: 2, events: [{ ...event(3), edited_seq: 7 }], head: 7 }
    })
    // A backup in which that edit is not is another log.
    assert.deepEqual(resume(it.state), { log: 'a', cursors: { 1: 7 } })
  })
})

describe('a message that was deleted before it was pulled', () => {
  test('tells how far the log went, also when the line is down and on the next page', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) })
    const gone = { ...event(3), deleted: true as const }
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, after: 2, events: [gone], head: 7 } })
    // A backup in which it was not deleted is another log.
    assert.deepEqual(resume(it.run({ kind: 'down' }).state), { log: 'a', cursors: { 1: 7 } })
    const records = [recordOf(it.state, it.state.rooms.get(HALL)!)!]
    const next = bench({ keeps: true }).run({ kind: 'recall', records, people: [], items: [] })
    assert.deepEqual(resume(next.state), { log: 'a', cursors: { 1: 7 } })
  })
})

describe('an older page', () => {
  test('that reaches the read mark lets us count again', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) }).run({ kind: 'read', room: HALL })
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 1: 900 } } })
    it.run({ kind: 'page', room: HALL, ask: 2, answer: page(899, 900) })
    it.run({ kind: 'older', room: HALL, limit: 50 })
    it.run({ kind: 'page', room: HALL, ask: 3, answer: page(890, 898, 900) })
    assert.equal(it.shows().unread, 2)
    it.run({ kind: 'older', room: HALL, limit: 200 })
    it.run({ kind: 'page', room: HALL, ask: 4, answer: page(3, 889, 900) })
    assert.equal(it.shows().unread, 100)
  })
})

describe('a room that lost its number in one restored backup, and all it had in another', () => {
  test('begins anew, though an own message names it first', () => {
    const it = bench().run(welcome({ 7: 8 }))
    it.run({ kind: 'rooms', rooms: [withBen(8)] }).run({ kind: 'down' })
    it.run(welcome({ 7: 6 }, { reset: [7] })).run({ kind: 'down' })
    it.run({ kind: 'write', room: WITH_BEN, clientId: 'c', act: say('hi') })
      .run(welcome({}))
      .take()
    const stored = { client_id: 'c', room: 7, seq: 1, id: 1, timestamp: event(1).timestamp }
    it.run({ kind: 'frame', frame: { type: 'ok', ...stored } }).push(7, event(2))
    assert.deepEqual(it.news(), ['m2'])
  })
})

describe('a read mark', () => {
  test('that the server could not take is sent again', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) })
    it.now += 2_000
    it.run({ kind: 'read', room: HALL }).take()
    const refusal = { code: 'unavailable', detail: 'not now', retry: true, about: 'mark', room: 1 } as const
    it.run({ kind: 'frame', frame: { type: 'error', ...refusal } })
    it.wait()
    assert.deepEqual(it.take(), [{ kind: 'frame', frame: { type: 'mark', room: 1, read: 2 } }])
  })

  test('that lies before the page jumped to lets the server count', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) }).run({ kind: 'read', room: HALL })
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 1: 900 } } }).take()
    it.run({ kind: 'page', room: HALL, ask: 2, answer: page(899, 900) })
    assert.equal(it.shows().unread, 2)
    assert.deepEqual(it.take(), [{ kind: 'get-room', id: 1 }])
  })

  test('that the server has not heard of is sent again, and makes it count again', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2) }).run({ kind: 'read', room: HALL })
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 1: 900 } } })
    it.run({ kind: 'page', room: HALL, ask: 2, answer: page(899, 900) })
    const marks = (read: number) => [{ user: 1, read, delivered: read }]
    it.run({ kind: 'rooms', rooms: [{ ...hall(900), marks: marks(0) }] }).take()
    it.wait()
    assert.deepEqual(it.take(), [{ kind: 'frame', frame: { type: 'mark', room: 1, read: 2 } }])
    it.wait()
    assert.deepEqual(it.take(), [{ kind: 'get-people' }, { kind: 'get-rooms' }])
    it.run({ kind: 'rooms', rooms: [{ ...hall(900), unread: 100, marks: marks(2) }], all: true })
    assert.equal(it.shows().unread, 100)
  })
})

describe('news', () => {
  test('misses nothing that came before the first page, and was not in it', () => {
    const it = bench().run({ kind: 'open', room: HALL })
    it.run(welcome({ 1: 0 })).run({ kind: 'rooms', rooms: [{ ...hall(0), last: null }] })
    it.push(1, event(2))
    it.run({ kind: 'page', room: HALL, ask: 1, answer: { ...page(1, 0), messages: [] } })
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, after: 0, events: run(1, 2), head: 2 } })
    assert.deepEqual(it.news(), ['m1', 'm2'])
  })

  test('of a room that had no name is told from its beginning', () => {
    const it = bench().run(welcome({})).run({ kind: 'open', room: WITH_BEN })
    const nothing = { room: null, messages: [], from: 1, to: 0, head: 0, log: 'a' }
    it.run({ kind: 'page', room: WITH_BEN, ask: 1, answer: nothing })
    it.push(7, event(2))
    it.run({ kind: 'rooms', rooms: [withBen(2)] })
    it.run({ kind: 'frame', frame: { type: 'events', room: 7, after: 0, events: run(1, 2), head: 2 } })
    assert.deepEqual(it.news(), ['m1', 'm2'])
  })
})

describe('heads instead of events', () => {
  test('make the server tell of rooms that are not held, also of new ones', () => {
    const it = bench().run(welcome({ 7: 4 }))
    it.run({ kind: 'rooms', rooms: [withBen(4)] }).take()
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 7: 4, 8: 1 } } })
    assert.deepEqual(it.take(), [{ kind: 'get-room', id: 8 }])
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 7: 6 } } })
    assert.deepEqual(it.take(), [{ kind: 'get-room', id: 7 }])
  })
})
