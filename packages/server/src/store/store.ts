import type { LogEvent, Mark, Marking, MessageEvent, Role, SeedMessage, User } from '@parlo/contract'
import type { Query } from './query.ts'
import type { ProfileStore } from './profile-store.ts'
import type { UploadStore } from './upload-store.ts'

/* What the server needs of a database. All times are milliseconds since 1970; all pages are bounded by their `limit`.
 * Every method that writes resolves only when the change is durable. An implementation proves itself with store-check.ts. */

/** The room everyone is in. Created with the database. */
export const BROADCAST_ROOM = 1

/** How many of a room's messages a count of unread ones looks at, the newest, so that its cost has a bound. */
export const UNREAD_REACH = 10_000

export interface StoredUser {
  id: number
  username: string
  /** What they want to be called. */
  name: string | null
  /** Under which key their picture is kept. */
  picture: string | null
  /** bcrypt; null for a user of a host application, who has no password here. */
  passwordHash: string | null
  /** What the host application calls this user. */
  externalId: string | null
  createdAt: number
  disabledAt: number | null
}

export interface NewUser {
  username: string
  passwordHash: string | null
  externalId: string | null
  now: number
}

export interface UsersPage {
  limit: number
  after?: number
  q?: string
  since?: number
}

export interface StoredSession {
  id: string
  userId: number
  device: string | null
  createdAt: number
  lastSeenAt: number
  expiresAt: number
  revokedAt: number | null
  /** SHA-256 of the refresh token, hex; null for a login without refresh. */
  refreshHash: string | null
  /** The one before, still accepted until some time after `arrivedAt`. */
  previousHash: string | null
  /** When the current one was first known to have reached somebody; null until then. */
  arrivedAt: number | null
}

/** What a session is kept for only: its user still has this password; or no other one of the user and device lives. */
export type SessionCondition = { password: string | null } | 'first'

export interface StoredRoom {
  id: number
  kind: 'broadcast' | 'direct' | 'group'
  /** The two of a direct room, ascending. */
  pair?: [number, number]
  /** `seq` of the newest event, 0 when there is none. */
  head: number
  /** What a group has beyond that. */
  group?: Group
}

export interface Group {
  /** Of a public one. */
  name: string | null
  title: string
  write: 'everyone' | 'moderators'
  /** What a newcomer may read. */
  past: 'all' | 'joined'
  /** How many people are in it. */
  members: number
}

export interface NewGroup extends Omit<Group, 'members'> {
  makerId: number
  clientId: string | null
  /** Who is invited as it is made; the maker is its owner. */
  members: readonly number[]
  now: number
}

/** Somebody's place in a group, now or formerly. */
export interface Seat {
  role: Role
  /** `seq` of the first event that they may see. */
  from: number
  /** `seq` of the last one, when they have left. */
  until: number | null
}

export interface SeatOfUser {
  user: User
  role: Role
  /** The `seq` with which they came. */
  joined: number
}

/** Words. `reply_to` and `thread` are the `seq` of a message of the same room. */
export interface MessageAct {
  kind?: 'message'
  text: string
  reply_to?: number | undefined
  thread?: number | undefined
  mentions?: readonly number[] | undefined
  /** The sender's uploads, by id. */
  attachments?: readonly string[] | undefined
}

/** Something done to a message of the same room: `target` is its `seq`. */
export type ChangeAct =
  | { kind: 'edit'; target: number; text: string }
  | { kind: 'delete'; target: number }
  | { kind: 'react'; target: number; emoji: string; on: boolean }
  | { kind: 'pin'; target: number; on: boolean }

/** What a message waited for has come, or will not: only the server says so, in the uploader's name. */
export interface AttachAct {
  kind: 'attach'
  target: number
  upload: string
}

/** Something that changes a group: who is in it, what they are, what it is called. */
export type GroupAct =
  | { kind: 'join' | 'leave' }
  | { kind: 'invite' | 'kick'; user: number }
  | { kind: 'role'; user: number; role: Role }
  | { kind: 'title'; text: string }

/** What somebody does in a room. */
export type Act = MessageAct | ChangeAct | GroupAct

/** Who does it, where and when. */
export interface Envelope {
  senderId: number
  clientId: string | null
  /** The room, or the other one of a direct room that may not exist yet. */
  room: { id: number } | { direct: number } | { name: string }
  now: number
}

/** An event to append. The store gives it its `seq` and `id`, and a message its `number`. */
export type Append = Envelope & (Act | AttachAct)

/** Why nothing was appended, as a code of ERRORS. Without a `detail`: there is no such room, or not for the sender. */
export interface Refusal {
  refused: 'not_found' | 'id_reused' | 'forbidden' | 'conflict' | 'quota'
  detail?: string
}

/** What became of an append. */
export type Appended = Stored | Refusal

