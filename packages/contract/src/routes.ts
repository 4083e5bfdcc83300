// One file, as it is one table: every route, what it takes, and what it answers.

import * as v from 'valibot'
import { actsWith } from './acts.ts'
import { LogEventSchema, MessageEventSchema } from './events.ts'
import { NewUploadSchema, UploadSchema } from './files.ts'
import { FILE_LIMITS } from './file-limits.ts'
import { LIMITS } from './limits.ts'
import {
  ClientIdSchema,
  CountSchema,
  DisplayNameSchema,
  IdSchema,
  MarkingSchema,
  MarkSchema,
  RoomAddressSchema,
  SeedMessageSchema,
  SeedUserSchema,
  TimestampSchema,
  UserSchema
} from './models.ts'
import { ReportSchema } from './reports.ts'
import { NewGroupSchema, RoomMemberSchema, RoomSummarySchema } from './rooms.ts'

/* Every REST call: method, path, who may, body, answer. Failures are RFC 9457 problems with a `code` of ERRORS. */

const whole = (max: number) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), IdSchema, v.maxValue(max)))
const cursor = v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), CountSchema))

/** A room address in a query, where a number is text. */
const address = v.pipe(
  v.string(),
  v.transform((text): unknown => (/^\d{1,16}$/.test(text) ? Number(text) : text)),
  RoomAddressSchema
)

/** RFC 3339 with any offset, as milliseconds since 1970. */
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  v.transform(Date.parse),
  v.number('a time of RFC 3339')
)

const CredentialsSchema = v.object({ username: v.string(), password: v.string() })

/** Present in a login that wants a session to be refreshed; absent in one of the seed system's clients. */
const DeviceSchema = v.object({
  /** What the person would call it: "Firefox on Linux". */
  name: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** Keep the refresh token in an HttpOnly cookie, out of scripts' reach, rather than in the answer. */
  cookie: v.optional(v.boolean())
})

const LoginSchema = v.object({ ...CredentialsSchema.entries, device: v.optional(DeviceSchema) })

/** Exactly `{access_token}` unless the login named a device. Times in seconds. */
export const LoginAnswerSchema = v.object({
  access_token: v.string(),
  expires_in: v.optional(IdSchema),
  session_id: v.optional(v.string()),
  user: v.optional(UserSchema),
  refresh_token: v.optional(v.string())
})
export type LoginAnswer = v.InferOutput<typeof LoginAnswerSchema>

/** With `refresh_token`, or with the cookie and, once known, the `session_id` it must belong to. */
const RefreshSchema = v.object({ refresh_token: v.optional(v.string()), session_id: v.optional(v.string()) })

export const SessionAnswerSchema = v.object({
  access_token: v.string(),
  expires_in: IdSchema,
  session_id: v.string(),
  user: UserSchema,
  refresh_token: v.optional(v.string())
})
export type SessionAnswer = v.InferOutput<typeof SessionAnswerSchema>

export const SessionInfoSchema = v.object({
  id: v.string(),
  device: v.nullable(v.string()),
  created_at: TimestampSchema,
  last_seen_at: TimestampSchema,
  current: v.boolean()
})
export type SessionInfo = v.InferOutput<typeof SessionInfoSchema>

/** `version` counts changes of profiles: given later as `since`, it finds those that have changed after this answer. */
const UsersAnswerSchema = v.object({ users: v.array(UserSchema), more: v.boolean(), version: CountSchema })

const RoomsAnswerSchema = v.object({ rooms: v.array(RoomSummarySchema), log: v.string(), more: v.boolean() })
export type RoomsAnswer = v.InferOutput<typeof RoomsAnswerSchema>

/**
 * A page of history, oldest first: all messages with `from ≤ seq ≤ to`, as they are now.
 * `room` is null, and the page empty, for a direct room in which nobody has written yet.
 */
const MessagesAnswerSchema = v.object({
  room: v.nullable(RoomSummarySchema),
  messages: v.array(MessageEventSchema),
  from: CountSchema,
  to: CountSchema,
  head: CountSchema,
  log: v.string()
})
export type MessagesAnswer = v.InferOutput<typeof MessagesAnswerSchema>

/**
 * What was found, newest first. `highlights` are the places that match, `[start, end)` in UTF-16 code units of the text.
 * `next` comes with `more`: given as `before`, it leads on. A page may be short, or empty, and yet have `more`.
 */
const SearchAnswerSchema = v.object({
  results: v.array(
    v.object({
      room: IdSchema,
      message: MessageEventSchema,
      highlights: v.array(v.tuple([CountSchema, CountSchema]))
    })
  ),
  more: v.boolean(),
  next: v.optional(IdSchema)
})
export type SearchAnswer = v.InferOutput<typeof SearchAnswerSchema>

