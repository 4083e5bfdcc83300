import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Room } from '@parlo/sdk'
import { anotherDevice, chatter, refusedAs, shown, texts, until, type Chatter } from './support/chats.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const ready = (room: Room) => until(room, ({ status }) => status === 'ready')

/* Stories, each told in order: a test goes on where the one before ended. */
describe('groups and blocks', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let ann: Chatter
  let ben: Chatter
  let cleo: Chatter

  before(async () => {
    server = await startServer()
    ann = await chatter(server.url, 'ann')
    ben = await chatter(server.url, 'ben')
    cleo = await chatter(server.url, 'cleo')
  })
  after(async () => {
    for (const { chat } of [ann, ben, cleo]) chat.close()
    await server.stop()
  })

  /** A room as it appears in somebody's list. */
  const listed = async ({ chat }: Chatter, title: string): Promise<Room> => {
    const rooms = await until(chat.rooms, all => all.some(room => room.title === title))
    return chat.roomOf(rooms.find(room => room.title === title)!)
  }

  describe('a private group', () => {
    let hers: Room
    let his: Room

    test('comes to whoever is brought into it, and is there for nobody else', async () => {
      hers = await ann.chat.createGroup({ title: 'Plans', members: [ben.id] })
      await ready(hers)
      his = await listed(ben, 'Plans')
      const { role, members, title } = await ready(his)
      assert.deepEqual([role, members, title], ['member', 2, 'Plans'])
      const id = hers.getSnapshot().id!
      await assert.rejects(cleo.chat.room(id).load(), refusedAs('not_found'))
      await assert.rejects(cleo.chat.room(id).send('hello?'), refusedAs('not_found'))
      cleo.chat.room(id).discard(cleo.chat.room(id).getSnapshot().messages[0]!.key)
      await assert.rejects(cleo.chat.room(id).join(), refusedAs('not_found'))
    })

    test('shows a newcomer what was said since they came', async () => {
      await hers.send('about cleo')
      await assert.rejects(his.invite(cleo.id), refusedAs('forbidden'))
      await hers.invite(cleo.id)
      const welcome = await hers.send('hello cleo')
      const theirs = await listed(cleo, 'Plans')
      await ready(theirs)
      await shown(theirs, welcome.seq)
      assert.deepEqual(texts(theirs), ['hello cleo'])
      assert.equal(await theirs.loadOlder(), false)
      assert.deepEqual(texts(theirs), ['hello cleo'])
      await until(his, ({ members }) => members === 3)
      const page = await his.members()
      assert.deepEqual(
        page.members.map(({ user, role }) => [user.username, role]),
        [
          ['ann', 'owner'],
          ['ben', 'member'],
          ['cleo', 'member']
        ]
      )
    })

    test('is called and ruled as its owners say', async () => {
      await assert.rejects(his.setTitle('Ben’s'), refusedAs('forbidden'))
      await assert.rejects(his.setRole(ben.id, 'owner'), refusedAs('forbidden'))
      await hers.setRole(ben.id, 'moderator')
      await until(his, ({ role }) => role === 'moderator')
      await his.setTitle('Great plans')
      await until(hers, ({ title }) => title === 'Great plans')
      await assert.rejects(his.kick(ann.id), refusedAs('forbidden'))
      await assert.rejects(hers.leave(), refusedAs('conflict'))
    })

    test('leaves who is put out with what they have seen, and tells them nothing more', async () => {
      const theirs = await listed(cleo, 'Great plans')
      await theirs.send('I was here')
      await his.kick(cleo.id)
      await until(theirs, ({ left }) => left)
      await hers.send('now that cleo is gone')
      await shown(his, (await hers.send('really')).seq)
      await assert.rejects(theirs.send('let me in'), refusedAs('not_found'))
      theirs.discard(theirs.getSnapshot().messages.at(-1)!.key)
      assert.deepEqual(texts(theirs), ['hello cleo', 'I was here'])
      assert.equal(theirs.getSnapshot().unread, 0)
      const { results } = await cleo.chat.search('cleo')
      assert.deepEqual(
        results.map(({ message }) => message.text),
        []
      )
      assert.deepEqual((await cleo.chat.search('here', { room: theirs })).results.length, 1)
      assert.deepEqual((await cleo.chat.search('gone', { room: theirs })).results, [])
    })

    test('lets people go, and come back when they are invited', async () => {
      await his.leave()
      await until(his, ({ left }) => left)
      await until(hers, ({ members }) => members === 1)
      await hers.send('alone')
      await hers.invite(ben.id)
      await until(his, ({ left, role }) => !left && role === 'member')
      const { seq } = await hers.send('welcome back')
      await shown(his, seq)
      assert.ok(!texts(his).includes('alone'))
    })
  })

  test('a message in a group is read once everybody else has read it, whoever came since', async () => {
    const hers = await ann.chat.createGroup({ title: 'Walks', members: [ben.id] })
    await ready(hers)
    const first = await hers.send('who is in?')
    await shown(hers, first.seq, ({ state }) => state === 'delivered')
    await hers.invite(cleo.id)
    const his = await listed(ben, 'Walks')
    await shown(his, first.seq)
    his.markRead()
    await shown(hers, first.seq, ({ state }) => state === 'read')
    const second = await hers.send('cleo, too?')
    await shown(his, second.seq)
    his.markRead()
    const theirs = await listed(cleo, 'Walks')
    await shown(theirs, second.seq)
    await shown(hers, second.seq, ({ state }) => state === 'delivered')
    const phone = await anotherDevice(server.url, ann)
    const onPhone = await listed(phone, 'Walks')
    await shown(onPhone, first.seq, ({ state }) => state === 'read')
    await shown(onPhone, second.seq, ({ state }) => state === 'delivered')
    const { members } = await onPhone.members()
    assert.deepEqual(
      members.map(({ user, joined }) => [user.username, joined! < first.seq!]),
      [
        ['ann', true],
        ['ben', true],
        ['cleo', false]
      ]
    )
    theirs.markRead()
    for (const room of [hers, onPhone]) await shown(room, second.seq, ({ state }) => state === 'read')
    phone.chat.close()
  })

  test('a public group is joined by anybody who knows its name, and shows its past', async () => {
    const hers = await ann.chat.createGroup({ title: 'Books', name: 'books' })
    const old = await hers.send('We read Emma')
    await assert.rejects(ben.chat.createGroup({ title: 'Other', name: 'BOOKS' }), refusedAs('conflict'))
    const his = ben.chat.room('books')
    await until(his, ({ status }) => status === 'failed')
    assert.equal(his.getSnapshot().error!.code, 'forbidden')
    await his.join()
    await until(his, ({ role }) => role === 'member')
    await shown(his, old.seq)
    const { seq } = await his.send('So do I')
    await ready(hers)
    await shown(hers, seq)
    await his.invite(cleo.id)
    await shown(await listed(cleo, 'Books'), old.seq)
    await until(hers, ({ members }) => members === 3)
  })

  test('a group of announcements hears its moderators alone', async () => {
    const hers = await ann.chat.createGroup({ title: 'News', write: 'moderators', members: [ben.id] })
    const news = await hers.send('We have moved')
    const his = await listed(ben, 'News')
    await shown(his, news.seq)
    await assert.rejects(his.send('Where to?'), refusedAs('forbidden'))
    his.discard(his.getSnapshot().messages.at(-1)!.key)
    await his.react(news.seq!, '🎉')
    await hers.setRole(ben.id, 'moderator')
    await until(his, ({ role }) => role === 'moderator')
    await his.send('To the sea')
  })

  test('a block holds both ways, is told to nobody, and ends', async () => {
    const [hers, his] = [ann.chat.direct(ben.id), ben.chat.direct(ann.id)]
    await ready(hers)
    const said = await his.send('before')
    await shown(hers, said.seq)
    const online = (chat: Chatter, id: number, is: boolean) =>
      until(chat.chat.users, all => all.find(user => user.id === id)?.online === is)
    await online(ben, ann.id, true)
    await ann.chat.block(ben.id)
    await until(ann.chat.users, all => all.find(({ id }) => id === ben.id)?.blocked)
    await online(ben, ann.id, false)
    await online(ann, ben.id, false)
    for (const room of [hers, his]) {
      await assert.rejects(room.send('hello?'), refusedAs('forbidden'))
      room.discard(room.getSnapshot().messages.at(-1)!.key)
    }
    assert.equal(ben.chat.users.getSnapshot().find(({ id }) => id === ann.id)!.blocked, false)
    await assert.rejects(ben.chat.createGroup({ title: 'Us', members: [ann.id] }), refusedAs('forbidden'))
    await his.delete(said)
    await shown(hers, said.seq, ({ deleted }) => deleted)
    const everyone = await ben.chat.room('broadcast').send('to everyone')
    await shown(ann.chat.room('broadcast'), everyone.seq)
    await ann.chat.unblock(ben.id)
    await shown(hers, (await his.send('after')).seq)
    await online(ben, ann.id, true)
    await assert.rejects(ann.chat.block(ann.id), refusedAs('bad_request'))
  })
})
