import { mkdir, open, opendir, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { ChatError } from '@parlo/contract'
import { checkKey, KEY, type Files } from './files.ts'

/**
 * Files in a folder, for the server's user alone: `ab/abcdef…`, by the first two letters of the key, since a folder of
 * hundreds of thousands is slow to look at.
 *
 * @param folder - Made, with those around it, when the first file comes.
 */
export function createDiskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, checkKey(key).slice(0, 2), key)

  return {
    async write(key, offset, bytes) {
      const path = pathOf(key)
      try {
        const { file, isNew } = await openToWrite(path)
        try {
          const end = await writeFrom(file, offset, bytes)
          await file.sync()
          if (isNew) await syncFolder(dirname(path))
          return end
        } finally {
          await file.close()
        }
      } catch (error) {
        throw ofDisk(error)
      }
    },

    async read(key, range) {
      let file: FileHandle
      try {
        file = await open(pathOf(key), 'r')
      } catch (error) {
        if (isMissing(error)) return undefined
        throw ofDisk(error)
      }
      // The handle is closed with the stream, however that ends.
      return file.createReadStream({ ...range, highWaterMark: 65_536 }) satisfies Readable
    },

    async remove(key) {
      const path = pathOf(key)
      try {
        await rm(path)
        await syncFolder(dirname(path))
      } catch (error) {
        if (!isMissing(error)) throw ofDisk(error)
      }
    },

    async *keys() {
      for await (const name of namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(name)) continue
        for await (const key of namesIn(join(folder, name))) if (KEY.test(key)) yield key
      }
    }
  }
}

async function openToWrite(path: string): Promise<{ file: FileHandle; isNew: boolean }> {
  try {
    return { file: await open(path, 'r+'), isNew: false }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncAround(dirname(path), made)
  return { file: await open(path, 'w+', 0o600), isNew: true }
}

/** New folders are only there after a power cut when those around them say so. */
async function syncAround(folder: string, outermost: string): Promise<void> {
  for (let at = folder; at.length >= outermost.length; at = dirname(at)) await syncFolder(dirname(at))
}

async function writeFrom(
  file: FileHandle,
  offset: number,
  bytes: AsyncIterable<Uint8Array>
): Promise<number> {
  const { size } = await file.stat()
  if (offset > size) throw new RangeError(`The file has ${size} bytes, not ${offset}`)
  if (offset < size) await file.truncate(offset)
  let end = offset
  for await (const piece of bytes) {
    for (let done = 0; done < piece.length;) {
      const { bytesWritten } = await file.write(piece, done, piece.length - done, end)
      done += bytesWritten
      end += bytesWritten
    }
  }
  return end
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch((error: unknown) => {
    // Windows opens no folders, and needs no syncing of them.
    if (process.platform === 'win32') return undefined
    throw error
  })
  try {
    await folder?.sync()
  } finally {
    await folder?.close()
  }
}

async function* namesIn(path: string): AsyncIterable<string> {
  try {
    for await (const { name } of await opendir(path)) yield name
  } catch (error) {
    if (!isMissing(error)) throw ofDisk(error)
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What passes by itself or by an operator's hand. */
const PASSING = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE', 'EACCES', 'EPERM', 'EBUSY'])

function ofDisk(error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  if (!PASSING.has(code)) return error
  const options = { cause: error, retryMillis: 10_000 }
  return new ChatError('unavailable', 'The server cannot keep files now; try again later', options)
}
