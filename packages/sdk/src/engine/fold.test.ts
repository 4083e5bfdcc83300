import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Act, MessageEvent } from '@parlo/contract'
import { array, assert as always, boolean, constantFrom, nat, property, record } from 'fast-check'
import { bench, HALL, hall, welcome } from '../testing/engine-bench.ts'
import { perform } from '../testing/fake-acts.ts'
import { eventsAfter, pageOf } from '../testing/fake-pages.ts'
import { makeRoom, messageAt, messagesOf, toMessage, type FakeRoom } from '../testing/fake-room.ts'
import { heldLine } from './state.ts'

/* ann (1) follows a room in which she, ben (2) and cleo (3) do things to each other's messages. The reference is the
 * fold of the fake server, which keeps every reaction of everyone and counts from that. */

const ALL = { from: 1, until: Infinity, present: true }

function happen(room: FakeRoom, sender: number, act: Act): void {
  const seq = room.lines.length + 1
  const timestamp = '2026-11-22T07:30:00.123Z'
  perform(room, { seq, id: seq, sender_id: sender, client_id: null, timestamp }, act)
}

/** Something that may be done to the messages there are; `undefined` when it may not. */
function actOf(room: FakeRoom, what: { kind: Act['kind']; pick: number; on: boolean }): Act | undefined {
  const messages = messagesOf(room)
  const target = messages[what.pick % messages.length]?.event
  if (what.kind === 'message') {
    const thread = what.on && target?.body.thread === undefined ? target?.seq : undefined
    return { kind: 'message', body: { text: `m${what.pick}`, ...(thread !== undefined && { thread }) } }
  }
  if (!target || target.deleted) return undefined
  const emoji = ['👍', '❤️', '🎉'][what.pick % 3]!
  switch (what.kind) {
    case 'edit':
      return { kind: 'edit', target: target.seq, body: { text: `e${what.pick}` } }
    case 'delete':
      return { kind: 'delete', target: target.seq }
    case 'react':
      return { kind: 'react', target: target.seq, body: { emoji, on: what.on } }
    default:
      return { kind: 'pin', target: target.seq, body: { on: what.on } }
  }
}

const steps = array(
  record({
    kind: constantFrom<Act['kind']>('message', 'message', 'edit', 'delete', 'react', 'react', 'pin'),
    sender: constantFrom(1, 2, 3),
    pick: nat(60),
    on: boolean()
  }),
  { minLength: 1, maxLength: 40 }
)
type Steps = { kind: Act['kind']; sender: number; pick: number; on: boolean }[]

function play(room: FakeRoom, list: Steps): void {
  for (const one of list) {
    const act = actOf(room, one)
    if (act) happen(room, one.sender, act)
  }
}

/** A page as the server would answer it now. */
const answer = (room: FakeRoom, window: Parameters<typeof pageOf>[2]) => ({
  room: { ...hall(room.lines.length), last: null },
  ...pageOf(room, ALL, window, 1),
  log: 'a'
})

/** What of a message can be seen, however it came. */
const visible = ({
  body,
  edited_seq,
  deleted,
  reactions = [],
  reply_count,
  pinned
}: Partial<MessageEvent>) => ({
  body,
  edited_seq,
  deleted,
  reactions,
  reply_count,
  pinned
})

function assertHeldIsTrue(it: ReturnType<typeof bench>, room: FakeRoom): void {
  const state = it.state.rooms.get(HALL)!
  for (const { event } of messagesOf(room)) {
    const line = heldLine(state, event.seq)
    if (line) {
      assert.deepEqual(
        visible(line),
        visible(toMessage(messageAt(room, event.seq)!, 1)),
        `message ${event.seq}`
      )
    }
  }
}

