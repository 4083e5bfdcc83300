import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ChatError } from '@parlo/sdk'
import { button, enter, gone, openIn, opened, picks } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, look, settled, text, until } from '../../../test/set-up.ts'

const asked = () => opened(() => ({ dialog: 'new-room' }))
const names = (dialog: Element): string[] => findAll(dialog, '.entries .name').map(text)
const focusedId = (dialog: Element): string | undefined => dialog.shadowRoot!.activeElement?.id

async function form() {
  const here = await asked()
  button(here.dialog, 'New group').click()
  await until(() => look(here.dialog, '.pick'))
  button(here.dialog, 'Next').click()
  await until(() => focusedId(here.dialog) === 'title')
  return here
}

describe('<new-room-dialog>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('passes axe with people, with ticks, and with the form', async () => {
      const { dialog } = await asked()
      await expect(dialog).to.be.accessible()
      button(dialog, 'New group').click()
      await until(() => look(dialog, '.pick'))
      await expect(dialog).to.be.accessible()
      button(dialog, 'Next').click()
      await until(() => look(dialog, '#title'))
      find(dialog, '#public').click()
      await settled()
      enter(dialog, '#address', 'a b')
      await settled()
      await expect(dialog).to.be.accessible()
    })
  })

  test('begins the names where all lines begin, though the page is written the other way', async () => {
    document.documentElement.dir = 'rtl'
    const { dialog } = await asked()
    const end = (selector: string): number => {
      const range = document.createRange()
      range.selectNodeContents(find(dialog, `.entries ${selector}`))
      return range.getBoundingClientRect().right
    }
    expect(end('bdi.name')).to.be.closeTo(end('bdi.name ~ .about'), 1)
    document.documentElement.removeAttribute('dir')
  })

  describe('keyboard', () => {
    test('begins a conversation with who was found first, by Enter', async () => {
      const { window, dialog, cleo } = await asked()
      const picked = picks(window)
      await sendKeys({ type: 'cl' })
      await until(() => names(dialog)[0] === 'cleo')
      await sendKeys({ press: 'Enter' })
      await gone(window, dialog)
      expect(picked).to.deep.equal([`direct:${cleo.id}`])
    })

    test('makes a group of two without a mouse', async () => {
      const { window, dialog, chat, ben } = await asked()
      await sendKeys({ press: 'ArrowDown' })
      await sendKeys({ press: 'Enter' })
      await until(() => look(dialog, '.pick'))
      await until(() => dialog.shadowRoot!.activeElement?.matches('.search input'))
      await sendKeys({ type: 'ben' })
      await until(() => findAll(dialog, '.pick li').length === 1)
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(dialog, '.chips')) === 'ben')
      button(dialog, 'Next').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => focusedId(dialog) === 'title')
      await sendKeys({ type: 'Trip' })
      await sendKeys({ press: 'Enter' })
      await gone(window, dialog)
      const group = chat.rooms.getSnapshot().find(({ title }) => title === 'Trip')!
      expect(group.members).to.equal(2)
      const { members } = await chat.roomOf(group).members()
      expect(members.map(({ user }) => user.id)).to.include(ben.id)
    })

    test('ticks with Space in the list, and gives back by Backspace in the empty box', async () => {
      const { dialog } = await asked()
      button(dialog, 'New group').click()
      await until(() => dialog.shadowRoot!.activeElement?.matches('.search input'))
      await sendKeys({ press: 'ArrowDown' })
      await sendKeys({ type: ' ' })
      await sendKeys({ press: 'ArrowDown' })
      await sendKeys({ type: ' ' })
      await until(() => findAll(dialog, '.chip').length === 2)
      find(dialog, '.search input').focus()
      await sendKeys({ press: 'Backspace' })
      await until(() => findAll(dialog, '.chip').length === 1)
    })
  })

  describe('showing', () => {
    test('lists everyone but oneself, and says when nobody is found', async () => {
      const { dialog } = await asked()
      expect(names(dialog)).to.deep.equal(['New group', 'ben', 'cleo'])
      enter(dialog, '.search input', '%%')
      await until(() => look(dialog, '.nobody'))
      expect(text(find(dialog, '.nobody'))).to.equal('Nobody called “%%”')
    })

    test('joins a public group by its address, and says when there is none', async () => {
      const { server, window, dialog, ben } = await asked()
      server.addGroup(ben.id, { title: 'Readers', name: 'readers' })
      const picked = picks(window)
      enter(dialog, '.search input', 'nowhere')
      await settled()
      button(dialog, 'Join the public group “nowhere”').click()
      await until(() => text(find(dialog, '#wrong-join')) !== '')
      expect(text(find(dialog, '#wrong-join'))).to.equal('There is no public group called “nowhere”.')
      enter(dialog, '.search input', 'readers')
      await settled()
      button(dialog, 'Join the public group “readers”').click()
      await gone(window, dialog)
      expect(picked).to.deep.equal(['name:readers'])
    })
  })

  describe('making a group', () => {
    test('suggests an address for a public one, and says as it is typed what it may not have', async () => {
      const { dialog } = await form()
      enter(dialog, '#title', 'Book club!')
      find(dialog, '#public').click()
      await until(() => look<HTMLInputElement>(dialog, '#address')?.value === 'book-club')
      enter(dialog, '#address', 'book club')
      await until(() => text(find(dialog, '#wrong-address')).includes('“␣” cannot be used here'))
      expect(find(dialog, '#address').getAttribute('aria-invalid')).to.equal('true')
    })

    test('makes one with all that was chosen, and has it shown', async () => {
      const { window, dialog, server, chat } = await form()
      const picked = picks(window)
      enter(dialog, '#title', 'News')
      find(dialog, '#public').click()
      await settled()
      enter(dialog, '#address', 'the-news')
      find(dialog, '#announce').click()
      find(dialog, '#past').click()
      await settled()
      button(dialog, 'Create group').click()
      await gone(window, dialog)
      expect(picked).to.deep.equal(['name:the-news'])
      expect(chat.room('the-news').getSnapshot().title).to.equal('News')
      expect(server.called).to.include('POST /v1/rooms')
    })

    test('says where something is missing, and goes there', async () => {
      const { dialog } = await form()
      button(dialog, 'Create group').click()
      await until(() => text(find(dialog, '#wrong-title')) === 'Give the group a name.')
      enter(dialog, '#title', '🎉')
      find(dialog, '#public').click()
      await settled()
      button(dialog, 'Create group').click()
      await until(() => text(find(dialog, '#wrong-address')) === 'Choose an address for the group.')
      expect(focusedId(dialog)).to.equal('address')
    })

    test('says that an address is taken, and keeps what was entered', async () => {
      const { server, dialog, ben } = await form()
      server.addGroup(ben.id, { title: 'Theirs', name: 'ours' })
      enter(dialog, '#title', 'Ours')
      find(dialog, '#public').click()
      await settled()
      button(dialog, 'Create group').click()
      await until(() => text(find(dialog, '#wrong-address')) === 'This address is taken. Choose another.')
      expect(find<HTMLInputElement>(dialog, '#title').value).to.equal('Ours')
    })

    test('loses nothing: neither to a lost line, nor when it is closed', async () => {
      const { server, window, dialog } = await form()
      enter(dialog, '#title', 'Long thought about')
      server.cut()
      button(dialog, 'Create group').click()
      await until(() => text(find(dialog, '#wrong-create')).includes('The server cannot be reached'))
      find(dialog, '[part=close]').click()
      await gone(window, dialog)
      const again = await openIn(window, { dialog: 'new-room' })
      button(again, 'New group').click()
      await until(() => look(again, '.pick'))
      button(again, 'Next').click()
      await until(() => look<HTMLInputElement>(again, '#title')?.value === 'Long thought about')
    })

    test('asks for the same group again when it cannot know whether it was made; changed, for another', async () => {
      const { dialog, chat } = await form()
      const ids: (string | undefined)[] = []
      chat.createGroup = ({ clientId }) => {
        ids.push(clientId)
        return Promise.reject(new ChatError('offline', 'The answer was lost'))
      }
      const create = async (times: number): Promise<void> => {
        button(dialog, 'Create group').click()
        await settled()
        const isIdle = (): boolean => findAll(dialog, 'button').some(each => text(each) === 'Create group')
        await until(() => ids.length === times && isIdle())
      }
      enter(dialog, '#title', 'Once')
      await create(1)
      await create(2)
      enter(dialog, '#title', 'Another')
      await create(3)
      expect(ids[0]).to.match(/^[a-z0-9]{6,}$/)
      expect(ids[1]).to.equal(ids[0])
      expect(ids[2]).to.not.equal(ids[0])
    })

    test('goes back step by step', async () => {
      const { dialog } = await form()
      button(dialog, 'Back').click()
      await until(() => look(dialog, '.pick'))
      button(dialog, 'Back').click()
      await until(() => look(dialog, '.entries'))
      expect(look(dialog, '[part=back]')).to.equal(null)
    })
  })
})
