import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Attachment, LogEvent } from '@parlo/contract'
import {
  bench,
  edit,
  erase,
  event,
  HALL,
  page,
  react,
  run,
  say,
  welcome,
  WITH_BEN
} from '../testing/engine-bench.ts'
import type { Kept } from './inputs.ts'
import { nextWake } from './step.ts'

type Bench = ReturnType<typeof bench>

/** Everyone's room, shown, with so many messages of ben. */
const shown = (count = 0, options?: { keeps: boolean }): Bench => {
  const it = bench(options)
    .run(welcome({ 1: count }))
    .run({ kind: 'open', room: HALL })
  it.run({ kind: 'page', room: HALL, ask: 1, answer: page(1, count) }).take()
  return it
}
const lines = (it: Bench, room = HALL) =>
  it.shows(room).messages.map(({ text, state, deleted }) => `${deleted ? 'gone' : text} ${state}`)
const own = (seq: number, client_id: string, text = client_id): LogEvent => ({
  ...event(seq),
  sender_id: 1,
  client_id,
  body: { text }
})
const push = (it: Bench, ...events: LogEvent[]): Bench =>
  it.run({ kind: 'frame', frame: { type: 'events', room: 1, events } })
const kept = (it: Bench) => it.take().flatMap(effect => (effect.kind === 'keep' ? [effect.item] : []))
const settled = (it: Bench) =>
  it
    .take()
    .flatMap(effect =>
      effect.kind === 'sent' || effect.kind === 'refused' ? [`${effect.clientId} ${effect.kind}`] : []
    )