const EventsAnswerSchema = v.object({
  room: IdSchema,
  events: v.array(LogEventSchema),
  after: CountSchema,
  head: CountSchema,
  skip_to: v.optional(CountSchema),
  left: v.optional(v.literal(true))
})
export type EventsAnswer = v.InferOutput<typeof EventsAnswerSchema>

const SentSchema = v.object({
  room: IdSchema,
  seq: IdSchema,
  id: IdSchema,
  timestamp: TimestampSchema,
  duplicate: v.optional(v.literal(true))
})

const TicketSchema = v.object({ ticket: v.string(), expires_in: IdSchema })

/** An RFC 9457 problem. */
export const ProblemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: IdSchema,
  detail: v.string(),
  code: v.string(),
  request_id: v.string(),
  retry_after_ms: v.optional(CountSchema)
})
export type Problem = v.InferOutput<typeof ProblemSchema>

/** What a picture of somebody may be. The server looks for itself. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As `@koa/router` and OpenAPI-minded people read it: `:name` is one segment. */
  path: string
  /** `none`: anyone. `token`: `Authorization: Bearer`. */
  auth: 'none' | 'token'
  query?: v.GenericSchema<Record<string, string | undefined>, unknown>
  body?: v.GenericSchema
  /** Bytes, rather than JSON, are what is sent (`application/octet-stream`), or what is answered. */
  bytes?: 'sent' | 'answered'
  /** How many bytes may be sent at most; a piece of an upload, unless it says otherwise. */
  most?: number
  /** What the bytes that are sent may be called besides. */
  types?: readonly string[]
  /** Status of success. */
  status: 200 | 201 | 204
  answer?: v.GenericSchema
}

