import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { axe } from './support/axe.ts'
import { openBrowser, openPage } from './support/browser.ts'
import { pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 320, height: 640 }

describe('accessibility', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`in the ${colorScheme} scheme`, () => {
      let page: Page
      before(async () => {
        // axe measures colours in the middle of a transition otherwise.
        const options = { colorScheme, reducedMotion: 'reduce', bypassCSP: true, viewport: WIDE } as const
        page = (await openPage(browser, server.url, options)).page
      })

      const clean = async () => assert.deepEqual(await axe(page), [])

      test('axe finds nothing in the sign-in form', async () => {
        await page.getByLabel('Username', { exact: true }).waitFor()
        await clean()
        await page.getByLabel('Username', { exact: true }).fill('nobody-here')
        await page.getByLabel('Password', { exact: true }).fill('not the password')
        await page.getByRole('button', { name: 'Sign in' }).click()
        await page.getByText('Username and password do not belong together.').first().waitFor()
        await clean()
      })

      test('axe finds nothing in the form to create an account', async () => {
        await page.getByRole('button', { name: 'Create account' }).click()
        await clean()
        await page.getByRole('button', { name: 'Sign in' }).click()
      })

      test('axe finds nothing in a conversation with everybody', async () => {
        await register(page, `reader-${colorScheme}`)
        await pick(page, 'Everyone')
        await say(page, 'Hello, with a https://example.com link and `code`')
        await sees(page, 'Hello, with a')
        await clean()
      })

      test('axe finds nothing in a conversation of two, nor in one not begun', async () => {
        await pick(page, 'ann')
        await clean()
        await say(page, 'Hello ann')
        await sees(page, 'Hello ann')
        await clean()
      })

      test('axe finds nothing on a narrow screen', async () => {
        await page.setViewportSize(NARROW)
        await clean()
        await page.getByRole('button', { name: 'Back to conversations' }).click()
        await clean()
        await page.setViewportSize(WIDE)
      })

      test('axe finds nothing with two windows in a page', async () => {
        await page.goto(`${server.url}/two`)
        for (const index of [0, 1])
          await page.locator('chat-window').nth(index).locator('message-item').first().waitFor()
        await clean()
      })
    })
  }

  test('nothing is cut off or scrolls sideways at 320 pixels, nor with text twice as large', async () => {
    const { page } = await openPage(browser, server.url, { viewport: NARROW })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok((await overflow()) <= 0)
    await register(page, 'narrow')
    assert.ok((await overflow()) <= 0)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    assert.ok((await overflow()) <= 0)
  })
})
