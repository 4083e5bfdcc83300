import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { conversation, lines, pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

describe('a line that is lost', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let reader: WatchedPage
  let writer: WatchedPage

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    reader = await openPage(browser, server.url)
    writer = await openPage(browser, server.url)
    await register(reader.page, 'reader')
    await register(writer.page, 'writer')
    await pick(reader.page, 'writer')
    await pick(writer.page, 'reader')
    await say(writer.page, 'before')
    await sees(reader.page, 'before')
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('is told of, and keeps what is written meanwhile', async () => {
    await server.kill()
    await writer.page.getByText('Connection lost. Reconnecting…').first().waitFor()
    await say(writer.page, 'during, by the writer')
    await say(reader.page, 'during, by the reader')
    await lines(writer.page, 'during, by the writer').getByText('Sending').waitFor({ state: 'attached' })
  })

  test('comes back by itself, with everything there once, in one order', async () => {
    await server.restart()
    await sees(reader.page, 'during, by the writer')
    await sees(writer.page, 'during, by the reader')
    await writer.page.getByText('Connection lost. Reconnecting…').first().waitFor({ state: 'hidden' })
    await say(writer.page, 'after')
    await sees(reader.page, 'after')
    const seen = await conversation(reader.page)
    assert.deepEqual(seen.toSorted(), ['after', 'before', 'during, by the reader', 'during, by the writer'])
    assert.deepEqual(await conversation(writer.page), seen)
  })

  test('has the same order after a reload', async () => {
    const before = await conversation(reader.page)
    await reader.page.reload()
    await pick(reader.page, 'writer')
    await sees(reader.page, 'after')
    assert.deepEqual(await conversation(reader.page), before)
  })
})