export interface Stored {
  room: StoredRoom
  event: LogEvent
  duplicate: boolean
  /** Of a group: who was in it once the event had happened. The same array as long as nobody comes or goes. */
  audience?: readonly number[]
  /** Those of the audience who may not see what the event is about. */
  kept?: readonly number[]
}

/** A wish to raise somebody's mark in a room that exists; or, after that, to count as unread from a message on. */
export interface Raise extends Marking {
  roomId: number
  userId: number
}

export interface Raised {
  mark: Mark
  /** Did the mark grow, or was it there already? */
  changed: boolean
  /** Did `unread_from` change? That is nobody's business but the user's. */
  turned: boolean
}

/** How far somebody may see in a room that has something new. */
export interface Fresh {
  roomId: number
  /** `null`: everyone. */
  userId: number | null
  head: number
}

export interface Page {
  limit: number
  /** Only what is older than this (a `seq`, or for seed history a message id). */
  before?: number
}

export interface MessagePage extends Page {
  /** Only what is not older than this `seq`. */
  from?: number
  /** Only the thread of this message, by `seq`. */
  thread?: number
  /** Only those that are pinned; not together with `thread`. */
  pinned?: boolean
  /** The oldest of these, rather than the newest. */
  oldest?: boolean
}

/** A stretch of a room's log, its ends included. */
export interface Stretch {
  roomId: number
  from: number
  until: number
}

/** What is left of a stretch to be searched. */
export interface Rest extends Stretch {
  /** The id of its last event. */
  top: number
}

export interface Search {
  query: Query
  /** Where to look, each room once: as asked, or as the piece before has left it. */
  within: readonly (Stretch | Rest)[]
  /** Only what has a lower id. */
  before?: number
  /** About how much may be looked at: 1 is a message of usual length, or many of which an index knows. */
  looks: number
  /** Found so many, it may stop. */
  enough: number
}

export interface SearchPiece {
  /** In any order. All there is with an id above those of the rest. */
  found: Found[]
  /** Empty when everything has been looked at. */
  rest: Rest[]
}

/** Where a message is that matched when it was looked at. */
export interface Found {
  roomId: number
  seq: number
  id: number
}

/** Somebody reports a message. No text of it is kept: who deletes it deletes it everywhere. */
export interface NewReport {
  userId: number
  roomId: number
  seq: number
  /** In their words. */
  reason: string | null
  now: number
}

export interface Store extends UploadStore, ProfileStore {
  /** Names this database's history: another one means every cursor is void. */
  readonly logId: string

  /** A setting kept with the data, such as the generated secret. */
  meta(key: string): Promise<string | undefined>
  /** Keep a setting unless there is one; gives the one that is there now. */
  metaOnce(key: string, value: string): Promise<string>

  /** `undefined` when the name (compared by `usernameKey`) or the external id is taken. */
  createUser(user: NewUser): Promise<StoredUser | undefined>
  userById(id: number): Promise<StoredUser | undefined>
  userByName(username: string): Promise<StoredUser | undefined>
  userByExternalId(externalId: string): Promise<StoredUser | undefined>
  /**
   * Ascending by id, after one, enabled ones only; `q` is a prefix of the username, compared by `usernameKey`; `since`
   * leaves those whose profile has changed after so many changes.
   */
  users(page: UsersPage): Promise<User[]>
  /** Give a user another password, if the hash is still the one given; was it? */
  setPassword(id: number, from: string, to: string): Promise<boolean>
  /** Shut a user out from a time on, or (null) let them in again. Operators do it in the database: see docs/server.md. */
  disableUser(id: number, at: number | null): Promise<void>

  /** Block somebody; did that change anything? `not_found` when there is no such user, `quota` beyond `LIMITS.blocks`. */
  block(userId: number, otherId: number, now: number): Promise<{ changed: boolean } | Refusal>
  /** Block somebody no longer; did that change anything? */
  unblock(userId: number, otherId: number): Promise<{ changed: boolean }>
  /** Whom somebody blocks, ascending by id. */
  blocks(userId: number): Promise<User[]>
  /** Who blocks somebody, ascending. */
  blockedBy(userId: number): Promise<number[]>
  /** Which of two users block the other: none, one or both. */
  blockers(a: number, b: number): Promise<number[]>

  /** Keep a report, for whoever looks into the database. One per user and message: was it the first? */
  report(report: NewReport): Promise<{ changed: boolean }>

