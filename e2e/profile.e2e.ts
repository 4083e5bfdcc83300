import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright'
import { picture } from '../packages/server/src/testing/picture.ts'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { box, lines, person, pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/* One story, told in order, under the strictest policy: each test goes on where the one before ended. */
describe('a display name and a picture', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let ann: WatchedPage
  let ben: WatchedPage

  /** The avatar shows a picture, over initials. */
  async function shows(avatar: Locator, initials: string): Promise<void> {
    const image = avatar.locator('img')
    await image.waitFor()
    const handle = await image.elementHandle()
    await avatar.page().waitForFunction(it => {
      const { complete, naturalWidth } = it as unknown as { complete: boolean; naturalWidth: number }
      return complete && naturalWidth === 256
    }, handle)
    assert.equal((await avatar.innerText()).trim(), initials)
  }

  const inList = (page: Page, name: string) => person(page, name).locator('.avatar')
  const besideMessage = (page: Page, text: string) => lines(page, text).first().locator('.avatar')

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    ;[ann, ben] = await Promise.all([openPage(browser, server.url), openPage(browser, server.url)])
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('are chosen in the settings', async () => {
    await register(ann.page, 'annie')
    await register(ben.page, 'benny')
    await pick(ann.page, 'Everyone')
    await say(ann.page, 'Good morning')
    await pick(ben.page, 'Everyone')
    await sees(ben.page, 'Good morning')
    await ann.page.locator('summary').click()
    await ann.page.getByRole('button', { name: 'Settings' }).click()
    await ann.page.getByLabel('Display name').fill('Zoe Bell')
    await ann.page.getByLabel('Display name').press('Enter')
    await ann.page.getByText('Saved').waitFor()
    const buffer = await picture('jpeg', { width: 900, height: 600 })
    await ann.page
      .locator('settings-dialog input[type=file]')
      .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer })
    await shows(ann.page.locator('settings-dialog .portrait .avatar'), 'ZB')
    await ann.page.getByRole('button', { name: 'Close' }).click()
    await shows(ann.page.locator('summary .avatar'), 'ZB')
  })

  test('are seen at once in the window of somebody else', async () => {
    await shows(inList(ben.page, 'Zoe Bell'), 'ZB')
    await shows(besideMessage(ben.page, 'Good morning'), 'ZB')
    await lines(ben.page, 'Good morning').getByText('Zoe Bell').first().waitFor({ state: 'attached' })
  })

  test('are seen again after a reload', async () => {
    for (const { page } of [ann, ben]) {
      await page.reload()
      await box(page).waitFor()
    }
    await shows(inList(ben.page, 'Zoe Bell'), 'ZB')
    await shows(besideMessage(ben.page, 'Good morning'), 'ZB')
    await shows(ann.page.locator('summary .avatar'), 'ZB')
  })

  test('find somebody to be mentioned, by the username', async () => {
    await box(ben.page).pressSequentially('hi @zoe')
    await ben.page.getByRole('option', { name: /Zoe Bell/ }).waitFor()
    await box(ben.page).press('Enter')
    await box(ben.page).press('Enter')
    await sees(ann.page, 'hi @annie')
    await lines(ben.page, 'hi @annie').getByRole('button', { name: '@annie' }).click()
    const dialog = ben.page.locator('person-dialog')
    await dialog.getByText('Zoe Bell').first().waitFor()
    await dialog.getByText('@annie').waitFor()
    await shows(dialog.locator('.avatar'), 'ZB')
    await ben.page.keyboard.press('Escape')
  })

  test('are gone at once when they are taken away', async () => {
    await ann.page.locator('summary').click()
    await ann.page.getByRole('button', { name: 'Settings' }).click()
    await ann.page.getByRole('button', { name: 'Remove picture' }).click()
    await ben.page.locator('room-list .avatar img').waitFor({ state: 'detached' })
    await ann.page.getByLabel('Display name').fill('')
    await ann.page.getByRole('button', { name: 'Save' }).click()
    await person(ben.page, 'annie').waitFor()
  })

  test('broke no policy, and asked nobody elsewhere', () => {
    const { host } = new URL(server.url)
    for (const { problems, requests } of [ann, ben]) {
      assert.deepEqual(problems, [])
      const elsewhere = requests.filter(
        address => new URL(address).host !== host && !/^(?:blob|data):/.test(address)
      )
      assert.deepEqual(elsewhere, [])
    }
  })
})
