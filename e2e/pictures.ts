// Takes the pictures in docs/images: the demo at three widths, light and dark. `pnpm pictures`.
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { lines, person, pick, register, say } from './support/person.ts'
import { startServer } from './support/process.ts'
import { call } from './support/rest.ts'

const WIDTHS = { 320: 640, 768: 900, 1280: 800 }

const server = await startServer('demo')
// Under the address that people have, whatever port the server was given.
const url = 'http://localhost:8000'
const browser = await openBrowser(`--host-resolver-rules=MAP localhost:8000 ${new URL(server.url).host}`)

try {
  // ann and ben are here while the pictures are taken; cleo is new, and talks with ben.
  const { page: two } = await openPage(browser, `${url}/two`)
  const { page: cleo } = await openPage(browser, url)
  await register(cleo, 'cleo')
  await talk(cleo)
  await two.bringToFront()
  await cleo.mouse.move(0, 0)

  for (const [width, height] of Object.entries(WIDTHS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await cleo.setViewportSize({ width: Number(width), height })
      await cleo.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await picture(cleo, `demo-${width}-${colorScheme}`)

      await two.setViewportSize({ width: Number(width), height })
      await two.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const index of [0, 1]) await lines(two.locator('chat-window').nth(index), '👍').waitFor()
      await isRead(lines(two.locator('chat-window').first(), 'Stop the server'))
      await picture(two, `two-${width}-${colorScheme}`)
    }
  }
} finally {
  await browser.close()
  await server.stop()
}

/** A conversation of cleo with ben, whose half is said over REST. */
async function talk(cleo: Page): Promise<void> {
  const { body: given } = await call<{ access_token: string }>(server.url, 'GET', '/chat-token?as=ben')
  const token = given.access_token
  const { body: users } = await call<{ id: number; username: string }[]>(server.url, 'GET', '/users', {
    token
  })
  const room = `direct:${users.find(user => user.username === 'cleo')!.id}`
  const answer = async (number: number, text: string) => {
    const body = { client_id: `picture-${number}`, kind: 'message', body: { text } }
    await call(server.url, 'POST', `/v1/rooms/${room}/send`, { token, body })
    await lines(cleo, text).waitFor()
  }
  await pick(cleo, 'Everyone')
  await write(cleo, 'Hello everybody!')
  await pick(cleo, 'ben')
  await write(cleo, 'Good morning, Ben. How do I put this into my own page?')
  await answer(1, 'Copy the two lines below. That is all there is to it.')
  await answer(2, 'If your page has users of its own, there is a token-url for them.')
  await write(cleo, 'And the colours?')
  await answer(3, 'Ten lines of CSS: https://parlo.example/theming')
  await write(cleo, '🎉')
  await call(server.url, 'POST', `/v1/rooms/${room}/marks`, { token, body: { read: 6 } })
  await isRead(lines(cleo, '🎉'))
  await person(cleo, 'ann').getByText('Online').first().waitFor({ state: 'attached' })
}

/** Write, and wait until it is stored: what is answered stands below. */
async function write(page: Page, text: string): Promise<void> {
  await say(page, text)
  await lines(page, text)
    .getByText(/^(Sent|Delivered|Read)$/)
    .waitFor({ state: 'attached' })
}

async function isRead(line: Locator): Promise<void> {
  await line.getByText('Read', { exact: true }).waitFor({ state: 'attached' })
}

async function picture(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url))
  await page.waitForTimeout(300) // fonts and the last frame
  await page.screenshot({ path })
  console.log(path)
}
