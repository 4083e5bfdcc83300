import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ClientFrame, Events, MessageEvent, MessagesAnswer, RoomSummary, Welcome } from '@parlo/contract'
import type { Effect, EngineFrame, Input } from './inputs.ts'
import { createState, roomOf, type RoomKey, type State } from './state.ts'
import { nextWake, step } from './step.ts'
import { say } from '../testing/engine-bench.ts'
import { roomsOf, snapshotOf } from './view.ts'

const ME = { id: 1, username: 'ann' }
const BEN = { id: 2, username: 'ben' }
const HALL: RoomKey = 'name:broadcast'

/** An engine, its clock, and what it asked for. */
class Bench {
  readonly state: State = createState(ME)
  now = 1_000_000
  effects: Effect[] = []

  run(input: Input): this {
    this.effects.push(...step(this.state, input, this.now))
    return this
  }

  hear(frame: EngineFrame): this {
    return this.run({ kind: 'frame', frame })
  }

  /** The page asked for last comes. */
  answer(room: RoomKey, answer: MessagesAnswer): this {
    return this.run({ kind: 'page', room, ask: roomOf(this.state, room).asked, answer })
  }

  /** What was asked for since last time. */
  take(): Effect[] {
    return this.effects.splice(0)
  }

  frames(): ClientFrame[] {
    return this.take().flatMap(effect => (effect.kind === 'frame' ? [effect.frame] : []))
  }

  texts(key: RoomKey = HALL): string[] {
    return snapshotOf(this.state, roomOf(this.state, key)).messages.map(
      ({ text, state }) => `${text} ${state}`
    )
  }

  /** Welcomed, with everyone's room open and holding these messages. */
  static open(...events: MessageEvent[]): Bench {
    const bench = new Bench()
    bench.run({ kind: 'open', room: HALL })
    bench.answer(HALL, page(events))
    bench.hear(welcome({ 1: events.length }))
    bench.take()
    return bench
  }
}

const event = (seq: number, sender = 2, client_id: string | null = null): MessageEvent => ({
  seq,
  kind: 'message',
  id: 100 + seq,
  number: seq,
  sender_id: sender,
  client_id,
  timestamp: '2026-11-22T07:30:00.123Z',
  members_seq: 0,
  body: { text: `m${seq}` }
})
const run = (from: number, to: number): MessageEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index))
const pushed = (...events: MessageEvent[]): Events => ({ type: 'events', room: 1, events })
const answered = (after: number, head: number, ...events: MessageEvent[]): Events => ({
  type: 'events',
  room: 1,
  after,
  head,
  events
})

const hall = (head: number, unread = 0): RoomSummary => ({
  id: 1,
  kind: 'broadcast',
  name: 'broadcast',
  head,
  last: head > 0 ? event(head) : null,
  unread,
  marks: []
})

const page = (messages: MessageEvent[], head = messages.at(-1)?.seq ?? 0) => ({
  room: hall(head),
  messages,
  from: messages[0]?.seq ?? 1,
  to: messages.at(-1)?.seq ?? 0,
  head,
  log: 'a'
})

const welcome = (heads: Record<string, number>, log = 'a'): Welcome => ({
  type: 'welcome',
  version: 1,
  user: ME,
  session: 's',
  log,
  now: 0,
  features: [],
  limits: { frame: 65_536, text: 8_000, pull: 200, send_rate: [5, 10], heartbeat_s: 25 },
  heads,
  more: false,
  token_exp: 0
})

