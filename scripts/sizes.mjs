// Measure what a browser has to load, gzipped, against the budgets in sizes.json, and write the table in README.md.
// With --check nothing is written, and a stale table or a broken budget is a failure.
import './require-node.mjs'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const MARKS = ['<!-- sizes:start -->', '<!-- sizes:end -->']

const common = { bundle: true, write: false, format: 'esm', metafile: true, absWorkingDir: root }

const sizes = []
for (const entry of JSON.parse(readFileSync(join(root, 'sizes.json'), 'utf8')))
  sizes.push(await measure(entry))

for (const { name, gzip, brotli, budget } of sizes) {
  const verdict = gzip <= budget ? `${budget - gzip} to spare` : `${gzip - budget} TOO MANY`
  console.log(`${name}: ${gzip} bytes gzip, ${brotli} brotli; budget ${budget}, ${verdict}`)
}
const broken = sizes.filter(({ gzip, budget }) => gzip > budget)
const stale = process.argv.includes('--check') ? !tableIsTrue() : !writeTable()
process.exitCode = broken.length > 0 || stale ? 1 : 0

/* `bundle` is what an application's bundler is given, and `parts` says which of its files count: those that a page waits
 * for (the default), or those that these load later `on demand`. `file` is loaded as it is, with what it imports, and `with` another one after
 * it; or is a `part`, whose imports are there already. */
async function measure({ name, bundle, file, part, with: after, parts = 'first', budget }) {
  const path = only(bundle ?? file ?? part)
  const { entry, files, contents } = bundle ? await bundled(path) : await loaded(path)
  const first = reach(files, entry, ({ kind }) => kind === 'import-statement')
  if (part) first.clear()
  if (part) first.add(path)
  const later = () => reach(files, entry, () => true).difference(first)
  const bytes = Array.from(parts === 'first' ? first : later(), contents)
  if (after) bytes.push(readFileSync(join(root, only(after))))
  const sum = compress => bytes.reduce((length, part) => length + compress(part).length, 0)
  return { name, budget, gzip: sum(part => gzipSync(part, { level: 9 })), brotli: sum(brotliCompressSync) }
}

/** The one file of that name, which may have a hash in it. */
function only(pattern) {
  const [path, other] = globSync(pattern, { cwd: root })
  if (path && !other) return path
  console.error(`${pattern} is there ${other ? 'twice' : 'not'}; run "npx pnpm@12 build" first.`)
  process.exit(1)
}

/** A file, and all that it imports in some way, and so on. */
function reach(files, from, follows, found = new Set()) {
  if (found.has(from)) return found
  found.add(from)
  for (const one of files[from].imports) {
    if (!one.external && follows(one)) reach(files, one.path, follows, found)
  }
  return found
}

/** Files as they are. */
async function loaded(path) {
  const { metafile } = await build({ ...common, entryPoints: [path], logLevel: 'error' })
  return { entry: path, files: metafile.inputs, contents: input => readFileSync(join(root, input)) }
}

/** As an application's bundler would: minified, with every dependency, and split where something is loaded on demand. */
async function bundled(path) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: { entry: path },
    outdir: 'bundled',
    splitting: true,
    minify: true,
    target: 'es2022',
    platform: 'browser',
    conditions: ['production']
  })
  const contents = output => outputFiles.find(one => one.path === join(root, output)).contents
  return { entry: 'bundled/entry.js', files: metafile.outputs, contents }
}

function table() {
  // Whole kilobytes, rounded up: exact enough to compare, and not stale after every commit.
  const rows = sizes.map(({ name, gzip, budget }) => [
    name,
    `${Math.ceil(gzip / 1000)} kB`,
    `${budget / 1000} kB`
  ])
  const all = [['what', 'gzip', 'budget'], ['---', '---:', '---:'], ...rows]
  const width = column => Math.max(...all.map(row => row[column].length))
  const cell = (text, column) => {
    if (text === '---') return '-'.repeat(width(column))
    if (text === '---:') return `${'-'.repeat(width(column) - 1)}:`
    return column === 0 ? text.padEnd(width(column)) : text.padStart(width(column))
  }
  return all.map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

function readme() {
  const path = join(root, 'README.md')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const [start, end] = MARKS.map(mark => text.indexOf(mark))
  if (start === -1 || end < start) {
    console.error(`README.md has no table of sizes; put one between ${MARKS.join(' and ')}.`)
    return undefined
  }
  return { path, text, start: start + MARKS[0].length, end }
}

function tableIsTrue() {
  const found = readme()
  if (!found) return false
  const is = found.text.slice(found.start, found.end).trim() === table()
  if (!is)
    console.error(`The sizes in README.md are stale; run "node scripts/sizes.mjs". They are now:\n${table()}`)
  return is
}

function writeTable() {
  const found = readme()
  if (!found) return false
  const { path, text, start, end } = found
  writeFileSync(path, `${text.slice(0, start)}\n\n${table()}\n\n${text.slice(end)}`)
  return true
}
