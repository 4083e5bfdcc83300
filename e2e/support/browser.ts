import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
// @ts-expect-error -- a script without types, shared with the element tests
import { ensureBrowser } from '../../scripts/browsers.mjs'

/** Chromium, fetched if need be. */
export function openBrowser(...args: string[]): Promise<Browser> {
  const { path, from } = ensureBrowser('chromium') as { path: string; from: string }
  return chromium.launch({
    ...(from === 'system' && { executablePath: path }),
    args: ['--no-sandbox', ...args]
  })
}

/** A page, and everything about it that nobody should have to see. */
export interface WatchedPage {
  page: Page
  /** Errors in the console, uncaught ones, and violations of the content security policy. */
  problems: string[]
  /** Addresses of all requests, sockets included. */
  requests: string[]
}

/** Open a page in a context of its own: no cookies, no storage, nothing shared with another page. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {}
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    ...options
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  const requests: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`.trim())
  })
  page.on('pageerror', error => problems.push(String(error)))
  page.on('request', request => requests.push(request.url()))
  page.on('websocket', socket => requests.push(socket.url()))
  await page.exposeFunction('onViolation', (text: string) => problems.push(text))
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const tell = (globalThis as unknown as { onViolation: (text: string) => void }).onViolation
        tell(`${violatedDirective} violated by ${blockedURI} at ${sourceFile}:${lineNumber}`)
      }
    )
  })
  await page.goto(url)
  return { page, problems, requests }
}
