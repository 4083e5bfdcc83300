// What a long conversation costs to show, against the least there can be (windowed plain DOM) and its peers, in turns in
// one run, because only ratios of one run mean anything. `pnpm bench:list [--rounds 3] [--length 100000]`.
import { build } from 'esbuild'
import type { Page } from 'playwright'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openBrowser } from '../e2e/support/browser.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, length: { type: 'string', default: '100000' } }
})
const ROUNDS = Number(values.rounds)
const LENGTH = Number(values.length)
const PATIENCE = 60_000
/** It would take minutes over a long conversation. */
const ALL = 'Lit repeat of all'
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const bundle = await build({
  entryPoints: [here('../packages/elements/bench/list-page.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  minify: true,
  target: 'es2022',
  conditions: ['@parlo/source'],
  tsconfig: here('../packages/elements/tsconfig.json')
})

const CSS = `
  body { margin: 0; font: 15px/1.4 sans-serif }
  .bench { inline-size: 420px; block-size: 700px; overflow-y: auto; overflow-anchor: none; contain: strict }
  lit-virtualizer.bench { display: block }
  .line { display: flex; padding: 4px 16px }
  .line.own { justify-content: flex-end }
  .line p { max-inline-size: 80%; margin: 0; padding: 7px 12px; border-radius: 16px; background: #eee; overflow-wrap: anywhere }
  .line time { float: right; margin-inline-start: 8px; font-size: 12px }
`

type Answer = number | number[]
interface Task {
  question: string
  label: string
  length: number
  /** Not for a list that draws everything. */
  bounded?: boolean
}
const tasks: Task[] = [
  { question: 'open', label: 'open 1,000, ms', length: 1_000 },
  { question: 'open', label: `open ${LENGTH.toLocaleString('en')}, ms`, length: LENGTH, bounded: true },
  { question: 'burst', label: 'append 1,000 at once, ms', length: 1_000 },
  { question: 'stream', label: 'append one a frame: p95 frame, longest (ms), rows', length: 1_000 },
  { question: 'prepend', label: 'prepend 50: line moves, px', length: 1_000 },
  {
    question: 'scroll',
    label: `scroll ${LENGTH.toLocaleString('en')}: p95 frame (ms), screen covered (%), rows`,
    length: LENGTH,
    bounded: true
  }
]

interface BenchPage {
  contenders: string[]
  questions: Record<string, (name: string, length: number) => Promise<Answer>>
}

const browser = await openBrowser()

/** In a page of its own, so that nobody pays for what another has left. */
async function inPage<T>(run: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 500, height: 760 } })
  page.on('pageerror', error => process.stderr.write(`${String(error)}\n`))
  try {
    await page.setContent('<!doctype html><body></body>')
    await page.addStyleTag({ content: CSS })
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text })
    return await run(page)
  } finally {
    await page.close()
  }
}

function ask(question: string, name: string, length: number): Promise<Answer> {
  return inPage(page =>
    Promise.race([
      page.evaluate(
        ([what, who, count]) => (globalThis as unknown as BenchPage).questions[what]!(who, count),
        [question, name, length] as const
      ),
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error(`It took longer than ${PATIENCE / 1000} s`)), PATIENCE).unref()
      })
    ])
  )
}

const results = new Map<string, Answer[]>()
const failures = new Set<string>()
const names = await inPage(page => page.evaluate(() => (globalThis as unknown as BenchPage).contenders))
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const { question, label, length, bounded } of tasks) {
      // Another one first in each round.
      for (const name of [...names.slice(round), ...names.slice(0, round)]) {
        const key = `${label} | ${name}`
        if ((bounded && name === ALL) || failures.has(key)) continue
        try {
          const answer = await ask(question, name, length)
          results.set(key, [...(results.get(key) ?? []), answer])
          process.stderr.write(`${round + 1}/${ROUNDS} ${key}: ${String(answer)}\n`)
        } catch (error) {
          failures.add(key)
          process.stderr.write(`${key}: ${String(error)}\n`)
        }
      }
    }
  }
} finally {
  await browser.close()
}

const say = (line: string): unknown => process.stdout.write(`${line}\n`)
const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
const shown = (answers: Answer[]): number[] => {
  const lists = answers.map(answer => [answer].flat())
  return lists[0]!.map((_, at) => median(lists.map(list => list[at]!)))
}

for (const { label } of tasks) {
  say(`\n${label}`)
  const floor = results.get(`${label} | ${names[0]}`)
  for (const name of names) {
    const answers = results.get(`${label} | ${name}`)
    if (!answers) continue
    const figures = shown(answers)
    const ratio = floor && label.endsWith('ms') ? `  × ${(figures[0]! / shown(floor)[0]!).toFixed(2)}` : ''
    say(
      `  ${name.padEnd(24)}${figures.map(figure => figure.toFixed(figure < 10 ? 1 : 0)).join(' · ')}${ratio}`
    )
  }
}
for (const failure of failures) say(`\nnot done: ${failure}`)
