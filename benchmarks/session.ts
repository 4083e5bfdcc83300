// Somebody has a chat open for ten minutes, in Chromium, while others write in it: reads along, reads back by the thousand, returns,
// answers, reacts, opens what there is to open. `pnpm bench:session [--minutes 10]`. Prints what the page holds after each minute;
// exits with 1 if the last third of it holds more than the second.
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { openBrowser, openPage } from '../e2e/support/browser.ts'
import { chatter } from '../e2e/support/chats.ts'
import { box, lines, pick, register, say, sees } from '../e2e/support/person.ts'
import { startServer } from '../e2e/support/process.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const MINUTES = Number(values.minutes)
/** Messages that were there before, and that others write in a second. */
const [BEFORE, PACE] = [5_000, 5]

const server = await startServer('demo')
const browser = await openBrowser()
const writer = await chatter(server.url, 'writer')
const hall = writer.chat.room('broadcast')
const text = (count: number): string => `line ${count}${' and more of it'.repeat((count * 7) % 23)}`
let written = 0
const write = (count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, () => hall.send(text((written += 1)))))
for (let sent = 0; sent < BEFORE; sent += 250) await write(250)

const { page, problems } = await openPage(browser, server.url)
await register(page, 'reader')
await sees(page, `line ${BEFORE}`)
const cdp = await page.context().newCDPSession(page)
let going = true
const writing = (async () => {
  do await write(1)
  while (await sleep(1_000 / PACE, going))
})()

const log = page.getByRole('log').first()
const toEnd = async (): Promise<void> => {
  const jump = page.getByRole('button', { name: /^Jump to latest/ }).first()
  if (await jump.isVisible()) await jump.click()
}
const readBack = async (turns: number): Promise<void> => {
  await log.hover()
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, -1_200)
    await sleep(15)
  }
}

/** What one does within a minute. */
async function minute(count: number): Promise<void> {
  await sleep(10_000)
  await readBack(count % 3 === 2 ? 700 : 150)
  await toEnd()
  await say(page, `and I say ${count}`)
  const own = lines(page, `and I say ${count}`).first()
  // What is not stored yet cannot be reacted to.
  await own.and(page.locator('[state=sent]')).waitFor()
  // By keys: what is followed moves on.
  await own.focus()
  await page.keyboard.press('a')
  await page.getByRole('menuitemcheckbox', { name: '👍' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Emoji' }).first().click()
  await page.getByLabel('Search emoji').fill('pizza')
  await page.keyboard.press('Escape')
  await pick(page, 'writer')
  await box(page).fill('half a')
  await sleep(3_000)
  await pick(page, 'Everyone')
  await page.setViewportSize({ width: count % 2 ? 420 : 1_000, height: 700 })
  await sleep(2_000)
  await page.setViewportSize({ width: 1_000, height: 700 })
  await toEnd()
}

interface Figures {
  minutes: number
  /** MB of the JavaScript heap, once collected. */
  heap: number
  nodes: number
  listeners: number
  /** Rows drawn, and messages that the chat holds. */
  rows: number
}

async function look(minutes: number): Promise<Figures> {
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  const rows = await page.locator('message-list message-item').count()
  return { minutes, heap: usedSize / 1e6, nodes, listeners: jsEventListeners, rows }
}

const all: Figures[] = []
const start = performance.now()
try {
  for (let count = 1; count <= MINUTES; count++) {
    await minute(count)
    await sleep(Math.max(start + count * 60_000 - performance.now(), 0))
    const figures = await look((performance.now() - start) / 60_000)
    all.push(figures)
    const { minutes, heap, nodes, listeners, rows } = figures
    process.stdout.write(
      `${minutes.toFixed(1)} min: heap ${heap.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners, ${rows} rows; ${written} messages\n`
    )
  }
} finally {
  going = false
  await writing
  writer.chat.close()
  await browser.close()
  await server.stop()
}

const most = (of: (figures: Figures) => number, from: number, to: number): number =>
  Math.max(...all.slice(Math.floor(MINUTES * from), Math.ceil(MINUTES * to)).map(of))
let grown = false
for (const name of ['heap', 'nodes', 'listeners', 'rows'] as const) {
  const [before, after] = [most(each => each[name], 1 / 3, 2 / 3), most(each => each[name], 2 / 3, 1)]
  const grows = after > before * 1.15
  grown ||= grows
  process.stdout.write(
    `${name}: at most ${before.toFixed(1)}, then ${after.toFixed(1)}${grows ? ': it grows' : ''}\n`
  )
}
for (const problem of problems) process.stdout.write(`a problem: ${problem}\n`)
process.exitCode = grown || problems.length > 0 ? 1 : 0
