import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { fakeServer, type FakeServer } from '@parlo/sdk/testing'
import { ChatError, type Chat } from '@parlo/sdk'
import '../../define.ts'
import { closeAll, find, findAll, look, mount, newChat, text, until } from '../../../test/set-up.ts'
import { composingIn, type MessageInput } from '../../index.ts'

interface Shown {
  server: FakeServer
  chat: Chat
  input: MessageInput
  box: HTMLTextAreaElement
}

const NAMES = ['ann', 'ben', 'benno', 'cleo', 'reuben']

async function connected(): Promise<{ server: FakeServer; chat: Chat }> {
  const server = fakeServer()
  const [ann] = NAMES.map(name => server.addUser(name))
  const chat = newChat(server, ann!.token)
  await until(() => chat.users.getSnapshot().length === NAMES.length)
  return { server, chat }
}

async function shown(room: string | number = 'broadcast'): Promise<Shown> {
  const here = await connected()
  const input = await fixture<MessageInput>(
    html`<message-input .chat=${here.chat} .room=${here.chat.room(room)}></message-input>`
  )
  await until(() => look(input, '[type=file]'))
  const box = find<HTMLTextAreaElement>(input, 'textarea')
  box.focus()
  return { ...here, input, box }
}

const names = (input: Element): string[] => findAll(input, '.option').map(each => text(find2(each)))
const find2 = (person: Element): Element => person.querySelector('bdi')!
const isOpen = (input: Element): boolean => look(input, '.completion') !== null
const active = (input: Element): string => text(find2(find(input, '.option[aria-selected=true]')))

/** Whom the messages sent name. */
const mentioned = (server: FakeServer): (number[] | undefined)[] =>
  server.heard.flatMap(frame => {
    const { body } = frame as { body?: { mentions?: number[] } }
    return frame.type === 'send' ? [body?.mentions] : []
  })

