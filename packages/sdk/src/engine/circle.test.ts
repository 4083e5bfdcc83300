import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogEvent, MessageEvent, RoomMember, RoomSummary } from '@parlo/contract'
import { array, assert as always, constantFrom, property, record } from 'fast-check'
import { bench, event, hall, page, welcome } from '../testing/engine-bench.ts'
import type { RoomKey } from './state.ts'
import { recordOf } from './record.ts'

/* ann (1) writes in a group with ben (2), cleo (3) and whoever else comes. */

type Bench = ReturnType<typeof bench>
const TRIP: RoomKey = 'id:9'

const mine = (seq: number): MessageEvent => ({ ...event(seq), sender_id: 1 })
const change = (seq: number, rest: object): LogEvent => {
  const { kind: _kind, body: _body, number: _number, ...entries } = event(seq)
  return { ...entries, ...rest } as LogEvent
}
const invite = (seq: number, user: number) => change(seq, { kind: 'invite', body: { user } })
const kick = (seq: number, user: number) => change(seq, { kind: 'kick', body: { user } })
const join = (seq: number, user: number) => change(seq, { kind: 'join', sender_id: user })
const leave = (seq: number, user: number) => change(seq, { kind: 'leave', sender_id: user })

const group = (head: number, members = 3): RoomSummary => ({
  ...hall(head),
  id: 9,
  kind: 'group',
  name: undefined,
  role: 'owner',
  members
})
const member = (id: number, read?: number, delivered = read, joined?: number): RoomMember => ({
  user: { id, username: `user${id}` },
  role: 'member',
  ...(read !== undefined && { read, delivered }),
  ...(joined !== undefined && { joined })
})

/** Online, with the group shown and its messages held: all ann's. */
const shown = (head: number, members?: number): Bench => {
  const it = bench().run(welcome({ 9: head }))
  it.run({ kind: 'rooms', rooms: [group(head, members)] }).run({ kind: 'open', room: TRIP })
  const answer = { ...page(1, head), room: group(head, members), messages: [] as MessageEvent[] }
  for (let seq = 1; seq <= head; seq++) answer.messages.push(mine(seq))
  return it.run({ kind: 'page', room: TRIP, ask: 1, answer })
}
/** Which questions after members it has asked since last time. */
const asks = (it: Bench) => it.take().flatMap(effect => (effect.kind === 'get-members' ? [effect] : []))
/** The question asked last is answered. */
const tell = (it: Bench, ...members: RoomMember[]): Bench => {
  const ask = asks(it).at(-1) ?? assert.fail('members are not asked for')
  return it.run({
    kind: 'members',
    room: TRIP,
    ask,
    answer: { members: [member(1, 0), ...members], more: false }
  })
}
const mark = (it: Bench, user: number, read: number, delivered = read) =>
  it.run({ kind: 'frame', frame: { type: 'mark', room: 9, user, read, delivered } })
const states = (it: Bench): string =>
  it
    .shows(TRIP)
    .messages.map(({ state }) => state)
    .join()

