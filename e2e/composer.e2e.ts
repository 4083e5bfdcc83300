import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Chat } from '@parlo/sdk'
import type { Browser, Locator, Page } from 'playwright'
import { picture } from '../packages/server/src/testing/picture.ts'
import { axe } from './support/axe.ts'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { box, lines, register, say, sees, signOut } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const input = (page: Page): Locator => page.locator('message-input')

/** Put a file into the box as a paste does. */
const paste = (page: Page, name: string, text: string): Promise<void> =>
  box(page).evaluate(
    (element, [fileName, content]) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([content!], fileName!, { type: 'text/plain' }))
      const event = new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true
      })
      element.dispatchEvent(event)
    },
    [name, text]
  )

/** What axe finds in both schemes. */
async function wrong(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    found.push(...(await axe(page)))
  }
  return found
}

/* One story, told in order: each test goes on where the one before ended. */
describe('the box for messages', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let ann: WatchedPage
  let ben: WatchedPage

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    ann = await openPage(browser, server.url)
    ben = await openPage(browser, server.url)
    await register(ann.page, 'anna')
    await register(ben.page, 'bennet')
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('answers a message, and shows which', async () => {
    await say(ben.page, 'shall we meet at noon')
    await sees(ann.page, 'shall we meet at noon')
    await lines(ann.page, 'shall we meet at noon').hover()
    await lines(ann.page, 'shall we meet at noon').getByRole('button', { name: 'Reply', exact: true }).click()
    await input(ann.page).locator('#about').getByText('Replying to bennet').waitFor()
    assert.deepEqual(await wrong(ann.page), [])
    await ann.page.keyboard.type('rather at one')
    await ann.page.keyboard.press('Enter')
    await input(ann.page).locator('#about').getByText('Replying to bennet').waitFor({ state: 'detached' })
    await lines(ben.page, 'rather at one').filter({ hasText: 'shall we meet at noon' }).waitFor()
  })

  test('edits the last message by ArrowUp', async () => {
    await box(ann.page).press('ArrowUp')
    await input(ann.page).locator('#about').getByText('Editing your message').waitFor()
    await box(ann.page).press('End')
    await ann.page.keyboard.type(", in Lisa's café")
    await ann.page.keyboard.press('Enter')
    await sees(ben.page, "rather at one, in Lisa's café")
    assert.equal(await box(ann.page).inputValue(), '')
  })

  test('has the draft again after a reload, and nobody else has it', async () => {
    await box(ann.page).fill('a secret draft')
    await ann.page.reload()
    await box(ann.page).waitFor()
    await ann.page.waitForFunction(
      () =>
        (
          document.querySelector('chat-window')!.shadowRoot!.querySelector('message-input') as unknown as {
            value: string
          }
        ).value === 'a secret draft'
    )
    await signOut(ann.page)
    assert.doesNotMatch(await ann.page.evaluate(() => JSON.stringify(Object.entries(localStorage))), /secret/)
    await register(ann.page, 'annabel')
    assert.equal(await box(ann.page).inputValue(), '')
  })

  test('names somebody', async () => {
    await box(ann.page).pressSequentially('hello @benn')
    await input(ann.page).getByRole('option', { name: 'bennet' }).waitFor()
    assert.deepEqual(await wrong(ann.page), [])
    await box(ann.page).press('Enter')
    await ann.page.keyboard.type('look at these')
    assert.equal(await box(ann.page).inputValue(), 'hello @bennet look at these')
  })

  test('carries files that were chosen and pasted, to the other one', async () => {
    await input(ann.page)
      .locator('[type=file]')
      .setInputFiles({
        name: 'view.png',
        mimeType: 'image/png',
        buffer: await picture('png', { width: 640, height: 480 })
      })
    await input(ann.page).getByRole('button', { name: 'Remove view.png' }).waitFor()
    await paste(ann.page, 'notes.txt', 'remember the milk')
    await input(ann.page).getByRole('button', { name: 'Remove notes.txt' }).waitFor()
    assert.deepEqual(await wrong(ann.page), [])
    await box(ann.page).press('Enter')
    await input(ann.page).getByRole('button', { name: 'Remove notes.txt' }).waitFor({ state: 'detached' })
    const carried = await ben.page.waitForFunction(() => {
      const window = document.querySelector('chat-window') as unknown as { chat: Chat }
      const { messages } = window.chat.room('broadcast').getSnapshot()
      const last = messages.at(-1)
      return (
        last?.attachments.length === 2 && last.attachments.every(({ state }) => state === 'ready') && last
      )
    })
    const { text, attachments, mentions } = (await carried.jsonValue()) as unknown as {
      text: string
      attachments: { name: string }[]
      mentions: number[]
    }
    assert.equal(text, 'hello @bennet look at these')
    assert.deepEqual(
      attachments.map(({ name }) => name),
      ['view.png', 'notes.txt']
    )
    assert.equal(mentions.length, 1)
    await sees(ben.page, 'look at these')
  })

  test('shows a picture that is sent at once, before the server has it', async () => {
    const buffer = await picture('png', { width: 900, height: 600 })
    let go = (): void => undefined
    const held = new Promise<void>(resolve => (go = resolve))
    await ann.page.route('**/v1/uploads/*?*', async route => {
      await held
      await route.continue()
    })
    await input(ann.page)
      .locator('[type=file]')
      .setInputFiles({ name: 'held.png', mimeType: 'image/png', buffer })
    await input(ann.page).getByRole('button', { name: 'Remove held.png' }).waitFor()
    await box(ann.page).press('Enter')
    const tile = ann.page.locator('message-files').getByRole('button', { name: 'held.png' })
    const image = tile.locator('img')
    await tile.and(ann.page.locator('[aria-label*="Uploading…"]')).waitFor()
    await image.waitFor()
    const address = await image.getAttribute('src')
    const place = await tile.boundingBox()
    assert.deepEqual(await wrong(ann.page), [])
    go()
    await ann.page.locator('[aria-label="held.png"]:enabled').waitFor()
    assert.deepEqual([await image.getAttribute('src'), await tile.boundingBox()], [address, place])
    await ben.page.locator('message-files').getByRole('button', { name: 'held.png' }).locator('img').waitFor()
    await ann.page.unroute('**/v1/uploads/*?*')
  })

  test('does all that without a word in the console, and asks nobody else', () => {
    for (const { problems, requests } of [ann, ben]) {
      assert.deepEqual(problems, [])
      const others = requests.filter(
        each => !/^(?:blob|data):/.test(each) && new URL(each).host !== new URL(server.url).host
      )
      assert.deepEqual(others, [])
    }
  })
})
