// Pack every package as it would be published, and use the tarballs as strangers do: in a plain Vite page, in plain
// Node and from a shell. publint and are-the-types-wrong must have nothing to say.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { ensureBrowser } from './browsers.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'parlo-pack-'))
const tarballs = join(scratch, 'tarballs')
const consumer = join(scratch, 'consumer')
const env = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH }

/** Entry points without types of their own: a script for pages, and JSON. */
const UNTYPED = ['./parlo.js', './parlo-all.js', './custom-elements.json']

try {
  pack()
  for (const tarball of packed()) examine(tarball)
  install()
  run(
    'Vite builds a page with the elements and the SDK',
    consumer,
    'npx',
    'vite',
    'build',
    '--logLevel',
    'warn'
  )
  await open('The page shows the chat', join(consumer, 'dist'))
  run('The types of all packages compile', consumer, 'tsc', '-p', '.')
  run('Node imports all packages', consumer, 'node', 'import-all.mjs')
  run('The program answers to --help', consumer, 'npx', 'parlo-server', '--help')
} catch (error) {
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function pack() {
  mkdirSync(tarballs)
  const where = ['--pack-destination', tarballs]
  run('Every package packs', root, 'pnpm', '-r', '--filter', './packages/*', 'pack', ...where)
}

function packed() {
  return readdirSync(tarballs).map(name => join(tarballs, name))
}

function examine(tarball) {
  const name = tarball.slice(tarballs.length + 1)
  run(`publint: ${name}`, root, 'publint', 'run', tarball, '--strict')
  const options = ['--profile', 'esm-only', '--exclude-entrypoints', ...UNTYPED]
  run(`are the types wrong: ${name}`, root, 'attw', tarball, ...options)
}

function install() {
  cpSync(join(root, 'scripts/consumer'), consumer, { recursive: true })
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  // Our packages need no install scripts, so neither does whoever installs them.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error']
  run(
    'npm installs the tarballs',
    consumer,
    'npm',
    'install',
    ...options,
    ...packed(),
    'vite@8',
    '@types/node@24'
  )
}

/** The window is drawn, with what it shows to somebody who is not signed in. */
async function open(title, folder) {
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
  const server = createServer((request, response) => {
    const path = request.url === '/' ? 'index.html' : request.url.slice(1)
    const type = types[path.split('.').pop()]
    if (!type) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': type }).end(readFileSync(join(folder, path)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { path, from } = ensureBrowser('chromium')
  const browser = await chromium.launch({
    ...(from === 'system' && { executablePath: path }),
    args: ['--no-sandbox']
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.getByLabel('Username', { exact: true }).waitFor({ timeout: 10_000 })
    if ((await page.title()) !== 'name:broadcast') throw new Error(`${title}: the SDK did not answer`)
  } finally {
    await browser.close()
    server.close()
  }
  console.log(`✓ ${title}`)
}

function run(title, cwd, program, ...args) {
  const shell = process.platform === 'win32'
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', shell })
  if (status !== 0)
    throw new Error(`${title}\n${[stdout, stderr, error?.message].filter(Boolean).join('\n')}`)
  console.log(`✓ ${title}`)
}