describe('own messages in a group', () => {
  test('are delivered and read once everybody else has them, and has read them', () => {
    const it = tell(shown(3), member(2, 1, 3), member(3, 0, 2))
    assert.equal(states(it), 'delivered,delivered,sent')
    mark(it, 3, 1, 3)
    assert.equal(states(it), 'read,delivered,delivered')
    mark(mark(it, 3, 3), 2, 2, 3)
    assert.equal(states(it), 'read,read,delivered')
  })

  test('are those of the one signed in: what others wrote has no such state, and one’s own mark does not count', () => {
    const it = tell(shown(1), member(2, 9), member(3, 9))
    it.push(9, event(2))
    assert.equal(states(it), 'read,sent')
  })

  test('are sent while it is not known who is in it', () => {
    const it = mark(mark(shown(2), 2, 2), 3, 2)
    assert.equal(states(it), 'sent,sent')
    assert.equal(states(tell(it, member(2, 0), member(3, 0))), 'read,read')
  })

  test('are sent where there is nobody else', () => {
    assert.equal(states(tell(shown(2, 1))), 'sent,sent')
  })

  test('are sent where nobody was there to read them, whoever came since', () => {
    const it = tell(shown(2, 1)).push(9, join(3, 2), mine(4))
    mark(it, 2, 4)
    assert.equal(states(it), 'sent,sent,read')
    const later = tell(shown(4, 3), member(2, 4, 4, 3), member(3, 4, 4, 2))
    assert.equal(states(later), 'sent,sent,read,read')
  })

  test('are sent where nobody is told of marks', () => {
    assert.deepEqual(asks(shown(2, 1_001)), [])
    // By then they were more.
    assert.equal(states(tell(shown(2), member(2), member(3))), 'sent,sent')
    const it = shown(2)
    const [ask] = asks(it)
    it.run({
      kind: 'members',
      room: TRIP,
      ask: ask!,
      answer: { members: [member(1, 2), member(2, 2)], more: true }
    })
    assert.equal(states(it), 'sent,sent')
  })

  test('are told of as far as the log is held: above that somebody may have come', () => {
    const it = tell(shown(2), member(2, 5), member(3, 5))
    it.run({ kind: 'rooms', rooms: [{ ...group(5), last: mine(5) }] })
    assert.equal(it.shows(TRIP).last?.state, 'sent')
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 9, after: 2, events: [join(3, 4), mine(4), mine(5)], head: 5 }
    })
    assert.equal(states(it), 'read,read,sent,sent')
    assert.equal(it.shows(TRIP).last?.state, 'sent')
  })
})

describe('who comes into a group', () => {
  test('holds nothing back that was written before, and what is written from then on', () => {
    const it = tell(shown(2), member(2, 2), member(3, 2))
    for (const come of [join(3, 4), invite(4, 5)]) {
      it.push(9, come)
      assert.equal(states(it), 'read,read')
    }
    it.push(9, mine(5))
    mark(mark(it, 2, 5), 3, 5)
    assert.equal(states(it), 'read,read,sent')
    mark(mark(it, 4, 5), 5, 4, 5)
    assert.equal(states(it), 'read,read,delivered')
  })

  test('is not asked for again: the log tells', () => {
    const it = tell(shown(2), member(2, 2), member(3, 2))
    it.push(9, join(3, 4)).run({ kind: 'rooms', rooms: [group(3, 4)] })
    assert.deepEqual(asks(it), [])
  })

  test('is not missed when they come while it is asked who is there', () => {
    const it = shown(2)
    const [ask] = asks(it)
    it.push(9, join(3, 4), mine(4))
    const old = { members: [member(2, 4), member(3, 4)], more: false }
    it.run({ kind: 'members', room: TRIP, ask: ask!, answer: old })
    assert.equal(states(it), 'sent,sent,sent')
    it.run({ kind: 'rooms', rooms: [group(4, 4)] })
    tell(it, ...old.members, member(4, 3))
    assert.equal(states(it), 'read,read,sent')
  })

  test('may be heard of before the log tells', () => {
    const it = tell(shown(2), member(2, 2), member(3, 2), member(4, 3, 4))
    assert.equal(states(it), 'read,read')
    it.push(9, join(3, 4), mine(4))
    mark(mark(it, 2, 4), 3, 4)
    assert.equal(states(it), 'read,read,delivered')
  })

  test('is nobody else when it is the one signed in', () => {
    const it = tell(shown(2), member(2, 2), member(3, 2))
    it.push(9, invite(3, 1), mine(4))
    mark(mark(it, 2, 4), 3, 4)
    assert.equal(states(it), 'read,read,read')
  })
})

describe('who leaves a group', () => {
  test('holds nothing back any more', () => {
    for (const go of [leave(3, 3), kick(3, 3)]) {
      const it = tell(shown(2), member(2, 2), member(3, 0))
      assert.equal(states(it), 'sent,sent')
      assert.equal(states(it.push(9, go)), 'read,read')
    }
  })

  test('leaves what was read read, though nobody else is there now', () => {
    const it = tell(shown(2, 2), member(2, 1, 2))
    it.push(9, leave(3, 2), mine(4))
    assert.equal(states(it), 'read,delivered,sent')
  })
})

