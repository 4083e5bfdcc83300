import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check } from './checker.ts'
import type { Deed, Entry, FinalRoom, Folded, Row, Stamped } from './journal.ts'

const ANN = 'ann’s phone'
const row = (seq: number, clientId = `m${seq}`, sender = 2): Row => [seq, 100 + seq, sender, clientId]
const commit = (line: Row, room = 1, pair: [number, number] | null = null): Entry => ({
  kind: 'commit',
  room,
  pair,
  row: line
})
const done = (line: Row, deed: Deed): Entry => ({ ...commit(line), deed }) as Entry
const written = (...ids: string[]): Entry[] =>
  ids.map(clientId => ({ kind: 'write', client: 'ben’s phone', room: 'name:broadcast', clientId }))
const view = (keep: number, rows: Row[], end: number, read = 0): Entry => ({
  kind: 'view',
  client: ANN,
  room: 1,
  keep,
  rows,
  end,
  read
})
const final = (room: Partial<FinalRoom>): Entry[] => [
  { kind: 'calm' },
  {
    kind: 'final',
    client: ANN,
    online: true,
    rooms: [
      {
        key: 'name:broadcast',
        room: 1,
        opened: true,
        end: 0,
        last: 0,
        unread: 0,
        read: 0,
        unsent: 0,
        ...room
      }
    ]
  }
]

/** The rules broken by what happened, after ann and ben began. */
function broken(...entries: Entry[]): string[] {
  const start: Entry[] = [
    { kind: 'start', client: ANN, user: 1 },
    { kind: 'start', client: 'ben’s phone', user: 2, device: 'phone' },
    ...written('m1', 'm2', 'm3')
  ]
  const journal = [...start, ...entries].map((entry, at): Stamped => ({ at, ...entry }))
  return check(journal).map(({ rule }) => rule)
}

