import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { show, states } from './looks/show.ts'
import { looksSite } from './looks/site.ts'
import { openBrowser } from './support/browser.ts'
import { missed } from './support/targets.ts'

/** What a telephone that lies on its side covers of its screen, in CSS pixels. */
const COVERED = { top: 20, left: 59, right: 59, bottom: 21 }
const WIDTH = 844

/** A telephone and a tablet: everything that can be pressed is as large as a finger, and beside the camera. */
describe('touch', { timeout: 600_000 }, () => {
  let browser: Browser
  let open: Awaited<ReturnType<typeof looksSite>>

  before(async () => {
    browser = await openBrowser()
    open = await looksSite()
  })
  after(() => browser.close())

  for (const [name, viewport] of [
    ['a telephone', { width: 390, height: 844 }],
    ['a tablet', { width: 1024, height: 768 }]
  ] as const) {
    test(`a finger hits everything on ${name}`, async () => {
      const context = await browser.newContext({
        viewport,
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce'
      })
      const page = await context.newPage()
      await open(page, 'lang="en"')
      const wrong: string[] = []
      for (const state of await states(page)) {
        await show(page, state)
        for (const each of await missed(page)) wrong.push(`${state}: ${each}`)
      }
      await context.close()
      assert.deepEqual(wrong, [])
    })
  }

  for (const mode of ['full', 'popup'] as const) {
    test(`nothing is under the camera of a telephone on its side, ${mode}`, async () => {
      const context = await browser.newContext({
        viewport: { width: WIDTH, height: 390 },
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce'
      })
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setSafeAreaInsetsOverride' as never, { insets: COVERED } as never)
      await open(page, 'lang="en"')
      await show(page, mode === 'popup' ? 'popup' : 'conversation')
      await page.locator('chat-window').evaluate((view, to) => view.setAttribute('mode', to), mode)
      for (const part of ['header', 'box', 'send', 'speak', 'message', 'room-list', 'close']) {
        for (const each of await page.locator(`[part~="${part}"]:visible`).all()) {
          const { x, y, width, height } = (await each.boundingBox())!
          assert.ok(x >= COVERED.left && x + width <= WIDTH - COVERED.right, `${part}: ${x} to ${x + width}`)
          assert.ok(part === 'message' || (y >= COVERED.top && y + height <= 390), `${part}: ${y}`)
        }
      }
      await context.close()
    })
  }
})
