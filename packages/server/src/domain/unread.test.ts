import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isChatError, type Marking } from '@parlo/contract'
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts'
import type { Act } from '../store/store.ts'
import { makeChat } from '../testing/chat.ts'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createDice, ModelDevice, ModelRoom } from '../testing/unread-model.ts'
import type { Caller } from './chat.ts'

const OPERATIONS = 10_000

async function play(seed: number, operations: number, path: string): Promise<ReadonlyMap<string, number>> {
  const dice = createDice(seed)
  const store = createSqliteStore(path)
  const { chat, bus, ann, ben, cleo } = await makeChat({
    store,
    clock: { ...createFakeClock(), soon: run => void setImmediate(run) }
  })
  const people = [ann, ben, cleo]
  const ids = people.map(({ id }) => id)
  const devices = [new ModelDevice(), new ModelDevice(), new ModelDevice()]
  bus.subscribe(news => {
    for (const each of news) {
      if (each.type !== 'mark' || each.mark.user !== ann.id) continue
      const own = each.audience !== 'everyone' && each.audience.includes(ann.id)
      assert.ok(own || each.mark.unread_from === undefined, 'what counts as unread is told to nobody else')
      if (own) for (const device of devices) device.tell(each.room, each.mark)
    }
  })

  const direct = async (a: Caller, b: Caller) => (await chat.openDirect(a, b.userId)).id
  const rooms = [
    new ModelRoom(1, ids),
    new ModelRoom(await direct(ann, ben), [ann.id, ben.id]),
    new ModelRoom(await direct(ann, cleo), [ann.id, cleo.id])
  ]
  for (const group of [
    { title: 'private', past: 'joined' as const },
    { title: 'private with its past', past: 'all' as const },
    { title: 'public', name: 'open', past: 'all' as const }
  ]) {
    const { id } = await chat.createGroup(ben, group)
    const room = new ModelRoom(id, [], group.past)
    room.append(ben.id, { kind: 'join' })
    rooms.push(room)
  }
  const done = new Map<string, number>()
  const blocks = new Set<string>()
  const apart = (room: ModelRoom) => {
    const [a, b, more] = room.fixed
    return more === undefined && (blocks.has(`${a} ${b}`) || blocks.has(`${b} ${a}`))
  }
  const count = (what: string) => void done.set(what, (done.get(what) ?? 0) + 1)

  async function send(room: ModelRoom, who: Caller, act: Act): Promise<void> {
    const kind = act.kind ?? 'message'
    try {
      const { seq } = await chat.send(who, { room: room.id, client_id: null, ...act })
      assert.ok(kind === 'delete' || !apart(room), 'nothing is said across a block')
      room.append(who.userId, act)
      assert.equal(seq, room.lines.length)
      count(kind)
    } catch (error) {
      if (!isChatError(error)) throw error
      assert.ok(['not_found', 'forbidden', 'conflict'].includes(error.code), error.message)
      count('refused')
    }
  }

  function actIn(room: ModelRoom): Act {
    const target = dice.whole(Math.max(1, room.lines.length - 15), Math.max(1, room.lines.length))
    const user = dice.pick(ids)
    const face = dice.whole(1, 100)
    if (face <= 45) return { text: 'x' }
    if (face <= 55) return { kind: 'edit', target, text: 'y' }
    if (face <= 70) return { kind: 'delete', target }
    if (face <= 75) return { kind: 'react', target, emoji: '👍', on: dice.chance(0.6) }
    if (room.fixed.length > 0) return { text: 'z' }
    if (face <= 80) return { kind: 'join' }
    if (face <= 83) return { kind: 'leave' }
    if (face <= 93) return { kind: 'invite', user }
    if (face <= 97) return { kind: 'kick', user }
    return { kind: 'role', user, role: dice.pick(['owner', 'moderator', 'moderator', 'member']) }
  }

  /** Who holds the only key of a private group would lock everybody out: the makers stay in charge. */
  const isFoolish = (who: Caller, act: Act) =>
    (act.kind === 'leave' && who === ben) || ('user' in act && act.kind !== 'invite' && act.user === ben.id)

  function markFor({ lines }: ModelRoom): Marking {
    const head = lines.length
    const seq = () => (dice.chance(0.4) ? head : dice.whole(0, head + 2))
    const face = dice.whole(1, 10)
    if (face <= 4) return { read: seq() }
    if (face <= 6) return { delivered: seq() }
    if (face <= 9) return { unread: dice.whole(1, Math.max(1, head + 1)) }
    return { read: seq(), unread: dice.whole(1, Math.max(1, head)) }
  }

  async function mark(room: ModelRoom, who: Caller): Promise<void> {
    const to = markFor(room)
    if (!room.of(who.userId).present) {
      await assert.rejects(chat.mark(who, room.id, to), isChatError)
      return count('refused mark')
    }
    // They are stored in the order of the calls, whatever order they are answered in.
    room.mark(who.userId, to)
    const expected = { ...room.of(who.userId) }
    const { read, delivered, unread_from } = await chat.mark(who, room.id, to)
    assert.deepEqual([read, delivered, unread_from], [expected.read, expected.delivered, expected.from])
    count(to.unread === undefined ? 'mark' : 'mark unread')
  }

  async function block(): Promise<void> {
    const [who, other] = [dice.pick(people), dice.pick(people)]
    if (who === other) return
    const key = `${who.id} ${other.id}`
    if (blocks.delete(key)) await chat.unblock(who, other.id)
    else if (dice.chance(0.3)) {
      await chat.block(who, other.id)
      blocks.add(key)
      count('block')
    }
  }

  async function check(room: ModelRoom, who: Caller): Promise<void> {
    const expected = room.unread(who.userId)
    const { unread } = await chat.room(who, room.id).catch((error: unknown) => {
      // A private group that they never were in, or have not seen anything of.
      if (isChatError(error) && !room.of(who.userId).present) return { unread: 0 }
      throw error
    })
    assert.equal(unread, expected, `user ${who.userId} in room ${room.id}, seed ${seed}`)
  }

  /** When everything has arrived, all devices know the same, and it is what the server has. */
  async function compareDevices(): Promise<void> {
    for (const device of devices) device.take(dice, true)
    for (const room of rooms) {
      const [mark] = await store.marks(room.id, [ann.id])
      assert.ok(mark)
      for (const device of devices) {
        const known = device.marks.get(room.id)
        // Somebody who comes back to a group asks for the room, as here: nobody else tells them.
        if (known && (known.version ?? 0) === (mark.version ?? 0) && known.read === mark.read)
          assert.deepEqual(known, mark)
        else assert.ok(room.fixed.length === 0 || mark.delivered === 0, `room ${room.id}, seed ${seed}`)
        device.learn(room.id, mark)
      }
    }
  }

  for (let step = 0; step < operations;) {
    const room = dice.pick(rooms)
    const face = dice.whole(1, 100)
    if (face <= 50) {
      // What several say in one turn shares a commit.
      const acts = Array.from({ length: dice.whole(1, 6) }, () => ({
        who: dice.pick(people),
        act: actIn(room)
      }))
      const sane = acts.filter(({ who, act }) => !isFoolish(who, act))
      await Promise.all(sane.map(({ who, act }) => send(room, who, act)))
      step += sane.length
    } else if (face <= 95) {
      // Ann's three devices do not wait for each other.
      const marks = Array.from({ length: dice.whole(1, 3) }, () =>
        dice.chance(0.7) ? ann : dice.pick(people)
      )
      await Promise.all(marks.map(who => mark(room, who)))
      step += marks.length
    } else {
      await block()
      step += 1
    }
    await check(room, ann)
    if (dice.chance(0.2)) await check(room, dice.pick(people))
    for (const device of devices) if (dice.chance(0.3)) device.take(dice, false)
    if (dice.chance(0.01)) await compareDevices()
  }
  await compareDevices()
  for (const room of rooms) for (const who of people) await check(room, who)
  await store.close()
  return done
}

describe('unread counts', () => {
  test(`are what brute force counts, after each of ${OPERATIONS} random operations`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parlo-unread-'))
    try {
      const seen = new Map<string, number>()
      for (const seed of [1, 2, 3, 4]) {
        const done = await play(seed, OPERATIONS / 4, join(folder, `${seed}.db`))
        for (const [what, times] of done) seen.set(what, (seen.get(what) ?? 0) + times)
      }
      const kinds = 'message edit delete react join leave invite kick role block refused'.split(' ')
      for (const what of [...kinds, 'mark', 'mark unread', 'refused mark']) {
        assert.ok((seen.get(what) ?? 0) >= 5, `${what} happened ${seen.get(what) ?? 0} times`)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
