/* Times as people write them. Formatters are costly to make and cheap to use, so each is made once per language. */

type Kind = keyof typeof KINDS

const KINDS = {
  time: { hour: 'numeric', minute: '2-digit' },
  weekday: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
  date: { day: 'numeric', month: 'short' },
  dateLong: { weekday: 'long', day: 'numeric', month: 'long' },
  dateYear: { day: 'numeric', month: 'short', year: 'numeric' },
  dateLongYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'short' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(kind: Kind, locale: string, date: Date): string {
  const key = `${kind} ${locale}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, KINDS[kind])
    formatters.set(key, formatter)
  }
  return formatter.format(date)
}

/** Have the costly one of a list made before the first line is there. */
export const warmUp = (locale: string): void => void timeOfDay(locale, new Date().toISOString())

/** `10:32` */
export function timeOfDay(locale: string, timestamp: string): string {
  return format('time', locale, new Date(timestamp))
}

/** `Sunday, November 22, 2026 at 10:32` */
export function fullTime(locale: string, timestamp: string): string {
  return format('full', locale, new Date(timestamp))
}

/** For `@pointerenter` of a time: to say when exactly costs more than to draw the rest, and few ever ask. */
export const tellExactly =
  (locale: string, timestamp: string) =>
  ({ currentTarget }: Event): void => {
    ;(currentTarget as HTMLElement).title = fullTime(locale, timestamp)
  }

/** A heading for a day: `Today`, `Yesterday`, `Friday`, `Monday, November 2`, and the year when it is another. */
export function dayHeading(
  locale: string,
  words: { today: string; yesterday: string },
  timestamp: string,
  now = new Date()
): string {
  const date = new Date(timestamp)
  const days = daysBetween(date, now)
  if (days === 0) return words.today
  if (days === 1) return words.yesterday
  if (days > 1 && days < 7) return format('weekdayLong', locale, date)
  return format(date.getFullYear() === now.getFullYear() ? 'dateLong' : 'dateLongYear', locale, date)
}

/** When something happened, as short as it may be: `10:32`, `Fri`, `Nov 2`, `Nov 2, 2025`. */
export function briefTime(locale: string, timestamp: string, now = new Date()): string {
  const date = new Date(timestamp)
  const days = daysBetween(date, now)
  if (days <= 0) return format('time', locale, date)
  if (days < 7) return format('weekday', locale, date)
  return format(date.getFullYear() === now.getFullYear() ? 'date' : 'dateYear', locale, date)
}

/** The local day of a timestamp, to compare with another's. */
export function dayOf(timestamp: string): string {
  return new Date(timestamp).toDateString()
}

/** Midnights between two moments; a day of 23 or 25 hours counts as one. */
function daysBetween(from: Date, to: Date): number {
  const start = Date.UTC(from.getFullYear(), from.getMonth(), from.getDate())
  const end = Date.UTC(to.getFullYear(), to.getMonth(), to.getDate())
  return (end - start) / 86_400_000
}
