// Import this before what serves `parlo.js`: it is built when there is none, or one older than a source of it.
import './require-node.mjs'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
export const script = join(root, 'packages/elements/dist/cdn/parlo.js')
export const sources = [
  ...['contract', 'sdk', 'elements'].map(name => join(root, 'packages', name, 'src')),
  ...['sdk', 'elements'].map(name => join(root, 'packages', name, 'build'))
]

const BUILD = [
  'node',
  ['build/cdn.ts'],
  {
    cwd: join(root, 'packages/elements'),
    env: { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH },
    stdio: 'inherit',
    shell: process.platform === 'win32'
  }
]

if (isStale()) {
  console.log('Building parlo.js …')
  if (spawnSync(...BUILD).status !== 0) {
    console.error('parlo.js could not be built; see above.')
    process.exit(1)
  }
}

/** Is there no `parlo.js`, or one older than a source of it? */
function isStale() {
  if (!existsSync(script)) return true
  const built = statSync(script).mtimeMs
  const files = sources.flatMap(folder =>
    readdirSync(folder, { recursive: true }).map(name => join(folder, name))
  )
  return [...files, join(root, 'pnpm-lock.yaml')].some(
    file => !file.endsWith('.test.ts') && statSync(file).mtimeMs > built
  )
}

/** Build it again while the program goes on. Resolves with whether it worked; what did not, esbuild has said. */
export const rebuild = () =>
  new Promise(resolve => spawn(...BUILD).once('exit', status => resolve(status === 0)))
