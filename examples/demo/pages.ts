import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** As strict as a page can be: no inline script or style, nothing from elsewhere, no text turned into markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join('; ')

const here = (name: string) => new URL(`pages/${name}`, import.meta.url)
const theme = (name: string) => new URL(import.meta.resolve(`@parlo/elements/themes/${name}.css`))

type Files = Readonly<Record<string, { file: URL; type: string }>>

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'

/** By the path they are asked for. */
export const DEMO: Files = {
  '/': { file: here('index.html'), type: HTML },
  '/two': { file: here('two.html'), type: HTML },
  '/demo.css': { file: here('demo.css'), type: CSS },
  '/demo.js': { file: here('demo.js'), type: SCRIPT },
  '/themes': { file: here('themes.html'), type: HTML },
  '/themes.css': { file: here('themes.css'), type: CSS },
  '/themes.js': { file: here('themes.js'), type: SCRIPT },
  '/contrast.js': { file: here('contrast.js'), type: SCRIPT },
  ...Object.fromEntries(
    ['default', 'paper', 'forest', 'midnight', 'bubblegum'].map(name => [
      `/themes/${name}.css`,
      { file: theme(name), type: CSS }
    ])
  ),
  '/icon.svg': { file: here('icon.svg'), type: 'image/svg+xml' }
}

/** For whoever works on the elements: `pnpm dev`. */
export const WORKBENCH: Files = {
  '/dev': { file: here('dev.html'), type: HTML },
  '/dev.css': { file: here('dev.css'), type: CSS },
  '/dev.js': { file: here('dev.js'), type: SCRIPT },
  '/line.js': { file: here('line.js'), type: SCRIPT },
  '/generate.js': { file: here('generate.js'), type: SCRIPT }
}

/**
 * Answer with a page or file of the demo.
 *
 * @param files - Those there are.
 * @param blanks - What stands in a page for `{{name}}`. Only numbers, so that nothing needs escaping.
 * @returns `false` when the path is none of the demo's.
 */
export function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  files: Files,
  blanks: Record<string, number>
): boolean {
  const path = pathOf(request)
  if (!Object.hasOwn(files, path) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const { file, type } = files[path]!
  let body = readFileSync(file, 'utf8')
  if (type.startsWith('text/html')) {
    body = body.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(blanks[name]))
  }
  response.writeHead(200, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': POLICY,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer'
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

/** The path alone. `new URL` would throw at some of what can arrive here. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0]!
}
