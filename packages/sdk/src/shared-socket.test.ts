import assert from 'node:assert/strict'
import { afterEach, describe, mock, test } from 'node:test'
import { ChatError, type Act, type ClientFrame, type ErrorFrame, type User } from '@parlo/contract'
import { createApi, type Bearer } from './api.ts'
import { Cell } from './cell.ts'
import type { Connection } from './connection.ts'
import { Driver } from './driver.ts'
import type { EngineFrame } from './engine/inputs.ts'
import type { Message, Person, Readable, RoomSnapshot } from './snapshots.ts'
import { SharedSocket } from './shared-socket.ts'
import { Socket } from './socket.ts'
import type { Storage } from './storage.ts'
import { MemoryStorage } from './storage/memory-storage.ts'
import { FakeTabs } from './testing/fake-tabs.ts'
import { fakeServer, type FakeServer } from './testing/index.ts'

const HALL = 'name:broadcast'
const say = (text: string): Act => ({ kind: 'message', body: { text } })

/** One tab of a browser: an engine, and its share of the line. */
class Tab {
  readonly connection = new Cell<Connection>({ at: 'idle' })
  readonly users = new Cell<readonly Person[]>([])
  readonly rooms = new Cell<readonly RoomSnapshot[]>([])
  readonly heard: EngineFrame[] = []
  readonly news: string[] = []
  readonly errors: string[] = []
  readonly driver: Driver
  readonly socket: Socket
  readonly #shared: SharedSocket
  #leads = false
  signedOut = false

  constructor(server: FakeServer, tabs: FakeTabs, user: User & { token: string }, storage?: Storage) {
    const { url, fetch, WebSocket } = server.options
    const bearer: Bearer = {
      token: async () => user.token,
      refresh: async () => Promise.reject(new ChatError('unauthorized', 'There is no other'))
    }
    // What a chat does with them.
    const later: { shared?: SharedSocket } = {}
    this.socket = new Socket({
      url: String(url),
      WebSocket,
      brings: false,
      delay: () => 5,
      token: async () => user.token,
      hello: token => {
        const resume = this.driver.resume()
        return { type: 'hello', version: 1, token, ...(resume && { resume }) }
      },
      onRefused: () => undefined,
      onFrame: frame => later.shared?.heard(frame),
      onDown: () => later.shared?.down()
    })
    this.socket.connection.subscribe(connection => later.shared?.changed(connection))
    this.driver = new Driver({
      user,
      api: createApi(String(url), fetch!),
      bearer,
      storage: storage && Promise.resolve(storage),
      shares: true,
      send: frame => later.shared?.send(frame),
      probe: () => later.shared?.wake(),
      tell: input => later.shared?.tell(input),
      onRoom: () => undefined,
      rooms: this.rooms,
      users: this.users,
      onMessage: (_room, message) => this.news.push(message.text),
      onError: error => this.errors.push(error.code)
    })
    this.#shared = later.shared = new SharedSocket({
      name: `parlo:${user.id}`,
      socket: this.socket,
      session: undefined,
      connection: this.connection,
      resume: () => this.driver.resume(),
      onFrame: frame => {
        this.heard.push(frame)
        this.driver.run({ kind: 'frame', frame })
      },
      onDown: () => this.driver.run({ kind: 'down' }),
      onLead: leads => {
        this.#leads = leads
        void this.driver.lead(leads)
      },
      onTold: input => this.driver.run(input),
      onSignedOut: () => (this.signedOut = true),
      openTabs: tabs.openTabs
    })
    this.driver.run({ kind: 'open', room: HALL })
  }

  get leads(): boolean {
    return this.#leads
  }

  /** Say something to the server. */
  say(frame: ClientFrame): void {
    this.#shared.send(frame)
  }

  reconnect(): void {
    this.#shared.wake(true)
  }

  signOut(): void {
    this.#shared.signOut()
  }

  send(text: string): Promise<Message | null> {
    return this.driver.write(HALL, say(text))
  }

  texts(): string[] {
    return this.driver.snapshot(HALL).messages.map(({ text, state }) => `${text} ${state}`)
  }

  close(): void {
    this.#shared.close()
    this.driver.close()
  }
}