describe('a live log', () => {
  test('shows what comes next at once', () => {
    assert.deepEqual(
      Bench.open(event(1))
        .hear(pushed(event(2)))
        .texts(),
      ['m1 sent', 'm2 sent']
    )
  })

  test('never shows a message above a hole, and pulls what is missing', () => {
    const bench = Bench.open(event(1)).hear(pushed(event(3)))
    assert.deepEqual(bench.texts(), ['m1 sent'])
    assert.deepEqual(bench.frames(), [{ type: 'pull', room: 1, after: 1, limit: 200 }])
    bench.hear(answered(1, 3, event(2), event(3)))
    assert.deepEqual(bench.texts(), ['m1 sent', 'm2 sent', 'm3 sent'])
    assert.deepEqual(bench.frames(), [])
  })

  test('goes on pulling until it holds all it heard of, also what it heard of meanwhile', () => {
    const bench = Bench.open(event(1)).hear(pushed(event(3)))
    bench.take()
    bench.hear(pushed(event(9)))
    assert.deepEqual(bench.frames(), [], 'one pull at a time')
    bench.hear(answered(1, 3, event(2), event(3)))
    assert.deepEqual(bench.frames(), [{ type: 'pull', room: 1, after: 3, limit: 200 }])
  })

  test('ignores what it holds already', () => {
    const bench = Bench.open(event(1), event(2)).hear(pushed(event(1), event(2)))
    assert.deepEqual(bench.texts(), ['m1 sent', 'm2 sent'])
    assert.equal(
      bench.take().some(({ kind }) => kind === 'message'),
      false
    )
  })

  test('takes a run that begins before its end', () => {
    const bench = Bench.open(event(1), event(2)).hear(pushed(event(2), event(3)))
    assert.deepEqual(bench.texts(), ['m1 sent', 'm2 sent', 'm3 sent'])
  })

  test('gives what it does not understand its place in the log, and shows nothing of it', () => {
    const later = { ...event(2), kind: 'poke', body: {} } as unknown as MessageEvent
    const bench = Bench.open(event(1)).hear(pushed(later, event(3)))
    assert.deepEqual(bench.texts(), ['m1 sent', 'm3 sent'])
    assert.equal(snapshotOf(bench.state, roomOf(bench.state, HALL)).unread, 1)
    assert.deepEqual(bench.frames(), [])
  })

  test('says whether all is here: not while the line is down, nor before what was missed has come', () => {
    const bench = Bench.open(event(1))
    const live = (): boolean => snapshotOf(bench.state, roomOf(bench.state, HALL)).live
    assert.equal(live(), true)
    assert.equal((bench.run({ kind: 'down' }), live()), false)
    assert.equal((bench.hear(welcome({ 1: 4 })), live()), false)
    assert.equal((bench.hear(answered(1, 4, ...run(2, 3))), live()), false)
    assert.equal((bench.hear(answered(3, 4, event(4))), live()), true)
    // What comes late on a line that is up is not what was missed.
    assert.equal((bench.hear(pushed(event(6))), live()), true)
    // Nothing was missed.
    bench.hear(answered(4, 6, ...run(5, 6))).run({ kind: 'down' })
    assert.equal((bench.hear(welcome({ 1: 6 })), live()), true)
  })

  test('pulls when a head says that there is more', () => {
    const bench = Bench.open(event(1)).hear({ type: 'heads', heads: { 1: 4 } })
    assert.deepEqual(bench.frames(), [{ type: 'pull', room: 1, after: 1, limit: 200 }])
  })

  test('asks again when a pull is not answered in time', () => {
    const bench = Bench.open(event(1)).hear({ type: 'heads', heads: { 1: 2 } })
    bench.take()
    assert.equal(nextWake(bench.state), bench.now + 4_000)
    bench.now += 4_000
    bench.run({ kind: 'tick' })
    assert.deepEqual(bench.frames(), [{ type: 'pull', room: 1, after: 1, limit: 200 }])
  })

  test('asks again for what was asked for too soon, when the server says', () => {
    const bench = Bench.open(event(1)).hear({ type: 'heads', heads: { 1: 2 } })
    bench.take()
    const error = { type: 'error', code: 'rate_limited', detail: 'slow', retry: true, about: 'pull' } as const
    bench.hear({ ...error, room: 1, retry_ms: 100 })
    assert.equal(nextWake(bench.state), bench.now + 100)
    bench.now += 100
    bench.run({ kind: 'tick' })
    assert.deepEqual(bench.frames(), [{ type: 'pull', room: 1, after: 1, limit: 200 }])
  })

  test('pauses after a pull that brought nothing, rather than asking for ever', () => {
    const bench = Bench.open(event(1)).hear({ type: 'heads', heads: { 1: 2 } })
    bench.take()
    bench.hear(answered(1, 1))
    assert.deepEqual(bench.frames(), [])
    assert.equal(nextWake(bench.state), bench.now + 1_000)
  })

  test('pauses as long when another pull, sent later, was too soon', () => {
    const bench = Bench.open(event(1)).hear({ type: 'heads', heads: { 1: 2 } })
    bench.now += 4_000
    bench.run({ kind: 'tick' }).take()
    bench.hear(answered(1, 1))
    const error = { type: 'error', code: 'rate_limited', detail: 'slow', retry: true, about: 'pull' } as const
    bench.hear({ ...error, room: 1, retry_ms: 100 })
    assert.equal(nextWake(bench.state), bench.now + 1_000)
  })

  test('loads the newest page when it is too far behind, and fills the middle by scrolling', () => {
    const bench = Bench.open(event(1)).hear({ type: 'heads', heads: { 1: 900 } })
    assert.deepEqual(bench.take(), [{ kind: 'get-page', room: HALL, ask: 2, window: {}, limit: 50 }])
    bench.answer(HALL, page(run(851, 900)))
    assert.equal(bench.texts().length, 50)
    bench.run({ kind: 'older', room: HALL, limit: 200 })
    assert.deepEqual(bench.take(), [
      { kind: 'get-page', room: HALL, ask: 3, window: { before: 851 }, limit: 200 }
    ])
    bench.answer(HALL, page(run(2, 850), 900))
    assert.equal(bench.texts().length, 899, 'what was held before may have changed unheard, and is forgotten')
  })

  test('forgets everything when the server follows another history, but what was written here', () => {
    const bench = Bench.open(event(1), event(2))
    bench.run({ kind: 'down' }).run({ kind: 'write', room: HALL, clientId: 'c', act: say('mine') })
    bench.take()
    bench.hear(welcome({ 1: 1 }, 'b'))
    assert.deepEqual(bench.texts(), ['mine sending'])
    const asked = bench.take()
    assert.ok(asked.some(effect => effect.kind === 'get-page'))
    assert.ok(asked.some(effect => effect.kind === 'frame' && effect.frame.type === 'send'))
  })

  test('forgets a room that the welcome resets', () => {
    const bench = Bench.open(event(1), event(2)).run({ kind: 'down' })
    bench.hear({ ...welcome({ 1: 1 }), reset: [1] })
    assert.deepEqual(bench.texts(), [])
  })
})

