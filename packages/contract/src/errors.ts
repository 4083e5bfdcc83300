/**
 * Every way a chat call can fail, over REST, over the socket and in the browser: one closed table.
 *
 * The number is the HTTP status that carries the code; 0 for the two that never travel, because the client makes them.
 *
 * @see docs/protocol.md#errors
 */
export const ERRORS = {
  /** The body, a parameter or a field has the wrong shape. */
  bad_request: 400,
  /** The socket frame is not JSON, not UTF-8, or has the wrong shape. */
  bad_frame: 400,
  /** This server does not know the frame's `type`. */
  unknown_type: 400,
  /** This server does not know the `kind` of the `send` or `note`. */
  unknown_kind: 400,
  /** A message needs at least one visible character. */
  empty_text: 400,
  /** A username is 3 to 32 letters, digits, dots, dashes or underscores. */
  bad_username: 400,
  /** The new password is too short, too long, or one of the commonest. */
  bad_password: 400,
  /** There is no valid token, ticket or session. Sign in, or refresh. */
  unauthorized: 401,
  /** Username and password do not belong together. */
  bad_login: 401,
  /** You are signed in, but this is not yours to read or to do. */
  forbidden: 403,
  /** The page's origin is not on the server's list. */
  bad_origin: 403,
  /** There is no such room, user, session or page, or none that you may see. */
  not_found: 404,
  /** The path exists, but not with this method. */
  method_not_allowed: 405,
  /** Someone already has this username. */
  username_taken: 409,
  /** This `client_id` already names another message. */
  id_reused: 409,
  /** The refresh cookie belongs to another session than the one named. */
  session_mismatch: 409,
  /** What is there already does not allow it: the name is taken, or the person is in the room. */
  conflict: 409,
  /** There are as many of these as there may be. */
  quota: 409,
  /** The text of the message is longer than the limit. */
  text_too_long: 413,
  /** The body, frame or file is larger than the limit. */
  too_large: 413,
  /** The body is not of the type that the call takes. */
  unsupported_media_type: 415,
  /** The client speaks a version this server no longer, or not yet, speaks. */
  upgrade_required: 426,
  /** Too much, too fast. Try again after the time given. */
  rate_limited: 429,
  /** The server failed. Nothing was stored; the same call may be repeated. */
  internal: 500,
  /** The server cannot take this now: it is full, stopping, or its database does not answer. */
  unavailable: 503,
  /** The server cannot be reached. */
  offline: 0,
  /** This chat was closed, or its user signed out, before the call was done. */
  closed: 0
} as const satisfies Record<string, number>

/** The codes after which the same call may succeed later, unchanged. A client never guesses: it is in every refusal. */
const RETRY: readonly ErrorCode[] = ['rate_limited', 'internal', 'unavailable', 'offline']

/** One of the codes in {@link ERRORS}. Programs compare codes; people read messages. */
export type ErrorCode = keyof typeof ERRORS

/** What may accompany a {@link ChatError}. */
export interface ChatErrorOptions {
  cause?: unknown
  /** Milliseconds after which a retry makes sense. */
  retryMillis?: number | undefined
}

/**
 * The one error of Parlo, from the database to the page.
 *
 * ```ts
 * try { await room.send(text) } catch (error) {
 *   if (isChatError(error) && error.code === 'text_too_long') …
 * }
 * ```
 */
export class ChatError extends Error {
  override readonly name = 'ChatError'
  /** Which failure: compare this, never the message. */
  readonly code: ErrorCode
  /** Milliseconds after which a retry makes sense, when the server said so. */
  readonly retryMillis: number | undefined

  constructor(code: ErrorCode, message: string, options: ChatErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.retryMillis = options.retryMillis
  }

  /** May the same call succeed later, unchanged? */
  get retry(): boolean {
    return RETRY.includes(this.code)
  }
}

/** Is this a {@link ChatError}, even one made by another copy of this package? */
export function isChatError(value: unknown): value is ChatError {
  return value instanceof Error && value.name === 'ChatError' && 'code' in value
}

/**
 * Why a server closes a socket, as WebSocket close codes (RFC 6455 §7.4.2, private range).
 *
 * @see docs/protocol.md#close-codes
 */
export const CLOSE = {
  bad_frame: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  hello_timeout: 4408,
  replaced: 4409,
  upgrade_required: 4426,
  flooding: 4429,
  internal: 4500,
  draining: 4503,
  slow: 4508
} as const

/** What a client does after a socket closed: connect again, refresh its token first, or stop and tell. */
export function afterClose(code: number): 'retry' | 'refresh' | 'stop' {
  // Numbers, so that a browser need not carry the table.
  if (code === 4401) return 'refresh'
  if (code === 4408 || code === 4429) return 'retry'
  // 44xx: our fault. 1002 … 1009: protocol error, bad data, policy, too big; repeating would only repeat it.
  return (code >= 4400 && code < 4500) || [1002, 1003, 1007, 1008, 1009].includes(code) ? 'stop' : 'retry'
}
