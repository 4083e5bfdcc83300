import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bench, event, HALL, page, run, welcome } from '../testing/engine-bench.ts'

type Bench = ReturnType<typeof bench>

/** Everyone's room of 300 messages, of which the newest 50 are shown; 100 are held around where somebody reads. */
const shown = (): Bench => {
  const it = bench({ most: 100 })
    .run(welcome({ 1: 300 }))
    .run({ kind: 'open', room: HALL })
  it.run({ kind: 'page', room: HALL, ask: 1, answer: page(251, 300) }).take()
  return it
}
/** Go on, and the page that is asked for comes. */
const more = (it: Bench, kind: 'older' | 'newer', from: number, to: number, head = 300): Bench => {
  it.run({ kind, room: HALL, limit: to - from + 1 })
  const asked = it.take().find(effect => effect.kind === 'get-page')
  assert.ok(asked, 'a page is asked for')
  return it.run({ kind: 'page', room: HALL, ask: asked.ask, answer: page(from, to, head) })
}
const push = (it: Bench, from: number, to = from): Bench =>
  it.run({ kind: 'frame', frame: { type: 'events', room: 1, events: run(from, to) } })
const read = (it: Bench): Bench => it.run({ kind: 'read', room: HALL })
const span = (it: Bench) => {
  const { messages, atEnd } = it.shows()
  return [messages[0]?.seq, messages.at(-1)?.seq, ...(atEnd ? ['end'] : [])]
}
const room = (it: Bench) => it.state.rooms.get(HALL)!
const held = (it: Bench) => room(it).timeline.ranges.map(({ after, to }) => [after + 1, to])

describe('a room that is read for long', () => {
  test('lets go of what is far behind whoever reads at its end, now and then', () => {
    const it = read(push(shown(), 301, 350))
    assert.deepEqual(span(it), [251, 350, 'end'])
    read(push(it, 351))
    assert.deepEqual(span(it), [302, 351, 'end'])
    assert.equal(room(it).messages.size, 50, 'nor is it drawn')
    more(it, 'older', 252, 301, 351)
    assert.deepEqual(span(it), [252, 351, 'end'], 'and comes again')
  })

  test('lets go of nothing that may be looked at, or is unread', () => {
    const it = push(shown(), 301, 400)
    assert.deepEqual(span(it), [251, 400, 'end'])
    it.run({ kind: 'newest', room: HALL })
    assert.equal(it.shows().unread, 100)
    assert.deepEqual(span(it), [351, 400, 'end'], 'nobody has read anything: the server has to count')
  })

  test('holds the end for whoever reads back, and what is unread', () => {
    const it = read(shown())
    push(it, 301, 330)
    more(it, 'older', 201, 250, 330)
    assert.deepEqual(span(it), [201, 330, 'end'], 'what is read ends where the end begins')
    more(it, 'older', 151, 200, 330)
    assert.deepEqual(
      [span(it), held(it)],
      [
        [151, 250],
        [
          [151, 250],
          [301, 330]
        ]
      ]
    )
    assert.equal(it.shows().unread, 30)
    push(it, 331)
    assert.deepEqual([span(it), it.shows().last?.seq, it.shows().unread], [[151, 250], 331, 31])
    it.run({ kind: 'newest', room: HALL })
    assert.deepEqual(span(it), [301, 331, 'end'])
  })

  test('goes on to its end again, and lets go of what is older', () => {
    const it = read(shown())
    for (const from of [201, 151, 101, 51, 1]) more(it, 'older', from, from + 49)
    assert.deepEqual(
      [span(it), held(it)],
      [
        [1, 100],
        [
          [1, 100],
          [291, 300]
        ]
      ]
    )
    for (const from of [101, 151, 201]) more(it, 'newer', from, from + 49)
    assert.deepEqual(span(it), [151, 250])
    more(it, 'newer', 251, 300)
    assert.deepEqual([span(it), held(it)], [[201, 300, 'end'], [[201, 300]]])
    read(push(it, 301))
    assert.deepEqual(span(it), [252, 301, 'end'])
  })

  test('keeps what is quoted, and the threads that are open, up to date', () => {
    const it = read(shown())
    it.run({ kind: 'lines', room: HALL, answer: page(254, 254), thread: 254 })
    it.push(1, ...run(301, 303).map(each => ({ ...each, body: { text: 'x', thread: 254 } })))
    push(it, 304, 329)
    it.push(1, { ...event(330), body: { text: 'x', reply_to: 260 } })
    read(push(it, 331, 351))
    assert.deepEqual(span(it), [302, 351, 'end'])
    const quoting = () => it.shows().messages.find(({ seq }) => seq === 330)
    assert.equal(quoting()?.quote?.text, 'm260')
    it.push(1, { ...event(352), kind: 'delete', target: 260 })
    assert.equal(quoting()?.quote?.deleted, true)
    assert.ok([254, 260].every(seq => room(it).loose.has(seq)))
    assert.ok(!room(it).loose.has(261))
    read(push(it, 353, 460))
    assert.deepEqual(span(it), [411, 460, 'end'])
    assert.deepEqual(
      [...room(it).loose.keys()].toSorted((a, b) => a - b),
      [254, 301, 302, 303],
      'what nobody quotes any more is gone'
    )
    assert.ok(room(it).messages.size < 60, String(room(it).messages.size))
  })

  test('lets go of what is old when nobody says that they read, as in a tab that is not looked at', () => {
    const it = read(shown())
    for (let to = 310; to <= 450; to += 10) push(it, to - 9, to)
    assert.deepEqual(span(it), [251, 450, 'end'])
    push(it, 451)
    assert.deepEqual(span(it), [352, 451, 'end'])
    assert.equal(it.shows().unread, 100, 'or more')
    read(it)
    assert.equal(it.shows().unread, 0)
  })

  test('stays around where somebody said they read, whatever comes', () => {
    const it = shown()
    it.run({ kind: 'visit', room: HALL, window: { around: 280 } })
    for (let to = 310; to <= 460; to += 10) push(it, to - 9, to)
    assert.deepEqual(
      [span(it), held(it)],
      [
        [251, 330],
        [
          [251, 330],
          [451, 460]
        ]
      ]
    )
    it.run({ kind: 'newest', room: HALL })
    assert.deepEqual(span(it), [451, 460, 'end'])
  })
})
