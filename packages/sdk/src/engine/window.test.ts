import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogEvent, MessagesAnswer } from '@parlo/contract'
import { bench, busy, event, HALL, page, run, say, welcome } from '../testing/engine-bench.ts'
import type { Window } from './inputs.ts'
import { nextWake } from './step.ts'

type Bench = ReturnType<typeof bench>

/** Everyone's room of 300 messages, of which the newest 50 are shown. */
const shown = (): Bench => {
  const it = bench()
    .run(welcome({ 1: 300 }))
    .run({ kind: 'open', room: HALL })
  it.run({ kind: 'page', room: HALL, ask: 1, answer: page(251, 300) }).take()
  return it
}
/** The page that is asked for comes, with these messages. */
const come = (it: Bench, from: number, to: number, head = 300): Bench => {
  const asked = it.take().find(effect => effect.kind === 'get-page')
  assert.ok(asked, 'a page is asked for')
  return it.run({
    kind: 'page',
    room: HALL,
    ask: asked.ask,
    window: asked.window,
    answer: page(from, to, head)
  })
}
const visit = (it: Bench, window: Window) => it.run({ kind: 'visit', room: HALL, window })
const span = (it: Bench) => {
  const { messages, atStart, atEnd } = it.shows()
  return [messages[0]?.seq, messages.at(-1)?.seq, ...(atStart ? ['start'] : []), ...(atEnd ? ['end'] : [])]
}
const push = (it: Bench, ...events: LogEvent[]) =>
  it.run({ kind: 'frame', frame: { type: 'events', room: 1, events } })

describe('another place of the log', () => {
  test('is loaded and shown; what is new goes to the end all the same', () => {
    const it = come(visit(shown(), { around: 100 }), 75, 124)
    assert.deepEqual(span(it), [75, 124])
    push(it, event(301))
    assert.deepEqual(span(it), [75, 124])
    assert.equal(it.shows().last?.seq, 301)
    it.run({ kind: 'newest', room: HALL })
    assert.deepEqual(span(it), [251, 301, 'end'])
  })

  test('is shown at once when it is held', () => {
    const it = come(visit(shown(), { around: 100 }), 75, 124)
    it.run({ kind: 'newest', room: HALL }).take()
    visit(it, { around: 80 })
    assert.deepEqual([span(it), it.kinds()], [[75, 124], []])
  })

  test('goes on to both sides, until it meets what is held', () => {
    const it = come(visit(shown(), { around: 100 }), 75, 124)
    come(it.run({ kind: 'newer', room: HALL, limit: 50 }), 125, 174)
    come(it.run({ kind: 'older', room: HALL, limit: 50 }), 25, 74)
    assert.deepEqual(span(it), [25, 174])
    come(it.run({ kind: 'newer', room: HALL, limit: 100 }), 175, 274)
    assert.deepEqual(span(it), [25, 300, 'end'])
    it.run({ kind: 'newer', room: HALL, limit: 50 })
    assert.deepEqual(it.kinds(), [], 'nothing is newer than the end')
    come(it.run({ kind: 'older', room: HALL, limit: 50 }), 1, 24)
    assert.deepEqual(span(it), [1, 300, 'start', 'end'])
  })

  test('from a time on begins with the page that the server finds', () => {
    const it = come(visit(shown(), { since: '2026-11-01T00:00:00.000Z' }), 60, 109)
    assert.deepEqual(span(it), [60, 109])
  })

  test('from a time on after which nothing was said is the end', () => {
    const it = visit(shown(), { since: '2027-01-01T00:00:00.000Z' })
    come(it, 301, 300)
    assert.deepEqual(span(it), [251, 300, 'end'])
  })

  test('beyond what is held, while the line is down, is the end as far as it is known', () => {
    const it = shown().run({ kind: 'down' })
    come(visit(it, { around: 340 }), 315, 345, 345)
    assert.deepEqual(span(it), [251, 300, 'end'])
    it.run(welcome({ 1: 345 })).take()
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 1, after: 300, events: run(301, 345), head: 345 }
    })
    assert.deepEqual(span(it), [251, 345, 'end'])
  })

  test('that cannot be had leaves what is shown, and says why', () => {
    const it = visit(shown(), { around: 100 })
    it.run({ kind: 'page-failed', room: HALL, ask: 2, error: busy })
    assert.deepEqual([span(it), it.shows().error], [[251, 300, 'end'], busy])
  })

  test('is not read by whoever looks at it', () => {
    const it = come(visit(shown(), { around: 100 }), 75, 124)
    it.run({ kind: 'read', room: HALL })
    assert.equal(it.shows().readSeq, 0)
  })

  test('is forgotten when the log has moved on too far, with all but what is new', () => {
    const it = come(visit(shown(), { around: 100 }), 75, 124)
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 1: 900 } } })
    come(it, 851, 900, 900)
    assert.deepEqual(span(it), [851, 900, 'end'])
    assert.deepEqual(it.state.rooms.get(HALL)!.timeline.ranges, [{ after: 850, to: 900 }])
  })
})

