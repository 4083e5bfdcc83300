import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import { connect, type Chat } from './chat.ts'
import type { ChatOptions } from './options.ts'
import type { Readable } from './snapshots.ts'
import { MemoryStorage } from './storage/memory-storage.ts'
import { fakeServer, type FakeServer } from './testing/index.ts'

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))

const start = (server: FakeServer, options: Partial<ChatOptions> = {}): Chat => {
  const chat = connect({ ...server.options, ...options })
  open.push(chat)
  return chat
}

/** Wait for a value that fits; the test's own time limit is the only clock. */
const until = <T>(readable: Readable<T>, fits: (value: T) => boolean): Promise<T> =>
  new Promise(resolve => {
    const end = readable.subscribe(value => {
      if (!fits(value)) return
      queueMicrotask(() => end())
      resolve(value)
    })
  })

const online = (chat: Chat) => until(chat.connection, ({ at }) => at === 'online')
const texts = (chat: Chat, room = chat.room('broadcast')) =>
  room.getSnapshot().messages.map(({ text }) => text)
const code = (expected: string) => (error: unknown) => error instanceof ChatError && error.code === expected

describe('connect', () => {
  test('signs in with a token and comes online', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = start(server, { token: ann.token })
    assert.deepEqual(chat.session.getSnapshot(), { at: 'loading' })
    await online(chat)
    assert.deepEqual(chat.session.getSnapshot(), { at: 'signed-in', user: { id: ann.id, username: 'ann' } })
  })

  test('is signed out when there is nobody to be, and asks the server nothing', async () => {
    const server = fakeServer()
    const chat = start(server)
    await until(chat.session, ({ at }) => at === 'signed-out')
    assert.deepEqual(server.called, [])
    assert.deepEqual(chat.connection.getSnapshot(), { at: 'idle' })
  })

  for (const url of ['chat.example.com', 'ftp://chat.example.com', '']) {
    test(`refuses ${JSON.stringify(url)} for an address at once`, () => {
      assert.throws(() => connect({ ...fakeServer().options, url }), /Option url is .*allowed is http/)
    })
  }
})

describe('connect, where there is no WebSocket', () => {
  test('says so at once', () => {
    const held = globalThis.WebSocket
    Reflect.deleteProperty(globalThis, 'WebSocket')
    try {
      const { WebSocket: _, ...options } = fakeServer().options
      assert.throws(() => connect(options), /use Node 22/)
    } finally {
      globalThis.WebSocket = held
    }
  })
})

describe('signing in', () => {
  test('creates an account, and signs in with it', async () => {
    const chat = start(fakeServer())
    assert.equal((await chat.register('ann', 'password')).username, 'ann')
    await online(chat)
  })

  test('says what was wrong', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const chat = start(server)
    await assert.rejects(chat.register('ann', 'password'), code('username_taken'))
    await assert.rejects(chat.login('ann', 'wrong'), code('bad_login'))
    server.cut()
    await assert.rejects(chat.login('ann', 'password'), code('offline'))
  })

  test('leaves nothing of one person to the next', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const ben = server.addUser('ben')
    const chat = start(server)
    await chat.login('ann', 'password')
    await online(chat)
    const room = chat.direct(ben.id)
    await room.send('for ben')
    server.intercept = frame => frame.type !== 'send'
    const unsent = room.send('not stored yet')
    await chat.logout()
    await assert.rejects(unsent, code('closed'))
    assert.deepEqual(room.getSnapshot().messages, [])
    assert.deepEqual(chat.rooms.getSnapshot(), [])
    server.addUser('cleo')
    server.intercept = undefined
    await chat.login('cleo', 'password')
    await online(chat)
    assert.deepEqual(room.getSnapshot().messages, [])
    assert.equal(server.log({ to: ben.id }, ann.id).length, 1)
  })

  test('ends with an error when the server takes neither the token nor the next one', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    let asked = 0
    const getToken = async () => (asked++ === 0 ? ann.token : 'forged')
    const chat = start(server, { getToken })
    await online(chat)
    server.closeAll(4401)
    const session = await until(chat.session, ({ at }) => at === 'signed-out')
    assert.equal(session.at === 'signed-out' && session.error?.code, 'unauthorized')
    assert.ok(asked <= 3, `asked for a token ${asked} times`)
    assert.deepEqual(chat.connection.getSnapshot(), { at: 'idle' })
  })

  test('gets another token when the server refuses the one it has, and stays', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    let asked = 0
    const chat = start(server, { getToken: async () => (asked++, ann.token) })
    await online(chat)
    server.closeAll(4401)
    await until(chat.connection, ({ at }) => at === 'waiting')
    await online(chat)
    assert.equal(asked, 2)
  })

  test('waits for a page that has no token yet', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    let asked = 0
    const getToken = async () => {
      if (asked++ === 0) throw new Error('the page is busy')
      return ann.token
    }
    await online(start(server, { getToken }))
    assert.equal(asked, 2)
  })
})