const open: Tab[] = []
afterEach(() => open.splice(0).forEach(tab => tab.close()))

const until = async (fits: () => boolean): Promise<void> => {
  while (!fits()) await new Promise(resolve => setTimeout(resolve, 1))
}
const online = ({ connection }: { connection: Readable<Connection> }) =>
  connection.getSnapshot().at === 'online'

/** A browser with so many tabs of ann, all online. `storage`: they keep things on the device. */
async function browser(count: number, { storage }: { storage?: Storage } = {}) {
  const server = fakeServer()
  const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
  const tabs = new FakeTabs()
  const add = (user = ann) => {
    const tab = new Tab(server, tabs, user, storage)
    open.push(tab)
    return tab
  }
  const all = Array.from({ length: count }, () => add())
  await until(() => all.every(online) && all.every(tab => tab.driver.snapshot(HALL).status === 'ready'))
  return { server, ann, ben, tabs, add, all: all as [Tab, Tab, Tab] }
}
const stored = (server: FakeServer) => server.log('broadcast').map(({ body }) => body.text)
/** Let a tab think that so many milliseconds have passed. */
const later = ({ driver }: Tab, millis: number): void => {
  const now = Date.now() + millis
  const clock = mock.method(Date, 'now', () => now)
  driver.run({ kind: 'tick' })
  clock.mock.restore()
}
const refusalOf = ({ client_id }: ClientFrame & { type: 'send' }): ErrorFrame => ({
  type: 'error',
  about: 'send',
  code: 'forbidden',
  detail: 'no',
  retry: false,
  client_id
})
const sends = (server: FakeServer) => server.heard.filter(({ type }) => type === 'send')
const pulls = (server: FakeServer) => server.heard.filter(({ type }) => type === 'pull')

