import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { ChatError, type ServerFrame } from '@parlo/contract'
import { connect, type Chat } from './chat.ts'
import type { ChatOptions } from './options.ts'
import type { Person, Readable } from './snapshots.ts'
import { fakeServer, type FakeServer } from './testing/index.ts'

/* What must hold over sign-ins, closes and odd moments of a chat. */

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))

const start = (server: FakeServer, options: Partial<ChatOptions> = {}): Chat => {
  const chat = connect({ ...server.options, ...options })
  open.push(chat)
  return chat
}

const until = <T>(readable: Readable<T>, fits: (value: T) => boolean): Promise<T> =>
  new Promise(resolve => {
    const end = readable.subscribe(value => {
      if (!fits(value)) return
      queueMicrotask(() => end())
      resolve(value)
    })
  })
const online = (chat: Chat) => until(chat.connection, ({ at }) => at === 'online')
const code = (expected: string) => (error: unknown) => error instanceof ChatError && error.code === expected

describe('a chat', () => {
  test('begins anew when its page gives the token of somebody else', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const ben = server.addUser('ben')
    let token = ann.token
    const chat = start(server, { getToken: async () => token })
    await online(chat)
    server.intercept = frame => frame.type !== 'send'
    const unsent = chat.room('broadcast').send('by ann')
    token = ben.token
    server.closeAll(4401)
    await until(chat.session, session => session.at === 'signed-in' && session.user.id === ben.id)
    await assert.rejects(unsent, code('closed'))
    server.intercept = undefined
    await online(chat)
    await chat.room('broadcast').send('by ben')
    assert.deepEqual(
      server.log('broadcast').map(({ body }) => body.text),
      ['by ben']
    )
  })

  test('signs in as somebody else on a new line', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const ben = server.addUser('ben')
    const chat = start(server)
    await chat.login('ann', 'password')
    await online(chat)
    await chat.login('ben', 'password')
    assert.notEqual(chat.connection.getSnapshot().at, 'online')
    await online(chat)
    const message = await chat.room('broadcast').send('hi')
    assert.equal(message.senderId, ben.id)
    assert.equal(server.heard.filter(({ type }) => type === 'auth').length, 0)
  })

  test('refuses everything once closed, rather than wait for ever', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = start(server, { token: ann.token })
    await online(chat)
    const room = chat.room('broadcast')
    await room.load()
    chat.close()
    await assert.rejects(room.send('late'), code('closed'))
    await assert.rejects(room.load(), code('closed'))
    await assert.rejects(room.loadOlder(), code('closed'))
  })

  test('opens no line once closed, however early', async () => {
    const server = fakeServer()
    const { token } = server.addUser('ann')
    for (let turns = 0; turns < 40; turns++) {
      const chat = start(server, { token })
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      chat.close()
    }
    await new Promise(resolve => setTimeout(resolve, 30))
    assert.equal(server.lines, 0)
  })

  test('takes a lost line for a lost line, whatever the server said when it stopped one before', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const chat = start(server)
    await chat.login('ann', 'password')
    await online(chat)
    const bye: ServerFrame = { type: 'bye', code: 4409, retry: false, detail: 'replaced' }
    server.push(bye)
    server.closeAll(4409)
    const stopped = await until(chat.connection, ({ at }) => at === 'stopped')
    await new Promise(resolve => setTimeout(resolve, 30))
    assert.equal(chat.connection.getSnapshot(), stopped)
    await chat.login('ann', 'password')
    await online(chat)
    server.closeAll(1006)
    const lost = await until(chat.connection, ({ at }) => at !== 'online')
    assert.equal(lost.at, 'waiting')
    await online(chat)
  })

  test('goes on with another token of its page when the line was ended because of one', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    let asked = 0
    const chat = start(server, { getToken: async () => (asked++, ann.token) })
    await online(chat)
    server.closeAll(4403)
    await until(chat.connection, ({ at }) => at === 'waiting')
    await online(chat)
    assert.equal(asked, 2)
    await chat.room('broadcast').send('still here')
  })

  test('learns who came while the line was down', async () => {
    const server = fakeServer()
    const chat = start(server, { token: server.addUser('ann').token })
    await online(chat)
    await until(chat.users, users => users.length === 1)
    server.cut()
    server.addUser('ben')
    server.restore()
    await until(chat.users, users => users.length === 2)
  })

  test('loads a page although an older one failed before', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const ben = server.addUser('ben')
    for (let i = 1; i <= 60; i++) server.say(ben.id, 'broadcast', `m${i}`)
    let broken = false
    const fetcher = server.options.fetch!
    const fetch: typeof globalThis.fetch = async (...call) =>
      broken ? Response.json({ code: 'unavailable', detail: 'not now' }, { status: 503 }) : fetcher(...call)
    const chat = start(server, { token: ann.token, fetch })
    await online(chat)
    const room = chat.room('broadcast')
    await room.load()
    broken = true
    await assert.rejects(room.loadOlder(), code('unavailable'))
    await room.load()
  })

  test('asks for a new token in good time on a device whose clock is wrong', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const HOUR = 3_600_000
    let asked = 0
    const chat = start(server, { getToken: async () => (asked++, ann.token) })
    await online(chat)
    const now = Date.now() - 2 * HOUR
    const limits = { frame: 65_536, text: 8_000, pull: 200, send_rate: [5, 10] as [number, number] }
    server.push({
      type: 'welcome',
      version: 1,
      user: { id: ann.id, username: 'ann' },
      session: 's',
      log: 'fake',
      now,
      features: [],
      limits: { ...limits, heartbeat_s: 25 },
      heads: {},
      more: false,
      token_exp: Math.floor((now + HOUR) / 1000)
    })
    server.push({ type: 'ok', auth: true, token_exp: Math.floor((now + HOUR) / 1000) })
    await chat.room('broadcast').load()
    assert.equal(asked, 1, 'the token is good for an hour')
  })
})

