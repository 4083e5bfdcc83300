import type {
  Answer,
  EventsAnswer,
  Hello,
  Mark,
  Marking,
  MessagesAnswer,
  NewGroup,
  Report,
  RoomAddress,
  RoomsAnswer,
  RoomSummary,
  SearchAnswer,
  SeedMessage,
  User,
  Welcome
} from '@parlo/contract'
import { LIMITS } from '@parlo/contract'
import type { Bus } from '../bus/bus.ts'
import type { Clock, Log, Metrics, RateLimits } from '../parts.ts'
import { toUser, type UserRow } from '../store/profile-store.ts'
import type { Act, Store, StoredUser, UsersPage } from '../store/store.ts'
import { createDoors } from './access.ts'
import { createCarrying, type Carrying } from './attach.ts'
import { createAppendQueue } from './append-queue.ts'
import { createBlocks } from './blocks.ts'
import { createGroups } from './groups.ts'
import { createHistory } from './history.ts'
import { createInviteRate } from './invite-rate.ts'
import { createMarks } from './marks.ts'
import { createMessages } from './messages.ts'
import { createReports } from './reports.ts'
import { createRooms } from './rooms.ts'
import { createSearch } from './search.ts'
import { createSendRate } from './send-rate.ts'
import { createTyping } from './typing.ts'
import type { Window } from './window.ts'

/* The rules of the chat, without HTTP and without sockets: what REST and the socket both call.
 * A room that does not exist and a room that is not the caller's are the same `not_found`. */

/** Who is asking: from a verified token, never from a path or a body. */
export interface Caller {
  userId: number
  sessionId: string
}

export type Sent = Answer<'send'>

/** What a `welcome` says about the caller's rooms. */
export type Heads = Pick<Welcome, 'user' | 'log' | 'heads' | 'more' | 'reset'>

export interface ChatDomain extends Carrying {
  /**
   * Store a message, or something done to one, for ever, then tell everyone in the room. Calls are stored in the
   * order made.
   * @throws {ChatError} `not_found`, `forbidden`, `bad_request` (to oneself), `id_reused`, `quota`, `rate_limited`,
   * `unavailable`
   */
  send(caller: Caller, act: Act & { room: RoomAddress; client_id: string | null }): Promise<Sent>
  /** The log after a seq; `limit` 1 to 200, default 200. @throws {ChatError} `not_found`, `bad_request` */
  pull(caller: Caller, room: RoomAddress, after: number, limit?: number): Promise<EventsAnswer>
  /** A page of messages, of one thread's, or of those pinned; `limit` 1 to 200, default 50. @throws {ChatError} `not_found`, `bad_request` */
  messages(caller: Caller, room: RoomAddress, page: Window): Promise<MessagesAnswer>
  /**
   * Messages with certain words, newest first, in one room or in all that the caller is in; `before` is a message id,
   * `limit` 1 to 100, default 20.
   * @throws {ChatError} `not_found`, `bad_request`
   */
  search(
    caller: Caller,
    page: { q: string; room?: RoomAddress; before?: number; limit?: number }
  ): Promise<SearchAnswer>
  /**
   * The caller's rooms, the most recently written first; or those `after` a room's id, ascending by id, in which order nothing
   * moves while one pages on. `limit` 1 to 1,000, default 100.
   */
  rooms(caller: Caller, limit?: number, after?: number): Promise<RoomsAnswer>
  /** @throws {ChatError} `not_found`, `bad_request` */
  room(caller: Caller, room: RoomAddress): Promise<RoomSummary>
  /** Find or make the direct room with somebody. @throws {ChatError} `not_found`, `bad_request` (oneself), `forbidden` (a block) */
  openDirect(caller: Caller, userId: number): Promise<RoomSummary>
  /**
   * Make a group with the caller as its owner. A repeat with the same `client_id` gives the same one.
   * @throws {ChatError} `conflict` (the name is taken), `not_found` (a member), `forbidden` (a block), `id_reused`, `quota`, `rate_limited`
   */
  createGroup(caller: Caller, group: Omit<NewGroup, 'kind'>): Promise<RoomSummary>
  /** Who is in a room, ascending by id; `limit` 1 to 1,000, default 1,000. @throws {ChatError} `not_found`, `forbidden` */
  members(
    caller: Caller,
    room: RoomAddress,
    page: { limit?: number; after?: number }
  ): Promise<Answer<'members'>>
  /**
   * Raise the caller's mark, or (`unread`) count as unread from a message on, for the caller alone; what it is now.
   * @throws {ChatError} `not_found`, `bad_request`, `unavailable`
   */
  mark(caller: Caller, room: RoomAddress, to: Marking): Promise<Mark>
  /**
   * Report a message of somebody else to those who run the server; a second time changes nothing.
   * @throws {ChatError} `not_found`, `forbidden`, `bad_request` (one's own), `rate_limited`
   */
  report(caller: Caller, room: RoomAddress, about: Report): Promise<void>
  /** Whom the caller blocks, ascending by id. */
  blocks(caller: Caller): Promise<{ users: User[] }>
  /** Block somebody; nothing changes when that is so already. @throws {ChatError} `bad_request` (oneself), `not_found`, `quota` */
  block(caller: Caller, userId: number): Promise<void>
  /** Block somebody no longer. */
  unblock(caller: Caller, userId: number): Promise<void>
  /** Tell the others in the room that the caller writes, or has stopped. @throws {ChatError} `not_found`, `bad_request` */
  typing(caller: Caller, room: RoomAddress, on: boolean): Promise<void>
  /** Seed history; `limit` 1 to 1,000, default 1,000. */
  history(caller: Caller, page: { before?: number; limit?: number }): Promise<SeedMessage[]>
  /** @throws {ChatError} `forbidden` unless the caller is one of the two */
  historyBetween(
    caller: Caller,
    user1: number,
    user2: number,
    page: { before?: number; limit?: number }
  ): Promise<SeedMessage[]>
  broadcastHistory(caller: Caller, page: { before?: number; limit?: number }): Promise<SeedMessage[]>
  /**
   * Who can be written to, ascending by id; `limit` 1 to 1,000, default 1,000; `since` an earlier `version`, after which
   * their profile has changed.
   */
  users(page: Partial<UsersPage>): Promise<Answer<'findUsers'>>
  user(id: number): Promise<StoredUser | undefined>
  /** What a socket needs to greet the caller. @throws {ChatError} `unauthorized` when the user is gone */
  heads(caller: Caller, resume?: Hello['resume']): Promise<Heads>
  /** Tell everyone that somebody new can be written to, or is called otherwise. Call it after that was stored. */
  announceUser: (user: UserRow) => void
  /** Close the live sockets of sessions that were revoked. Call it after the store revoked them. */
  endSessions: (sessionIds: readonly string[]) => void
  /** Resolves when everything sent so far is stored, or refused. */
  drain: () => Promise<void>
}

