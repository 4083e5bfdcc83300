// The workbench: two people, the line of each with a latency and an off switch, and a generator of messages.
import { connect } from './parlo.js'
import { generate } from './generate.js'
import { createLine } from './line.js'

const people = {}

const tokenOf = async name => (await (await fetch(`/chat-token?as=${name}`)).json()).access_token

for (const form of document.querySelectorAll('[data-line]')) {
  const { line: name, id, peer } = form.dataset
  const line = createLine()
  const view = form.parentElement.querySelector('chat-window')
  view.chat = connect({ url: location.origin, getToken: () => tokenOf(name), ...line.options })
  people[name] = { id, peer }
  const knobs = form.elements
  form.addEventListener('input', () => {
    line.latency = Number(knobs.latency.value)
    knobs.shown.value = `${knobs.latency.value} ms`
    view.style.inlineSize = `${knobs.width.value}px`
    view.dir = knobs.dir.value
    view.theme = knobs.theme.value
  })
  knobs.offline.addEventListener('change', () => (line.offline = knobs.offline.checked))
}

const generator = document.getElementById('generator')
let running

generator.addEventListener('submit', event => {
  event.preventDefault()
  if (running) running.abort()
  else void run()
})

async function run() {
  const { who, where, count, rate, lines, go, progress } = generator.elements
  running = new AbortController()
  go.textContent = 'Stop'
  try {
    const names = who.value === 'both' ? ['ann', 'ben'] : [who.value]
    const writers = await Promise.all(
      names.map(async name => ({
        token: await tokenOf(name),
        room: where.value === 'direct' ? `direct:${people[name].peer}` : where.value
      }))
    )
    await generate({
      count: Number(count.value),
      rate: Number(rate.value),
      lines: lines.value,
      writers,
      told: number => (progress.value = `${number} of ${count.value}`),
      signal: running.signal
    })
  } catch (error) {
    progress.value = error.message
  } finally {
    running = undefined
    go.textContent = 'Generate'
  }
}

// Built anew: begin anew.
new EventSource('/dev/built').addEventListener('message', () => location.reload())
