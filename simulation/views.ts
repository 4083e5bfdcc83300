import type { Input, EngineFrame } from '../packages/sdk/src/engine/inputs.ts'
import { readBy, type RoomState, type State } from '../packages/sdk/src/engine/state.ts'
import { newest } from '../packages/sdk/src/engine/timeline.ts'
import { roomsOf, snapshotOf } from '../packages/sdk/src/engine/view.ts'
import type { Message } from '../packages/sdk/src/snapshots.ts'
import { rowOf } from './disk.ts'
import type { Drive } from './drive.ts'
import type { Journal, Row } from './journal.ts'

/** Writes down what one engine hears and shows. */
export class Views {
  readonly #client: string
  readonly #state: State
  readonly #journal: Journal
  readonly #drive: Drive | undefined
  /** What the server said is stored, by client id. */
  readonly stored = new Set<string>()
  /** What is to be seen of things that are not in the log, by client id. */
  readonly #unsent = new Map<string, { lasting: boolean; text: string | undefined }>()
  readonly #shown = new Map<RoomState, { lines: readonly Message[]; end: number; read: number }>()
  /** Which room was shown under a number. */
  readonly #named = new Map<number, RoomState>()
  /** Up to where the lines of a room came while nobody had it open. */
  readonly #quiet = new Map<RoomState, number>()
  #log: string | null = null

  constructor(client: string, state: State, drive: Drive | undefined, journal: Journal) {
    this.#client = client
    this.#state = state
    this.#drive = drive
    this.#journal = journal
  }

  /** A frame came over connection number `line`. */
  heard(frame: EngineFrame, line: number): void {
    const client = this.#client
    if (frame.type === 'ok' && 'seq' in frame) {
      const { room, seq, id, client_id: clientId } = frame
      this.#journal({ kind: 'ok', client, room, seq, id, clientId })
      this.stored.add(clientId)
    }
    if (frame.type === 'mark') {
      const { room, user, read, delivered } = frame
      this.#journal({ kind: 'marked', client, room, user, read, delivered })
    }
    if (frame.type !== 'events') return
    const { room, events, after } = frame
    for (const { client_id: id } of events) if (id !== null) this.stored.add(id)
    this.got(room, events.map(rowOf))
    if (after !== undefined) {
      this.#journal({ kind: 'pulled', client, line, room, after, events: events.length })
    }
  }

  got(room: number, rows: readonly Row[]): void {
    if (rows.length > 0) this.#journal({ kind: 'got', client: this.#client, room, rows })
  }

  pull(line: number, room: number, after: number): void {
    this.#journal({ kind: 'pull', client: this.#client, line, room, after })
  }

  /** What is about to make the engine forget. */
  before(input: Input): void {
    if (input.kind === 'open') {
      // What came while nobody had it open is seen now, and was not told.
      const { id = null, opened, counted = 0 } = this.#state.rooms.get(input.room) ?? {}
      if (id !== null && !opened && counted > 0)
        this.#journal({ kind: 'history', client: this.#client, room: id, from: 1, to: counted })
    }
    if (input.kind !== 'frame' || input.frame.type !== 'welcome') return
    const { log, reset = [] } = input.frame
    const client = this.#client
    if (this.#log !== null && this.#log !== log) {
      this.#shown.clear()
      this.#named.clear()
      this.#quiet.clear()
      this.#journal({ kind: 'reset', client, room: null })
    } else
      for (const room of reset) {
        this.#shown.delete(this.#state.byId.get(room)!)
        this.#quiet.delete(this.#state.byId.get(room)!)
        this.#journal({ kind: 'reset', client, room })
      }
  }

  /** What there is to be seen now. */
  after(input: Input): void {
    const state = this.#state
    const client = this.#client
    this.#log = state.log
    if (input.kind === 'page' && input.answer.room && input.answer.log === state.log) {
      const { room, from, to } = input.answer
      this.#journal({ kind: 'history', client, room: room.id, from, to })
    }
    for (const room of state.touched) {
      this.#lookAhead(room)
      this.#look(room)
    }
    roomsOf(state, [])
    state.touched.clear()
  }

  /** What was done here and shows, though it is not in the log. */
  #lookAhead(room: RoomState): void {
    const { messages } = snapshotOf(this.#state, room)
    const sending = new Set(messages.map(({ clientId, state }) => state === 'sending' && clientId))
    for (const { clientId, act, earlier, at } of room.outbox) {
      // What was done to it since is another act, which may be refused.
      const says = at === 'keeping' ? earlier : act
      const text = says?.kind === 'message' && sending.has(clientId) ? says.body.text : undefined
      if (act.kind === 'message' ? text === undefined : at === 'keeping' || at === 'stored') continue
      const lasting = this.#drive?.lasting === true
      const old = this.#unsent.get(clientId)
      if (old?.text === text && old?.lasting === lasting) continue
      this.#unsent.set(clientId, { lasting, text })
      const what = text === undefined ? {} : { text }
      this.#journal({ kind: 'shown', client: this.#client, clientId, lasting, ...what })
    }
  }

  #look(room: RoomState): void {
    const { id } = room
    const { messages } = snapshotOf(this.#state, room)
    const read = readBy(room, this.#state.me.id)
    if (id === null) return
    const range = newest(room.timeline)
    if (range && !room.opened && range.to > (this.#quiet.get(room) ?? 0)) {
      // Nobody has it open, so nobody is told of each line.
      this.#quiet.set(room, range.to)
      this.#journal({ kind: 'history', client: this.#client, room: id, from: range.after + 1, to: range.to })
    }
    const lines = messages.filter(line => line.seq !== null)
    const end = newest(room.timeline)?.to ?? 0
    const old = this.#shown.get(room)
    let keep = 0
    while (keep < lines.length && isSame(lines[keep]!, old?.lines[keep])) keep += 1
    const same = keep === lines.length && keep === (old?.lines.length ?? 0)
    if (same && old?.end === end && old.read === read) return
    const before = this.#named.get(id)
    // Of a backup heard of over REST, while the line to the server of before seemed up: another room has its number now.
    if (before && before !== room) this.#journal({ kind: 'renumbered', client: this.#client, room: id })
    this.#named.set(id, room)
    this.#shown.set(room, { lines, end, read })
    const rows = lines
      .slice(keep)
      .map(({ seq, id: of, senderId, clientId }): Row => [seq!, of!, senderId, clientId])
    this.#journal({ kind: 'view', client: this.#client, room: id, keep, rows, end, read })
  }
}

/** A message may turn from sent to read; after a backup was restored, another may have its id. */
const isSame = (a: Message, b: Message | undefined): boolean =>
  a === b || (a.id === b?.id && a.seq === b.seq && a.clientId === b.clientId && a.senderId === b.senderId)