describe('tabs of one browser', () => {
  test('have one line, held by the first', async () => {
    const { server, all } = await browser(3)
    assert.equal(server.lines, 1)
    assert.equal(server.heard.filter(({ type }) => type === 'hello').length, 1)
    assert.deepEqual(
      all.map(({ leads }) => leads),
      [true, false, false]
    )
  })

  test('all hear what others write, once each', async () => {
    const { server, ben, all } = await browser(3)
    server.say(ben.id, 'broadcast', 'hello')
    await until(() => all.every(tab => tab.texts().length === 1))
    assert.deepEqual(
      all.map(({ news }) => news),
      [['hello'], ['hello'], ['hello']]
    )
  })

  for (const [kind, storage] of [
    ['in memory', undefined],
    ['on the device', new MemoryStorage()]
  ] as const) {
    test(`send what is written in any of them, once and by the one that leads (kept ${kind})`, async () => {
      const { server, all } = await browser(3, storage && { storage })
      const [first, second, third] = all
      const told = await Promise.all([second.send('a'), first.send('b'), third.send('c')])
      assert.deepEqual(
        told.map(message => message?.state),
        ['sent', 'sent', 'sent']
      )
      await until(() => all.every(tab => tab.texts().length === 3))
      assert.deepEqual(stored(server).toSorted(), ['a', 'b', 'c'])
      assert.equal(sends(server).length, 3)
      assert.deepEqual(second.texts(), first.texts())
      assert.deepEqual(third.texts(), first.texts())
    })
  }

  test('show a waiting message in all of them, and what becomes of it', async () => {
    const { server, all } = await browser(3)
    server.intercept = frame => frame.type !== 'send'
    void all[1].send('waiting').catch(() => undefined)
    await until(() => all.every(tab => tab.texts()[0] === 'waiting sending'))
    server.intercept = frame => frame.type !== 'send' || new ChatError('forbidden', 'no')
    server.closeAll(1006)
    await until(() => all.every(tab => tab.texts()[0] === 'waiting failed'))
    const [{ key }] = all[2].driver.snapshot(HALL).messages as [Message]
    server.intercept = undefined
    all[2].driver.share({ kind: 'retry', room: HALL, clientId: key })
    await until(() => all.every(tab => tab.texts()[0] === 'waiting sent'))
    assert.deepEqual(stored(server), ['waiting'])
  })

  test('believe a refusal when the one that leads does: a repeat on its way may still be stored', async () => {
    const { server, all } = await browser(2)
    const [first, second] = all
    server.intercept = frame => frame.type !== 'send'
    const sent = second.send('twice')
    await until(() => sends(server).length === 1)
    later(first, 10_000)
    await until(() => sends(server).length === 2)
    server.intercept = undefined
    const [send] = sends(server) as [ClientFrame & { type: 'send' }]
    server.push(refusalOf(send))
    server.say(2, 'broadcast', 'meanwhile')
    await until(() => second.texts().length === 2)
    assert.deepEqual(second.texts(), ['meanwhile sent', 'twice sending'])
    assert.deepEqual([...first.errors, ...second.errors], [])
    // Nobody answers the repeat: now it is refused.
    later(first, 20_000)
    await assert.rejects(sent, { code: 'forbidden' })
    await until(() => all.every(tab => tab.texts().at(-1) === 'twice failed'))
    assert.deepEqual([first.errors, second.errors], [['forbidden'], ['forbidden']])
  })

  test('hear that something was refused even if the line is lost before the device has written that down', async () => {
    let write = (): void => undefined
    const slow = new (class extends MemoryStorage {
      override async keep(item: Parameters<MemoryStorage['keep']>[0]): Promise<void> {
        if ('error' in item) await new Promise<void>(resolve => (write = resolve))
        return super.keep(item)
      }
      override async drop(id: string): Promise<void> {
        await new Promise<void>(resolve => (write = resolve))
        return super.drop(id)
      }
    })()
    const { server, all } = await browser(2, { storage: slow })
    const [first, second] = all
    for (const act of [say('no'), { kind: 'react', target: 1, body: { emoji: '👍', on: true } } as const]) {
      server.intercept = frame => frame.type !== 'send' || new ChatError('forbidden', 'no')
      write = () => undefined
      const idle = write
      const done = second.driver.write(HALL, act)
      await until(() => write !== idle)
      server.cut()
      await until(() => !online(second))
      write()
      await assert.rejects(done, { code: 'forbidden' })
      server.restore()
      await until(() => all.every(online))
    }
    assert.deepEqual(second.texts(), ['no failed'])
    assert.deepEqual(
      [first.errors, second.errors],
      [
        ['forbidden', 'forbidden'],
        ['forbidden', 'forbidden']
      ]
    )
  })

  test('give up everywhere what was given up in one', async () => {
    const { server, all } = await browser(3)
    server.intercept = frame => frame.type !== 'send' || new ChatError('forbidden', 'no')
    await assert.rejects(all[1].send('no'))
    await until(() => all.every(tab => tab.texts()[0] === 'no failed'))
    const [{ key }] = all[2].driver.snapshot(HALL).messages as [Message]
    all[2].driver.run({ kind: 'discard', room: HALL, clientId: key })
    await until(() => all.every(tab => tab.texts().length === 0))
  })

  test('change and delete everywhere what has not left yet', async () => {
    const { server, all } = await browser(2)
    server.cut()
    await until(() => all.every(tab => !online(tab)))
    const [first, second] = all
    const given = first.send('a')
    const changed = first.send('b')
    await until(() => second.texts().length === 2)
    const [a, b] = first.driver.snapshot(HALL).messages as [Message, Message]
    void first.driver.write(HALL, { kind: 'delete', target: 0 }, { about: a.key })
    void first.driver.write(HALL, { kind: 'edit', target: 0, body: { text: 'B' } }, { about: b.key })
    await assert.rejects(given)
    await until(() => second.texts().join() === 'B sending')
    server.restore()
    await changed
    assert.deepEqual(stored(server), ['B'])
  })

  test('tell a late one who is here and what was said, without asking the server', async () => {
    const { server, ben, add } = await browser(2)
    server.presence(ben.id, 'online')
    server.say(ben.id, 'broadcast', 'before')
    const late = add()
    await until(() => late.texts().length === 1)
    await until(() => late.users.getSnapshot().some(({ id, online }) => id === ben.id && online))
    assert.equal(server.lines, 1)
    assert.equal(server.heard.filter(({ type }) => type === 'hello').length, 1)
    server.say(ben.id, 'broadcast', 'after')
    await until(() => late.texts().length === 2)
    assert.deepEqual(late.news, ['after'])
  })

  test('are told that the line is down, and up again', async () => {
    const { server, ben, all } = await browser(3)
    server.cut()
    await until(() => all.every(tab => !online(tab)))
    server.say(ben.id, 'broadcast', 'missed')
    server.restore()
    await until(() => all.every(tab => online(tab) && tab.texts().length === 1))
  })

  test('connect again for all, after the server stopped it, when somebody asks for it in any', async () => {
    const { server, all } = await browser(3)
    server.closeAll(4409)
    await until(() => all.every(tab => tab.connection.getSnapshot().at === 'stopped'))
    all[1].reconnect()
    await until(() => all.every(online))
    assert.equal(server.lines, 1)
  })

  test('miss the same, and ask for it once', async () => {
    const { server, ben, all } = await browser(3)
    server.cut()
    await until(() => all.every(tab => !online(tab)))
    server.say(ben.id, 'broadcast', 'missed')
    // The answer takes its time.
    server.intercept = frame => frame.type !== 'pull'
    server.restore()
    await until(() => all.every(online))
    await new Promise(resolve => setTimeout(resolve, 20))
    assert.equal(pulls(server).length, 1)
  })

  test('ask again for what was refused, as soon as they may', async () => {
    const { server, ben, all } = await browser(2)
    server.cut()
    await until(() => all.every(tab => !online(tab)))
    server.say(ben.id, 'broadcast', 'missed')
    server.intercept = frame =>
      frame.type !== 'pull' || new ChatError('rate_limited', 'slow', { retryMillis: 200 })
    const start = Date.now()
    let now = start
    const clock = mock.method(Date, 'now', () => now)
    server.restore()
    await until(() => pulls(server).length > 0)
    await until(() => {
      now += 10
      for (const { driver } of all) driver.run({ kind: 'tick' })
      return pulls(server).length > 1 || now > start + 1_000
    })
    clock.mock.restore()
    assert.equal(pulls(server).length, 2)
  })
})

