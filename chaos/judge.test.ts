import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check } from '../simulation/checker.ts'
import { asSimulated } from './as-simulated.ts'
import type { Stored, StoredEvent } from './database.ts'
import { judge } from './judge.ts'
import type { Entry } from './journal.ts'

/* A judge who finds nothing proves nothing: everything it looks for is put before it once. */

const event = (seq: number, more: Partial<StoredEvent> = {}): StoredEvent => ({
  room_id: 1,
  seq,
  kind: 'message',
  id: seq,
  number: seq,
  sender_id: 7,
  client_id: `c${seq}`,
  ...more
})

const database = (events: readonly StoredEvent[]): Stored => ({
  rooms: [{ id: 1, kind: 'broadcast', user_low: null, user_high: null, last_seq: events.length }],
  events,
  texts: new Map(events.map(({ id, client_id }) => [id, `text of ${client_id}`])),
  integrity: 'ok'
})

const room = 'name:broadcast'
const client = 'ann-1'
const write = (n: number): Entry => ({
  kind: 'write',
  client,
  room,
  clientId: `c${n}`,
  text: `text of c${n}`
})
const sent = (n: number, seq = n): Entry => ({ kind: 'sent', client, seq, id: seq, clientId: `c${n}` })
const row = (n: number) => [n, n, 7, `c${n}`] as const
const view = (...seqs: number[]): Entry => ({ kind: 'view', client, room, keep: 0, rows: seqs.map(row) })

const good: Entry[] = [
  { kind: 'start', client, user: 7 },
  ...[1, 2, 3].flatMap(n => [write(n), sent(n)]),
  { kind: 'ok', client, room: 1, seq: 2, id: 2, clientId: 'c2' },
  view(1, 2, 3)
]
const log = [event(1), event(2), event(3)]

describe('judge', () => {
  test('has nothing to say when all is well', () => assert.deepEqual(judge(good, database(log)), []))

  const faults: [string, readonly Entry[], Stored, RegExp][] = [
    ['a hole in the log', good, database([event(1), event(3)]), /seq 3 stands where 2 belongs/],
    [
      'a client id stored twice',
      good,
      database([...log, event(4, { client_id: 'c3' })]),
      /7 c3 is stored twice/
    ],
    [
      'a text stored twice under two client ids',
      good,
      {
        ...database([...log, event(4)]),
        texts: new Map([1, 2, 3, 4].map(id => [id, `text of c${Math.min(id, 3)}`]))
      },
      /"text of c3" is stored twice/
    ],
    [
      'a message nobody wrote',
      good,
      database([...log, event(4)]),
      /"text of c4" is stored, and nobody wrote it/
    ],
    [
      'a counter that is wrong',
      good,
      { ...database(log), rooms: [{ ...database(log).rooms[0]!, last_seq: 9 }] },
      /counts 9/
    ],
    ['a damaged file', good, { ...database(log), integrity: 'page 3 is torn' }, /damaged: page 3/],
    [
      'a kept promise that is not in the log',
      [...good, write(4), sent(4)],
      database(log),
      /c4 was said to be stored/
    ],
    [
      'an acknowledgement of something else',
      [...good, { kind: 'ok', client, room: 1, seq: 1, id: 1, clientId: 'c2' }],
      database(log),
      /c2 was acknowledged as 1\/1, where c1 is/
    ],
    [
      'a refusal of what is stored',
      [...good, { kind: 'refused', client, clientId: 'c1', code: 'forbidden' }],
      database(log),
      /c1 was refused, and is stored/
    ],
    [
      'what was neither stored nor refused',
      [...good, write(4)],
      database(log),
      /c4 .* neither stored nor refused/
    ],
    [
      'an order that is not the writer’s',
      [good[0]!, write(2), sent(2), write(1), sent(1), write(3), sent(3), view(1, 2, 3)],
      database(log),
      /got seq 1, after 2/
    ],
    ['a view with a hole', [...good.slice(0, -1), view(1, 3)], database(log), /but not 2 between them/],
    ['a view in another order', [...good.slice(0, -1), view(2, 1, 3)], database(log), /shows seq 1 after 2/],
    [
      'a view of what is not there',
      [...good, view(1, 2, 3, 4)],
      database(log),
      /shows c4 as 1\/4, where nothing is/
    ],
    [
      'a view that never got to the end',
      [...good.slice(0, -1), view(1, 2)],
      database(log),
      /ends at seq 2, the log at 3/
    ],
    [
      'news told twice',
      [...good, ...[1, 1].map((n): Entry => ({ kind: 'told', client, room, row: row(n) }))],
      database(log),
      /was told of seq 1 after 1/
    ],
    [
      'what a client found wrong by itself',
      [...good, { kind: 'wrong', client, what: 'was signed out' }],
      database(log),
      /was signed out/
    ]
  ]
  for (const [name, entries, stored, said] of faults) {
    test(`notices ${name}`, () => assert.match(judge(entries, stored).join('\n'), said))
  }

  test('asks nothing of a client that crashed, but that its order holds', () => {
    assert.deepEqual(judge([...good.slice(0, -1), write(4), { kind: 'crash', client }], database(log)), [])
  })
})

describe('the checker of the simulation', () => {
  test('reads the same journals, and has nothing to say when all is well', () => {
    assert.deepEqual(check(asSimulated(good, database(log))), [])
  })

  const faults: [string, readonly Entry[], Stored][] = [
    ['I1', [...good, write(4), sent(4)], database(log)],
    ['I2', good, database([...log, event(4)])],
    ['I3', good, database([event(1), event(3)])],
    ['I4', [...good.slice(0, -1), view(1, 3)], database(log)],
    ['I5', [good[0]!, write(2), write(1), write(3)], database(log)],
    ['I7', [...good, { kind: 'wrong', client, what: 'gave up' }], database(log)],
    ['I9', [...good, { kind: 'refused', client, clientId: 'c1', code: 'forbidden' }], database(log)]
  ]
  for (const [rule, entries, stored] of faults) {
    test(`notices a broken ${rule} in them`, () => {
      assert.ok(check(asSimulated(entries, stored)).some(violation => violation.rule === rule))
    })
  }
})
