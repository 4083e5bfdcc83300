import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ChatError, FILE_LIMITS, type NewUpload, type Upload } from '@parlo/contract'
import type { ByteRange, Files } from '../files/files.ts'
import { isShown } from '../files/sniff.ts'
import type { Pictures } from '../files/pictures.ts'
import type { Store } from '../store/store.ts'
import { toAttachment, type StoredUpload } from '../store/upload-store.ts'
import type { Carrying } from './attach.ts'
import type { Caller } from './chat.ts'
import { arriving } from './arriving.ts'
import { inspect } from './inspect.ts'
import { createLastOnly } from './last-only.ts'

/** A file to be answered with. */
export interface ServedFile {
  name: string
  type: string
  /** Bytes; of a thumbnail nobody has counted them. */
  size?: number
  /** Names the content, and so never changes. */
  tag: string
  /** May a browser show it in its place? */
  shown: boolean
  /** @throws {ChatError} `not_found` when it was removed meanwhile */
  open(range?: ByteRange): Promise<Readable>
}

export interface FileLimits {
  /** Bytes in one file, 0 for none at all; and in all files of a user. */
  fileBytes: number
  userFileBytes: number
}

export interface Uploads {
  /** Begin, or find the same one again. @throws {ChatError} `too_large`, `quota`, `forbidden` (no files are taken) */
  start(caller: Caller, file: NewUpload): Promise<Upload>
  /** @throws {ChatError} `not_found` */
  find(caller: Caller, id: string): Promise<Upload>
  /**
   * Take a piece. A call that comes while another one of the same upload waits for bytes ends that one, of which what
   * arrived counts.
   *
   * @throws {ChatError} `not_found`, `conflict` (begins beyond what is there), `too_large`, `bad_request` (more than was
   * announced, or another hash), `unavailable`
   */
  take(caller: Caller, id: string, offset: number, bytes: Readable): Promise<Upload>
  /** Give it up. @throws {ChatError} `not_found`, `conflict` (a message carries it) */
  cancel(caller: Caller, id: string): Promise<void>
  /** @throws {ChatError} `not_found` */
  file(caller: Caller, id: string, which: 'file' | 'thumbnail'): Promise<ServedFile>
  /** Resolves when nothing is being taken or looked at any more. */
  drain(): Promise<void>
}

export interface UploadParts {
  store: Store
  files: Files
  carrying: Carrying
  pictures: Pictures
  limits: FileLimits
  now: () => number
}

