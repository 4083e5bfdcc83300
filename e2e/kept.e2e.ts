import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { onDevice } from './support/on-device.ts'
import { box, conversation, lines, pick, register, say, sees, signIn, signOut } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/** What people have written, without the greeting of the demo. */
const written = async (page: Page) => (await conversation(page)).slice(1)

/* One story, told in order: each test goes on where the one before ended. */
describe('what a browser keeps', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let context: BrowserContext
  let page: Page

  const openTab = async (): Promise<Page> => {
    const tab = await context.newPage()
    tab.setDefaultTimeout(15_000)
    await tab.goto(server.url)
    return tab
  }

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    ;({ page } = await openPage(browser, server.url))
    context = page.context()
    await register(page, 'writer')
    await pick(page, 'Everyone')
    await say(page, 'before')
    await sees(page, 'before')
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('is what was written while the server was away, for the next page to send once, in order', async () => {
    await server.kill()
    await page.getByText('Connection lost. Reconnecting…').first().waitFor()
    for (const text of ['one', 'two', 'three']) await say(page, text)
    await lines(page, 'three').getByText('Sending').waitFor({ state: 'attached' })
    await page.close()
    await server.restart()
    page = await openTab()
    await box(page).waitFor()
    await pick(page, 'Everyone')
    await sees(page, 'three')
    await lines(page, 'three').getByText('Sending').waitFor({ state: 'detached' })
    assert.deepEqual(await written(page), ['before', 'one', 'two', 'three'])
    await page.reload()
    await pick(page, 'Everyone')
    await sees(page, 'three')
    assert.deepEqual(await written(page), ['before', 'one', 'two', 'three'])
  })

  test('is wiped when its user signs out', async () => {
    await page.waitForFunction(async () => (await indexedDB.databases()).length > 0)
    await page.waitForTimeout(1_000)
    assert.match(await onDevice(page), /before/)
    await signOut(page)
    for (let tries = 0; /before/.test(await onDevice(page)) && tries < 50; tries++)
      await page.waitForTimeout(20)
    assert.doesNotMatch(await onDevice(page), /before|one|two|three/)
  })

  test('is shown to nobody else in the same browser', async () => {
    await signIn(page, 'writer')
    await pick(page, 'Everyone')
    await server.kill()
    await page.getByText('Connection lost. Reconnecting…').first().waitFor()
    await say(page, 'never sent by another')
    await lines(page, 'never sent by another').getByText('Sending').waitFor({ state: 'attached' })
    await page.close()
    await context.clearCookies()
    await server.restart()
    page = await openTab()
    await register(page, 'other')
    await pick(page, 'Everyone')
    await sees(page, 'three')
    await say(page, 'by the other')
    await sees(page, 'by the other')
    assert.equal(await lines(page, 'never sent by another').count(), 0)
    assert.deepEqual(await written(page), ['before', 'one', 'two', 'three', 'by the other'])
  })

  test('waits for its own user, and is sent in their name', async () => {
    await signOut(page)
    await signIn(page, 'writer')
    await pick(page, 'Everyone')
    await sees(page, 'never sent by another')
    await lines(page, 'never sent by another').getByText('Sending').waitFor({ state: 'detached' })
    assert.equal((await conversation(page)).at(-1), 'never sent by another')
  })

  test('is no sign-in any more when its user has signed out, though the server was away then', async () => {
    const isKept = async () => (await context.cookies(`${server.url}/v1/token`)).length > 0
    assert.ok(await isKept())
    await server.kill()
    await page.getByText('Connection lost. Reconnecting…').first().waitFor()
    await signOut(page)
    await page.close()
    await server.restart()
    assert.ok(await isKept())
    page = await openTab()
    await page.getByLabel('Username', { exact: true }).waitFor()
    for (let tries = 0; (await isKept()) && tries < 250; tries++) await page.waitForTimeout(20)
    assert.ok(!(await isKept()))
    await signIn(page, 'writer')
    await page.reload()
    await box(page).waitFor()
  })
})
