// Write src/components/emoji-picker/emoji-data.ts: every emoji a picker offers, as one text, from emojibase-data.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { version } = require('emojibase-data/package.json')
const all = JSON.parse(readFileSync(require.resolve('emojibase-data/en/data.json'), 'utf8'))

/** What systems of the last two years draw; newer ones would be empty boxes for many. */
const NEWEST = 15.1
/** By the number that emojibase has for them; 2 are parts of emoji, which nobody picks. */
const GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9]
/** Words of a tag more than these find too much, and weigh. */
const TAGS = 4

/** Fully qualified: a sign that would be drawn as text says that it is none. */
function text(hexcode) {
  const sign = String.fromCodePoint(...hexcode.split('-').map(code => parseInt(code, 16)))
  return /^\P{Emoji_Presentation}$/u.test(sign) ? `${sign}\uFE0F` : sign
}
const words = label =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean)

/** A hand in five colours, made as `toned` in emoji.ts makes them; of two people with a colour each there are more. */
function hasTones({ hexcode, skins = [] }) {
  const [first, ...rest] = text(hexcode)
  const after = rest.join('').replace(/^\uFE0F/, '')
  return (
    skins.length === 5 &&
    skins.every((skin, index) => text(skin.hexcode) === first + String.fromCodePoint(0x1f3fb + index) + after)
  )
}

function line(emoji) {
  const known = words(emoji.label)
  const tags = new Set((emoji.tags ?? []).flatMap(words))
  const more = [...tags].filter(tag => !known.some(word => word.startsWith(tag))).slice(0, TAGS)
  return `${text(emoji.hexcode)}${hasTones(emoji) ? '*' : ''} ${emoji.label}${more.length > 0 ? `|${more.join(' ')}` : ''}`
}

const groups = GROUPS.map(group =>
  all
    .filter(emoji => emoji.group === group && emoji.version <= NEWEST)
    .toSorted((a, b) => a.order - b.order)
    .map(line)
    .join('\n')
)
const body = groups.join('\n\n')
if (/[`\\$]/.test(body)) throw new Error('There is something in the names that a template would not take')

const path = fileURLToPath(new URL('../src/components/emoji-picker/emoji-data.ts', import.meta.url))
writeFileSync(
  path,
  `// Made by scripts/emoji.mjs from emojibase-data ${version} (MIT, https://emojibase.dev): do not edit.

/** A group after each empty line; a line for each emoji: itself, \`*\` when it has skin tones, its name, \`|\` and more words. */
export const EMOJI = \`${body}\`
`
)
