import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright'

const ORIGIN = 'https://looks.test'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A page of its own for the pictures: no server, no network, its own fonts. */
export async function looksSite(): Promise<(page: Page, head: string) => Promise<void>> {
  const { outputFiles } = await build({
    entryPoints: { page: here('../../packages/elements/test/looks/page.ts'), fonts: here('fonts.css') },
    outdir: '/',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@parlo/source', 'production'],
    tsconfig: here('../../packages/elements/tsconfig.json'),
    loader: { '.woff2': 'file', '.woff': 'empty' },
    logLevel: 'error'
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [path, Buffer.from(contents)]))
  const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }

  return async (page, head) => {
    const html = `<!doctype html><html ${head}><meta name="viewport" content="width=device-width"><title>Looks</title>
      <link rel="stylesheet" href="/fonts.css"><script type="module" src="/page.js"></script>`
    await page.route(`${ORIGIN}/**`, route => {
      const { pathname } = new URL(route.request().url())
      const body = pathname === '/' ? html : files.get(pathname)
      const contentType = pathname === '/' ? 'text/html' : (types[pathname.split('.').at(-1)!] ?? '')
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType })
    })
    await page.goto(ORIGIN)
    await page.waitForFunction(() => 'show' in globalThis)
  }
}
