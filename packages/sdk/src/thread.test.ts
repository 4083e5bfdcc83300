import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { connect, type Chat } from './chat.ts'
import type { Room, RoomHost } from './room.ts'
import { fakeServer } from './testing/index.ts'
import { Thread } from './thread.ts'

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))
const until = async (fits: () => boolean): Promise<void> => {
  while (!fits()) await new Promise(resolve => setTimeout(resolve, 1))
}

/** Ann follows the thread of a question, which has two answers. */
async function followed() {
  const server = fakeServer()
  const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
  const root = server.say(ben.id, 'broadcast', 'question').seq
  const answer = (text: string) =>
    server.act(ben.id, 'broadcast', { kind: 'message', body: { text, thread: root } })
  answer('a1')
  answer('a2')
  const chat = connect({ ...server.options, token: ann.token, reconnectDelay: () => 1 })
  open.push(chat)
  await until(() => chat.connection.getSnapshot().at === 'online')
  const thread = chat.room('broadcast').thread(root)
  thread.subscribe(() => undefined)
  const shows = (): string =>
    thread
      .getSnapshot()
      .messages.map(({ text }) => text)
      .join()
  await until(() => thread.getSnapshot().status === 'ready')
  assert.equal(shows(), 'a1,a2')
  return { server, ben, chat, thread, answer, shows }
}

describe('a thread', () => {
  test('is whole again after a long time away, in which the room itself has begun anew', async () => {
    const { server, ben, thread, answer, shows, chat } = await followed()
    server.cut()
    await until(() => chat.connection.getSnapshot().at !== 'online')
    answer('a3')
    for (let count = 0; count < 700; count++) server.say(ben.id, 'broadcast', 'something else')
    answer('a4')
    server.restore()
    await until(() => shows() === 'a1,a2,a3,a4')
    assert.ok(thread.getSnapshot().root)
    answer('a5')
    await until(() => shows() === 'a1,a2,a3,a4,a5')
  })

  test('stays whole while much else is said in the room, and read', async () => {
    const { server, ben, shows, chat, answer } = await followed()
    const room = chat.room('broadcast')
    for (let count = 0; count < 2_100; count++) server.say(ben.id, 'broadcast', 'something else')
    await until(() => room.getSnapshot().messages.length > 2_000)
    room.markRead()
    assert.ok(room.getSnapshot().messages.length < 2_000, 'the room has let go')
    assert.equal(shows(), 'a1,a2')
    answer('a3')
    await until(() => shows() === 'a1,a2,a3')
  })

  test('that nobody follows is not looked at when its room changes', () => {
    let looked = 0
    const driver = {
      thread: () => {
        looked++
        return { root: null, messages: [] }
      }
    }
    const room = { key: 'name:broadcast', subscribe: () => () => undefined } as unknown as Room
    const use = () => Promise.reject(new Error('nothing is loaded here'))
    const thread = new Thread(1, room, { driver: () => driver, use } as unknown as RoomHost)
    thread.changed()
    assert.equal(looked, 0)
    const end = thread.subscribe(() => undefined)
    const before = looked
    thread.changed()
    assert.equal(looked, before + 1)
    end()
    thread.changed()
    assert.equal(looked, before + 1)
  })
})
