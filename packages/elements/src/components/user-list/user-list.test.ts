import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { ChatProvider } from '../../index.ts'
import { closeAll, find, findAll, look, online, text, until, world } from '../../../test/set-up.ts'

const names = (list: Element): string[] => findAll(list, '.name').map(text)
const entry = (list: Element, key: string): HTMLElement => find(list, `[data-key="${key}"]`)

async function mounted(here = world()) {
  const provider = await fixture<ChatProvider>(
    html`<chat-provider .chat=${here.chat}><user-list></user-list></chat-provider>`
  )
  const list = provider.querySelector('user-list')!
  await until(() => names(list).length === 3)
  await online(here.chat)
  return { ...here, provider, list }
}

describe('<user-list>', () => {
  afterEach(closeAll)

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
    test('is one stop; arrows, Home and End move inside, Enter picks', async () => {
      const { list, provider } = await mounted()
      entry(list, 'broadcast').focus()
      await sendKeys({ press: 'End' })
      await sendKeys({ press: 'ArrowUp' })
      await sendKeys({ press: 'Enter' })
      await until(() => provider.room === 'direct:2')
      expect(findAll(list, '.entry').filter(each => each.tabIndex === 0)).to.have.length(1)
    })

    test('goes from the search to the list by ArrowDown, and clears the search by Escape', async () => {
      const { list } = await mounted()
      find(list, 'input').focus()
      await sendKeys({ type: 'cl' })
      await until(() => names(list).join() === 'cleo')
      await sendKeys({ press: 'Escape' })
      await until(() => names(list).length === 3)
      await sendKeys({ press: 'ArrowDown' })
      expect(list.shadowRoot!.activeElement).to.equal(entry(list, 'broadcast'))
    })
  })

  describe('showing', () => {
    test('shows everyone first, then the others, never oneself', async () => {
      const { list } = await mounted()
      expect(names(list)).to.deep.equal(['Everyone', 'ben', 'cleo'])
    })

    test('puts who comes before who is away, and shows who is new', async () => {
      const { server, cleo, list } = await mounted()
      server.presence(cleo.id, 'online')
      await until(() => names(list).join() === 'Everyone,cleo,ben')
      server.addUser('dora')
      await until(() => names(list).includes('dora'))
    })

    test('shows the last message, and counts what is unread', async () => {
      const { server, ann, ben, list } = await mounted()
      server.say(ben.id, { to: ann.id }, 'one')
      server.say(ben.id, { to: ann.id }, 'two')
      await until(() => entry(list, 'direct:2').querySelector('.count'))
      expect(text(entry(list, 'direct:2').querySelector('.count')!)).to.equal('2')
      expect(text(entry(list, 'direct:2').querySelector('.last')!)).to.equal('two')
      expect(entry(list, 'direct:2').querySelector('time')).to.not.equal(null)
    })

    test('lists fifty of a crowd, and whom one talks to; searching finds the others', async () => {
      const here = world()
      for (let n = 0; n < 60; n++) here.server.addUser(`p${String(n).padStart(2, '0')}`)
      const last = here.server.addUser('zoe')
      here.server.say(last.id, { to: here.ann.id }, 'psst')
      const list = await fixture(html`<user-list .chat=${here.chat}></user-list>`)
      await until(() => names(list).includes('zoe') && names(list).length > 50)
      expect(names(list).length).to.equal(52)
      expect(text(find(list, '.nobody'))).to.equal('and 12 more: search for a name')
      find(list, 'input').focus()
      await sendKeys({ type: 'p59' })
      await until(() => names(list).join() === 'p59')
    })

    test('says when nobody is found', async () => {
      const { list } = await mounted()
      find(list, 'input').focus()
      await sendKeys({ type: 'zz' })
      await until(() => look(list, '.nobody'))
      expect(text(find(list, '.nobody'))).to.equal('Nobody called “zz”')
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
    test('has a part for every box', async () => {
      const { list } = await mounted()
      for (const part of ['search', 'entry', 'avatar', 'name', 'last']) {
        expect(look(list, `[part=${part}]`), part).to.not.equal(null)
      }
    })
  })
})
