import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Room } from '@parlo/sdk'
import { anotherDevice, chatter, refusedAs, shown, texts, until, type Chatter } from './support/chats.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const MESSAGES = 300

/* One story, told in order: each test goes on where the one before ended. */
describe('what is read', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let ann: Chatter
  let ben: Chatter
  /** Another device of ben. */
  let phone: Chatter
  let long: Room
  /** When the second half began. */
  let halfway: Date

  before(async () => {
    server = await startServer()
    ann = await chatter(server.url, 'ann')
    ben = await chatter(server.url, 'ben')
    phone = await anotherDevice(server.url, ben)
    long = await ann.chat.createGroup({ title: 'Long', name: 'long', members: [ben.id] })
    const write = (from: number) =>
      Promise.all(
        Array.from({ length: MESSAGES / 2 }, (_, index) => long.send(`line ${from + index} of a long story`))
      )
    await write(1)
    // Far enough apart for a clock that counts milliseconds.
    await new Promise(resolve => setTimeout(resolve, 20))
    halfway = new Date()
    await write(1 + MESSAGES / 2)
  })
  after(async () => {
    for (const { chat } of [ann, ben, phone]) chat.close()
    await server.stop()
  })

  /** Which lines a room shows: the first and the last. */
  const span = (room: Room) => {
    const numbers = texts(room).map(text => Number(/line (\d+)/.exec(text)?.[1]))
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => numbers[0]! + index),
      'there is a gap'
    )
    return [numbers[0], numbers.at(-1)]
  }

  test('can be any place of a conversation, and goes on from there', async () => {
    const room = ben.chat.room('long')
    await until(room, ({ status }) => status === 'ready')
    assert.deepEqual(span(room), [251, 300])
    const seqOf = (line: number) =>
      long.getSnapshot().messages.find(({ text }) => text.startsWith(`line ${line} `))?.seq
    while (await long.loadOlder(200));
    await room.loadAround(seqOf(100)!)
    const [first, last] = span(room)
    assert.ok(first! < 100 && last! > 100 && last! < 200, `${first} to ${last}`)
    assert.equal(room.getSnapshot().atEnd, false)
    const fresh = await long.send(`line ${MESSAGES + 1} of a long story`)
    assert.deepEqual(span(room), [first, last], 'what is new does not show in the middle')
    assert.equal(await room.loadNewer(20), true)
    assert.deepEqual(span(room), [first, last! + 20])
    assert.equal(await room.loadOlder(20), true)
    assert.deepEqual(span(room), [first! - 20, last! + 20])
    room.toEnd()
    await shown(room, fresh.seq)
    assert.equal(room.getSnapshot().atEnd, true)
    assert.equal(span(room)[1], MESSAGES + 1)
    await room.loadAround(halfway)
    assert.ok(
      texts(room).some(text => text.startsWith(`line ${1 + MESSAGES / 2} `)),
      texts(room)[0]
    )
    assert.equal(span(room)[0], 1 + MESSAGES / 2)
    while (await room.loadNewer(200));
    assert.equal(span(room)[1], MESSAGES + 1)
  })

  test('is found by its words, page by page, as it is now', async () => {
    const found: string[] = []
    let before: number | null = null
    let pages = 0
    do {
      const page = await ben.chat.search('long STORY', { limit: 100, ...(before && { before }) })
      found.push(...page.results.map(({ message }) => message.text))
      before = page.next
      pages++
    } while (before !== null)
    assert.ok(pages >= 4, `${pages} pages`)
    assert.deepEqual(
      found,
      Array.from({ length: MESSAGES + 1 }, (_, index) => `line ${MESSAGES + 1 - index} of a long story`)
    )
    const message = await ann.chat.direct(ben.id).send('The café is at the corner')
    const search = async (words: string) => (await ben.chat.search(words)).results
    const [one] = await search('CAFE "the corner"')
    assert.deepEqual(
      one!.highlights.map(([from, to]) => one!.message.text.slice(from, to)),
      ['café', 'the corner']
    )
    assert.equal(one!.room, ben.chat.direct(ann.id))
    await ann.chat.direct(ben.id).edit(message, 'The library is at the corner')
    assert.deepEqual(await search('cafe'), [])
    assert.equal((await search('libr')).length, 1)
    await ann.chat.direct(ben.id).delete(message)
    assert.deepEqual(await search('library'), [])
    await assert.rejects(ben.chat.search('…'), refusedAs('bad_request'))
  })

  test('is counted, and told to who wrote it', async () => {
    const [hers, his, there] = [ann.chat.direct(ben.id), ben.chat.direct(ann.id), phone.chat.direct(ann.id)]
    const first = await hers.send('one')
    const second = await hers.send('two')
    await shown(hers, second.seq, ({ state }) => state === 'delivered')
    for (const room of [his, there])
      await until(room, ({ status, unread }) => status === 'ready' && unread === 2)
    his.markRead()
    await until(his, ({ unread }) => unread === 0)
    await shown(hers, first.seq, ({ state }) => state === 'read')
    await shown(hers, second.seq, ({ state }) => state === 'read')
    await until(there, ({ unread }) => unread === 0)
  })

  test('can be unread again, on all devices, and nobody else is told', async () => {
    const [hers, his, there] = [ann.chat.direct(ben.id), ben.chat.direct(ann.id), phone.chat.direct(ann.id)]
    const last = his.getSnapshot().messages.at(-1)!
    his.markUnread(last)
    await until(there, ({ unread }) => unread === 1)
    assert.equal(his.getSnapshot().unread, 1)
    assert.equal((await shown(hers, last.seq)).state, 'read')
    there.markRead()
    await until(his, ({ unread }) => unread === 0)
  })

  test('ends on a device whose sign-in is ended, and everywhere when that is asked for', async () => {
    const sessions = await ben.chat.sessions()
    assert.equal(sessions.length, 2)
    const other = sessions.find(({ current }) => !current)!
    await ben.chat.endSession(other.id)
    const ended = await until(phone.chat.session, ({ at }) => at === 'signed-out')
    assert.equal(ended.at === 'signed-out' && ended.error?.code, 'unauthorized')
    assert.equal((await ben.chat.sessions()).length, 1)
    await assert.rejects(ben.chat.endSession(other.id), refusedAs('not_found'))
    const tablet = await anotherDevice(server.url, ben)
    await ben.chat.logoutEverywhere()
    await until(tablet.chat.session, ({ at }) => at === 'signed-out')
    assert.deepEqual(ben.chat.session.getSnapshot(), { at: 'signed-out' })
    await assert.rejects(ben.chat.room('broadcast').send('hello?'), refusedAs('unauthorized'))
    tablet.chat.close()
  })
})
