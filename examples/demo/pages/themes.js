// The themes page: every custom property of the chat with a control, what it makes of the chat, and the CSS to copy.
import { contrast, mix } from './contrast.js'

const form = document.getElementById('tokens')
const body = form.querySelector('tbody')
const measures = document.getElementById('measures')
const view = document.querySelector('chat-window')
const { start, scheme, css } = form.elements

/** `--chat-accent: light-dark(#a, #b);` with what it is as a comment, or any other value. */
const LINE = /(--chat-[a-z-]+):\s*([^;]+);(?:\s*\/\*\s*(.*?)\s*\*\/)?/g
const PAIR = /^light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)$/

/** What must be readable on what, at 4.5 to 1 (WCAG 2.2, 1.4.3). */
const PAIRS = [
  ['--chat-text', '--chat-background'],
  ['--chat-text', '--chat-surface'],
  ['--chat-muted', '--chat-background'],
  ['--chat-muted', '--chat-surface'],
  ['--chat-on-accent', '--chat-accent'],
  ['--chat-danger', '--chat-background'],
  ['--chat-muted', 'what is selected']
]

/** Colours that the elements make of others: styles/tokens.ts. */
const CALCULATED = {
  'what is selected': colour => mix(colour('--chat-accent'), colour('--chat-surface'), 0.14)
}

const meanings = new Map()

/** The properties of a theme: an array of two colours, or a text. */
async function load(name) {
  const text = await (await fetch(`/themes/${name}.css`)).text()
  return new Map(
    Array.from(text.matchAll(LINE), ([, property, value, meaning]) => {
      if (meaning) meanings.set(property, meaning)
      return [property, PAIR.exec(value)?.slice(1) ?? value]
    })
  )
}

function draw(theme) {
  body.replaceChildren()
  measures.replaceChildren()
  for (const [property, value] of theme) {
    if (Array.isArray(value)) body.append(colourRow(theme, property, value))
    else measures.append(measureRow(theme, property, value))
  }
  show(theme)
}

function colourRow(theme, property, colours) {
  const row = document.createElement('tr')
  const name = document.createElement('td')
  const label = short(property)
  name.textContent = label
  name.title = meanings.get(property) ?? ''
  row.append(name)
  for (const [index, which] of ['light', 'dark'].entries()) {
    const cell = document.createElement('td')
    const input = document.createElement('input')
    input.type = 'color'
    input.value = colours[index]
    input.setAttribute('aria-label', `${label}, ${which}`)
    input.addEventListener('input', () => {
      colours[index] = input.value
      show(theme)
    })
    cell.append(input)
    row.append(cell)
  }
  return row
}

function measureRow(theme, property, value) {
  const row = document.createElement('div')
  row.className = 'row'
  const label = document.createElement('label')
  const input = document.createElement('input')
  input.type = 'text'
  input.id = property
  input.value = value
  label.htmlFor = property
  label.textContent = short(property)
  label.title = meanings.get(property) ?? ''
  input.addEventListener('input', () => {
    theme.set(property, input.value)
    show(theme)
  })
  row.append(label, input)
  return row
}

const short = property => property.replace('--chat-', '').replace('-', ' ')

function show(theme) {
  const lines = []
  for (const [property, value] of theme) {
    const written = Array.isArray(value) ? `light-dark(${value.join(', ')})` : value
    view.style.setProperty(property, written)
    lines.push(`  ${property}: ${written};`)
  }
  css.value = `chat-window {\n${lines.join('\n')}\n}`
  const poor = PAIRS.flatMap(([above, below]) =>
    ['light', 'dark'].flatMap((which, index) => {
      const colour = property => theme.get(property)[index]
      const behind = below in CALCULATED ? CALCULATED[below](colour) : colour(below)
      const ratio = contrast(colour(above), behind)
      return ratio < 4.5
        ? [`${short(above)} on ${short(below)}, ${which}: ${ratio.toFixed(1)} to 1, and should be 4.5`]
        : []
    })
  )
  document.getElementById('contrast').textContent =
    poor.length > 0 ? `Hard to read: ${poor.join('; ')}.` : 'Everything is readable (4.5 to 1, or better).'
}

start.addEventListener('change', () => void load(start.value).then(draw))
scheme.addEventListener('change', () => (view.theme = scheme.value))

const copy = document.getElementById('copy')
copy.addEventListener('click', () => void copyCss())

async function copyCss() {
  try {
    await navigator.clipboard.writeText(css.value)
    copy.textContent = 'Copied'
    setTimeout(() => (copy.textContent = 'Copy'), 2000)
  } catch {
    // Not allowed here: select it, so that the keyboard can copy it.
    css.select()
  }
}

// The meanings are told by the default theme alone.
draw(await load('default'))