describe('a group that grows too large', () => {
  const others = Array.from({ length: 999 }, (_, index) => member(index + 2, 2))

  test('leaves its ticks as they are, and goes on when it is smaller', () => {
    const it = tell(shown(2, 1_000), ...others)
    it.push(9, join(3, 2_000), mine(4)).run({ kind: 'rooms', rooms: [group(4, 1_001)] })
    assert.equal(states(it), 'read,read,sent')
    it.push(9, leave(5, 2_000)).run({ kind: 'rooms', rooms: [group(5, 1_000)] })
    assert.equal(states(it), 'read,read,sent')
    for (const { user } of others) mark(it, user.id, 4)
    assert.equal(states(it), 'read,read,read')
    assert.deepEqual(asks(it), [])
  })

  test('is asked about once it is smaller, if it was too large from the beginning', () => {
    const it = shown(2, 1_001)
    it.push(9, leave(3, 2_000))
    assert.deepEqual(asks(it), [])
    it.run({ kind: 'rooms', rooms: [group(3, 1_000)] })
    assert.equal(states(tell(it, ...others)), 'read,read')
  })
})

describe('who is in a group', () => {
  test('is asked once it is shown, online and held; and once', () => {
    const it = bench().run({ kind: 'open', room: TRIP })
    it.run({ kind: 'page', room: TRIP, ask: 1, answer: { ...page(1, 2), room: group(2) } })
    assert.deepEqual(asks(it), [])
    it.run(welcome({ 9: 2 })).run({ kind: 'rooms', rooms: [group(2)], all: true })
    it.run({ kind: 'open', room: TRIP }).run({ kind: 'rooms', rooms: [group(2)] })
    assert.equal(asks(it).length, 1)
  })

  test('is not asked of a group that nobody shows, or that one has left', () => {
    const it = bench().run(welcome({ 9: 2 }))
    it.run({ kind: 'rooms', rooms: [group(2)], all: true })
    assert.deepEqual(asks(it), [])
    it.run({ kind: 'open', room: TRIP })
    const { role: _role, ...outside } = group(2)
    it.run({ kind: 'page', room: TRIP, ask: 1, answer: { ...page(1, 2), room: outside } })
    assert.deepEqual(asks(it), [])
  })

  test('is asked again over each line, and answers of the old one are not believed', () => {
    const it = shown(2)
    const [old] = asks(it)
    it.run({ kind: 'down' }).run(welcome({ 9: 2 }))
    const late = { members: [member(2, 1), member(3, 1)], more: false }
    it.run({ kind: 'members', room: TRIP, ask: old!, answer: late })
    assert.equal(states(it), 'sent,sent')
    const [fresh] = asks(it)
    it.run({ kind: 'members', room: TRIP, ask: old!, answer: late })
    assert.equal(states(it), 'sent,sent')
    it.run({
      kind: 'members',
      room: TRIP,
      ask: fresh!,
      answer: { members: [member(2, 2), member(3, 1, 2)], more: false }
    })
    assert.equal(states(it), 'read,delivered')
  })

  test('stays known while the line is down', () => {
    const it = tell(shown(2), member(2, 2), member(3, 1, 2))
    it.run({ kind: 'down' }).run(welcome({ 9: 4 }))
    assert.equal(states(it), 'read,delivered')
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 9, after: 2, events: [join(3, 4), mine(4)], head: 4 }
    })
    mark(mark(it, 2, 4), 3, 4)
    assert.equal(states(it), 'read,read,sent')
    it.run({ kind: 'rooms', rooms: [group(4, 4)], all: true })
    assert.equal(states(tell(it, member(2, 4), member(3, 4), member(4, 4))), 'read,read,read')
  })

  test('is asked again some seconds after the question failed', () => {
    const it = shown(2)
    assert.equal(asks(it).length, 1)
    it.run({ kind: 'ask-again' })
    assert.deepEqual(asks(it), [])
    assert.equal(states(tell(it.wait(), member(2, 2), member(3, 2))), 'read,read')
  })

  test('is asked again when the log is taken up elsewhere; what was known before stays', () => {
    const it = tell(shown(2), member(2, 9), member(3, 9))
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 9: 900 } } }).take()
    const answer = { ...page(1, 900), room: group(900), messages: [mine(1), mine(899), mine(900)] }
    it.run({ kind: 'page', room: TRIP, ask: 2, answer })
    assert.equal(states(it), 'read,sent,sent')
    assert.equal(states(tell(it, member(2, 899), member(3, 899), member(4, 899))), 'read,read,sent')
  })

  test('is asked again when one comes back, and what happened meanwhile is not told', () => {
    const it = tell(shown(2), member(2, 9), member(3, 9))
    it.push(9, kick(3, 1))
    it.run({ kind: 'frame', frame: { type: 'heads', heads: { 9: 6 } } }).take()
    const back = [invite(6, 1), mine(7)]
    it.run({ kind: 'frame', frame: { type: 'events', room: 9, after: 3, skip_to: 5, events: back, head: 7 } })
    assert.equal(states(it), 'read,read,sent')
    it.run({ kind: 'rooms', rooms: [group(7, 4)] })
    assert.equal(states(tell(it, member(2, 9), member(3, 9), member(5, 6))), 'read,read,sent')
  })

  test('is another matter in another history', () => {
    const it = tell(shown(2), member(2, 2), member(3, 2))
    it.run({ kind: 'down' }).run(welcome({ 9: 2 }, { log: 'b' }))
    const answer = { ...page(1, 2), log: 'b', room: group(2), messages: [mine(1), mine(2)] }
    it.run({ kind: 'rooms', rooms: [group(2)], all: true })
    it.run({ kind: 'page', room: TRIP, ask: it.state.rooms.get(TRIP)!.asked, answer })
    assert.equal(states(it), 'sent,sent')
  })
})

