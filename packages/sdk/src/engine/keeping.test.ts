import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Act } from '@parlo/contract'
import { resume } from './line.ts'
import { bench, event, HALL, hall, page, say, welcome } from '../testing/engine-bench.ts'
import type { Effect, Kept } from './inputs.ts'

/* What the simulation found about a device that keeps what is done on it. */

const own = (seq: number, client_id: string) => ({ ...event(seq), sender_id: 1, client_id })
const write = (clientId: string, act: Act = say(clientId), about?: string) =>
  ({ kind: 'write', room: HALL, clientId, act, about }) as const
const kept = (clientId: string) => ({ kind: 'kept', room: HALL, clientId }) as const
const open = () =>
  bench({ keeps: true })
    .run(welcome({ 1: 1 }))
    .run({ kind: 'rooms', rooms: [hall(1)] })
    .run({ kind: 'open', room: HALL })
    .run({ kind: 'page', room: HALL, ask: 1, answer: page(1, 1) })
const sends = (effects: Effect[]) =>
  effects.flatMap(effect => (effect.kind === 'frame' && effect.frame.type === 'send' ? [effect.frame] : []))
const edit: Act = { kind: 'edit', target: 0, body: { text: 'better' } }
const item = (id: string, act: Act, about?: string): Kept => ({
  id,
  room: HALL,
  act,
  timestamp: '2026-11-22T07:30:00.123Z',
  ...(about !== undefined && { about })
})

describe('what is done on a device that keeps', () => {
  test('is changed, unsent, once the device has the change', () => {
    const it = open().run({ kind: 'down' }).run(write('a')).run(kept('a'))
    it.run(write('e', edit, 'a'))
    assert.equal(it.shows().messages.at(-1)?.text, 'a')
    it.run(welcome({ 1: 1 }))
    assert.deepEqual(sends(it.take()), [])
    it.run(kept('a'))
    assert.equal(it.shows().messages.at(-1)?.text, 'better')
    assert.equal(sends(it.take()).length, 1)
  })

  test('is tried again once the device knows', () => {
    const it = open().run(write('a')).run(kept('a'))
    const refusal = { code: 'forbidden', detail: 'no', retry: false } as const
    it.run({ kind: 'frame', frame: { type: 'error', client_id: 'a', ...refusal } }).take()
    it.run({ kind: 'retry', room: HALL, clientId: 'a' })
    assert.deepEqual(it.kinds(), ['keep'])
    assert.equal(it.shows().messages.at(-1)?.state, 'failed')
    it.run(kept('a'))
    assert.equal(it.shows().messages.at(-1)?.state, 'sending')
  })

  test('to an unsent message knows its place before the device forgets that message', () => {
    const it = open()
      .run(write('a'))
      .run(kept('a'))
      .run(write('e', edit, 'a'))
      .run(kept('e'))
    it.take()
    it.push(1, own(2, 'a'))
    const steps = it.take().filter(({ kind }) => kind === 'keep' || kind === 'drop')
    assert.deepEqual(
      steps.map(effect => (effect.kind === 'keep' ? effect.item.act : effect.kind)),
      [{ ...edit, target: 2 }, 'drop']
    )
  })
})

describe('what a page before had kept', () => {
  test('is forgotten when it is in the log that is held, and what is about it finds it', () => {
    const it = open().push(1, own(2, 'a'))
    it.take()
    it.run({ kind: 'restore', items: [item('a', say('a')), item('e', edit, 'a')] })
    const effects = it.take()
    assert.deepEqual(effects[0], { kind: 'drop', room: HALL, clientId: 'a' })
    assert.deepEqual(
      sends(effects).map(frame => 'target' in frame && frame.target),
      [2]
    )
  })

  test('is refused when nothing is left that it could be about', () => {
    const it = open().run({ kind: 'restore', items: [item('e', edit, 'a')] })
    const effects = it.take()
    assert.deepEqual(sends(effects), [])
    assert.equal(effects.find(effect => effect.kind === 'refused')?.error.code, 'not_found')
  })

  test('is refused when it is about a message of another history, though nothing else was kept of that', () => {
    const it = open().run({ kind: 'write', room: HALL, clientId: 'd', act: { kind: 'delete', target: 1 } })
    const items = it.take().flatMap(effect => (effect.kind === 'keep' ? [effect.item] : []))
    const next = bench({ keeps: true }).run({ kind: 'recall', records: [], people: [], items })
    next.run(welcome({ 1: 1 }, { log: 'b' })).run({ kind: 'rooms', rooms: [hall(1)], all: true })
    const effects = next.take()
    assert.deepEqual(sends(effects), [])
    assert.equal(effects.find(effect => effect.kind === 'refused')?.clientId, 'd')
  })

  test('is shown, though the room was looked at before', () => {
    const it = bench({ keeps: true })
    assert.equal(it.shows().messages.length, 0)
    const record = {
      format: 2 as const,
      wish: null,
      key: HALL,
      log: 'a',
      id: 1,
      about: {},
      left: false,
      after: 0,
      to: 1,
      last: null,
      unread: 0,
      base: 1,
      recent: [],
      counted: 1,
      marks: []
    }
    const lines = [{ ...event(1), asOf: 1 }]
    it.run({ kind: 'recall', records: [{ ...record, lines }], people: [], items: [] })
    assert.equal(it.shows().messages.length, 1)
  })
})

