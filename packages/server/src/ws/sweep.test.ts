import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { News } from '../bus/bus.ts'
import { makeChat } from '../testing/chat.ts'
import { silentLog } from '../testing/parts.ts'
import { startSweep } from './sweep.ts'

const tick = () => new Promise<void>(resolve => setImmediate(resolve))

/** `isDown`: the first look fails. */
async function make(users: number[] = [1, 2, 3], isDown = false) {
  const made = await makeChat()
  const { store, chat, clock, settle } = made
  const rung: News[] = []
  let looks = 0
  let scans = 0
  const warnings: string[] = []
  const listeners = new Set<(news: readonly News[]) => void>()
  const counting = {
    lastId: async () => {
      looks += 1
      if (isDown && looks === 1) throw new Error('not now')
      return store.lastId()
    },
    freshFor: async (ids: readonly number[], id: number) => ((scans += 1), store.freshFor(ids, id))
  }
  /** Everything published since. */
  let waiting: News[] = []
  made.bus.subscribe(news => waiting.push(...news))
  const stop = startSweep({
    store: counting,
    bus: { subscribe: listener => (listeners.add(listener), () => listeners.delete(listener)) },
    hub: { users: () => users, deliver: news => rung.push(...news) },
    clock,
    log: { ...silentLog, warn: (_fields, message) => warnings.push(message) },
    random: () => 0.5
  })

  /** Some seconds, with the work in between. */
  async function seconds(count: number): Promise<void> {
    for (let step = 0; step < count * 20; step += 1) {
      clock.pass(50)
      await tick()
      await clock.endTurn()
    }
  }
  await seconds(1)
  return {
    ...made,
    users,
    rung,
    warnings,
    counting,
    stop,
    seconds,
    counts: () => ({ looks, scans }),
    /** The bus works, or it loses what waits. */
    arrive: () => listeners.forEach(listener => listener(waiting.splice(0))),
    lose: () => void (waiting = []),
    say: (from: typeof made.ann, room: number | `direct:${number}`) =>
      settle(chat.send(from, { room, client_id: null, text: 'x' }))
  }
}

describe('startSweep', () => {
  test('asks for one number, and nothing else, as long as everything was heard', async () => {
    const { say, arrive, seconds, counts, rung, ann, ben } = await make()
    for (let round = 0; round < 3; round += 1) {
      await say(ann, 1)
      await say(ben, `direct:${ann.id}`)
      arrive()
      await seconds(6)
    }
    assert.deepEqual(rung, [])
    assert.equal(counts().scans, 0)
    assert.ok(counts().looks >= 3 && counts().looks <= 5)
  })

  test('rings for what was lost, once, and only where they may see it', async () => {
    const { say, arrive, lose, seconds, rung, ann, ben, cleo } = await make()
    await say(ann, 1)
    arrive()
    await say(ann, 1)
    await say(ben, `direct:${ann.id}`)
    lose()
    await seconds(6)
    assert.deepEqual(rung.splice(0), [
      { type: 'heads', room: 1, head: 2, audience: [1, 2, 3] },
      { type: 'heads', room: 2, head: 1, audience: [ann.id, ben.id] }
    ])
    await seconds(12)
    assert.deepEqual(rung, [])
    await say(cleo, `direct:${ben.id}`)
    lose()
    await seconds(6)
    assert.deepEqual(rung, [{ type: 'heads', room: 3, head: 1, audience: [ben.id, cleo.id] }])
  })

  test('finds out who was put out of a group, and who was brought in', async () => {
    const { chat, settle, arrive, lose, seconds, rung, ann, ben, cleo } = await make()
    const { id: room } = await chat.createGroup(ann, { title: 'G', members: [ben.id] })
    arrive()
    await seconds(6)
    await settle(chat.send(ann, { room, client_id: null, kind: 'kick', user: ben.id }))
    await settle(chat.send(ann, { room, client_id: null, kind: 'invite', user: cleo.id }))
    lose()
    await seconds(6)
    assert.deepEqual(
      rung.toSorted((a, b) => ('head' in a && 'head' in b ? a.head - b.head : 0)),
      [
        { type: 'heads', room, head: 3, audience: [ben.id] },
        { type: 'heads', room, head: 4, audience: [ann.id, cleo.id] }
      ]
    )
  })

  test('gives news a moment to arrive', async () => {
    const { say, arrive, clock, seconds, counts, ann } = await make()
    const { looks } = counts()
    await say(ann, 1)
    while (counts().looks === looks) {
      clock.pass(50)
      await tick()
    }
    clock.pass(100)
    arrive()
    await seconds(2)
    assert.equal(counts().scans, 0)
  })

  test('asks nothing while nobody is here, and misses nothing of what was written then', async () => {
    const { say, lose, seconds, users, counts, rung, ann } = await make()
    const all = users.splice(0)
    const before = counts()
    await seconds(20)
    assert.deepEqual(counts(), before)
    await say(ann, 1)
    lose()
    users.push(...all)
    await seconds(6)
    assert.deepEqual(rung, [{ type: 'heads', room: 1, head: 1, audience: [1, 2, 3] }])
  })

  test('looks at many people piece by piece, and rings for each once', async () => {
    const { say, lose, seconds, users, rung, counts, ann } = await make()
    for (let id = 4; id <= 120; id += 1) users.push(id)
    await say(ann, 1)
    lose()
    await seconds(6)
    assert.equal(counts().scans, 3)
    const told = rung.flatMap(news => (news.type === 'heads' ? [news.audience].flat() : []))
    assert.deepEqual(told, users)
  })

  test('rings for all there is when the first look came to nothing, and somebody is here', async () => {
    const { say, lose, seconds, rung, ann } = await make([1, 2, 3], true)
    await say(ann, 1)
    lose()
    await seconds(6)
    assert.deepEqual(rung, [{ type: 'heads', room: 1, head: 1, audience: [1, 2, 3] }])
  })

  test('tries again when the database does not answer, and warns', async () => {
    const { say, lose, seconds, counting, store, rung, warnings, ann } = await make()
    await say(ann, 1)
    lose()
    counting.freshFor = async () => Promise.reject(new Error('locked'))
    await seconds(6)
    assert.equal(warnings.length, 1)
    counting.freshFor = async (ids, id) => store.freshFor(ids, id)
    await seconds(6)
    assert.equal(rung.length, 1)
  })

  test('does nothing more once it has ended', async () => {
    const { say, lose, seconds, counts, stop, ann } = await make()
    stop()
    const before = counts()
    await say(ann, 1)
    lose()
    await seconds(12)
    assert.deepEqual(counts(), before)
  })
})