export interface ChatParts {
  store: Store
  bus: Bus
  clock: Clock
  log: Log
  metrics: Metrics
  /** `null`: no limits, for tests and benchmarks. */
  rates: RateLimits | null
}

/** Put the rules together over a store and a bus. */
export function createChat({ store, bus, clock, log, metrics, rates }: ChatParts): ChatDomain {
  const { now } = clock
  const doors = createDoors(store)
  const rooms = createRooms({ store, doors, now, soon: clock.soon })
  const sends = createSendRate(rates, now)
  const invites = createInviteRate(rates, now)
  const appends = createAppendQueue({ store, bus, clock, log, metrics })
  const { mark, drain: drainMarks } = createMarks({ store, bus, doors, clock })
  return {
    ...createMessages({ store, doors, rooms, appends, sends, invites, now }),
    ...createHistory(store),
    ...createSearch({ store, doors, soon: clock.soon }),
    ...createTyping({ store, bus, doors, rates, now }),
    ...createBlocks({ store, bus, now }),
    ...createReports({ store, doors, log, sends, now }),
    ...createCarrying({ store, doors, appends, now }),
    ...createGroups({ store, bus, log, doors, rooms, sends, invites, now }),
    mark,
    rooms: rooms.rooms,
    room: rooms.room,
    openDirect: rooms.openDirect,
    heads: rooms.heads,

    async users({ limit = LIMITS.usersPage, since = -1, ...page }) {
      const most = Math.min(limit, LIMITS.usersPage)
      // First: what changes meanwhile is found again the next time.
      const version = await store.profileVersion()
      // A database that was restored knows nothing of what was since.
      const users = await store.users({ ...page, limit: most + 1, since: since > version ? -1 : since })
      return { users: users.slice(0, most), more: users.length > most, version }
    },
    user: id => store.userById(id),

    announceUser: user => bus.publish([{ type: 'user', user: toUser(user) }]),
    endSessions(sessions) {
      if (sessions.length > 0) bus.publish([{ type: 'ended', sessions }])
    },
    async drain() {
      await Promise.all([appends.drain(), drainMarks()])
    }
  }
}
