import * as v from 'valibot'
import { FILE_LIMITS } from './file-limits.ts'
import { CountSchema, IdSchema } from './models.ts'

/* Files: first uploaded, in pieces, then carried by messages. What a file is called and what it is are said once, in
 * the attachment; its bytes are asked for by id. */

/** Made by the server: 22 of `A-Z a-z 0-9 _ -`. Nobody can guess one. */
export const UploadIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))

/** SHA-256 of the whole file, in lower-case hex. */
export const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/**
 * What people call a file: 1 to 255 UTF-16 units on one line, not blank. Never a path, whatever is in it. Marks that
 * turn the direction of writing are refused: with them `exe.gpj` reads `jpg.exe` backwards.
 */
export const FileNameSchema = v.pipe(
  v.string(),
  v.maxLength(FILE_LIMITS.name),
  v.check(
    name => name.trim() !== '' && name.isWellFormed() && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name),
    'a name on one line'
  )
)

/** A media type without parameters: `image/png`. */
export const MediaTypeSchema = v.pipe(
  v.string(),
  v.maxLength(127),
  v.regex(/^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/)
)

/** How long a sound or a video is: whole seconds, 1 to 86,400. */
export const SecondsSchema = v.pipe(
  v.number(),
  v.integer('a whole number, 1 to 86400'),
  v.minValue(1),
  v.maxValue(86_400)
)

/** A file to be uploaded. With its `sha256`, nothing is sent that the server has from the same user already. */
export const NewUploadSchema = v.object({
  name: FileNameSchema,
  /** Bytes, from 1. */
  size: IdSchema,
  sha256: v.optional(Sha256Schema),
  /** What the uploader takes it for. The server looks for itself once it has the bytes. */
  type: v.optional(MediaTypeSchema),
  /** How long the uploader says it is. The server does not check. */
  seconds: v.optional(SecondsSchema)
})
export type NewUpload = v.InferOutput<typeof NewUploadSchema>

/**
 * A file as a message carries it, as it is now.
 *
 * `open`: its bytes are still on their way, and `type` is what the uploader says. `ready`: it can be had; `type` is
 * what the bytes are. `gone`: the upload was given up; there is nothing to be had.
 */
export const AttachmentSchema = v.object({
  id: UploadIdSchema,
  name: v.string(),
  size: IdSchema,
  type: v.string(),
  state: v.picklist(['open', 'ready', 'gone']),
  /** Pixels of an image, as it is to be shown: the way it was held is taken into account. */
  width: v.optional(IdSchema),
  height: v.optional(IdSchema),
  /** There is a small picture of it. */
  thumbnail: v.optional(v.literal(true)),
  /** How long a sound or a video is, where its uploader said so. */
  seconds: v.optional(SecondsSchema)
})
export type Attachment = v.InferOutput<typeof AttachmentSchema>

/** An upload, as its owner sees it. */
export const UploadSchema = v.object({
  ...AttachmentSchema.entries,
  state: v.picklist(['open', 'ready']),
  /** How many bytes the server has: go on from here. At `size` and still `open`, one more (empty) piece completes it. */
  offset: CountSchema,
  /** Bytes that one piece may have. */
  chunk: IdSchema
})
export type Upload = v.InferOutput<typeof UploadSchema>
