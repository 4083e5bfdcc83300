import { html } from 'lit'
import { pieces, type Piece } from '../../text/linkify.ts'

/**
 * The text of a message as nodes. Lit escapes every piece, so nothing in a message can become markup.
 *
 * @param plain - Draws what is just text.
 */
export function messageText(text: string, plain: (text: string) => unknown = same): readonly unknown[] {
  return drawAll(pieces(text), plain)
}

const same = (text: string): string => text

const drawAll = (all: readonly Piece[], plain: (text: string) => unknown): readonly unknown[] =>
  all.map(piece => draw(piece, plain))

function draw(piece: Piece, plain: (text: string) => unknown): unknown {
  switch (piece.kind) {
    case 'text':
      return plain(piece.text)
    case 'link':
      return html`<a part="link" href=${piece.href} target="_blank" rel="noopener noreferrer nofollow"
        >${piece.text}</a
      >`
    case 'code':
      return html`<code part="code">${piece.text}</code>`
    case 'block':
      return html`<pre part="code" dir="ltr">${piece.text}</pre>`
    case 'strong':
      return html`<strong>${drawAll(piece.pieces, plain)}</strong>`
    case 'emphasis':
      return html`<em>${drawAll(piece.pieces, plain)}</em>`
    case 'strike':
      return html`<s>${drawAll(piece.pieces, plain)}</s>`
    case 'quote':
      return html`<blockquote dir="auto">${drawAll(piece.pieces, plain)}</blockquote>`
    case 'list': {
      const items = piece.items.map(item => html`<li>${drawAll(item, plain)}</li>`)
      return piece.start === undefined
        ? html`<ul dir="auto">
            ${items}
          </ul>`
        : html`<ol dir="auto" start=${piece.start}>
            ${items}
          </ol>`
    }
  }
}