describe('what is done in a room', () => {
  test('goes in the order it was done, whatever it is, one at a time', () => {
    const it = shown(2)
    it.write('a', say('a')).write('b', react(1, '👍')).write('c', edit(2, 'x')).write('d', erase(2))
    assert.deepEqual(it.sent(), ['a'])
    assert.deepEqual(it.ok('a', 3).sent(), ['b on 1'])
    assert.deepEqual(it.ok('b', 4).sent(), ['c on 2'])
    assert.deepEqual(it.refuse('c').sent(), ['d on 2'])
    assert.deepEqual(it.ok('d', 5).sent(), [])
  })

  test('waits for no other room', () => {
    const it = shown()
    it.write('a', say('a')).write('b', say('b'), undefined, WITH_BEN)
    assert.deepEqual(it.sent(), ['a', 'b'])
  })

  test('shows at once what it will be, and the same object until that changes', () => {
    const it = shown(2).run({ kind: 'down' })
    it.write('a', react(1, '👍'))
      .write('b', react(1, '🎉'))
      .write('c', edit(2, 'once'))
      .write('d', edit(2, 'twice'))
    const [first, second] = it.shows().messages
    assert.deepEqual(
      first!.reactions.map(({ emoji, mine }) => [emoji, mine]),
      [
        ['🎉', true],
        ['👍', true]
      ]
    )
    assert.deepEqual([second!.text, second!.edited], ['twice', true])
    it.write('e', say('new'))
    assert.equal(it.shows().messages[0], first)
    assert.equal(it.shows().messages[1], second)
    assert.equal(it.shows(), it.shows())
  })

  test('is shown without a flicker from being done to being in the log', () => {
    const it = shown(2)
    it.write('a', edit(1, 'mine')).ok('a', 4)
    assert.equal(it.shows().messages[0]!.text, 'mine', 'stored above a hole')
    const change = { ...own(4, 'a'), kind: 'edit', target: 1, body: { text: 'mine' } } as LogEvent
    push(it, event(3), change)
    assert.equal(it.shows().messages[0]!.text, 'mine')
    assert.equal(it.state.rooms.get(HALL)!.outbox.length, 0)
    push(it, { ...event(5), kind: 'edit', target: 1, body: { text: 'theirs' } } as unknown as LogEvent)
    assert.equal(it.shows().messages[0]!.text, 'theirs')
  })

  test('keeps a message where it was while what lies before it is missing', () => {
    const it = shown(1)
    it.write('a', say('a')).ok('a', 3)
    assert.deepEqual(lines(it), ['m1 sent', 'a sent'])
    const { key } = it.shows().messages[1]!
    push(it, event(2), own(3, 'a'))
    assert.deepEqual(lines(it), ['m1 sent', 'm2 sent', 'a sent'])
    assert.equal(it.shows().messages[2]!.key, key)
  })

  test('names whom the log says: who had left is left out', () => {
    const it = shown(1)
    it.write('a', { kind: 'message', body: { text: 'a', mentions: [2, 3] } }).ok('a', 2)
    assert.deepEqual(lines(it), ['m1 sent', 'a sent'])
    push(it, { ...own(2, 'a'), body: { text: 'a', mentions: [3] } } as LogEvent)
    assert.deepEqual(it.shows().messages[1]!.mentions, [3])
  })

  test('is undone when the server refuses it, and what others did meanwhile stays', () => {
    const it = shown(1)
    it.write('a', edit(1, 'mine')).write('b', react(1, '👍'))
    push(it, {
      ...event(2),
      kind: 'react',
      target: 1,
      body: { emoji: '👍', on: true }
    } as unknown as LogEvent)
    assert.deepEqual(it.shows().messages[0]!.reactions, [
      { emoji: '👍', count: 2, users: [1, 2], mine: true }
    ])
    it.take()
    it.refuse('a')
    assert.deepEqual(settled(it), ['a refused'])
    it.refuse('b', 'quota')
    const [message] = it.shows().messages
    assert.deepEqual([message!.text, message!.edited], ['m1', false])
    assert.deepEqual(message!.reactions, [{ emoji: '👍', count: 1, users: [2] }])
  })

  test('is not refused while a repeat of it is under way, which may be stored', () => {
    const it = shown().write('a', react(1, '👍')).wait()
    assert.deepEqual(it.sent(), ['a on 1', 'a on 1'])
    assert.deepEqual(settled(it.refuse('a')), [])
    assert.deepEqual(settled(it.ok('a', 1)), ['a sent'])
  })

  test('is refused once each repeat was, by the first of those answers', () => {
    const it = shown().write('a', say('a')).wait().refuse('a', 'forbidden').refuse('a', 'not_found')
    assert.deepEqual(settled(it), ['a refused'])
    assert.equal(it.shows().messages[0]!.error!.code, 'forbidden')
    it.run({ kind: 'retry', room: HALL, clientId: 'a' })
    assert.deepEqual(settled(it.refuse('a')), ['a refused'], 'and tried again, at once')
  })

  test('is refused for good, though a repeat of it was refused for now', () => {
    const it = shown().write('a', react(1, '👍')).wait().refuse('a').refuse('a', 'rate_limited', true)
    assert.deepEqual(settled(it), ['a refused'])
  })

  test('is refused though another answer got lost', () => {
    const it = shown().write('a', react(1, '👍')).wait().refuse('a')
    assert.deepEqual(settled(it), [])
    assert.deepEqual(settled(it.wait()), ['a refused'])
  })

  test('is refused within ten seconds, though its first sending got lost', () => {
    const it = shown().write('a', react(1, '👍'))
    assert.deepEqual(it.sent(), ['a on 1'])
    const start = it.now
    const ended = (): boolean => {
      it.now += 100
      const effects = it.run({ kind: 'tick' }).take()
      if (effects.some(({ kind }) => kind === 'frame')) it.refuse('a')
      return effects.some(({ kind }) => kind === 'refused')
    }
    while (!ended()) assert.ok(it.now - start < 10_000)
  })

  test('is sent again on the next line, when a repeat of it may be stored', () => {
    const it = shown().write('a', react(1, '👍')).wait().refuse('a')
    it.run({ kind: 'down' })
      .run(welcome({ 1: 0 }))
      .take()
    assert.deepEqual(settled(it.refuse('a')), ['a refused'])
  })

  test('that was stored before is left to the log: it may have been undone since', () => {
    const it = shown(1)
    it.write('a', react(1, '👍'))
      .run({ kind: 'down' })
      .run(welcome({ 1: 3 }))
    it.ok('a', 2, 1, true)
    const on = { ...own(2, 'a'), kind: 'react', target: 1, body: { emoji: '👍', on: true } } as LogEvent
    const off = { ...own(3, 'z'), kind: 'react', target: 1, body: { emoji: '👍', on: false } } as LogEvent
    push(it, on, off)
    assert.deepEqual(it.shows().messages[0]!.reactions, [])
  })
})

