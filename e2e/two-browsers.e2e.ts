import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import {
  box,
  conversation,
  lines,
  person,
  pick,
  register,
  say,
  sees,
  signIn,
  signOut
} from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/* One story, told in order: each test goes on where the one before ended. */
describe('people in browsers of their own', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let reader: WatchedPage
  let writer: WatchedPage
  let guest: WatchedPage

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    const pages = [1, 2, 3].map(() => openPage(browser, server.url))
    ;[reader, writer, guest] = (await Promise.all(pages)) as [WatchedPage, WatchedPage, WatchedPage]
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('create accounts', async () => {
    await register(reader.page, 'reader')
    await register(writer.page, 'writer')
    await register(guest.page, 'guest')
    await person(reader.page, 'writer').waitFor()
    await person(writer.page, 'guest').waitFor()
    assert.equal(await person(reader.page, 'reader').count(), 0, 'oneself is not in the list')
  })

  test('write to each other in private, both ways', async () => {
    await pick(writer.page, 'reader')
    await say(writer.page, 'Good morning, reader')
    await person(reader.page, 'writer').getByText('Good morning, reader').waitFor()
    await pick(reader.page, 'writer')
    await sees(reader.page, 'Good morning, reader')
    await say(reader.page, 'Good morning, writer')
    await sees(writer.page, 'Good morning, writer')
  })

  test('see how far a message has got', async () => {
    await lines(writer.page, 'Good morning, reader')
      .getByText('Read', { exact: true })
      .waitFor({ state: 'attached' })
  })

  test('see that the other is writing, and no longer', async () => {
    await box(reader.page).pressSequentially('I am thin')
    await writer.page.getByText('reader is writing').first().waitFor()
    await box(reader.page).fill('')
    await writer.page.getByText('reader is writing').first().waitFor({ state: 'hidden' })
  })

  test('write to everybody', async () => {
    for (const { page } of [reader, writer, guest]) await pick(page, 'Everyone')
    await say(guest.page, 'Hello, all of you')
    for (const { page } of [reader, writer, guest]) await sees(page, 'Hello, all of you')
    assert.equal(await lines(guest.page, 'Good morning').count(), 0)
  })

  test('find everything again after a reload', async () => {
    await writer.page.reload()
    await pick(writer.page, 'reader')
    await sees(writer.page, 'Good morning, writer')
    assert.deepEqual(await conversation(writer.page), ['Good morning, reader', 'Good morning, writer'])
    await pick(writer.page, 'Everyone')
    await sees(writer.page, 'Hello, all of you')
  })

  test('may click beside the lines of the menu under their name', async () => {
    const { page } = guest
    await page.locator('summary').click()
    const { x, y, width } = (await page.locator('[part=menu]').boundingBox())!
    // Where it closed during the press, Chromium lost the whole page.
    await page.mouse.click(x + width / 2, y + 2)
    await page.getByRole('button', { name: 'Settings' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Settings' }).waitFor({ state: 'hidden' })
  })

  test('sign out, and in again', async () => {
    await signOut(guest.page)
    assert.equal(await lines(guest.page, 'Hello').count(), 0)
    await signIn(guest.page, 'guest')
    await pick(guest.page, 'Everyone')
    await sees(guest.page, 'Hello, all of you')
  })

  test('nothing went wrong in any page', () => {
    for (const { problems } of [reader, writer, guest]) assert.deepEqual(problems, [])
  })
})