describe('the outbox', () => {
  const write = (bench: Bench, ...ids: string[]): Bench => {
    for (const clientId of ids) bench.run({ kind: 'write', room: HALL, clientId, act: say(clientId) })
    return bench
  }
  const sends = (bench: Bench): string[] =>
    bench.frames().flatMap(frame => (frame.type === 'send' ? [frame.client_id] : []))
  const ok = (client_id: string, seq: number): EngineFrame => ({
    type: 'ok',
    client_id,
    room: 1,
    seq,
    id: 100 + seq,
    timestamp: '2026-11-22T07:30:00.123Z'
  })

  test('sends one at a time, in the order written', () => {
    const bench = write(Bench.open(), 'a', 'b')
    assert.deepEqual(sends(bench), ['a'])
    bench.hear(ok('a', 1))
    assert.deepEqual(sends(bench), ['b'])
    bench.hear(ok('b', 2))
    assert.deepEqual(bench.texts(), ['a sent', 'b sent'])
  })

  test('keeps the same line and key from sending to sent', () => {
    const bench = write(Bench.open(), 'a')
    const key = () => snapshotOf(bench.state, roomOf(bench.state, HALL)).messages.map(message => message.key)
    const before = key()
    bench.hear(ok('a', 1))
    assert.deepEqual(key(), before)
  })

  test('waits while there is no line, then sends under the same id', () => {
    const bench = write(Bench.open().run({ kind: 'down' }), 'a')
    assert.deepEqual(sends(bench), [])
    bench.hear(welcome({ 1: 0 }))
    assert.deepEqual(sends(bench), ['a'])
  })

  test('repeats under the same id what was in flight when the line went', () => {
    const bench = write(Bench.open(), 'a')
    bench.take()
    bench.run({ kind: 'down' }).hear(welcome({ 1: 0 }))
    assert.deepEqual(sends(bench), ['a'])
  })

  test('repeats what is not answered on a line that looks healthy', () => {
    const bench = write(Bench.open(), 'a')
    bench.take()
    bench.now += 10_000
    bench.run({ kind: 'tick' })
    assert.deepEqual(sends(bench), ['a'])
  })

  test('is done when its own event comes, though the answer was lost', () => {
    const bench = write(Bench.open(), 'a')
    bench.take()
    bench.hear(pushed(event(1, ME.id, 'a')))
    assert.ok(bench.take().some(effect => effect.kind === 'sent'))
    assert.deepEqual(bench.texts(), ['m1 sent'])
    bench.hear(ok('a', 1))
    assert.deepEqual(bench.texts(), ['m1 sent'])
  })

  test('pulls what came before its own message, rather than showing it out of order', () => {
    const bench = write(Bench.open(event(1)), 'a')
    bench.take()
    bench.hear(ok('a', 3))
    assert.deepEqual(bench.texts(), ['m1 sent', 'a sent'], 'its own stays where it was')
    assert.deepEqual(bench.frames(), [{ type: 'pull', room: 1, after: 1, limit: 200 }])
    bench.hear(answered(1, 3, event(2), event(3, ME.id, 'a')))
    assert.deepEqual(bench.texts(), ['m1 sent', 'm2 sent', 'm3 sent'])
  })

  test('parks a refused message and lets the next one go', () => {
    const bench = write(Bench.open(), 'a', 'b')
    bench.take()
    bench.hear({ type: 'error', code: 'forbidden', detail: 'no', retry: false, client_id: 'a' })
    assert.deepEqual(bench.texts(), ['a failed', 'b sending'])
    assert.deepEqual(sends(bench), ['b'])
  })

  test('tries again after the time the server asked for', () => {
    const bench = write(Bench.open(), 'a')
    bench.take()
    bench.hear({
      type: 'error',
      code: 'rate_limited',
      detail: 'slow',
      retry: true,
      retry_ms: 800,
      client_id: 'a'
    })
    assert.deepEqual(sends(bench), [])
    assert.equal(nextWake(bench.state), bench.now + 800)
    bench.now += 800
    bench.run({ kind: 'tick' })
    assert.deepEqual(sends(bench), ['a'])
  })

  test('sends a parked message again last, under the same id, or gives it up', () => {
    const bench = write(Bench.open(), 'a')
    bench.hear({ type: 'error', code: 'forbidden', detail: 'no', retry: false, client_id: 'a' })
    bench.take()
    bench.run({ kind: 'retry', room: HALL, clientId: 'a' })
    assert.deepEqual(sends(bench), ['a'])
    bench.hear({ type: 'error', code: 'forbidden', detail: 'no', retry: false, client_id: 'a' })
    bench.run({ kind: 'discard', room: HALL, clientId: 'a' })
    assert.deepEqual(bench.texts(), [])
  })

  test('writes to a person before the room exists, and knows the room from the answer', () => {
    const bench = Bench.open()
    bench.run({ kind: 'write', room: 'direct:2', clientId: 'a', act: say('hi') })
    assert.deepEqual(
      bench.frames().map(frame => 'room' in frame && frame.room),
      ['direct:2']
    )
    bench.hear({ ...ok('a', 1), room: 7 } as EngineFrame)
    bench.run({ kind: 'write', room: 'direct:2', clientId: 'b', act: say('again') })
    assert.deepEqual(
      bench.frames().map(frame => 'room' in frame && frame.room),
      [7]
    )
  })
})