describe('something done to a message that is not stored yet', () => {
  test('changes it where it stands, while it has not left', () => {
    const it = shown().run({ kind: 'down' })
    it.write('a', say('a')).write('b', edit(0, 'better'), 'a')
    assert.deepEqual(lines(it), ['better sending'])
    assert.deepEqual(settled(it), ['b sent'])
    it.run(welcome({ 1: 0 }))
    const sends = it.take().flatMap(effect => (effect.kind === 'frame' ? [effect.frame] : []))
    assert.deepEqual(sends, [
      { type: 'send', client_id: 'a', room: 1, kind: 'message', body: { text: 'better' } }
    ])
  })

  test('takes it away, with all that was to be done to it', () => {
    const it = shown().run({ kind: 'down' })
    it.write('a', say('a')).write('b', react(0, '👍'), 'a').write('c', erase(0), 'a')
    assert.deepEqual(lines(it), [])
    assert.deepEqual(settled(it), ['a refused', 'b refused', 'c sent'])
    assert.deepEqual(it.run(welcome({ 1: 0 })).sent(), [])
  })

  test('shows at once when it may have left, and is sent after it, to the place it got', () => {
    const it = shown()
    it.write('a', say('a')).write('b', edit(0, 'better'), 'a').write('c', react(0, '👍'), 'a')
    const [message] = it.shows().messages
    assert.deepEqual([message!.text, message!.edited, message!.reactions.length], ['better', true, 1])
    assert.equal(it.shows().messages[0], message)
    assert.deepEqual(it.sent(), ['a'])
    assert.deepEqual(it.ok('a', 1).sent(), ['b on 1'])
    assert.deepEqual([it.shows().messages[0]!.text, it.shows().messages[0]!.reactions.length], ['better', 1])
    assert.deepEqual(it.ok('b', 2).sent(), ['c on 1'])
  })

  test('finds it also when it was stored since it was shown', () => {
    const it = shown()
    it.write('a', say('a')).ok('a', 1).take()
    it.write('b', edit(0, 'better'), 'a')
    assert.equal(it.shows().messages[0]!.text, 'better')
    assert.deepEqual(it.sent(), ['b on 1'])
  })

  test('finds it though nobody shows the room', () => {
    const it = bench().run(welcome({}))
    it.write('a', say('a'), undefined, WITH_BEN).ok('a', 1, 7).take()
    it.write('b', edit(0, 'better'), 'a', WITH_BEN)
    assert.deepEqual(it.sent(), ['b on 1'])
  })

  test('is refused with it, and its promise too', () => {
    const it = shown()
    it.write('a', say('a')).write('b', react(0, '👍'), 'a').write('c', say('c')).take()
    it.refuse('a')
    assert.deepEqual(lines(it), ['a failed', 'c sending'])
    assert.equal(it.shows().messages[0]!.reactions.length, 0)
    assert.deepEqual(
      it.take().map(effect => ('clientId' in effect ? `${effect.kind} ${effect.clientId}` : effect.kind)),
      ['keep', 'refused a', 'drop b', 'refused b', 'frame']
    )
  })

  test('edits and deletes what was refused where it stands, and refuses the rest', () => {
    const it = shown()
    it.write('a', say('a')).refuse('a').take()
    it.write('b', edit(0, 'better'), 'a')
    assert.deepEqual(lines(it), ['better failed'])
    it.write('c', react(0, '👍'), 'a')
    assert.deepEqual(settled(it), ['b sent', 'c refused'])
    it.write('d', erase(0), 'a')
    assert.deepEqual(lines(it), [])
    assert.deepEqual(it.sent(), [])
  })
})

describe('a refused message that was changed', () => {
  const changed = () => {
    const it = shown().write('a', say('one')).refuse('a')
    it.write('b', edit(0, 'two'), 'a').take()
    return it
  }

  test('is changed in the log, too, when a repeat of it turns out to be stored', () => {
    const it = changed().run({ kind: 'retry', room: HALL, clientId: 'a' })
    assert.deepEqual(it.sent(), ['a'])
    it.ok('a', 1, 1, true)
    assert.deepEqual(it.sent(), ['b on 1'])
  })

  test('is changed in the log, too, when a page of it shows the old words', () => {
    const it = changed()
    push(it, own(1, 'a', 'one'))
    assert.deepEqual(lines(it), ['two sent'])
    assert.deepEqual(it.sent(), ['b on 1'])
  })

  test('is stored as it was changed, otherwise', () => {
    const it = changed().run({ kind: 'retry', room: HALL, clientId: 'a' })
    it.ok('a', 1).take()
    assert.deepEqual(lines(it), ['two sent'])
    assert.deepEqual(it.sent(), [])
  })

  test('is still a changed one to the next page', () => {
    const it = shown(0, { keeps: true })
      .write('a', say('one'))
      .run({ kind: 'kept', room: HALL, clientId: 'a' })
    it.refuse('a').take()
    const items = kept(it.write('b', edit(0, 'two'), 'a'))
    const next = shown(0).run({ kind: 'restore', items })
    push(next, own(1, 'a', 'one'))
    assert.deepEqual(next.sent(), ['b on 1'])
  })
})

