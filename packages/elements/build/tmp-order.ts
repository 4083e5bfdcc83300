import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { minify } from 'terser'
import { modernSocket } from '../../sdk/build/modern-socket.ts'
import { modernLit } from './modern-lit.ts'
import { PRIVATE } from './names.ts'
import { regroup } from './regroup.ts'
import { ours } from './smaller.ts'
const root = fileURLToPath(new URL('..', import.meta.url))
for (const n of process.argv.slice(2)) {
  const { outputFiles } = await build({
    absWorkingDir: root, entryPoints: { parlo: 'src/cdn.ts' }, outdir: `${root}dist/cdn/`, chunkNames: 'parlo-[name]-[hash]',
    splitting: true, write: false, bundle: true, format: 'esm', target: 'es2022', platform: 'browser', sourcemap: 'external',
    legalComments: 'external', conditions: ['@parlo/source', 'production', 'browser', 'import'], plugins: [ours, modernLit, modernSocket],
    mangleProps: PRIVATE, minifySyntax: true, ...(n !== '0' && { footer: { js: `/*${n}*/` } })
  })
  const parts = await regroup(outputFiles)
  const main = parts.find(({ name }) => name.startsWith('parlo-main'))!
  const { code = '' } = await minify(main.code, { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, hoist_funs: true, lhs_constants: false, pure_getters: true }, format: { comments: false } })
  if (n === "w") (await import("node:fs")).writeFileSync("/tmp/main.js", code)
  console.log(n, code.length, gzipSync(code, { level: 9 }).length)
}
