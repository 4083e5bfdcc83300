import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

describe('a page with the chat as one file', { timeout: 300_000 }, () => {
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

  test('signs up, writes and reads, and loads nothing else', async () => {
    const { page, problems, requests } = await openPage(browser, 'about:blank')
    await page.route('**/parlo.js', async route => {
      const { url } = server
      await route.fulfill({ response: await route.fetch({ url: `${url}/parlo-all.js` }) })
    })
    await page.goto(server.url)
    await register(page, 'onefile')
    await pick(page, 'Everyone')
    await say(page, 'all in one')
    await sees(page, 'all in one')
    await page.reload()
    await sees(page, 'all in one')
    // Every language is in it, but for what emoji are called.
    await page.evaluate(() => (document.documentElement.lang = 'de'))
    await page.getByRole('button', { name: 'Emojis', exact: true }).click()
    await page.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
    assert.deepEqual(problems, [])
    const scripts = requests.map(address => new URL(address).pathname).filter(path => path.endsWith('.js'))
    assert.deepEqual(
      scripts.filter(path => path.startsWith('/parlo-')),
      []
    )
  })

  for (const file of ['parlo.js', 'parlo-all.js']) {
    test(`gives its tags to a layout of one's own: ${file}`, async () => {
      const { page, problems } = await openPage(browser, 'about:blank')
      await page.route('**/parlo.js', async route => {
        await route.fulfill({ response: await route.fetch({ url: `${server.url}/${file}` }) })
      })
      await page.goto(server.url)
      await register(page, file.replace('.', '-'))
      await page.locator('message-list').waitFor()
      await page.evaluate(() => {
        const tags = ['connection-note', 'room-list', 'message-list', 'message-input']
        const own = document.createElement('chat-provider')
        own.append(...tags.map(tag => document.createElement(tag)))
        document.body.style.display = 'block'
        document.body.replaceChildren(own)
      })
      const box = page.locator('message-input textarea')
      // Before it is known who writes, and where.
      await box.fill('from a layout of my own')
      await page.locator('message-input [part=send]:enabled').waitFor()
      await box.press('Enter')
      await page.locator('message-item').filter({ hasText: 'from a layout of my own' }).waitFor()
      await page.locator('message-input').getByRole('button', { name: 'Emoji', exact: true }).click()
      await page.locator('emoji-picker .emoji').first().waitFor()
      assert.equal(await page.locator('emoji-picker .groups').getByRole('button').count(), 9)
      assert.deepEqual(problems, [])
    })
  }
})