describe('the device', () => {
  test('has it for certain before it is shown or sent', () => {
    const it = shown(0, { keeps: true }).write('a', say('a')).write('b', say('b'))
    assert.deepEqual(lines(it), [])
    assert.deepEqual(
      kept(it).map(({ id }) => id),
      ['a', 'b']
    )
    it.run({ kind: 'kept', room: HALL, clientId: 'b' })
    assert.deepEqual([lines(it), it.sent()], [['b sending'], []], 'a is first')
    it.run({ kind: 'kept', room: HALL, clientId: 'a' })
    assert.deepEqual([lines(it), it.sent()], [['a sending', 'b sending'], ['a']])
  })

  test('keeps a refused message with its error, and forgets everything else that was refused', () => {
    const it = shown(1).write('a', say('a')).write('b', react(1, '👍'))
    it.take()
    it.refuse('a')
    assert.deepEqual(
      kept(it).map(({ id, error }) => [id, error?.code]),
      [['a', 'forbidden']]
    )
    it.refuse('b')
    assert.ok(it.take().some(effect => effect.kind === 'drop' && effect.clientId === 'b'))
  })

  test('keeps where a message is for what is done to it', () => {
    const it = shown().write('a', say('a')).write('b', react(0, '👍'), 'a')
    it.take()
    it.ok('a', 1)
    assert.deepEqual(
      kept(it).map(({ id, act, about }) => [id, 'target' in act && act.target, about]),
      [['b', 1, undefined]]
    )
  })

  const item = (id: string, more: Partial<Kept> = {}): Kept => ({
    id,
    room: HALL,
    act: say(id),
    timestamp: '2026-11-22T07:30:00.123Z',
    ...more
  })

  test('gives it back to the next page, which sends it under the same id, in the same order', () => {
    const it = bench({ keeps: true })
    it.run({
      kind: 'recall',
      records: [],
      people: [],
      items: [item('a'), item('b', { act: react(0, '👍'), about: 'a' }), item('c')]
    })
    assert.deepEqual(lines(it), ['a sending', 'c sending'])
    assert.equal(it.shows().messages[0]!.timestamp, '2026-11-22T07:30:00.123Z')
    assert.deepEqual(it.run(welcome({})).sent(), ['a'])
    assert.deepEqual(it.ok('a', 1).sent(), ['b on 1'])
    assert.deepEqual(it.ok('b', 2).sent(), ['c'])
  })

  test('gives back what was parked as parked', () => {
    const it = bench({ keeps: true })
    const error = { code: 'forbidden', message: 'no' } as const
    it.run({ kind: 'recall', records: [], people: [], items: [item('a', { error })] }).run(welcome({}))
    assert.deepEqual(it.sent(), [])
    assert.equal(it.shows().messages[0]!.error?.code, 'forbidden')
    it.run({ kind: 'retry', room: HALL, clientId: 'a' })
    assert.deepEqual(it.sent(), [], 'not before the device knows')
    it.run({ kind: 'kept', room: HALL, clientId: 'a' })
    assert.deepEqual(it.sent(), ['a'])
  })

  test('forgets what the log turns out to hold', () => {
    const it = shown()
    push(it, own(1, 'a'))
    it.run({ kind: 'restore', items: [item('a')] })
    assert.deepEqual(lines(it), ['a sent'])
    assert.ok(it.take().some(effect => effect.kind === 'drop' && effect.clientId === 'a'))
  })

  test('refuses what is about a message that nobody knows any more, rather than send it to nowhere', () => {
    const it = shown().run({
      kind: 'restore',
      items: [item('b', { act: edit(0, 'x'), about: 'lost' }), item('c')]
    })
    const effects = it.take()
    assert.ok(effects.some(effect => effect.kind === 'refused' && effect.clientId === 'b'))
    assert.deepEqual(
      effects.flatMap(effect =>
        effect.kind === 'frame' && effect.frame.type === 'send' ? [effect.frame.client_id] : []
      ),
      ['c']
    )
  })

  test('restored twice is there once', () => {
    const it = shown()
      .run({ kind: 'down' })
      .run({ kind: 'restore', items: [item('a')] })
      .run({ kind: 'restore', items: [item('a')] })
    assert.deepEqual(lines(it), ['a sending'])
  })
})