describe('what is quoted', () => {
  const answering: LogEvent = { ...event(301), body: { text: 'so true', reply_to: 7 } }
  const lines = (answer: Partial<MessagesAnswer> = {}) =>
    ({ kind: 'lines', room: HALL, answer: { ...page(7, 7, 301), ...answer } }) as const

  test('is asked for once, and shown when it comes', () => {
    const it = push(shown(), answering)
    assert.deepEqual(
      it.take().filter(({ kind }) => kind === 'get-lines'),
      [{ kind: 'get-lines', room: HALL, seq: 7 }]
    )
    assert.equal(it.shows().messages.at(-1)!.quote, null)
    push(it, { ...event(302), body: { text: 'indeed', reply_to: 7 } })
    assert.equal(it.kinds().includes('get-lines'), false)
    it.run(lines())
    assert.deepEqual(
      it
        .shows()
        .messages.slice(-2)
        .map(({ quote }) => quote?.text),
      ['m7', 'm7']
    )
  })

  test('changes with its message', () => {
    const it = push(shown(), answering).run(lines())
    push(it, { ...event(302), kind: 'delete', target: 7 })
    assert.equal(it.shows().messages.at(-1)!.quote?.deleted, true)
  })

  test('is as new as the log, though it was read before', () => {
    const it = push(shown(), answering)
    push(it, { ...event(302), kind: 'edit', target: 7, body: { text: 'edited' } })
    it.run(lines())
    assert.equal(it.shows().messages.at(-1)!.quote?.text, 'edited')
  })

  test('is asked for again in a while when it could not be had, as long as it is of use', () => {
    const asked = (it: Bench) =>
      it.take().flatMap(effect => (effect.kind === 'get-lines' ? [effect.seq] : []))
    const it = push(shown(), answering)
    it.run({ kind: 'lines-failed', room: HALL, seq: 7 }).take()
    push(it, { ...event(302), body: { text: 'indeed', reply_to: 7 } })
    assert.deepEqual(asked(it), [], 'not at once')
    it.now += 5_000
    assert.deepEqual(asked(it.run({ kind: 'tick' })), [7])
    assert.equal(nextWake(it.state), null, 'not while it is on its way')
    it.run({ kind: 'lines-failed', room: HALL, seq: 7 }).run(lines())
    it.now += 5_000
    assert.deepEqual(asked(it.run({ kind: 'tick' })), [])
    assert.equal(nextWake(it.state), null)
  })

  test('of another history is not believed', () => {
    const it = push(shown(), answering).run(lines({ log: 'b' }))
    assert.equal(it.shows().messages.at(-1)!.quote, null)
  })
})

