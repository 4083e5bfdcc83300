import type { Readable } from 'node:stream'
import { ChatError, FILE_LIMITS } from '@parlo/contract'

/**
 * A piece of an upload as it comes in: without its first bytes, which are there already, and no more than there may be.
 * Where the connection breaks it just ends, so that what arrived is kept.
 *
 * @param left - Bytes that are missing after the skipped ones.
 */
export function arriving(
  source: Readable,
  { skip, left }: { skip: number; left: number }
): { bytes: AsyncIterable<Uint8Array>; broke: () => boolean } {
  let broken = false

  async function* bytes(): AsyncIterable<Uint8Array> {
    let seen = 0
    for await (const part of unbroken()) {
      seen += part.length
      if (seen > FILE_LIMITS.chunkBytes) {
        throw new ChatError('too_large', `A piece may have ${FILE_LIMITS.chunkBytes} bytes`)
      }
      if (seen > skip + left) {
        throw new ChatError('bad_request', `The piece has more than the ${left} bytes that are missing`)
      }
      const wanted = part.subarray(Math.max(0, part.length - Math.max(0, seen - skip)))
      if (wanted.length > 0) yield wanted
    }
  }

  async function* unbroken(): AsyncIterable<Uint8Array> {
    try {
      // Not destroyed when it is refused: the answer goes over the same connection.
      yield* source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
    } catch {
      broken = true
    }
  }

  return { bytes: bytes(), broke: () => broken }
}
