import type { ClientFrame, Hello, Welcome } from '@parlo/contract'
import { LIMITS } from '@parlo/contract'
import type { Cell } from './cell.ts'
import type { Connection } from './connection.ts'
import type { EngineFrame, Input } from './engine/inputs.ts'
import type { Socket } from './socket.ts'
import { newId } from './id.ts'
import { openTabs, type Tabs } from './tabs.ts'

/** What a shared socket needs, and whom it tells. */
export interface SharedSocketParts {
  /** One for each user of each server. */
  name: string
  /** This tab's own line, for when it leads. */
  socket: Socket
  /** The sign-in that the tabs share; undefined where each has its own, or the page says who is there. */
  session: string | undefined
  connection: Cell<Connection>
  /** How far this tab has got, as for `hello`. */
  resume: () => Hello['resume']
  onFrame: (frame: EngineFrame) => void
  onDown: () => void
  onLead: (leads: boolean) => void
  /** Another tab has done something. */
  onTold: (input: Input) => void
  /** The user signed out in another tab. `same`: of the sign-in of this tab, of which that one tells the server. */
  onSignedOut: (same: boolean) => void
  /** For tests. Default: the tabs of this browser. */
  openTabs?: typeof openTabs
}

/** What tabs say to each other. `to` a tab; without, to all. */
type Said =
  /** How are things? */
  | { kind: 'join'; from: string }
  | { kind: 'connection'; connection: Connection }
  /** The server said this. */
  | { kind: 'frame'; to?: string; frame: EngineFrame }
  /** Say this to the server. */
  | { kind: 'say'; frame: ClientFrame }
  | { kind: 'wake'; anew?: boolean | undefined }
  | { kind: 'input'; input: Input }
  /** The user signed out of this sign-in then, by this device's clock, and of all others in this browser. */
  | { kind: 'signed-out'; session?: string | undefined; at?: number }

const TOLD: readonly unknown[] = ['restore', 'dropped', 'retry'] satisfies Input['kind'][]

const field = (of: unknown, name: string): unknown =>
  (of as Record<string, unknown> | null | undefined)?.[name]

/** Tabs may run another version for a while: what is not understood is not heard. */
function isSaid(said: unknown): said is Said {
  const { frame, connection, input } = (said ?? {}) as Record<'frame' | 'connection' | 'input', unknown>
  switch (field(said, 'kind')) {
    case 'frame':
    case 'say':
      return typeof field(frame, 'type') === 'string'
    case 'connection':
      return typeof field(connection, 'at') === 'string'
    case 'input':
      return TOLD.includes(field(input, 'kind'))
    case 'join':
    case 'wake':
    case 'signed-out':
      return true
    default:
      return false
  }
}

/** Is it the answer to something that was done, and not stored? */
const isVerdict = (frame: EngineFrame): boolean => frame.type === 'error' && frame.client_id !== undefined

/** Milliseconds after which a pull that was asked for may be asked for again. */
const PULL_TIMEOUT = 4_000

/**
 * One line for all tabs of a browser: the tab that leads holds it, and tells the others all it hears.
 *
 * Every tab has an engine of its own, which can bear frames that come twice, late, or not at all; so a change of the
 * leading tab is for the others what a line that was cut is. Where tabs cannot talk, each leads.
 */
export class SharedSocket {
  readonly #parts: SharedSocketParts
  readonly #tabs: Tabs | undefined
  /** Since when this tab listens: somebody is signed in here by then. */
  readonly #since = Date.now()
  readonly #me = newId(this.#since)
  #leads = false
  #online = false
  /** What a tab that comes later has to know: the newest welcome, who is here, and whom the user blocks. */
  #welcome: Welcome | undefined
  readonly #present = new Set<string>()
  #blocks: EngineFrame | undefined
  /** Pulls under way, by room and place: twenty tabs miss the same. */
  readonly #pulls = new Map<string, number>()

