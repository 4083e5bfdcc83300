import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { box, lines, say } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'
import { PASSWORD } from './support/rest.ts'

/** The languages that a page has fetched, by the names of their files. */
const fetched = (requests: readonly string[]): string[] =>
  requests.flatMap(each => /\/parlo-(ar|de|es|fr|ja|pt-BR)-\w{8}\.js$/.exec(each)?.[1] ?? [])

/** Ask for a language the way a page does. */
const speak = (page: Page, lang: string, dir: string): Promise<void> =>
  page.evaluate(asked => void Object.assign(document.documentElement, asked), { lang, dir })

describe('languages', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let problems: string[]
  let requests: string[]

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    ;({ page, problems, requests } = await openPage(browser, server.url, { locale: 'ar-EG' }))
    await page.getByLabel('Username', { exact: true }).waitFor()
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('are not fetched while the page is in English', () => {
    assert.deepEqual(fetched(requests), [])
  })

  test('are fetched when the page asks, and then it is all in Arabic', async () => {
    await speak(page, 'ar', 'rtl')
    await page.getByRole('button', { name: 'إنشاء حساب' }).click()
    await page.getByLabel('اسم المستخدم', { exact: true }).fill('ليلى')
    await page.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'إنشاء حساب' }).click()
    await box(page).waitFor()
    assert.equal(await box(page).getAttribute('aria-label'), 'رسالة إلى \u2068الجميع\u2069')
    assert.deepEqual(fetched(requests), ['ar'])
  })

  test('run from right to left: own messages stand at the left, and times have the digits of Egypt', async () => {
    await say(page, 'Hello (everybody)!')
    const line = lines(page, 'Hello').first()
    await line.getByText('تم الإرسال').waitFor({ state: 'attached' })
    const { list, bubble } = await line.evaluate(item => {
      const place = (each: Element) => each.getBoundingClientRect().toJSON() as DOMRect
      return { list: place(item), bubble: place(item.shadowRoot!.querySelector('[part~="bubble"]')!) }
    })
    assert.ok(bubble.left - list.left < list.right - bubble.right, JSON.stringify({ list, bubble }))
    assert.match(await line.locator('time').innerText(), /^[٠-٩]+:[٠-٩]{2}/)
  })

  test('follow the page to another language and back, without being fetched twice', async () => {
    for (const [lang, dir, label] of [
      ['fr', 'ltr', 'Message à Tout le monde'],
      ['ar', 'rtl', 'رسالة إلى \u2068الجميع\u2069']
    ] as const) {
      await speak(page, lang, dir)
      await page.locator('message-input').getByLabel(label, { exact: true }).waitFor()
    }
    assert.deepEqual(fetched(requests), ['ar', 'fr'])
    assert.deepEqual(problems, [])
  })
})
