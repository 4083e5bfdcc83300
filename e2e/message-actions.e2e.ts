import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright'
import { picture } from '../packages/server/src/testing/picture.ts'
import { axe } from './support/axe.ts'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { chatter, until, type Chatter } from './support/chats.ts'
import { box, lines, pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/* One story, told in order: each test goes on where the one before ended. */
describe('what is done to messages', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  /** Under the demo's strict content security policy. */
  let strict: WatchedPage
  let ann: Page
  /** Where axe may run. */
  let ben: Page
  let cleo: Chatter

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    strict = await openPage(browser, server.url)
    ann = strict.page
    ben = (await openPage(browser, server.url, { bypassCSP: true, reducedMotion: 'reduce' })).page
    await register(ann, 'mara')
    await register(ben, 'noah')
    cleo = await chatter(server.url, 'olga')
    await pick(ann, 'noah')
    await pick(ben, 'mara')
  })
  after(async () => {
    cleo.chat.close()
    await browser.close()
    await server.stop()
  })

  const clean = async () => assert.deepEqual(await axe(ben), [])
  const reaction = (page: Page, text: string): Locator => lines(page, text).locator('[part~=reaction]')

  /** Open the menu of a message with the mouse. */
  async function menu(page: Page, text: string): Promise<Locator> {
    await lines(page, text).first().locator('[part~=bubble]').hover()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const found = page.getByRole('menu')
    await found.waitFor()
    return found
  }

  test('somebody reacts, and takes part in what others put there', async () => {
    await say(ann, 'Shall we have lunch?')
    await sees(ben, 'Shall we have lunch?')
    await lines(ben, 'lunch?').locator('[part~=bubble]').hover()
    await ben.getByRole('button', { name: 'React', exact: true }).click()
    await ben.getByRole('menuitemcheckbox', { name: '👍' }).click()
    await reaction(ann, 'lunch?').getByText('1').waitFor()
    assert.match((await reaction(ann, 'lunch?').getAttribute('title'))!, /^noah reacted with 👍$/)
    await reaction(ann, 'lunch?').click()
    await reaction(ben, 'lunch?').getByText('2').waitFor()
    await clean()
  })

  test('any emoji can be picked, without asking anybody else for it', async () => {
    await lines(ann, 'lunch?').locator('[part~=bubble]').hover()
    await ann.getByRole('button', { name: 'React', exact: true }).click()
    await ann.getByRole('menuitem', { name: 'More emoji' }).click()
    await ann.getByLabel('Search emoji').fill('pizza')
    await ann.getByLabel('Search emoji').press('Enter')
    await reaction(ben, 'lunch?').getByText('🍕').waitFor()
    const { origin, host } = new URL(server.url)
    for (const url of strict.requests) {
      assert.ok(url.startsWith(origin) || url.startsWith(`ws://${host}`) || /^(blob|data):/.test(url), url)
    }
  })

  test('the menu is first class for axe, in both schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await ben.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await menu(ben, 'lunch?')
      await clean()
      await ben.getByRole('menuitemcheckbox', { name: '👍' }).press('End')
      await ben.keyboard.press('Escape')
      await ben.getByRole('menu').waitFor({ state: 'hidden' })
    }
    await ben.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  })

  test('somebody answers, and the answer shows what it is about', async () => {
    await (await menu(ben, 'lunch?')).getByRole('menuitem', { name: 'Reply', exact: true }).click()
    await box(ben).fill('Yes, at noon')
    await box(ben).press('Enter')
    const quote = lines(ann, 'Yes, at noon').locator('[part~=quote]')
    await quote.getByText('Shall we have lunch?').waitFor()
    await quote.getByText('You').waitFor()
    await clean()
  })

  test('somebody edits, with nothing but keys', async () => {
    await lines(ben, 'Yes, at noon').focus()
    await ben.keyboard.press('e')
    await box(ben).and(ben.locator(':focus')).waitFor()
    assert.equal(await box(ben).inputValue(), 'Yes, at noon')
    await box(ben).fill('Yes, at one')
    await box(ben).press('Enter')
    await lines(ann, 'Yes, at one').getByText('edited').waitFor()
  })

  test('somebody pins, and both see it', async () => {
    await (await menu(ann, 'Yes, at one')).getByRole('menuitem', { name: 'Pin' }).click()
    await lines(ben, 'Yes, at one').locator('[title=Pinned]').waitFor()
    await clean()
    await ben.getByRole('button', { name: 'Pinned messages' }).click()
    const pinned = ben.getByRole('dialog', { name: 'Pinned messages' })
    await pinned.getByText('Yes, at one').waitFor()
    await clean()
    await pinned.getByText('Yes, at one').click()
    await pinned.waitFor({ state: 'hidden' })
    await lines(ben, 'Yes, at one').and(ben.locator(':focus')).waitFor()
  })

  test('a thread opens beside, and its answers are counted', async () => {
    await (await menu(ann, 'lunch?')).getByRole('menuitem', { name: 'Reply in thread' }).click()
    const thread = ann.locator('thread-view')
    await thread.getByRole('textbox').fill('I bring the bread')
    await thread.getByRole('textbox').press('Enter')
    const count = lines(ben, 'lunch?').first().locator('[part~=thread]')
    await count.getByText('1 reply').waitFor()
    await count.click()
    await ben.locator('thread-view').getByText('I bring the bread').waitFor()
    await clean()
  })

  test('a picture has its place, and is looked at large', async () => {
    await pick(ben, 'olga')
    const png = new Uint8Array(await picture('png', { width: 1200, height: 800 }))
    const upload = cleo.chat.upload(new File([png], 'sunset.png', { type: 'image/png' }))
    const people = await until(cleo.chat.users, all => all.some(({ username }) => username === 'noah'))
    const noah = people.find(({ username }) => username === 'noah')!
    await cleo.chat.direct(noah.id).send('', { attachments: [upload] })
    const image = ben.locator('message-files img')
    await image.waitFor()
    assert.equal(await image.getAttribute('alt'), 'sunset.png')
    const { width, height } = (await ben.locator('message-files [part~=image]').boundingBox())!
    assert.ok(Math.abs(width / height - 1.5) < 0.02, `it is ${width} × ${height}`)
    await clean()
    await ben.getByRole('button', { name: 'sunset.png', exact: true }).click()
    const large = ben.locator('media-viewer img:not(.small)')
    await large.waitFor()
    await clean()
    await ben.keyboard.press('+')
    await ben.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
  })

  test('somebody deletes, once they have said it twice', async () => {
    await pick(ben, 'mara')
    await (await menu(ben, 'Yes, at one')).getByRole('menuitem', { name: 'Delete' }).click()
    await clean()
    await ben.getByRole('button', { name: 'Delete', exact: true }).click()
    await lines(ann, 'This message was deleted').first().waitFor()
    assert.equal(await lines(ann, 'Yes, at one').count(), 0)
    await clean()
  })

  test('and nothing of it breaks the policy of the page', () => {
    assert.deepEqual(strict.problems, [])
  })
})