describe('room', () => {
  const signedIn = async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const ben = server.addUser('ben')
    const chat = start(server, { token: ann.token })
    await online(chat)
    return { server, ann, ben, chat, room: chat.room('broadcast') }
  }

  test('is the same object every time', async () => {
    const { chat, ben } = await signedIn()
    assert.equal(chat.room('broadcast'), chat.room('broadcast'))
    assert.equal(chat.direct(ben.id), chat.direct(ben.id))
  })

  test('tells its snapshot at once, and after each change, until ended', async () => {
    const { server, ben, room } = await signedIn()
    const seen: number[] = []
    const end = room.subscribe(({ messages }) => seen.push(messages.length))
    assert.deepEqual(seen, [0])
    await room.load()
    server.say(ben.id, 'broadcast', 'one')
    await until(room, ({ messages }) => messages.length === 1)
    end()
    server.say(ben.id, 'broadcast', 'two')
    await until(room, ({ messages }) => messages.length === 2)
    assert.equal(seen.at(-1), 1)
  })

  test('loads older messages until the first one is held', async () => {
    const { server, ben, room } = await signedIn()
    for (let i = 1; i <= 120; i++) server.say(ben.id, 'broadcast', `m${i}`)
    await room.load()
    assert.equal(room.getSnapshot().messages.length, 50)
    assert.equal(await room.loadOlder(), true)
    assert.equal(await room.loadOlder(), false)
    assert.equal(room.getSnapshot().messages.length, 120)
    assert.equal(room.getSnapshot().messages[0]!.text, 'm1')
    assert.equal(await room.loadOlder(), false)
  })

  test('shares one load between calls made meanwhile', async () => {
    const { server, ben, room } = await signedIn()
    for (let i = 1; i <= 120; i++) server.say(ben.id, 'broadcast', `m${i}`)
    await room.load()
    await Promise.all([room.loadOlder(), room.loadOlder(), room.loadOlder()])
    assert.equal(room.getSnapshot().messages.length, 100)
  })

  test('refuses an empty and an overlong text at once, and stores nothing', async () => {
    const { server, room } = await signedIn()
    await assert.rejects(room.send(' \n '), code('empty_text'))
    await assert.rejects(room.send('\u200b\u3164'), code('empty_text'))
    await assert.rejects(room.send('x'.repeat(8_001)), code('text_too_long'))
    assert.equal(server.log('broadcast').length, 0)
  })

  test('refuses to write for nobody', async () => {
    const chat = start(fakeServer())
    await assert.rejects(chat.room('broadcast').send('hi'), code('unauthorized'))
  })

  test('waits until it is known who is signed in, and writes in the order it was asked to', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = start(server, { getToken: () => Promise.resolve(ann.token) })
    const room = chat.room('broadcast')
    const sent = ['one', 'two'].map(text => room.send(text))
    const [me] = await Promise.all([chat.updateProfile({ name: 'Ann' }), room.load(), chat.sessions()])
    assert.equal(me.name, 'Ann')
    await Promise.all(sent)
    assert.deepEqual(texts(chat), ['one', 'two'])
  })

  test('refuses what waited, when nobody is signed in after all, or nobody waits any longer', async () => {
    const server = fakeServer()
    const forged = start(server, { getToken: () => Promise.resolve('forged') })
    await assert.rejects(forged.room('broadcast').send('hi'), code('unauthorized'))
    const silent = start(server, { getToken: () => new Promise(() => undefined) })
    const sent = silent.room('broadcast').send('hi')
    silent.close()
    await assert.rejects(sent, code('closed'))
  })

  /** Of ann, who is known only after a while. */
  function slowly() {
    const server = fakeServer()
    const ann = server.addUser('ann')
    server.addUser('ben', 'password')
    const other = server.options.fetch!
    const chat = start(server, {
      token: ann.token,
      fetch: async (input, init) => {
        if (new Request(input).url.endsWith('/v1/me')) await new Promise(resolve => setTimeout(resolve, 20))
        return other(input, init)
      }
    })
    const said = () => server.log('broadcast').map(({ body, sender_id }) => `${body.text} ${sender_id}`)
    return { chat, room: chat.room('broadcast'), said }
  }

  test('does nothing as somebody whom it was not meant to be', async () => {
    const { chat, room, said } = slowly()
    const sent = room.send('as ann')
    const named = chat.updateProfile({ name: 'Ann' })
    const login = chat.login('ben', 'password')
    const later = room.send('as ben')
    await assert.rejects(sent, code('closed'))
    await assert.rejects(named, code('closed'))
    await Promise.all([login, later])
    await room.send('as ben, too')
    assert.deepEqual(said(), ['as ben 2', 'as ben, too 2'])
  })

  test('lets nobody wait for a chat that is closed, or signed out, in the middle of a sign-in', async () => {
    for (const end of ['close', 'logout'] as const) {
      for (let turns = 0; turns < 30; turns++) {
        const server = fakeServer()
        server.addUser('ann', 'password')
        const chat = start(server)
        const login = chat.login('ann', 'password').catch(() => undefined)
        const sent = chat.room('broadcast').send('hi')
        for (let turn = 0; turn < turns; turn++) await Promise.resolve()
        await chat[end]()
        const nobody = new Promise(resolve => setTimeout(resolve, 2_000, 'waits').unref())
        assert.notEqual(
          await Promise.race([Promise.allSettled([sent, login]), nobody]),
          'waits',
          `${end} after ${turns}`
        )
        chat.close()
      }
    }
  })

  test('goes on as who is signed in when another does not get in, but not with what was theirs', async () => {
    const { chat, room, said } = slowly()
    const sent = room.send('as ann')
    const login = chat.login('ben', 'wrong')
    const later = room.send('as ben')
    await assert.rejects(login, code('bad_login'))
    await assert.rejects(later, code('closed'))
    await sent
    await room.send('as ann, too')
    assert.deepEqual(said(), ['as ann 1', 'as ann, too 1'])
  })

  test('lets nothing overtake what waits to know who is signed in', async () => {
    const { chat, room, said } = slowly()
    const sent = ['1', '2'].map(text => room.send(text))
    const known = new Promise<void>(resolve => {
      chat.session.subscribe(({ at }) => {
        if (at !== 'signed-in') return
        sent.push(room.send('3'))
        resolve()
      })
    })
    await known
    for (let n = 4; n < 12; n++) {
      sent.push(room.send(String(n)))
      await Promise.resolve()
    }
    await Promise.all(sent)
    assert.deepEqual(
      said(),
      Array.from({ length: 11 }, (_, at) => `${at + 1} 1`)
    )
  })

  test('sends what names somebody who has left meanwhile, without that name', async () => {
    const { server, ann, ben, chat } = await signedIn()
    const cleo = server.addUser('cleo')
    const group = server.addGroup(ann.id, { title: 'Plans', members: [ben.id, cleo.id] })
    const room = chat.room(group)
    await room.load()
    server.cut()
    const sent = room.send('@ben @cleo', { mentions: [ben.id, cleo.id] })
    server.act(ben.id, { room: group }, { kind: 'leave' })
    server.restore()
    await sent
    assert.deepEqual(server.log({ room: group }, ann.id)[0]?.body.mentions, [cleo.id])
    await until(room, ({ messages }) => messages[0]?.mentions.join() === String(cleo.id))
  })

  test('has an unsent message name whom its new text names', async () => {
    const { server, ben, room } = await signedIn()
    server.intercept = frame => frame.type !== 'send' || new ChatError('forbidden', 'no')
    await assert.rejects(room.send('@ben', { mentions: [ben.id] }))
    server.intercept = undefined
    const [failed] = room.getSnapshot().messages
    await room.edit(failed!, '@ben!')
    assert.deepEqual(room.getSnapshot().messages[0]?.mentions, [ben.id])
    await room.edit(failed!, 'all', { mentions: [] })
    room.retry(failed!.key)
    await until(room, ({ messages }) => messages[0]?.state === 'sent')
    assert.deepEqual(server.log('broadcast')[0]?.body, { text: 'all' })
  })

  test('says that there is no such room', async () => {
    const { chat } = await signedIn()
    const room = chat.room('nowhere')
    await assert.rejects(room.load(), code('not_found'))
    assert.equal(room.getSnapshot().status, 'failed')
  })

  test('tells of news in every room, also of one never seen before', async () => {
    const { server, ann, ben, chat } = await signedIn()
    const news: string[] = []
    const told = new Promise<void>(resolve => {
      chat.on('message', ({ room, message }) => {
        news.push(`${room.key} ${message.text}`)
        if (news.length === 2) resolve()
      })
    })
    server.say(ben.id, 'broadcast', 'all')
    server.say(ben.id, { to: ann.id }, 'you')
    await told
    assert.deepEqual(news.toSorted(), [`direct:${ben.id} you`, 'name:broadcast all'])
    const list = await until(chat.rooms, rooms => rooms.length === 2)
    assert.deepEqual(
      list.map(({ key, unread }) => [key, unread]),
      [
        [`direct:${ben.id}`, 1],
        ['name:broadcast', 1]
      ]
    )
  })

  test('lists all rooms of somebody who is in many, and keeps the newest on the device', async () => {
    const server = fakeServer()
    const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
    const groups = Array.from({ length: 230 }, (_, index) =>
      server.addGroup(ben.id, { title: `g${index}`, members: [ann.id] })
    )
    const storage = new MemoryStorage()
    // What was said last was said in the oldest ones.
    for (const room of groups.slice(0, 60).toReversed()) server.say(ben.id, { room }, 'hi')
    const chat = start(server, { token: ann.token, storage: async () => storage })
    const first = await until(chat.rooms, rooms => rooms.length > 1)
    assert.equal(first.length, 101, 'what is on top is not kept waiting')
    const all = await until(chat.rooms, rooms => rooms.length > 101)
    assert.deepEqual(all.map(({ title }) => title).slice(0, 2), ['g0', 'g1'])
    assert.equal(all.length, groups.length + 1)
    assert.equal(server.called.filter(call => call === 'GET /v1/rooms').length, 4)
    await until(chat.connection, ({ at }) => at === 'online')
    chat.close()
    const kept = (await storage.records()).map(({ key }) => key)
    assert.ok(groups.slice(0, 60).every(room => kept.includes(`id:${room}`)))
  })

  test('makes a group once, although the answer was lost, and with the same id also later', async () => {
    const server = fakeServer()
    const { token } = server.addUser('ann')
    let lost = 1
    const fetch: ChatOptions['fetch'] = async (input, init) => {
      const answer = await server.options.fetch!(input, init)
      if (init?.method === 'POST' && lost-- > 0) throw new TypeError('The answer was lost')
      return answer
    }
    const chat = start(server, { token, fetch })
    const group = await chat.createGroup({ title: 'Plans' })
    assert.equal(group.getSnapshot().title, 'Plans')
    lost = 2
    const named = { title: 'Team', clientId: 'team-1' }
    await assert.rejects(chat.createGroup(named), code('offline'))
    const team = await chat.createGroup(named)
    assert.equal(await chat.createGroup(named), team)
    const titles = chat.rooms.getSnapshot().map(({ title }) => title)
    assert.deepEqual(new Set(titles), new Set(['Plans', 'Team', null]))
    assert.notEqual(await chat.createGroup({ title: 'Team' }), team)
  })

  test('knows who is there, who comes, and who is new', async () => {
    const { server, ben, chat } = await signedIn()
    await until(chat.users, users => users.length === 2)
    server.presence(ben.id, 'online')
    await until(chat.users, users => users.some(user => user.id === ben.id && user.online))
    server.addUser('cleo')
    await until(chat.users, users => users.some(user => user.username === 'cleo'))
  })
})