  /** Keep a session, if that holds; did it? Both in one transaction. */
  createSession(session: StoredSession, only?: SessionCondition): Promise<boolean>
  session(id: string): Promise<StoredSession | undefined>
  /** By its refresh token, or the one before. */
  sessionByRefresh(hash: string): Promise<StoredSession | undefined>
  /** Those not revoked, the most recently seen first, at most 1,000. Expired ones are among them. */
  sessionsOf(userId: number): Promise<StoredSession[]>
  /** Put a new refresh token in place of `from`; false when another call was faster, or the session has ended. */
  rotateRefresh(id: string, from: string, to: string, now: number, expiresAt: number): Promise<boolean>
  /** The refresh token whose hash begins so has reached somebody. Nothing, if it is not the current one, or was known. */
  refreshArrived(id: string, hashBegins: string, now: number): Promise<void>
  /** End one session, or a user's; the ids of those that this call ended. */
  revokeSessions(which: { id: string } | { userId: number; except?: string }, now: number): Promise<string[]>
  /** Delete sessions that expired, or were revoked, before a time; how many. */
  forgetSessions(before: number): Promise<number>

  room(id: number): Promise<StoredRoom | undefined>
  direct(a: number, b: number): Promise<StoredRoom | undefined>
  /** Find or make the direct room of two users; `undefined` when one of them does not exist or is disabled. */
  openDirect(a: number, b: number, now: number): Promise<StoredRoom | undefined>
  /** The public group of this name, compared by `usernameKey`. */
  groupNamed(name: string): Promise<StoredRoom | undefined>
  /** Make a group, its maker in it as the owner, in one transaction. A repeat of `(makerId, clientId)` gives the first. */
  createGroup(group: NewGroup): Promise<Stored[] | Refusal>
  /** What a group was called at a `seq`; `undefined` when that is not known any more. */
  titleAt(roomId: number, seq: number): Promise<string | undefined>
  /** Somebody's place in a group; `undefined` when they never were in it. */
  seat(roomId: number, userId: number): Promise<Seat | undefined>
  /** Who is in a group, ascending by id, after one. */
  seats(roomId: number, page: { limit: number; after?: number }): Promise<SeatOfUser[]>
  /** Everyone who is in a group. */
  memberIds(roomId: number): Promise<readonly number[]>
  /**
   * The user's rooms, those they are in, the most recently written first, the broadcast room always among them. Or those `after`
   * a room's id, ascending by id.
   */
  roomsOf(userId: number, limit: number, after?: number): Promise<StoredRoom[]>

  /**
   * Append a batch in one transaction, in order; the answers are in the same order.
   * A repeat of `(senderId, clientId)` stores nothing and gives the stored event.
   */
  append(batch: readonly Append[]): Promise<Appended[]>
  /** Events with `after < seq`, ascending; messages and edits with the text as it is now. */
  events(roomId: number, after: number, limit: number): Promise<LogEvent[]>
  /** The newest messages with `seq < before`, ascending, each as the whole log makes it; `mine` is about the viewer. */
  messages(roomId: number, page: MessagePage, viewerId?: number): Promise<MessageEvent[]>
  /**
   * The first seq of a stretch whose event is not older than a time; one beyond its end when there is none. It is found
   * by halving: where the clock was set back, it is one of the places at which that time is passed.
   */
  seqSince(stretch: Stretch, time: number): Promise<number>
  /** Look for messages, a piece at a time, by the texts that they have now: an index may only save looks. */
  search(search: Search): Promise<SearchPiece>
  /**
   * Messages of others that are not deleted, with `seq > min(read, unread_from - 1)`, counted up to `max`, among the newest
   * {@link UNREAD_REACH} of anybody that are not.
   */
  unread(roomId: number, userId: number, max: number): Promise<number>

  /**
   * Raise marks in one transaction; `read` and `delivered` only grow, `read ≤ delivered ≤ head`. A `read` that grows,
   * or reaches the head, takes `unread_from` away. Answers in the order asked.
   */
  raise(batch: readonly Raise[]): Promise<Raised[]>
  /** The marks of some users in a room, in the order asked; zeros where there is none. */
  marks(roomId: number, userIds: readonly number[]): Promise<Mark[]>

  /** The id of the newest event of all rooms, 0 when there is none. */
  lastId(): Promise<number>
  /**
   * Where there is something newer than the event with this id, for some users: of their rooms the head, of groups they
   * were put out of their own last event; and of the broadcast room for everyone.
   */
  freshFor(userIds: readonly number[], id: number): Promise<Fresh[]>

  /** Seed history, ascending by id, the newest `limit`: broadcasts and what the user wrote or got in private. */
  historyOf(userId: number, page: Page): Promise<SeedMessage[]>
  historyBetween(a: number, b: number, page: Page): Promise<SeedMessage[]>
  broadcastHistory(page: Page): Promise<SeedMessage[]>

  /**
   * Do a piece, of some milliseconds, of what need not be done at once, such as wiping what was deleted from
   * the write-ahead log, or indexing. True when there is more.
   */
  tidy(): Promise<boolean>

  /** Does the database answer? Rejects when not. */
  ping(): Promise<void>
  /** Wait for what is being written, and let go of the files. Twice is harmless. */
  close(): Promise<void>
}
