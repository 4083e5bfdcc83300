import type { Readable } from 'node:stream'

/* Where the bytes of files are. A key is a word that the server made up (lower-case hex, and perhaps an ending): nothing
 * that people wrote ever becomes part of a path. An implementation proves itself with files-check.ts. */

/** The last byte of a range is part of it. */
export interface ByteRange {
  start: number
  end: number
}

export interface Files {
  /**
   * Write from an offset on, where the bytes written so far end or before; what lay behind it is gone. Piece by piece: a
   * file is never held in memory.
   *
   * @returns Where the bytes end now. They are durable: after a power cut they are there.
   * @throws {ChatError} `unavailable` when there is no room. What lies before the offset is as it was.
   */
  write(key: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number>
  /**
   * The bytes, or a range of them; `undefined` when there is no such file. Destroy the stream, or read it to its end: it
   * holds something open.
   */
  read(key: string, range?: ByteRange): Promise<Readable | undefined>
  /** Remove for ever. Twice is harmless. */
  remove(key: string): Promise<void>
  /** Every key there is, in any order. */
  keys(): AsyncIterable<string>
}

/** What a key is made of. */
export const KEY = /^[0-9a-f]{8,64}(?:\.[a-z]{1,16})?$/

/** @throws {RangeError} It would be a mistake of our own. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new RangeError(`${JSON.stringify(key)} is no key of a file`)
  return key
}
