import * as v from 'valibot'
import { EmojiSchema } from './acts.ts'
import { AttachmentSchema } from './files.ts'
import { ClientIdSchema, CountSchema, IdSchema, RoleSchema, TimestampSchema } from './models.ts'

/* The log as it is read. Content lives once, in its message: so a `message` event always carries the text as it is
 * now, and after a deletion there is nothing left that could carry it. */

const flag = v.optional(v.literal(true))

/** What every event has. `members_seq` is the seq of the last change of members that it was committed under. */
const entries = {
  /** Counts every event of the room, from 1, without holes; it alone orders. */
  seq: IdSchema,
  /** Counts every event of the server, with holes. */
  id: IdSchema,
  sender_id: IdSchema,
  client_id: v.nullable(ClientIdSchema),
  timestamp: TimestampSchema,
  members_seq: CountSchema
}

/** An emoji under a message: how many people put it there, the first 10 of them by id, and whether the caller did. */
export const ReactionSchema = v.object({
  emoji: v.string(),
  count: IdSchema,
  users: v.array(IdSchema),
  mine: flag
})
export type Reaction = v.InferOutput<typeof ReactionSchema>

/**
 * A message, with the text it has now. `number` counts the messages of the room.
 *
 * In the log it carries `edited_seq` and `deleted` only; the rest is told by the events that follow. A page of
 * messages carries everything, because there nothing follows.
 */
export const MessageEventSchema = v.object({
  ...entries,
  kind: v.literal('message'),
  number: IdSchema,
  body: v.object({
    /** Empty when the message was deleted; may be when it carries files. */
    text: v.string(),
    /** The message that it answers, by `seq`. */
    reply_to: v.optional(IdSchema),
    /** The message whose thread it is part of, by `seq`. */
    thread: v.optional(IdSchema),
    /** Who is to take notice, by user id. */
    mentions: v.optional(v.array(IdSchema)),
    /** The files it carries, as they are now; none when it was deleted. */
    attachments: v.optional(v.array(AttachmentSchema))
  }),
  /** `seq` of the last `edit`. */
  edited_seq: v.optional(IdSchema),
  deleted: flag,
  reactions: v.optional(v.array(ReactionSchema)),
  /** Messages in its thread that are not deleted; missing when there are none. */
  reply_count: v.optional(IdSchema),
  pinned: flag
})
export type MessageEvent = v.InferOutput<typeof MessageEventSchema>

/** A message got another text. Replayed after a later edit or a deletion it has no `text`: what came later has it. */
export const EditEventSchema = v.object({
  ...entries,
  kind: v.literal('edit'),
  target: IdSchema,
  body: v.object({ text: v.optional(v.string()) })
})

/** A message was deleted: its text, its reactions and its pin are gone. `thread`: the one that it was part of, by `seq`. */
export const DeleteEventSchema = v.object({
  ...entries,
  kind: v.literal('delete'),
  target: IdSchema,
  thread: v.optional(IdSchema)
})

/** Somebody put an emoji under a message, or took it away. `count`: how many people have it there now. */
export const ReactEventSchema = v.object({
  ...entries,
  kind: v.literal('react'),
  target: IdSchema,
  body: v.object({ emoji: EmojiSchema, on: v.boolean(), count: CountSchema })
})

/** A message was pinned to the room, or taken down. */
export const PinEventSchema = v.object({
  ...entries,
  kind: v.literal('pin'),
  target: IdSchema,
  body: v.object({ on: v.boolean() })
})

/**
 * A file that a message waited for has come, or will not come: its attachment, by `id`, is now this one. Said by the
 * server in the uploader's name. Replayed after the message was deleted there is no `attachment`.
 */
export const AttachEventSchema = v.object({
  ...entries,
  kind: v.literal('attach'),
  target: IdSchema,
  body: v.object({ attachment: v.optional(AttachmentSchema) })
})

/** Somebody came by themselves, or went. */
export const JoinEventSchema = v.object({ ...entries, kind: v.literal('join') })
export const LeaveEventSchema = v.object({ ...entries, kind: v.literal('leave') })

/** The sender brought somebody in, or put them out. */
export const InviteEventSchema = v.object({
  ...entries,
  kind: v.literal('invite'),
  body: v.object({ user: IdSchema })
})
export const KickEventSchema = v.object({
  ...entries,
  kind: v.literal('kick'),
  body: v.object({ user: IdSchema })
})

/** Somebody is something else in the group now. */
export const RoleEventSchema = v.object({
  ...entries,
  kind: v.literal('role'),
  body: v.object({ user: IdSchema, role: RoleSchema })
})

/** The group is called something else. */
export const TitleEventSchema = v.object({
  ...entries,
  kind: v.literal('title'),
  body: v.object({ text: v.string() })
})

/** One durable fact of a room. A client skips the kinds it does not know, and still counts their `seq`. */
export const LogEventSchema = v.variant('kind', [
  MessageEventSchema,
  EditEventSchema,
  DeleteEventSchema,
  ReactEventSchema,
  PinEventSchema,
  AttachEventSchema,
  JoinEventSchema,
  LeaveEventSchema,
  InviteEventSchema,
  KickEventSchema,
  RoleEventSchema,
  TitleEventSchema
])
export type LogEvent = v.InferOutput<typeof LogEventSchema>