describe('a leading tab that goes', () => {
  test('is followed by the next, and nothing is lost or doubled', async () => {
    const { server, ben, all } = await browser(3)
    const [first, second, third] = all
    server.intercept = frame => frame.type !== 'send'
    const waiting = [second.send('a'), third.send('b')]
    await until(() => first.texts().length === 2)
    first.close()
    server.intercept = undefined
    server.say(ben.id, 'broadcast', 'meanwhile')
    await Promise.all(waiting)
    await until(() => [second, third].every(tab => online(tab) && tab.texts().length === 3))
    assert.deepEqual(stored(server).toSorted(), ['a', 'b', 'meanwhile'])
    assert.deepEqual(second.texts(), third.texts())
    assert.deepEqual([second.news, third.news], [['meanwhile'], ['meanwhile']])
    assert.equal(server.lines, 1)
    assert.equal(second.leads, true)
  })

  test('leaves what it had written and not sent, when it is kept on the device', async () => {
    const { server, all } = await browser(2, { storage: new MemoryStorage() })
    const [first, second] = all
    server.cut()
    await until(() => !online(second))
    void first.send('a').catch(() => undefined)
    void first.send('b').catch(() => undefined)
    await until(() => second.texts().length === 2)
    first.close()
    server.restore()
    await until(() => stored(server).length === 2)
    assert.deepEqual(stored(server), ['a', 'b'])
  })

  test('that sleeps loses the line, follows, and doubles nothing', async () => {
    const { server, tabs, all } = await browser(3)
    const [first] = all
    server.intercept = frame => frame.type !== 'send'
    const waiting = first.send('a')
    await until(() => sends(server).length === 1)
    server.intercept = undefined
    tabs.rob()
    await waiting
    await until(() => all.every(tab => online(tab) && tab.texts().join() === 'a sent'))
    assert.deepEqual(
      all.map(({ leads }) => leads),
      [false, true, false]
    )
    assert.equal(server.lines, 1)
    assert.deepEqual(stored(server), ['a'])
    await first.send('b')
    assert.deepEqual(stored(server), ['a', 'b'])
  })

  test('changes as fast as it likes: the last word counts', async () => {
    const { server, tabs, all } = await browser(3, { storage: new MemoryStorage() })
    tabs.rob()
    tabs.rob()
    tabs.rob()
    await until(() => all.filter(({ leads }) => leads).length === 1 && all.every(online))
    await Promise.all(all.map((tab, index) => tab.send(`m${index}`)))
    assert.equal(stored(server).length, 3)
    assert.equal(sends(server).length, 3, 'by one tab alone')
    assert.equal(server.lines, 1)
  })
})

