import { Readable } from 'node:stream'
import { checkKey, type Files } from './files.ts'

/** Files that are forgotten when the process ends: for tests and trials. */
export function createMemoryFiles(): Files {
  const all = new Map<string, Buffer>()

  return {
    async write(key, offset, bytes) {
      checkKey(key)
      const pieces: Uint8Array[] = []
      for await (const piece of bytes) pieces.push(Buffer.from(piece))
      const before = all.get(key) ?? Buffer.alloc(0)
      if (offset > before.length) throw new RangeError(`The file has ${before.length} bytes, not ${offset}`)
      const whole = Buffer.concat([before.subarray(0, offset), ...pieces])
      all.set(key, whole)
      return whole.length
    },
    async read(key, range) {
      const bytes = all.get(checkKey(key))
      return bytes && Readable.from([bytes.subarray(range?.start ?? 0, range ? range.end + 1 : undefined)])
    },
    async remove(key) {
      all.delete(checkKey(key))
    },
    async *keys() {
      // A copy: what is listed may be removed meanwhile.
      yield* Array.from(all.keys())
    }
  }
}