describe('a tab that does not lead', () => {
  const follower = (count = 0) => shown(count).run({ kind: 'lead', leads: false })

  test('shows what was written in it, and sends nothing', () => {
    const it = follower().write('a', say('a'))
    assert.deepEqual([lines(it), it.sent()], [['a sending'], []])
  })

  test('knows what has become of it by what the leading one hears', () => {
    const it = follower().write('a', say('a')).write('b', say('b')).write('c', say('c'))
    it.take()
    it.ok('a', 1)
    assert.deepEqual(settled(it), ['a sent'])
    push(it, own(2, 'b'))
    assert.deepEqual(settled(it), ['b sent'])
    it.refuse('c')
    assert.deepEqual(settled(it), ['c refused'])
    assert.deepEqual(lines(it), ['a sent', 'b sent', 'c failed'])
  })

  test('knows of a refusal by what the leading one kept, once', () => {
    const it = follower().write('a', say('a'))
    it.take()
    const item = {
      id: 'a',
      room: HALL,
      act: say('a'),
      timestamp: '2026-11-22T07:30:00.123Z',
      error: { code: 'forbidden', message: 'no' }
    } as const
    it.run({ kind: 'restore', items: [item] })
    assert.deepEqual([settled(it), lines(it)], [['a refused'], ['a failed']])
    it.run({ kind: 'restore', items: [item] }).refuse('a')
    assert.deepEqual([settled(it), lines(it)], [[], ['a failed']])
  })

  test('does not take back what the leading one may have sent: a change follows it', () => {
    const it = follower().write('a', say('a')).write('b', edit(0, 'better'), 'a')
    assert.deepEqual(lines(it), ['better sending'])
    assert.equal(it.state.rooms.get(HALL)!.outbox.length, 2)
  })

  test('sends all that waits, in order, as soon as it leads', () => {
    const it = follower().write('a', say('a')).write('b', say('b'))
    it.take()
    it.run({ kind: 'lead', leads: true })
    assert.deepEqual(it.sent(), ['a'])
    assert.deepEqual(it.ok('a', 1).sent(), ['b'])
  })

  test('tells a leading tab that may be another one what is written in it', () => {
    const it = follower().write('a', say('a')).run({ kind: 'down' })
    it.take()
    it.run(welcome({ 1: 0 }))
    assert.deepEqual(
      kept(it).map(({ id }) => id),
      ['a']
    )
  })

  test('gives up what another one gave up, and so does who waits for it', () => {
    const it = follower().write('a', say('a')).write('b', react(0, '👍'), 'a')
    it.take()
    it.run({ kind: 'dropped', room: HALL, clientId: 'a' })
    assert.deepEqual([lines(it), settled(it)], [[], ['a refused', 'b refused']])
  })

  test('takes over what another one changed before it was sent', () => {
    const it = follower().write('a', say('a'))
    const [item] = [{ id: 'a', room: HALL, act: say('better'), timestamp: event(1).timestamp }]
    it.run({ kind: 'restore', items: [item] })
    assert.deepEqual(lines(it), ['better sending'])
  })

  test('tells others what it gave up', () => {
    const it = follower().write('a', say('a')).refuse('a')
    it.take()
    it.run({ kind: 'discard', room: HALL, clientId: 'a' })
    assert.ok(it.take().some(effect => effect.kind === 'tell-dropped' && effect.clientId === 'a'))
    assert.deepEqual(lines(it), [])
  })

  test('that led until now leaves what was in flight to the next', () => {
    const it = shown().write('a', say('a'))
    it.take()
    it.run({ kind: 'down' })
      .run({ kind: 'lead', leads: false })
      .run(welcome({ 1: 0 }))
    assert.deepEqual(it.sent(), [])
    it.ok('a', 1)
    assert.deepEqual(settled(it), ['a sent'])
  })
})

