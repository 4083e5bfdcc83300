import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { chatter, type Chatter } from './support/chats.ts'
import { register, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const MESSAGES = 1_200

/* One story, told in order: each test goes on where the one before ended. */
describe('a long conversation', { timeout: 240_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let problems: string[]
  let writer: Chatter
  /** Of the lines, in order. */
  const seqs: number[] = []

  const log = () => page.getByRole('log')
  const drawn = () => log().locator('message-item').count()
  /** The lines that are on the screen, as they are read. */
  const seen = () =>
    page.locator('message-list .scroller').evaluate(box => {
      const { top, bottom } = box.getBoundingClientRect()
      return [...box.querySelectorAll('message-item')]
        .filter(row => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom)
        .map(row => row.shadowRoot!.querySelector('.text')!.textContent.trim())
    })
  const sought = async (fits: (lines: string[]) => boolean) => {
    for (let turns = 0; turns < 100; turns++) {
      if (fits(await seen())) return
      await page.waitForTimeout(100)
    }
    assert.fail(`On the screen are: ${(await seen()).join(' | ')}`)
  }
  const goTo = (seq: number) =>
    page
      .locator('message-list')
      .evaluate(
        (list, wanted) => (list as HTMLElement & { goTo(seq: number): Promise<void> }).goTo(wanted),
        seq
      )

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    writer = await chatter(server.url, 'writer')
    const room = writer.chat.room('broadcast')
    for (let sent = 0; sent < MESSAGES; sent += 100) {
      const some = Array.from(
        { length: 100 },
        (_, at) => `line ${sent + at + 1}${' and more'.repeat((at * 7) % 23)}`
      )
      const stored = await Promise.all(some.map(text => room.send(text)))
      seqs.push(...stored.map(({ seq }) => seq!))
    }
    const opened = await openPage(browser, server.url)
    ;({ page, problems } = opened)
    await register(page, 'reader')
    await sees(page, `line ${MESSAGES}`)
  })
  after(async () => {
    writer.chat.close()
    await browser.close()
    await server.stop()
  })

  test('is read back a thousand lines by the wheel, with as few rows as at first', async () => {
    await log().hover()
    let most = 0
    for (let turns = 0; turns < 400; turns++) {
      await page.mouse.wheel(0, -700)
      if (turns % 10 === 0) most = Math.max(most, await drawn())
      if ((await page.locator('message-list [part=note]').count()) > 0) break
    }
    await sought(lines => lines.some(line => /^line 1\b/.test(line)))
    assert.ok(most > 5 && most <= 120, `${most} rows`)
  })

  test('does not move under its reader while others write', async () => {
    await page.mouse.wheel(0, 3_000)
    await page.waitForTimeout(500)
    const before = await seen()
    const room = writer.chat.room('broadcast')
    for (let count = 1; count <= 10; count++) await room.send(`news ${count}`)
    await page.getByRole('button', { name: 'Jump to latest, 10 new messages' }).waitFor()
    assert.deepEqual(await seen(), before)
  })

  test('tells a screen reader what is new, and nothing of what was read back', async () => {
    const status = page.locator('message-list').getByRole('status')
    await status.filter({ hasText: /news|new messages/ }).waitFor({ state: 'attached' })
    assert.doesNotMatch(await status.ariaSnapshot(), /line \d/)
    assert.match(await log().ariaSnapshot(), /^- log "Messages":\n(.*\n)*.*writer: line \d+/)
  })

  test('leads back to its end by the button', async () => {
    await page.getByRole('button', { name: /^Jump to latest/ }).click()
    await sought(lines => lines.includes('news 10'))
    await page.getByRole('button', { name: /^Jump to latest/ }).waitFor({ state: 'hidden' })
  })

  test('opens at any of its messages, after a reload that holds only the newest', async () => {
    await page.reload()
    await sees(page, 'news 10')
    await goTo(seqs[299]!)
    await sought(lines => lines.some(line => line.startsWith('line 300')))
    const label = () =>
      page.evaluate(() => {
        let at = document.activeElement
        while (at?.shadowRoot?.activeElement && at.localName !== 'message-item')
          at = at.shadowRoot.activeElement
        return at?.shadowRoot?.querySelector('.text')?.textContent.trim() ?? ''
      })
    assert.match(await label(), /^line 300\b/)
    // Newer ones are loaded on the way; a key pressed before they are there leads nowhere.
    for (let count = 0; count < 300 && !/^line 3[56]\d/.test(await label()); count++)
      await page.keyboard.press('ArrowDown')
    assert.match(await label(), /^line 3[56]\d/)
    assert.ok((await seen()).includes(await label()))
    assert.ok((await drawn()) <= 121)
    await page.keyboard.press('End')
    await sought(lines => lines.includes('news 10'))
    assert.match(await label(), /^news 10/)
  })

  test('keeps to the policy of its page, without an error', () => {
    assert.deepEqual(problems, [])
  })
})
