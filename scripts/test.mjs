// Every check a change must pass, in order; the end names what failed, and the last line sums up. `pnpm test lint types`
// runs the named ones only.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'parlo-test-'))
const env = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH }

const counter = join(root, 'scripts/test-counts.mjs')
const unit = name => ({
  name,
  title: `Unit tests: ${name}`,
  folder: `packages/${name}`,
  counted: true,
  run: counts => nodeTests(counts, ['src/**/*.test.ts'])
})

/* `run` gives the program and its arguments. In a `counted` step every test counts, other steps count as one.
 * `after` names a step without which this one makes no sense. Where whole browsers take part, a machine may stall for
 * seconds: `again` runs a few files alone, once more, and what fails only the first time is named in the summary. */
const STEPS = [
  { name: 'browsers', title: 'Browsers', run: () => ['node', 'scripts/browsers.mjs'] },
  { name: 'format', title: 'Format', run: () => ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', title: 'Lint, with types', run: () => ['oxlint', '--type-aware'] },
  { name: 'types', title: 'Types', run: () => ['pnpm', 'typecheck'] },
  unit('contract'),
  unit('sdk'),
  unit('server'),
  {
    name: 'tabs',
    title: 'Storage and tabs in Chromium, Firefox and WebKit',
    folder: 'packages/sdk',
    counted: true,
    run: () => ['pnpm', 'exec', 'wtr'],
    again: (_, files) => ['pnpm', 'exec', 'wtr', '--files', ...files]
  },
  {
    name: 'simulation',
    title: 'Simulation',
    counted: true,
    run: counts => nodeTests(counts, ['simulation/*.test.ts'])
  },
  {
    name: 'manifest',
    title: 'The manifest of the elements is true',
    folder: 'packages/elements',
    run: () => ['node', 'scripts/manifest.mjs', '--check']
  },
  { name: 'build', title: 'Build', run: () => ['pnpm', 'build'] },
  { name: 'sizes', title: 'Sizes', after: 'build', run: () => ['node', 'scripts/sizes.mjs', '--check'] },
  {
    name: 'elements',
    title: 'Element tests in Chromium, Firefox and WebKit',
    folder: 'packages/elements',
    counted: true,
    run: () => ['pnpm', 'exec', 'wtr'],
    again: (_, files) => ['pnpm', 'exec', 'wtr', '--files', ...files]
  },
  {
    name: 'e2e',
    title: 'End to end',
    after: 'build',
    counted: true,
    run: counts => nodeTests(counts, ['--test-concurrency=1', 'e2e/*.e2e.ts']),
    again: (counts, files) => nodeTests(counts, ['--test-concurrency=1', ...files])
  },
  {
    name: 'chaos',
    title: 'Chaos: ten kills, and readers that stall',
    after: 'build',
    counted: true,
    run: counts => nodeTests(counts, ['--test-concurrency=1', 'chaos/*.test.ts'])
  },
  {
    name: 'fuzz',
    title: 'Fuzz: 20,000 cases',
    run: () => ['node', '--conditions=@parlo/source', 'chaos/fuzz/main.ts', '--cases', '20000', '--seed', '1']
  },
  {
    name: 'pack',
    title: 'Packages in a fresh consumer',
    after: 'build',
    run: () => ['node', 'scripts/pack.mjs']
  }
]

function nodeTests(counts, rest) {
  const spec = ['--test-reporter=spec', '--test-reporter-destination=stdout']
  const count = [`--test-reporter=${counter}`, `--test-reporter-destination=${counts}`]
  return ['node', '--conditions=@parlo/source', '--test', ...spec, ...count, ...rest]
}

/** More files than this that fail are no stall. */
const MOST_AGAIN = 3

const results = new Map()
try {
  for (const step of chosen(process.argv.slice(2))) results.set(step.name, perform(step))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
sumUp()

function chosen(names) {
  const unknown = names.find(name => !STEPS.some(step => step.name === name))
  if (unknown !== undefined) {
    console.error(`There is no step ${unknown}; there are ${STEPS.map(step => step.name).join(', ')}.`)
    process.exit(1)
  }
  return names.length === 0 ? STEPS : STEPS.filter(step => names.includes(step.name))
}

function perform({ name, title, after, folder = '.', counted = false, run, again }) {
  console.log(`\n── ${title}`)
  if (after && results.get(after)?.failed > 0) {
    console.log(`Not run, because "${after}" failed.`)
    return { title, passed: 0, failed: 1, left: 0, note: `not run, because "${after}" failed` }
  }
  const countsFile = join(scratch, `${name}.json`)
  const start = performance.now()
  const attempt = ([program, ...args]) => {
    rmSync(countsFile, { force: true })
    const { status, signal, error } = spawnSync(program, args, {
      cwd: join(root, folder),
      env: { ...env, PARLO_TEST_COUNTS: countsFile },
      stdio: 'inherit',
      shell: process.platform === 'win32'
    })
    if (error) console.error(`${program} could not be started: ${error.message}`)
    const ok = status === 0
    const counts = counted ? count(countsFile, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, left: 0 }
    return { ...counts, how: ok ? 'passed' : `FAILED (${signal ?? status})` }
  }
  let result = attempt(run(countsFile))
  const { files = [], failures, failed } = result
  if (again && files.length > 0 && files.length <= MOST_AGAIN) {
    console.log(`\n── ${title}: ${failed} failed; once more ${files.join(', ')}`)
    const second = attempt(again(countsFile, files))
    if (second.failed === 0) {
      result = {
        ...result,
        passed: result.passed + failed,
        failed: 0,
        failures: [],
        unsteady: failures,
        how: 'passed'
      }
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`── ${title}: ${result.how}, ${seconds} s`)
  return { title, seconds, ...result }
}

function count(file, ok) {
  if (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    return { passed: 0, failed: 1, left: 0, note: 'the test runner did not finish' }
  }
  const counts = JSON.parse(readFileSync(file, 'utf8'))
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no tests were found' }
  // A runner that fails although all its tests passed (coverage, a crash at the end) is a failure too.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1, note: 'the test runner failed' }
}

function sumUp() {
  console.log('\n── Summary')
  const total = { passed: 0, failed: 0 }
  for (const {
    title,
    seconds = '–',
    passed,
    failed,
    left,
    note,
    failures = [],
    unsteady = []
  } of results.values()) {
    total.passed += passed
    total.failed += failed
    const mark = failed > 0 ? '✗' : '✓'
    const skipped = left > 0 ? `, ${left} skipped` : ''
    const why = note ? ` (${note})` : ''
    console.log(`${mark} ${title}: ${passed} passed, ${failed} failed${skipped}${why}, ${seconds} s`)
    // Again, though each was told where it happened: of a long log, only the end may be left.
    for (const failure of failures) console.log(`    ${failure}`)
    for (const failure of unsteady) console.log(`    failed at first, and passed once more: ${failure}`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}
