/*
 * The build for a <script> tag, in dist/cdn: parlo.js, which loads parlo-main, and beside it what that loads: once somebody
 * is signed in what they need, and every other part where it is needed. The names of those carry a hash of what is in
 * them, for caches.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type OutputFile } from 'esbuild'
import { minify } from 'terser'
import { modernSocket } from '../../sdk/build/modern-socket.ts'
import { modernLit } from './modern-lit.ts'
import { PRIVATE } from './names.ts'
import { regroup, type Part } from './regroup.ts'
import { englishEmoji, ours } from './smaller.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}dist/cdn/`

const split = await bundle({ splitting: true })
const parts = await regroup(split)
/** The same as one file that loads nothing: for whoever keeps a copy, and says what its hash must be. */
const whole = await bundle({ splitting: false })
const text = (name: string) => whole.find(({ path }) => path.endsWith(name))?.text ?? ''

const all = [...parts, { name: 'parlo-all.js', code: text('parlo.js'), map: text('parlo.js.map') }]
const small: Part[] = []
for (const part of all) small.push(await minified(part))
// All at once, and the entry last: where it is, all that it loads is.
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, code, map } of small.toSorted(
  (a, b) => Number(a.name === 'parlo.js') - Number(b.name === 'parlo.js')
)) {
  writeFileSync(`${folder}${name}.map`, map)
  writeFileSync(`${folder}${name}`, `${code}\n//# sourceMappingURL=${name}.map\n`)
}
// Of every part: what the entry itself is made of has no licence but ours.
const legal = new Set(split.filter(({ path }) => path.endsWith('.LEGAL.txt')).map(part => part.text.trim()))
writeFileSync(`${folder}parlo.js.LEGAL.txt`, `${[...legal].join('\n\n')}\n`)

async function bundle({ splitting }: { splitting: boolean }): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { parlo: 'src/cdn.ts' },
    outdir: folder,
    chunkNames: 'parlo-[name]-[hash]',
    splitting,
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    sourcemap: 'external',
    legalComments: 'external',
    conditions: ['@parlo/source', 'production', 'browser', 'import'],
    plugins: [...(splitting ? [] : [englishEmoji]), ours, modernLit, modernSocket],
    mangleProps: PRIVATE,
    minifySyntax: true
  })
  return outputFiles
}

async function minified({ name, code, map }: Part): Promise<Part> {
  // Three per cent smaller than esbuild's own.
  const { code: fresh = '', map: lines } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: {
      passes: 3,
      unsafe_arrows: true,
      keep_fargs: false,
      hoist_funs: true,
      lhs_constants: false,
      pure_getters: true
    },
    format: { comments: false },
    sourceMap: { content: map }
  })
  return { name, code: fresh, map: typeof lines === 'string' ? lines : '' }
}
