import { PagePart } from '../../page-part.ts'
import { english, type EmojiList } from './emoji.ts'

/** Emoji in the languages of the interface, by the part of a tag before the dash. English is there already. */
export const EMOJI_LANGUAGES: ReadonlyMap<string, PagePart<EmojiList>> = new Map([
  ['ar', part(() => import('./emoji-ar.ts'))],
  ['de', part(() => import('./emoji-de.ts'))],
  ['es', part(() => import('./emoji-es.ts'))],
  ['fr', part(() => import('./emoji-fr.ts'))],
  ['ja', part(() => import('./emoji-ja.ts'))],
  ['pt', part(() => import('./emoji-pt-BR.ts'))]
])

function part(load: () => Promise<{ NAMES: string }>): PagePart<EmojiList> {
  return new PagePart(async () => english.translated((await load()).NAMES))
}
