import type { Act, Attachment, ChatError, Events, LogEvent, Mark, RoomSummary, User } from '@parlo/contract'
import { emptyCircle, type Circle } from './circle.ts'
import { placeOf, type RoomKey } from '../place.ts'
import type { RoomSnapshot, Message } from '../snapshots.ts'
import { emptyTimeline, lineAt, type Line, type Timeline } from './timeline.ts'

/** Milliseconds to wait after a REST call that failed, or told less than is known, before it is made again. */
export const ASK_PAUSE = 5_000

/** Something done here that is not, or not visibly, in the log yet. */
export interface Pending {
  readonly clientId: string
  /** Its `target` is 0 while the message it is about, `about` by client id, has no `seq`. */
  act: Act
  about: string | undefined
  /** The log that its `target` is of: the one there was when it was done, or its `target` known; null when none was. */
  log: string | null
  /** What it carries, as far as it is known here: the act names them by id alone. */
  files: readonly Attachment[]
  /** This device's time, RFC 3339. */
  readonly timestamp: string
  /**
   * `starting`: the server does not know yet of the files that it carries. `keeping`: not shown before the device has it
   * for certain. `queued`: waits for its turn, not before `since`. `flying`: sent at `since`. `stored`: in the log at `seq`, which is not held up to there yet. `failed`: refused, parked.
   */
  at: 'starting' | 'keeping' | 'queued' | 'flying' | 'stored' | 'failed'
  since: number
  seq: number
  /** It was sent once, so it may be in the log already. */
  flown: boolean
  /** How often it was sent over this line without an answer; and what one of the answers that came was, if a refusal. */
  unanswered: number
  refusal: ChatError | undefined
  error: ChatError | undefined
  /** What it made of a line the last time it was shown. */
  shown: { from: Line; to: Line } | undefined
  /** What its words were changed by while it counted as refused, by client id: it may have been stored in others. */
  edit: string | undefined
  /** Changed before it was sent: what is shown until the device has that for certain. */
  earlier: Act | undefined
}

/** What is known of a room beyond its log. */
export type About = Pick<RoomSummary, 'name' | 'title' | 'write' | 'past' | 'members' | 'role'>

export interface RoomState {
  readonly key: RoomKey
  readonly kind: RoomSnapshot['kind']
  readonly peerId: number | null
  /** Null while nobody has written in this direct room. */
  id: number | null
  readonly timeline: Timeline
  /** The newest events that changed messages, all there were after the `seq` `changesAfter`. */
  changes: LogEvent[]
  changesAfter: number
  /** Single lines that are held besides: those that others answer, and of threads. By `seq`. */
  readonly loose: Map<number, Line>
  /** Lines asked for one by one, and when to ask again for one that could not be had; Infinity: not. */
  readonly sought: Map<number, number>
  /** Threads that somebody has opened, by the `seq` they hang on. */
  readonly threads: Set<number>
  /** The `seq` around which the log is shown; null: its end. */
  focus: number | null
  about: About
  /** Of a group: the one signed in is not in it, and gets nothing new. */
  left: boolean
  /**
   * Of a group: some of what is held was read by who was not in it. It ends where they left, but its lines say what has
   * become of them since; so back in the group, events do not fit on it.
   */
  outside: boolean
  /** Up to which `seq` it is known who is in the group; and what that was when the list of rooms was asked for. */
  aboutAt: number
  askedAt: number
  /** The line was down, and what came meanwhile is not all here yet. */
  behind: boolean
  /** The highest `seq` heard of: above the timeline's end there is something to pull. */
  known: number
  /** Somebody shows this room, so its log is kept. */
  opened: boolean
  loading: 'newest' | 'older' | 'newer' | 'around' | null
  /** Counts pages asked for, so that the answer to a question given up is not taken for another's. */
  asked: number
  error: ChatError | null
  /** When the pull under way was sent; null when there is none. */
  pulling: number | null
  /** No pull before this: the last one brought nothing. */
  pullAfter: number
  /** In the order written. */
  outbox: Pending[]
  /** Where in the log the last messages from here are, by client id. */
  readonly sent: Map<string, number>
  last: Line | null
  /** Unread messages up to the `seq` `base`, as the server counted them; and those after it, by `seq`. */
  unread: number
  base: number
  recent: number[]
  /** Events up to this `seq` are history, or were told as news. */
  counted: number
  /** The newest event of somebody else that is known of. */
  heard: number
  /** How far each user has got, as far as it is known; the one signed in: here. */
  readonly marks: Map<number, Mark>
  /** Of a group: who else is in it, and how far all of them have got. */
  circle: Circle
  /**
   * From which message on the one signed in wants it counted as unread, while the server has not said so; with the
   * version of the mark that was wished to be another; and when it was said over this line, which is enough (0: not yet;
   * Infinity: it was, and as nothing was heard of it, the server was asked).
   */
  wish: { unread: number; version: number; said: number } | null
  /** The marks the server has of the one signed in, and when the next may be sent. */
  marked: number
  delivered: number
  markAfter: number
  /** Who writes, and until when we believe it. */
  readonly typing: Map<number, number>
  /** When we last said that the one signed in writes; null when not writing. */
  typingSaid: number | null
  /** What was shown last. */
  snapshot: RoomSnapshot | null
  /** Every line shown so far, by key, with what it was made of. */
  readonly messages: Map<string, { of: readonly unknown[]; message: Message }>
}

