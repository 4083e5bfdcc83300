import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { looksSite } from './looks/site.ts'
import { show, states } from './looks/show.ts'
import { openBrowser } from './support/browser.ts'
import { cutOff } from './support/seen.ts'

/** A page as a person has set it, for which nothing may be lost. */
interface Setting {
  name: string
  options: BrowserContextOptions
  /** Rules of the page. */
  rules?: string
  /** What else the page says of itself: words are longer in German, and Arabic goes the other way. */
  others?: string[]
}

const GERMAN = 'lang="de"'
const ARABIC = 'lang="ar" dir="rtl"'
const spaced = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em'
const SETTINGS: Setting[] = [
  { name: 'at 320 pixels', options: { viewport: { width: 320, height: 640 } } },
  {
    name: 'with the text spacing of WCAG 1.4.12, at 320 pixels',
    options: { viewport: { width: 320, height: 640 } },
    rules: `chat-window, message-actions { ${spaced} } p { margin-block-end: 2em }`,
    others: [GERMAN, ARABIC]
  },
  {
    name: 'with that spacing, side by side',
    options: { viewport: { width: 1280, height: 800 } },
    rules: `chat-window, message-actions { ${spaced} } p { margin-block-end: 2em }`
  },
  {
    name: 'at 200 % zoom, in half of the pixels',
    options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }
  },
  {
    name: 'with letters twice as large',
    options: { viewport: { width: 640, height: 900 } },
    rules: ':root { font-size: 200% }'
  },
  {
    name: 'with letters twice as large, at 320 pixels',
    options: { viewport: { width: 320, height: 640 } },
    rules: ':root { font-size: 200% }',
    others: [GERMAN, ARABIC]
  }
]

/** Nothing is cut off, and nothing has to be scrolled to sideways, however somebody has set their letters. */
describe('text spacing and zoom', { timeout: 600_000 }, () => {
  let browser: Browser
  let open: Awaited<ReturnType<typeof looksSite>>

  before(async () => {
    browser = await openBrowser()
    open = await looksSite()
  })
  after(() => browser.close())

  for (const { name, options, rules = '', others = [] } of SETTINGS) {
    for (const head of ['lang="en"', ...others]) {
      test(`nothing is lost ${name}, ${head}`, async () => {
        const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
        const page = await context.newPage()
        await open(page, head)
        await set(page, rules)
        const lost: string[] = []
        for (const state of await states(page)) {
          await show(page, state)
          for (const each of await cutOff(page)) lost.push(`${state}: ${each}`)
        }
        await context.close()
        assert.deepEqual(lost, [])
      })
    }
  }
})

const set = (page: Page, rules: string): Promise<void> =>
  page.evaluate(text => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, rules)
