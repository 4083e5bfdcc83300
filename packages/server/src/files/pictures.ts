import { ChatError } from '@parlo/contract'
import type Sharp from 'sharp'
import { createGate } from '../auth/gate.ts'

/** What a picture is, as it is to be shown. */
export interface Picture {
  width: number
  height: number
  /** WebP, without anything that the camera wrote into the file. */
  thumbnail: Buffer
}

export interface Pictures {
  /**
   * Measure a picture, and make a small one; `undefined` when it cannot be read, or is too large to be.
   *
   * @throws {ChatError} `unavailable` when too many wait
   */
  look(bytes: Buffer, type: string): Promise<Picture | undefined>
  /**
   * Make a square of 256 pixels of it, as WebP on white: its middle; of one that moves, the beginning.
   *
   * @throws {ChatError} `bad_request` when it cannot be read, or is too large to be; `forbidden` when nothing here can read
   * pictures; `unavailable` when too many wait
   */
  portrait(bytes: Buffer, type: string): Promise<Buffer>
}

/** A picture of more bytes is kept, but not looked at. */
export const PICTURE_BYTES = 33_554_432
/** A small file may say that it has any number of pixels; each costs four bytes. */
const PIXELS = 50_000_000
const SIDE = 480
const PORTRAIT = 256
const SECONDS = 10
// One at a time, with one thread: passwords and the database's files share the same few.
const AT_ONCE = 1
const WAITING = 100

/** A picture the way it was held; `undefined` when it is something else than it was found to be, or too large. */
async function opened(loaded: { default: typeof Sharp }, bytes: Buffer, type: string) {
  const options = { limitInputPixels: PIXELS, failOn: 'error', sequentialRead: true } as const
  const image = loaded.default(bytes, options)
  const { format, autoOrient } = await image.metadata()
  // Decoded as nothing else than what it was found to be.
  if (!(FORMATS[type] ?? []).includes(format)) return undefined
  const { width, height } = autoOrient
  if (width * height > PIXELS) return undefined
  return { width, height, image: image.autoOrient().timeout({ seconds: SECONDS }) }
}

/** Pictures, looked at with sharp; where that cannot be loaded, none is. */
export function createPictures(): Pictures {
  const gate = createGate(AT_ONCE, WAITING, 'pictures')
  // Loaded when the first picture comes: a server of words alone need not carry it.
  let sharp: Promise<{ default: typeof Sharp } | undefined> | undefined

  const load = () => (sharp ??= import('sharp').catch(() => undefined))

  async function look(bytes: Buffer, type: string): Promise<Picture | undefined> {
    const loaded = await load()
    if (!loaded) return undefined
    try {
      const found = await opened(loaded, bytes, type)
      if (!found) return undefined
      const { width, height, image } = found
      const thumbnail = await image
        .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 75 })
        .toBuffer()
      return { width, height, thumbnail }
    } catch {
      // Broken, or made to be: it is still a file.
      return undefined
    }
  }

  async function portrait(bytes: Buffer, type: string): Promise<Buffer> {
    const loaded = await load()
    if (!loaded) throw new ChatError('forbidden', 'This server can make no pictures')
    const made = await opened(loaded, bytes, type)
      .then(found =>
        found?.image
          .resize(PORTRAIT, PORTRAIT, { fit: 'cover' })
          .flatten({ background: '#fff' })
          .webp({ quality: 80 })
          .toBuffer()
      )
      // Broken, or made to be.
      .catch(() => undefined)
    if (!made) throw new ChatError('bad_request', 'The picture cannot be read, or has too many pixels')
    return made
  }

  return {
    look: (bytes, type) => gate(() => look(bytes, type)),
    portrait: (bytes, type) => gate(() => portrait(bytes, type))
  }
}

const FORMATS: Record<string, readonly string[]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['heif', 'avif']
}
