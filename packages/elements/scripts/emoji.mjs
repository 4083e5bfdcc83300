// Write what is generated in src/components/emoji-picker: emoji-data.ts, every emoji a picker offers, in English, from
// emojibase-data; and beside it what they are called in each other language, from Unicode CLDR, since emojibase has no Arabic.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unspaced, wordsOf } from '../src/components/emoji-picker/fold.ts'

const require = createRequire(import.meta.url)
const emojibase = require('emojibase-data/package.json')
/** Fetched when this runs, once in years: as a dependency, its 155 MB would be everybody's. */
const CLDR = '48.2.0'
const folder = mkdtempSync(join(tmpdir(), 'cldr-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const annotationsIn = fetched('cldr-annotations-full')
const derivedIn = fetched('cldr-annotations-derived-full')

/** What systems of the last two years draw; newer ones would be empty boxes for many. */
const NEWEST = 15.1
/** By the number that emojibase has for them; 2 are parts of emoji, which nobody picks. */
const GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9]
/** Words of a tag more than these find too much, and weigh. */
const TAGS = 4
/** Nor does a word tell anything that more emoji than these have: that is a face, or an animal, and they are a group already. */
const MOST = 70
/** The languages of the interface, as CLDR calls them: its `pt` is that of Brazil. */
const LANGUAGES = { ar: 'ar', de: 'de', es: 'es', fr: 'fr', ja: 'ja', 'pt-BR': 'pt' }

const all = require('emojibase-data/en/data.json')
const groups = GROUPS.map(group =>
  all
    .filter(emoji => emoji.group === group && emoji.version <= NEWEST)
    .toSorted((a, b) => a.order - b.order)
    .map(emoji => ({ sign: text(emoji.hexcode), tones: hasTones(emoji), ...inEnglish(emoji) }))
)
write(
  'emoji-data',
  `// Made by scripts/emoji.mjs from emojibase-data ${emojibase.version} (MIT, https://emojibase.dev): do not edit.
// One file, as it is one table, which is fetched whole.

/** A group after each empty line; a line for each emoji: itself, \`*\` when it has skin tones, its name, \`|\` and more words. */
export const EMOJI: string`,
  groups
    .map(group => group.map(each => `${each.sign}${each.tones ? '*' : ''} ${line(each)}`).join('\n'))
    .join('\n\n')
)
for (const [language, name] of Object.entries(LANGUAGES)) {
  write(
    `emoji-${language}`,
    `/*! Names of emoji from Unicode CLDR ${CLDR}, © Unicode, Inc.: see THIRD-PARTY.md. SPDX-License-Identifier: Unicode-3.0 */
// Made by scripts/emoji.mjs: do not edit. One file, as it is one table, which is fetched whole.

/** A line for each emoji of emoji-data.ts, in the same order: its name, \`|\` and more words. */
export const NAMES: string`,
    inLanguage(name).map(line).join('\n')
  )
}

/** A package from the registry; reads its data by their path. */
function fetched(name) {
  const packed = `${name}-${CLDR}.tgz`
  execFileSync('npm', ['pack', '--silent', `${name}@${CLDR}`], { cwd: folder })
  const into = mkdtempSync(join(folder, 'data-'))
  execFileSync('tar', ['-xzf', join(folder, packed), '-C', into])
  return path => JSON.parse(readFileSync(join(into, 'package', path), 'utf8'))
}

/** Fully qualified: a sign that would be drawn as text says that it is none. */
function text(hexcode) {
  const sign = String.fromCodePoint(...hexcode.split('-').map(code => parseInt(code, 16)))
  return /^\P{Emoji_Presentation}$/u.test(sign) ? `${sign}\uFE0F` : sign
}

/** A hand in five colours, made as `toned` in emoji.ts makes them; of two people with a colour each there are more. */
function hasTones({ hexcode, skins = [] }) {
  const [first, ...rest] = text(hexcode)
  const after = rest.join('').replace(/^\uFE0F/, '')
  return (
    skins.length === 5 &&
    skins.every((skin, index) => text(skin.hexcode) === first + String.fromCodePoint(0x1f3fb + index) + after)
  )
}

function inEnglish({ label, tags = [] }) {
  const known = wordsOf(label)
  const more = [...new Set(tags.flatMap(wordsOf))].filter(tag => !known.some(word => word.startsWith(tag)))
  return { name: label, more: more.slice(0, TAGS) }
}

/** What all emoji are called in a language of CLDR, and what else they are looked for by there. */
function inLanguage(language) {
  const path = `${language}/annotations.json`
  // What is put together from several signs is in the second: flags, families, professions.
  const { annotations } = annotationsIn(`annotations/${path}`)
  const { annotationsDerived } = derivedIn(`annotationsDerived/${path}`)
  const found = groups.flat().map(emoji => {
    const sign = emoji.sign.replaceAll('\uFE0F', '')
    const { tts, default: keywords } = annotations.annotations[sign] ?? annotationsDerived.annotations[sign]
    return { name: tts[0], more: unknown(keywords, [tts[0], emoji.name, ...emoji.more].flatMap(wordsOf)) }
  })
  const shared = Map.groupBy(
    found.flatMap(({ more }) => more),
    word => word
  )
  const count = word => shared.get(word).length
  return found.map(({ name, more }) => {
    const all = more.filter(word => count(word) <= MOST).toSorted((a, b) => count(a) - count(b))
    // The two that fewest emoji share tell it apart; the one that most share tells what it is one of.
    return { name, more: [...new Set([...all.slice(0, 2), ...all.slice(-1)])] }
  })
}

/** Keywords of one word that would not be found by the known words, in one spelling each. */
function unknown(keywords, known) {
  const all = new Map()
  for (const keyword of keywords) {
    const [word = '', ...rest] = wordsOf(keyword)
    const isWord = rest.length === 0 && (word.length > 1 || unspaced(word))
    const isKnown = known.some(each => (unspaced(word) ? each.includes(word) : each.startsWith(word)))
    if (isWord && !isKnown && !all.has(word)) all.set(word, keyword.toLowerCase())
  }
  return [...all.values()]
}

function line({ name, more }) {
  return more.length > 0 ? `${name}|${more.join(' ')}` : name
}

function write(file, head, body) {
  if (/[`\\$]/.test(body)) throw new Error(`There is something in ${file} that a template would not take`)
  const path = fileURLToPath(new URL(`../src/components/emoji-picker/${file}.ts`, import.meta.url))
  writeFileSync(path, `${head} = \`${body}\`\n`)
}
