import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright'
import { picture } from '../packages/server/src/testing/picture.ts'
import { openBrowser, openPage } from './support/browser.ts'
import { chatter, until, type Chatter } from './support/chats.ts'
import { focused, hasFocus, tabTo } from './support/keys.ts'
import { lines, register, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'

/* What is done to messages, people, groups and settings, by somebody whose hands are on the keys all the time: nothing here clicks,
 * hovers or puts the focus anywhere. One story, told in order. Signing in and out is in keyboard-only, a popup in window-modes,
 * leaving a group in groups-and-search. */
describe('all there is to do, without a mouse', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let problems: string[]
  let lou: Chatter
  let max: Chatter

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
    const opened = await openPage(browser, server.url, { reducedMotion: 'reduce' })
    problems = opened.problems
    page = opened.page
    // So that it is taken note of long before there is one.
    page.on('filechooser', () => undefined)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await register(page, 'kim')
    lou = await chatter(server.url, 'lou')
    max = await chatter(server.url, 'max')
    const people = await until(lou.chat.users, users => users.some(({ username }) => username === 'kim'))
    const kim = people.find(({ username }) => username === 'kim')!.id
    await lou.chat.direct(kim).send('Hello Kim')
    await lou.chat.direct(kim).send('Shall we have cake?')
  })
  after(async () => {
    lou.chat.close()
    max.chat.close()
    await browser.close()
    await server.stop()
  })

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const type = (text: string) => page.keyboard.type(text)
  const toBox = () => tabTo(page, /^Message lou/)
  /** From the box to the last line, and from there to this one. */
  async function toLine(text: string): Promise<void> {
    for (let count = 0; count < 12 && !(await onLine()); count++) await press('Shift+Tab')
    await press('End')
    const there = async () => (await onLine())?.includes(text) === true
    for (let count = 0; count < 30 && !(await there()); count++) await press('ArrowUp')
    assert.ok(await there(), `no line ${text}, but ${String(await onLine())}`)
  }
  /** What is written in the line that has the focus itself. */
  const onLine = () =>
    page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      const isLine = element?.localName === 'message-item'
      return isLine ? element!.shadowRoot!.querySelector('.text')!.textContent : undefined
    })
  const dialog = (name: string) => page.locator(`${name}-dialog dialog[open]`)
  const gone = (name: string) => page.locator(`${name}-dialog`).waitFor({ state: 'detached' })

  test('finds a conversation by its name, and opens it', async () => {
    await tabTo(page, /^Search conversations/, 'Shift+Tab')
    await type('lou')
    await press('ArrowDown', 'Enter')
    await page.getByRole('heading', { name: 'lou' }).first().waitFor()
    await sees(page, 'Shall we have cake?')
    await hasFocus(page, /^Message lou/)
  })

  test('answers a message, and leaves an answer', async () => {
    await toLine('Hello Kim')
    await press('r')
    await hasFocus(page, /^Message lou/)
    await press('Escape')
    await toLine('Hello Kim')
    await press('r')
    await type('Hello Lou')
    await press('Enter')
    await lines(page, 'Hello Lou').locator('[part~=quote]').getByText('Hello Kim').waitFor()
  })

  test('reacts, with what is offered and with any emoji', async () => {
    await toLine('cake?')
    await press('Enter')
    await page.getByRole('menu').waitFor()
    await press('Enter')
    await lines(page, 'cake?').locator('[part~=reaction]').filter({ hasText: '👍' }).waitFor()
    assert.match((await onLine()) ?? '', /cake\?/)
    await press('Enter')
    await tabTo(page, /^More emoji/, 'ArrowRight')
    await press('Enter')
    await hasFocus(page, /^Search emoji/)
    await type('birthday cake')
    await press('ArrowDown', 'Enter')
    await lines(page, 'cake?').locator('[part~=reaction]').filter({ hasText: '🎂' }).waitFor()
    // And takes it back, where it stands.
    await tabTo(page, /^🎂/)
    await press('Enter')
    await lines(page, 'cake?')
      .locator('[part~=reaction]')
      .filter({ hasText: '🎂' })
      .waitFor({ state: 'detached' })
  })

  test('sees who reacted', async () => {
    await toLine('cake?')
    await press('i')
    await dialog('details').getByText('kim').first().waitFor()
    await press('Escape')
    await gone('details')
    assert.match((await onLine()) ?? '', /cake\?/)
  })

  test('writes in a thread, and closes it', async () => {
    await press('t')
    await hasFocus(page, /^Reply in thread/)
    await type('What kind?')
    await press('Enter')
    await page.locator('thread-view').getByText('What kind?').waitFor()
    await tabTo(page, /^Close thread/, 'Shift+Tab')
    await press('Enter')
    await page.locator('thread-view').waitFor({ state: 'detached' })
    assert.match((await onLine()) ?? '', /cake\?/)
  })

  test('pins, sees what is pinned, and goes there', async () => {
    await toLine('Hello Kim')
    await press('p')
    await lines(page, 'Hello Kim').locator('.pin').first().waitFor()
    await tabTo(page, /^Pinned messages/, 'Shift+Tab')
    await press('Enter')
    await dialog('pinned').getByText('Hello Kim').waitFor()
    await tabTo(page, /Hello Kim/)
    await press('Enter')
    await gone('pinned')
    await page.waitForFunction(
      () => document.querySelector('chat-window')?.shadowRoot?.activeElement?.localName === 'message-list'
    )
    assert.match((await onLine()) ?? '', /Hello Kim/)
    await press('p')
    await lines(page, 'Hello Kim').locator('.pin').first().waitFor({ state: 'detached' })
  })

  test('copies, marks as unread, and reports', async () => {
    await press('c')
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) === 'Hello Kim')
    await press('u')
    await page.locator('room-list').getByText('unread message').first().waitFor({ state: 'attached' })
    await press('f')
    await dialog('report').waitFor()
    await press('Space')
    await tabTo(page, /^Report$/)
    await press('Enter')
    await dialog('report').getByText('Thank you').waitFor()
    await tabTo(page, /^Done/)
    await press('Enter')
    await gone('report')
    assert.match((await onLine()) ?? '', /Hello Kim/)
  })

  test('edits the last message by ArrowUp, and another by its key', async () => {
    await toBox()
    await press('ArrowUp')
    await hasFocus(page, /^Message lou/)
    await page.waitForFunction(() => {
      const input = document
        .querySelector('chat-window')!
        .shadowRoot!.querySelector<HTMLInputElement>('message-input')!
      return input.value === 'Hello Lou'
    })
    await press('Escape')
    await toLine('Hello Lou')
    await press('e')
    await hasFocus(page, /^Message lou/)
    await press('End')
    await type(', dear')
    await press('Enter')
    await lines(page, 'Hello Lou, dear').getByText('edited').first().waitFor()
  })

  test('deletes, once asked', async () => {
    await toBox()
    await type('Oops')
    await press('Enter')
    await sees(page, 'Oops')
    await toLine('Oops')
    await press('d')
    await tabTo(page, /^Delete$/)
    await press('Enter')
    await lines(page, 'This message was deleted').first().waitFor()
  })

  test('names somebody, and picks an emoji for the text', async () => {
    await toBox()
    await type('@lo')
    await page.getByRole('option', { name: /lou/ }).waitFor()
    await press('Enter')
    await type('here is one: ')
    await tabTo(page, /^Emoji$/)
    await press('Enter')
    await hasFocus(page, /^Search emoji/)
    await type('rocket')
    await press('ArrowDown', 'Enter')
    await hasFocus(page, /^Message lou/)
    await press('Enter')
    await sees(page, '@lou here is one: 🚀')
  })

  test('attaches a picture, takes it away, attaches it again, and looks at it large', async () => {
    const attach = async () => {
      await tabTo(page, /^Attach files/, 'Shift+Tab')
      const chooser = page.waitForEvent('filechooser')
      await press('Enter')
      await (
        await chooser
      ).setFiles({ name: 'lake.png', mimeType: 'image/png', buffer: await picture('png') })
      await page.locator('message-input').getByText('lake.png').first().waitFor({ state: 'attached' })
    }
    await attach()
    await tabTo(page, /^Remove lake.png/)
    await press('Enter')
    await page.getByRole('button', { name: 'Remove lake.png' }).waitFor({ state: 'detached' })
    await hasFocus(page, /^Message lou/)
    await attach()
    await toBox()
    await press('Enter')
    const image = page.locator('message-item [part~=image]').last()
    await image.waitFor()
    await press('Shift+Tab')
    for (let count = 0; count < 12 && (await onLine()) === undefined; count++) await press('Shift+Tab')
    await press('End')
    await tabTo(page, /^lake\.png/)
    await press('Enter')
    await page.locator('media-viewer dialog[open]').waitFor()
    await press('Escape')
    await page.locator('media-viewer dialog[open]').waitFor({ state: 'detached' })
    await hasFocus(page, /^lake\.png/)
  })

  test('mutes and blocks somebody, and takes it back', async () => {
    await tabTo(page, /^lou$/, 'Shift+Tab')
    await press('Enter')
    await dialog('person').waitFor()
    await tabTo(page, /^Mute/)
    await press('Space')
    await page.locator('room-list').getByText('Muted').waitFor({ state: 'attached' })
    await press('Space')
    await page.locator('room-list').getByText('Muted').waitFor({ state: 'detached' })
    await tabTo(page, /^Block lou/)
    await press('Enter')
    await hasFocus(page, /^Unblock lou/)
    await dialog('person').locator('button[aria-disabled=false]').filter({ hasText: 'Unblock' }).waitFor()
    await press('Enter')
    await hasFocus(page, /^Block lou/)
    await press('Escape')
    await gone('person')
    await hasFocus(page, /^lou$/)
  })

  test('searches, and goes to what is found', async () => {
    await tabTo(page, /^Search messages/)
    await press('Enter')
    await dialog('search').waitFor()
    await type('cake')
    await dialog('search').getByText('Shall we have').waitFor()
    await press('ArrowDown', 'Enter')
    await gone('search')
    for (let count = 0; count < 50 && !(await onLine())?.includes('cake?'); count++)
      await page.waitForTimeout(50)
    assert.match((await onLine()) ?? '', /cake\?/)
  })

  test('makes a group, adds somebody, says who is what, and puts somebody out', async () => {
    await tabTo(page, /^New conversation/, 'Shift+Tab')
    await press('Enter')
    await dialog('new-room').waitFor()
    await tabTo(page, /^New group/)
    await press('Enter')
    await page.getByRole('heading', { name: 'Add people' }).waitFor()
    await type('lou')
    await press('Enter')
    await page.getByRole('button', { name: 'Remove lou' }).waitFor()
    await tabTo(page, /^Next/)
    await press('Enter')
    await page.getByLabel('Group name').waitFor()
    await type('Bakers')
    await press('Enter')
    await page.getByRole('heading', { name: 'Bakers' }).first().waitFor()
    await tabTo(page, /^Bakers$/, 'Shift+Tab')
    await press('Enter')
    await dialog('members').waitFor()
    await tabTo(page, /^Add people/)
    await press('Enter')
    await type('max')
    await press('Enter')
    await tabTo(page, /^Add 1 person/)
    await press('Enter')
    await dialog('members').getByText('3 members').waitFor()
    await tabTo(page, /^Change lou/)
    await press('Enter')
    await tabTo(page, /^Role/)
    await press('ArrowUp')
    await dialog('members').locator('.role').filter({ hasText: 'Moderator' }).waitFor()
    await tabTo(page, /^Change max/)
    await press('Enter')
    await tabTo(page, /^Remove from group/)
    await press('Enter')
    await tabTo(page, /^Remove$/)
    await press('Enter')
    await dialog('members').getByText('2 members').waitFor()
    await press('Escape')
    await gone('members')
    assert.match(await focused(page), /Bakers/)
  })

  test('chooses how it looks, and in which language', async () => {
    await tabTo(page, /kim/, 'Shift+Tab')
    await press('Enter')
    await tabTo(page, /^Settings/)
    await press('Enter')
    await dialog('settings').waitFor()
    await tabTo(page, /^Automatic/)
    await press('ArrowRight', 'ArrowRight')
    await page.waitForFunction(() => document.querySelector('chat-window')!.matches(':state(dark)'))
    await press('ArrowLeft', 'ArrowLeft')
    await tabTo(page, /^Language/)
    await type('Deu')
    await dialog('settings').getByText('Darstellung').waitFor()
    await type('As')
    await press('Escape')
    await gone('settings')
  })

  test('and nothing was complained about', () => {
    assert.deepEqual(problems, [])
  })
})