describe('a group', () => {
  const group = (head: number, role: 'member' | null = 'member') => ({
    id: 9,
    kind: 'group' as const,
    title: 'Cooks',
    members: 3,
    ...(role && { role }),
    head,
    last: null,
    unread: 0,
    marks: []
  })
  /** Somebody came into it with event 40, and may read what came since. */
  const joined = (): Bench => {
    const it = bench().run(welcome({ 9: 60 }))
    it.run({ kind: 'rooms', rooms: [group(60)] }).run({ kind: 'open', room: 'id:9' })
    const messages = run(51, 60)
    it.run({
      kind: 'page',
      room: 'id:9',
      ask: 1,
      answer: { room: group(60), messages, from: 51, to: 60, head: 60, log: 'a' }
    })
    it.take()
    return it
  }
  const older = (it: Bench, messages: readonly number[], from: number, to: number) => {
    it.run({ kind: 'older', room: 'id:9', limit: 50 })
    const asked = it.take().find(effect => effect.kind === 'get-page')!
    const answer = { room: group(60), messages: messages.map(event), from, to, head: 60, log: 'a' }
    it.run({ kind: 'page', room: 'id:9', ask: asked.ask, window: asked.window, answer })
  }

  test('begins for a newcomer where they came, and asking for what was before ends', () => {
    const it = joined()
    older(it, [41, 45, 50], 40, 50)
    assert.equal(it.shows('id:9').messages[0]!.seq, 41)
    older(it, [], 40, 39)
    assert.equal(it.shows('id:9').atStart, true)
    it.run({ kind: 'older', room: 'id:9', limit: 50 })
    assert.deepEqual(it.kinds(), [])
  })

  test('skips what was said while one was not in it', () => {
    const it = joined().run({ kind: 'frame', frame: { type: 'heads', heads: { 9: 90 } } })
    it.take()
    const answer = { after: 60, events: run(81, 90), head: 90, skip_to: 80 }
    it.run({ kind: 'frame', frame: { type: 'events', room: 9, ...answer } })
    assert.deepEqual(
      it.shows('id:9').messages.map(({ seq }) => seq),
      [...run(51, 60), ...run(81, 90)].map(({ seq }) => seq)
    )
    assert.deepEqual(
      it.kinds().filter(kind => kind === 'frame'),
      []
    )
  })

  test('that one was put out of stays readable up to there, and is asked for no more', () => {
    const it = joined().run({ kind: 'frame', frame: { type: 'heads', heads: { 9: 61 } } })
    it.take()
    const kick = { ...event(61), kind: 'kick', body: { user: 1 } } as unknown as LogEvent
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 9, after: 60, events: [kick], head: 61, left: true }
    })
    assert.equal(it.shows('id:9').left, true)
    assert.equal(it.shows('id:9').messages.length, 10)
    assert.equal(
      it.take().some(effect => effect.kind === 'frame' && effect.frame.type === 'pull'),
      false
    )
    it.run({ kind: 'rooms', rooms: [group(61, null)] })
    assert.equal(it.shows('id:9').left, true)
    it.run({ kind: 'rooms', rooms: [group(62)] })
    assert.equal(it.shows('id:9').left, false)
  })

  test('can be written to by its number before anything of it is known', () => {
    const it = bench().run(welcome({ 9: 60 }))
    it.write('a', say('hi'), undefined, 'id:9')
    assert.deepEqual(
      it
        .take()
        .flatMap(effect =>
          effect.kind === 'frame' && effect.frame.type === 'send' ? [effect.frame.room] : []
        ),
      [9]
    )
  })
})

describe('marks', () => {
  const withBen = {
    id: 7,
    kind: 'direct' as const,
    peer: { id: 2, username: 'ben' },
    head: 3,
    last: event(3),
    unread: 3
  }
  const marksOf = (it: Bench) =>
    it
      .take()
      .flatMap(effect => (effect.kind === 'frame' && effect.frame.type === 'mark' ? [effect.frame] : []))

  test('say once that what others wrote has arrived, and nothing when it was read at once', () => {
    const it = bench().run(welcome({ 7: 3 }))
    it.run({ kind: 'rooms', rooms: [{ ...withBen, marks: [] }] })
    it.now += 2_000
    it.run({ kind: 'tick' })
    assert.deepEqual(marksOf(it), [{ type: 'mark', room: 7, delivered: 3 }])
    it.now += 2_000
    it.run({ kind: 'tick' })
    assert.deepEqual(marksOf(it), [])
  })

  test('say nothing of what the server knows', () => {
    const it = bench().run(welcome({ 7: 3 }))
    it.run({ kind: 'rooms', rooms: [{ ...withBen, marks: [{ user: 1, read: 0, delivered: 3 }] }] })
    it.now += 2_000
    it.run({ kind: 'tick' })
    assert.deepEqual(marksOf(it), [])
  })

  test('of arrival are left to the tab that leads', () => {
    const it = bench().run({ kind: 'lead', leads: false })
    it.run(welcome({ 7: 3 })).run({ kind: 'rooms', rooms: [{ ...withBen, marks: [] }] })
    it.now += 2_000
    it.run({ kind: 'tick' })
    assert.deepEqual(marksOf(it), [])
  })

  test('say nothing of arrival in everyone’s room', () => {
    const it = push(shown(), event(301))
    it.now += 2_000
    it.run({ kind: 'tick' })
    assert.deepEqual(marksOf(it), [])
  })
})
