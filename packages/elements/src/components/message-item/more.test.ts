import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError, type Message } from '@parlo/sdk'
import '../../define.ts'
import { sampleMessage } from '../../../test/samples.ts'
import {
  closeAll,
  find,
  findAll,
  look,
  online,
  text,
  until,
  world,
  type World
} from '../../../test/set-up.ts'
import type {
  ChatErrorEvent,
  ChatMessageOpenEvent,
  ChatPersonOpenEvent,
  ChatThreadOpenEvent,
  MessageItem
} from '../../index.ts'

/** A message of ben in everyone's room, as ann sees it. */
async function said(
  message: Partial<Message> = {},
  given?: World
): Promise<{ line: MessageItem; world: World }> {
  const all = given ?? world()
  await online(all.chat)
  const line = await fixture<MessageItem>(
    html`<message-item
      .message=${sampleMessage(message)}
      .chat=${all.chat}
      .room=${all.chat.room('broadcast')}
      name="ben"
      first
      last
    ></message-item>`
  )
  return { line, world: all }
}

/** The same, stored on the server, and drawn anew with each change. */
async function live(): Promise<{ line: MessageItem; world: World; seq: number }> {
  const all = world()
  const { seq } = all.server.say(all.ben.id, 'broadcast', 'lunch?')
  const { line } = await said({ seq }, all)
  all.chat.room('broadcast').subscribe(({ messages }) => {
    const message = messages.find(each => each.seq === seq)
    if (message) line.message = message
  })
  await until(() => line.message?.text === 'lunch?')
  return { line, world: all, seq }
}

const role = (line: Element): string => {
  // What the element says of itself is not in its attributes; axe reads it, and so does a screen reader.
  const { computedName } = line as Element & { computedName?: string }
  return computedName ?? ''
}

