// What the browser tests of all packages share: the three engines, and how a page of tests is made.
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { puppeteerLauncher } from '@web/test-runner-puppeteer'
import { fileURLToPath } from 'node:url'
import { BROWSERS, ensureBrowser } from './browsers.mjs'
import { webCounts } from './test-counts.mjs'
import { webkitGtkLauncher } from './webkitgtk-launcher.mjs'

/* All three engines in one run. `BROWSERS=chromium npx pnpm@12 test elements` runs fewer, while working on something. */
const asked = process.env.BROWSERS?.split(',') ?? BROWSERS

const quiet = [
  '--no-sandbox',
  '--js-flags=--expose-gc', // for the test that elements are let go of
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

function launcher(name) {
  const { path, from } = ensureBrowser(name)
  if (from === 'playwright') return playwrightLauncher({ product: name })
  if (name === 'chromium') {
    return playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: path, args: quiet } })
  }
  if (name === 'firefox') {
    return puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: path, headless: true },
      createPage: tolerantPage
    })
  }
  return webkitGtkLauncher({ binary: path })
}

/** Before version 153 Firefox knows nothing of the way a screen is held, which Puppeteer says along with its size. */
async function tolerantPage({ context }) {
  const page = await context.newPage()
  page.setDefaultNavigationTimeout(START)
  const setViewport = page.setViewport.bind(page)
  page.setViewport = viewport =>
    setViewport(viewport).catch(error => {
      if (!String(error).includes('setScreenOrientationOverride')) throw error
    })
  return page
}

/** Milliseconds in which a page of tests is to begin, on a machine that has other things to do as well. */
const START = 120_000

const counts = process.env.PARLO_TEST_COUNTS

/**
 * A configuration of @web/test-runner.
 *
 * @param title - Of the page that runs the tests.
 * @param files - Glob of the tests, as an absolute path.
 * @param tsconfig - Absolute path of the tsconfig.json that tells esbuild, say, about decorators.
 */
export const webTests = ({ title, files, tsconfig }) => ({
  files,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  browsers: asked.map(launcher),
  concurrentBrowsers: 3,
  reporters: [defaultReporter(), ...(counts ? [webCounts(counts)] : [])],
  nodeResolve: { exportConditions: ['@parlo/source', 'development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig })],
  // Mocha says `it`; the sentences of this project's tests are the same under node:test, which says `test`.
  testRunnerHtml: framework => `<!doctype html>
    <html lang="en">
      <head><title>${title}</title></head>
      <body>
        <script>globalThis.test = (title, run) => it(title, run)</script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  browserStartTimeout: START,
  testsStartTimeout: START,
  testFramework: { config: { timeout: 30_000 } }
})
