import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { register } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

const FORM = /\/parlo-sign-in-[0-9A-Za-z]{8}\.js/

describe('the sign-in form', { timeout: 300_000 }, () => {
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

  test('is not fetched by a page whose visitors are signed in', async () => {
    const { page, requests } = await openPage(browser, `${server.url}/two`)
    await page.locator('chat-window').first().locator('message-item').first().waitFor()
    assert.ok(requests.some(address => address.endsWith('/parlo.js')))
    assert.deepEqual(
      requests.filter(address => FORM.test(address)),
      []
    )
  })

  test('says so when it cannot be fetched, and comes when asked again', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route(FORM, route => route.abort())
    await page.goto(server.url)
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await again.waitFor()
    await again.click()
    await again.waitFor()
    await page.unroute(FORM)
    await again.click()
    await page.getByLabel('Username', { exact: true }).waitFor()
    await register(page, 'patient')
    await context.close()
  })
})