/**
 * Everything the engine knows, of one user on one device.
 *
 * Changed by {@link step} alone; holds no socket, timer, clock or randomness, so that a simulation can run it.
 */
export interface State {
  readonly me: User
  /** The engine's time, which only goes on; and how far it is ahead of the device's clock. */
  now: number
  skew: number
  /** What is done here is kept on the device, and told to other tabs, before it is shown. */
  readonly keeps: boolean
  /** This tab is the one that sends what all of them have written. */
  leads: boolean
  /** The socket is up and has been welcomed. */
  online: boolean
  /** Events that came over this line before its welcome. */
  readonly early: Events[]
  /** The whole list of rooms has come over this line: a room without an id is not in it. */
  listed: boolean
  /** Names the server's history; null before first contact. */
  log: string | null
  readonly rooms: Map<RoomKey, RoomState>
  readonly byId: Map<number, RoomState>
  /** The newest `seq` of rooms, by id, as the newest welcome told it. */
  heads: Readonly<Record<string, number>>
  /** Events of rooms whose name is being asked for. */
  readonly strangers: Map<number, LogEvent[]>
  /** When to ask again who and what there is, after a question that failed; Infinity when none did. */
  askAfter: number
  readonly people: Map<number, User>
  readonly present: Set<number>
  /** Until when that is believed without a line; Infinity while the server tells. */
  presentUntil: number
  /** Whom the one signed in blocks. */
  blocked: ReadonlySet<number>
  /** Rooms in which something to be seen may have changed since they were shown. */
  readonly touched: Set<RoomState>
  /** So many lines of a room are held around where somebody reads, more or less. */
  readonly most: number
}

/** Enough for an hour of reading; some megabytes. */
const MOST = 2_000

export function createState(me: User, keeps = false, most = MOST): State {
  const state: State = {
    me,
    now: 0,
    skew: 0,
    keeps,
    leads: true,
    online: false,
    early: [],
    listed: false,
    log: null,
    rooms: new Map(),
    byId: new Map(),
    heads: {},
    strangers: new Map(),
    askAfter: Infinity,
    people: new Map([[me.id, me]]),
    present: new Set(),
    presentUntil: Infinity,
    blocked: new Set(),
    touched: new Set(),
    most
  }
  roomOf(state, 'name:broadcast')
  return state
}

/** The room of that key, made when first named. */
export function roomOf(state: State, key: RoomKey): RoomState {
  let room = state.rooms.get(key)
  if (!room) {
    room = {
      key,
      ...placeOf(key),
      id: null,
      timeline: emptyTimeline(),
      changes: [],
      changesAfter: 0,
      loose: new Map(),
      sent: new Map(),
      sought: new Map(),
      threads: new Set(),
      focus: null,
      about: {},
      left: false,
      outside: false,
      aboutAt: 0,
      askedAt: 0,
      behind: true,
      known: 0,
      opened: false,
      loading: null,
      asked: 0,
      error: null,
      pulling: null,
      pullAfter: 0,
      outbox: [],
      last: null,
      unread: 0,
      base: 0,
      recent: [],
      counted: 0,
      heard: 0,
      marks: new Map(),
      circle: emptyCircle(),
      wish: null,
      marked: 0,
      delivered: 0,
      markAfter: 0,
      typing: new Map(),
      typingSaid: null,
      snapshot: null,
      messages: new Map()
    }
    state.rooms.set(key, room)
    touch(state, room)
    // A group without a name is called by the number it has.
    const number = key.startsWith('id:') ? Number(key.slice(3)) : null
    if (number !== null && !state.byId.has(number)) {
      room.id = number
      state.byId.set(number, room)
    }
  }
  return room
}

/** Something to be seen of this room may have changed. */
export function touch(state: State, room: RoomState): void {
  state.touched.add(room)
}

/** How far a user has read; 0 when nothing is known. */
export const readBy = (room: RoomState, userId: number): number => room.marks.get(userId)?.read ?? 0

/** Up to where nothing is unread: where the one signed in has read to, or from where they wish to read again. */
export function readTo(state: State, room: RoomState): number {
  const mark = room.marks.get(state.me.id)
  return Math.min(mark?.read ?? 0, (room.wish?.unread ?? mark?.unread_from ?? Infinity) - 1)
}

/** A line that is held, wherever. */
export const heldLine = (room: RoomState, seq: number): Line | undefined =>
  lineAt(room.timeline, seq) ?? room.loose.get(seq)

export type { RoomKey }
