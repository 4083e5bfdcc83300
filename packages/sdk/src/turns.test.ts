import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Turns } from './turns.ts'

/** Turns, what has been begun, and who is known when it is said. */
function some() {
  const turns = new Turns()
  const begun: string[] = []
  const { promise, resolve: know } = Promise.withResolvers<void>()
  const take = (name: string) =>
    turns.take(
      () => promise,
      () => void begun.push(name)
    )
  return { turns, begun, know, take }
}

describe('Turns', () => {
  test('begin what waits in the order it was asked for, and are free then', async () => {
    const { turns, begun, know, take } = some()
    const all = ['a', 'b', 'c'].map(take)
    assert.equal(turns.areFree, false)
    know()
    await Promise.all(all)
    assert.deepEqual([begun, turns.areFree], [['a', 'b', 'c'], true])
  })

  test('refuse what was meant for who was there before a sign-in, a sign-out, or another user of the page', async () => {
    const changes: ((turns: Turns) => unknown)[] = [
      turns => turns.login(Promise.resolve()),
      turns => turns.logout(),
      turns => (turns.meet(1), turns.meet(2))
    ]
    for (const change of changes) {
      const { turns, begun, know, take } = some()
      const asked = take('a')
      await change(turns)
      const later = take('b')
      know()
      await assert.rejects(asked, { code: 'closed' })
      await later
      assert.deepEqual(begun, ['b'])
    }
  })

  test('take the same user again for no change, nor one who was signed in by hand', async () => {
    const { turns, begun, know, take } = some()
    turns.meet(1)
    turns.meet(1)
    const login = turns.login(Promise.resolve().then(() => turns.meet(2)))
    const asked = take('as the one who signs in')
    know()
    await Promise.all([login, asked])
    assert.deepEqual(begun, ['as the one who signs in'])
  })

  test('go on for others when what was begun fails', async () => {
    const { turns, know, take } = some()
    const failed = turns.take(
      () => Promise.resolve(),
      () => Promise.reject(new Error('it failed'))
    )
    const asked = take('b')
    know()
    await assert.rejects(failed, /it failed/)
    await asked
    assert.equal(turns.areFree, true)
  })
})
