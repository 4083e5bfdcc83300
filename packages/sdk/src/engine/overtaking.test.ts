import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ChatError, type LogEvent, type MessageEvent } from '@parlo/contract'
import { bench, event, HALL, hall, page, say, welcome, WITH_BEN } from '../testing/engine-bench.ts'

/* What the simulation found: pages and lists that were read before what is known already, and come after it. */

const change = (seq: number, rest: object): LogEvent => {
  const { kind: _kind, body: _body, number: _number, ...entries } = event(seq)
  return { ...entries, ...rest } as LogEvent
}
const edit = (seq: number, target: number): LogEvent =>
  change(seq, { kind: 'edit', target, body: { text: `edited at ${seq}` } })
const inThread = (seq: number, thread: number): MessageEvent => ({
  ...event(seq),
  body: { text: `m${seq}`, thread }
})
const open = (answer = page(1, 3)) =>
  bench()
    .run(welcome({ 1: answer.head }))
    .run({ kind: 'open', room: HALL })
    .run({ kind: 'page', room: HALL, ask: 1, answer })
const texts = (it: ReturnType<typeof bench>) => it.shows().messages.map(({ text }) => text)

describe('a page that was read before events which are held', () => {
  test('is shown with what they did to it', () => {
    const it = open(page(4, 6)).run({ kind: 'older', room: HALL, limit: 3 })
    it.push(1, edit(7, 2))
    it.run({ kind: 'page', room: HALL, ask: 2, window: { before: 4 }, answer: { ...page(1, 3), head: 6 } })
    assert.deepEqual(texts(it), ['m1', 'edited at 7', 'm3', 'm4', 'm5', 'm6'])
  })

  test('is asked for again when they are too many to be remembered', () => {
    const it = open(page(4, 6)).run({ kind: 'older', room: HALL, limit: 3 })
    it.push(1, ...Array.from({ length: 201 }, (_, index) => edit(7 + index, 5))).take()
    it.run({ kind: 'page', room: HALL, ask: 2, window: { before: 4 }, answer: { ...page(1, 3), head: 6 } })
    assert.deepEqual(
      it.take().map(effect => effect.kind === 'get-page' && effect.window),
      [{ before: 4 }]
    )
  })

  test('holds for single lines, too, also for those that came before the log was followed', () => {
    const it = open(page(4, 6))
    it.push(1, edit(7, 2))
    it.run({ kind: 'lines', room: HALL, answer: { ...page(2, 2), head: 6 } })
    it.push(1, { ...event(8), body: { text: 'm8', reply_to: 2 } })
    assert.equal(it.shows().messages.at(-1)?.quote?.text, 'edited at 7')
    const early = bench().run(welcome({ 1: 6 }))
    early.run({ kind: 'page', room: WITH_BEN, ask: 0, answer: { ...page(1, 0), messages: [] } })
    early
      .run({ kind: 'open', room: HALL })
      .run({ kind: 'lines', room: HALL, answer: { ...page(2, 2), head: 3 } })
    early.take()
    early.run({ kind: 'page', room: HALL, ask: 1, answer: page(4, 6) })
    assert.deepEqual(early.take().at(-1), { kind: 'get-lines', room: HALL, seq: 2 })
  })
})

describe('a page that goes beyond what is held', () => {
  test('of the end of the log takes its place, for what was done to older lines is not in it', () => {
    const it = open(page(1, 3))
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 1: 900 } } }).run({
      kind: 'page',
      room: HALL,
      ask: 2,
      answer: page(3, 900)
    })
    assert.equal(it.shows().messages[0]?.seq, 3)
  })

  test('of another place is cut there, and the rest is pulled', () => {
    const it = open(page(2, 3)).run({ kind: 'visit', room: HALL, window: { around: 1 } })
    it.take()
    it.run({ kind: 'page', room: HALL, ask: 2, window: { around: 1 }, answer: page(1, 5) })
    assert.deepEqual(texts(it), ['m1', 'm2', 'm3'])
    const pull = { type: 'pull', room: 1, after: 3, limit: 200 } as const
    assert.deepEqual(it.take(), [{ kind: 'frame', frame: pull }])
  })
})

