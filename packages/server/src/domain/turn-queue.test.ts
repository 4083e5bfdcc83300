import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createTurnQueue } from './turn-queue.ts'

function make(options: { most?: number; limit?: number; fail?: Error } = {}) {
  const clock = createFakeClock()
  const batches: number[][] = []
  const queue = createTurnQueue<number, number>({
    clock,
    ...options,
    async run(batch) {
      batches.push([...batch])
      if (options.fail) throw options.fail
      return batch.map(item => item * 10)
    }
  })
  return { clock, batches, queue }
}

describe('createTurnQueue', () => {
  test('runs what one turn adds as one batch, in order, and gives each its answer', async () => {
    const { clock, batches, queue } = make()
    const answers = Promise.all([queue.add(1), queue.add(2), queue.add(3)])
    assert.deepEqual(batches, [])
    await clock.endTurn()
    assert.deepEqual(await answers, [10, 20, 30])
    assert.deepEqual(batches, [[1, 2, 3]])
  })

  test('cuts a long line into batches', async () => {
    const { clock, batches, queue } = make({ most: 2 })
    const answers = Promise.all([1, 2, 3, 4, 5].map(item => queue.add(item)))
    await clock.endTurn()
    assert.deepEqual(await answers, [10, 20, 30, 40, 50])
    assert.deepEqual(batches, [[1, 2], [3, 4], [5]])
  })

  test('turns away what does not fit in line, and takes it later', async () => {
    const { clock, queue } = make({ limit: 2 })
    const first = [queue.add(1), queue.add(2)]
    await assert.rejects(queue.add(3), { code: 'unavailable', retryMillis: 1000 })
    await clock.endTurn()
    assert.deepEqual(await Promise.all(first), [10, 20])
    const again = queue.add(3)
    await clock.endTurn()
    assert.equal(await again, 30)
  })

  test('fails each item of a batch that failed, and goes on', async () => {
    const fail = new Error('disk full')
    const { clock, queue } = make({ most: 1, fail })
    const answers = Promise.allSettled([queue.add(1), queue.add(2)])
    await clock.endTurn()
    assert.deepEqual(
      (await answers).map(answer => answer.status === 'rejected' && answer.reason),
      [fail, fail]
    )
  })

  test('drains: resolves when the line is empty, at once when it is', async () => {
    const { clock, queue } = make({ most: 1 })
    await queue.drain()
    const done: number[] = []
    void queue.add(1).then(answer => done.push(answer))
    void queue.add(2).then(answer => done.push(answer))
    const drained = queue.drain().then(() => done.push(0))
    await clock.endTurn()
    await drained
    assert.deepEqual(done, [10, 20, 0])
  })
})
