import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import { connect, type Chat } from './chat.ts'
import type { ChatOptions } from './options.ts'
import type { Readable, RoomSnapshot } from './snapshots.ts'
import type { Storage } from './storage.ts'
import { MemoryStorage } from './storage/memory-storage.ts'
import { fakeServer, type FakeServer } from './testing/index.ts'

/* What a device keeps, seen from a chat. A reload is a chat that is closed, and another one with the same storage. */

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))

/** A device: what is kept under each name. */
class Device {
  readonly kept = new Map<string, MemoryStorage>()
  readonly storage = async (name: string): Promise<Storage> => {
    const there = this.kept.get(name) ?? new MemoryStorage()
    this.kept.set(name, there)
    return there
  }
}

const start = (server: FakeServer, options: Partial<ChatOptions>): Chat => {
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
const shows = (chat: Chat, ...texts: string[]) =>
  until(
    chat.room('broadcast'),
    ({ messages }: RoomSnapshot) => messages.map(({ text }) => text).join() === texts.join()
  )
const stored = (server: FakeServer) => server.log('broadcast').map(({ body }) => body.text)
const code = (expected: string) => (error: unknown) => error instanceof ChatError && error.code === expected

/** Ann on her device, online. */
async function ann() {
  const server = fakeServer()
  const [me, ben] = [server.addUser('ann'), server.addUser('ben')]
  const device = new Device()
  const chat = start(server, { token: me.token, storage: device.storage })
  await online(chat)
  await chat.room('broadcast').load()
  const reload = () => start(server, { token: me.token, storage: device.storage })
  return { server, me, ben, device, chat, room: chat.room('broadcast'), reload }
}

describe('a reload', () => {
  test('sends what was not sent, once, in the order written', async () => {
    const { server, chat, room, reload } = await ann()
    server.cut()
    for (const text of ['a', 'b', 'c']) void room.send(text)
    await shows(chat, 'a', 'b', 'c')
    chat.close()
    server.restore()
    await shows(reload(), 'a', 'b', 'c')
    const again = reload()
    await online(again)
    await until(again.room('broadcast'), ({ messages }) => messages.every(({ state }) => state === 'sent'))
    await again.room('broadcast').send('d')
    assert.deepEqual(stored(server), ['a', 'b', 'c', 'd'])
  })

  test('sends once what was stored although its answer was lost', async () => {
    const { server, chat, room, reload } = await ann()
    server.intercept = frame => {
      if (frame.type === 'send') queueMicrotask(() => chat.close())
      return true
    }
    await assert.rejects(room.send('once'), code('closed'))
    server.intercept = undefined
    const again = reload()
    await shows(again, 'once')
    await again.room('broadcast').send('twice')
    assert.deepEqual(stored(server), ['once', 'twice'])
  })

  test('sends edits, reactions and deletions, too', async () => {
    const { server, chat, room, reload } = await ann()
    const [first, second] = [await room.send('first'), await room.send('second')]
    server.cut()
    void room.edit(first, 'edited')
    void room.react(first, '👍')
    void room.delete(second)
    await until(room, ({ messages }) => messages[1]!.deleted)
    chat.close()
    server.restore()
    const again = reload()
    await until(again.room('broadcast'), ({ messages }) => messages.length === 2)
    await again.room('broadcast').send('third')
    assert.deepEqual(stored(server), ['edited', '', 'third'])
    assert.deepEqual(
      server.events('broadcast').map(({ kind }) => kind),
      ['message', 'message', 'edit', 'react', 'delete', 'message']
    )
  })

  test('shows what was there before the server answers', async () => {
    const { server, me, ben, chat, reload } = await ann()
    server.say(ben.id, 'broadcast', 'seen before')
    server.say(ben.id, { to: me.id }, 'in private')
    await shows(chat, 'seen before')
    await until(chat.rooms, rooms => rooms.length === 2)
    chat.close()
    // Who it is, is asked of the server; then the line is gone.
    server.intercept = () => false
    const again = reload()
    await shows(again, 'seen before')
    assert.equal(again.room('broadcast').getSnapshot().status, 'ready')
    const rooms = await until(again.rooms, list => list.length === 2)
    assert.deepEqual(
      rooms.map(({ key, unread, last }) => [key, unread, last?.text]),
      [
        [`direct:${ben.id}`, 1, 'in private'],
        ['name:broadcast', 1, 'seen before']
      ]
    )
    assert.ok(again.users.getSnapshot().some(({ username }) => username === 'ben'))
    assert.equal(server.called.filter(call => call.endsWith('/messages')).length, 1, 'by the page before')
  })

  test('catches up with what happened meanwhile', async () => {
    const { server, ben, chat, room, reload } = await ann()
    const mine = await room.send('mine')
    chat.close()
    server.act(ben.id, 'broadcast', { kind: 'react', target: mine.seq!, body: { emoji: '🎉', on: true } })
    server.say(ben.id, 'broadcast', 'news')
    const again = reload()
    const news: string[] = []
    again.on('message', ({ message }) => news.push(message.text))
    await shows(again, 'mine', 'news')
    assert.equal(again.room('broadcast').getSnapshot().messages[0]!.reactions[0]!.emoji, '🎉')
    assert.deepEqual(news, ['news'])
  })

  test('keeps what was refused, to be sent again or given up', async () => {
    const { server, chat, room, reload } = await ann()
    server.intercept = frame => frame.type !== 'send' || new ChatError('forbidden', 'not now')
    await assert.rejects(room.send('a'), code('forbidden'))
    await assert.rejects(room.send('b'), code('forbidden'))
    chat.close()
    server.intercept = undefined
    const again = reload()
    const { messages } = await shows(again, 'a', 'b')
    assert.deepEqual(
      messages.map(({ state, error }) => [state, error?.code]),
      [
        ['failed', 'forbidden'],
        ['failed', 'forbidden']
      ]
    )
    await online(again)
    again.room('broadcast').discard(messages[0]!.key)
    again.room('broadcast').retry(messages[1]!.key)
    await until(
      again.room('broadcast'),
      ({ messages: [only] }) => only?.text === 'b' && only.state === 'sent'
    )
    again.close()
    const last = reload()
    await online(last)
    await last.room('broadcast').load()
    await shows(last, 'b')
  })

  test('waits for what was kept before it says that a room is loaded', async () => {
    const { server, ben, me } = await ann()
    server.say(ben.id, 'broadcast', 'there')
    const storage = async () => {
      await new Promise(resolve => setTimeout(resolve, 30))
      return new MemoryStorage()
    }
    const chat = start(server, { token: me.token, storage })
    await until(chat.session, ({ at }) => at === 'signed-in')
    await chat.room('broadcast').load()
    assert.equal(chat.room('broadcast').getSnapshot().messages.length, 1)
  })
})

describe('a refusal', () => {
  test('is told once the device has it, so that the next page does not send it again', async () => {
    const { server, device, chat, room } = await ann()
    const storage = [...device.kept.values()][0]!
    let goOn = () => {}
    const slow = new Promise<void>(resolve => (goOn = resolve))
    storage.drop = async () => slow
    server.intercept = frame => (frame.type === 'send' ? new ChatError('forbidden', 'no') : true)
    let told = false
    const refused = assert.rejects(room.react(1, '👍'), code('forbidden')).then(() => (told = true))
    server.say(2, 'broadcast', 'x')
    await until(room, ({ messages }) => messages.length === 1)
    assert.equal(told, false)
    goOn()
    await refused
    chat.close()
  })
})

/** Write a message that the server never gets; until it is let through again. */
async function writesInVain(server: FakeServer, chat: Chat): Promise<void> {
  server.intercept = frame => frame.type !== 'send'
  void chat
    .room('broadcast')
    .send('unsent')
    .catch(() => undefined)
  await shows(chat, 'unsent')
}

describe('what is kept', () => {
  test('is wiped when its user signs out', async () => {
    const { server, device, chat, room } = await ann()
    await room.send('seen')
    server.cut()
    void room.send('unsent')
    await shows(chat, 'seen', 'unsent')
    await chat.logout().catch(() => undefined)
    const [storage] = [...device.kept.values()]
    assert.deepEqual([await storage!.outbox(), await storage!.records()], [[], []])
    assert.deepEqual(room.getSnapshot().messages, [])
  })

  test('is not for another user of the same device', async () => {
    const { server, ben, device, chat, room } = await ann()
    await room.send('seen')
    server.cut()
    void room.send('by ann')
    await shows(chat, 'seen', 'by ann')
    chat.close()
    server.restore()
    const other = start(server, { token: ben.token, storage: device.storage })
    await online(other)
    await other.room('broadcast').load()
    await shows(other, 'seen')
    await other.room('broadcast').send('by ben')
    assert.deepEqual(stored(server), ['seen', 'by ben'])
    assert.equal(device.kept.size, 2)
  })

  test('stays when a sign-in runs out, and goes on when the same user is back', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const device = new Device()
    const chat = start(server, { storage: device.storage })
    await chat.login('ann', 'password')
    await online(chat)
    await chat.room('broadcast').load()
    const elsewhere = start(server, {})
    await elsewhere.login('ann', 'password')
    await writesInVain(server, chat)
    await elsewhere.logoutEverywhere()
    const session = await until(chat.session, ({ at }) => at === 'signed-out')
    assert.equal(session.at === 'signed-out' && session.error?.code, 'unauthorized')
    const [storage] = [...device.kept.values()]
    assert.equal((await storage!.outbox()).length, 1)
    server.intercept = undefined
    await chat.login('ann', 'password')
    await until(chat.room('broadcast'), ({ messages: [only] }) => only?.state === 'sent')
    assert.deepEqual(stored(server), ['unsent'])
  })

  test('goes when the user signs out after the sign-in has run out', async () => {
    const server = fakeServer()
    server.addUser('ann')
    const device = new Device()
    const chat = start(server, { storage: device.storage })
    await chat.login('ann', 'password')
    await online(chat)
    await writesInVain(server, chat)
    const elsewhere = start(server, {})
    await elsewhere.login('ann', 'password')
    await elsewhere.logoutEverywhere()
    await until(chat.session, ({ at }) => at === 'signed-out')
    const [storage] = [...device.kept.values()]
    assert.equal((await storage!.outbox()).length, 1)
    await chat.logout()
    assert.deepEqual(await storage!.outbox(), [])
  })
})

