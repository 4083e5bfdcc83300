/**
 * Numbers both sides share. A server may be set stricter; what it enforces it tells in `welcome.limits`.
 *
 * @see docs/protocol.md#limits
 */
export const LIMITS = {
  /** Bytes in one WebSocket frame, either way. */
  frameBytes: 65_536,
  /** Bytes in a frame before `hello` has been accepted. */
  helloBytes: 32_768,
  /** Milliseconds a new socket has to say `hello`. */
  helloMillis: 5_000,
  /** Bytes in one REST body. */
  bodyBytes: 65_536,
  /** UTF-16 code units in the text of a message (`text.length` in JavaScript). */
  text: 8_000,
  /** UTF-16 code units in one emoji; different emojis under one message; people named with each. */
  emoji: 32,
  emojis: 20,
  reactionUsers: 10,
  /** User ids one message may mention. */
  mentions: 50,
  /** Messages pinned to a room. */
  pins: 50,
  /** People a user may block. */
  blocks: 1_000,
  /** Groups a user may be in, of direct rooms there may be more; people in a group; people invited as it is made. */
  groupsPerUser: 5_000,
  groupMembers: 10_000,
  groupFirst: 100,
  /** People in a group up to whom everybody is told how far the others have read, and who types. */
  groupReceipts: 1_000,
  /** Members one page of a group's holds, at most and by default. */
  membersPage: 1_000,
  /** UTF-16 code units in the reason for which somebody reports a message. */
  reason: 500,
  /** UTF-16 code units in the title of a group, and in its name. */
  title: 100,
  roomName: 64,
  /** Events one `pull` answers at most. */
  pull: 200,
  /** Messages one page of history holds at most; and when nothing is asked for. */
  page: 200,
  pageDefault: 50,
  /** UTF-16 code units in what is searched for, and words in it. */
  searchText: 200,
  searchWords: 20,
  /** Messages one page of a search holds at most, and when nothing is asked for; places marked in each. */
  searchPage: 100,
  searchDefault: 20,
  highlights: 20,
  /** Messages one page of a seed history endpoint holds, at most and by default. */
  seedPage: 1_000,
  /** Users one page of the directory holds, at most and by default. */
  usersPage: 1_000,
  /** Rooms one page of the room list holds at most. */
  roomsPage: 1_000,
  /** Cursors a `hello` may carry, and rooms a `welcome` answers with. */
  cursors: 1_000,
  /** Events a client may be behind in a room and still catch up by `pull`; beyond, it loads the newest page. */
  catchUp: 500,
  /** Characters in a `client_id`. */
  clientId: 64,
  /** Characters in a username. */
  usernameMin: 3,
  usernameMax: 32,
  /** UTF-16 code units in a display name. */
  displayName: 60,
  /** UTF-8 bytes in a password; bcrypt reads no more than 72. */
  passwordBytesMax: 72,
  /** Messages a user may send a second, and in one burst. */
  sendPerSecond: 5,
  sendBurst: 10,
  /** Frames a socket may send a second. */
  framesPerSecond: 30,
  /** Live sockets a user may have. */
  socketsPerUser: 10,
  /** Seconds of silence after which the server says `ping`. */
  heartbeatSeconds: 25,
  /** Milliseconds after which a receiver forgets that somebody was typing; and between two repeats by the one who types. */
  typingMillis: 6_000,
  typingRepeatMillis: 4_000
} as const