describe('news', () => {
  const news = (bench: Bench): string[] =>
    bench
      .take()
      .flatMap(effect => (effect.kind === 'message' ? [`${effect.room} ${effect.message.text}`] : []))

  test('are told once, live or pulled, and never of one’s own', () => {
    const bench = Bench.open(event(1)).hear(pushed(event(3)))
    bench.hear(answered(1, 4, event(2), event(3), event(4, ME.id)))
    assert.deepEqual(news(bench), ['name:broadcast m2', 'name:broadcast m3'])
  })

  test('are told of what was missed while the line was down', () => {
    const bench = Bench.open(event(1)).run({ kind: 'down' })
    bench.hear(welcome({ 1: 2 })).run({ kind: 'rooms', rooms: [hall(2, 1)] })
    bench.hear(answered(1, 2, event(2)))
    assert.deepEqual(news(bench), ['name:broadcast m2'])
  })

  test('are not told of history', () => {
    assert.deepEqual(news(Bench.open(event(1), event(2))), [])
  })

  test('of a room not known yet wait for its name', () => {
    const bench = Bench.open().hear({ type: 'events', room: 9, events: [event(1)] })
    assert.deepEqual(bench.take(), [{ kind: 'get-room', id: 9 }])
    bench.run({
      kind: 'rooms',
      rooms: [{ id: 9, kind: 'direct', peer: BEN, head: 1, last: event(1), unread: 1, marks: [] }]
    })
    assert.deepEqual(news(bench), ['direct:2 m1'])
    assert.equal(snapshotOf(bench.state, roomOf(bench.state, 'direct:2')).unread, 1)
  })
})

