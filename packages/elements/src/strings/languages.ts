import type { FormWords } from './en-form.ts'
import type { More } from './en-more.ts'
import type { Words } from './en.ts'

/** Everything the elements say in one language. */
export interface Language extends Words {
  /** What the form says that people sign in with. */
  form?: Partial<FormWords>
  /** What is said in the parts that are fetched when they are needed. */
  more?: More
}

/**
 * Languages that are fetched when a `lang` asks for them, by the part of their tag before the dash. They are told the
 * whole tag of who asks first, for the digits of a region.
 */
export const LANGUAGES: Readonly<Record<string, (locale: string) => Promise<Language>>> = {
  ar: async locale => (await import('./ar.ts')).arabic(locale),
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt-BR.ts')).ptBR
}