/** Files: how they come, and who may have them. */
export function createUploads({ store, files, carrying, pictures, limits, now }: UploadParts): Uploads {
  const lastOnly = createLastOnly()

  async function ownedBy({ userId }: Caller, id: string): Promise<StoredUpload> {
    const upload = await store.upload(id)
    if (upload?.ownerId !== userId || upload.state === 'gone') throw noUpload(id)
    return upload
  }

  async function takePiece(caller: Caller, id: string, offset: number, bytes: Readable): Promise<Upload> {
    const upload = await ownedBy(caller, id)
    if (upload.state === 'ready') return toUpload(upload)
    const { offset: have, size, blob } = upload
    if (offset > have) {
      const detail = `The piece begins at ${offset}, and the server has ${have} bytes; go on at ${have}`
      throw new ChatError('conflict', detail)
    }
    const piece = arriving(bytes, { skip: have - offset, left: size - have })
    const end = await write(upload, piece.bytes)
    if (!(await store.advanceUpload(id, end, now()))) {
      // Given up while the bytes came.
      await files.remove(blob)
      throw noUpload(id)
    }
    if (piece.broke()) throw new ChatError('bad_request', `The piece broke off; the server has ${end} bytes`)
    return end < size ? toUpload({ ...upload, offset: end }) : complete({ ...upload, offset: end })
  }

  async function write(
    { id, blob, offset }: StoredUpload,
    bytes: AsyncIterable<Uint8Array>
  ): Promise<number> {
    try {
      return await files.write(blob, offset, bytes)
    } catch (error) {
      throw error instanceof RangeError ? await lost(id) : error
    }
  }

  /** There are fewer bytes than the database knows of: it was restored without the files. */
  async function lost(id: string): Promise<ChatError> {
    await store.advanceUpload(id, 0, now())
    return new ChatError('conflict', 'The server has lost the bytes; go on at 0')
  }

  async function complete(upload: StoredUpload): Promise<Upload> {
    const { id, blob, size } = upload
    const found = await inspect(files, pictures, upload)
    if (found.size !== size) {
      throw await lost(id)
    }
    if (upload.sha256 !== null && upload.sha256 !== found.sha256) {
      await giveUp(id)
      const detail = `The file has the SHA-256 ${found.sha256}; announced was ${upload.sha256}. Begin again`
      throw new ChatError('bad_request', detail)
    }
    const { thumbnail, sha256, type, width, height } = found
    if (thumbnail) await files.write(thumbnailOf(blob), 0, once(thumbnail))
    const facts = { sha256, type, width, height, thumbnail: thumbnail !== undefined }
    if (!(await store.finishUpload(id, facts, now()))) {
      await files.remove(blob)
      await files.remove(thumbnailOf(blob))
      throw noUpload(id)
    }
    await carrying.tellWaiting(id)
    return toUpload({ ...upload, ...facts, state: 'ready' })
  }

  async function giveUp(id: string): Promise<void> {
    if (!(await store.dropUpload(id))) {
      throw new ChatError(
        'conflict',
        `A message carries ${id}; delete the message, and the file goes with it`
      )
    }
    await carrying.tellWaiting(id)
  }

  return {
    async start({ userId }, file) {
      const { name, size, sha256 = null, type = 'application/octet-stream', seconds = null } = file
      if (limits.fileBytes === 0) throw new ChatError('forbidden', 'This server takes no files')
      if (size > limits.fileBytes) {
        const detail = `The file has ${size} bytes; it may have ${limits.fileBytes}`
        throw new ChatError('too_large', detail)
      }
      const upload = await store.openUpload({
        id: randomBytes(16).toString('base64url'),
        blob: randomBytes(16).toString('hex'),
        ownerId: userId,
        name,
        type,
        size,
        sha256,
        seconds,
        quota: limits.userFileBytes,
        now: now()
      })
      if ('refused' in upload) throw new ChatError(upload.refused, upload.detail ?? '')
      return toUpload(upload)
    },

    find: async (caller, id) => toUpload(await ownedBy(caller, id)),

    async take(caller, id, offset, bytes) {
      // Before anybody is interrupted.
      await ownedBy(caller, id)
      return lastOnly.run(
        id,
        () => takePiece(caller, id, offset, bytes),
        () => bytes.destroy()
      )
    },

    async cancel(caller, id) {
      await ownedBy(caller, id)
      await lastOnly.run(id, () => giveUp(id))
    },

    drain: () => lastOnly.idle(),

    async file(caller, id, which) {
      const upload = await store.upload(id)
      if (upload?.state !== 'ready' || (which === 'thumbnail' && !upload.thumbnail)) throw noFile(id)
      const sees = (await carrying.seesFile(caller, id)) ?? upload.ownerId === caller.userId
      if (!sees) throw noFile(id)
      const { blob, name, type, size, sha256 } = upload
      const open = async (key: string, range?: ByteRange) => {
        const stream = await files.read(key, range)
        if (!stream) throw noFile(id)
        return stream
      }
      return which === 'file'
        ? { name, type, size, tag: sha256 ?? id, shown: isShown(type), open: range => open(blob, range) }
        : {
            name: `${name}.webp`,
            type: 'image/webp',
            tag: `${sha256 ?? id}-small`,
            shown: true,
            open: () => open(thumbnailOf(blob))
          }
    }
  }
}

/** Under which key the small picture of a blob is kept. */
export function thumbnailOf(blob: string): string {
  return `${blob}.thumbnail`
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function toUpload(upload: StoredUpload): Upload {
  const state = upload.state === 'ready' ? 'ready' : 'open'
  return { ...toAttachment(upload), state, offset: upload.offset, chunk: FILE_LIMITS.chunkBytes }
}

const noUpload = (id: string) =>
  new ChatError('not_found', `There is no upload ${id} of yours, or it was given up`)
const noFile = (id: string) => new ChatError('not_found', `There is no file ${id}, or none that you may see`)
