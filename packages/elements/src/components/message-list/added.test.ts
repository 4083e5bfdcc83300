import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatThreadOpenEvent, type ChatWindow, type MessageItem } from '../../index.ts'
import { sampleMessage } from '../../../test/samples.ts'
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
  world
} from '../../../test/set-up.ts'

/** As in docs/elements.md. */
const order: ChatWindow['renderMessage'] = message => {
  const [, number] = message.deleted ? [] : (/#(\d+)/.exec(message.text) ?? [])
  if (!number) return undefined
  const link = document.createElement('a')
  link.href = `/orders/${number}`
  link.textContent = `Order ${number}`
  return link
}

const extra = (item: Element): string => text(find(item, '[part=extra]'))
const shown = (renderMessage: ChatWindow['renderMessage'], said = 'Where is #12?'): Promise<MessageItem> =>
  fixture(
    html`<message-item
      tabindex="0"
      .message=${sampleMessage({ text: said })}
      .renderMessage=${renderMessage}
    ></message-item>`
  )

describe('what a page adds to messages', () => {
  afterEach(closeAll)

  test('is drawn in the bubble of each, in a conversation and in a thread', async () => {
    const here = world()
    const root = here.server.say(here.ben.id, 'broadcast', 'Where is #12?')
    here.server.act(here.cleo.id, 'broadcast', {
      kind: 'message',
      body: { text: 'With #13', thread: root.seq }
    })
    here.server.say(here.ben.id, 'broadcast', 'Thanks')
    const window = await mount(here.chat)
    window.renderMessage = order
    await online(here.chat)
    await until(() => lines(window).length > 1)
    const items = findAll(window, 'message-list', 'message-item')
    await until(() => extra(items[0]!) === 'Order 12')
    expect(extra(items.at(-1)!)).to.equal('')
    expect(find(items[0]!, '.bubble a').getAttribute('href')).to.equal('/orders/12')
    await expect(window).to.be.accessible()
    const open = new ChatThreadOpenEvent(here.chat.room('broadcast'), root.seq)
    items[0]!.dispatchEvent(open)
    const list = await until(() => look(window, 'thread-view', 'message-list'))
    await until(() => findAll(list, 'message-item').map(extra).join() === 'Order 12,Order 13')
    window.renderMessage = () => 'seen'
    await until(() => findAll(list, 'message-item').map(extra).join() === 'seen,seen')
    expect(extra(items[0]!)).to.equal('seen')
  })

  test('is made once for each state of a message, and keeps the focus meanwhile', async () => {
    let made = 0
    const item = await shown(() => {
      const button = document.createElement('button')
      button.textContent = `${++made}`
      return button
    })
    const button = find(item, '[part=extra] button')
    button.focus()
    await sendKeys({ press: 'Shift' })
    item.requestUpdate()
    await item.updateComplete
    expect(item.shadowRoot!.activeElement).to.equal(button)
    expect(made).to.equal(1)
    item.message = sampleMessage({ text: 'edited', edited: true })
    await item.updateComplete
    expect(text(find(item, '[part=extra] button'))).to.equal('2')
  })

  test('is never markup, and may be a template', async () => {
    expect(extra(await shown(() => '<b>bold</b>'))).to.equal('<b>bold</b>')
    const item = await shown(({ text }) => html`<b>${text.length}</b>`)
    expect(text(find(item, '[part=extra] b'))).to.equal('13')
  })

  test('is left out where it fails, and the page is told', async () => {
    const told: string[] = []
    const { reportError } = globalThis
    globalThis.reportError = error => void told.push(String(error))
    const item = await shown(() => {
      throw new Error('no orders')
    })
    globalThis.reportError = reportError
    expect(told).to.deep.equal(['Error: no orders'])
    expect(text(find(item, '.text'))).to.equal('Where is #12?')
  })

  test('may be put inside a message that stands alone', async () => {
    const item = await fixture(html`<message-item .message=${sampleMessage()}><b>pinned</b></message-item>`)
    const slot = find<HTMLSlotElement>(item, '.bubble slot')
    expect(slot.assignedElements().map(text)).to.deep.equal(['pinned'])
  })
})

describe('what a page shows in an empty conversation', () => {
  afterEach(closeAll)
  const note = (window: Element): HTMLElement => find(window, 'message-list', '[part=note]')

  test('stands instead of our words, also when it comes later, through a window', async () => {
    const here = world()
    const window = await mount(here.chat)
    await online(here.chat)
    await until(() => look(window, 'message-list', '[part=note]'))
    expect(note(window).checkVisibility()).to.equal(true)
    const ask = document.createElement('p')
    ask.slot = 'empty'
    ask.textContent = 'Ask us anything'
    window.append(ask)
    await until(() => !note(window).checkVisibility())
    expect(ask.checkVisibility()).to.equal(true)
    ask.remove()
    await until(() => note(window).checkVisibility())
    window.append(ask)
    here.server.say(here.ben.id, 'broadcast', 'hello')
    await until(() => lines(window).join() === 'hello')
    expect(ask.checkVisibility()).to.equal(false)
  })

  test('is there from the start, in a list that stands alone', async () => {
    const here = world()
    const list = await fixture(
      html`<message-list .chat=${here.chat} .room=${here.chat.room('broadcast')}
        ><p slot="empty">Ask us anything</p></message-list
      >`
    )
    await until(() => look(list, '[part=note]'))
    await until(() => !find(list, '[part=note]').checkVisibility())
    expect(list.querySelector('p')!.checkVisibility()).to.equal(true)
  })
})
