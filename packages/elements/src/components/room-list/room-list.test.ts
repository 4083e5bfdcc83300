import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError, type Room } from '@parlo/sdk'
import { settings, type ChatProvider } from '../../index.ts'
import { nameIn } from '../../muted.ts'
import { keepDraft } from '../message-input/drafts.ts'
import { composer } from '../message-input/load-composer.ts'
import { closeAll, find, findAll, look, online, text, until, world } from '../../../test/set-up.ts'

const names = (list: Element): string[] => findAll(list, '.name').map(text)
const entry = (list: Element, key: string): HTMLElement => find(list, `[data-key="${key}"]`)
const last = (list: Element, key: string): string => text(entry(list, key).querySelector('.last')!)

async function mounted(here = world()) {
  const provider = await fixture<ChatProvider>(
    html`<chat-provider .chat=${here.chat}><room-list></room-list></chat-provider>`
  )
  const list = provider.querySelector('room-list')!
  await until(() => names(list).length === 3)
  await online(here.chat)
  return { ...here, provider, list }
}

describe('<room-list>', () => {
  afterEach(closeAll)

  test('shows first what waits to be sent, even to somebody new, and says so until it is there', async () => {
    const { server, ann, ben, chat, list } = await mounted()
    server.say(ben.id, 'broadcast', 'hello all')
    await until(() => last(list, 'broadcast').includes('hello all'))
    server.cut()
    const sent = chat.direct(3).send('are you there?')
    await until(() => names(list).join() === 'cleo,Everyone,ben')
    expect(last(list, 'direct:3')).to.equal('Sending: You: are you there?')
    server.restore()
    await sent
    await until(() => last(list, 'direct:3') === 'You: are you there?')
    server.intercept = frame =>
      frame.type === 'send' ? new ChatError('forbidden', 'They blocked you') : true
    await chat
      .direct(3)
      .send('hello?')
      .catch(() => undefined)
    await until(() => last(list, 'direct:3') === 'Not sent: You: hello?')
    await expect(list).to.be.accessible()
    expect(server.log({ to: 3 }, ann.id)).to.have.length(1)
  })

  test('says of a deleted message only that it was', async () => {
    const { server, ann, list } = await mounted()
    const { seq } = server.say(ann.id, 'broadcast', 'oops')
    server.act(ann.id, 'broadcast', { kind: 'delete', target: seq })
    await until(() => last(list, 'broadcast') === 'This message was deleted')
  })

  test('shows what is written elsewhere and not sent, and follows it', async () => {
    const { chat, ann, list } = await mounted()
    await composer.load()
    const write = (room: Room, text: string) =>
      keepDraft({ chat, userId: ann.id, room, thread: undefined }, text)
    write(chat.direct(2), 'Dear **ben**,')
    await until(() => last(list, 'direct:2') === 'Draft: Dear ben,')
    await expect(list).to.be.accessible()
    // What is shown is seen in the box.
    write(chat.room('broadcast'), 'Dear all')
    write(chat.direct(2), '')
    await until(() => last(list, 'direct:2') === 'Offline')
    expect(last(list, 'broadcast')).not.to.contain('Draft')
  })

  test('marks a conversation that is muted, in words, too', async () => {
    const { server, chat, ann, ben, list } = await mounted()
    server.say(ben.id, { to: ann.id }, 'psst')
    settings.set({ muted: [nameIn(chat, 'direct:2')] })
    await until(() => /Muted.*, 1 unread message/.test(text(entry(list, 'direct:2'))))
    expect(entry(list, 'direct:2').querySelector('.muted svg')).not.to.equal(null)
    await expect(list).to.be.accessible()
    settings.set({ muted: [] })
    await until(() => !text(entry(list, 'direct:2')).includes('Muted'))
  })

  describe('accessibility', () => {
    test('says in words who is here, what is unread, and what is shown', async () => {
      const { server, ben, ann, list } = await mounted()
      server.presence(ben.id, 'online')
      server.say(ben.id, { to: ann.id }, 'psst')
      await until(() => text(entry(list, 'direct:2')).includes('1 unread message'))
      expect(text(entry(list, 'direct:2'))).to.contain('Online')
      expect(entry(list, 'broadcast').getAttribute('aria-current')).to.equal('true')
      await expect(list).to.be.accessible()
    })
  })

  describe('keyboard', () => {
    test('is one stop; arrows, Home and End move over both parts, Enter picks', async () => {
      const { list, provider } = await mounted()
      entry(list, 'broadcast').focus()
      await sendKeys({ press: 'End' })
      await sendKeys({ press: 'ArrowUp' })
      await sendKeys({ press: 'Enter' })
      await until(() => provider.room === 'direct:2')
      expect(findAll(list, '.entry').filter(each => each.tabIndex === 0)).to.have.length(1)
    })

    test('keeps the focus on a line that moves to the top', async () => {
      const { server, ann, ben, cleo, list } = await mounted()
      server.say(ben.id, { to: ann.id }, 'one')
      await until(() => names(list).join() === 'ben,Everyone,cleo')
      const focused = (): string | undefined =>
        (list.shadowRoot!.activeElement as HTMLElement | null)?.dataset['key']
      entry(list, 'direct:3').focus()
      server.say(cleo.id, { to: ann.id }, 'two')
      await until(() => names(list).join() === 'cleo,ben,Everyone')
      expect(focused()).to.equal('direct:3')
      for (const [from, key] of [
        [ben, 'direct:3'],
        [cleo, 'direct:3'],
        [ben, 'direct:2']
      ] as const) {
        entry(list, key).focus()
        server.say(from.id, { to: ann.id }, 'more')
        await until(() => names(list)[0] === (from === ben ? 'ben' : 'cleo'))
        expect(focused()).to.equal(key)
      }
      await sendKeys({ press: 'ArrowDown' })
      expect(focused()).to.equal('direct:3')
    })

    test('goes from the search to the list by ArrowDown, and clears the search by Escape', async () => {
      const { list } = await mounted()
      find(list, 'input').focus()
      await sendKeys({ type: 'cl' })
      await until(() => names(list).join() === 'cleo')
      // The one that ends a composition clears nothing.
      find(list, 'input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229 }))
      expect(find<HTMLInputElement>(list, 'input').value).to.equal('cl')
      await sendKeys({ press: 'Escape' })
      await until(() => names(list).length === 3)
      await sendKeys({ press: 'ArrowDown' })
      expect(list.shadowRoot!.activeElement).to.equal(entry(list, 'broadcast'))
    })
  })

  describe('showing', () => {
    test('shows conversations by their latest message, and below them people not talked to yet', async () => {
      const { server, ann, ben, list } = await mounted()
      server.say(ben.id, 'broadcast', 'hello all')
      server.addGroup(ben.id, { title: 'Crew', members: [ann.id] })
      server.say(ann.id, { to: ben.id }, 'hello ben')
      await until(() => names(list).join() === 'ben,Everyone,Crew,cleo')
      const [rooms, people] = findAll(list, 'ul')
      expect(rooms!.querySelectorAll('.entry')).to.have.length(3)
      expect(people!.getAttribute('aria-label')).to.equal('People')
    })

    test('shows what was said last: by whom, a deleted message, who is writing', async () => {
      const { server, ann, ben, list } = await mounted()
      const said = server.say(ann.id, { to: ben.id }, '**mine**')
      await until(() => last(list, 'direct:2') === 'You: mine')
      server.say(ben.id, 'broadcast', 'theirs')
      await until(() => last(list, 'broadcast') === 'ben: theirs')
      server.act(ann.id, { to: ben.id }, { kind: 'delete', target: said.seq })
      await until(() => last(list, 'direct:2').includes('was deleted'))
      server.typing(ben.id, { to: ann.id }, true)
      await until(() => last(list, 'direct:2') === 'ben is writing')
    })

    test('counts what is unread', async () => {
      const { server, ann, ben, list } = await mounted()
      server.say(ben.id, { to: ann.id }, 'one')
      server.say(ben.id, { to: ann.id }, 'two')
      await until(() => entry(list, 'direct:2').querySelector('.count')?.textContent === '2')
      expect(entry(list, 'direct:2').querySelector('time')).to.not.equal(null)
    })

    test('finds groups by their title, and says when there is nothing', async () => {
      const { server, ann, list } = await mounted()
      server.addGroup(ann.id, { title: 'Sailing Crew' })
      await until(() => names(list).includes('Sailing Crew'))
      find(list, 'input').focus()
      await sendKeys({ type: 'crew' })
      await until(() => names(list).join() === 'Sailing Crew')
      await sendKeys({ type: 'zz' })
      await until(() => look(list, '.nobody'))
      expect(text(find(list, '.nobody'))).to.equal('Nothing found for “crewzz”')
    })

    test('lists no more than fifty strangers, and finds the others', async () => {
      const here = world()
      for (let n = 0; n < 60; n++) here.server.addUser(`guest-${n}`)
      const provider = await fixture<ChatProvider>(
        html`<chat-provider .chat=${here.chat}><room-list></room-list></chat-provider>`
      )
      const list = provider.querySelector('room-list')!
      await until(() => names(list).length === 51)
      expect(text(find(list, '.nobody'))).to.contain('and 12 more')
      find(list, 'input').focus()
      await sendKeys({ type: 'guest-59' })
      await until(() => names(list).join() === 'guest-59')
    })

    test('asks before another conversation is shown', async () => {
      const { list, provider } = await mounted()
      provider.addEventListener('chat-before-room', event => event.preventDefault())
      entry(list, 'direct:2').click()
      await provider.updateComplete
      expect(provider.room).to.equal('broadcast')
    })
  })

  describe('look', () => {
    test('has a part for every box, and room for more beside the search', async () => {
      const { list } = await mounted()
      for (const part of ['search', 'heading', 'entry', 'avatar', 'name', 'last']) {
        expect(look(list, `[part=${part}]`), part).to.not.equal(null)
      }
      expect(look(list, 'slot[name=actions]')).to.not.equal(null)
    })
  })
})
