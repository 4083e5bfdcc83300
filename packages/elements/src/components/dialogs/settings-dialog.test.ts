import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { opened } from '../../../test/dialogs.ts'
import { closeAll, find, findAll, settled, text, until } from '../../../test/set-up.ts'
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
})
