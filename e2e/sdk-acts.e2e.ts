import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Room } from '@parlo/sdk'
import { chatter, refusedAs, shown, texts, until, type Chatter } from './support/chats.ts'
import { startServer, type ServerProcess } from './support/process.ts'
import { PASSWORD, call, readLog } from './support/rest.ts'

/* One story, told in order: each test goes on where the one before ended. */
describe('what is done to messages', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let ann: Chatter
  let ben: Chatter
  let cleo: Chatter
  /** The conversation of ann and ben, as each of them has it. */
  let hers: Room
  let his: Room

  before(async () => {
    server = await startServer()
    ann = await chatter(server.url, 'ann')
    ben = await chatter(server.url, 'ben')
    cleo = await chatter(server.url, 'cleo')
    hers = ann.chat.direct(ben.id)
    his = ben.chat.direct(ann.id)
    for (const room of [hers, his, ann.chat.room('broadcast'), ben.chat.room('broadcast')]) {
      await until(room, ({ status }) => status === 'ready')
    }
  })
  after(async () => {
    for (const { chat } of [ann, ben, cleo]) chat.close()
    await server.stop()
  })

  test('is shown to the other one: an edit, a reaction, a pin', async () => {
    const message = await hers.send('frist')
    await shown(his, message.seq, ({ text }) => text === 'frist')
    await hers.edit(message, 'first')
    await shown(his, message.seq, ({ text, edited }) => text === 'first' && edited)
    await his.react(message.seq!, '👍')
    const { reactions } = await shown(hers, message.seq, ({ reactions: there }) => there.length > 0)
    assert.deepEqual(
      reactions.map(({ emoji, count, users }) => ({ emoji, count, users })),
      [{ emoji: '👍', count: 1, users: [ben.id] }]
    )
    await hers.react(message, '👍')
    await shown(his, message.seq, ({ reactions: [thumb] }) => thumb?.count === 2 && thumb.mine)
    await his.react(message.seq!, '👍', false)
    await shown(hers, message.seq, ({ reactions: [thumb] }) => thumb?.count === 1 && thumb.mine)
    await his.pin(message.seq!)
    await shown(hers, message.seq, ({ pinned }) => pinned)
    assert.deepEqual(
      (await hers.pinned()).map(({ seq }) => seq),
      [message.seq]
    )
    await hers.pin(message, false)
    await shown(his, message.seq, ({ pinned }) => !pinned)
  })

  test('shows in the quote of a message that is answered, up to its end', async () => {
    const question = await hers.send('Lunch at 12?')
    const answer = await his.send('Yes', { replyTo: question.seq! })
    const quoted = await shown(hers, answer.seq, ({ quote }) => quote !== null)
    assert.deepEqual(quoted.quote, { senderId: ann.id, text: 'Lunch at 12?', deleted: false })
    assert.equal(quoted.replyTo, question.seq)
    await hers.edit(question, 'Lunch at 1?')
    await shown(his, answer.seq, ({ quote }) => quote?.text === 'Lunch at 1?')
    await hers.pin(question)
    await his.react(question.seq!, '🍝')
    await hers.delete(question)
    await shown(his, answer.seq, ({ quote }) => quote?.deleted && quote.text === '')
    const gone = await shown(his, question.seq, ({ deleted }) => deleted)
    assert.deepEqual([gone.text, gone.pinned, gone.reactions], ['', false, []])
    assert.deepEqual(texts(hers), texts(his))
  })

  test('counts in a thread, for who was there and who comes later', async () => {
    const [everyone, his2] = [ann.chat.room('broadcast'), ben.chat.room('broadcast')]
    const root = await everyone.send('What shall we read?')
    const thread = his2.thread(root.seq!)
    await until(thread, ({ status }) => status === 'ready')
    const first = await thread.send('Middlemarch')
    const second = await everyone.thread(root.seq!).send('Emma')
    await until(thread, ({ messages }) => messages.length === 2)
    await shown(his2, root.seq, ({ replyCount }) => replyCount === 2)
    await everyone.thread(root.seq!).send('none of these')
    await thread.send('Persuasion')
    await his2.delete(first)
    await shown(everyone, root.seq, ({ replyCount }) => replyCount === 3)
    const later = cleo.chat.room('broadcast').thread(root.seq!)
    const { messages, atStart } = await until(later, ({ status }) => status === 'ready')
    assert.deepEqual(
      messages.map(({ text, deleted }) => (deleted ? null : text)),
      [null, 'Emma', 'none of these', 'Persuasion']
    )
    assert.equal(atStart, true)
    assert.equal(later.getSnapshot().root!.replyCount, 3)
    assert.equal(messages[1]!.thread, root.seq)
    await assert.rejects(everyone.send('deeper', { thread: second.seq! }), refusedAs('not_found'))
    everyone.discard(everyone.getSnapshot().messages.at(-1)!.key)
  })

  test('names people who can see it, and no others', async () => {
    const message = await ann.chat.room('broadcast').send('@cleo look', { mentions: [cleo.id] })
    const heard = await shown(ben.chat.room('broadcast'), message.seq)
    assert.deepEqual(heard.mentions, [cleo.id])
    const unseen = await hers.send('@cleo', { mentions: [cleo.id] })
    assert.deepEqual((await shown(his, unseen.seq)).mentions, [])
  })

  test('is undone when the server refuses it', async () => {
    const message = await hers.send('mine alone')
    await shown(his, message.seq)
    const before = his.getSnapshot().messages.map(one => one)
    for (const act of [
      () => his.edit(message.seq!, 'not yours'),
      () => his.delete(message.seq!),
      () => his.react(message.seq!, 'no emoji')
    ]) {
      ben.errors.length = 0
      const refused = act()
      assert.notDeepEqual(his.getSnapshot().messages, before, 'it does not show at once')
      const { code } = await refused.then(
        () => assert.fail('it was not refused'),
        (error: { code: string }) => error
      )
      assert.match(code, /^(?:forbidden|bad_frame)$/)
      assert.deepEqual(his.getSnapshot().messages, before)
      assert.deepEqual(ben.errors, [code])
    }
    assert.equal((await shown(hers, message.seq)).text, 'mine alone')
  })

  test('waits for the line, and is done in its order, once', async () => {
    const old = await hers.send('old')
    const doomed = await hers.send('doomed')
    await shown(his, doomed.seq)
    const { body } = await call<{ access_token: string }>(server.url, 'POST', '/login', {
      body: { username: 'ann', password: PASSWORD }
    })
    const read = async () => readLog(server.url, body.access_token, hers.getSnapshot().id!)
    const known = (await read()).length
    ann.errors.length = 0
    await server.kill()
    await until(ann.chat.connection, ({ at }) => at !== 'online')
    const done = [
      hers.send('one'),
      hers.edit(old, 'older'),
      hers.react(old, '🕰️'),
      hers.send('two', { replyTo: old.seq! }),
      hers.delete(doomed),
      hers.pin(old),
      hers.send('three')
    ]
    const [one] = hers.getSnapshot().messages.filter(({ text }) => text === 'one')
    done.push(hers.edit(one!, 'One'), hers.react(one!, '1️⃣'))
    assert.deepEqual(texts(hers).slice(-5), ['older', '', 'One', 'two', 'three'])
    const [older, gone, ...waiting] = hers.getSnapshot().messages.slice(-5)
    assert.deepEqual([older!.pinned, older!.reactions.length, gone!.deleted], [true, 1, true])
    assert.deepEqual(
      waiting.map(({ state, reactions }) => [state, reactions.length]),
      [
        ['sending', 1],
        ['sending', 0],
        ['sending', 0]
      ]
    )
    await server.restart()
    await Promise.all(done)
    const log = (await read()).slice(known)
    assert.deepEqual(
      log.map(event => (event.kind === 'message' ? event.body.text : event.kind)),
      ['One', 'edit', 'react', 'two', 'delete', 'pin', 'three', 'react']
    )
    await until(his, ({ messages }) => messages.at(-1)?.text === 'three')
    await until(his, ({ messages }) => messages.at(-3)?.reactions.length === 1)
    assert.deepEqual(texts(his), texts(hers))
    assert.deepEqual(texts(his).slice(-5), ['older', '', 'One', 'two', 'three'])
    assert.deepEqual(ann.errors, [], 'being offline is no error')
  })
})
