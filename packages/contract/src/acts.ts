import * as v from 'valibot'
import { UploadIdSchema } from './files.ts'
import { FILE_LIMITS } from './file-limits.ts'
import { LIMITS } from './limits.ts'
import { AnyTextSchema, IdSchema, RoleSchema, TextSchema, TitleSchema } from './models.ts'
import { isVisible } from './visible.ts'

/* What somebody may do in a room: the `kind`, `target` and `body` of a `send`. `target` is the `seq` of a message; a
 * `user` is whom something is done to. */

/** One emoji as people see it, whatever it is made of: 1 to 32 UTF-16 units. */
export const EmojiSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.emoji),
  v.regex(/^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3])[\p{Emoji}\p{Emoji_Component}]+$/u),
  v.check(text => [...new Intl.Segmenter().segment(text)].length === 1, 'one emoji')
)

/** Words, files, or both. */
export const MessageBodySchema = v.pipe(
  v.object({
    /** May be blank when there are attachments. */
    text: AnyTextSchema,
    reply_to: v.optional(IdSchema),
    thread: v.optional(IdSchema),
    mentions: v.optional(v.pipe(v.array(IdSchema), v.maxLength(LIMITS.mentions))),
    /** The sender's own uploads, by id; they need not be complete. */
    attachments: v.optional(v.pipe(v.array(UploadIdSchema), v.maxLength(FILE_LIMITS.attachments)))
  }),
  v.check(({ text, attachments = [] }) => isVisible(text) || attachments.length > 0, 'empty_text')
)
export type MessageBody = v.InferOutput<typeof MessageBodySchema>

/** Every act, with what else its carrier has: the frame, or the REST body. */
export const actsWith = <const E extends v.ObjectEntries>(entries: E) =>
  v.variant('kind', [
    v.object({ ...entries, kind: v.literal('message'), body: MessageBodySchema }),
    v.object({ ...entries, kind: v.literal('edit'), target: IdSchema, body: v.object({ text: TextSchema }) }),
    v.object({ ...entries, kind: v.literal('delete'), target: IdSchema }),
    v.object({
      ...entries,
      kind: v.literal('react'),
      target: IdSchema,
      body: v.object({ emoji: EmojiSchema, on: v.boolean() })
    }),
    v.object({ ...entries, kind: v.literal('pin'), target: IdSchema, body: v.object({ on: v.boolean() }) }),
    v.object({ ...entries, kind: v.literal('join') }),
    v.object({ ...entries, kind: v.literal('leave') }),
    v.object({ ...entries, kind: v.literal('invite'), body: v.object({ user: IdSchema }) }),
    v.object({ ...entries, kind: v.literal('kick'), body: v.object({ user: IdSchema }) }),
    v.object({ ...entries, kind: v.literal('role'), body: v.object({ user: IdSchema, role: RoleSchema }) }),
    v.object({ ...entries, kind: v.literal('title'), body: v.object({ text: TitleSchema }) })
  ])

/** What somebody does, apart from where and who. */
export const ActSchema = actsWith({})
export type Act = v.InferOutput<typeof ActSchema>
