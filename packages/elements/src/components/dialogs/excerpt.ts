import { plainText } from '../../text/plain-text.ts'

/** A piece of a text, found or not. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** UTF-16 units shown before the first place, and altogether. */
const LEAD = 40
const MOST = 240

/**
 * What is shown of a message that was found: from shortly before the first place on, on one line, without the marks that say
 * how it is drawn; and what is found in it.
 *
 * @param places - `[start, end)` in UTF-16 units, ascending.
 */
export function excerpt(text: string, places: readonly (readonly [number, number])[]): Piece[] {
  const [line, found] = plainly(text, places)
  const first = found[0]?.[0] ?? 0
  const from = first > LEAD ? start(line, first - LEAD, first) : 0
  const until = end(line, from + MOST)
  const pieces: Piece[] = from > 0 ? [{ text: '…', found: false }] : []
  let at = from
  for (const [begin, stop] of found) {
    if (begin < at || begin >= until) continue
    if (begin > at) pieces.push({ text: line.slice(at, begin), found: false })
    at = Math.min(stop, until)
    pieces.push({ text: line.slice(begin, at), found: true })
  }
  if (at < until) pieces.push({ text: line.slice(at, until), found: false })
  if (until < line.length) pieces.push({ text: '…', found: false })
  return pieces
}

/** Around each place while the text is taken apart; no text has them, as they are no characters. */
const BEGIN = '\uFDD0'
const END = '\uFDD1'

/** The text on one line without its marks, and where the places are in that. */
function plainly(
  text: string,
  places: readonly (readonly [number, number])[]
): [line: string, places: [number, number][]] {
  const own = text.replace(/[\uFDD0\uFDD1]/g, ' ')
  let marked = ''
  let at = 0
  for (const [begin, end] of places) {
    if (begin < at) continue
    marked += own.slice(at, begin) + BEGIN + own.slice(begin, end) + END
    at = end
  }
  let line = ''
  const found: [number, number][] = []
  for (const part of plainText(marked + own.slice(at)).split(/([\uFDD0\uFDD1])/)) {
    if (part === BEGIN) found.push([line.length, line.length])
    else if (part === END && found.length > 0) found.at(-1)![1] = line.length
    else line += part
  }
  return [line, found.filter(([begin, end]) => begin < end)]
}

/** The beginning of a word, if there is one; never inside of a character. */
function start(line: string, from: number, before: number): number {
  const space = line.indexOf(' ', from)
  if (space >= 0 && space < before) return space + 1
  return isInside(line, from) ? from + 1 : from
}

function end(line: string, until: number): number {
  if (until >= line.length) return line.length
  return isInside(line, until) ? until - 1 : until
}

const isInside = (line: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(line.charAt(at))