describe('the ticks of a group', () => {
  test('are kept on the device, for what was held', () => {
    const before = tell(shown(2), member(2, 9), member(3, 1, 9))
    const records = structuredClone([recordOf(before.state, before.state.rooms.get(TRIP)!)!])
    const it = bench().run({ kind: 'recall', records, people: [], items: [] })
    it.run({ kind: 'open', room: TRIP })
    assert.equal(states(it), 'read,delivered')
    it.run(welcome({ 9: 4 }))
    it.run({
      kind: 'frame',
      frame: { type: 'events', room: 9, after: 2, events: [join(3, 4), mine(4)], head: 4 }
    })
    assert.equal(states(it), 'read,delivered,sent')
    it.run({ kind: 'rooms', rooms: [group(4, 4)], all: true })
    assert.equal(states(tell(it, member(2, 4), member(3, 4), member(4, 4))), 'read,read,read')
  })

  test('are those that marks and members make, and never go back, whoever comes and goes', () => {
    const RANK = ['sent', 'delivered', 'read']
    const steps = array(
      record({ what: constantFrom('say', 'come', 'go', 'read', 'get'), user: constantFrom(2, 3, 4, 5) }),
      { maxLength: 40 }
    )
    always(
      property(steps, list => {
        const it = tell(shown(1), member(2, 0), member(3, 0))
        let head = 1
        const said = [1]
        const marks = new Map([2, 3, 4, 5].map(user => [user, { read: 0, delivered: 0 }]))
        const here = new Set([2, 3])
        let before: string[] = []
        for (const { what, user } of list) {
          const old = marks.get(user)!
          if (what === 'say') {
            said.push((head += 1))
            it.push(9, mine(head))
          } else if (what === 'come' && !here.has(user)) {
            here.add(user)
            head += 1
            marks.set(user, { read: head, delivered: head })
            it.push(9, user % 2 ? join(head, user) : invite(head, user))
          } else if (what === 'go' && here.delete(user)) {
            head += 1
            it.push(9, user % 2 ? leave(head, user) : kick(head, user))
          } else if ((what === 'read' || what === 'get') && here.has(user)) {
            const read = what === 'read' ? head : old.read
            marks.set(user, { read, delivered: head })
            mark(it, user, read, head)
          }
          const now: string[] = it.shows(TRIP).messages.map(({ state }) => state)
          const least = (of: 'read' | 'delivered') => Math.min(...[...here].map(id => marks.get(id)![of]))
          const expected = said.map(seq =>
            least('read') >= seq ? 'read' : least('delivered') >= seq ? 'delivered' : 'sent'
          )
          if (here.size > 0) assert.deepEqual(now, expected)
          for (const [index, state] of before.entries())
            assert.ok(RANK.indexOf(now[index]!) >= RANK.indexOf(state), `${state} became ${now[index]}`)
          before = now
        }
      })
    )
  })
})