  constructor(parts: SharedSocketParts) {
    this.#parts = parts
    this.#tabs = (parts.openTabs ?? openTabs)({
      name: parts.name,
      onLead: leads => this.#lead(leads),
      onMessage: said => isSaid(said) && this.#onSaid(said)
    })
    // Among others a tab follows until it is told to lead.
    this.#lead(!this.#tabs)
  }

  send(frame: ClientFrame): void {
    if (this.#leads) this.#say(frame)
    // The line is the leading tab's, and so is its token.
    else if (this.#online && frame.type !== 'auth') this.#post({ kind: 'say', frame })
  }

  /** Is the line still there? `anew`: connect also where it was refused for good. */
  wake(anew?: boolean): void {
    if (this.#leads) this.#parts.socket.wake(anew)
    else this.#post({ kind: 'wake', anew })
  }

  /** Let the other tabs know what was done here; or, as a frame, what this one made of what the server said. */
  tell(input: Input): void {
    this.#post(input.kind === 'frame' ? input : { kind: 'input', input })
  }

  /** The user signed out here, and so everywhere in this browser. */
  signOut(): void {
    this.#post({ kind: 'signed-out', session: this.#parts.session, at: Date.now() })
  }

  close(): void {
    this.#leads = false
    this.#parts.socket.close()
    this.#tabs?.close()
    this.#parts.connection.set({ at: 'idle' })
  }

  /** This tab's own line changed. */
  changed(connection: Connection): void {
    if (!this.#leads) return
    this.#parts.connection.set(connection)
    this.#post({ kind: 'connection', connection })
  }

  /** This tab's own line brought a frame. */
  heard(frame: EngineFrame): void {
    if (!this.#leads) return
    this.#remember(frame)
    this.#parts.onFrame(frame)
    // How long the token lasts is of the leading tab's. And whether something is refused for good, only the tab knows that
    // has sent it, perhaps twice: it tells the others.
    if ('auth' in frame || isVerdict(frame)) return
    this.#post({ kind: 'frame', frame })
  }

  /** This tab's own line is gone. */
  down(): void {
    this.#pulls.clear()
    if (this.#leads) this.#parts.onDown()
  }

  #lead(leads: boolean): void {
    const { socket, connection, onDown, onLead } = this.#parts
    // Whatever was under way on the line until now, nobody answers.
    if (this.#online || this.#leads) onDown()
    this.#leads = leads
    this.#online = false
    onLead(leads)
    if (!leads) socket.close()
    connection.set({ at: 'connecting', attempt: 1 })
    if (leads) socket.open()
    else this.#post({ kind: 'join', from: this.#me })
  }

  #onSaid(said: Said): void {
    switch (said.kind) {
      case 'join':
        return this.#greet(said.from)
      case 'connection':
        return this.#follow(said.connection)
      case 'frame':
        if (this.#leads || (said.to ?? this.#me) !== this.#me) return
        // What is refused for good stays so, whatever has become of the line since.
        if (isVerdict(said.frame)) this.#parts.onFrame(said.frame)
        else this.#onFrame(said.frame)
        return
      case 'say':
        if (this.#leads) this.#say(said.frame)
        return
      case 'wake':
        if (this.#leads) this.#parts.socket.wake(said.anew)
        return
      case 'input':
        return this.#parts.onTold(said.input)
      case 'signed-out': {
        const same = said.session === this.#parts.session
        // Tabs may have signed in one by one. What is from before the sign-in here comes late, and means the one before.
        if (same || (said.at ?? 0) >= this.#since) this.#parts.onSignedOut(same)
      }
    }
  }

  /** A tab has come: tell it what it would have heard. */
  #greet(to: string): void {
    if (!this.#leads) return
    const connection = this.#parts.socket.connection.getSnapshot()
    this.#post({ kind: 'connection', connection })
    if (connection.at !== 'online' || !this.#welcome) return
    this.#post({ kind: 'frame', to, frame: this.#welcome })
    const users = Object.fromEntries([...this.#present].map(id => [id, 'online' as const]))
    this.#post({ kind: 'frame', to, frame: { type: 'note', kind: 'presence', all: true, users } })
    if (this.#blocks) this.#post({ kind: 'frame', to, frame: this.#blocks })
  }

  #follow(connection: Connection): void {
    if (this.#leads) return
    this.#parts.connection.set(connection)
    if (connection.at === 'online' || !this.#online) return
    this.#online = false
    this.#parts.onDown()
  }

  #onFrame(frame: EngineFrame): void {
    if (frame.type !== 'welcome') {
      // What came before its welcome is for those who were there.
      if (this.#online) this.#parts.onFrame(frame)
      return
    }
    this.#online = true
    this.#parts.onFrame({ ...frame, reset: useless(this.#parts.resume(), frame), token_exp: 0 })
  }

  #say(frame: ClientFrame): void {
    if (frame.type === 'pull') {
      const key = `${frame.room} ${frame.after}`
      const now = Date.now()
      if (now - (this.#pulls.get(key) ?? -Infinity) < PULL_TIMEOUT) return
      this.#pulls.set(key, now)
    }
    this.#parts.socket.send(frame)
  }

  #remember(frame: EngineFrame): void {
    if (frame.type === 'welcome') {
      this.#welcome = { ...frame, heads: { ...frame.heads } }
      this.#present.clear()
      this.#blocks = undefined
    } else if (frame.type === 'events') {
      if (frame.after !== undefined) this.#pulls.delete(`${frame.room} ${frame.after}`)
      const head = Math.max(frame.events.at(-1)?.seq ?? 0, frame.head ?? 0)
      const heads = this.#welcome?.heads
      if (heads && head > (heads[frame.room] ?? 0)) heads[frame.room] = head
    } else if (frame.type === 'error' && frame.about === 'pull') {
      // Nothing will come of it: its room asks again when it may.
      for (const key of this.#pulls.keys()) if (key.startsWith(`${frame.room} `)) this.#pulls.delete(key)
    } else if (frame.type === 'heads') {
      Object.assign(this.#welcome?.heads ?? {}, frame.heads)
    } else if (frame.type === 'note' && frame.kind === 'blocks') {
      this.#blocks = frame
    } else if (frame.type === 'note' && frame.kind === 'presence') {
      if (frame.all) this.#present.clear()
      for (const [id, presence] of Object.entries(frame.users)) {
        if (presence === 'online') this.#present.add(id)
        else this.#present.delete(id)
      }
    }
  }

  #post(said: Said): void {
    this.#tabs?.post(said)
  }
}

/** The rooms of which this tab holds what is of no use; as the server says of those whose cursors it is told. */
function useless(resume: Hello['resume'], { log, heads, more }: Welcome): number[] {
  if (resume?.log !== log) return []
  return Object.entries(resume.cursors).flatMap(([room, cursor]) => {
    const head = heads[room] ?? (more ? cursor : 0)
    return cursor > head || cursor < head - LIMITS.catchUp ? [Number(room)] : []
  })
}
