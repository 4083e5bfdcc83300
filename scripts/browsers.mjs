// Find the browsers the tests need, and fetch those that are missing.
// `node scripts/browsers.mjs [chromium|firefox|webkit …]` prints where each one is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const BROWSERS = ['chromium', 'firefox', 'webkit']

/** Debian's WebKitGTK keeps its browser in a folder named for the machine. */
const WEBKIT = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  machine => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`
)

const KNOWN = {
  chromium: {
    env: 'CHROME_PATH',
    apt: ['chromium'],
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    ]
  },
  firefox: {
    env: 'FIREFOX_PATH',
    apt: ['firefox-esr'],
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
    ]
  },
  webkit: {
    env: 'WEBKIT_PATH',
    apt: ['webkit2gtk-driver', 'xvfb'],
    paths: WEBKIT,
    beside: ['WebKitWebDriver', 'Xvfb']
  }
}

/**
 * Where a browser is, or `undefined`.
 *
 * @returns `{ path, from }`; `from` is `system` for an installed browser, `playwright` for one of Playwright's own
 * builds, which only Playwright can drive.
 */
export function findBrowser(name) {
  const { env, paths, beside = [] } = KNOWN[name]
  const path = [process.env[env], ...paths].find(candidate => candidate && existsSync(candidate))
  if (path && beside.every(program => existsSync(`/usr/bin/${program}`))) return { path, from: 'system' }
  const own = playwrightPath(name)
  return own && existsSync(own) ? { path: own, from: 'playwright' } : undefined
}

/**
 * Where a browser is, after fetching it if need be: by apt as root on Debian, by Playwright elsewhere.
 *
 * @throws {Error} saying what to install by hand.
 */
export function ensureBrowser(name) {
  const found = findBrowser(name)
  if (found) return found
  const { apt, env } = KNOWN[name]
  console.error(`${name} is not here yet; fetching it (once).`)
  // Ubuntu's `chromium` and `firefox` packages only point to snap, which does not run in containers.
  const debian =
    process.platform === 'linux' && existsSync('/usr/bin/apt-get') && !existsSync('/usr/bin/snap')
  if (debian && process.getuid() === 0) {
    const install = [
      '-o',
      'DPkg::Lock::Timeout=300',
      '-y',
      '-q',
      '--no-install-recommends',
      'install',
      ...apt
    ]
    if (!run('apt-get', install) && run('apt-get', ['-q', 'update'])) run('apt-get', install)
  } else {
    run(process.execPath, [join(dirname(playwrightModule()), 'cli.js'), 'install', name])
  }
  const got = findBrowser(name)
  if (got) return got
  const byHand = debian
    ? `as root: apt-get install ${apt.join(' ')}`
    : `npx playwright install --with-deps ${name}`
  throw new Error(
    `There is no ${name}, and it could not be fetched. Install it (${byHand}), or name one in ${env}.`
  )
}

function playwrightModule() {
  return createRequire(import.meta.url).resolve('playwright')
}

function playwrightPath(name) {
  try {
    return createRequire(import.meta.url)('playwright')[name].executablePath()
  } catch {
    return undefined // Playwright has no build for this system.
  }
}

/** Run a program with its output shown on standard error, so that ours stays readable by machines. */
function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], env }).status === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2)
  for (const name of asked.length > 0 ? asked : BROWSERS) console.log(`${name}: ${ensureBrowser(name).path}`)
}