describe('replies of a thread', () => {
  test('are counted down by the deletion of one that is not held', () => {
    const root: MessageEvent = { ...event(1), reply_count: 2 }
    const it = open(page(5, 6))
    it.run({ kind: 'lines', room: HALL, answer: { ...page(1, 1), messages: [root], head: 6 } })
    it.push(1, change(7, { kind: 'delete', target: 3, thread: 1 }))
    it.push(1, { ...event(8), body: { text: 'm8', reply_to: 1 } })
    const line = it.state.rooms.get(HALL)!.loose.get(1)
    assert.equal(line?.reply_count, 1)
  })

  test('are counted down by a deletion of one’s own', () => {
    const own = { ...inThread(2, 1), sender_id: 1 }
    const it = open({ ...page(1, 2), messages: [{ ...event(1), reply_count: 1 }, own] })
    it.run({ kind: 'write', room: HALL, clientId: 'd', act: { kind: 'delete', target: 2 } })
    const ok = { type: 'ok', client_id: 'd', room: 1, seq: 3, id: 3, timestamp: own.timestamp } as const
    it.run({ kind: 'frame', frame: ok })
    assert.equal(it.shows().messages[0]?.replyCount, 0)
  })

  test('that come deleted are counted until the event comes that deleted them', () => {
    const it = open(page(1, 1))
    it.push(1, { ...inThread(2, 1), deleted: true })
    it.push(1, change(3, { kind: 'delete', target: 2, thread: 1 }))
    assert.equal(it.shows().messages[0]?.replyCount, 0)
  })
})

describe('a reaction', () => {
  test('of somebody who is not among the first is counted as the server counts', () => {
    const users = Array.from({ length: 10 }, (_, index) => 11 + index)
    const message = { ...event(1), reactions: [{ emoji: '👍', count: 12, users }] }
    const it = open({ ...page(1, 1), messages: [message] })
    it.push(
      1,
      change(2, { kind: 'react', sender_id: 99, target: 1, body: { emoji: '👍', on: true, count: 12 } })
    )
    assert.equal(it.shows().messages[0]?.reactions[0]?.count, 12)
  })
})

describe('unread', () => {
  test('is less what was deleted after the server had counted', () => {
    const it = open(page(1, 3))
    it.push(1, change(4, { kind: 'delete', target: 2 }))
    it.run({ kind: 'rooms', rooms: [{ ...hall(3), unread: 3 }] })
    assert.equal(it.shows().unread, 2)
  })
})

