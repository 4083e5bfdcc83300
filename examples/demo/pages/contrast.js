/* How far two colours are apart for the eye, as WCAG 2.2 counts: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

const parts = colour => [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16))

const luminance = colour => {
  const [red, green, blue] = parts(colour).map(whole => {
    const part = whole / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * The contrast of two colours, from 1 to 21.
 *
 * @param one - As `#rrggbb`, like the other.
 */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/**
 * A colour over another, as `#rrggbb`.
 *
 * @param share - How much of the first, from 0 to 1.
 */
export function mix(one, other, share) {
  const below = parts(other)
  const mixed = parts(one).map((part, index) => Math.round(part * share + below[index] * (1 - share)))
  return `#${mixed.map(part => part.toString(16).padStart(2, '0')).join('')}`
}
