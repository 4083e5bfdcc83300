import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createLastOnly } from './last-only.ts'

describe('createLastOnly', () => {
  test('runs tasks of a key one after the other, and stops the one before', async () => {
    const { run, idle } = createLastOnly()
    const seen: string[] = []
    const first = Promise.withResolvers<string>()
    const task =
      (name: string, until: Promise<unknown> = Promise.resolve()) =>
      async () => {
        seen.push(`${name} begins`)
        await until
        seen.push(`${name} ends`)
        return name
      }
    const one = run('a', task('one', first.promise), () => {
      seen.push('one is stopped')
      first.resolve('')
    })
    const other = run('b', task('other'))
    const two = run('a', task('two'))
    assert.deepEqual(await Promise.all([one, other, two]), ['one', 'other', 'two'])
    assert.deepEqual(
      seen.filter(what => !what.startsWith('other')),
      ['one begins', 'one is stopped', 'one ends', 'two begins', 'two ends']
    )
    await idle()
  })

  test('goes on after a task that failed, and is idle when all have ended', async () => {
    const { run, idle } = createLastOnly()
    const failed = run('a', async () => {
      throw new Error('no')
    })
    let ended = false
    const next = run('a', async () => {
      await new Promise(resolve => setTimeout(resolve, 5))
      ended = true
    })
    await assert.rejects(failed, /no/)
    await idle()
    assert.ok(ended)
    await next
  })
})
