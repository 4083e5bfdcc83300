import * as v from 'valibot'
import { MessageEventSchema } from './events.ts'
import { LIMITS } from './limits.ts'
import {
  ClientIdSchema,
  CountSchema,
  IdSchema,
  MarkSchema,
  RoleSchema,
  RoomNameSchema,
  TitleSchema,
  UserSchema
} from './models.ts'

/** Who may write messages in a group: all members, or moderators and owners. */
const WriteSchema = v.picklist(['everyone', 'moderators'])
/** What a newcomer may read of a group: all of it, or what came since they joined. */
const PastSchema = v.picklist(['all', 'joined'])

/** A room in the caller's list. `unread` counts messages of others, 100 meaning "100 or more": see docs/protocol.md#unread. */
export const RoomSummarySchema = v.object({
  id: IdSchema,
  kind: v.picklist(['broadcast', 'direct', 'group']),
  /** The name it is addressed by; the broadcast room's is `broadcast`. A group with a name is public. */
  name: v.optional(v.string()),
  /** The other one, in a direct room. */
  peer: v.optional(UserSchema),
  /** Of a group. */
  title: v.optional(v.string()),
  write: v.optional(WriteSchema),
  past: v.optional(PastSchema),
  /** How many people are in a group. */
  members: v.optional(CountSchema),
  /** What the caller is in a group; missing when they are not, or no longer, in it. */
  role: v.optional(RoleSchema),
  /** `seq` of the newest event that the caller may see, 0 when there is none. */
  head: CountSchema,
  last: v.nullable(MessageEventSchema),
  unread: v.pipe(CountSchema, v.maxValue(100)),
  /** The caller's own mark, and in a direct room the peer's too, unless one of them blocks the other. */
  marks: v.array(MarkSchema)
})
export type RoomSummary = v.InferOutput<typeof RoomSummarySchema>

/** A group to be made. With a `name` it is public: anyone may join. */
export const NewGroupSchema = v.object({
  kind: v.literal('group'),
  title: TitleSchema,
  name: v.optional(RoomNameSchema),
  /** Default `everyone`. */
  write: v.optional(WriteSchema),
  /** Default `all` in a public group, `joined` in a private one. */
  past: v.optional(PastSchema),
  /** Who is in it from the start, besides its maker. */
  members: v.optional(v.pipe(v.array(IdSchema), v.maxLength(LIMITS.groupFirst))),
  /** A repeat with the same one makes no second group. */
  client_id: v.optional(ClientIdSchema)
})
export type NewGroup = v.InferOutput<typeof NewGroupSchema>

/**
 * Somebody in a group; in one of up to 1,000 also how far they have read, which begins where they came: at the `seq`
 * `joined`, told where it is one that the caller may see. What is older was not written for them.
 */
export const RoomMemberSchema = v.object({
  user: UserSchema,
  role: RoleSchema,
  read: v.optional(CountSchema),
  delivered: v.optional(CountSchema),
  joined: v.optional(CountSchema)
})
export type RoomMember = v.InferOutput<typeof RoomMemberSchema>
