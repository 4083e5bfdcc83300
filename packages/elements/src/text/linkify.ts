/* Text of a message -> pieces to draw. Pure; every expression runs in time linear in the text, whatever is in it. */

/** A piece of a message. Only these can ever be drawn: what is not recognised stays text. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'block'; text: string }
  | { kind: 'strong' | 'emphasis' | 'strike' | 'quote'; pieces: readonly Piece[] }
  /** `start`: the number of the first item; none where they have dots. */
  | { kind: 'list'; start: number | undefined; items: readonly (readonly Piece[])[] }

const BLOCK = /```(?:[\w+-]{0,20}\n)?([\s\S]+?)```/g

const INLINE = new RegExp(
  [
    /`([^`\n]+)`/, // 1 code
    /((?:\bhttps?:\/\/|\bmailto:|(?<![\w.@/-])www\.[^\s<>"`./]+\.)[^\s<>"`]+)/, // 2 link
    /(?<![\w*])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?![\w*])/, // 3 strong
    /(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/, // 4 emphasis
    /(?<!\w)_(?=[^\s_])([^_\n]*[^\s_])_(?!\w)/, // 5 emphasis
    /(?<![\w~])~~(?=[^\s~])([^~\n]*[^\s~])~~(?![\w~])/, // 6 strike
    // 7 e-mail; not how programs write something else: git@host:path, icon@2x.png, name@1.2.3-beta.my
    /(?<![\w\xc0-\u024f.+@/'%&=-])(\w[\w.+-]*@(?!\d+(?:x|\.\d+)\.)(?:[\w-]+\.)+[a-z]{2,})(?![.:]?[\w/@-])/
  ]
    .map(each => each.source)
    .join('|'),
  'gi'
)

/** How the lines of a quote begin, 1 those of a list with dots, and 2 those of one with numbers. */
const LINE = /^(?:>(?: |$)|([-*•]) +(?=\S)|(\d{1,9})\. +(?=\S))/

/** Take a message apart into text, links, code and emphasis, quotes and lists. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(BLOCK)) {
    found.push(...lines(text.slice(at, match.index).replace(/\n$/, '')))
    found.push({ kind: 'block', text: (match[1] ?? '').replace(/\n$/, '') })
    at = match.index + match[0].length
    // The line break after a block is the block's own.
    if (text[at] === '\n') at++
  }
  found.push(...lines(text.slice(at)))
  return found
}

/** Lines that begin alike belong together. One level deep: what is inside is never looked at for more of them. */
function lines(text: string): Piece[] {
  const found: Piece[] = []
  const all = text.split('\n').map(line => {
    const begin = LINE.exec(line)
    return { kind: begin ? (begin[1] ?? (begin[2] ? '1' : '>')) : '', begin, line }
  })
  for (let at = 0; at < all.length;) {
    const { kind, begin } = all[at]!
    const from = at
    while (all[at]?.kind === kind) at++
    const run = all.slice(from, at).map(each => each.line.slice(each.begin?.[0].length ?? 0))
    if (!begin) found.push(...inline(run.join('\n')))
    else if (kind === '>') found.push({ kind: 'quote', pieces: inline(run.join('\n')) })
    else found.push({ kind: 'list', start: begin[2] ? Number(begin[2]) : undefined, items: run.map(inline) })
  }
  return found
}

function inline(text: string): Piece[] {
  const found: Piece[] = []
  const plain = (part: string): void => {
    const last = found.at(-1)
    if (last?.kind === 'text') found[found.length - 1] = { kind: 'text', text: last.text + part }
    else if (part !== '') found.push({ kind: 'text', text: part })
  }
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    plain(text.slice(at, match.index))
    at = match.index + match[0].length
    const [whole, code, url, strong, star, underscore, strike] = match
    const emphasis = star ?? underscore
    if (code !== undefined) found.push({ kind: 'code', text: code })
    else if (url !== undefined) {
      const address = trimmed(url)
      const href = safe(address.replace(/^w/i, 'https://$&'))
      if (href) found.push({ kind: 'link', href, text: address })
      else plain(address)
      plain(url.slice(address.length))
    } else if (strong !== undefined) found.push({ kind: 'strong', pieces: inline(strong) })
    else if (emphasis !== undefined) found.push({ kind: 'emphasis', pieces: inline(emphasis) })
    else if (strike !== undefined) found.push({ kind: 'strike', pieces: inline(strike) })
    else plain(whole)
  }
  plain(text.slice(at))
  return found
}

/** Without the full stop, bracket or emphasis mark that ends the sentence around it. */
function trimmed(url: string): string {
  let end = url.length
  for (; end > 0; end--) {
    const last = url[end - 1] ?? ''
    if (last === ')' && url.slice(0, end).includes('(')) break
    if (!/[.,;:!?'*_~)\]}]/.test(last)) break
  }
  return url.slice(0, end)
}

/** The address as the browser reads it, if it is one that may be followed. */
function safe(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, href } = new URL(address)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined
}