describe('a group', () => {
  test('is a room of its own, by its name or its id, and never taken for everyone’s', () => {
    const bench = Bench.open(event(1))
    const group = {
      kind: 'group',
      role: 'member',
      head: 1,
      last: event(1),
      unread: 1,
      marks: []
    } as unknown as RoomSummary
    bench.run({
      kind: 'rooms',
      rooms: [
        { ...group, id: 8, name: 'lobby' },
        { ...group, id: 9 }
      ]
    })
    assert.deepEqual(
      roomsOf(bench.state, []).map(({ key, kind }) => [key, kind]),
      [
        ['name:broadcast', 'broadcast'],
        ['name:lobby', 'group'],
        ['id:9', 'group']
      ]
    )
  })
})

describe('unread', () => {
  const unread = (bench: Bench, key: RoomKey = HALL): number =>
    snapshotOf(bench.state, roomOf(bench.state, key)).unread

  test('counts what others wrote, and ends when the newest line was seen', () => {
    const bench = Bench.open().hear(pushed(event(1), event(2, ME.id), event(3)))
    assert.equal(unread(bench), 2)
    bench.run({ kind: 'read', room: HALL })
    assert.equal(unread(bench), 0)
  })

  test('sends one mark for many, not faster than every 2 s', () => {
    const bench = Bench.open()
    bench.now += 2_000
    bench.hear(pushed(event(1))).run({ kind: 'read', room: HALL })
    assert.deepEqual(bench.frames(), [{ type: 'mark', room: 1, read: 1 }])
    bench.hear(pushed(event(2))).run({ kind: 'read', room: HALL })
    bench.hear(pushed(event(3))).run({ kind: 'read', room: HALL })
    assert.deepEqual(bench.frames(), [])
    bench.now += 2_000
    bench.run({ kind: 'tick' })
    assert.deepEqual(bench.frames(), [{ type: 'mark', room: 1, read: 3 }])
  })

  test('sends again a mark that the server does not have after a cut', () => {
    const bench = Bench.open(event(1)).run({ kind: 'read', room: HALL })
    bench.run({ kind: 'down' }).hear(welcome({ 1: 1 }))
    bench.run({ kind: 'rooms', rooms: [hall(1)] })
    bench.take()
    bench.now += 2_000
    bench.run({ kind: 'tick' })
    assert.deepEqual(bench.frames(), [{ type: 'mark', room: 1, read: 1 }])
  })

  test('follows what the same person read on another device', () => {
    const bench = Bench.open().hear(pushed(event(1), event(2)))
    bench.hear({ type: 'mark', room: 1, user: ME.id, read: 2, delivered: 2 })
    assert.equal(unread(bench), 0)
  })

  test('never goes back', () => {
    const bench = Bench.open(event(1), event(2)).run({ kind: 'read', room: HALL })
    bench.hear({ type: 'mark', room: 1, user: ME.id, read: 1, delivered: 1 })
    assert.equal(snapshotOf(bench.state, roomOf(bench.state, HALL)).readSeq, 2)
  })
})

