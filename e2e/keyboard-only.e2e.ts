import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { focused, tabTo } from './support/keys.ts'
import { sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'
import { PASSWORD, signUp } from './support/rest.ts'

describe('somebody without a mouse', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let page: Page

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    await signUp(server.url, 'writer')
    page = (await openPage(browser, server.url)).page
    await page.getByLabel('Username', { exact: true }).waitFor()
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('creates an account', async () => {
    await tabTo(page, /^Create account/)
    await page.keyboard.press('Enter')
    assert.match(await focused(page), /^Username/, 'the focus goes where one writes next')
    await page.keyboard.type('reader')
    await tabTo(page, /^Password/)
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('message-input').waitFor()
  })

  test('sees where the focus is, at every stop, and is never caught', async () => {
    const stops = new Set<string>()
    for (let count = 0; count < 40; count++) {
      await page.keyboard.press('Tab')
      stops.add(await focused(page))
      assert.ok(await isFocusVisible(page), `no focus ring at "${await focused(page)}"`)
    }
    const names = [...stops].join('\n')
    for (const stop of [/The chat/, /Two people/, /^Message/, /^Copy/])
      assert.match(names, new RegExp(stop, 'm'))
  })

  test('picks somebody with arrows and Enter', async () => {
    await tabTo(page, /^Everyone/)
    for (let count = 0; count < 10 && !/writer/.test(await focused(page)); count++) {
      await page.keyboard.press('ArrowDown')
    }
    assert.match(await focused(page), /writer/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'writer' }).first().waitFor()
  })

  test('writes two lines and sends them, and goes on writing', async () => {
    await tabTo(page, /^Message/)
    await page.keyboard.type('One line')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('and another')
    await page.keyboard.press('Enter')
    await sees(page, 'and another')
    assert.match(await focused(page), /^Message/)
    await page.keyboard.type('More')
    await page.keyboard.press('Enter')
    await sees(page, 'More')
  })

  test('walks through the messages with arrows, Home and End', async () => {
    await tabTo(page, /More/, 'Shift+Tab')
    await page.keyboard.press('ArrowUp')
    assert.match(await focused(page), /One line/)
    await page.keyboard.press('End')
    assert.match(await focused(page), /More/)
    await page.keyboard.press('Home')
    assert.match(await focused(page), /One line/)
  })

  test('signs out', async () => {
    await tabTo(page, /Signed in as reader/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Sign out/)
    await page.keyboard.press('Enter')
    await page.getByLabel('Username', { exact: true }).waitFor()
  })
})

/** Is there an outline, or a shadow, that tells the focused element from the others? */
function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let element = document.activeElement
    if (!element || element === document.body) return true
    const seen: Element[] = [element]
    while (element.shadowRoot?.activeElement) seen.push((element = element.shadowRoot.activeElement))
    // A message shows it on its bubble.
    seen.push(...(element.shadowRoot?.querySelectorAll('*') ?? []))
    // A box may show the focus on the frame around it and what belongs to it.
    for (
      let frame = element.parentElement, count = 0;
      frame && count < 3;
      frame = frame.parentElement, count++
    )
      seen.push(frame)
    return seen.some(each => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each)
      const outlined =
        outlineStyle !== 'none' && outlineWidth !== '0px' && outlineColor !== 'rgba(0, 0, 0, 0)'
      return outlined || boxShadow !== 'none'
    })
  })
}
