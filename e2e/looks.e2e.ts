import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { compare } from './looks/compare.ts'
import { show, states } from './looks/show.ts'
import { looksSite } from './looks/site.ts'
import { openBrowser } from './support/browser.ts'

const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 900 },
  { width: 1280, height: 800 }
]

/** Names of states, with commas between: only these. */
const only = process.env.PARLO_LOOKS_OF?.split(',')

/** A picture of a page in which nothing changes any more. */
async function picture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ caret: 'hide', animations: 'disabled' })
  let last = await take()
  for (let tries = 0; tries < 50; tries++) {
    await page.waitForTimeout(60)
    const next = await take()
    if (next.equals(last)) return next
    last = next
  }
  throw new Error('It never came to rest')
}

/** How each state looks, held against pictures that were looked at and kept in looks/kept. `pnpm looks` keeps them anew. */
describe('the looks', { timeout: 600_000 }, () => {
  let browser: Browser
  let open: Awaited<ReturnType<typeof looksSite>>

  before(async () => {
    browser = await openBrowser(
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb'
    )
    open = await looksSite()
  })
  after(() => browser.close())

  for (const [direction, head] of [
    ['ltr', 'lang="en"'],
    ['rtl', 'lang="ar" dir="rtl"']
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`are those that were kept, ${colorScheme}, ${direction}`, async () => {
        const options = { colorScheme, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' } as const
        const context = await browser.newContext(options)
        const page = await context.newPage()
        await page.setViewportSize(SIZES[2]!)
        await open(page, head)
        const wrong: string[] = []
        for (const state of only ?? (await states(page))) {
          for (const size of SIZES) {
            await page.setViewportSize(size)
            await show(page, state)
            const name = `${state}-${size.width}-${colorScheme}-${direction}`
            const fault = await compare(name, await picture(page))
            if (fault !== undefined) wrong.push(fault)
          }
        }
        await context.close()
        assert.deepEqual(wrong, [])
      })
    }
  }
})