describe('a group', () => {
  const group = (head: number, role?: 'member') => ({
    ...hall(head),
    id: 9,
    kind: 'group' as const,
    name: 'club',
    ...(role && { role })
  })

  test('is not left because of an answer from before one came back', () => {
    const it = bench().run(welcome({ 9: 2 }))
    it.run({ kind: 'rooms', rooms: [group(2, 'member')] })
    it.push(9, change(4, { kind: 'invite', body: { user: 1 } }))
    it.run({ kind: 'rooms', rooms: [group(3)] })
    assert.equal(it.shows('name:club').left, false)
  })

  test('is left when it is no more among one’s rooms, and not entered by what is repeated', () => {
    const it = bench().run(welcome({ 9: 2 }))
    it.run({ kind: 'rooms', rooms: [group(2, 'member')] }).run({ kind: 'down' })
    it.run(welcome({})).run({ kind: 'rooms', rooms: [hall(3)], all: true })
    it.push(9, event(2))
    assert.equal(it.shows('name:club').left, true)
  })

  test('is not entered either by what was missed before one was put out, and comes then', () => {
    const it = bench().run(welcome({ 9: 2 }))
    it.run({ kind: 'rooms', rooms: [group(2, 'member')] }).run({ kind: 'down' })
    it.run(welcome({ 9: 4 })).run({ kind: 'rooms', rooms: [hall(3)], all: true })
    it.push(9, event(3))
    assert.equal(it.shows('name:club').left, true)
    it.push(9, change(5, { kind: 'invite', body: { user: 1 } }))
    assert.equal(it.shows('name:club').left, false)
  })

  test('is asked about when something was stored in it before: perhaps one was put out since', () => {
    const it = bench().run(welcome({ 9: 2 }))
    it.run({ kind: 'write', room: 'name:club', clientId: 'c', act: say('hi') }).take()
    it.ok('c', 2, 9, true)
    assert.ok(it.take().some(effect => effect.kind === 'get-room' && effect.id === 9))
  })

  test('waits after a pull that brought nothing, also for who seems to come back', () => {
    const it = bench()
      .run(welcome({ 9: 2 }))
      .run({ kind: 'open', room: 'name:club' })
    it.run({ kind: 'page', room: 'name:club', ask: 1, answer: { ...page(1, 2), room: group(2) } })
    it.push(9, event(3))
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 9: 5 } } }).take()
    it.run({ kind: 'frame', frame: { type: 'events', room: 9, events: [], after: 3, head: 5 } })
    it.run({ kind: 'rooms', rooms: [group(5, 'member')] })
    assert.deepEqual(it.kinds(), ['get-members'])
  })

  test('is loaded anew when one comes back: what was read of it from outside may say more than its place', () => {
    const it = bench()
      .run(welcome({ 9: 2 }))
      .run({ kind: 'open', room: 'name:club' })
    const answered = { ...page(1, 2), messages: [{ ...event(1), reply_count: 1 }, event(2)] }
    it.run({ kind: 'page', room: 'name:club', ask: 1, answer: { ...answered, room: group(2) } }).take()
    it.push(9, change(4, { kind: 'invite', body: { user: 1 } }))
    assert.deepEqual(
      it.take().flatMap(effect => (effect.kind === 'get-page' ? [effect.window] : [])),
      [{}]
    )
    const fresh = { ...answered, to: 4, head: 4, messages: [...answered.messages, inThread(3, 1)] }
    it.run({ kind: 'page', room: 'name:club', ask: 2, answer: { ...fresh, room: group(4, 'member') } })
    assert.equal(it.shows('name:club').messages[0]?.replyCount, 1)
    it.push(9, inThread(5, 1))
    assert.equal(it.shows('name:club').messages[0]?.replyCount, 2)
  })

  test('is loaded anew, too, when a pull from outside is answered to one who is back', () => {
    const it = bench()
      .run(welcome({ 9: 2 }))
      .run({ kind: 'open', room: 'name:club' })
    const answered = { ...page(1, 2), messages: [{ ...event(1), reply_count: 1 }, event(2)] }
    it.run({ kind: 'page', room: 'name:club', ask: 1, answer: { ...answered, room: group(2) } }).take()
    const back = [inThread(3, 1), change(4, { kind: 'invite', body: { user: 1 } })]
    it.run({ kind: 'frame', frame: { type: 'events', room: 9, events: back, after: 2, head: 4 } })
    assert.equal(it.shows('name:club').messages[0]?.replyCount, 1)
    assert.deepEqual(
      it.take().flatMap(effect => (effect.kind === 'get-page' ? [effect.window] : [])),
      [{}]
    )
  })

  for (const code of ['forbidden', 'not_found'] as const) {
    test(`that was ${code} from outside is loaded as soon as one is let in`, () => {
      const it = bench()
        .run(welcome({ 9: 2 }))
        .run({ kind: 'open', room: 'name:club' })
      const error = new ChatError(code, 'no')
      it.run({ kind: 'page-failed', room: 'name:club', ask: 1, error }).take()
      it.run({ kind: 'rooms', rooms: [group(3, 'member')] })
      assert.equal(it.take().find(effect => effect.kind === 'get-page')?.room, 'name:club')
      // And after a pause, should it be refused all the same.
      it.run({ kind: 'page-failed', room: 'name:club', ask: 2, error }).take()
      it.run({ kind: 'rooms', rooms: [group(4, 'member')] })
      assert.ok(!it.kinds().includes('get-page'))
    })
  }
})

describe('events that come before the welcome of their line', () => {
  const news = (it: ReturnType<typeof bench>) =>
    it.take().flatMap(one => (one.kind === 'message' ? [one.message.text] : []))

  test('wait for it, and are told once', () => {
    const it = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'rooms', rooms: [hall(3)], all: true })
    it.run({ kind: 'down' }).push(1, { ...event(4), sender_id: 2 })
    assert.deepEqual(news(it), [])
    it.run(welcome({ 1: 4 }))
    assert.deepEqual(news(it), ['m4'])
  })

  test('are of the log that it names, and are not told of another one', () => {
    const it = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'rooms', rooms: [hall(3)], all: true })
    it.run({ kind: 'down' })
      .push(1, { ...event(2), sender_id: 2 })
      .take()
    it.run(welcome({ 1: 2 }, { log: 'b' })).run({ kind: 'rooms', rooms: [hall(2)], all: true })
    assert.deepEqual(news(it), ['m2'])
  })

  test('are forgotten with a line that had none', () => {
    const it = bench()
      .run(welcome({ 1: 3 }))
      .run({ kind: 'rooms', rooms: [hall(3)], all: true })
    it.run({ kind: 'down' }).push(1, { ...event(4), sender_id: 2 })
    it.run({ kind: 'down' }).run(welcome({ 1: 3 }))
    assert.deepEqual(news(it), [])
  })
})
