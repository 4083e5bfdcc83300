import { createHash } from 'node:crypto'
import type { Files } from '../files/files.ts'
import { PICTURE_BYTES, type Pictures } from '../files/pictures.ts'
import { isPicture, sniff, SNIFFED_BYTES } from '../files/sniff.ts'
import type { StoredUpload } from '../store/upload-store.ts'

/** What the bytes of an upload turn out to be. */
export interface Inspected {
  size: number
  sha256: string
  type: string
  width: number | null
  height: number | null
  thumbnail: Buffer | undefined
}

/**
 * Read an upload from its first byte to its last, and look what it is. Only a picture is held in memory, and only one
 * that is not too large.
 *
 * @throws {ChatError} `unavailable` when too many pictures wait
 */
export async function inspect(files: Files, pictures: Pictures, upload: StoredUpload): Promise<Inspected> {
  const hash = createHash('sha256')
  const beginning: Uint8Array[] = []
  let size = 0
  for await (const part of await bytesOf(files, upload.blob)) {
    if (size < SNIFFED_BYTES) beginning.push(part.subarray(0, SNIFFED_BYTES - size))
    hash.update(part)
    size += part.length
  }
  const found = { size, sha256: hash.digest('hex') }
  const whole = size === upload.size && (upload.sha256 ?? found.sha256) === found.sha256
  const type = await sniff(Buffer.concat(beginning), upload.type)
  const bytes = whole && isPicture(type) && size <= PICTURE_BYTES ? await read(files, upload.blob) : undefined
  const picture = bytes && (await pictures.look(bytes, type))
  return {
    ...found,
    type,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    thumbnail: picture?.thumbnail
  }
}

async function bytesOf(files: Files, key: string): Promise<AsyncIterable<Uint8Array>> {
  return (await files.read(key)) ?? nothing()
}

async function* nothing(): AsyncIterable<Uint8Array> {}

async function read(files: Files, key: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of await bytesOf(files, key)) parts.push(part)
  return Buffer.concat(parts)
}
