import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { looksSite } from './looks/site.ts'
import { show, states } from './looks/show.ts'
import { axe } from './support/axe.ts'
import { openBrowser } from './support/browser.ts'

/** Of the page around, which is nothing but the window. */
const NOT_OURS = ['landmark-one-main', 'page-has-heading-one', 'region']

/** Every state of which there is a picture, as axe sees it: WCAG 2.2 AA and what is good practice beside. */
describe('axe finds nothing in any state', { timeout: 600_000 }, () => {
  let browser: Browser
  let open: Awaited<ReturnType<typeof looksSite>>

  before(async () => {
    browser = await openBrowser()
    open = await looksSite()
  })
  after(() => browser.close())

  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${width} pixels wide, ${colorScheme}`, async () => {
        const viewport = { width, height: 800 }
        const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme, viewport })
        const page = await context.newPage()
        await open(page, 'lang="en"')
        const found: string[] = []
        for (const state of await states(page)) {
          await show(page, state)
          const ours = (await axe(page)).filter(each => !NOT_OURS.some(rule => each.startsWith(`${rule}:`)))
          found.push(...ours.map(each => `${state}: ${each}`))
        }
        await context.close()
        assert.deepEqual(found, [])
      })
})