describe('what one person began', () => {
  test('is not done with the token of the next', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const fetcher = server.options.fetch!
    const asked: (string | undefined)[] = []
    let refuse = (): void => undefined
    const chat = start(server, {
      fetch: async (input, init) => {
        const headers = init?.headers as Record<string, string>
        if (!(typeof input === 'string' && input.includes('/v1/blocks/'))) return fetcher(input, init)
        asked.push(headers['authorization'])
        await new Promise<void>(resolve => (refuse = resolve))
        return Response.json({ code: 'unauthorized', detail: '' }, { status: 401 })
      }
    })
    await chat.login('ann', 'password')
    await online(chat)
    const blocking = chat.block(ben.id)
    blocking.catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, 10))
    await chat.login('ben', 'password')
    refuse()
    await assert.rejects(blocking, code('closed'))
    assert.equal(asked.length, 1, `asked again as ben, to block what ${ann.username} wished`)
  })
})

describe('what is shown', () => {
  test('cannot be changed by whoever sees it', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const chat = start(server, { token: ann.token })
    await online(chat)
    const room = chat.direct(ben.id)
    const { seq } = server.say(ben.id, { to: ann.id }, 'hello')
    server.act(ben.id, { to: ann.id }, { kind: 'react', target: seq, body: { emoji: '👍', on: true } })
    await room.load()
    const id = room.getSnapshot().id!
    server.push({ type: 'mark', room: id, user: ben.id, read: 1, delivered: 1 })
    await until(room, ({ messages, marks }) => messages[0]?.reactions.length === 1 && marks.length > 0)
    const { messages, marks } = room.getSnapshot()
    const { reactions, mentions, attachments } = messages[0]!
    const parts = [
      messages,
      marks,
      marks[0],
      reactions,
      reactions[0],
      reactions[0]!.users,
      mentions,
      attachments
    ]
    const people = chat.users.getSnapshot()
    for (const part of [...parts, people, people[0]]) assert.ok(Object.isFrozen(part), JSON.stringify(part))
  })

  test('of people is the same until somebody changed, by the order of their accounts', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const ben = server.addUser('ben')
    const chat = start(server, { token: ben.token })
    await online(chat)
    const people = await new Promise<readonly Person[]>(resolve =>
      chat.users.subscribe(users => users.length === 2 && resolve(users))
    )
    assert.deepEqual(
      people.map(({ username }) => username),
      ['ann', 'ben']
    )
    server.addUser('cleo')
    await until(chat.users, users => users.length === 3)
    assert.equal(chat.users.getSnapshot()[0], people[0])
  })
})

describe('a listener', () => {
  test('that looks at the room it hears news of takes them from nobody', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const chat = start(server, { token: ann.token })
    const room = chat.room('broadcast')
    const told: number[] = []
    room.subscribe(({ messages }) => told.push(messages.length))
    await online(chat)
    await room.load()
    chat.on('message', news => void news.room.getSnapshot())
    server.say(ben.id, 'broadcast', 'one')
    await new Promise(resolve => setTimeout(resolve, 50))
    assert.equal(told.at(-1), 1)
    assert.equal(chat.rooms.getSnapshot()[0]?.last?.text, 'one')
  })

  test('that begins to follow the room it hears news of takes them from nobody', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const chat = start(server, { token: ann.token })
    const room = chat.room('broadcast')
    const told: number[] = []
    room.subscribe(({ messages }) => told.push(messages.length))
    await online(chat)
    await room.load()
    chat.on('message', news => void news.room.subscribe(() => undefined))
    server.say(ben.id, 'broadcast', 'one')
    await new Promise(resolve => setTimeout(resolve, 50))
    assert.equal(told.at(-1), 1)
  })

  test('that signs out on news sees nothing of that user afterwards', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const chat = start(server, { token: ann.token })
    await online(chat)
    await chat.room('broadcast').load()
    chat.on('message', () => void chat.logout().catch(() => undefined))
    server.say(ben.id, 'broadcast', 'one')
    await until(chat.session, ({ at }) => at === 'signed-out')
    await new Promise(resolve => setTimeout(resolve, 50))
    assert.deepEqual(chat.rooms.getSnapshot(), [])
    assert.deepEqual(chat.users.getSnapshot(), [])
  })
})
