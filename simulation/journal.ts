/* What happened, as everybody taking part wrote it down. The checker reads this and nothing else, so it can judge real
 * processes too, if they write the same lines. `client` names one run of one device: after a crash it is another one. */

/** One line of a room as somebody saw it: `[seq, id, sender, client id]`. */
export type Row = readonly [seq: number, id: number, sender: number, clientId: string | null]

/** What an event is, beyond its row. Where a commit has none, it is a message. */
export interface Deed {
  kind: string
  /** Of a message. */
  text?: string
  /** The `seq` of the message that it is done to. */
  target?: number
  /** Whom it is done to. */
  user?: number
}

/** A message with all that was done to it, as it is shown. */
export interface Folded {
  seq: number
  text: string
  edited: boolean
  deleted: boolean
  pinned: boolean
  replies: number
  /** In a view: `count` people, of whom these are named, and whether the one signed in is one. */
  reactions: readonly { emoji: string; count: number; users: readonly number[]; mine: boolean }[]
}

export type Entry =
  // The database
  /** Committed. `pair`: the two whose room it is; null for everyone's. `group`: what a newcomer may read of it. */
  | {
      kind: 'commit'
      room: number
      pair: readonly [number, number] | null
      row: Row
      deed?: Deed
      group?: 'all' | 'joined'
    }
  /** A mark was raised to this; `head` is the room's then. */
  | { kind: 'raised'; room: number; user: number; read: number; delivered: number; head: number }
  /** The database is a backup: of each room only so much is left. */
  | { kind: 'restored'; heads: Readonly<Record<string, number>> }
  /** What the database holds of a room at the end. */
  | { kind: 'log'; room: number; rows: readonly Row[] }
  /** What the database makes of it; of each reaction all users are named. */
  | { kind: 'folded'; room: number; lines: readonly Folded[] }
  // A client
  /** `device`: what outlives the page, and keeps what was done there. */
  | { kind: 'start'; client: string; user: number; device?: string }
  /** `about`: the client id of the message that something was done to. */
  | { kind: 'write'; client: string; room: string; clientId: string; about?: string }
  /** What was refused, or kept by the page before, is to be sent again. */
  | { kind: 'again'; client: string; clientId: string }
  /** The page before had kept it as refused. */
  | { kind: 'parked'; client: string; clientId: string }
  /** It is to be seen, though it is not in the log yet. `lasting`: on a device that keeps it. */
  | { kind: 'shown'; client: string; clientId: string; lasting: boolean; text?: string }
  /** It became part of something else that was not sent yet. */
  | { kind: 'merged'; client: string; clientId: string }
  /** Given up by the one who wrote it. */
  | { kind: 'discarded'; client: string; clientId: string }
  /** The engine heard that it is refused; whoever did it is told (`refused`) once the device knows, too. */
  | { kind: 'undone'; client: string; clientId: string }
  /** A device lost all it had kept. */
  | { kind: 'forgot'; device: string }
  /** The server's `ok`. */
  | { kind: 'ok'; client: string; room: number; seq: number; id: number; clientId: string }
  /** The engine said that it is stored. */
  | { kind: 'sent'; client: string; seq: number; id: number; clientId: string }
  | { kind: 'refused'; client: string; clientId: string }
  /** Events, or pages, came over the line. */
  | { kind: 'got'; client: string; room: number; rows: readonly Row[] }
  /** A mark came over the line. */
  | { kind: 'marked'; client: string; room: number; user: number; read: number; delivered: number }
  /** What is shown of a room: the first `keep` lines as before, then `rows`. `end`: how far the log is held. */
  | {
      kind: 'view'
      client: string
      room: number
      keep: number
      rows: readonly Row[]
      end: number
      read: number
    }
  /** A page of history was put into the view. */
  | { kind: 'history'; client: string; room: number; from: number; to: number }
  /** The cache of a room (null: of all) was dropped. */
  | { kind: 'reset'; client: string; room: number | null }
  /** Another room has this number now. */
  | { kind: 'renumbered'; client: string; room: number }
  /** News for the person. */
  | { kind: 'told'; client: string; room: number; row: Row }
  /** A pull went out on connection number `line`; and its answer, with so many events. */
  | { kind: 'pull'; client: string; line: number; room: number; after: number }
  | { kind: 'pulled'; client: string; line: number; room: number; after: number; events: number }
  /** The client ticks like mad, or has given up for good. */
  | { kind: 'stuck'; client: string; why: string }
  /** How things stand when all should be calm. */
  | { kind: 'final'; client: string; online: boolean; rooms: readonly FinalRoom[] }
  // The world
  | { kind: 'fault'; what: string }
  /** Faults have ended, so much time ago that everything must be well: nothing more may be asked for. */
  | { kind: 'healed' }
  | { kind: 'calm' }

/** A room as a client holds it at the end. */
export interface FinalRoom {
  key: string
  room: number | null
  opened: boolean
  /** The `seq` up to which its log is held; null when it is not. */
  end: number | null
  /** Of a group: the one signed in is not in it. */
  left?: boolean
  /** Every message that is held. */
  lines?: readonly Folded[]
  /** What was done here and is still shown on top of the log. */
  pending?: number
  /** `seq` of the newest message known. */
  last: number
  unread: number
  /** Up to where nothing is unread: what was read, but for what is to count as unread again. */
  read: number
  /** Of a group: the last own messages that are shown as having reached, and been read by, everybody. */
  ticks?: { delivered: number; read: number }
  /** What waits to be sent. */
  unsent: number
}

export type Stamped = Entry & { /** Milliseconds since the beginning. */ at: number }

/** Where everybody writes. */
export type Journal = (entry: Entry) => void
