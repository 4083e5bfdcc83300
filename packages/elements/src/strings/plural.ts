/** A sentence for each category of plural that a language has (CLDR); `#` is where the number stands. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** How one language writes numbers, and speaks of several. */
export interface Counting {
  /** `12 345` */
  number: (count: number) => string
  /** The sentence for a count. */
  plural: (count: number, forms: Forms) => string
  /** The same, with `99+` for more than two digits. */
  upTo99: (count: number, forms: Forms) => string
}

/** @param locale - A language tag: its region may decide about the digits. */
export function counting(locale: string): Counting {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const number = (count: number): string => numbers.format(count)
  const say = (count: number, shown: string, forms: Forms): string =>
    (forms[rules.select(count)] ?? forms.other).replace('#', () => shown)
  return {
    number,
    plural: (count, forms) => say(count, number(count), forms),
    upTo99: (count, forms) =>
      count < 100 ? say(count, number(count), forms) : say(99, `${number(99)}+`, forms)
  }
}
