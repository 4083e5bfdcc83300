import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { News } from '../bus/bus.ts'
import { createLocalBus } from '../bus/local-bus.ts'
import { createFakeClock } from '../testing/fake-clock.ts'
import { silentLog } from '../testing/parts.ts'
import { createPresence } from './presence.ts'

function make() {
  const clock = createFakeClock()
  const bus = createLocalBus({ log: silentLog })
  const told: (News & { type: 'presence' })['users'][] = []
  bus.subscribe(news => {
    for (const each of news) if (each.type === 'presence') told.push(each.users)
  })
  return { clock, told, presence: createPresence({ bus, clock }) }
}

describe('createPresence', () => {
  test('tells who came and went, together, after a quarter of a second', () => {
    const { clock, told, presence } = make()
    presence.enter(7)
    presence.enter(8)
    clock.pass(249)
    assert.deepEqual(told, [])
    clock.pass(1)
    assert.deepEqual(told, [{ 7: 'online', 8: 'online' }])
    presence.leave(7)
    clock.pass(250)
    assert.deepEqual(told.at(-1), { 7: 'offline' })
    assert.deepEqual(presence.snapshot(), [{ 8: 'online' }])
  })

  test('counts a user with several sockets once, until the last is gone', () => {
    const { clock, told, presence } = make()
    presence.enter(7)
    presence.enter(7)
    clock.pass(250)
    presence.leave(7)
    clock.pass(250)
    assert.deepEqual(told, [{ 7: 'online' }])
    presence.leave(7)
    clock.pass(250)
    assert.deepEqual(told, [{ 7: 'online' }, { 7: 'offline' }])
  })

  test('says nothing when somebody is back at once', () => {
    const { clock, told, presence } = make()
    presence.enter(7)
    clock.pass(250)
    presence.leave(7)
    presence.enter(7)
    clock.pass(1000)
    assert.deepEqual(told, [{ 7: 'online' }])
  })

  test('shows what was told, the same object until it changes, a thousand to a page', () => {
    const { clock, told, presence } = make()
    for (let id = 1; id <= 1500; id += 1) presence.enter(id)
    assert.deepEqual(presence.snapshot(), [{}])
    clock.pass(1000)
    assert.deepEqual(
      told.map(users => Object.keys(users).length),
      [1000, 500]
    )
    const pages = presence.snapshot().map(page => Object.keys(page))
    assert.deepEqual(
      pages.map(({ length }) => length),
      [1000, 500]
    )
    assert.equal(new Set(pages.flat()).size, 1500)
    assert.equal(presence.snapshot(), presence.snapshot())
  })

  test('tells the less often the more are here', () => {
    const { clock, told, presence } = make()
    for (let id = 1; id <= 4000; id += 1) presence.enter(id)
    clock.pass(250)
    told.length = 0
    presence.leave(1)
    clock.pass(999)
    assert.equal(told.length, 0)
    clock.pass(1)
    assert.deepEqual(told, [{ 1: 'offline' }])
  })

  test('is silent once closed', () => {
    const { clock, told, presence } = make()
    presence.enter(7)
    presence.close()
    presence.close()
    clock.pass(1000)
    assert.deepEqual(told, [])
  })
})
