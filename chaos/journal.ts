/* What every client of a run writes down, while it happens. `client` names one run of one device: after a crash it is
 * another one. The judge reads these lines and the database, and nothing else. */

/** One stored message as somebody saw it. */
export type Row = readonly [seq: number, id: number, sender: number, clientId: string | null]

export type Entry =
  | { kind: 'start'; client: string; user: number }
  /** Somebody wrote this, here. */
  | { kind: 'write'; client: string; room: string; clientId: string; text: string }
  /** The server's `ok`, as it came over the line. */
  | { kind: 'ok'; client: string; room: number; seq: number; id: number | null; clientId: string }
  /** The promise of a write was kept. */
  | { kind: 'sent'; client: string; seq: number; id: number; clientId: string }
  | { kind: 'refused'; client: string; clientId: string; code: string }
  /** What is shown of a room: the first `keep` stored lines as before, then `rows`. */
  | { kind: 'view'; client: string; room: string; keep: number; rows: readonly Row[] }
  /** News of a message by somebody else. */
  | { kind: 'told'; client: string; room: string; row: Row }
  /** It stopped living before the end. */
  | { kind: 'crash'; client: string }
  | { kind: 'wrong'; client: string; what: string }

/** Where everybody writes. */
export type Journal = (entry: Entry) => void
