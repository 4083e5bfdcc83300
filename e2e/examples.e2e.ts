import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect } from '@parlo/sdk'
import type { Browser } from 'playwright'
import { openBrowser, openPage } from './support/browser.ts'
import { lines, pick, register, say, sees } from './support/person.ts'
import { startServer, type ServerProcess } from './support/process.ts'
import { PASSWORD } from './support/rest.ts'

const example = (path: string) => fileURLToPath(new URL(`../examples/${path}`, import.meta.url))

describe('examples/seed-client', { timeout: 300_000 }, () => {
  test('talks, reads, and is refused what it should not see', async () => {
    const server = await startServer('server', { AUTH_MIN_PASSWORD: '4' })
    try {
      const { output, code } = await run(example('seed-client/client.mjs'), server.url).ended
      assert.equal(code, 0, output)
      assert.match(output, /All as it should be\.\s*$/)
      assert.doesNotMatch(output, /✗/)
    } finally {
      await server.stop()
    }
  })
})

describe('examples/sdk-node', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let bot: Program

  before(async () => {
    server = await startServer()
    bot = run(example('sdk-node/bot.ts'), server.url)
    await bot.says(/echo is listening/)
  })
  after(async () => {
    bot.child.kill()
    await bot.ended
    await server.stop()
  })

  test('answers in private and when called by name', async () => {
    const chat = connect({ url: server.url })
    await chat.register('reader', PASSWORD)
    const answer = (expected: string) =>
      new Promise<void>(resolve => {
        chat.on('message', ({ message }) => {
          if (message.text === expected) resolve()
        })
      })
    const [privately, openly] = [answer('You said: hello bot'), answer('Here I am, reader.')]
    const echo = await userNamed(chat, 'echo')
    await chat.direct(echo).send('hello bot')
    await privately
    await chat.room('broadcast').send('are you there, @echo?')
    await openly
    chat.close()
  })

  test('signs in again when it is started again', async () => {
    bot.child.kill()
    await bot.ended
    bot = run(example('sdk-node/bot.ts'), server.url)
    await bot.says(/echo is listening/)
  })
})

describe('examples/drop-in', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let page: ReturnType<typeof createServer>
  let origin: string
  let browser: Browser

  before(async () => {
    // The page as it is in the repository, but for the address of the server.
    page = createServer((request, response) => {
      if (request.url === '/chat-token') return response.end('{"access_token":"of.this.page"}')
      const html = readFileSync(example('drop-in/index.html'), 'utf8')
      response.setHeader('content-type', 'text/html; charset=utf-8')
      const here = html.replaceAll('http://localhost:8000', server.url)
      const tag = request.url === '/tokens' ? '<chat-window token-url="/chat-token"' : '<chat-window'
      response.end(here.replace('<chat-window', tag))
    })
    page.listen(0, '127.0.0.1')
    await once(page, 'listening')
    origin = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
    server = await startServer('demo', { ALLOWED_ORIGINS: origin })
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    page.close()
    await server.stop()
  })

  test('is a chat in a page of another origin', async () => {
    const { page: tab, problems } = await openPage(browser, origin)
    const { height } = (await tab.locator('chat-window').boundingBox())!
    assert.ok(height > 200, `the window is ${height} px high`)
    await register(tab, 'reader')
    await pick(tab, 'Everyone')
    await say(tab, 'Hello from elsewhere')
    await sees(tab, 'Hello from elsewhere')
    await tab.reload()
    await pick(tab, 'Everyone')
    await sees(tab, 'Hello from elsewhere')
    assert.deepEqual(problems, [])
  })

  test('says to its visitor that it may not, and to its author why, in a page that is not on the list', async () => {
    const tab = await browser.newPage()
    const told = tab.waitForEvent('console', { predicate: line => line.text().includes('ALLOWED_ORIGINS') })
    const other = origin.replace('127.0.0.1', 'localhost')
    await tab.goto(`${other}/tokens`)
    await tab.getByText('This page is not allowed to use the chat server').waitFor()
    assert.ok((await told).text().includes(other))
    await tab.close()
  })
})

describe('examples/demo', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: Browser

  before(async () => {
    server = await startServer('demo')
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  test('shows two people who talk already, and go on', async () => {
    const { page, problems } = await openPage(browser, `${server.url}/two`)
    const [ann, ben] = [page.locator('chat-window').nth(0), page.locator('chat-window').nth(1)]
    for (const window of [ann, ben]) await lines(window, 'Tell me more').waitFor()
    await ann.locator('message-input').getByRole('textbox').fill('Are you still there?')
    await ann.locator('message-input').getByRole('textbox').press('Enter')
    await lines(ben, 'Are you still there?').waitFor()
    assert.deepEqual(problems, [])
  })

  test('gives its tag to be pasted', async () => {
    const { page } = await openPage(browser, server.url, {
      permissions: ['clipboard-read', 'clipboard-write']
    })
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(
      copied,
      `<script type="module" src="${server.url}/parlo.js"></script>\n<chat-window></chat-window>`
    )
  })

  test('keeps its data, and does not repeat itself, over a restart', async () => {
    await server.kill()
    await server.restart()
    const { page } = await openPage(browser, `${server.url}/two`)
    const ann = page.locator('chat-window').nth(0)
    await lines(ann, 'Are you still there?').waitFor()
    assert.equal(await lines(ann, 'Tell me more').count(), 1)
  })

  test('gives tokens to this machine only, and by a name of it', async () => {
    const status = async (headers: Record<string, string>, who = 'ann') =>
      (await fetch(`${server.url}/chat-token?as=${who}`, { headers })).status
    assert.equal(await status({}), 200)
    assert.equal(await status({}, 'cleo'), 404)
    assert.equal(await status({ 'x-forwarded-for': '203.0.113.9' }), 403)
    assert.equal(await status({ origin: 'https://evil.example' }), 403)
  })
})

interface Program {
  child: ChildProcess
  /** Resolves when it ends. */
  ended: Promise<{ output: string; code: number | null }>
  /** Resolves when it has printed this; rejects after 20 s. */
  says(pattern: RegExp): Promise<void>
}

function run(file: string, ...args: string[]): Program {
  const child = spawn(process.execPath, ['--conditions=@parlo/source', file, ...args])
  let output = ''
  child.stdout.on('data', chunk => (output += String(chunk)))
  child.stderr.on('data', chunk => (output += String(chunk)))
  return {
    child,
    ended: once(child, 'close').then(([code]) => ({ output, code: code as number | null })),
    async says(pattern) {
      for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(25)) {
        if (pattern.test(output)) return
      }
      throw new Error(`It did not say ${String(pattern)}, but:\n${output}`)
    }
  }
}

async function userNamed(chat: ReturnType<typeof connect>, username: string): Promise<number> {
  return new Promise(resolve => {
    chat.users.subscribe(users => {
      const found = users.find(user => user.username === username)
      if (found) resolve(found.id)
    })
  })
}
