import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import { bench, busy, event, HALL, hall, page, run, say, welcome, WITH_BEN } from '../testing/engine-bench.ts'
import { nextWake } from './step.ts'

/* What is asked over REST: given up, failed, late, and asked again. */

describe('the first page', () => {
  test('is asked for again while the line is up, when it failed for now', () => {
    const it = bench().run(welcome({})).run({ kind: 'open', room: HALL })
    it.run({ kind: 'page-failed', room: HALL, ask: 1, error: busy })
    assert.equal(it.shows().status, 'failed')
    it.take()
    assert.equal(nextWake(it.state), it.now + 5_000)
    it.wait()
    assert.deepEqual(it.kinds(), ['get-page'])
    it.run({ kind: 'page', room: HALL, ask: 2, answer: page(1, 3) })
    assert.equal(it.shows().status, 'ready')
    assert.equal(it.shows().error, null)
  })

  test('waits as long as the server says', () => {
    const it = bench().run(welcome({})).run({ kind: 'open', room: HALL })
    const error = new ChatError('rate_limited', 'too fast', { retryMillis: 40_000 })
    it.run({ kind: 'page-failed', room: HALL, ask: 1, error })
    assert.equal(nextWake(it.state), it.now + 40_000)
  })

  test('is not asked for again when that will not help', () => {
    const it = bench().run(welcome({})).run({ kind: 'open', room: HALL })
    it.run({ kind: 'page-failed', room: HALL, ask: 1, error: new ChatError('not_found', 'no') })
    assert.equal(nextWake(it.state), null)
  })

  test('is asked for anew on a new line, though the old connection never answered', () => {
    const it = bench().run({ kind: 'open', room: HALL }).run(welcome({}))
    it.run({ kind: 'down' }).take()
    it.run(welcome({ 1: 3 }))
    assert.ok(it.kinds().includes('get-page'))
    it.run({ kind: 'page', room: HALL, ask: it.state.rooms.get(HALL)!.asked, answer: page(1, 3) })
    it.run({ kind: 'page-failed', room: HALL, ask: 1, error: busy })
    assert.deepEqual([it.shows().messages.length, it.shows().error], [3, null])
  })
})

describe('an older page', () => {
  test('that comes after a reset is no newest page', () => {
    const it = bench()
      .run({ kind: 'open', room: HALL })
      .run(welcome({ 1: 100 }))
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(51, 100) })
    it.run({ kind: 'older', room: HALL, limit: 50 }).run({ kind: 'down' })
    it.run(welcome({ 1: 900 }, { reset: [1] })).take()
    it.run({ kind: 'page', room: HALL, ask: 2, answer: page(1, 50, 100) })
    assert.deepEqual([it.shows().messages.length, it.shows().status], [0, 'loading'])
    it.run({ kind: 'page', room: HALL, ask: 4, answer: page(851, 900) })
    assert.deepEqual([it.shows().messages.length, it.shows().messages[0]?.text], [50, 'm851'])
    assert.deepEqual(it.news(), [], 'history is no news')
  })
})

describe('news', () => {
  test('is told once, though the first page was read before it came', () => {
    const it = bench().run(welcome({ 1: 10 }))
    it.run({ kind: 'rooms', rooms: [hall(10)] }).run({ kind: 'open', room: HALL })
    it.push(1, event(11), event(12))
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 10) })
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 1, after: 10, events: run(11, 12), head: 12 }
    })
    assert.deepEqual(it.news(), ['m11', 'm12'])
    assert.equal(it.shows().unread, 2)
    assert.equal(it.shows().messages.length, 12)
  })

  test('of a room without a name yet is told once, though a page read before it names the room', () => {
    const it = bench()
      .run(welcome({ 1: 2 }))
      .run({ kind: 'open', room: HALL })
    it.push(1, event(3))
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2, 3) })
    const answer = { after: 2, events: [event(3)], head: 3 }
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, ...answer } })
    assert.deepEqual(it.news(), ['m3'])
  })

  test('of a room without a name yet is told once, though an own message names it first', () => {
    const it = bench().run(welcome({})).run({ kind: 'open', room: WITH_BEN })
    const nothing = { room: null, messages: [], from: 1, to: 0, head: 0, log: 'a' }
    it.run({ kind: 'page', room: WITH_BEN, ask: 1, answer: nothing })
    it.run({ kind: 'write', room: WITH_BEN, clientId: 'c', act: say('hi') })
    it.push(7, event(1))
    const stored = { client_id: 'c', room: 7, seq: 2, id: 2, timestamp: event(2).timestamp }
    it.run({ kind: 'frame', frame: { type: 'ok', ...stored } })
    const own = { ...event(2), sender_id: 1, client_id: 'c', body: { text: 'hi' } }
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 7, after: 0, events: [event(1), own], head: 2 }
    })
    assert.deepEqual(it.news(), ['m1'])
    assert.deepEqual(
      it.shows(WITH_BEN).messages.map(({ text }) => text),
      ['m1', 'hi']
    )
    assert.equal(it.shows(WITH_BEN).unread, 1)
  })
})

describe('a line that gives no answer', () => {
  test('is probed when a message or a pull was not answered in time', () => {
    const it = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 2, 3) }).take()
    it.wait()
    assert.deepEqual(it.kinds(), ['probe', 'frame'])
    it.run({ kind: 'frame', frame: { type: 'events', room: 1, after: 2, events: [event(3)], head: 3 } })
    it.run({ kind: 'write', room: HALL, clientId: 'c', act: say('hi') }).take()
    it.wait()
    assert.deepEqual(it.kinds(), ['probe', 'frame'])
  })
})

describe('a question that failed', () => {
  test('is asked again after a while, with the rooms that still have no name', () => {
    const it = bench().run(welcome({}))
    it.push(7, event(1)).take()
    it.run({ kind: 'ask-again' })
    assert.equal(nextWake(it.state), it.now + 5_000)
    it.wait()
    assert.deepEqual(it.take(), [{ kind: 'get-people' }, { kind: 'get-rooms' }, { kind: 'get-room', id: 7 }])
    assert.equal(nextWake(it.state), null)
  })
})

describe('another history', () => {
  test('voids the ids of rooms, so that no message goes astray', () => {
    const it = bench().run(welcome({}))
    const withBen = { id: 7, kind: 'direct' as const, peer: { id: 2, username: 'ben' }, head: 1 }
    it.run({ kind: 'rooms', rooms: [{ ...withBen, last: event(1), unread: 0, marks: [] }] })
    it.run({ kind: 'down' }).run({ kind: 'write', room: WITH_BEN, clientId: 'c', act: say('for ben') })
    it.take()
    it.run(welcome({ 7: 5 }, { log: 'b' }))
    const sends = it.take().flatMap(effect => (effect.kind === 'frame' ? [effect.frame] : []))
    assert.deepEqual(
      sends.map(frame => frame.type === 'send' && frame.room),
      [WITH_BEN]
    )
  })
})
