import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { ChatError, type Act } from '@parlo/contract'
import { connect, type Chat } from '../chat.ts'
import { fakeServer } from './index.ts'

/* What the fake server can do, by what a chat sees of it. */

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))
const code = (expected: string) => (error: unknown) => error instanceof ChatError && error.code === expected
const until = async (fits: () => boolean): Promise<void> => {
  while (!fits()) await new Promise(resolve => setTimeout(resolve, 1))
}

async function town() {
  const server = fakeServer()
  const [ann, ben, cleo] = ['ann', 'ben', 'cleo'].map(name => server.addUser(name)) as [
    ReturnType<typeof server.addUser>,
    ReturnType<typeof server.addUser>,
    ReturnType<typeof server.addUser>
  ]
  const chat = connect({ ...server.options, token: ann.token })
  open.push(chat)
  await until(() => chat.connection.getSnapshot().at === 'online')
  return { server, ann, ben, cleo, chat }
}

describe('a fake server', () => {
  test('has messages carry the files it was told of, and no others', async () => {
    const { server, ben, chat } = await town()
    const file = {
      id: 'f'.repeat(22),
      name: 'plan.pdf',
      size: 9,
      type: 'application/pdf',
      state: 'ready'
    } as const
    server.addFile(file)
    const body = { text: 'here', attachments: [file.id, 'g'.repeat(22)] }
    const { seq } = server.act(ben.id, 'broadcast', { kind: 'message', body })
    const room = chat.room('broadcast')
    await room.load()
    const carries = () => room.getSnapshot().messages.find(message => message.seq === seq)?.attachments
    await until(() => carries() !== undefined)
    assert.deepEqual(carries(), [file])
  })

  test('keeps what is done to messages, and refuses what a real one would', async () => {
    const { server, ben, chat } = await town()
    const room = chat.room('broadcast')
    await room.load()
    const mine = await room.send('mine')
    await room.edit(mine, 'edited')
    await room.react(mine, '👍')
    await assert.rejects(room.pin(mine), code('forbidden'))
    const theirs = server.say(ben.id, 'broadcast', 'theirs')
    await assert.rejects(room.edit(theirs.seq, 'mine now'), code('forbidden'))
    await assert.rejects(room.react(99, '👍'), code('not_found'))
    await assert.rejects(room.react(mine, 'no emoji'), code('bad_frame'))
    await room.delete(mine)
    assert.deepEqual(
      server.events('broadcast').map(event => [event.kind, 'body' in event && event.body]),
      [
        ['message', { text: '' }],
        ['edit', {}],
        ['react', { emoji: '👍', on: true, count: 1 }],
        ['message', { text: 'theirs' }],
        ['delete', false]
      ]
    )
  })

  test('lists what is pinned, the newest first', async () => {
    const { ben, chat } = await town()
    const room = chat.direct(ben.id)
    await room.load()
    const sent = [await room.send('one'), await room.send('two'), await room.send('three')]
    for (const message of [sent[2]!, sent[0]!]) await room.pin(message)
    assert.deepEqual(
      (await room.pinned()).map(({ text, pinned }) => [text, pinned]),
      [
        ['three', true],
        ['one', true]
      ]
    )
    await room.pin(sent[2]!, false)
    assert.deepEqual(
      (await room.pinned()).map(({ text }) => text),
      ['one']
    )
  })

  test('has threads, which a room and its thread both show', async () => {
    const { server, ben, chat } = await town()
    const root = server.say(ben.id, 'broadcast', 'question')
    const thread = chat.room('broadcast').thread(root.seq)
    const seen: string[] = []
    thread.subscribe(({ messages }) => seen.push(messages.map(({ text }) => text).join()))
    await until(() => thread.getSnapshot().status === 'ready')
    await thread.send('answer')
    const reply: Act = { kind: 'message', body: { text: 'another', thread: root.seq } }
    server.act(ben.id, 'broadcast', reply)
    await until(() => seen.at(-1) === 'answer,another')
    assert.deepEqual([thread.getSnapshot().root?.replyCount, thread.getSnapshot().atStart], [2, true])
  })

  test('shows a thread without gaps, whatever else of the room is held', async () => {
    const { server, ben, chat } = await town()
    const { seq } = server.say(ben.id, 'broadcast', 'question')
    const body = (text: string) => ({ kind: 'message', body: { text, thread: seq } }) as const
    for (let index = 1; index <= 120; index++) server.act(ben.id, 'broadcast', body(`a${index}`))
    const room = chat.room('broadcast')
    const thread = room.thread(seq)
    await thread.load()
    await room.loadAround(1)
    assert.equal(thread.getSnapshot().messages.length, 50)
    const told: number[] = []
    thread.subscribe(({ messages }) => told.push(messages.length))
    assert.equal(await thread.loadOlder(), true)
    assert.equal(told.at(-1), 100, 'whoever follows is told of older ones')
    assert.equal(await thread.loadOlder(), false)
    assert.deepEqual(
      thread.getSnapshot().messages.map(({ text }) => text),
      Array.from({ length: 120 }, (_, index) => `a${index + 1}`)
    )
  })

  test('loads older lines of a thread of which the first page is still on its way', async () => {
    const { server, ben, chat } = await town()
    const { seq } = server.say(ben.id, 'broadcast', 'question')
    server.act(ben.id, 'broadcast', { kind: 'message', body: { text: 'answer', thread: seq } })
    const thread = chat.room('broadcast').thread(seq)
    const end = thread.subscribe(() => undefined)
    assert.equal(thread.getSnapshot().status, 'loading')
    assert.equal(await thread.loadOlder(), false)
    assert.equal(thread.getSnapshot().messages.length, 1)
    end()
  })

  test('shows a thread to whoever signs in next, loaded anew', async () => {
    const { server, ben } = await town()
    const { seq } = server.say(ben.id, 'broadcast', 'question')
    server.act(ben.id, 'broadcast', { kind: 'message', body: { text: 'answer', thread: seq } })
    const chat = connect(server.options)
    open.push(chat)
    await chat.login('ben', 'password')
    const thread = chat.room('broadcast').thread(seq)
    const end = thread.subscribe(() => undefined)
    for (const next of ['cleo', 'ann']) {
      await until(() => thread.getSnapshot().status === 'ready')
      assert.equal(thread.getSnapshot().messages.length, 1)
      await chat.logout()
      assert.deepEqual([thread.getSnapshot().status, thread.getSnapshot().root], ['idle', null])
      await chat.login(next, 'password')
    }
    end()
  })

  test('has groups, with the rules of real ones', async () => {
    const { server, ann, ben, cleo, chat } = await town()
    const room = await chat.createGroup({ title: 'Cooks', members: [ben.id] })
    await until(() => room.getSnapshot().members === 2)
    assert.equal(room.getSnapshot().role, 'owner')
    const to = { room: room.getSnapshot().id! }
    assert.throws(
      () => server.act(ben.id, to, { kind: 'invite', body: { user: cleo.id } }),
      code('forbidden')
    )
    assert.throws(() => server.say(cleo.id, to, 'let me in'), code('not_found'))
    await room.invite(cleo.id)
    await assert.rejects(room.invite(cleo.id), code('conflict'))
    await room.setRole(ben.id, 'owner')
    server.act(ben.id, to, { kind: 'kick', body: { user: cleo.id } })
    await room.setTitle('Chefs')
    await room.setRole(ann.id, 'member')
    assert.equal((await room.members()).members.map(({ role }) => role).join(), 'member,owner')
    server.act(ben.id, to, { kind: 'kick', body: { user: ann.id } })
    await until(() => room.getSnapshot().left)
    await assert.rejects(room.send('too late'), code('not_found'))
  })

  test('shows a newcomer what came since, and loading older ends', { timeout: 5_000 }, async () => {
    const { server, ann, ben, chat } = await town()
    const id = server.addGroup(ben.id, { title: 'Cooks' })
    server.say(ben.id, { room: id }, 'before')
    server.act(ben.id, { room: id }, { kind: 'invite', body: { user: ann.id } })
    server.say(ben.id, { room: id }, 'since')
    const room = chat.room(id)
    await room.load()
    while (await room.loadOlder());
    assert.deepEqual(
      room.getSnapshot().messages.map(({ text }) => text),
      ['since']
    )
  })

  test('finds places of a log, and messages by their words', async () => {
    const { server, ben, chat } = await town()
    for (let index = 1; index <= 200; index++) server.say(ben.id, 'broadcast', `number ${index} of all`)
    const room = chat.room('broadcast')
    await room.loadAround(100)
    const { messages, atEnd } = room.getSnapshot()
    assert.deepEqual([messages[0]!.seq, messages.at(-1)!.seq, atEnd], [75, 124, false])
    while (await room.loadNewer());
    assert.equal(room.getSnapshot().messages.at(-1)!.seq, 200)
    const { results, next } = await chat.search('numb "17 of"')
    assert.deepEqual([results.map(({ message }) => message.seq), next], [[17], null])
    assert.deepEqual(results[0]!.highlights, [
      [0, 4],
      [7, 12]
    ])
    await assert.rejects(chat.search('?!'), code('bad_request'))
  })

  test('knows who is signed in where, and ends it', async () => {
    const { server } = await town()
    const [here, there] = [connect(server.options), connect(server.options)]
    open.push(here, there)
    await here.login('ben', 'password')
    await there.login('ben', 'password')
    await until(() => [here, there].every(one => one.connection.getSnapshot().at === 'online'))
    const sessions = await here.sessions()
    assert.deepEqual(
      sessions.map(({ current }) => current),
      [true, false]
    )
    await here.endSession(sessions[1]!.id)
    await until(() => there.session.getSnapshot().at === 'signed-out')
    assert.equal(here.session.getSnapshot().at, 'signed-in')
  })

  test('knows whom one blocks', async () => {
    const { chat, ben } = await town()
    await until(() => chat.users.getSnapshot().length > 1)
    const blocked = () => chat.users.getSnapshot().find(({ id }) => id === ben.id)?.blocked
    await chat.block(ben.id)
    assert.equal(blocked(), true)
    await chat.unblock(ben.id)
    assert.equal(blocked(), false)
    await assert.rejects(chat.block(99), code('not_found'))
  })

  test('takes reports of what others have written', async () => {
    const { server, chat, ann, ben } = await town()
    const room = chat.room('broadcast')
    const theirs = server.say(ben.id, 'broadcast', 'buy this')
    await room.report(theirs.seq, 'spam')
    await room.report(theirs.seq)
    assert.deepEqual(server.reports, [{ user: ann.id, room: 1, seq: theirs.seq, reason: 'spam' }])
    const mine = await room.send('mine')
    await assert.rejects(room.report(mine), code('bad_request'))
    await assert.rejects(room.report(99), code('not_found'))
    await assert.rejects(room.report(theirs.seq, ' '), code('bad_request'))
  })

  test('takes another password, which ends the other sign-ins', async () => {
    const { server, chat } = await town()
    const [here, there] = [connect(server.options), connect(server.options)]
    open.push(here, there)
    for (const one of [here, there]) await one.login('ben', 'password')
    await assert.rejects(here.changePassword('not it', 'another one'), code('bad_login'))
    await assert.rejects(here.changePassword('password', 'short'), code('bad_password'))
    await here.changePassword('password', 'another one')
    await until(() => there.session.getSnapshot().at === 'signed-out')
    assert.equal(here.session.getSnapshot().at, 'signed-in')
    await assert.rejects(there.login('ben', 'password'), code('bad_login'))
    await there.login('ben', 'another one')
    assert.equal(chat.session.getSnapshot().at, 'signed-in')
  })
})
