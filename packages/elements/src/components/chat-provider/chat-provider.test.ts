import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError } from '@parlo/sdk'
import { ChatBeforeRoomEvent, ChatProvider, type ChatWindow, type MessageList } from '../../index.ts'
import {
  closeAll,
  FEW,
  find,
  findAll,
  leftOf,
  look,
  newChat,
  online,
  settled,
  text,
  until,
  world
} from '../../../test/set-up.ts'

const shown = (list: Element): string[] =>
  findAll(list, 'message-item').map(line => text(find(line, '.text')))

async function mounted() {
  const here = world()
  here.server.say(here.ben.id, 'broadcast', 'hello all')
  here.server.say(here.ben.id, { to: here.ann.id }, 'hello ann')
  const provider = await fixture<ChatProvider>(
    html`<chat-provider .chat=${here.chat}>
      <room-list></room-list>
      <section><message-list></message-list><message-input></message-input></section>
    </chat-provider>`
  )
  const [rooms, list, input] = ['room-list', 'message-list', 'message-input'].map(tag =>
    provider.querySelector<HTMLElement>(tag)!
  ) as [HTMLElement, HTMLElement, HTMLElement]
  await until(() => shown(list).join() === 'hello all')
  await online(here.chat)
  return { ...here, provider, rooms, list, input }
}

