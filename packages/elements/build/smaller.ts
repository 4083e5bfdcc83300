import { globSync, readFileSync } from 'node:fs'
import { transformSync, type Plugin } from 'esbuild'
import { FILE_LIMITS } from '../../contract/src/file-limits.ts'
import { LIMITS } from '../../contract/src/limits.ts'

/* What makes the one-file build smaller than a minifier does: each takes away what this file can never use. */

export type { Plugin } from 'esbuild'

const here = (path: string): string => new URL(path, import.meta.url).pathname

const OWN = /--_[a-z-]+/g
const sheets = globSync('src/**/*.ts', { cwd: here('..') }).map(path =>
  readFileSync(here(`../${path}`), 'utf8')
)
/** `--_muted` -> `--_a`: the style sheets' own names, which no page can reach. The same in every file. */
const short = [...new Set(sheets.flatMap(sheet => sheet.match(OWN) ?? []))].toSorted()

const squeeze = (css: string): string =>
  transformSync(
    css.replace(OWN, name => `--_${short.indexOf(name).toString(36)}`),
    { loader: 'css', minify: true }
  ).code.trim()

/** A minifier leaves what is inside templates alone, and an object of constants whole. */
export const ours: Plugin = {
  name: 'ours',
  setup(build) {
    build.onLoad({ filter: /packages\/(elements|sdk)\/src\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replace(/css`([^`]*)`/g, (_all, css: string) => `css\`${squeeze(css)}\``)
        .replace(/\b(FILE_)?LIMITS\.(\w+)/g, (all, file: string | undefined, name: string) => {
          const value = (file ? FILE_LIMITS : LIMITS)[name as never] as number | undefined
          return value === undefined ? all : `(${value})`
        })
        // Only at line starts, and leaving all line breaks: safe outside of templates of HTML, too.
        .replace(/\n[ \t]+/g, '\n')
    }))
  }
}

/**
 * Emoji in English alone, for the one file that loads nothing: the names in six languages would be two fifths of it, and
 * nobody needs more than one of them.
 */
export const englishEmoji: Plugin = {
  name: 'english-emoji',
  setup(build) {
    build.onLoad({ filter: /emoji-languages\.ts$/ }, () => ({
      contents: 'export const EMOJI_LANGUAGES = new Map()'
    }))
  }
}
