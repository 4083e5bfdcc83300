import type { Attachment } from '@parlo/contract'
import type { Refusal } from './store.ts'

/* What is known of uploads. The bytes are not here, but with Files, under the name of their blob: uploads of one user
 * with the same bytes share a blob, which is doomed when the last of them goes. */

export interface NewUpload {
  id: string
  /** Under which name the bytes are kept, unless there are such bytes already. */
  blob: string
  ownerId: number
  name: string
  /** What the uploader takes it for. */
  type: string
  size: number
  sha256: string | null
  /** How long the uploader says it is. */
  seconds: number | null
  /** Bytes that all uploads of the owner may have together. */
  quota: number
  now: number
}

export interface StoredUpload {
  id: string
  blob: string
  ownerId: number
  name: string
  type: string
  size: number
  sha256: string | null
  seconds: number | null
  state: Attachment['state']
  /** Bytes that are safe on disk. */
  offset: number
  width: number | null
  height: number | null
  thumbnail: boolean
}

/** What was found out about the bytes once they were all there. */
export interface UploadFacts extends Pick<StoredUpload, 'type' | 'width' | 'height' | 'thumbnail'> {
  sha256: string
}

/** A message that carries an upload which has become ready, or gone, since it was sent; and the room does not know. */
export interface Waiting {
  roomId: number
  seq: number
  upload: string
  ownerId: number
}

export interface UploadStore {
  /**
   * Begin an upload. The same one (by owner, hash, size and name), open or ready, is given again as it was begun; with
   * another name, but bytes that the owner has ready, a ready one that shares the blob, and `seconds` unless it says others.
   */
  openUpload(upload: NewUpload): Promise<StoredUpload | Refusal>
  /** Gone ones too, as long as a message carries them. */
  upload(id: string): Promise<StoredUpload | undefined>
  /** Bytes up to here are on disk. False when the upload is not open any more. */
  advanceUpload(id: string, offset: number, now: number): Promise<boolean>
  /** All is there, and this is what it is. False when the upload is not open any more. */
  finishUpload(id: string, facts: UploadFacts, now: number): Promise<boolean>
  /** Give an upload up, and doom its bytes. False when it is ready and a message carries it. */
  dropUpload(id: string): Promise<boolean>
  /** Give up open uploads last continued before a time, and ready ones that no message carries; how many, at most `limit`. */
  expireUploads(before: number, limit: number): Promise<number>
  /** The messages that carry an upload and do not wait for it any more, at most `FILE_LIMITS.carriers`. */
  carriers(id: string): Promise<{ roomId: number; seq: number }[]>
  /** The `seq` of the event that told a room what became of an upload of this message; `undefined`: none was needed, or yet. */
  toldSeq(roomId: number, seq: number, upload: string): Promise<number | undefined>
  /**
   * Messages whose rooms are to be told, of one upload or of any. Two of whom one blocks the other are told of nothing,
   * and a group of no file that has come from whoever was put out of it; their messages go on waiting.
   */
  waiting(limit: number, id?: string): Promise<Waiting[]>
  /** Blobs that nothing refers to any more, and that are to be removed. */
  doomed(limit: number): Promise<string[]>
  /** They have been removed. */
  forgetDoomed(blobs: readonly string[]): Promise<void>
  /** Those of some blobs that nothing refers to. */
  unknownBlobs(blobs: readonly string[]): Promise<string[]>
}

/** An upload as a message carries it that waits for it: its room does not know yet what became of it. */
export function toAwaited(upload: StoredUpload): Attachment {
  const { id, name, size, type } = upload
  return { id, name, size, type, state: 'open', ...lengthOf(upload) }
}

/** An upload as a message carries it. */
export function toAttachment(upload: StoredUpload): Attachment {
  const { id, name, size, type, state, width, height, thumbnail } = upload
  return {
    id,
    name,
    size,
    type,
    state,
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    ...(thumbnail && { thumbnail: true as const }),
    ...lengthOf(upload)
  }
}

/** Nothing but sounds and videos has one, whatever is said. */
function lengthOf({ type, seconds }: StoredUpload): Pick<Attachment, 'seconds'> {
  return seconds !== null && /^(?:audio|video)\//.test(type) ? { seconds } : {}
}

/** What an owner is told whose uploads have no room for another one. */
export function overQuota({ size, quota }: NewUpload, used: number): Refusal {
  const detail = `The file has ${size} bytes, and your files have ${used} of ${quota} bytes; delete some first`
  return { refused: 'quota', detail }
}
