const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** How big a file is, for people: `3.4 MB`, of 1,024 kB as file managers on most devices count. */
export function fileSize(locale: string, bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1)
  const value = bytes / 1024 ** step
  return value.toLocaleString(locale, {
    style: 'unit',
    unit: UNITS[step]!,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0
  })
}
