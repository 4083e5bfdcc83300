import type {
  Act,
  Answer,
  Attachment,
  ChatError,
  ClientFrame,
  ErrorCode,
  MessagesAnswer,
  RoomSummary,
  ServerFrame,
  User
} from '@parlo/contract'
import type { Message } from '../snapshots.ts'
import type { RoomRecord } from './record.ts'
import type { RoomKey } from './state.ts'

/** A frame that is the engine's to understand; the others keep the line itself. */
export type EngineFrame = Exclude<ServerFrame, { type: 'ping' | 'pong' | 'bye' }>

/** What the outbox holds, as it is kept on the device. `id` is its client id. */
export type Kept = {
  readonly id: string
  readonly room: RoomKey
  readonly act: Act
  readonly timestamp: string
  readonly about?: string
  /** The history in whose log `act` names messages: another one may have others at their places. */
  readonly log?: string
  readonly files?: readonly Attachment[]
  readonly error?: { code: ErrorCode; message: string }
  /** What a refused message was changed by, which is done to it if it turns out to be stored as it was. */
  readonly edit?: string
}

/** Which page: nothing, the newest. `around` a `seq`, from a time on (`since`, RFC 3339), `before` or `after` a `seq`. */
export type Window = {
  before?: number
  after?: number
  around?: number
  since?: string
  thread?: number
  pinned?: true
}

/** Everything that can happen to the engine. */
export type Input =
  | RoomInput
  /** A frame came over the live socket. */
  | { kind: 'frame'; frame: EngineFrame }
  /** The socket is gone. What was in flight may or may not have arrived. */
  | { kind: 'down' }
  /** What `get-rooms` or `get-room` asked for; `all`: there are no others. */
  | { kind: 'rooms'; rooms: readonly RoomSummary[]; all?: boolean }
  | { kind: 'people'; users: readonly User[] }
  /** Whom the one signed in blocks from now on, as the server will say. */
  | { kind: 'blocks'; users: readonly number[] }
  /** What this device had kept of the same user, before anything else happens. */
  | { kind: 'recall'; records: readonly RoomRecord[]; people: readonly User[]; items: readonly Kept[] }
  /** What another tab of this user has kept. */
  | { kind: 'restore'; items: readonly Kept[] }
  /** This tab sends from now on, or no longer. */
  | { kind: 'lead'; leads: boolean }
  /** A `get-rooms`, `get-room` or `get-people` failed, and may not the next time. */
  | { kind: 'ask-again' }
  /** Time passed; see {@link nextWake}. */
  | { kind: 'tick' }

/** What happens to one room. */
export type RoomInput = { room: RoomKey } & (
  | /** Somebody shows this room from now on. */ { kind: 'open' }
    /** Somebody scrolled to the oldest line shown, or to the newest of a stretch that is not the newest. */
  | { kind: 'older' | 'newer'; limit: number }
  /** Somebody wants to see what was said at another place of the log, or (`newest`) its end again. */
  | { kind: 'visit'; window: Window }
  | { kind: 'newest' }
  /** What `get-lines` asked for; or of a thread that somebody opens. */
  | { kind: 'lines'; answer: MessagesAnswer; thread?: number | undefined }
  /** They did not come, and may the next time. */
  | { kind: 'lines-failed'; seq: number }
  /** A page asked for by `get-page` came, or failed. */
  | { kind: 'page'; ask: number; window?: Window; answer: MessagesAnswer }
  | { kind: 'page-failed'; ask: number; error: ChatError }
  /** Who is in the group, as `get-members` asked. */
  | { kind: 'members'; ask: Effect & { kind: 'get-members' }; answer: Answer<'members'> }
  /** Something was done; `about` a message that has no `seq` yet, by its client id. */
  | {
      kind: 'write'
      clientId: string
      act: Act
      about?: string | undefined
      files?: readonly Attachment[]
      mentions?: readonly number[] | undefined
    }
  /** The server knows of the files of a message that was written with others in their place. */
  | { kind: 'started'; clientId: string; files: readonly Attachment[] }
  /** It is on the device, as `keep` asked. */
  | { kind: 'kept'; clientId: string }
  | { kind: 'retry'; clientId: string }
  | { kind: 'discard'; clientId: string }
  /** Another tab has given it up. */
  | { kind: 'dropped'; clientId: string }
  /** The newest line was seen; or it is to count as unread from a message on. */
  | { kind: 'read' }
  | { kind: 'unread'; seq: number }
  | { kind: 'typing'; on: boolean }
)

/** Everything the engine wants done. */
export type Effect =
  | { kind: 'frame'; frame: ClientFrame }
  | { kind: 'get-page'; room: RoomKey; ask: number; window: Window; limit: number }
  /** Single lines: those around a `seq`. */
  | { kind: 'get-lines'; room: RoomKey; seq: number }
  /** Keep it on the device, in place of what has the same id (`behind` one of which no other tab knows yet); or forget it. */
  | { kind: 'keep'; item: Kept; behind: boolean }
  | { kind: 'drop'; room: RoomKey; clientId: string }
  /** Other tabs are to give it up, too. */
  | { kind: 'tell-dropped'; room: RoomKey; clientId: string }
  /** Nothing answered in time: is the line still there? */
  | { kind: 'probe' }
  | { kind: 'get-people' }
  | { kind: 'get-rooms' }
  | { kind: 'get-room'; id: number }
  /** Who is in a group, with their marks: one page, of as many as are told of those. */
  | { kind: 'get-members'; room: RoomKey }
  | { kind: 'people-changed' }
  /** What was done here is in the log for ever, or refused. `quiet`: by the user's own wish. */
  | { kind: 'sent'; clientId: string; message: Message | null }
  | { kind: 'refused'; clientId: string; error: ChatError; quiet?: true }
  /** Somebody else wrote. */
  | { kind: 'message'; room: RoomKey; message: Message }

/** One step: the state, the time, and what it wants done so far. */
export interface Step {
  readonly now: number
  readonly out: Effect[]
}
