// Write custom-elements.json, and from it the tables of docs/elements.md.
// With --check nothing is written, and whatever is stale is a failure.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const here = fileURLToPath(new URL('..', import.meta.url))
const MARKS = ['<!-- elements:start -->', '<!-- elements:end -->']
const MANIFEST = join(here, 'custom-elements.json')
const DOC = join(here, '../../docs/elements.md')

/** What `--chat-…` there is for all that use the style sheet of tokens: said once, in the table at its top. */
const TOKENS = tokens()
const manifest = analyze()
const doc = readFileSync(DOC, 'utf8')
const [start, end] = MARKS.map(mark => doc.indexOf(mark))
if (start === -1 || end < start) throw new Error(`docs/elements.md needs ${MARKS.join(' and ')}`)
const tables = [looks(), ...elements(JSON.parse(manifest)).map(chapter)].join('\n')
settle(MANIFEST, manifest)
const written = `${doc.slice(0, start)}${MARKS[0]}\n\n${tables}\n${doc.slice(end)}`
settle(DOC, await format(written, { ...(await resolveConfig(DOC)), parser: 'markdown' }))

function analyze() {
  // Inside the package, so that the analyzer finds its configuration and writes paths as users see them.
  const scratch = mkdtempSync(join(here, '.manifest-'))
  try {
    const args = ['exec', 'cem', 'analyze', '--quiet', '--outdir', relative(here, scratch)]
    execFileSync('pnpm', args, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] })
    const found = JSON.parse(readFileSync(join(scratch, 'custom-elements.json'), 'utf8'))
    for (const { path, declarations } of found.modules)
      for (const each of elements({ modules: [{ declarations }] })) {
        if (hasTokens(path, each.superclass)) each.cssProperties = [...(each.cssProperties ?? []), ...TOKENS]
        // Who draws something of its own has the slots it names, and not the one of what it extends.
        each.slots = each.slots?.filter(({ name, inheritedFrom }) => name !== '' || !inheritedFrom)
      }
    return `${JSON.stringify(found, null, 2)}\n`
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function settle(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  if (!process.argv.includes('--check')) return writeFileSync(path, text)
  // oxlint-disable-next-line no-console -- a program's answer
  console.error(
    `${relative(process.cwd(), path)} is stale; run "npx pnpm@12 --filter @parlo/elements manifest".`
  )
  process.exitCode = 1
}

function elements({ modules }) {
  return modules.flatMap(({ declarations }) => declarations).filter(each => each.tagName !== undefined)
}

/** The rows of the table, with the defaults that the rules below it have. */
function tokens() {
  const text = readFileSync(join(here, 'src/styles/tokens.ts'), 'utf8')
  return Array.from(text.matchAll(/\| (--chat-\S+) +\| (\S.*?) +\|/g), ([, name, what]) => {
    const [, fallback] = new RegExp(`var\\(${name}, (.+)\\);`).exec(text) ?? []
    if (!fallback) throw new Error(`tokens.ts has no default of ${name}`)
    return { name, description: `${what[0].toUpperCase()}${what.slice(1)}.`, default: fallback }
  })
}

/** Does an element, or what it extends, have the tokens among its styles? */
function hasTokens(path, superclass) {
  const source = readFileSync(join(here, path), 'utf8')
  if (/static (override )?styles = \[tokens/.test(source)) return true
  return superclass?.module !== undefined && hasTokens(superclass.module.replace(/^\//, ''))
}

/** Once, for all elements. */
function looks() {
  return `## Custom properties\n\nSet them on an element, or on anything around it.\n${table(
    ['CSS property', 'What'],
    TOKENS,
    each => [code(each.name), says(each)]
  )}`
}

function chapter({ tagName, description, attributes = [], members = [], events = [], slots = [], ...rest }) {
  const properties = members.filter(each => each.kind === 'field' && each.attribute === undefined)
  const methods = members.filter(each => each.kind === 'method' && !each.static)
  const { cssParts = [], cssProperties = [] } = rest
  return [
    `## \`<${tagName}>\`\n\n${description}\n`,
    table(['Attribute', 'Type', 'What'], attributes, each => [code(each.name), code(type(each)), says(each)]),
    table(['Property', 'Type', 'What'], properties, each => [code(each.name), code(type(each)), says(each)]),
    table(['Method', 'What'], methods, each => [code(`${each.name}()`), says(each)]),
    table(['Event', 'Type', 'When'], events, each => [code(each.name), code(type(each)), says(each)]),
    table(['Slot', 'What'], slots, each => [code(each.name), says(each)]),
    table(['Part', 'What'], cssParts, each => [code(each.name), says(each)]),
    table(['CSS property', 'What'], cssProperties.filter(isOwn), each => [code(each.name), says(each)])
  ].join('')
}

function isOwn({ name }) {
  return !TOKENS.some(each => each.name === name)
}

function table(head, all, row) {
  if (all.length === 0) return ''
  const rows = [head, head.map(() => '---'), ...all.map(row)]
  return `\n${rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function type(each) {
  return (each.type?.text ?? '').replaceAll(' | undefined', '')
}

function code(text) {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``
}

function says({ description = '', default: fallback }) {
  const said = description.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
  return fallback && !['undefined', "''"].includes(fallback) ? `${said} Default: \`${fallback}\`.` : said
}
