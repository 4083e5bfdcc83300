import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutants.ts'

const ROOT = new URL('..', import.meta.url)

/**
 * Change the source as it is loaded, in this process only. Call it before the modules are imported.
 *
 * @throws {Error} When an edit does not fit exactly one place: then the guard has moved, and the mutant with it.
 */
export function mutate({ name, edits }: Mutant): void {
  const sources = new Map<string, string>()
  for (const { file, find, replace } of edits) {
    const url = new URL(file, ROOT).href
    const source = sources.get(url) ?? readFileSync(fileURLToPath(url), 'utf8')
    const times = source.split(find).length - 1
    if (times !== 1)
      throw new Error(`Mutant "${name}": ${file} has ${times} times, and must have once: ${find}`)
    sources.set(
      url,
      source.replace(find, () => replace)
    )
  }
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const source = sources.get(url)
      return source === undefined ? loaded : { ...loaded, source }
    }
  })
}
