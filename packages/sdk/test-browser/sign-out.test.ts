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

/** A browser in which ann signs in and out: its tabs, and what has become of her sign-ins. `onCall` may delay a call. */
function browser(onCall?: (path: string) => Promise<void> | undefined) {
  const server = fakeServer()
  server.addUser('ann')
  const url = `http://${newName().replaceAll(/\W/g, '-')}.test`
  const device = new Device()
  let ended = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = (input as string).slice(url.length)
    await onCall?.(path)
    // The refresh token is in a cookie, of which the fake knows nothing.
    const asked = typeof init?.body === 'string' ? init.body : '{}'
    const { session_id } = JSON.parse(asked) as { session_id?: string }
    const body = session_id && JSON.stringify({ refresh_token: `refresh-${session_id}` })
    const answer = await server.options.fetch!(input, { ...init, ...(body && { body }) })
    if (answer.ok && path === '/v1/logout') ended++
    return answer
  }
  const tab = { keepSignedIn: true, shareLine: true, storage: async () => device }
  const tabs: Chat[] = []
  const open = () => {
    const chat = connect({ ...server.options, url, fetch, ...tab })
    tabs.push(chat)
    return chat
  }
  const all = (at: 'signed-in' | 'signed-out') => tabs.every(({ session }) => is(session, at))
  const online = () => tabs.every(({ connection }) => is(connection, 'online'))
  const channel = new BroadcastChannel(`parlo:${url}:1`)
  const heard: unknown[] = []
  channel.addEventListener('message', ({ data }: MessageEvent<[{ kind: string; session: string }]>) => {
    if (data[0].kind === 'signed-out') heard.push(data[0].session)
  })
  const hint = `parlo:signed-in:${url}`
  const end = () => {
    for (const chat of tabs) chat.close()
    channel.close()
    localStorage.removeItem(hint)
  }
  /** As from one more tab. */
  const say = (session: string, at: number) => channel.postMessage([{ kind: 'signed-out', session, at }])
  return { open, all, online, device, heard, hint, say, end, ended: () => ended }
}

/** Two tabs of ann, with one sign-in. */
async function twoTabs(...parts: Parameters<typeof browser>) {
  const tabs = browser(...parts)
  const first = tabs.open()
  await first.login('ann', 'password')
  const second = tabs.open()
  await until(tabs.online)
  return { ...tabs, first, second }
}

describe('a sign-out', () => {
  test('is heard in all tabs, and said once', async () => {
    const { first, all, device, heard, end, ended } = await twoTabs()
    await first.logout()
    await until(() => all('signed-out'))
    await sleep(100)
    expectEqual([heard, ended(), device.wiped], [['session-1'], 1, 2])
    end()
  })

  test('ends all sign-ins of its user in this browser', async () => {
    for (const leaver of [0, 1]) {
      const { open, all, online, device, heard, hint, end, ended } = browser()
      const chats = [open(), open()]
      await until(() => all('signed-out'))
      for (const chat of chats) await chat.login('ann', 'password')
      await until(online)
      expectEqual(localStorage.getItem(hint), 'session-2')
      await chats[leaver]!.logout()
      await until(() => all('signed-out') && ended() === 2)
      await sleep(100)
      expectEqual([heard, device.wiped], [[`session-${leaver + 1}`], 2])
      expectEqual(localStorage.getItem(hint), null)
      end()
    }
  })

  test('is answered before another tab signs in: the answer takes away the cookie there is', async () => {
    const signs: string[] = []
    let answer = () => {}
    const answered = new Promise<void>(resolve => (answer = resolve))
    const { first, second, all, hint, end } = await twoTabs(path => {
      if (/log(in|out)$/.test(path)) signs.push(path)
      return path === '/v1/logout' ? answered : undefined
    })
    const logout = first.logout()
    await until(() => all('signed-out'))
    const login = second.login('ann', 'password')
    await sleep(100)
    expectEqual(signs, ['/login', '/v1/logout'])
    answer()
    await Promise.all([logout, login])
    expectEqual(signs, ['/login', '/v1/logout', '/login'])
    expectEqual(localStorage.getItem(hint), 'session-2')
    end()
  })

  test('that is heard late leaves alone who has signed in since, and what they keep', async () => {
    const signedOutAt = Date.now()
    await sleep(5)
    const { all, device, hint, say, end, ended } = await twoTabs()
    say('session-0', signedOutAt)
    await sleep(100)
    expectEqual([all('signed-in'), ended()], [true, 0])
    // In another tab there is the next sign-in already.
    localStorage.setItem(hint, 'session-2')
    const { cached } = device
    say('session-1', Date.now())
    await until(() => all('signed-out'))
    await sleep(100)
    expectEqual([device.wiped, device.cached - cached], [0, 0])
    expectEqual(localStorage.getItem(hint), 'session-2')
    end()
  })
})
