import { isChatError } from '@parlo/sdk'
import { en, type Words } from './en.ts'
import { LANGUAGES, type Language } from './languages.ts'

const languages = new Map<string, Language>([['en', en]])
/** What the page adds to them, or to English, by a whole tag or the part before the dash. */
const own = new Map<string, Partial<Language>>()
/** What was found for a tag: each line of a list asks for the same. */
const found = new Map<string, { words: Words; locale: string }>()
const listeners = new Set<() => void>()
/** Those that are on their way, or could not be had: they are not asked for again before the page is loaded again. */
const asked = new Set<string>()

/**
 * Teach the elements another language, or other lines of one: everywhere, or where a tag of one's own stands.
 *
 * ```ts
 * addWords('nl', nl)
 * addWords('en', { everyone: 'The whole team' })
 * addWords('en-x-sales', { everyone: 'Sales' }) // for <chat-window lang="en-x-sales">
 * ```
 * Lines that are left out are those of the language, or English; what has lines of its own, as `errors`, is given whole.
 *
 * @param lang - A language tag (BCP 47): `nl`, `pt-BR`, `en-x-anything`. Elements look for the whole tag first, then for
 * the part before the dash.
 */
export function addWords(lang: string, words: Partial<Language>): void {
  const tag = lang.toLowerCase()
  own.set(tag, { ...own.get(tag), ...words })
  wordsChanged()
}

/**
 * The strings for a language tag, and the tag that `Intl` is to be given with them. English for one that is not known,
 * or not here yet: {@link onWordsChanged} tells when it is.
 */
export function wordsFor(given: string): { words: Words; locale: string } {
  let answer = found.get(given)
  if (!answer) found.set(given, (answer = look(given)))
  return answer
}

function look(given: string): { words: Words; locale: string } {
  const tag = canonical(given)
  const lower = tag.toLowerCase()
  const language = lower.split('-')[0] ?? ''
  const words = languages.get(language)
  if (!words) void fetchWords(language, regional(tag, language))
  const [near, nearer] = [own.get(language), own.get(lower)]
  if (near ?? nearer)
    return { words: { ...(words ?? en), ...near, ...nearer }, locale: regional(tag, language) }
  return words ? { words, locale: regional(tag, language) } : { words: en, locale: regional('en', 'en') }
}

/** What a page calls a language may be none for `Intl`, which then throws: `en_US.UTF-8` is English all the same. */
function canonical(tag: string): string {
  try {
    Intl.getCanonicalLocales(tag)
    return tag
  } catch {
    return /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0] ?? 'en'
  }
}

async function fetchWords(language: string, locale: string): Promise<void> {
  if (asked.has(language) || !Object.hasOwn(LANGUAGES, language)) return
  asked.add(language)
  // Without it there is English: a page offline has other troubles, and says so.
  const words = await LANGUAGES[language]?.(locale).catch(() => undefined)
  if (!words) return
  languages.set(language, words)
  wordsChanged()
}

/** A page in plain `en` read in London shows times the way London writes them. */
function regional(tag: string, language: string): string {
  if (tag.includes('-') || typeof navigator === 'undefined') return tag
  const own = navigator.languages?.find(each => each.toLowerCase().split('-')[0] === language)
  return own ?? tag
}

/** Call when the strings, or a language somewhere in the page, changed. */
export function wordsChanged(): void {
  found.clear()
  for (const listener of listeners) listener()
}

export function onWordsChanged(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What to tell a person about a failure, in their language where its code has a line there. */
export function sentence(words: Words, error: unknown): string {
  if (isChatError(error)) return words.errors[error.code] ?? error.message
  return words.errors.internal ?? String(error)
}