export const ROUTES = {
  // The seed system's, the same shapes.
  register: {
    method: 'POST',
    path: '/register',
    auth: 'none',
    body: CredentialsSchema,
    status: 201,
    answer: v.object({ message: v.literal('User created') })
  },
  login: {
    method: 'POST',
    path: '/login',
    auth: 'none',
    body: LoginSchema,
    status: 200,
    answer: LoginAnswerSchema
  },
  users: {
    method: 'GET',
    path: '/users',
    auth: 'token',
    query: v.object({ limit: whole(LIMITS.usersPage), after: cursor }),
    status: 200,
    answer: v.array(SeedUserSchema)
  },
  history: {
    method: 'GET',
    path: '/history',
    auth: 'token',
    query: v.object({ limit: whole(LIMITS.seedPage), before: cursor }),
    status: 200,
    answer: v.array(SeedMessageSchema)
  },
  historyBetween: {
    method: 'GET',
    path: '/history/:user1/:user2',
    auth: 'token',
    query: v.object({ limit: whole(LIMITS.seedPage), before: cursor }),
    status: 200,
    answer: v.array(SeedMessageSchema)
  },
  broadcastHistory: {
    method: 'GET',
    path: '/broadcast-history',
    auth: 'token',
    query: v.object({ limit: whole(LIMITS.seedPage), before: cursor }),
    status: 200,
    answer: v.array(SeedMessageSchema)
  },
  // A one-use key for a WebSocket URL.
  ticket: { method: 'POST', path: '/ws-ticket', auth: 'token', status: 200, answer: TicketSchema },
  // Version 1.
  refresh: {
    method: 'POST',
    path: '/v1/token',
    auth: 'none',
    body: RefreshSchema,
    status: 200,
    answer: SessionAnswerSchema
  },
  logout: { method: 'POST', path: '/v1/logout', auth: 'token', status: 204 },
  sessions: {
    method: 'GET',
    path: '/v1/sessions',
    auth: 'token',
    status: 200,
    answer: v.object({ sessions: v.array(SessionInfoSchema) })
  },
  endSession: { method: 'DELETE', path: '/v1/sessions/:id', auth: 'token', status: 204 },
  endSessions: { method: 'DELETE', path: '/v1/sessions', auth: 'token', status: 204 },
  me: { method: 'GET', path: '/v1/me', auth: 'token', status: 200, answer: UserSchema },
  // What the caller is called, and their picture. Everybody who is connected is told.
  updateMe: {
    method: 'PATCH',
    path: '/v1/me',
    auth: 'token',
    body: v.object({ name: v.optional(v.nullable(DisplayNameSchema)) }),
    status: 200,
    answer: UserSchema
  },
  setPicture: {
    method: 'PUT',
    path: '/v1/me/picture',
    auth: 'token',
    bytes: 'sent',
    most: FILE_LIMITS.pictureBytes,
    types: PICTURE_TYPES,
    status: 200,
    answer: UserSchema
  },
  removePicture: { method: 'DELETE', path: '/v1/me/picture', auth: 'token', status: 200, answer: UserSchema },
  picture: {
    method: 'GET',
    path: '/v1/users/:id/picture/:picture',
    auth: 'token',
    bytes: 'answered',
    status: 200
  },
  // Ends the other sign-ins.
  changePassword: {
    method: 'POST',
    path: '/v1/me/password',
    auth: 'token',
    body: v.object({ current: v.string(), new: v.string() }),
    status: 204
  },
  findUsers: {
    method: 'GET',
    path: '/v1/users',
    auth: 'token',
    query: v.object({
      q: v.optional(v.pipe(v.string(), v.maxLength(64))),
      limit: whole(LIMITS.usersPage),
      after: cursor,
      // Only those whose profile has changed since an answer had this `version`.
      since: cursor
    }),
    status: 200,
    answer: UsersAnswerSchema
  },
  // Whom the caller blocks.
  blocks: {
    method: 'GET',
    path: '/v1/blocks',
    auth: 'token',
    status: 200,
    answer: v.object({ users: v.array(UserSchema) })
  },
  block: { method: 'POST', path: '/v1/blocks/:user', auth: 'token', status: 204 },
  unblock: { method: 'DELETE', path: '/v1/blocks/:user', auth: 'token', status: 204 },
  rooms: {
    method: 'GET',
    path: '/v1/rooms',
    auth: 'token',
    query: v.object({ limit: whole(LIMITS.roomsPage), after: cursor }),
    status: 200,
    answer: RoomsAnswerSchema
  },
  openRoom: {
    method: 'POST',
    path: '/v1/rooms',
    auth: 'token',
    body: v.variant('kind', [v.object({ kind: v.literal('direct'), user_id: IdSchema }), NewGroupSchema]),
    status: 200,
    answer: RoomSummarySchema
  },
  room: { method: 'GET', path: '/v1/rooms/:room', auth: 'token', status: 200, answer: RoomSummarySchema },
  members: {
    method: 'GET',
    path: '/v1/rooms/:room/members',
    auth: 'token',
    query: v.object({ limit: whole(LIMITS.membersPage), after: cursor }),
    status: 200,
    answer: v.object({ members: v.array(RoomMemberSchema), more: v.boolean() })
  },
  events: {
    method: 'GET',
    path: '/v1/rooms/:room/events',
    auth: 'token',
    query: v.object({ after: cursor, limit: whole(LIMITS.pull) }),
    status: 200,
    answer: EventsAnswerSchema
  },
  messages: {
    method: 'GET',
    path: '/v1/rooms/:room/messages',
    auth: 'token',
    // At most one of the first four.
    query: v.object({
      before: cursor,
      after: cursor,
      around: cursor,
      since: v.optional(time),
      limit: whole(LIMITS.page),
      // At most one of these two.
      thread: whole(Number.MAX_SAFE_INTEGER),
      pinned: v.optional(v.literal('true'))
    }),
    status: 200,
    answer: MessagesAnswerSchema
  },
  search: {
    method: 'GET',
    path: '/v1/search',
    auth: 'token',
    query: v.object({
      q: v.pipe(v.string(), v.maxLength(LIMITS.searchText)),
      room: v.optional(address),
      before: cursor,
      limit: whole(LIMITS.searchPage)
    }),
    status: 200,
    answer: SearchAnswerSchema
  },
  send: {
    method: 'POST',
    path: '/v1/rooms/:room/send',
    auth: 'token',
    body: actsWith({ client_id: ClientIdSchema }),
    status: 200,
    answer: SentSchema
  },
  mark: {
    method: 'POST',
    path: '/v1/rooms/:room/marks',
    auth: 'token',
    body: MarkingSchema,
    status: 200,
    answer: MarkSchema
  },
  report: {
    method: 'POST',
    path: '/v1/rooms/:room/reports',
    auth: 'token',
    body: ReportSchema,
    status: 204
  },
  // Files. `:id` is an upload's; a message that carries it makes it a file for whoever may see that message.
  startUpload: {
    method: 'POST',
    path: '/v1/uploads',
    auth: 'token',
    body: NewUploadSchema,
    status: 200,
    answer: UploadSchema
  },
  upload: { method: 'GET', path: '/v1/uploads/:id', auth: 'token', status: 200, answer: UploadSchema },
  continueUpload: {
    method: 'PUT',
    path: '/v1/uploads/:id',
    auth: 'token',
    query: v.object({
      offset: v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), CountSchema)
    }),
    bytes: 'sent',
    status: 200,
    answer: UploadSchema
  },
  cancelUpload: { method: 'DELETE', path: '/v1/uploads/:id', auth: 'token', status: 204 },
  file: { method: 'GET', path: '/v1/files/:id', auth: 'token', bytes: 'answered', status: 200 },
  thumbnail: { method: 'GET', path: '/v1/files/:id/thumbnail', auth: 'token', bytes: 'answered', status: 200 }
} as const satisfies Record<string, Route>

export type Routes = typeof ROUTES
export type RouteName = keyof Routes
/** What a call to a route answers with. */
export type Answer<N extends RouteName> = Routes[N] extends { answer: infer A extends v.GenericSchema }
  ? v.InferOutput<A>
  : undefined
