import assert from 'node:assert/strict'
import type { LogEvent } from '@parlo/contract'
import type { Bus, News } from './bus.ts'

/**
 * Declares the tests that any {@link Bus} must pass.
 *
 * @param test - `test` of node:test, or another runner's with the same two arguments.
 * @param makeBuses - Gives two ends of one bus, as two processes would hold them; for a local bus, the same one twice.
 * @param settle - Resolves when what was published has arrived.
 */
export function busCheck(
  test: (title: string, body: () => Promise<void>) => unknown,
  makeBuses: () => Promise<readonly [Bus, Bus]>,
  settle: () => Promise<void>
): void {
  async function hear(
    body: (one: Bus, other: Bus, heard: News[][]) => void | Promise<void>
  ): Promise<News[]> {
    const [one, other] = await makeBuses()
    const heard: News[][] = []
    one.subscribe(batch => heard.push([...batch]))
    await body(one, other, heard)
    await settle()
    await one.close()
    await other.close()
    return heard.flat()
  }

  test('tells every process, the publisher included, in order', async () => {
    const heard = await hear((one, other) => {
      one.publish([news(1), news(2)])
      other.publish([news(3)])
      one.publish([news(4)])
    })
    const ids = heard.map(each => (each.type === 'user' ? each.user.id : 0))
    assert.deepEqual(
      ids.filter(id => id !== 3),
      [1, 2, 4]
    )
    assert.ok(ids.includes(3))
  })

  test('carries every kind of news unchanged', async () => {
    const event: LogEvent = {
      seq: 1,
      kind: 'message',
      id: 1,
      number: 1,
      sender_id: 1,
      client_id: null,
      members_seq: 0,
      timestamp: '2026-11-22T07:30:00.123Z',
      body: { text: 'Hí 👋' }
    }
    const all: News[] = [
      { type: 'events', room: 1, audience: 'everyone', events: [event] },
      { type: 'events', room: 3, audience: [1, 2], events: [event], group: true },
      { type: 'heads', room: 3, audience: [3], head: 4 },
      {
        type: 'mark',
        room: 2,
        audience: [1, 2],
        mark: { user: 1, read: 3, delivered: 4, unread_from: 2, version: 1 }
      },
      { type: 'typing', room: 2, audience: [2], user: 1, on: true },
      { type: 'presence', users: { 1: 'online', 2: 'offline' } },
      news(3),
      { type: 'blocks', user: 1, other: 2 },
      { type: 'ended', sessions: ['s1'] }
    ]
    assert.deepEqual(await hear(one => one.publish(all)), all)
  })

  test('tells no listener after it has ended', async () => {
    const [one, other] = await makeBuses()
    const heard: unknown[] = []
    const end = one.subscribe(batch => heard.push(batch))
    end()
    end()
    one.publish([news(1)])
    await settle()
    assert.deepEqual(heard, [])
    await one.close()
    await other.close()
  })

  test('tells the other listeners when one fails, and does not throw', async () => {
    const [one, other] = await makeBuses()
    const heard: unknown[] = []
    one.subscribe(() => {
      throw new Error('broken listener')
    })
    one.subscribe(batch => heard.push(...batch))
    one.publish([news(1)])
    await settle()
    assert.deepEqual(heard, [news(1)])
    await one.close()
    await other.close()
  })
}

function news(id: number): News {
  return { type: 'user', user: { id, username: `user${id}` } }
}
