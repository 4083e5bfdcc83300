import { connect, type Chat } from '../src/index.ts'
import type { Readable } from '../src/snapshots.ts'
import { MemoryStorage } from '../src/storage/memory-storage.ts'
import { expectEqual } from '../src/testing/expect-equal.ts'
import { fakeServer } from '../src/testing/index.ts'
import { describe, test } from './mocha.ts'
import { newName, sleep, until } from './support.ts'

/** What the device keeps, and how often it was wiped, or something cached. */
class Device extends MemoryStorage {
  wiped = 0
  cached = 0

  override clear(): Promise<void> {
    this.wiped++
    return super.clear()
  }

  override save(...records: Parameters<MemoryStorage['save']>): Promise<void> {
    this.cached++
    return super.save(...records)
  }
}

const is = <T extends { at: string }>({ getSnapshot }: Readable<T>, at: string) => getSnapshot().at === at

/** Two tabs of ann, with one sign-in. `say` is as from a third; and what that one heard of sign-outs. */
async function twoTabs() {
  const server = fakeServer()
  server.addUser('ann')
  const url = `http://${newName().replaceAll(/\W/g, '-')}.test`
  const device = new Device()
  const fetch: typeof globalThis.fetch = (input, init) => {
    // The refresh token is in a cookie, of which the fake knows nothing.
    const asked = typeof init?.body === 'string' ? init.body : '{}'
    const { session_id } = JSON.parse(asked) as { session_id?: string }
    const body = session_id && JSON.stringify({ refresh_token: `refresh-${session_id}` })
    return server.options.fetch!(input, { ...init, ...(body && { body }) })
  }
  const tab = { keepSignedIn: true, shareLine: true, storage: async () => device }
  const open = () => connect({ ...server.options, url, fetch, ...tab })
  const first = open()
  await first.login('ann', 'password')
  const second = open()
  await until(() => [first, second].every(({ connection }) => is(connection, 'online')))
  const channel = new BroadcastChannel(`parlo:${url}:1`)
  const heard: unknown[] = []
  channel.addEventListener('message', ({ data }: MessageEvent<[{ kind: string }]>) => {
    if (data[0].kind === 'signed-out') heard.push(data[0])
  })
  const hint = `parlo:signed-in:${url}`
  const end = (...chats: Chat[]) => {
    for (const chat of chats) chat.close()
    channel.close()
    localStorage.removeItem(hint)
  }
  const say = (session: string) => channel.postMessage([{ kind: 'signed-out', session }])
  return { first, second, device, heard, hint, say, end }
}

describe('a sign-out', () => {
  test('is heard in all tabs, and said once', async () => {
    const { first, second, device, heard, end } = await twoTabs()
    await first.logout()
    await until(() => is(second.session, 'signed-out'))
    await sleep(100)
    expectEqual(heard, [{ kind: 'signed-out', session: 'session-1' }])
    expectEqual(device.wiped, 2)
    end(first, second)
  })

  test('that is heard late leaves alone who has signed in since, and what they keep', async () => {
    const { first, second, device, hint, say, end } = await twoTabs()
    say('session-0')
    await sleep(100)
    expectEqual(
      [first, second].map(({ session }) => session.getSnapshot().at),
      ['signed-in', 'signed-in']
    )
    // In another tab there is the next sign-in already.
    localStorage.setItem(hint, 'session-2')
    const { cached } = device
    say('session-1')
    await until(() => is(first.session, 'signed-out') && is(second.session, 'signed-out'))
    await sleep(100)
    expectEqual([device.wiped, device.cached - cached], [0, 0])
    expectEqual(localStorage.getItem(hint), 'session-2')
    end(first, second)
  })
})