describe('a device that cannot keep', () => {
  const works = async (server: FakeServer, chat: Chat) => {
    await online(chat)
    const room = chat.room('broadcast')
    await room.load()
    await room.send('hello')
    assert.deepEqual(stored(server), ['hello'])
  }

  test('keeps nobody from chatting: it says no', async () => {
    const server = fakeServer()
    const storage = async () => Promise.reject(new Error('forbidden by the user'))
    await works(server, start(server, { token: server.addUser('ann').token, storage }))
  })

  test('keeps nobody from chatting: it never answers', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const server = fakeServer()
    const storage = () => new Promise<Storage>(() => undefined)
    const chat = start(server, { token: server.addUser('ann').token, storage })
    await until(chat.session, ({ at }) => at === 'signed-in')
    assert.deepEqual(chat.connection.getSnapshot(), { at: 'idle' })
    t.mock.timers.tick(2_000)
    t.mock.timers.reset()
    await works(server, chat)
  })

  test('that answers late gets what was written meanwhile, and gives what it had', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const server = fakeServer()
    const device = new MemoryStorage()
    const item = { id: 'old', room: 'name:broadcast', timestamp: '2026-11-22T07:30:00.123Z' }
    await device.keep({ ...item, act: { kind: 'message', body: { text: 'kept' } } })
    let answer: (storage: Storage) => void
    const storage = () => new Promise<Storage>(resolve => (answer = resolve))
    const chat = start(server, { token: server.addUser('ann').token, storage })
    await until(chat.session, ({ at }) => at === 'signed-in')
    t.mock.timers.tick(2_000)
    t.mock.timers.reset()
    await online(chat)
    const room = chat.room('broadcast')
    await room.load()
    server.intercept = frame => frame.type !== 'send'
    void room.send('meanwhile').catch(() => undefined)
    await shows(chat, 'meanwhile')
    answer!(device)
    await shows(chat, 'meanwhile', 'kept')
    assert.deepEqual(
      (await device.outbox()).map(({ id }) => id === 'old' || 'new'),
      [true, 'new']
    )
  })

  test('whose reads fail is one that has nothing', async () => {
    const server = fakeServer()
    class Broken extends MemoryStorage {
      override async records(): Promise<never> {
        throw new Error('corrupt')
      }
    }
    const token = server.addUser('ann').token
    await works(server, start(server, { token, storage: async () => new Broken() }))
  })
})

describe('what another version has kept', () => {
  test('is ignored where it is not understood, and left for that version', async () => {
    const { server, me, device } = await ann()
    open.splice(0).forEach(chat => chat.close())
    const [name, kept] = [...device.kept][0]!
    await kept.clear()
    await kept.save([{ key: 'name:broadcast', log: 'x', id: 1 }, { key: 'people' }])
    await kept.keep({ id: 'of-later', place: 'name:broadcast', deed: 'sing' })
    const chat = start(server, { token: me.token, storage: device.storage })
    await online(chat)
    await chat.room('broadcast').send('hi')
    assert.deepEqual(stored(server), ['hi'])
    assert.deepEqual(
      (await device.kept.get(name)!.outbox()).map(({ id }) => id),
      ['of-later']
    )
  })
})
