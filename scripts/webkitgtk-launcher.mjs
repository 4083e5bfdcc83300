// WebKit for @web/test-runner without downloads: Debian's WebKitGTK MiniBrowser, driven over WebDriver, under Xvfb.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** WebDriver names keys by private-use characters (W3C WebDriver, §17.4.2). */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F10: '\uE03A'
}

const down = key => ({ type: 'keyDown', value: KEYS[key] ?? key })
const up = key => ({ type: 'keyUp', value: KEYS[key] ?? key })

/**
 * A browser launcher for @web/test-runner. One page at a time.
 *
 * @param binary - The MiniBrowser to drive.
 */
export function webkitGtkLauncher({ binary }) {
  const processes = []
  let starting
  let base
  let session
  let current

  async function call(method, path, body) {
    const init = { method, headers: { 'content-type': 'application/json' } }
    const response = await fetch(base + path, body ? { ...init, body: JSON.stringify(body) } : init)
    const { value } = await response.json()
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }

  async function start() {
    const port = await freePort()
    base = `http://127.0.0.1:${port}`
    const env = {
      ...process.env,
      DISPLAY: await openDisplay(),
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1'
    }
    processes.push(spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }))
    await answered()
    const browser = { binary, args: ['--automation'] }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browser } }
    session = (await call('POST', '/session', { capabilities })).sessionId
  }

  /** Xvfb takes a number that is free, and says which one it is once it can be used. */
  async function openDisplay() {
    const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
    const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe']
    })
    processes.push(server)
    const [number] = await Promise.race([once(server.stdio[3], 'data'), once(server, 'exit')])
    if (server.exitCode !== null) throw new Error(`Xvfb ended with ${server.exitCode}`)
    return `:${String(number).trim()}`
  }

  async function answered() {
    for (let tries = 0; tries < 100; tries++) {
      try {
        return await call('GET', '/status')
      } catch {
        await sleep(100)
      }
    }
    throw new Error('WebKitWebDriver did not answer within 10 s')
  }

  const keys = actions =>
    call('POST', `/session/${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] })

  const page = {
    keyboard: {
      type: text => keys([...text].flatMap(character => [down(character), up(character)])),
      down: key => keys([down(key)]),
      up: key => keys([up(key)]),
      press(combination) {
        const parts = combination.split('+')
        return keys([...parts.map(down), ...parts.toReversed().map(up)])
      }
    },
    setViewportSize: ({ width, height }) => call('POST', `/session/${session}/window/rect`, { width, height })
  }

  return {
    name: 'WebKitGTK',
    // The command plugins know a fixed set of types and throw at others; as `playwright` they use getPage() below.
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start())
      current = id
      await page.setViewportSize({ width: 1280, height: 1024 }) // whatever the last test left
      await call('POST', `/session/${session}/url`, { url })
    },
    isActive: id => id === current,
    getBrowserUrl: () => call('GET', `/session/${session}/url`),
    async stopSession() {
      current = undefined
      await call('POST', `/session/${session}/url`, { url: 'about:blank' })
      return {}
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be watched here; debug in Chromium or Firefox.')
    },
    async stop() {
      if (session) await call('DELETE', `/session/${session}`).catch(() => undefined) // it may be gone already
      for (const child of processes.toReversed()) child.kill()
    },
    getPage: () => page
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