describe('a message written elsewhere in the log', () => {
  test('is shown at its end', () => {
    const it = bench()
      .run(welcome({ 1: 300 }))
      .run({ kind: 'open', room: HALL })
    it.run({ kind: 'page', room: HALL, ask: 1, answer: page(251, 300) })
    it.run({ kind: 'visit', room: HALL, window: { around: 20 } })
    it.run({
      kind: 'page',
      room: HALL,
      ask: 2,
      window: { around: 20 },
      answer: { ...page(1, 40, 300), messages: run(1, 40) }
    })
    assert.equal(it.shows().atEnd, false)
    it.write('a', say('a'))
    assert.equal(it.shows().atEnd, true)
    assert.equal(it.shows().messages.at(-1)!.text, 'a')
  })
})

describe('a message with files that the server does not know of yet', () => {
  const file = (id: string): Attachment => ({
    id,
    name: 'a.bin',
    size: 1,
    type: 'image/png',
    state: 'open'
  })
  const write = (it: Bench, clientId = 'a'): Bench =>
    it.run({ kind: 'write', room: HALL, clientId, act: say(clientId), files: [file('')] })
  const start = (it: Bench, clientId = 'a'): Bench =>
    it.run({ kind: 'started', room: HALL, clientId, files: [file('f')] })
  /** What other tabs are told. */
  const told = (it: Bench) =>
    it.take().flatMap(effect => (effect.kind === 'keep' && !effect.behind ? [effect.item.id] : []))
  const keep = (it: Bench, ...ids: string[]): Bench => {
    for (const clientId of ids) it.run({ kind: 'kept', room: HALL, clientId })
    return it
  }

  test('is shown at once, and what is written after it waits for it', () => {
    const it = write(shown()).write('b', say('b'))
    assert.deepEqual(lines(it), ['a sending', 'b sending'])
    assert.equal(it.shows().messages[0]!.attachments[0]!.name, 'a.bin')
    assert.deepEqual(it.sent(), [])
    assert.equal(nextWake(it.state), null, 'nothing is due')
    assert.deepEqual(kept(start(it)), [
      {
        id: 'a',
        room: HALL,
        act: { kind: 'message', body: { text: 'a', attachments: ['f'] } },
        timestamp: it.shows().messages[0]!.timestamp,
        log: 'a',
        files: [file('f')]
      },
      ...kept(start(write(shown()).write('b', say('b')))).slice(1)
    ])
    assert.deepEqual(keep(it, 'a').sent(), ['a'])
    assert.deepEqual(it.ok('a', 1).sent(), ['b'])
    assert.deepEqual(lines(it), ['a sent', 'b sending'])
  })

  test('is kept on the device only with its files, and stays to be seen meanwhile', () => {
    const it = write(shown(0, { keeps: true })).write('b', edit(0, 'better'), 'a')
    assert.deepEqual([kept(it), lines(it)], [[], ['better sending']])
    start(it)
    assert.deepEqual(lines(it), ['better sending'])
    assert.deepEqual(
      kept(it).map(({ act }) => act),
      [{ kind: 'message', body: { text: 'better', attachments: ['f'] } }]
    )
    assert.deepEqual(keep(it, 'a').sent(), ['a'])
  })

  test('leaves its place to the next when it is given up', () => {
    const it = write(shown()).write('b', say('b'))
    it.run({ kind: 'dropped', room: HALL, clientId: 'a' })
    assert.deepEqual([lines(it), it.sent()], [['b sending'], ['b']])
    assert.deepEqual(kept(start(it)), [])
  })

  test('is told to the tab that sends before what was written after it', () => {
    const it = shown(0, { keeps: true }).run({ kind: 'lead', leads: false })
    keep(write(it).write('b', say('b')), 'b')
    assert.deepEqual(told(it), [])
    assert.deepEqual(told(start(it)), ['a', 'b'])
    keep(write(write(it, 'c').write('d', say('d')), 'e').write('f', say('f')), 'd', 'f').take()
    assert.deepEqual(told(start(it, 'c')), ['a', 'b', 'c', 'd'])
    it.run({ kind: 'dropped', room: HALL, clientId: 'e' })
    assert.ok(told(it).includes('f'))
  })
})
