/** The scripts that are written from right to left and have languages in use (Unicode, ISO 15924). */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/**
 * Which way a language is written: what `dir` has to be beside a `lang` that a person chose.
 *
 * ```ts
 * element.lang = 'ar'
 * element.dir = directionOf('ar') // 'rtl'
 * ```
 * @param locale - A language tag (BCP 47); one that is none reads from left to right.
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
