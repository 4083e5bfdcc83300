import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatThreadOpenEvent, type ChatProvider, type ChatWindow } from '../../index.ts'
import {
  closeAll,
  find,
  findAll,
  lines,
  look,
  mount,
  online,
  text,
  until,
  world,
  type World
} from '../../../test/set-up.ts'

function answered(here: World): number {
  const root = here.server.say(here.ben.id, 'broadcast', 'a question')
  here.server.act(here.cleo.id, 'broadcast', {
    kind: 'message',
    body: { text: 'an answer', thread: root.seq }
  })
  return root.seq
}

/** As the message's own button does. */
function openThread(window: ChatWindow, root: number): HTMLElement {
  const line = find(window, 'message-list', 'message-item')
  const open = new ChatThreadOpenEvent(window.chat!.room('broadcast'), root)
  line.dispatchEvent(open)
  return line
}

async function mounted(inline: number) {
  const here = world()
  return shownIn(here, answered(here), inline)
}

async function shownIn(here: World, root: number, inline: number) {
  const window = await mount(here.chat)
  window.style.inlineSize = `${inline}px`
  await until(() => look(window, 'message-list') && lines(window).length > 0)
  await online(here.chat)
  const line = openThread(window, root)
  const pane = await until(() => look(window, 'thread-view'))
  await until(() => look(pane, 'message-input', 'textarea'))
  return { ...here, root, window, line, pane }
}

const conversation = (window: Element): CSSStyleDeclaration => getComputedStyle(find(window, '.conversation'))

describe('<thread-view>', () => {
  afterEach(closeAll)

  test('is closed by Escape in a dialog of the page, which stays', async () => {
    const here = world()
    const root = answered(here)
    const { window, pane } = await shownIn(here, root, 1100)
    const dialog = document.createElement('dialog')
    window.parentElement!.append(dialog)
    // Moved, it is the same window; a thread in it is opened anew.
    dialog.append(window)
    dialog.showModal()
    await until(() => look(window, 'thread-view', 'message-input', 'textarea'))
    find(pane, 'message-input').focus()
    await sendKeys({ press: 'Escape' })
    await until(() => !look(window, 'thread-view'))
    expect(dialog.open).to.equal(true)
    dialog.remove()
  })

  test('stands beside the conversation where there is room', async () => {
    const { window, pane } = await mounted(1100)
    expect(conversation(window).visibility).to.equal('visible')
    const [left, right] = [find(window, '.conversation'), pane].map(each => each.getBoundingClientRect())
    expect(right!.left).to.be.at.least(left!.right - 1)
    await expect(window).to.be.accessible()
  })

  for (const inline of [900, 340]) {
    test(`covers the conversation at ${inline} pixels, out of reach until it is closed`, async () => {
      const { window, pane } = await mounted(inline)
      expect(conversation(window).visibility).to.equal('hidden')
      await expect(window).to.be.accessible()
      find<HTMLButtonElement>(pane, '.back').click()
      await until(() => look(window, 'thread-view') === null)
      expect(conversation(window).visibility).to.equal('visible')
    })
  }

  test('begins where one answers, closes by Escape, and goes back to the line it came from', async () => {
    const { window, line, pane } = await mounted(1100)
    await until(() => window.shadowRoot!.activeElement === pane)
    await until(() => pane.shadowRoot!.activeElement?.localName === 'message-input')
    await sendKeys({ press: 'Escape' })
    await until(() => look(window, 'thread-view') === null)
    await until(() => find(window, 'message-list').shadowRoot!.activeElement === line)
  })

  test('goes when another conversation is shown', async () => {
    const { window } = await mounted(1100)
    window.room = 'direct:2'
    await until(() => look(window, 'thread-view') === null)
  })

  for (const inline of [1100, 340]) {
    test(`leads to an answered message that is not in it, in the conversation, at ${inline} pixels`, async () => {
      const here = world()
      const before = here.server.say(here.ben.id, 'broadcast', 'long before').seq
      const root = answered(here)
      const body = { text: 'about that', thread: root, reply_to: before }
      here.server.act(here.cleo.id, 'broadcast', { kind: 'message', body })
      const { window, pane } = await shownIn(here, root, inline)
      const items = () => findAll(pane, 'message-list', 'message-item')
      const quote = await until(() => items().flatMap(item => look(item, '.quote') ?? [])[0])
      quote.click()
      await until(() => {
        const list = look(window, '.conversation [part=message-list]')
        const focused = list?.shadowRoot?.activeElement
        return focused && text(find(focused, '.text')) === 'long before'
      })
      expect(conversation(window).visibility).to.equal('visible')
      expect(look(window, 'thread-view') !== null).to.equal(inline === 1100)
    })
  }

  test('leads to an answered message that is in it without leaving it', async () => {
    const here = world()
    const root = answered(here)
    const body = { text: 'about the answer', thread: root, reply_to: root + 1 }
    here.server.act(here.cleo.id, 'broadcast', { kind: 'message', body })
    const { pane } = await shownIn(here, root, 1100)
    const items = () => findAll(pane, 'message-list', 'message-item')
    ;(await until(() => items().flatMap(item => look(item, '.quote') ?? [])[0])).click()
    await until(() => {
      const focused = look(pane, 'message-list')?.shadowRoot?.activeElement
      return focused && text(find(focused, '.text')) === 'an answer'
    })
  })

  test('says how many answers there are', async () => {
    const { server, ben, root, pane } = await mounted(1100)
    await until(() => text(find(pane, '.state')) === '1 reply')
    server.act(ben.id, 'broadcast', { kind: 'message', body: { text: 'another', thread: root } })
    await until(() => text(find(pane, '.state')) === '2 replies')
  })

  test('reads out an answer that two lists show, once', async () => {
    const { server, ben, root, window, pane } = await mounted(1100)
    const said = (list: Element): string => text(find(list, '[part=announcer]'))
    await until(() => findAll(pane, 'message-list', 'message-item').length > 1)
    server.act(ben.id, 'broadcast', { kind: 'message', body: { text: 'another', thread: root } })
    await until(() => said(find(pane, 'message-list')) === 'ben: another')
    server.say(ben.id, 'broadcast', 'elsewhere')
    await until(() => said(find(window, 'message-list')) !== '')
    expect(said(find(window, 'message-list'))).to.equal('ben: elsewhere')
  })

  test('is not closed by the Escape that ends a composition', async () => {
    const { window, pane } = await mounted(1100)
    const box = find(pane, 'message-input', 'textarea')
    const event = { key: 'Escape', keyCode: 229, bubbles: true, composed: true }
    box.dispatchEvent(new KeyboardEvent('keydown', event))
    await window.updateComplete
    expect(look(window, 'thread-view') === pane).to.equal(true)
  })

  test('works alone, with a room and the message', async () => {
    const here = world()
    const root = answered(here)
    await online(here.chat)
    const provider = await fixture<ChatProvider>(
      html`<chat-provider .chat=${here.chat}><thread-view root=${root}></thread-view></chat-provider>`
    )
    const pane = provider.querySelector('thread-view')!
    await until(() => findAll(pane, 'message-list').length === 1 && text(find(pane, 'h2')) === 'Thread')
    let closed = false
    pane.addEventListener('chat-thread-close', () => (closed = true))
    find<HTMLButtonElement>(pane, '.x').click()
    expect(closed).to.equal(true)
  })
})