describe('<chat-provider>', () => {
  afterEach(closeAll)

  test('gives its chat and its room to what is inside, and takes no room itself', async () => {
    const { server, ann, provider, input } = await mounted()
    expect(getComputedStyle(provider).display).to.equal('contents')
    find(input, 'textarea').focus()
    await sendKeys({ type: 'hi' })
    await sendKeys({ press: 'Enter' })
    await until(() => server.log('broadcast').some(each => each.sender_id === ann.id))
  })

  test('shows what is picked inside, and tells', async () => {
    const { provider, rooms, list } = await mounted()
    const told: string[] = []
    provider.addEventListener('chat-room-change', event => told.push(event.room))
    find(rooms, '[data-key="direct:2"]').click()
    await until(() => shown(list).join() === 'hello ann')
    expect(told).to.deep.equal(['direct:2'])
    provider.room = 'broadcast'
    await until(() => shown(list).join() === 'hello all')
  })

  test('says in the list that nobody is signed in, until somebody is', async () => {
    const { server, ben } = world()
    server.say(ben.id, 'broadcast', 'hello all')
    const chat = newChat(server)
    const provider = await fixture<ChatProvider>(
      html`<chat-provider .chat=${chat}><message-list></message-list></chat-provider>`
    )
    const list = provider.querySelector('message-list')!
    await until(() => look(list, '.note'))
    expect(text(find(list, '.note'))).to.equal('You are not signed in.')
    expect(look(list, '.skeleton')).to.equal(null)
    await expect(list).to.be.accessible()
    await chat.login('ann', 'password')
    await until(() => shown(list).join() === 'hello all')
    expect(text(find(list, '.scroller'))).not.to.contain('not signed in')
  })

  test('says that there is no room of that name, and offers no box to write in', async () => {
    const { provider, list, input } = await mounted()
    provider.room = 'nowhere'
    await until(() => look(input, '.barred'))
    expect(text(find(input, '.barred'))).to.equal('You are not in this group.')
    expect(text(find(list, '.note'))).to.contain('could not be loaded')
  })

  test('offers to come into a public group, in place of the box', async () => {
    const { server, ben, provider, input } = await mounted()
    server.addGroup(ben.id, { title: 'The lobby', name: 'lobby' })
    provider.room = 'lobby'
    const join = await until(() => look<HTMLButtonElement>(input, '.barred button'))
    expect(text(join)).to.equal('Join')
    await expect(input).to.be.accessible()
    join.click()
    await until(() => look(input, 'textarea'))
  })

  test('gives them to parts that were there before it was', async () => {
    class LateProvider extends ChatProvider {}
    const { chat, server, ben } = world()
    server.say(ben.id, 'broadcast', 'hello all')
    const section = await fixture(
      html`<late-provider .chat=${chat}><message-list></message-list></late-provider>`
    )
    const list = section.querySelector('message-list') ?? section.firstElementChild!
    await settled()
    expect((list as MessageList).chat).to.equal(undefined)
    customElements.define('late-provider', LateProvider)
    await until(() => shown(list).join() === 'hello all')
  })

  test('shows nothing rather than another conversation than the one that is named', async () => {
    for (const room of ['direct:undefined', 'direct:0', 'direct:1', 'my room']) {
      const { chat } = world()
      const window = await fixture<ChatWindow>(html`<chat-window .chat=${chat} room=${room}></chat-window>`)
      const notice = await until(() => look(window, '.notice[role=alert]'))
      expect(text(notice)).to.equal(`There is no conversation “${room}” here. Everyone`)
      expect(look(window, 'message-input')).to.equal(null)
      find(window, '.notice button').click()
      await until(() => look(window, 'message-input'))
      expect(window.room).to.equal('broadcast')
    }
  })

  test('keeps its line when the page hands out another function that does the same', async () => {
    const provider = await fixture<ChatProvider>(
      html`<chat-provider
        server="http://127.0.0.1:9"
        .getToken=${() => new Promise<string>(() => undefined)}
      ></chat-provider>`
    )
    const { chat } = provider
    provider.getToken = () => new Promise<string>(() => undefined)
    await provider.updateComplete
    expect(provider.chat).to.equal(chat)
  })

  test('tells when what was picked cannot be shown', async () => {
    const { chat, provider } = await mounted()
    provider.show = () => Promise.reject(new ChatError('not_found', 'There is no such message'))
    const codes: string[] = []
    provider.addEventListener('chat-error', ({ error }) => codes.push(error.code))
    const picked = new ChatBeforeRoomEvent(chat.room('broadcast'), 99)
    provider.querySelector('room-list')!.dispatchEvent(picked)
    await until(() => codes.length > 0)
    expect(codes).to.deep.equal(['not_found'])
  })

  test('tells once of a message that the server refused, though its chat and its box both know', async () => {
    const { server, provider, input } = await mounted()
    const codes: string[] = []
    provider.addEventListener('chat-error', ({ error }) => codes.push(error.code))
    for (const count of [1, 2]) {
      server.intercept = frame =>
        frame.type === 'send' ? new ChatError('forbidden', 'Only moderators write here') : true
      find(input, 'textarea').focus()
      await sendKeys({ type: 'hi' })
      await sendKeys({ press: 'Enter' })
      await until(() => codes.length === count)
    }
    await settled()
    expect(codes).to.deep.equal(['forbidden', 'forbidden'])
  })

  test('leaves alone what is picked in a window inside it', async () => {
    const { chat } = world()
    const provider = await fixture<ChatProvider>(
      html`<chat-provider .chat=${chat}><chat-window .chat=${chat}></chat-window></chat-provider>`
    )
    const window = provider.querySelector('chat-window')!
    const entry = await until(() => look(window, 'room-list', '[data-key="direct:2"]'))
    entry.click()
    await until(() => window.room === 'direct:2')
    expect(provider.room).to.equal('broadcast')
  })

  test('makes a chat of its own from its attributes, and closes it some time after it has gone', async () => {
    const provider = await fixture<ChatProvider>(
      html`<chat-provider server="http://127.0.0.1:9" .getToken=${() => new Promise<string>(() => undefined)}
        ><user-list></user-list
      ></chat-provider>`
    )
    const chat = provider.chat!
    expect(chat.url).to.equal('http://127.0.0.1:9')
    expect(provider.querySelector('user-list')!.chat).to.equal(chat)
    provider.remove()
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(() => chat.room('broadcast').thread(1)).to.throw('closed')
  })

  test('is let go of a thousand times, with all that it gave its chat to', async () => {
    const { chat } = await mounted()
    const gone: WeakRef<Element>[] = []
    for (let n = 0; n < 1000; n++) {
      const provider = document.createElement('chat-provider')
      provider.chat = chat
      const inside = ['room-list', 'chat-launcher', 'thread-view'].map(tag => document.createElement(tag))
      inside[2]!.setAttribute('root', '1')
      provider.append(...inside)
      document.body.append(provider)
      // Every tenth long enough to draw itself; all of them would take a minute.
      if (n % 10 === 0) await new Promise(resolve => requestAnimationFrame(resolve))
      provider.remove()
      gone.push(new WeakRef(provider))
    }
    expect(await leftOf(gone)).to.be.below(FEW)
  }).timeout(120_000)
})
