import { pieces, type Piece } from './linkify.ts'

/** A message as one line of text, without the marks that say how it is drawn. */
export const plainText = (text: string): string => plain(pieces(text)).replace(/\s+/g, ' ').trim()

const plain = (all: readonly Piece[]): string => all.map(one).join('')

function one(piece: Piece): string {
  switch (piece.kind) {
    case 'list':
      return ` ${piece.items.map(plain).join(', ')} `
    case 'quote':
      return ` ${plain(piece.pieces)} `
    case 'block':
      return ` ${piece.text} `
    default:
      return 'pieces' in piece ? plain(piece.pieces) : piece.text
  }
}
