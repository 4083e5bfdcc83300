import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createBuckets } from './buckets.ts'

function make() {
  let time = 1_000_000
  const buckets = createBuckets<string>({ perSecond: 5, burst: 10, now: () => time })
  const takeMany = (key: string, times: number) => Array.from({ length: times }, () => buckets.take(key))
  return { buckets, takeMany, pass: (millis: number) => (time += millis) }
}

describe('createBuckets', () => {
  test('gives a burst, then says how long to wait', () => {
    const { buckets, takeMany } = make()
    assert.deepEqual(
      takeMany('ann', 10),
      Array.from({ length: 10 }, () => 0)
    )
    assert.equal(buckets.take('ann'), 200)
    assert.equal(buckets.take('ann'), 200)
    assert.equal(buckets.take('ben'), 0)
  })

  test('takes back what was taken for nothing', () => {
    const { buckets, takeMany } = make()
    takeMany('ann', 10)
    buckets.give('ann', 2)
    buckets.give('ben')
    assert.deepEqual(takeMany('ann', 3), [0, 0, 200])
    assert.deepEqual(takeMany('ben', 11).slice(9), [0, 200])
  })

  test('fills again with time, up to the burst', () => {
    const { takeMany, pass } = make()
    takeMany('ann', 10)
    pass(400)
    assert.deepEqual(takeMany('ann', 3), [0, 0, 200])
    pass(3_600_000)
    assert.deepEqual(takeMany('ann', 11).slice(9), [0, 200])
  })

  test('takes more for what costs more', () => {
    const { buckets } = make()
    assert.equal(buckets.take('ann', 9), 0)
    assert.equal(buckets.take('ann', 2), 200)
    assert.equal(buckets.take('ann', 1), 0)
  })

  test('lets nobody take anything before what they owe is paid', () => {
    const { buckets, takeMany, pass } = make()
    assert.equal(buckets.take('ann'), 0)
    buckets.owe('ann', 100)
    assert.equal(buckets.take('ann'), 18_400)
    pass(-86_400_000)
    assert.equal(buckets.take('ann'), 18_400, 'whatever the clock says')
    pass(18_400)
    assert.deepEqual(takeMany('ann', 2), [0, 200])
    buckets.owe('ben', 0)
    assert.equal(takeMany('ben', 10).at(-1), 0)
  })

  test('makes nobody wait longer because the clock was set back', () => {
    const { buckets, takeMany, pass } = make()
    takeMany('ann', 10)
    pass(-86_400_000)
    assert.equal(buckets.take('ann'), 200)
    pass(200)
    assert.equal(buckets.take('ann'), 0, 'and then it fills again')
  })

  test('remembers the busy while it forgets many others', () => {
    const { buckets, takeMany, pass } = make()
    takeMany('ann', 10)
    for (let n = 0; n < 3000; n += 1) {
      buckets.take(`user ${n}`)
      if (n % 1500 === 0) pass(50)
    }
    assert.ok(buckets.take('ann') > 0)
  })
})