describe('a cut line', () => {
  test('loses nothing: what was written is sent once, in order, and what was missed is fetched', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const ben = server.addUser('ben')
    const chat = start(server, { token: ann.token })
    const room = chat.room('broadcast')
    await online(chat)
    await room.load()
    server.cut()
    const sent = ['a', 'b', 'c'].map(text => room.send(text))
    server.say(ben.id, 'broadcast', 'missed')
    assert.deepEqual(texts(chat), ['a', 'b', 'c'])
    const toBen = chat.direct(ben.id).send('d')
    assert.deepEqual(
      chat.rooms.getSnapshot().map(({ key, unsent }) => [key, unsent?.text, unsent?.state]),
      [
        ['name:broadcast', 'c', 'sending'],
        [`direct:${ben.id}`, 'd', 'sending']
      ]
    )
    server.restore()
    await Promise.all([...sent, toBen])
    await until(room, ({ messages }) => messages.length === 4)
    assert.deepEqual(
      chat.rooms.getSnapshot().map(({ unsent }) => unsent),
      [null, null]
    )
    assert.deepEqual(texts(chat), ['missed', 'a', 'b', 'c'])
    assert.deepEqual(
      server.log('broadcast').map(({ body }) => body.text),
      ['missed', 'a', 'b', 'c']
    )
  })

  test('stores once what was stored although its answer was lost', async () => {
    const server = fakeServer()
    const ann = server.addUser('ann')
    const chat = start(server, { token: ann.token })
    const room = chat.room('broadcast')
    await online(chat)
    await room.load()
    const push = server.push.bind(server)
    server.intercept = frame => {
      if (frame.type !== 'send') return true
      // Stored, and then the line is gone before the answer is out.
      server.intercept = undefined
      queueMicrotask(() => server.cut())
      setTimeout(() => server.restore(), 20)
      return true
    }
    await room.send('once')
    push({ type: 'ping' })
    await until(room, ({ messages }) => messages.every(({ state }) => state === 'sent'))
    assert.equal(server.log('broadcast').length, 1)
    assert.deepEqual(texts(chat), ['once'])
  })

  test('is retried at once after it was stopped and the user signed in again', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const chat = start(server)
    await chat.login('ann', 'password')
    await online(chat)
    server.closeAll(4409)
    const stopped = await until(chat.connection, ({ at }) => at === 'stopped')
    assert.equal(stopped.at === 'stopped' && stopped.code, 4409)
    // It stays so: nothing is tried behind it.
    await new Promise(resolve => setTimeout(resolve, 30))
    assert.equal(chat.connection.getSnapshot(), stopped)
    await chat.logout()
    await chat.login('ann', 'password')
    await online(chat)
  })

  test('is tried again after it was stopped, when somebody asks for it', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const chat = start(server)
    chat.reconnect()
    await chat.login('ann', 'password')
    await online(chat)
    chat.reconnect()
    assert.equal(chat.connection.getSnapshot().at, 'online')
    server.closeAll(4409)
    await until(chat.connection, ({ at }) => at === 'stopped')
    chat.reconnect()
    await online(chat)
    assert.equal(server.lines, 1)
  })

  test('answers a ping', async () => {
    const server = fakeServer()
    const chat = start(server, { token: server.addUser('ann').token })
    await online(chat)
    server.push({ type: 'ping' })
    await until({ getSnapshot: () => server.heard, subscribe: fn => poll(() => fn(server.heard)) }, heard =>
      heard.some(({ type }) => type === 'pong')
    )
  })

  test('is closed for good by close, twice if you like', async () => {
    const server = fakeServer()
    const chat = start(server, { token: server.addUser('ann').token })
    await online(chat)
    chat.close()
    chat.close()
    assert.deepEqual(chat.connection.getSnapshot(), { at: 'idle' })
  })
})

const poll = (act: () => void): (() => void) => {
  const timer = setInterval(act, 1)
  return () => clearInterval(timer)
}
