import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { Person } from '@parlo/sdk'
import { enter, gone, opened, windowOf, type Opened } from '../../../test/dialogs.ts'
import { samplePicture } from '../../../test/samples.ts'
import { closeAll, find, findAll, look, settled, text, until, world } from '../../../test/set-up.ts'
import { settings } from '../../settings.ts'

const asked = () => opened(() => ({ dialog: 'settings' }))
const schemes = (dialog: Element): HTMLInputElement[] => findAll<HTMLInputElement>(dialog, '.scheme input')

describe('<settings-dialog>', () => {
  const ask = Notification.requestPermission.bind(Notification)
  const answer = (permission: NotificationPermission): void => {
    Notification.requestPermission = async () => permission
  }

  afterEach(() => {
    closeAll()
    Notification.requestPermission = ask
    settings.set({ sound: true, notifications: false, scheme: 'auto', language: '' })
  })

  test('passes axe, and has a name for everything', async () => {
    const { dialog } = await asked()
    await expect(dialog).to.be.accessible()
    expect(text(find(dialog, '#heading'))).to.equal('Settings')
  })

  test('leads back to the menu that it was opened from', async () => {
    const { window } = await windowOf(world())
    const summary = find(window, 'summary')
    summary.focus()
    await sendKeys({ press: 'Enter' })
    find(window, '[part=settings]').focus()
    await sendKeys({ press: 'Enter' })
    const dialog = await until(() => look(window, 'settings-dialog'))
    await until(() => look<HTMLDialogElement>(dialog, 'dialog')?.open)
    await sendKeys({ press: 'Escape' })
    await gone(window, dialog)
    expect(window.shadowRoot!.activeElement === summary).to.equal(true)
  })

  test('asks the browser when notifications are switched on, and keeps that', async () => {
    const { dialog } = await asked()
    answer('granted')
    find(dialog, '#notifications').focus()
    await sendKeys({ type: ' ' })
    await until(() => settings.getSnapshot().notifications)
    await until(() => find<HTMLInputElement>(dialog, '#notifications').checked)
    find(dialog, '#notifications').click()
    await until(() => !settings.getSnapshot().notifications)
  })

  test('asks for nothing where the browser could show none', async () => {
    const chrome = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile'
    Object.defineProperty(navigator, 'userAgent', { value: chrome, configurable: true })
    try {
      const { dialog } = await asked()
      expect(find<HTMLInputElement>(dialog, '#notifications').disabled).to.equal(true)
    } finally {
      Reflect.deleteProperty(navigator, 'userAgent')
    }
  })

  test('says that the browser does not allow it', async () => {
    const { dialog } = await asked()
    answer('denied')
    find(dialog, '#notifications').click()
    await until(() => text(find(dialog, '#wrong-notifications')).includes('does not allow'))
    await settled()
    expect(find<HTMLInputElement>(dialog, '#notifications').checked).to.equal(false)
    expect(settings.getSnapshot().notifications).to.equal(false)
  })

  test('switches the sound off', async () => {
    const { dialog } = await asked()
    find(dialog, '#sound').click()
    expect(settings.getSnapshot().sound).to.equal(false)
  })

  test('changes how it looks, by arrows too', async () => {
    const { dialog } = await asked()
    schemes(dialog)[0]!.focus()
    await sendKeys({ press: 'ArrowRight' })
    await until(() => settings.getSnapshot().scheme === 'light')
    await sendKeys({ press: 'ArrowRight' })
    await until(() => settings.getSnapshot().scheme === 'dark')
  })

  test('speaks another language at once', async () => {
    const { dialog } = await asked()
    const select = find<HTMLSelectElement>(dialog, '#language')
    expect([...select.options].map(option => option.text)).to.include.members(['English', 'Deutsch'])
    select.value = 'de'
    select.dispatchEvent(new Event('change'))
    expect(settings.getSnapshot().language).to.equal('de')
  })

  test('leads to one’s own profile', async () => {
    const { dialog, window, ann } = await asked()
    const told = new Promise<number>(resolve => {
      window.addEventListener('chat-person-open', ({ userId }) => resolve(userId))
    })
    find(dialog, '.me').click()
    expect(await told).to.equal(ann.id)
  })

  describe('the profile', () => {
    /** Choose a file, as a file dialog would. */
    function choose(dialog: Element, file: File): void {
      const input = find<HTMLInputElement>(dialog, '#picture-file')
      const transfer = new DataTransfer()
      transfer.items.add(file)
      input.files = transfer.files
      input.dispatchEvent(new Event('change'))
    }
    const self = ({ chat, ann }: Opened): Person | undefined =>
      chat.users.getSnapshot().find(({ id }) => id === ann.id)
    const said = (dialog: Element): string => findAll(dialog, '.saved').map(text).join('')

    test('saves a display name by Enter, and says so', async () => {
      const here = await asked()
      const { dialog } = here
      const field = find<HTMLInputElement>(dialog, '#display-name')
      expect([field.value, field.placeholder, field.maxLength]).to.deep.equal(['', 'ann', 60])
      field.focus()
      await sendKeys({ type: 'Ann Lee' })
      await sendKeys({ press: 'Enter' })
      await until(() => self(here)?.name === 'Ann Lee')
      await until(() => said(dialog) === 'Saved')
      expect(text(find(dialog, '.me .name'))).to.equal('Ann Lee')
      expect(text(find(dialog, '.me .about'))).to.contain('@ann')
      expect(field.value).to.equal('Ann Lee')
      field.select()
      await sendKeys({ press: 'Backspace' })
      expect(said(dialog)).to.equal('')
      find(dialog, '#save-name').click()
      await until(() => self(here)?.name === undefined)
      await until(() => said(dialog) === 'Saved')
      await expect(dialog).to.be.accessible()
    })

    test('keeps what was typed when the name is refused, and says why', async () => {
      const here = await asked()
      const { dialog } = here
      enter(dialog, '#display-name', 'a\u202eb')
      find(dialog, '#save-name').click()
      await until(() => text(find(dialog, '#wrong-name')).includes('cannot be used'))
      await settled()
      const field = find<HTMLInputElement>(dialog, '#display-name')
      expect(field.value).to.equal('a\u202eb')
      expect(field.getAttribute('aria-invalid')).to.equal('true')
      expect(dialog.shadowRoot!.activeElement).to.equal(field)
      enter(dialog, '#display-name', 'ab')
      await until(() => text(find(dialog, '#wrong-name')) === '')
      here.server.cut()
      find(dialog, '#save-name').click()
      await until(() => text(find(dialog, '#wrong-name')).includes('cannot be reached'))
    })

    test('takes a picture, another one, and none', async () => {
      const here = await asked()
      const { dialog } = here
      const button = find(dialog, '#choose-picture')
      expect(look(dialog, '#remove-picture')).to.equal(null)
      choose(dialog, await samplePicture())
      await until(() => self(here)?.picture !== undefined)
      await until(() => look<HTMLImageElement>(dialog, '.portrait img')?.naturalWidth === 4)
      await until(() => said(dialog) === 'Saved')
      const first = self(here)!.picture
      choose(dialog, await samplePicture('#04c'))
      await until(() => self(here)?.picture !== first)
      await expect(dialog).to.be.accessible()
      await until(() => look(dialog, '#remove-picture'))
      find(dialog, '#remove-picture').focus()
      await sendKeys({ press: 'Enter' })
      await until(() => self(here)?.picture === undefined)
      await until(() => look(dialog, '#remove-picture') === null)
      await until(() => dialog.shadowRoot!.activeElement === button)
      expect(text(find(dialog, '.portrait .avatar'))).to.equal('A')
    })

    test('says that a file is no picture, and leaves all as it was', async () => {
      const here = await asked()
      const { dialog } = here
      choose(dialog, new File([], 'empty.png'))
      await until(() => text(find(dialog, '#wrong-picture')).includes('PNG, JPEG, WebP or GIF'))
      choose(dialog, new File([new Uint8Array(5_000_000)], 'large.png'))
      await settled()
      await until(() => text(find(dialog, '#wrong-picture')).includes('PNG, JPEG, WebP or GIF'))
      expect(self(here)?.picture).to.equal(undefined)
    })

    test('makes a picture smaller that is too large to be sent', async () => {
      const here = await asked()
      const small = await samplePicture()
      // What comes after the end of a PNG is no part of the picture.
      const large = new File([small, new Uint8Array(5_000_000)], 'large.png')
      choose(here.dialog, large)
      await until(() => self(here)?.picture !== undefined)
      await until(() => look<HTMLImageElement>(here.dialog, '.portrait img')?.naturalWidth === 4)
    })
  })
})