describe('<message-item>, what it has beside its text', () => {
  afterEach(closeAll)

  describe('the message it answers', () => {
    const quote = { senderId: 2, text: 'Shall **we** go?\n- now', deleted: false }

    test('is on its way as long as a file of it is, though the server has its text', async () => {
      const file = { id: 'plan', name: 'plan.pdf', size: 1_200, type: 'application/pdf' }
      const { line } = await said({ own: true, attachments: [{ ...file, state: 'open' }] })
      await until(() => text(find(line, '.meta')).includes('Sending'))
      line.message = sampleMessage({ own: true, attachments: [{ ...file, state: 'ready' }] })
      await until(() => text(find(line, '.meta')).includes('Sent'))
    })

    test('stands above, by name and without marks', async () => {
      const { line } = await said({ replyTo: 7, quote })
      const box = await until(() => look(line, '[part=quote]'))
      await until(() => text(box) === 'benShall we go? now')
      await expect(line).to.be.accessible()
    })

    test('is gone, or not known', async () => {
      const { line } = await said({ replyTo: 7, quote: { ...quote, text: '', deleted: true } })
      expect(text(await until(() => look(line, '[part=quote]')))).to.contain('This message was deleted')
      line.message = sampleMessage({ replyTo: 7, quote: null })
      await line.updateComplete
      expect(text(find(line, '[part=quote]'))).to.equal('In reply to an earlier message')
    })

    test('is shown on a click, and with Enter', async () => {
      const { line } = await said({ replyTo: 7, quote })
      const box = await until(() => look(line, '[part=quote]'))
      const clicked = oneEvent<ChatMessageOpenEvent>(line, 'chat-message-open')
      box.click()
      expect((await clicked).seq).to.equal(7)
      const entered = oneEvent<ChatMessageOpenEvent>(line, 'chat-message-open')
      box.focus()
      await sendKeys({ press: 'Enter' })
      expect((await entered).seq).to.equal(7)
    })
  })

  describe('reactions', () => {
    test('are counted, one’s own are marked, and say who', async () => {
      const reactions = [
        { emoji: '👍', count: 4, users: [2, 3], mine: true as const },
        { emoji: '🎉', count: 1, users: [3] }
      ]
      const { line } = await said({ reactions })
      await until(() => look(line, '.reaction')?.title.includes('ben'))
      expect(findAll(line, '.reaction .count').map(text)).to.deep.equal(['4', '1'])
      expect(findAll(line, '.reaction').map(each => each.getAttribute('aria-pressed'))).to.deep.equal([
        'true',
        'false'
      ])
      expect(findAll(line, '.reaction').map(each => each.title)).to.deep.equal([
        'You, ben, cleo, and 1 other reacted with 👍',
        'cleo reacted with 🎉'
      ])
      await expect(line).to.be.accessible()
    })

    test('are put there and taken away with a click', async () => {
      const { line, world, seq } = await live()
      world.server.act(world.cleo.id, 'broadcast', {
        kind: 'react',
        target: seq,
        body: { emoji: '👍', on: true }
      })
      const chip = await until(() => look(line, '.reaction'))
      chip.click()
      await until(() => text(find(line, '.reaction .count')) === '2' && chip.ariaPressed === 'true')
      find(line, '.reaction').click()
      await until(() => text(find(line, '.reaction .count')) === '1')
    })

    test('that are refused are taken back, and told beside the message', async () => {
      const { line, world, seq } = await live()
      world.server.act(world.cleo.id, 'broadcast', {
        kind: 'react',
        target: seq,
        body: { emoji: '👍', on: true }
      })
      const chip = await until(() => look(line, '.reaction'))
      world.server.intercept = frame =>
        frame.type === 'send' ? new ChatError('forbidden', 'Not here') : true
      const event = oneEvent<ChatErrorEvent>(line, 'chat-error')
      chip.click()
      expect((await event).error.code).to.equal('forbidden')
      expect(text(find(line, '[role=alert]'))).to.equal('That is not allowed here.')
      await until(() => text(find(line, '.reaction .count')) === '1')
    })
  })

  describe('a thread', () => {
    test('is opened by the line that counts its answers', async () => {
      const { line } = await said({ seq: 5, replyCount: 3 })
      const link = await until(() => look(line, '[part=thread]'))
      expect(text(link)).to.equal('3 replies')
      const event = oneEvent<ChatThreadOpenEvent>(line, 'chat-thread-open')
      link.click()
      const { root, room } = await event
      expect([root, room]).to.deep.equal([5, line.room])
    })

    test('is opened from one of its answers, and not from inside itself', async () => {
      const { line } = await said({ seq: 6, thread: 5 })
      const event = oneEvent<ChatThreadOpenEvent>(line, 'chat-thread-open')
      ;(await until(() => look(line, '[part=thread]'))).click()
      expect((await event).root).to.equal(5)
      line.thread = 5
      await line.updateComplete
      expect(look(line, '[part=thread]')).to.equal(null)
    })
  })

  describe('names in the text', () => {
    test('are marked where the message means them, one’s own more', async () => {
      const { line, world } = await said({ text: '@ben and @ANN: ask @cleo, not @benny', mentions: [1, 2] })
      await until(() => findAll(line, '.mention').length === 2)
      const [ben, ann] = findAll(line, '.mention')
      expect([text(ben!), text(ann!)]).to.deep.equal(['@ben', '@ANN'])
      expect(ann!.matches('.me') && !ben!.matches('.me')).to.equal(true)
      expect(text(find(line, '.text'))).to.equal('@ben and @ANN: ask @cleo, not @benny')
      await expect(line).to.be.accessible()
      const event = oneEvent<ChatPersonOpenEvent>(line, 'chat-person-open')
      ben!.click()
      expect((await event).userId).to.equal(world.ben.id)
    })

    test('may be anything a name may be', async () => {
      const all = world()
      const odd = all.server.addUser('a.b-c_d')
      const { line } = await said({ text: 'hi @a.b-c_d. And @axb-c_d', mentions: [odd.id] }, all)
      await until(() => findAll(line, '.mention').length === 1)
      expect(text(find(line, '.mention'))).to.equal('@a.b-c_d')
    })
  })

  test('says that it is pinned', async () => {
    const { line } = await said({ pinned: true })
    expect((await until(() => look(line, '.meta .pin'))).title).to.equal('Pinned')
    expect(role(line) === '' || role(line).includes('Pinned')).to.equal(true)
  })

  test('has no more stops of the Tab key than the list, until the focus is in it', async () => {
    const { line } = await said({ replyTo: 7, reactions: [{ emoji: '👍', count: 1, users: [2] }] })
    await until(() => look(line, '.reaction'))
    expect(find(line, '.reaction').tabIndex).to.equal(0)
    line.tabIndex = 0
    line.requestUpdate()
    await line.updateComplete
    expect(find(line, '.reaction').tabIndex).to.equal(-1)
    line.focus()
    await line.updateComplete
    expect(find(line, '.reaction').tabIndex).to.equal(0)
    line.blur()
    await line.updateComplete
    expect(find(line, '.quote').tabIndex).to.equal(-1)
  })
})
