import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { looksSite } from './looks/site.ts'
import { show, states } from './looks/show.ts'
import { axe } from './support/axe.ts'
import { openBrowser } from './support/browser.ts'
import { drawn, focusShown, odd } from './support/forced.ts'

/** Where axe is asked, too: it takes its time. */
const ASKED = ['conversation', 'actions', 'tray', 'mentions', 'viewer', 'settings', 'new-room', 'popup']
/** Axe reads colours that are not drawn; and the page around is none with a heading. */
const NOT_OURS = ['color-contrast', 'region', 'landmark-one-main', 'page-has-heading-one']

/** What is told apart by a background elsewhere, and by a line here: state, what has it, and one that has not. */
const MARKED: [state: string, marked: string, other: string][] = [
  ['conversation', 'message-item[own] .bubble:not(.emoji)', 'message-item:not([own]) .bubble'],
  ['conversation', '.entry[aria-current]', '.entry:not([aria-current])'],
  ['thread', '.reaction[aria-pressed=true]', '.reaction[aria-pressed=false]'],
  ['actions', '.quick button:focus-visible', '.quick button:not(:focus-visible)'],
  ['tray', '.tile.failed', '.tile:not(.failed)'],
  ['mentions', '.option.active', '.option:not(.active)'],
  ['settings', '.scheme:has(:checked)', '.scheme:not(:has(:checked))'],
  ['search', '.hit[aria-selected=true]', '.hit:not([aria-selected=true])'],
  ['search', '.scope:has(:checked)', '.scope:not(:has(:checked))']
]

/** What is nothing but a background, and has to be another one than what is behind. */
const PATCHES: [state: string, selector: string, pseudo?: string][] = [
  ['conversation', '.day', '::before'],
  ['conversation', '.avatar.online', '::after'],
  ['offline', '.dot'],
  ['recording', '.time', '::before'],
  ['settings', '.switch:checked'],
  ['settings', '.switch:checked', '::before'],
  ['settings', '.switch:not(:checked)', '::before']
]

/** What is a shape of its own only by its border. */
const BORDERED: [state: string, selector: string][] = [
  ['conversation', '.entry .count'],
  ['conversation', '.send'],
  ['launcher', '.badge'],
  ['launcher', '.launch'],
  ['loading', '.skeleton i'],
  ['files', '.card'],
  ['viewer', '.step'],
  ['report', 'blockquote'],
  ['members', '.role'],
  ['emoji', '.emojis'],
  ['popup', '.panel']
]

/** Colours that a person has chosen for everything: backgrounds and shadows of ours are gone. */
describe('forced colours', { timeout: 600_000 }, () => {
  let browser: Browser
  let page: Page
  let at = ''

  const showOnce = async (state: string): Promise<void> => {
    if (at !== state) await show(page, state)
    at = state
  }

  before(async () => {
    browser = await openBrowser()
    const open = await looksSite()
    const options = { forcedColors: 'active', reducedMotion: 'reduce', bypassCSP: true } as const
    page = await (await browser.newContext({ ...options, viewport: { width: 1280, height: 800 } })).newPage()
    await open(page, 'lang="en"')
  })
  after(() => browser.close())

  test('every drawing and every letter has one of the colours of the system, and axe finds nothing', async () => {
    const wrong: string[] = []
    for (const state of await states(page)) {
      await showOnce(state)
      for (const each of await odd(page)) wrong.push(`${state}: ${each}`)
      if (!ASKED.includes(state)) continue
      const found = (await axe(page)).filter(each => !NOT_OURS.some(rule => each.startsWith(`${rule}:`)))
      for (const each of found) wrong.push(`${state}: ${each}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('the focus is seen wherever the Tab key leads', async () => {
    const wrong: string[] = []
    for (const state of [
      'conversation',
      'actions',
      'settings',
      'new-room',
      'search',
      'viewer',
      'tray',
      'emoji',
      'report'
    ]) {
      await showOnce(state)
      at = ''
      const met = new Set<string>()
      for (let stop = 0; stop < 14; stop++) {
        await page.keyboard.press('Tab')
        const { name, seen } = await focusShown(page)
        met.add(name)
        if (!seen) wrong.push(`${state}: ${name}`)
      }
      assert.ok(met.size > 2, `${state} has no more than ${[...met].join(', ')}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('what is one’s own, selected, pressed, active or failed has another line than what is not', async () => {
    for (const [state, marked, other] of MARKED) {
      await showOnce(state)
      const [one, two] = [await drawn(page, marked), await drawn(page, other)]
      assert.notEqual(one.lines, two.lines, `${marked} in ${state}: ${one.lines}`)
    }
  })

  test('dots, lines and switches are not gone with their backgrounds', async () => {
    for (const [state, selector, pseudo] of PATCHES) {
      await showOnce(state)
      const { background, behind } = await drawn(page, selector, pseudo)
      assert.notEqual(background, behind, `${selector}${pseudo ?? ''} in ${state}`)
    }
  })

  test('boxes have a border', async () => {
    for (const [state, selector] of BORDERED) {
      await showOnce(state)
      const { border } = await drawn(page, selector)
      assert.match(border, /^[1-9].* solid/, `${selector} in ${state}`)
    }
  })
})
