import type { Welcome } from '@parlo/contract'
import type { Buckets } from '../domain/buckets.ts'
import type { ChatDomain } from '../domain/chat.ts'
import type { Auth, Clock, Log, Metrics, RateLimits } from '../parts.ts'
import type { Fanout } from './fanout.ts'
import type { Greetings } from './frame-rates.ts'
import type { Handlers } from './handlers.ts'
import type { Member } from './hub.ts'
import type { ByeOptions } from './line.ts'

/** A live socket, whatever it speaks. */
export interface Connection extends Member {
  /** Begin to listen. */
  open(): void
  /** Called every second: what is late? */
  tick(now: number): void
  end(code: number, detail: string, options?: ByeOptions): void
}

/** What is known of a connection before it says who it is. */
export interface Opening {
  /** The user whom the path names, if it does. */
  userId: number | undefined
  /** It is no stranger any more, or gone. Twice is harmless. */
  release: () => void
}

/** What all connections of a gateway share. */
export interface ConnectionParts extends Omit<Fanout, 'close'> {
  chat: ChatDomain
  auth: Auth
  handlers: Handlers
  clock: Clock
  log: Log
  metrics: Metrics
  rates: RateLimits | null
  /** Frames each connection may send; and refusals it may collect. */
  frames: Buckets<Connection> | null
  floods: Buckets<Connection> | null
  greetings: Greetings
  limits: {
    /** Milliseconds to say hello. */
    hello: number
    /** Frames waiting or being done, of one socket. */
    inbox: number
    /** As `welcome` tells them. */
    told: Welcome['limits']
  }
  /** No sends any more. */
  stopping: () => boolean
  closed: (connection: Connection) => void
}
