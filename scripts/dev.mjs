// `pnpm dev`: the demo with its workbench at /dev; the page is built and loaded again whenever a source of it changes.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rebuild, sources } from './parlo-js.mjs'

// A workbench is hit hard, and keeps its noise out of the demo.
process.env.PARLO_WORKBENCH = 'on'
process.env.PARLO_RATE_LIMITS ??= 'off'
process.env.DATABASE_URL ||= `sqlite:${join(fileURLToPath(new URL('..', import.meta.url)), 'data', 'workbench.db')}`

await import('./start.mjs')

let timer
let building = Promise.resolve()
for (const folder of sources) {
  watch(folder, { recursive: true, persistent: false }, (_change, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.test.ts')) return
    clearTimeout(timer)
    // An editor writes several files at once.
    timer = setTimeout(() => {
      building = building.then(rebuild)
    }, 100)
  })
}