describe('read receipts', () => {
  test('turn own direct messages from sent to delivered and read, up to where the other has got', () => {
    const bench = Bench.open()
    bench.run({
      kind: 'rooms',
      rooms: [{ id: 9, kind: 'direct', peer: BEN, head: 2, last: event(2, ME.id), unread: 0, marks: [] }]
    })
    bench.run({ kind: 'open', room: 'direct:2' })
    const answer = { ...page([event(1, ME.id), event(2, ME.id)]), room: null }
    bench.answer('direct:2', answer)
    bench.hear({ type: 'mark', room: 9, user: BEN.id, read: 1, delivered: 2 })
    assert.deepEqual(bench.texts('direct:2'), ['m1 read', 'm2 delivered'])
  })
})

describe('typing', () => {
  const typing = (bench: Bench): readonly number[] =>
    snapshotOf(bench.state, roomOf(bench.state, HALL)).typing

  test('shows who writes, and forgets after 6 s without a word', () => {
    const bench = Bench.open().hear({ type: 'note', kind: 'typing', room: 1, user: 2, on: true })
    assert.deepEqual(typing(bench), [2])
    assert.equal(nextWake(bench.state), bench.now + 6_000)
    bench.now += 6_000
    bench.run({ kind: 'tick' })
    assert.deepEqual(typing(bench), [])
  })

  test('ends with the message, and with the line', () => {
    const bench = Bench.open().hear({ type: 'note', kind: 'typing', room: 1, user: 2, on: true })
    bench.hear(pushed(event(1)))
    assert.deepEqual(typing(bench), [])
    bench.hear({ type: 'note', kind: 'typing', room: 1, user: 2, on: true }).run({ kind: 'down' })
    assert.deepEqual(typing(bench), [])
  })

  test('is said once in 4 s, however many keys', () => {
    const bench = Bench.open()
    for (let i = 0; i < 10; i++) bench.run({ kind: 'typing', room: HALL, on: true })
    assert.equal(bench.frames().length, 1)
    bench.now += 4_000
    bench.run({ kind: 'typing', room: HALL, on: true }).run({ kind: 'typing', room: HALL, on: false })
    assert.deepEqual(
      bench.frames().map(frame => frame.type === 'note' && frame.on),
      [true, false]
    )
  })
})

describe('a snapshot', () => {
  test('is the same object until something to be seen changed', () => {
    const bench = Bench.open(event(1))
    const room = roomOf(bench.state, HALL)
    const before = snapshotOf(bench.state, room)
    bench.run({ kind: 'tick' }).run({ kind: 'rooms', rooms: [hall(1)] })
    assert.equal(snapshotOf(bench.state, room), before)
    bench.hear(pushed(event(2)))
    const after = snapshotOf(bench.state, room)
    assert.notEqual(after, before)
    assert.equal(after.messages[0], before.messages[0], 'lines that did not change are the same objects')
    assert.ok(Object.isFrozen(after) && Object.isFrozen(after.messages) && Object.isFrozen(after.messages[0]))
  })

  test('never uses a stranger’s client id as a key', () => {
    const bench = Bench.open(event(1, ME.id, 'twin'), event(2, 2, 'twin'))
    const keys = snapshotOf(bench.state, roomOf(bench.state, HALL)).messages.map(({ key }) => key)
    assert.equal(new Set(keys).size, 2)
  })
})
