import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { connect, type Chat } from './chat.ts'
import type { ChatOptions } from './options.ts'
import type { Room } from './room.ts'
import { fakeServer, type FakeServer } from './testing/index.ts'

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))

/** Ann's chat, and a group of hers with ben. */
async function trip(change: (server: FakeServer) => Partial<ChatOptions> = () => ({})) {
  const server = fakeServer()
  const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
  const id = server.addGroup(ann.id, { title: 'Trip', members: [ben.id] })
  const chat = connect({ ...server.options, ...change(server), reconnectDelay: () => 10, token: ann.token })
  open.push(chat)
  const room = chat.room(id)
  room.subscribe(() => undefined)
  return { server, ann, ben, id, chat, room }
}

const states = (room: Room): string =>
  room
    .getSnapshot()
    .messages.map(({ state }) => state)
    .join()
async function until(room: Room, expected: string): Promise<void> {
  for (const end = Date.now() + 10_000; states(room) !== expected;) {
    assert.ok(Date.now() < end, `They are ${states(room)}, and not ${expected}`)
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}

describe('own messages in a group', () => {
  test('are read once everybody has read them, also while the line was down', async () => {
    const { server, ben, id, room } = await trip()
    await room.send('who is in?')
    await until(room, 'sent')
    server.read(ben.id, { room: id })
    await until(room, 'read')
    await room.send('nobody?')
    server.cut()
    server.read(ben.id, { room: id })
    server.restore()
    await until(room, 'read,read')
  })

  test('are read when they were before this page was opened', async () => {
    const { server, ann, ben, id, room } = await trip()
    server.say(ann.id, { room: id }, 'from another device')
    server.read(ben.id, { room: id })
    await until(room, 'read')
  })

  test('wait for whoever was let in', async () => {
    const { server, ben, id, room } = await trip()
    const cleo = server.addUser('cleo')
    await room.send('one')
    server.read(ben.id, { room: id })
    await until(room, 'read')
    await room.invite(cleo.id)
    await room.send('two')
    server.read(ben.id, { room: id })
    await until(room, 'read,sent')
    server.read(cleo.id, { room: id })
    await until(room, 'read,read')
  })

  test('are sent where it is refused to say who is there, and nobody is bothered with that', async () => {
    const asked: string[] = []
    const { server, ben, id, chat, room } = await trip(({ options }) => ({
      fetch: (input, init) => {
        const url = input instanceof Request ? input.url : input.toString()
        if (!url.includes('/members')) return options.fetch!(input, init)
        asked.push(url)
        return Promise.resolve(Response.json({ code: 'not_found', detail: 'gone' }, { status: 404 }))
      }
    }))
    chat.on('error', error => assert.fail(error))
    await room.send('who is in?')
    server.read(ben.id, { room: id })
    while (asked.length === 0) await new Promise(resolve => setTimeout(resolve, 2))
    await new Promise(resolve => setTimeout(resolve, 50))
    assert.deepEqual([states(room), asked.length], ['sent', 1])
  })
})