describe('a log that went back', () => {
  test('refuses what is about a message that is no more', () => {
    const it = open().push(1, event(2))
    it.run({ kind: 'down' })
    for (const target of [1, 2])
      it.run(write(`d${target}`, { kind: 'delete', target })).run(kept(`d${target}`))
    it.run(write('r', { kind: 'message', body: { text: 'yes', reply_to: 2 } }))
      .run(kept('r'))
      .take()
    it.run(welcome({ 1: 1 }, { reset: [1] }))
    it.run({ kind: 'rooms', rooms: [hall(1)], all: true })
    const effects = it.take()
    assert.deepEqual(
      effects.flatMap(effect => (effect.kind === 'refused' ? [effect.clientId] : [])),
      ['d2', 'r']
    )
    assert.deepEqual(
      sends(effects).map(({ client_id }) => client_id),
      ['d1']
    )
  })

  test('refuses nothing that was done in the log as it is now: it may be stored already', () => {
    const act = { kind: 'message', body: { text: 'yes', reply_to: 2 } } as const
    const item = (id: string, log: string) => ({
      id,
      room: HALL,
      act,
      log,
      timestamp: '2026-11-22T07:30:00.000Z'
    })
    const it = bench({ keeps: true })
    const record = {
      format: 2 as const,
      wish: null,
      key: HALL,
      log: 'a',
      id: 1,
      about: {},
      left: false,
      after: 0,
      to: 1,
      lines: [{ ...event(1), asOf: 1 }],
      last: null,
      unread: 0,
      base: 1,
      recent: [],
      counted: 1,
      marks: []
    }
    it.run({ kind: 'recall', records: [record], people: [], items: [item('old', 'a'), item('new', 'b')] })
    it.run(welcome({ 1: 3 }, { log: 'b' }))
    const effects = it.take()
    assert.deepEqual(
      effects.flatMap(effect => (effect.kind === 'refused' ? [effect.clientId] : [])),
      ['old']
    )
    assert.deepEqual(
      sends(effects).map(({ client_id }) => client_id),
      ['new']
    )
  })

  test('is noticed by what was stored beyond all that is held', () => {
    const it = open()
      .run(write('a', say('hi')))
      .run(kept('a'))
    it.ok('a', 3)
    assert.equal(resume(it.state)?.cursors['1'], 3)
  })

  test('is noticed by what something is about that was done in it, and not in another one', () => {
    const answer: Act = { kind: 'message', body: { text: 'yes', reply_to: 4 } }
    const it = open().run({
      kind: 'restore',
      items: [
        { ...item('a', answer), log: 'a' },
        { ...item('b', { ...edit, target: 3 }), log: 'a' },
        { ...item('c', { ...edit, target: 9 }), log: 'b' },
        { ...item('d', say('hi')), log: 'a' }
      ]
    })
    assert.equal(resume(it.state)?.cursors['1'], 4)
  })

  test('takes back that something was refused, when a page shows that it holds it', () => {
    const it = open().run(write('r', { kind: 'message', body: { text: 'yes', reply_to: 1 } }))
    it.run(kept('r')).run({ kind: 'down' })
    it.run(welcome({ 1: 2 }, { log: 'b' }))
    assert.equal(it.shows().messages.at(-1)?.state, 'failed')
    const held = page(1, 2)
    const ask = it.state.rooms.get(HALL)!.asked
    it.take()
    it.run({
      kind: 'page',
      room: HALL,
      ask,
      answer: { ...held, log: 'b', messages: [event(1), own(2, 'r')] as never }
    })
    assert.deepEqual(
      it.shows().messages.map(({ state }) => state),
      ['sent', 'sent']
    )
    assert.deepEqual(
      it.take().flatMap(effect => (effect.kind === 'sent' ? [effect.clientId] : [])),
      ['r']
    )
  })

  test('refuses what was written to a private group: its number may be another’s', () => {
    const it = bench().run(welcome({ 9: 1 }))
    const group = { ...hall(1), id: 9, kind: 'group' as const, name: undefined, role: 'member' as const }
    it.run({ kind: 'rooms', rooms: [group] as never }).run({ kind: 'down' })
    it.run({ kind: 'write', room: 'id:9', clientId: 'c', act: say('hi') })
    it.run(welcome({ 9: 1 }, { log: 'b' }))
    const effects = it.take()
    assert.deepEqual(sends(effects), [])
    assert.equal(effects.find(effect => effect.kind === 'refused')?.clientId, 'c')
  })

  test('refuses it also when all else that was kept of that history is gone, but not when it is tried again', () => {
    const item = { id: 'c', room: 'id:9', act: say('hi'), timestamp: '', log: 'a' } as const
    const it = bench().run({ kind: 'recall', records: [], people: [], items: [item] })
    it.run(welcome({ 9: 1 }, { log: 'b' }))
    assert.deepEqual(sends(it.take()), [])
    it.run({ kind: 'retry', room: 'id:9', clientId: 'c' })
    assert.equal(sends(it.take()).length, 1)
  })

  test('waits for the list of rooms with what was written to it in the very history that the server has', () => {
    const group = { ...hall(1), id: 9, kind: 'group' as const, name: undefined, role: 'member' as const }
    const item = { id: 'c', room: 'id:9', act: say('hi'), timestamp: '', log: 'b' } as const
    const begun = () => {
      const it = bench().run(welcome({ 9: 1 }))
      it.run({ kind: 'rooms', rooms: [group] as never }).run({ kind: 'down' })
      it.run({ kind: 'restore', items: [item] }).run(welcome({ 9: 1 }, { log: 'b' }))
      assert.deepEqual(
        it.take().filter(({ kind }) => kind === 'refused'),
        []
      )
      return it
    }
    const still = begun().run({ kind: 'rooms', rooms: [group] as never, all: true })
    assert.equal(sends(still.take()).length, 1)
    const out = begun().run({ kind: 'rooms', rooms: [], all: true })
    assert.equal(out.take().find(effect => effect.kind === 'refused')?.clientId, 'c')
  })
})