describe('folding', () => {
  test('event by event, from any page on, gives what folding from scratch gives', () => {
    always(
      property(steps, steps, nat(10), (before, after, limit) => {
        const room = makeRoom(1)
        play(room, before)
        const it = bench()
          .run(welcome({ 1: room.lines.length }))
          .run({ kind: 'open', room: HALL })
        it.run({ kind: 'page', room: HALL, ask: 1, answer: answer(room, { limit: limit + 1 }) })
        const head = room.lines.length
        play(room, after)
        for (const event of eventsAfter(room, ALL, head).events) {
          it.run({ kind: 'frame', frame: { type: 'events', room: 1, events: [event] } })
        }
        assertHeldIsTrue(it, room)
      })
    )
  })

  test('live, as it happens, gives the same', () => {
    always(
      property(steps, list => {
        const room = makeRoom(1)
        const it = bench()
          .run(welcome({ 1: 0 }))
          .run({ kind: 'open', room: HALL })
        it.run({ kind: 'page', room: HALL, ask: 1, answer: answer(room, {}) })
        for (const one of list) {
          const head = room.lines.length
          play(room, [one])
          const { events } = eventsAfter(room, ALL, head)
          if (events.length > 0) it.run({ kind: 'frame', frame: { type: 'events', room: 1, events } })
          assertHeldIsTrue(it, room)
        }
      })
    )
  })

  test('misses nothing of what happened while a page was on its way, and counts nothing twice', () => {
    const places = constantFrom<'older' | 'around'>('older', 'around')
    always(
      property(steps, steps, steps, places, nat(40), (before, meanwhile, later, way, place) => {
        const room = makeRoom(1)
        play(room, before)
        const it = bench()
          .run(welcome({ 1: room.lines.length }))
          .run({ kind: 'open', room: HALL })
        it.run({ kind: 'page', room: HALL, ask: 1, answer: answer(room, { limit: 2 }) }).take()
        it.run(
          way === 'older'
            ? { kind: 'older', room: HALL, limit: 5 }
            : { kind: 'visit', room: HALL, window: { around: (place % room.lines.length) + 1 } }
        )
        const asked = it.take().find(effect => effect.kind === 'get-page')
        const late = asked && answer(room, { ...asked.window, limit: 5 })
        const tell = () => {
          const held = it.state.rooms.get(HALL)!.timeline.ranges.at(-1)!.to
          const { events } = eventsAfter(room, ALL, held)
          if (events.length > 0) it.run({ kind: 'frame', frame: { type: 'events', room: 1, events } })
        }
        play(room, meanwhile)
        tell()
        if (asked && late) {
          it.take()
          it.run({ kind: 'page', room: HALL, ask: asked.ask, window: asked.window, answer: late })
          const again = it.take().find(effect => effect.kind === 'get-page')
          const fresh = again && answer(room, { ...again.window, limit: 5 })
          if (again && fresh)
            it.run({ kind: 'page', room: HALL, ask: again.ask, window: again.window, answer: fresh })
        }
        assertHeldIsTrue(it, room)
        play(room, later)
        tell()
        assertHeldIsTrue(it, room)
      })
    )
  })

  test('holds nothing beyond the end of what it followed, whatever a page brings', () => {
    const room = makeRoom(1)
    for (let seq = 1; seq <= 10; seq++) happen(room, 2, { kind: 'message', body: { text: `m${seq}` } })
    const it = bench()
      .run(welcome({ 1: 10 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: answer(room, { limit: 3 }) }).take()
    it.run({ kind: 'visit', room: HALL, window: { around: 2 } })
    // Both happen unheard: the line is down.
    happen(room, 2, { kind: 'edit', target: 9, body: { text: 'edited' } })
    happen(room, 2, { kind: 'message', body: { text: 'm12' } })
    it.run({
      kind: 'page',
      room: HALL,
      ask: 2,
      window: { around: 2 },
      answer: answer(room, { around: 2, limit: 50 })
    })
    assert.equal(it.state.rooms.get(HALL)!.timeline.ranges.at(-1)!.to, 10)
    it.run({ kind: 'frame', frame: { type: 'events', ...eventsAfter(room, ALL, 10) } })
    assertHeldIsTrue(it, room)
    assert.equal(it.shows().messages.find(({ seq }) => seq === 9)?.text, 'edited')
  })

  test('names at most ten of those who reacted, and counts the others', () => {
    const room = makeRoom(1)
    happen(room, 2, { kind: 'message', body: { text: 'vote' } })
    const it = bench()
      .run(welcome({ 1: 1 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: answer(room, {}) })
    for (let user = 12; user > 0; user--)
      happen(room, user, { kind: 'react', target: 1, body: { emoji: '👍', on: true } })
    it.run({ kind: 'frame', frame: { type: 'events', ...eventsAfter(room, ALL, 1) } })
    const [reaction] = it.shows().messages[0]!.reactions
    assert.deepEqual(reaction, { emoji: '👍', count: 12, users: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], mine: true })
    // Somebody who is not named takes it away: they are believed.
    happen(room, 12, { kind: 'react', target: 1, body: { emoji: '👍', on: false } })
    it.run({ kind: 'frame', frame: { type: 'events', ...eventsAfter(room, ALL, 13) } })
    assert.equal(it.shows().messages[0]!.reactions[0]!.count, 11)
  })
})
