import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { film } from '../packages/elements/test/film.ts'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { chatter, until, type Chatter } from './support/chats.ts'
import { pick, register } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/* One story, told in order: each test goes on where the one before ended. */
describe('videos', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let ben: Chatter

  before(async () => {
    server = await startServer('demo')
    // What is made up here comes from no network, and Chrome would not let it talk to this machine.
    browser = await openBrowser('--disable-features=LocalNetworkAccessChecks')
    ben = await chatter(server.url, 'cutter')
  })
  after(async () => {
    ben.chat.close()
    await browser.close()
    await server.stop()
  })

  /** The demo of somebody whom ben has sent a video. */
  async function received(name: string, watched: WatchedPage): Promise<WatchedPage> {
    await register(watched.page, name)
    const people = await until(ben.chat.users, all => all.some(({ username }) => username === name))
    const { id } = people.find(({ username }) => username === name)!
    // What it is said to be counts for nothing.
    const file = new File([film()], 'waves.webm', { type: 'text/plain' })
    const upload = ben.chat.upload(file, { seconds: 65 })
    await ben.chat.direct(id).send('', { attachments: [upload] })
    await pick(watched.page, 'cutter')
    return watched
  }
  const play = (page: Page) => page.getByRole('button', { name: 'Play waves.webm' }).click()

  test('are played, under a policy that allows them', async () => {
    const { page, problems, requests } = await received('mila', await openPage(browser, server.url))
    const fetched = () => requests.filter(address => address.includes('/v1/files/')).length
    await page.getByRole('button', { name: 'Play waves.webm' }).waitFor()
    await page.locator('message-files').getByText('1:05 · ').waitFor()
    assert.equal(fetched(), 0)
    await play(page)
    const video = page.locator('media-viewer video')
    await video.waitFor()
    await page.waitForFunction(
      ended => ended instanceof HTMLVideoElement && ended.ended,
      await video.elementHandle()
    )
    assert.equal(fetched(), 1)
    await page.keyboard.press('Escape')
    await video.waitFor({ state: 'detached' })
    assert.deepEqual(problems, [])
  })

  test('are offered to be saved where the policy says nothing of them, and break it only once they are played', async () => {
    const watched = await openPage(browser, 'about:blank')
    const { page, problems } = watched
    await page.route(server.url, async route => {
      const response = await route.fetch()
      const policy = response.headers()['content-security-policy']!.replace(' media-src blob:;', '')
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy }
      })
    })
    await page.goto(server.url)
    await received('nell', watched)
    await page.getByRole('button', { name: 'Play waves.webm' }).waitFor()
    assert.deepEqual(problems, [])
    await play(page)
    await page.getByRole('alert').getByText('does not play on this page').waitFor()
    assert.match(problems.join(), /media-src violated by blob/)
    const download = page.waitForEvent('download')
    await page.locator('media-viewer .told').getByRole('button', { name: 'Download waves.webm' }).click()
    assert.equal((await download).suggestedFilename(), 'waves.webm')
  })
})