describe('what a tab takes from the line of another', () => {
  test('has its own resets: only of what it holds itself', async () => {
    const { server, ben, add, all } = await browser(1)
    for (let index = 0; index < 3; index++) server.say(ben.id, 'broadcast', `m${index}`)
    await until(() => all[0].texts().length === 3)
    const late = add()
    await until(() => late.texts().length === 3)
    // As after a sleep: it has heard nothing of 600 messages.
    const frames = () => late.heard.filter(({ type }) => type === 'welcome')
    server.cut()
    await until(() => !online(late))
    for (let index = 0; index < 600; index++) server.say(ben.id, 'broadcast', `more ${index}`)
    server.restore()
    await until(() => frames().length === 2)
    const [, welcome] = frames()
    assert.deepEqual(welcome?.type === 'welcome' && welcome.reset, [1])
    await until(() => late.texts().at(-1) === 'more 599 sent')
    const fresh = add()
    await until(() => fresh.texts().at(-1) === 'more 599 sent')
    const first = fresh.heard.find(({ type }) => type === 'welcome')
    assert.deepEqual(first?.type === 'welcome' && first.reset, [], 'it holds nothing that could be of no use')
  })

  test('is never the token: neither when it ends, nor for the line', async () => {
    const { server, all } = await browser(2)
    const [first, second] = all
    const welcome = second.heard.find(({ type }) => type === 'welcome')
    assert.equal(welcome?.type === 'welcome' && welcome.token_exp, 0)
    first.say({ type: 'auth', token: 'fresh' })
    second.say({ type: 'auth', token: 'of-the-follower' })
    await until(() => first.heard.some(frame => 'auth' in frame))
    await second.send('later')
    assert.deepEqual(
      server.heard.flatMap(frame => (frame.type === 'auth' ? [frame.token] : [])),
      ['fresh']
    )
    assert.equal(
      second.heard.some(frame => 'auth' in frame),
      false
    )
  })

  test('is of the same user: tabs of another have a line of their own', async () => {
    const { server, ben, add, all } = await browser(2)
    const other = add(ben)
    await until(() => server.lines === 2 && online(other))
    const [mine] = await Promise.all([all[1].send('by ann'), other.send('by ben')])
    assert.equal(mine?.own, true)
    assert.deepEqual(
      server
        .log('broadcast')
        .map(({ sender_id, body }) => [sender_id, body.text])
        .toSorted(([a], [b]) => Number(a) - Number(b)),
      [
        [1, 'by ann'],
        [2, 'by ben']
      ]
    )
  })

  test('tells that the user signed out', async () => {
    const { all } = await browser(3)
    all[1].signOut()
    await until(() => all[0].signedOut && all[2].signedOut)
    assert.equal(all[1].signedOut, false)
  })
})

describe('a tab of another version', () => {
  test('is not heard where it is not understood', async () => {
    const { tabs, server, ben, all } = await browser(2)
    const [first, second] = all
    const reported: unknown[] = []
    const other = tabs.openTabs({
      name: `parlo:1`,
      onLead: () => undefined,
      onMessage: () => undefined
    })
    const report = (error: unknown) => void reported.push(error)
    process.on('uncaughtException', report)
    for (const said of [
      null,
      'hello',
      { kind: 'sing' },
      { kind: 'frame' },
      { kind: 'say', frame: 'hello' },
      { kind: 'connection', connection: null },
      { kind: 'input', input: { kind: 'people' } },
      { kind: 'input' }
    ])
      other.post(said)
    await new Promise(resolve => setTimeout(resolve, 20))
    process.off('uncaughtException', report)
    assert.deepEqual(reported, [])
    server.say(ben.id, 'broadcast', 'one')
    await until(() => [first, second].every(tab => tab.texts().length === 1))
    other.close()
  })
})
