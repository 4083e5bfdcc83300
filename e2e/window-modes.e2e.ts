import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { axe } from './support/axe.ts'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { chatter, type Chatter } from './support/chats.ts'
import { box, lines, person, pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/** A window with somebody signed in. */
interface Signed {
  chat: { session: { getSnapshot(): { user: { id: number } } } }
}

/** What a page with users of its own may allow at most. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "require-trusted-types-for 'script'"
].join('; ')
const STYLE = ':root { color-scheme: light dark } body { font: 18px Georgia, serif; margin: 2rem }'

describe('a chat in a page of somebody else', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let ben: Chatter

  before(async () => {
    server = await startServer('demo')
    // What is made up here comes from no network, and Chrome would not let it talk to this machine.
    browser = await openBrowser('--disable-features=LocalNetworkAccessChecks')
    ben = await chatter(server.url, 'captain')
  })
  after(async () => {
    ben.chat.close()
    await browser.close()
    await server.stop()
  })

  /** A page that is not ours, with a chat window in it. */
  async function shop(
    attributes: string,
    { strict = true, ...options }: BrowserContextOptions & { strict?: boolean } = {}
  ): Promise<WatchedPage> {
    const watched = await openPage(browser, 'about:blank', { reducedMotion: 'reduce', ...options })
    const { page } = watched
    await page.route('**/shop.css', route => route.fulfill({ contentType: 'text/css', body: STYLE }))
    await page.route('**/shop', route =>
      route.fulfill({
        contentType: 'text/html',
        headers: strict ? { 'content-security-policy': POLICY } : {},
        body: `<!doctype html><html lang="en"><title>Tea</title><link rel="stylesheet" href="/shop.css"
          ><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"
          ><main><h1>Tea</h1><button>Buy</button></main><chat-window ${attributes}></chat-window
          ><script type="module" src="/parlo.js"></script>`
      })
    )
    await page.goto(`${server.url}/shop`)
    return watched
  }

  const launcher = (page: Page) => page.getByRole('button', { name: /^(Open|Close) chat/ }).last()

  test('opens from its button, tells what is unread, and is used by keys alone', async () => {
    const { page, problems, requests } = await shop('mode="popup"')
    await launcher(page).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await register(page, 'sailor')
    await page.keyboard.press('Escape')
    await box(page).waitFor({ state: 'detached' })

    const { id } = ben.chat.users.getSnapshot().find(({ username }) => username === 'sailor')!
    await ben.chat.direct(id).send('Ahoy')
    await page.getByRole('button', { name: 'Open chat, 1 unread message' }).waitFor()
    assert.equal(await page.title(), 'Tea', 'the title is the page’s own')

    // The focus went back to the button: Enter opens it again.
    await page.keyboard.press('Enter')
    await box(page).waitFor()
    await page.getByRole('button', { name: 'Back to conversations' }).press('Enter')
    await person(page, 'captain').getByText('1 unread message').waitFor({ state: 'attached' })
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await sees(page, 'Ahoy')
    await page.keyboard.type('Aye')
    await page.keyboard.press('Enter')
    await sees(page, 'Aye')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open chat', exact: true }).waitFor()

    assert.deepEqual(problems, [])
    const { host } = new URL(server.url)
    assert.deepEqual(
      requests.filter(each => !/^(data|blob):/.test(each) && new URL(each).host !== host),
      []
    )
  })

  test('shows a thread beside the conversation, or over it, and goes back to the line', async () => {
    const { page, problems } = await shop('mode="full"')
    await register(page, 'mate')
    await pick(page, 'Everyone')
    const everyone = ben.chat.room('broadcast')
    const root = await everyone.send('Who has the watch?')
    await everyone.thread(root.seq!).send('I have')
    await lines(page, 'Who has the watch?').getByRole('button', { name: '1 reply' }).click()
    const thread = page.locator('thread-view')
    await thread.locator('message-item').filter({ hasText: 'I have' }).waitFor()
    assert.ok(await page.getByRole('heading', { name: 'Everyone' }).isVisible(), 'there is room for both')
    await thread.getByRole('textbox').fill('So have I')
    await thread.getByRole('textbox').press('Enter')
    await thread.locator('message-item').filter({ hasText: 'So have I' }).waitFor()
    await page.keyboard.press('Escape')
    await thread.waitFor({ state: 'detached' })

    await page.setViewportSize({ width: 380, height: 700 })
    await lines(page, 'Who has the watch?').getByRole('button', { name: '2 replies' }).click()
    await thread.waitFor()
    assert.ok(!(await page.getByRole('heading', { name: 'Everyone' }).isVisible()))
    await thread.getByRole('button', { name: 'Close thread' }).first().click()
    await page.getByRole('heading', { name: 'Everyone' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('counts in the title of a page that is all chat', async () => {
    const { page } = await shop('mode="full" room="direct:1"')
    await register(page, 'cook')
    await page.waitForTimeout(300)
    await ben.chat.room('broadcast').send('Dinner?')
    await page.waitForFunction(() => /^\(\d+\) Tea$/.test(document.title))
    await pick(page, 'Everyone')
    await page.waitForFunction(() => document.title === 'Tea')
  })

  test('lists a group at once when one is brought into it, and offers one that is public', async () => {
    const { page } = await shop('mode="full"')
    await register(page, 'bosun')
    const { id } = await page.evaluate(() => {
      return (document.querySelector('chat-window') as unknown as Signed).chat.session.getSnapshot().user
    })
    const crew = await ben.chat.createGroup({ title: 'The crew', members: [id] })
    await crew.send('All hands')
    await pick(page, 'The crew')
    await sees(page, 'All hands')

    await ben.chat.createGroup({ title: 'Open deck', name: 'deck' })
    await page.evaluate(() => document.querySelector('chat-window')?.setAttribute('room', 'deck'))
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByRole('heading', { name: 'Open deck' }).waitFor()
    await say(page, 'Here I am')
    await sees(page, 'Here I am')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${colorScheme} scheme`, async () => {
      const popup = await shop('mode="popup"', { colorScheme, bypassCSP: true })
      await launcher(popup.page).waitFor()
      assert.deepEqual(await axe(popup.page), [])
      await launcher(popup.page).click()
      await register(popup.page, `look-${colorScheme}`)
      assert.deepEqual(await axe(popup.page), [])
      await popup.page.getByRole('button', { name: 'Back to conversations' }).click()
      assert.deepEqual(await axe(popup.page), [])

      const full = await shop('mode="full"', { colorScheme, bypassCSP: true })
      await register(full.page, `full-${colorScheme}`)
      await pick(full.page, 'Everyone')
      const root = await ben.chat.room('broadcast').send(`Is it ${colorScheme}?`)
      await ben.chat.room('broadcast').thread(root.seq!).send('It is')
      await lines(full.page, `Is it ${colorScheme}?`).getByRole('button', { name: '1 reply' }).click()
      await full.page.locator('thread-view message-item').first().waitFor()
      assert.deepEqual(await axe(full.page), [])
    })
  }
})