describe('check', () => {
  test('finds nothing wrong with what is right', () => {
    const told = [row(1), row(2)].map((line): Entry => ({ kind: 'told', client: ANN, room: 1, row: line }))
    const rooms = { end: 2, last: 2, unread: 2 }
    assert.deepEqual(
      broken(commit(row(1)), commit(row(2)), ...told, view(0, [row(1), row(2)], 2), ...final(rooms)),
      []
    )
  })

  test('misses what was acknowledged and is not stored', () => {
    const ok = { kind: 'ok', client: 'ben’s phone', room: 1, seq: 1, id: 101, clientId: 'm1' } as const
    assert.deepEqual(broken(commit(row(1)), ok), [])
    assert.deepEqual(broken(ok), ['I1'])
    assert.deepEqual(broken(commit(row(1)), { kind: 'log', room: 1, rows: [] }), ['I1'])
    assert.deepEqual(broken(commit(row(1)), ok, { kind: 'restored', heads: {} }), [])
  })

  test('sees what is stored twice, by nobody, with a hole, or though refused', () => {
    assert.deepEqual(broken(commit(row(1)), commit(row(2, 'm1'))), ['I2'])
    assert.deepEqual(broken(commit(row(1, 'x'))), ['I2'])
    assert.deepEqual(broken(commit(row(2))), ['I3'])
    assert.deepEqual(broken(commit(row(1)), { kind: 'refused', client: 'ben’s phone', clientId: 'm1' }), [
      'I9'
    ])
  })

  test('lets a device that kept nothing give up what it had sent', () => {
    const start: Entry = { kind: 'start', client: 'ben’s phone', user: 2, device: 'ben’s' }
    const shown = { kind: 'shown', client: 'ben’s phone', clientId: 'm1' } as const
    const discarded: Entry = { kind: 'discarded', client: 'ben’s phone', clientId: 'm1' }
    assert.deepEqual(broken(start, { ...shown, lasting: true }, commit(row(1)), discarded), ['I9'])
    assert.deepEqual(broken(start, { ...shown, lasting: false }, commit(row(1)), discarded), [])
    const refused: Entry = { ...discarded, kind: 'refused' }
    assert.deepEqual(broken(start, { ...shown, lasting: true }, commit(row(1)), refused), ['I9'])
    assert.deepEqual(broken(start, { ...shown, lasting: false }, commit(row(1)), refused), [])
    assert.deepEqual(broken(start, { ...shown, lasting: false }, refused, commit(row(1))), ['I9'])
  })

  test('sees holes, ghosts and steps back in what is shown', () => {
    const log = [row(1), row(2), row(3)].map(line => commit(line))
    assert.deepEqual(broken(...log, view(0, [row(1), row(3)], 3)), ['I4'])
    assert.deepEqual(broken(...log, view(0, [row(1, 'x')], 1)), ['I4'])
    assert.deepEqual(broken(...log, view(0, [row(1), row(2)], 2), view(1, [], 1)), ['I6'])
    assert.deepEqual(broken(...log, view(0, [row(1)], 1, 1), view(1, [], 1, 0)), ['I10'])
    const reset: Entry = { kind: 'reset', client: ANN, room: 1 }
    assert.deepEqual(broken(...log, view(0, [row(1), row(2)], 2), reset, view(0, [row(1)], 1)), [])
  })

  test('sees messages of one device in another order', () => {
    const swapped = [commit(row(1, 'm2')), commit(row(2, 'm1'))]
    assert.deepEqual(broken(...swapped), ['I5'])
    // Refused, as the next page of its device told, and tried again.
    const parked: Entry = { kind: 'parked', client: 'ben’s phone', clientId: 'm1' }
    assert.deepEqual(broken(parked, ...swapped), [])
  })

  test('sees who is not there in the end, still asks, or counts wrong', () => {
    const pull: Entry = { kind: 'pull', client: ANN, line: 1, room: 1, after: 1 }
    assert.deepEqual(broken(commit(row(1)), ...final({ end: 0, last: 0, unread: 1 })), ['I7', 'I7'])
    assert.deepEqual(broken(...final({ unsent: 1 })), ['I7'])
    assert.deepEqual(broken(...final({}), pull), ['I7'])
    assert.deepEqual(broken(commit(row(1)), ...final({ end: 1, last: 1, unread: 2 })), ['U'])
    const pulled: Entry = { kind: 'pulled', client: ANN, line: 1, room: 1, after: 1, events: 0 }
    assert.deepEqual(broken(pull, pulled, pull), ['I7'])
  })

  test('sees what is not theirs', () => {
    const secret = commit(row(1), 2, [2, 3])
    assert.deepEqual(broken(secret, { kind: 'got', client: ANN, room: 2, rows: [row(1)] }), ['I8'])
    const mark = { kind: 'marked', room: 2, user: 2, read: 1, delivered: 1 } as const
    assert.deepEqual(broken(secret, { ...mark, client: ANN }), ['I8'])
    assert.deepEqual(broken(secret, { ...mark, client: 'ben’s phone' }), [])
    assert.deepEqual(broken(view(0, [], 0)), [], 'a room in which nobody ever wrote')
  })

  test('sees marks that go back, or ahead of the log', () => {
    const mark = { kind: 'raised', room: 1, user: 1, head: 3 } as const
    assert.deepEqual(broken({ ...mark, read: 2, delivered: 2 }, { ...mark, read: 1, delivered: 2 }), ['I10'])
    assert.deepEqual(broken({ ...mark, read: 4, delivered: 4 }), ['I10'])
    assert.deepEqual(broken({ ...mark, read: 3, delivered: 2 }), ['I10'])
  })

  test('sees what is shown as read in a group before everybody has read it', () => {
    const come = (seq: number, user: number): Entry => ({
      kind: 'commit',
      room: 2,
      pair: null,
      row: row(seq, `c${seq}`, 1),
      deed: { kind: seq === 1 ? 'join' : 'invite', user },
      group: 'all'
    })
    const mark = { kind: 'raised', room: 2, user: 2, read: 3, delivered: 4, head: 4 } as const
    const ticks = (delivered: number, read: number) =>
      final({ key: 'name:club', room: 2, opened: false, ticks: { delivered, read } })
    const shows = (...entries: Entry[]) =>
      broken(come(1, 1), come(2, 2), come(3, 3), mark, ...entries).filter(rule => rule === 'T')
    assert.deepEqual(shows(...ticks(3, 3)), [])
    assert.deepEqual(shows(...ticks(4, 0)), ['T'], 'user 3 has it not')
    assert.deepEqual(shows({ ...mark, user: 3 }, ...ticks(4, 3)), [])
    assert.deepEqual(shows({ ...mark, user: 3 }, ...ticks(4, 4)), ['T', 'T'])
  })

  test('sees what a device had kept, and what became of it', () => {
    const shown = { kind: 'shown', client: 'ben’s phone', clientId: 'm1', lasting: true, text: 'hi' } as const
    const calm: Entry = { kind: 'calm' }
    const over = (kind: 'refused' | 'parked' | 'discarded' | 'merged' | 'again'): Entry => ({
      kind,
      client: 'ben’s phone',
      clientId: 'm1'
    })
    assert.deepEqual(broken(shown, calm), ['K'])
    assert.deepEqual(broken({ ...shown, lasting: false }, calm), [])
    assert.deepEqual(broken(shown, { kind: 'forgot', device: 'phone' }, calm), [])
    for (const kind of ['refused', 'parked', 'discarded', 'merged'] as const) {
      assert.deepEqual(broken(shown, over(kind), calm), [])
    }
    assert.deepEqual(broken(shown, over('refused'), over('again'), calm), ['K'])
    assert.deepEqual(broken(shown, done(row(1), { kind: 'message', text: 'hi' })), [])
    const stored = done(row(1), { kind: 'message', text: 'other' })
    assert.deepEqual(broken(shown, stored), ['K'])
    // Changed there since; or once in words that the device could not keep, so that it showed older ones again.
    assert.deepEqual(broken(shown, stored, done(row(2), { kind: 'edit', target: 1, text: 'hi' })), [])
    assert.deepEqual(broken({ ...shown, lasting: false, text: 'other' }, shown, stored), [])
  })

  test('sees something done to another message than the one meant', () => {
    const write: Entry = {
      kind: 'write',
      client: 'ben’s phone',
      room: 'name:broadcast',
      clientId: 'e',
      about: 'm1'
    }
    const log = [commit(row(1)), commit(row(2))]
    assert.deepEqual(broken(write, ...log, done(row(3, 'e'), { kind: 'edit', target: 1 })), [])
    assert.deepEqual(broken(write, ...log, done(row(3, 'e'), { kind: 'edit', target: 2 })), ['K'])
  })

  test('sees messages of one device in another order over a crash of its page', () => {
    const again: Entry = { kind: 'start', client: 'ben’s phone 2', user: 2, device: 'phone' }
    const write: Entry = {
      kind: 'write',
      client: 'ben’s phone 2',
      room: 'name:broadcast',
      clientId: 'm4'
    }
    assert.deepEqual(broken(again, write, commit(row(1, 'm3')), commit(row(2, 'm4'))), [])
    assert.deepEqual(broken(again, write, commit(row(1, 'm4')), commit(row(2, 'm3'))), ['I5'])
  })

  test('sees a message that is shown otherwise than the database makes it', () => {
    const thumb = { emoji: '👍', count: 2, users: [1, 2], mine: true }
    const line: Folded = {
      seq: 1,
      text: 'hi',
      edited: false,
      deleted: false,
      pinned: false,
      replies: 0,
      reactions: [thumb]
    }
    const see = (shown: Partial<Folded>, pending = 0) =>
      broken(
        commit(row(1)),
        { kind: 'folded', room: 1, lines: [{ ...line, reactions: [{ ...thumb, mine: false }] }] },
        ...final({ end: 1, last: 1, unread: 1, pending, lines: [{ ...line, ...shown }] })
      )
    assert.deepEqual(see({}), [])
    assert.deepEqual(see({ reactions: [{ ...thumb, users: [2] }] }), [], 'not all are named')
    const wrongs: Partial<Folded>[] = [
      { text: 'ho' },
      { edited: true },
      { deleted: true },
      { pinned: true },
      { replies: 1 },
      { reactions: [] },
      { reactions: [{ ...thumb, count: 3 }] },
      { reactions: [{ ...thumb, mine: false }] },
      { reactions: [{ ...thumb, users: [1, 3] }] }
    ]
    for (const wrong of wrongs) assert.deepEqual(see(wrong), ['F'], JSON.stringify(wrong))
    assert.deepEqual(see({}, 1), ['F'])
  })

  test('counts what was deleted neither as unread nor as news, and shows no other than messages', () => {
    const log = [commit(row(1)), commit(row(2)), done(row(3), { kind: 'delete', target: 1 })]
    const seen = view(0, [row(1), row(2)], 3)
    const told: Entry = { kind: 'told', client: ANN, room: 1, row: row(2) }
    assert.deepEqual(broken(...log, told, seen, ...final({ end: 3, last: 2, unread: 1 })), [])
    assert.deepEqual(broken(...log, told, seen, ...final({ end: 3, last: 2, unread: 2 })), ['U'])
  })

  test('sees what somebody gets of a group before they came, and after they went', () => {
    const club = (seq: number, deed: Deed, past: 'all' | 'joined' = 'joined'): Entry => ({
      kind: 'commit',
      room: 4,
      pair: null,
      row: row(seq, `m${seq}`),
      deed,
      group: past
    })
    const says = { kind: 'message' }
    const got = (seq: number): Entry => ({ kind: 'got', client: ANN, room: 4, rows: [row(seq)] })
    const stay = (past: 'all' | 'joined') => [
      club(1, says, past),
      club(2, { kind: 'invite', user: 1 }, past),
      club(3, { kind: 'kick', user: 1 }, past)
    ]
    assert.deepEqual(broken(...stay('joined'), got(2), got(3)), [])
    assert.deepEqual(broken(...stay('joined'), got(1)), ['I8'])
    assert.deepEqual(broken(...stay('all'), got(1)), [])
    const later: Entry = { ...club(1, says), row: row(4, 'm4') } as Entry
    const fourth: Entry = { kind: 'write', client: 'ben’s phone', room: 'name:club', clientId: 'm4' }
    assert.deepEqual(broken(fourth, ...stay('all'), later, got(4)), ['I8'])
  })

  test('sees news told twice, of oneself, or not at all', () => {
    const told = (line: Row): Entry => ({ kind: 'told', client: ANN, room: 1, row: line })
    assert.deepEqual(broken(commit(row(1)), told(row(1)), told(row(1))), ['N'])
    const own = row(1, 'a1', 1)
    const write: Entry = { kind: 'write', client: ANN, room: 'name:broadcast', clientId: 'a1' }
    assert.deepEqual(broken(write, commit(own), told(own)), ['N'])
    const seen = view(0, [row(1)], 1)
    const rooms = final({ end: 1, last: 1, unread: 1 })
    assert.deepEqual(broken(commit(row(1)), seen, ...rooms), ['N'])
    const history: Entry = { kind: 'history', client: ANN, room: 1, from: 1, to: 1 }
    assert.deepEqual(broken(commit(row(1)), history, seen, ...rooms), [])
  })
})
