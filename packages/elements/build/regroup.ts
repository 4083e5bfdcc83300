import type { OutputFile } from 'esbuild'
import { basename } from 'node:path'
import { rollup, type OutputChunk } from 'rollup'

/** One file of the build, before it is minified. */
export interface Part {
  name: string
  code: string
  map: string
}

/*
 * A bundler that splits makes a file of whatever two parts share: dozens of small ones, which compress badly. Here they
 * are put together again by when they are needed: what a page needs at once, what it needs once somebody is signed in, and
 * each part that is fetched on demand.
 */

/** What a page that includes the entry loads at once; and the same for whoever is signed in. */
const GROUPS = { main: 'parlo.js', 'signed-in': /^parlo-signed-in-/ }

/**
 * What imports a part. A browser may remember a module that could not be had, and not ask again; so after a failure it is
 * asked for under another address.
 */
const FETCH =
  'const parloTries={};const parloFetch=p=>import(p+(parloTries[p]?"?"+parloTries[p]:"")).catch(e=>{parloTries[p]=(parloTries[p]||0)+1;throw e});'

/** Not the usual `\\0`: Rollup leaves such modules out of source maps. */
const PREFIX = 'split:'
const id = (name: string): string => PREFIX + name
const nameOf = (from: string): string => from.slice(PREFIX.length)

/** @param files - What esbuild has split, the entry and all its chunks. */
export async function regroup(files: readonly OutputFile[]): Promise<Part[]> {
  const text = (name: string) => files.find(({ path }) => basename(path) === name)?.text ?? ''
  const names = files.map(({ path }) => basename(path)).filter(name => name.endsWith('.js'))
  const find = (which: string | RegExp) =>
    names.find(name => (typeof which === 'string' ? name === which : which.test(name)))!

  const groups = new Map<string, string>()
  const bundle = await rollup({
    input: id('parlo.js'),
    // The parts are as they should be already.
    treeshake: false,
    logLevel: 'warn',
    preserveEntrySignatures: 'strict',
    onwarn: warning => {
      throw new Error(warning.message)
    },
    plugins: [
      {
        name: 'split-files',
        resolveId: source => (source.startsWith(PREFIX) ? source : id(basename(source))),
        load: from => ({ code: text(nameOf(from)), map: text(`${nameOf(from)}.map`) }),
        renderDynamicImport: () => ({ left: 'parloFetch(', right: ')' })
      }
    ]
  })
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    entryFileNames: 'parlo.js',
    chunkFileNames: 'parlo-[name]-[hash].js',
    hashCharacters: 'hex',
    generatedCode: 'es2015',
    minifyInternalExports: true,
    experimentalMinChunkSize: 2_000,
    manualChunks(from, { getModuleInfo }) {
      if (groups.size === 0) {
        for (const [group, which] of Object.entries(GROUPS)) {
          reach(id(find(which)), at => getModuleInfo(at)?.importedIds ?? [], group, groups)
        }
        groups.delete(id('parlo.js'))
      }
      return groups.get(from)
    },
    sanitizeFileName: name => name.replace(PREFIX, '').replace(/^parlo-|-[0-9A-Z]{8}|\.js$/g, ''),
    intro: ({ dynamicImports }) => (dynamicImports.length > 0 ? FETCH : '')
  })
  await bundle.close()
  return output
    .filter((one): one is OutputChunk => one.type === 'chunk')
    .map(({ fileName, code, map }) => ({ name: fileName, code, map: map?.toString() ?? '' }))
}

/** All that is imported from here on goes into this group, unless it is in one. */
function reach(
  from: string,
  imports: (id: string) => readonly string[],
  group: string,
  groups: Map<string, string>
): void {
  if (groups.has(from)) return
  groups.set(from, group)
  for (const each of imports(from)) reach(each, imports, group, groups)
}
