import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { axe } from './support/axe.ts'
import { openBrowser, openPage } from './support/browser.ts'
import { tabTo } from './support/keys.ts'
import { pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/* Two people, two browsers, no mouse: a group is made, found things are found, and somebody leaves. */

describe('groups and search', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let ida: Page
  let jon: Page
  const problems: string[][] = []

  async function visitor(name: string): Promise<Page> {
    const options = { reducedMotion: 'reduce', bypassCSP: true } as const
    const opened = await openPage(browser, server.url, options)
    problems.push(opened.problems)
    await register(opened.page, name)
    return opened.page
  }

  /** Nothing to find fault with, in either scheme. */
  async function clean(page: Page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      assert.deepEqual(await axe(page), [], colorScheme)
    }
  }

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    ida = await visitor('ida')
    jon = await visitor('jon')
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('ida makes a group with jon', async () => {
    await openBy(ida, 'New conversation')
    await clean(ida)
    await ida.keyboard.press('ArrowDown')
    await ida.keyboard.press('Enter')
    await ida.getByRole('heading', { name: 'Add people' }).waitFor()
    await ida.keyboard.type('jon')
    await ida.keyboard.press('Enter')
    await ida.getByRole('button', { name: 'Remove jon' }).waitFor()
    await clean(ida)
    await tabTo(ida, /^Next/)
    await ida.keyboard.press('Enter')
    await ida.getByLabel('Group name').waitFor()
    await ida.keyboard.type('Lake house')
    await clean(ida)
    await ida.keyboard.press('Enter')
    await ida.getByRole('heading', { name: 'Lake house' }).first().waitFor()
    await say(ida, 'Who brings the boat?')
    await sees(ida, 'Who brings the boat?')
  })

  test('jon has it at once, and sees who is in it', async () => {
    await pick(jon, 'Lake house')
    await sees(jon, 'Who brings the boat?')
    await say(jon, 'I bring the boat, and towels')
    await sees(ida, 'and towels')
    await openBy(jon, /Lake house/, '.conversation')
    await jon.getByRole('list', { name: 'Members' }).getByText('ida').waitFor()
    await clean(jon)
    await jon.keyboard.press('Escape')
    await dialogs(jon, 0)
  })

  test('ida calls it something else, and makes jon a moderator', async () => {
    await openBy(ida, /Lake house/, '.conversation')
    await tabTo(ida, /^Rename/)
    await ida.keyboard.press('Enter')
    await ida.getByLabel('Group name').waitFor()
    await ida.keyboard.type('House at the lake')
    await ida.keyboard.press('Enter')
    await jon.getByRole('heading', { name: 'House at the lake' }).first().waitFor()
    await tabTo(ida, /^Change jon/)
    await ida.keyboard.press('Enter')
    await tabTo(ida, /^Role/)
    await ida.keyboard.press('ArrowUp')
    await ida.locator('members-dialog [part=role]', { hasText: 'Moderator' }).waitFor()
    await clean(ida)
    await ida.keyboard.press('Escape')
    await dialogs(ida, 0)
  })

  test('ida finds the towels from elsewhere, and goes there', async () => {
    await pick(ida, 'Everyone')
    await openBy(ida, /^Search/, '.conversation')
    await clean(ida)
    await ida.keyboard.type('towel')
    await ida.getByText('No message with “towel”').first().waitFor()
    await tabTo(ida, /^Everywhere/)
    await ida.keyboard.press('Enter')
    await ida.getByRole('option', { name: /towel/ }).waitFor()
    await clean(ida)
    await ida.keyboard.press('Enter')
    await ida.getByRole('heading', { name: 'House at the lake' }).first().waitFor()
    await sees(ida, 'I bring the boat, and towels')
    await dialogs(ida, 0)
  })

  test('ida chooses how it looks, and sees where she is signed in', async () => {
    await openBy(ida, /Signed in as ida/)
    await tabTo(ida, /^Settings/)
    await ida.keyboard.press('Enter')
    await ida.getByRole('heading', { name: 'Settings' }).waitFor()
    await clean(ida)
    await tabTo(ida, /ida Your profile/)
    await ida.keyboard.press('Enter')
    await ida.getByText('In use now').waitFor()
    await clean(ida)
    await ida.keyboard.press('Escape')
    await dialogs(ida, 1)
    await ida.keyboard.press('Escape')
    await dialogs(ida, 0)
  })

  test('jon leaves', async () => {
    await openBy(jon, /House at the lake/, '.conversation')
    await tabTo(jon, /^Leave group/)
    await jon.keyboard.press('Enter')
    await jon.getByText('Leave “House at the lake”?').waitFor()
    await clean(jon)
    await tabTo(jon, /^Leave$/)
    await jon.keyboard.press('Enter')
    await dialogs(jon, 0)
    await openBy(ida, /House at the lake/, '.conversation')
    await ida.getByText('1 member').first().waitFor()
    await ida.keyboard.press('Escape')
  })

  test('nothing was complained about', () => {
    // Who asks about a group in the moment they leave it is told that there is none.
    const unexpected = problems.flat().filter(each => !/404 .*\/v1\/rooms\/\d+/.test(each))
    assert.deepEqual(unexpected, [])
  })
})

/** Put the focus on a button of the window, in a part of it if given, and press it. */
async function openBy(page: Page, name: string | RegExp, part = 'chat-window'): Promise<void> {
  const button = page.locator(part).locator('button, summary').filter({ visible: true })
  const named = page.locator(part).getByRole('button', { name })
  await ((await named.count()) > 0 ? named.first() : button.filter({ hasText: name }).first()).focus()
  await page.keyboard.press('Enter')
}

/** Wait until so many dialogs are open. */
async function dialogs(page: Page, count: number): Promise<void> {
  await page.waitForFunction(wanted => {
    const window = document.querySelector('chat-window')
    const all = [...(window?.shadowRoot?.children ?? [])].filter(each => each.localName.endsWith('-dialog'))
    return all.length === wanted
  }, count)
}
