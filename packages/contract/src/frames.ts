import * as v from 'valibot'
import { actsWith } from './acts.ts'
import { LogEventSchema } from './events.ts'
import { LIMITS } from './limits.ts'
import {
  ClientIdSchema,
  CountSchema,
  IdSchema,
  MarkingSchema,
  MarkSchema,
  RoomAddressSchema,
  TimestampSchema,
  UserSchema
} from './models.ts'
import { ERRORS, type ErrorCode } from './errors.ts'

/* The socket protocol on one page: what a client may say, and what a server says.
 * Subprotocol `parlo.v1`, JSON text, unknown fields ignored. See docs/protocol.md#frames. */

/** Seq by room id: `{"1": 9120}`. */
const SeqByRoomSchema = v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/)), CountSchema)

const ShortSchema = v.pipe(v.string(), v.maxLength(128))
const TokenSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.helloBytes))

// Client → server

/** The first frame: who I am, and how far I have got. */
export const HelloSchema = v.object({
  type: v.literal('hello'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  token: TokenSchema,
  device: v.optional(ShortSchema),
  client: v.optional(ShortSchema),
  features: v.optional(v.pipe(v.array(ShortSchema), v.maxLength(64))),
  resume: v.optional(
    v.object({
      log: ShortSchema,
      cursors: v.pipe(
        SeqByRoomSchema,
        v.check(cursors => Object.keys(cursors).length <= LIMITS.cursors, `at most ${LIMITS.cursors} cursors`)
      )
    })
  )
})

/** A fresh token for the same user and session, on a live socket. */
export const AuthSchema = v.object({ type: v.literal('auth'), token: TokenSchema })

/** The only write. Repeating it with the same `client_id` stores nothing twice and gets the same answer. */
export const SendSchema = actsWith({
  type: v.literal('send'),
  client_id: ClientIdSchema,
  room: RoomAddressSchema
})

/** Give me what comes after this `seq`. */
export const PullSchema = v.object({
  type: v.literal('pull'),
  room: RoomAddressSchema,
  after: CountSchema,
  limit: v.optional(v.pipe(IdSchema, v.maxValue(LIMITS.pull)))
})

/** I have read, or received, up to here; or want it counted as unread from a message on. */
export const MarkFrameSchema = v.object({
  type: v.literal('mark'),
  room: RoomAddressSchema,
  ...MarkingSchema.entries
})

/** I am writing, or have stopped. Never stored. */
export const TypingSchema = v.object({
  type: v.literal('note'),
  kind: v.literal('typing'),
  room: RoomAddressSchema,
  on: v.boolean()
})

const PingSchema = v.object({ type: v.literal('ping') })
const PongSchema = v.object({ type: v.literal('pong') })

/** What a client may say, by type. The server looks a frame's `type` up here, with `Object.hasOwn`. */
export const CLIENT_FRAMES = {
  hello: HelloSchema,
  auth: AuthSchema,
  send: SendSchema,
  pull: PullSchema,
  mark: MarkFrameSchema,
  note: TypingSchema,
  ping: PingSchema,
  pong: PongSchema
}

export type ClientFrames = { [T in keyof typeof CLIENT_FRAMES]: v.InferOutput<(typeof CLIENT_FRAMES)[T]> }
export type ClientFrame = ClientFrames[keyof ClientFrames]
export type Hello = ClientFrames['hello']
export type Send = ClientFrames['send']
export type Pull = ClientFrames['pull']

// Server → client

/** What the server enforces. Units are in the names, as in `LIMITS`. */
const LimitsSchema = v.object({
  frame: IdSchema,
  text: IdSchema,
  pull: IdSchema,
  /** Bytes in a file, and in all files of a user; missing where files are not taken. */
  file: v.optional(IdSchema),
  user_files: v.optional(IdSchema),
  /** Messages a second, and in one burst. */
  send_rate: v.tuple([v.number(), v.number()]),
  heartbeat_s: v.number()
})

/** The answer to `hello`. Pushes may arrive before it. */
export const WelcomeSchema = v.object({
  type: v.literal('welcome'),
  version: v.literal(1),
  user: UserSchema,
  session: v.string(),
  /** Names this database's history. Another name than last time: forget every cursor. */
  log: v.string(),
  /** The server's clock, in milliseconds since 1970. For display only. */
  now: CountSchema,
  features: v.array(v.string()),
  limits: LimitsSchema,
  /** Newest `seq` of each of my rooms that has any event, most recent rooms first when there are more than fit. */
  heads: SeqByRoomSchema,
  /** There are more rooms than `heads` holds; ask `GET /v1/rooms`. */
  more: v.boolean(),
  /** Rooms whose cursor is of no use (too far behind, or ahead of the log): load their newest page instead. */
  reset: v.optional(v.array(IdSchema)),
  /** When the token ends, in seconds since 1970. */
  token_exp: CountSchema
})

/** A `send` is stored for ever, or an `auth` is accepted. */
export const SendOkSchema = v.object({
  type: v.literal('ok'),
  client_id: ClientIdSchema,
  room: IdSchema,
  seq: IdSchema,
  id: IdSchema,
  timestamp: TimestampSchema,
  duplicate: v.optional(v.literal(true))
})
export const AuthOkSchema = v.object({ type: v.literal('ok'), auth: v.literal(true), token_exp: CountSchema })

/** A frame was refused. `retry`: the same frame may be accepted later. */
export const ErrorSchema = v.object({
  type: v.literal('error'),
  code: v.picklist(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
  detail: v.string(),
  retry: v.boolean(),
  retry_ms: v.optional(CountSchema),
  /** The type of the refused frame, when it could be read. */
  about: v.optional(v.string()),
  /** The `client_id` of the refused `send`. */
  client_id: v.optional(v.string()),
  /** The room as the refused frame named it. */
  room: v.optional(RoomAddressSchema)
})

/** A run of consecutive events of one room: pushed live, or (with `after` and `head`) the answer to `pull`. */
export const EventsSchema = v.object({
  type: v.literal('events'),
  room: IdSchema,
  events: v.array(LogEventSchema),
  after: v.optional(CountSchema),
  head: v.optional(CountSchema),
  /** Only in an answer to `pull`: everything up to this `seq` is not yours to see; go on from there. */
  skip_to: v.optional(CountSchema),
  /** Only in an answer to `pull`: you are no longer a member, and `head` is final for you. */
  left: v.optional(v.literal(true))
})

/** Newest `seq` of some rooms, without the events: pull what you miss. */
export const HeadsSchema = v.object({ type: v.literal('heads'), heads: SeqByRoomSchema })

/** Somebody has read, or received, up to here. Also sent to the other devices of that user, with what is theirs alone. */
export const MarkedSchema = v.object({ type: v.literal('mark'), room: IdSchema, ...MarkSchema.entries })

/** News that may be lost: who types, who is here, who is new, whom one blocks, and that the token ends soon. */
export const NoteSchema = v.variant('kind', [
  v.object({
    type: v.literal('note'),
    kind: v.literal('typing'),
    room: IdSchema,
    user: IdSchema,
    on: v.boolean()
  }),
  v.object({
    type: v.literal('note'),
    kind: v.literal('presence'),
    /** `true` in the first note after `welcome`: whoever is not named is offline. */
    all: v.optional(v.literal(true)),
    users: v.record(v.string(), v.picklist(['online', 'offline']))
  }),
  v.object({ type: v.literal('note'), kind: v.literal('user'), user: UserSchema }),
  v.object({
    type: v.literal('note'),
    kind: v.literal('blocks'),
    /** All whom I block, ascending. After a `welcome` nobody is, until this says otherwise. */
    users: v.array(IdSchema)
  }),
  v.object({ type: v.literal('note'), kind: v.literal('token_expiring'), in_s: CountSchema })
])

/** The server is about to close this socket on purpose. Wait a random time within `after_ms`, if `retry`. */
export const ByeSchema = v.object({
  type: v.literal('bye'),
  code: CountSchema,
  retry: v.boolean(),
  after_ms: v.optional(v.tuple([CountSchema, CountSchema])),
  detail: v.optional(v.string())
})

/** What a server may say, by type. */
export const SERVER_FRAMES = {
  welcome: WelcomeSchema,
  ok: v.union([SendOkSchema, AuthOkSchema]),
  error: ErrorSchema,
  events: EventsSchema,
  heads: HeadsSchema,
  mark: MarkedSchema,
  note: NoteSchema,
  ping: PingSchema,
  pong: PongSchema,
  bye: ByeSchema
}

export type ServerFrames = { [T in keyof typeof SERVER_FRAMES]: v.InferOutput<(typeof SERVER_FRAMES)[T]> }
export type ServerFrame = ServerFrames[keyof ServerFrames]
export type Welcome = ServerFrames['welcome']
export type Ok = ServerFrames['ok']
export type SendOk = v.InferOutput<typeof SendOkSchema>
export type ErrorFrame = ServerFrames['error']
export type Events = ServerFrames['events']
export type Note = ServerFrames['note']
export type Bye = ServerFrames['bye']
