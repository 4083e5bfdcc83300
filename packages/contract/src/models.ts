import * as v from 'valibot'
import { LIMITS } from './limits.ts'
import { isVisible } from './visible.ts'

/* Every shape that travels, written once: the type is inferred from the check.
 * Clients import the types alone, so a browser never loads the checks. */

/** A whole number from 0 to 2^53 − 1: ids, sequence numbers, milliseconds. */
export const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A whole number from 1 to 2^53 − 1. */
export const IdSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** RFC 3339, UTC, with milliseconds: `2026-11-22T07:30:00.123Z`. For people; never orders anything. */
export const TimestampSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

/** Made by the client, the same on every retry of a send: 1 to 64 of `A-Z a-z 0-9 _ -`. */
export const ClientIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** A room that exists, by number; or one that may not exist yet: `direct:USER_ID`, `name:NAME`. */
export const RoomAddressSchema = v.union([
  IdSchema,
  v.pipe(
    v.string(),
    v.regex(/^(?:direct:[1-9]\d{0,15}|name:[\p{L}\p{N}][\p{L}\p{N}._-]{0,63})$/u)
  ) as v.GenericSchema<`direct:${number}` | `name:${string}`>
])
export type RoomAddress = v.InferOutput<typeof RoomAddressSchema>

/** What a public group is addressed by, without `name:`. */
export const RoomNameSchema = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u))

/** Breaks of lines, and marks that turn the direction of writing: what stands after them would read backwards. */
const TURNS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u

/** What a group is called: 1 to 100 UTF-16 units on one line, with something to be seen. Marks that turn the writing are refused. */
export const TitleSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.title),
  v.check(text => isVisible(text) && text.isWellFormed() && !TURNS.test(text), 'a title')
)

/** What somebody is in a group. */
export const RoleSchema = v.picklist(['owner', 'moderator', 'member'])
export type Role = v.InferOutput<typeof RoleSchema>

/**
 * What somebody wants to be called: 1 to 60 UTF-16 units on one line, without blanks around it, with something to be
 * seen. Marks that turn the direction of writing are refused, as in the name of a file.
 */
export const DisplayNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LIMITS.displayName),
  v.check(
    name =>
      /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(name) &&
      name.isWellFormed() &&
      !TURNS.test(name),
    'a name on one line'
  )
)

/** Names a picture of somebody, and changes with it: 32 hexadecimal digits. */
export const PictureIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** Somebody who can be written to. */
export const UserSchema = v.object({
  id: IdSchema,
  username: v.string(),
  /** What they want to be called; shown in place of the username. Missing: they have said nothing. */
  name: v.optional(v.string()),
  /** Their picture, which is at `/v1/users/ID/picture/PICTURE`. Missing: they have none. */
  picture: v.optional(v.string())
})
export type User = v.InferOutput<typeof UserSchema>

/** A user as the seed system's endpoints show them. */
export const SeedUserSchema = v.strictObject({ id: IdSchema, username: v.string() })
export type SeedUser = v.InferOutput<typeof SeedUserSchema>

/** At most 8,000 UTF-16 units, well-formed, without U+0000 (which PostgreSQL cannot hold); may be empty. */
export const AnyTextSchema = v.pipe(
  v.string(),
  v.check(text => text.length <= LIMITS.text, 'text_too_long'),
  v.check(text => text.isWellFormed() && !text.includes('\0'), 'bad_text')
)

/** What people wrote: as above, with something to be seen. */
export const TextSchema = v.pipe(AnyTextSchema, v.check(isVisible, 'empty_text'))

/** How far somebody has got in a room. `read` and `delivered` only grow; `read ≤ delivered`. */
export const MarkSchema = v.object({
  user: IdSchema,
  read: CountSchema,
  delivered: CountSchema,
  /** Only of one's own: from this message on they count as unread although they were read. Never above `read`. */
  unread_from: v.optional(IdSchema),
  /** Only of one's own: how many times `unread_from` has changed. Of two marks the one with more is the later. */
  version: v.optional(IdSchema)
})
export type Mark = v.InferOutput<typeof MarkSchema>

/** What one may say of one's own mark: read up to here, received up to here, count as unread from here on. */
export const MarkingSchema = v.object({
  read: v.optional(CountSchema),
  delivered: v.optional(CountSchema),
  unread: v.optional(IdSchema)
})
export type Marking = v.InferOutput<typeof MarkingSchema>

/** A message as the seed system's endpoints and plain sockets show it. `receiver_id` null: to everyone. */
export const SeedMessageSchema = v.object({
  id: IdSchema,
  content: v.string(),
  sender_id: IdSchema,
  receiver_id: v.nullable(IdSchema),
  timestamp: TimestampSchema
})
export type SeedMessage = v.InferOutput<typeof SeedMessageSchema>
