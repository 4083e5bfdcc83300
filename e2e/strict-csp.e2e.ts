import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const POLICY = [
  /default-src 'none'/,
  /script-src 'self';/,
  /style-src 'self';/,
  /connect-src 'self';/,
  /require-trusted-types-for 'script'/
]

describe('a page under the strictest policy', { timeout: 300_000 }, () => {
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

  async function assertQuiet({ page, problems, requests }: WatchedPage): Promise<void> {
    const response = await fetch(page.url())
    const policy = response.headers.get('content-security-policy') ?? ''
    for (const rule of POLICY) assert.match(policy, rule)
    assert.doesNotMatch(policy, /unsafe|nonce|\*/)
    assert.deepEqual(problems, [])
    const { host } = new URL(server.url)
    const elsewhere = requests.filter(
      address => new URL(address).host !== host && !/^(?:blob|data):/.test(address)
    )
    assert.deepEqual(elsewhere, [])
    assert.ok(
      requests.some(address => address.startsWith('ws:')),
      'the line is open'
    )
  }

  test('signs up, writes and reads without a violation, and without a request elsewhere', async () => {
    const watched = await openPage(browser, server.url)
    const { page } = watched
    await register(page, 'reader')
    await pick(page, 'Everyone')
    await say(
      page,
      'A link https://example.com/a?b=c, `code`, **strong**, *soft* and <img src=x onerror=alert(1)>'
    )
    await sees(page, '<img src=x onerror=alert(1)>')
    await say(page, '🎉')
    await sees(page, '🎉')
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'active' })
    await page.reload()
    await assertQuiet(watched)
  })

  test('shows two people side by side without a violation', async () => {
    const watched = await openPage(browser, `${server.url}/two`)
    const { page } = watched
    await page.locator('chat-window').nth(0).locator('message-item').first().waitFor()
    await page.locator('chat-window').nth(1).locator('message-item').first().waitFor()
    await assertQuiet(watched)
  })
})
