import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Inbox } from './inbox.ts'

interface Frame {
  type: string
  name: string
}

/** An inbox whose frames are done when the test says so. */
function make(most = 8) {
  const started: string[] = []
  const finish = new Map<string, () => void>()
  let roomy = 0
  const inbox = new Inbox<Frame>(
    frame => {
      started.push(frame.name)
      return frame.type === 'ping' ? undefined : new Promise(resolve => finish.set(frame.name, resolve))
    },
    most,
    () => (roomy += 1)
  )
  const add = (...names: string[]) => {
    for (const name of names) {
      const type = { s: 'send', p: 'pull' }[name[0] ?? ''] ?? 'ping'
      inbox.add({ type, name })
    }
  }
  const done = async (name: string) => {
    finish.get(name)?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { inbox, started, add, done, roomy: () => roomy }
}

describe('Inbox', () => {
  test('starts sends one after another without waiting for their answers', () => {
    const { add, started } = make()
    add('s1', 's2', 's3')
    assert.deepEqual(started, ['s1', 's2', 's3'])
  })

  test('does everything else alone, and in its place', async () => {
    const { add, done, started } = make()
    add('s1', 's2', 'p1', 's3', 'x1', 'p2')
    assert.deepEqual(started, ['s1', 's2'])
    await done('s1')
    assert.deepEqual(started, ['s1', 's2'])
    await done('s2')
    assert.deepEqual(started, ['s1', 's2', 'p1'])
    await done('p1')
    assert.deepEqual(started, ['s1', 's2', 'p1', 's3'])
    await done('s3')
    assert.deepEqual(started, ['s1', 's2', 'p1', 's3', 'x1', 'p2'])
  })

  test('says when it is full, starts no more than it may, and tells when half is done', async () => {
    const { inbox, add, done, started, roomy } = make(4)
    add('s1', 's2', 's3')
    assert.equal(inbox.full, false)
    add('s4', 's5')
    assert.equal(inbox.full, true)
    assert.deepEqual(started, ['s1', 's2', 's3', 's4'])
    await done('s1')
    await done('s2')
    assert.equal(roomy(), 0)
    await done('s3')
    assert.equal(roomy(), 1)
    assert.equal(inbox.full, false)
  })

  test('starts nothing while held, and everything after', () => {
    const { inbox, add, started } = make()
    inbox.hold()
    add('s1', 'x1')
    assert.deepEqual(started, [])
    inbox.run()
    assert.deepEqual(started, ['s1'])
  })

  test('forgets what waits when cleared', async () => {
    const { inbox, add, done, started } = make()
    add('p1', 's1')
    inbox.clear()
    await done('p1')
    assert.deepEqual(started, ['p1'])
  })
})
