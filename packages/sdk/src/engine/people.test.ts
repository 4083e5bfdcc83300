import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bench, welcome } from '../testing/engine-bench.ts'
import { nextWake } from './step.ts'

type Bench = ReturnType<typeof bench>

const presence = (it: Bench, users: Record<string, 'online' | 'offline'>, all?: true): Bench =>
  it.run({ kind: 'frame', frame: { type: 'note', kind: 'presence', users, ...(all && { all }) } })
const online = (): Bench => presence(bench().run(welcome({})), { 2: 'online', 3: 'online' }, true)
const here = (it: Bench) => [...it.state.present]
/** So many milliseconds pass, and what is due happens. */
const pass = (it: Bench, millis: number): Bench => {
  const end = it.now + millis
  for (let at = nextWake(it.state); at !== null && at <= end; at = nextWake(it.state)) {
    it.now = Math.max(at, it.now)
    it.run({ kind: 'tick' })
  }
  it.now = end
  return it
}

describe('who is here', () => {
  test('stays while the line is away for a moment, until the server tells anew', () => {
    const it = pass(online().run({ kind: 'down' }), 5_000).run(welcome({}))
    assert.deepEqual(here(it), [2, 3])
    assert.deepEqual(here(presence(it, { 3: 'online' }, true)), [3])
    assert.deepEqual(here(pass(it, 60_000)), [3])
  })

  test('is not known any more after ten seconds without a line, however often it comes and goes', () => {
    const it = pass(online().run({ kind: 'down' }), 6_000).run({ kind: 'down' })
    assert.deepEqual(here(pass(it, 3_999)), [2, 3])
    it.take()
    assert.deepEqual(here(pass(it, 1)), [])
    assert.deepEqual(it.kinds(), ['people-changed'])
    assert.equal(nextWake(it.state), null)
  })
})
