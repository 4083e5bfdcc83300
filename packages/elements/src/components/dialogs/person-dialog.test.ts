import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { button, enter, gone, openIn, opened, windowOf } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, look, newChat, settled, text, until, world } from '../../../test/set-up.ts'
import { samplePicture } from '../../../test/samples.ts'
import { ChatError } from '@parlo/sdk'
import { openDialog, settings } from '../../index.ts'
import { nameIn } from '../../muted.ts'

const mounted = (who: 'ann' | 'ben' = 'ben') => opened(here => ({ dialog: 'person', userId: here[who].id }))

describe('<person-dialog>', () => {
  afterEach(closeAll)

  describe('accessibility', () => {
    test('is a dialog with a name, and passes axe in light and in dark', async () => {
      const { window, dialog } = await mounted()
      expect(text(find(dialog, '#heading'))).to.equal('Profile')
      for (const theme of ['light', 'dark'] as const) {
        window.theme = theme
        await settled()
        await expect(dialog).to.be.accessible()
      }
    })
  })

  test('shows what they are called, their username, and their picture', async () => {
    const { server, ben, dialog } = await mounted()
    expect(look(dialog, '[part=username]')).to.equal(null)
    server.setProfile(ben.id, { name: 'Ben Bell', picture: await samplePicture() })
    await until(() => text(find(dialog, '[part=name]')) === 'Ben Bell')
    expect(text(find(dialog, '[part=username]'))).to.equal('@ben')
    expect(button(dialog, 'Block Ben Bell')).to.not.equal(null)
    await until(() => look<HTMLImageElement>(dialog, '.avatar img')?.naturalWidth === 4)
    await expect(dialog).to.be.accessible()
  })

  test('mutes the conversation with them', async () => {
    const { window, chat, ben, dialog } = await mounted()
    find<HTMLInputElement>(dialog, '#mute').click()
    expect(settings.getSnapshot().muted).to.deep.equal([nameIn(chat, `direct:${ben.id}`)])
    await until(() => look(window, 'room-list', '.muted'))
    settings.set({ muted: [] })
    await until(() => !find<HTMLInputElement>(dialog, '#mute').checked)
  })

  test('says so of a person that there is none of', async () => {
    const { window } = await windowOf(world())
    const dialog = await openIn(window, { dialog: 'person', userId: 4711 })
    await until(() => text(find(dialog, '.body, .notice')) === 'There is no such person here.')
    expect(findAll(dialog, '.body button')).to.have.length(0)
    await expect(dialog).to.be.accessible()
  })

  describe('keyboard', () => {
    test('closes by Escape, and gives the focus back', async () => {
      const { window } = await mounted()
      await sendKeys({ press: 'Escape' })
      await until(() => !look(window, 'person-dialog'))
      expect(window.shadowRoot!.activeElement?.localName).to.equal('message-input')
    })

    test('asks for the conversation by Enter, and closes', async () => {
      const { window, ben } = await mounted()
      const picked = new Promise<string>(resolve => {
        window.addEventListener('chat-before-room', ({ room }) => resolve(room.key))
      })
      await sendKeys({ press: 'Enter' })
      expect(await picked).to.equal(`direct:${ben.id}`)
      await until(() => !look(window, 'person-dialog'))
    })

    test('stays when the conversation is not to be shown', async () => {
      const { window } = await mounted()
      window.addEventListener('chat-before-room', event => event.preventDefault(), { once: true })
      await sendKeys({ press: 'Enter' })
      await settled()
      expect(look(window, 'person-dialog')).to.not.equal(null)
    })
  })

  describe('showing', () => {
    test('says who it is and whether they are here', async () => {
      const { server, ben, dialog } = await mounted()
      expect(text(find(dialog, '.profile')))
        .to.contain('ben')
        .and.to.contain('Offline')
      server.presence(ben.id, 'online')
      await until(() => text(find(dialog, '.profile')).includes('Online'))
    })

    test('blocks, and takes it back', async () => {
      const { chat, ben, dialog } = await mounted()
      const blocked = (): boolean => chat.users.getSnapshot().find(({ id }) => id === ben.id)!.blocked
      button(dialog, 'Block ben').click()
      await until(blocked)
      await until(() => button(dialog, 'Unblock ben'))
      expect(text(find(dialog, '.profile'))).to.contain('Blocked')
      await until(() => find(dialog, '.card button').getAttribute('aria-disabled') === 'false')
      button(dialog, 'Unblock ben').click()
      await until(() => !blocked())
    })

    test('says why somebody could not be blocked', async () => {
      const { server, dialog } = await mounted()
      server.cut()
      button(dialog, 'Block ben').click()
      await until(() => text(find(dialog, '#wrong-block')).includes('The server cannot be reached'))
      expect(button(dialog, 'Block ben')).to.not.equal(undefined)
    })

    test('offers nothing to do about oneself that is for others', async () => {
      const { dialog } = await mounted('ann')
      expect(text(find(dialog, '.profile'))).to.contain('This is you')
      expect(text(dialog.shadowRoot!.querySelector('.body')!)).to.not.contain('Block')
    })
  })

  describe('of oneself', () => {
    test('lists where one is signed in, and ends one of them', async () => {
      const here = world()
      const other = newChat(here.server)
      await here.chat.login('ann', 'password')
      await other.login('ann', 'password')
      const { window } = await windowOf(here)
      const dialog = await openIn(window, { dialog: 'person', userId: here.ann.id })
      await until(() => findAll(dialog, '.session').length === 2)
      expect(text(find(dialog, '.session'))).to.contain('This device')
      await expect(dialog).to.be.accessible()
      find(dialog, '.session .button').click()
      await until(() => findAll(dialog, '.session').length === 1)
      await until(() => other.session.getSnapshot().at === 'signed-out')
    })

    test('changes the password, says what is wrong with it, and signs out elsewhere', async () => {
      const here = world()
      const other = newChat(here.server)
      await here.chat.login('ann', 'password')
      await other.login('ann', 'password')
      const { window } = await windowOf(here)
      const dialog = await openIn(window, { dialog: 'person', userId: here.ann.id })
      await until(() => findAll(dialog, '.session').length === 2)
      button(dialog, 'Change password').click()
      await until(() => look(dialog, '#current')?.matches(':focus'))
      await expect(dialog).to.be.accessible()
      await sendKeys({ type: 'not this' })
      await sendKeys({ press: 'Tab' })
      await sendKeys({ type: 'short' })
      await sendKeys({ press: 'Enter' })
      await until(() => text(find(dialog, '#wrong-current')) === 'That is not your current password.')
      enter(dialog, '#current', 'password')
      button(dialog, 'Save').click()
      await until(() => text(find(dialog, '#wrong-new')).includes('needs at least 8'))
      enter(dialog, '#new', 'quite another one')
      button(dialog, 'Save').click()
      await until(() => look(dialog, '#change-password')?.matches(':focus'))
      expect(text(find(dialog, '[role=status]'))).to.contain('Your password is changed')
      await until(() => other.session.getSnapshot().at === 'signed-out')
      await until(() => findAll(dialog, '.session').length === 1)
    })

    test('says what is wrong with the password in every language, and when there is none', async () => {
      const { dialog, chat } = await mounted('ann')
      const codes = ['bad_login', 'forbidden'] as const
      chat.changePassword = async () => {
        throw new ChatError(codes[at++]!, 'no')
      }
      let at = 0
      settings.set({ language: 'de' })
      try {
        await until(() => findAll(dialog, 'button').some(each => text(each) === 'Passwort ändern'))
        button(dialog, 'Passwort ändern').click()
        await until(() => look(dialog, '#current')?.matches(':focus'))
        enter(dialog, '#current', 'not this')
        enter(dialog, '#new', 'quite another one')
        button(dialog, 'Speichern').click()
        await until(() => text(find(dialog, '#wrong-current')) === 'Das ist nicht dein aktuelles Passwort.')
        button(dialog, 'Speichern').click()
        await until(() =>
          text(find(dialog, '#wrong-password')).startsWith('Dieses Konto hat hier kein Passwort')
        )
      } finally {
        settings.set({ language: '' })
      }
    })

    test('signs out everywhere, once it is confirmed', async () => {
      const { dialog, window, chat } = await mounted('ann')
      button(dialog, 'Sign out everywhere').click()
      await until(() => look(dialog, '#cancel')?.matches(':focus'))
      find(dialog, '.confirm .danger').click()
      await gone(window, dialog)
      expect(chat.session.getSnapshot().at).to.equal('signed-out')
    })
  })

  describe('closing', () => {
    test('closes by its button, and by a click beside it', async () => {
      const { window, ben, dialog } = await mounted()
      find(dialog, '[part=close]').click()
      await until(() => !look(window, 'person-dialog'))
      await openDialog(window, { dialog: 'person', userId: ben.id })
      const box = await until(() => look<HTMLDialogElement>(window, 'person-dialog', 'dialog'))
      await until(() => box.open)
      // Not every engine of these tests has a mouse to be moved.
      const at = { clientX: 5, clientY: 5, bubbles: true, composed: true }
      box.dispatchEvent(new PointerEvent('pointerdown', at))
      box.dispatchEvent(new MouseEvent('click', at))
      await until(() => !look(window, 'person-dialog'))
    })

    test('is there once, however often it is asked for', async () => {
      const { window, ben } = await mounted()
      await openDialog(window, { dialog: 'person', userId: ben.id })
      expect(window.shadowRoot!.querySelectorAll('person-dialog')).to.have.length(1)
    })

    test('closes when one signs out', async () => {
      const { window, chat } = await mounted()
      await chat.logout()
      await until(() => !look(window, 'person-dialog'))
    })
  })
})
