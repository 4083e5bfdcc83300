import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { lines } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

describe('the workbench', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let problems: string[]

  before(async () => {
    server = await startServer('workbench')
    browser = await openBrowser()
    ;({ page, problems } = await openPage(browser, `${server.url}/dev`))
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  const view = (of: 'ann' | 'ben') => page.locator('section').nth(of === 'ann' ? 0 : 1)
  const say = async (of: 'ann' | 'ben', text: string) => {
    await view(of).getByRole('textbox', { name: 'Message' }).fill(text)
    await page.keyboard.press('Enter')
  }

  test('generates messages', async () => {
    await page.getByRole('spinbutton', { name: 'messages' }).fill('12')
    await page.getByRole('spinbutton', { name: 'a second' }).fill('100')
    // What comes before their line is up is unread, and they begin there.
    for (const each of ['ann', 'ben'] as const) await view(each).getByText('Online').first().waitFor()
    await page.getByRole('button', { name: 'Generate' }).click()
    await page.getByText('12 of 12').waitFor()
    await lines(view('ben'), '12: ').first().waitFor()
  })

  test('cuts the line of one of them, and gives it back', async () => {
    await view('ben').getByLabel('Offline').check()
    await say('ben', 'from afar')
    await lines(view('ben'), 'from afar').and(page.locator('[state="sending"]')).waitFor()
    await say('ann', 'are you there?')
    await lines(view('ann'), 'are you there?').waitFor()
    assert.equal(await lines(view('ben'), 'are you there?').count(), 0)
    await view('ben').getByLabel('Offline').uncheck()
    await lines(view('ben'), 'are you there?').waitFor()
    await lines(view('ann'), 'from afar').waitFor()
  })

  test('makes a line slow', async () => {
    await view('ann')
      .getByLabel('Latency')
      .evaluate((knob: HTMLInputElement) => {
        knob.value = '1000'
        knob.dispatchEvent(new Event('input', { bubbles: true }))
      })
    await view('ann').getByText('1000 ms').waitFor()
    await say('ann', 'slowly')
    await lines(view('ann'), 'slowly').and(page.locator('[state="sending"]')).waitFor()
    await lines(view('ben'), 'slowly').waitFor()
  })

  test('breaks no policy', () => assert.deepEqual(problems, []))
})
