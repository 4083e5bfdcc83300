import type { Query } from '../query.ts'
import { wordsOf } from '../words.ts'

/* A signature tells of some texts which words are surely not in them (a Bloom filter): for each word, one bit for each
 * of its first letters, chosen by a hash of the letters up to there; and one for each two signs that stand side by side,
 * because single signs are everywhere. A query whose bits are not all there is not in any of the texts.
 *
 * Letters cannot be read back from it, and it always has the same size: so it is overwritten where it lies. */

/** Bytes of a signature. 64 messages of 10 words set about a fifth of the bits. */
export const SIGNATURE_BYTES = 1024
const MASK = SIGNATURE_BYTES * 8 - 1
/** Code units of texts beyond which nearly every bit would be set. */
const MOST = 32_768
/** Beginnings of a word, up to so many letters, have a bit. */
const LETTERS = 8

/** The signature of some texts; all ones, "anything may be here", where there is too much text for it to tell. */
export function signatureOf(texts: readonly string[]): Buffer {
  const bits = Buffer.alloc(SIGNATURE_BYTES)
  if (texts.reduce((sum, text) => sum + text.length, 0) > MOST) return bits.fill(255)
  const set = (bit: number) => (bits[bit >> 3]! |= 1 << (bit & 7))
  for (const text of texts) {
    let last = ''
    for (const { folded } of wordsOf(text)) {
      bitsOfWord(folded, set)
      bitOfPair(last, folded, set)
      last = folded
    }
  }
  return bits
}

/** Tells of a signature whether what is searched for may be in one of its texts. */
export function seeker(query: Query): (signature: Buffer) => boolean {
  const wanted = new Set<number>()
  const add = (bit: number) => wanted.add(bit)
  for (const { words, prefix } of query) {
    words.forEach((word, index) => {
      bitsOfWord(word, add)
      // What a word is only the beginning of may be longer than one sign.
      if (index > 0 && !(prefix && index === words.length - 1)) bitOfPair(words[index - 1]!, word, add)
    })
  }
  // The later letters are the rarer ones.
  const bits = [...wanted].toReversed()
  return signature => bits.every(bit => (signature[bit >> 3]! & (1 << (bit & 7))) !== 0)
}

// FNV-1a over code units, with a last stir, because its low bits alone are poor.
const START = 0x811c9dc5
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const stir = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12

function bitsOfWord(word: string, each: (bit: number) => void): void {
  let hash = START
  const end = Math.min(word.length, LETTERS)
  for (let index = 0; index < end; index += 1) {
    hash = step(hash, word.charCodeAt(index))
    each(stir(hash) & MASK)
  }
}

function bitOfPair(first: string, second: string, each: (bit: number) => void): void {
  if (first.length !== 1 || second.length !== 1) return
  each(stir(step(step(~START, first.charCodeAt(0)), second.charCodeAt(0))) & MASK)
}
