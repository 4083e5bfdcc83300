import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { onDevice } from './support/on-device.ts'
import { box, conversation, pick, register, say, sees, signOut } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const TABS = 20
/** Seconds a token is valid; renewed in the middle. */
const TOKEN_SECONDS = 30

/* One story, told in order: each test goes on where the one before ended. */
describe('twenty tabs of one browser', { timeout: 240_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let context: BrowserContext
  const tabs: Page[] = []
  /** Tokens asked for, by any of them. */
  let tokens = 0
  /** Sockets of each tab that are open, as the browser tells. */
  const sockets = new Map<Page, number>()

  const watch = (page: Page) => {
    sockets.set(page, 0)
    page.on('websocket', socket => {
      sockets.set(page, sockets.get(page)! + 1)
      socket.on('close', () => sockets.set(page, sockets.get(page)! - 1))
    })
  }
  const leading = () => tabs.find(page => sockets.get(page)! > 0)
  /** Lines of everybody, as the server tells. */
  const lines = async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    return Number(/^parlo_sockets (\d+)$/m.exec(metrics)?.[1])
  }
  const holdOne = async () => {
    for (let tries = 0; (await lines()) !== 1 && tries < 100; tries++) await sleep(100)
    assert.equal(await lines(), 1)
    assert.equal(
      [...sockets.values()].reduce((sum, count) => sum + count, 0),
      1
    )
  }

  before(async () => {
    server = await startServer('demo', { ACCESS_TOKEN_SECONDS: String(TOKEN_SECONDS) })
    browser = await openBrowser()
    const { page } = await openPage(browser, server.url)
    context = page.context()
    await register(page, 'reader')
    await page.close()
    context.on('request', request => {
      if (new URL(request.url()).pathname === '/v1/token') tokens++
    })
    for (let index = 0; index < TABS; index++) {
      const tab = await context.newPage()
      tab.setDefaultTimeout(20_000)
      watch(tab)
      tabs.push(tab)
    }
    await Promise.all(tabs.map(async tab => tab.goto(server.url)))
    await Promise.all(tabs.map(async tab => box(tab).waitFor()))
    await Promise.all(tabs.map(async tab => pick(tab, 'Everyone')))
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('that open at once sign in with a few tokens, not with one each', () => {
    assert.ok(tokens >= 1 && tokens <= 4, `${tokens} tokens were asked for`)
  })

  test('hold one line', async () => {
    await holdOne()
  })

  test('all show what is written in any of them', async () => {
    const follower = tabs.find(page => page !== leading())!
    await say(follower, 'by one that follows')
    await say(leading()!, 'by the one that leads')
    await Promise.all(tabs.map(async tab => sees(tab, 'by one that follows')))
    await Promise.all(tabs.map(async tab => sees(tab, 'by the one that leads')))
  })

  test('have another line within a second when the leading one is closed, and lose nothing meanwhile', async () => {
    const old = leading()!
    const [writer] = tabs.filter(page => page !== old) as [Page]
    const closed = old.close({ runBeforeUnload: false })
    tabs.splice(tabs.indexOf(old), 1)
    sockets.delete(old)
    const began = Date.now()
    // Watched meanwhile: how long the writer takes to type says nothing.
    const takeover = (async () => {
      while (!leading() && Date.now() - began < 5_000) await sleep(10)
      return Date.now() - began
    })()
    for (const text of ['one', 'two', 'three']) await say(writer, text)
    await closed
    const took = await takeover
    await holdOne()
    assert.ok(took < 1_000, `it took ${took} ms`)
    await Promise.all(tabs.map(async tab => sees(tab, 'three')))
    for (const tab of tabs) {
      await tab.locator('message-item').getByText('Sending').first().waitFor({ state: 'detached' })
      assert.deepEqual((await conversation(tab)).slice(-3), ['one', 'two', 'three'])
    }
  })

  test('renew their token once for all, and stay on the line', async () => {
    const before = tokens
    const asked = () => tokens - before
    const deadline = Date.now() + TOKEN_SECONDS * 1000
    while (asked() === 0 && Date.now() < deadline) await sleep(50)
    await sleep(2_000)
    assert.ok(asked() >= 1 && asked() <= 2, `${asked()} tokens were asked for`)
    await say(tabs[0]!, 'with a fresh token')
    await Promise.all(tabs.map(async tab => sees(tab, 'with a fresh token')))
    await holdOne()
  })

  test('are all signed out when one of them is, and keep nothing', async () => {
    const [first, ...others] = tabs as [Page, ...Page[]]
    assert.match(await onDevice(first), /three/)
    await signOut(first)
    await Promise.all(
      others.map(async tab => tab.getByLabel('Username', { exact: true }).waitFor({ state: 'visible' }))
    )
    for (let tries = 0; (await onDevice(first)) !== '[]' && tries < 50; tries++) await sleep(100)
    assert.equal(await onDevice(first), '[]')
    for (let tries = 0; (await lines()) !== 0 && tries < 50; tries++) await sleep(100)
    assert.equal(await lines(), 0)
  })
})
