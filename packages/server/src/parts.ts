import type { ErrorCode } from '@parlo/contract'

/* What the parts of the server ask of each other, so that each can be made, tested and replaced alone. */

/** Time and turns. The rules never look at a clock of their own, so that a test or a simulation can hold it still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Run at the end of this turn of the event loop, after everything that has already arrived. */
  soon: (run: () => void) => void
  /** Run once after some milliseconds; the function returned cancels it. */
  after: (millis: number, run: () => void) => () => void
}

/** Lines for the operator, as pino writes them: fields first, then a sentence. Never a token, ticket or text. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Who a verified token or ticket speaks for. */
export interface Principal {
  userId: number
  sessionId: string
  /** When the token ends, in seconds since 1970. */
  expiresAt: number
}

/** What the sockets need of authentication. */
export interface Auth {
  /**
   * Check an access token, its session and its user.
   *
   * @throws {ChatError} `unauthorized`
   */
  verify(token: string): Promise<Principal>
  /** Use up a ticket; `undefined` when it is unknown, used or too old, or its session has ended. */
  takeTicket(ticket: string): Promise<Principal | undefined>
}

/** Counters for `/metrics`. */
export interface Metrics {
  /** A signed-in socket came or went. */
  sockets(change: 1 | -1): void
  /** A batch of messages was committed, after so many milliseconds. */
  committed(messages: number, millis: number): void
  /** A frame was refused with this code. */
  refused(code: ErrorCode): void
  /** The server closed a socket with this close code. */
  closed(code: number): void
  /** A socket stopped, or started again, to take frames as fast as they come. */
  lagging(change: 1 | -1): void
}

/** How much one may ask for; `null` in its place turns all limits of rate off, for tests and benchmarks. */
export interface RateLimits {
  /** Messages a user may send a second, over REST and sockets together, and in one burst. */
  sendPerSecond: number
  sendBurst: number
  /** Frames a socket may send a second, and in one burst. */
  framesPerSecond: number
  framesBurst: number
}