describe('<message-input> naming people', () => {
  afterEach(closeAll)

  test('finds people by what they are called, and names them by their username', async () => {
    const { server, chat, input } = await shown()
    server.setProfile(4, { name: 'Zoe Bell' })
    await until(() => chat.users.getSnapshot()[3]?.name === 'Zoe Bell')
    await sendKeys({ type: 'hi @bell' })
    await until(() => names(input).join() === 'Zoe Bell')
    expect(text(find(input, '.option .username'))).to.equal('@cleo')
    await sendKeys({ press: 'Enter' })
    await sendKeys({ press: 'Enter' })
    await until(() => mentioned(server).length === 1)
    expect(mentioned(server)).to.deep.equal([[4]])
    expect(server.log('broadcast')[0]?.body.text).to.equal('hi @cleo')
  })

  describe('accessibility', () => {
    test('tells what can be chosen and what is, and passes axe', async () => {
      const { input, box } = await shown()
      await sendKeys({ type: 'hi @b' })
      await until(() => isOpen(input))
      const list = find(input, '#people')
      expect(list.getAttribute('role')).to.equal('listbox')
      expect(box.getAttribute('aria-controls')).to.equal('people')
      const option = find(input, `#${box.getAttribute('aria-activedescendant')}`)
      expect(option.getAttribute('role')).to.equal('option')
      expect(text(find2(option))).to.equal('ben')
      await until(() => text(find(input, '.unseen[role=status]')).includes('3 people found'))
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme
        await expect(input).to.be.accessible()
      }
      document.documentElement.style.colorScheme = ''
      await sendKeys({ press: 'Escape' })
      await until(() => !isOpen(input))
      expect(box.getAttribute('aria-activedescendant')).to.equal(null)
    })
  })

  describe('keyboard', () => {
    test('completes a name by Enter, and by Tab, and tells whom the message names', async () => {
      const { input, box, server } = await shown()
      await sendKeys({ type: '@be' })
      await until(() => isOpen(input))
      expect(names(input)).to.deep.equal(['ben', 'benno', 'reuben'])
      await sendKeys({ press: 'ArrowDown' })
      await until(() => active(input) === 'benno')
      await sendKeys({ press: 'Enter' })
      await until(() => box.value === '@benno ')
      await sendKeys({ type: 'and @cl' })
      await until(() => isOpen(input))
      await sendKeys({ press: 'Tab' })
      await until(() => box.value === '@benno and @cleo ')
      expect(input.shadowRoot!.activeElement).to.equal(box)
      await sendKeys({ press: 'Enter' })
      await until(() => mentioned(server).length === 1)
      expect(mentioned(server)).to.deep.equal([[3, 4]])
    })

    test('goes around at the ends', async () => {
      const { input } = await shown()
      await sendKeys({ type: '@be' })
      await until(() => isOpen(input))
      await sendKeys({ press: 'ArrowUp' })
      await until(() => active(input) === 'reuben')
      await sendKeys({ press: 'ArrowDown' })
      await until(() => active(input) === 'ben')
    })

    test('closes by Escape until another name is begun, and sends then', async () => {
      const { input, box, server } = await shown()
      await sendKeys({ type: '@be' })
      await until(() => isOpen(input))
      await sendKeys({ press: 'Escape' })
      await until(() => !isOpen(input))
      await sendKeys({ type: 'n' })
      expect(isOpen(input)).to.equal(false)
      await sendKeys({ type: ' @' })
      await until(() => isOpen(input))
      await sendKeys({ press: 'Backspace' })
      await until(() => !isOpen(input))
      await sendKeys({ press: 'Enter' })
      await until(() => box.value === '')
      await until(() => mentioned(server).length === 1)
      expect(mentioned(server), 'written out by hand').to.deep.equal([[2]])
    })

    test('follows the caret', async () => {
      const { input, box } = await shown()
      await sendKeys({ type: 'hi @be' })
      await until(() => isOpen(input))
      await sendKeys({ press: 'Home' })
      await until(() => !isOpen(input))
      await sendKeys({ press: 'End' })
      await until(() => isOpen(input))
      box.blur()
      await until(() => !isOpen(input))
    })
  })

  test('completes a name by the mouse, and keeps the focus', async () => {
    const { input, box } = await shown()
    await sendKeys({ type: '@b' })
    await until(() => isOpen(input))
    const second = findAll(input, '.option')[1]!
    const down = new PointerEvent('pointerdown', { bubbles: true, cancelable: true })
    expect(second.dispatchEvent(down)).to.equal(false)
    second.click()
    await until(() => box.value === '@benno ')
    expect(input.shadowRoot!.activeElement).to.equal(box)
  })

  test('names nobody whose name was taken out again, and opens for no address', async () => {
    const { input, box, server } = await shown()
    await sendKeys({ type: '@cl' })
    await until(() => isOpen(input))
    await sendKeys({ press: 'Enter' })
    await until(() => box.value === '@cleo ')
    for (let times = 0; times < 3; times++) await sendKeys({ press: 'Backspace' })
    await sendKeys({ type: ' ben@be' })
    expect(isOpen(input)).to.equal(false)
    await sendKeys({ press: 'Enter' })
    await until(() => mentioned(server).length === 1)
    expect(mentioned(server)).to.deep.equal([undefined])
  })

  test('knows who is in a group', async () => {
    const { server, chat } = await connected()
    const group = server.addGroup(1, { title: 'Group', members: [3] })
    const input = await fixture<MessageInput>(
      html`<message-input .chat=${chat} .room=${chat.room(group)}></message-input>`
    )
    await until(() => chat.room(group).getSnapshot().kind === 'group')
    find(input, 'textarea').focus()
    await sendKeys({ type: '@' })
    await until(() => isOpen(input))
    expect(names(input)).to.deep.equal(['benno'])
  })

  test('knows the other one in a conversation of two', async () => {
    const { input, chat } = await shown()
    input.room = chat.direct(4)
    await input.updateComplete
    await sendKeys({ type: '@' })
    await until(() => isOpen(input))
    expect(names(input)).to.deep.equal(['cleo'])
  })

  test('lists somebody who becomes known while their name is being written', async () => {
    const { input, server, chat } = await shown()
    await sendKeys({ type: '@zo' })
    expect(isOpen(input)).to.equal(false)
    server.addUser('zoe')
    server.cut()
    await until(() => chat.connection.getSnapshot().at !== 'online')
    server.restore()
    await until(() => isOpen(input))
    expect(names(input)).to.deep.equal(['zoe'])
  })

  test('names those of a message that is sent before all that names is fetched', async () => {
    const { server, box } = await shown()
    box.value = 'look, @cleo'
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    box.form!.requestSubmit()
    await until(() => mentioned(server).length === 1)
    expect(mentioned(server)).to.deep.equal([[4]])
  })

  test('names those of a draft that was there before', async () => {
    const { input, server, box } = await shown()
    input.value = 'dear @cleo'
    await input.updateComplete
    box.focus()
    await new Promise(resolve => setTimeout(resolve, 200))
    await sendKeys({ press: 'Enter' })
    await until(() => mentioned(server).length === 1)
    expect(mentioned(server)).to.deep.equal([[4]])
  })

  test('names those of the new text of a message that was refused', async () => {
    const { server, chat, box } = await shown()
    const room = chat.room('broadcast')
    server.intercept = frame => frame.type !== 'send' || new ChatError('forbidden', 'no')
    await room.send('dear @cleo', { mentions: [4] }).catch(() => undefined)
    server.intercept = undefined
    const failed = () => room.getSnapshot().messages[0]!
    for (const [text, mentions] of [
      ['dear @cleo and @ben', [4, 2]],
      ['dear @ben', [2]],
      ['dear all', []]
    ] as const) {
      composingIn(room).edit(failed())
      await until(() => box.value === failed().text)
      box.value = text
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      box.form!.requestSubmit()
      await until(() => failed().text === text)
      expect(failed().mentions).to.deep.equal(mentions)
    }
  })

  test('stays within a window', async () => {
    const { chat } = await connected()
    const window = await mount(chat, 'narrow')
    const input = await until(() => look<MessageInput>(window, 'message-input'))
    find(input, 'textarea').focus()
    await sendKeys({ type: '@' })
    await until(() => isOpen(input))
    const [list, around] = [find(input, '.completion'), window].map(each => each.getBoundingClientRect())
    expect(list!.top).to.be.at.least(around!.top)
    expect(list!.left).to.be.at.least(around!.left)
    expect(list!.right).to.be.at.most(around!.right)
    expect(list!.bottom).to.be.below(find(input, 'textarea').getBoundingClientRect().top)
  })
})
