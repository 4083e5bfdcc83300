import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { axe } from './support/axe.ts'
import { openBrowser, openPage } from './support/browser.ts'
import { lines } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const THEMES = ['Default', 'Paper', 'Forest', 'Midnight', 'Bubblegum']

describe('the themes', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let problems: string[]

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    const options = { reducedMotion: 'reduce', bypassCSP: true } as const
    ;({ page, problems } = await openPage(browser, `${server.url}/themes`, options))
    await lines(page, 'A chat in one tag').waitFor()
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  for (const theme of THEMES) {
    test(`axe finds nothing in ${theme}, light or dark`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.getByLabel('Start from').selectOption(theme)
        await page.getByText('Everything is readable').waitFor()
        assert.deepEqual(await axe(page), [])
      }
    })
  }

  test('are changed by hand, seen at once, and copied out', async () => {
    await page.getByLabel('accent, light', { exact: true }).fill('#00ff00')
    await page.getByText('Hard to read: on accent on accent, light').waitFor()
    assert.match(await page.getByLabel('The theme').inputValue(), /--chat-accent: light-dark\(#00ff00, #/)
    await page.emulateMedia({ colorScheme: 'light' })
    const bubble = lines(page, 'Hi Ben').locator('[part~="bubble"]')
    assert.equal(await bubble.evaluate(each => getComputedStyle(each).backgroundColor), 'rgb(0, 255, 0)')
    assert.deepEqual(problems, [])
  })
})
