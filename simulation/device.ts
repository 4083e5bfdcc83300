import {
  ChatError,
  isChatError,
  type Act,
  type ClientFrame,
  type MessagesAnswer,
  type RoomAddress,
  type RoomSummary,
  type User
} from '@parlo/contract'
import type { Effect, EngineFrame, Input, Kept, Window } from '../packages/sdk/src/engine/inputs.ts'
import { resume } from '../packages/sdk/src/engine/line.ts'
import { waits } from '../packages/sdk/src/engine/pending.ts'
import { recordOf } from '../packages/sdk/src/engine/record.ts'
import {
  createState,
  readTo,
  type RoomKey,
  type RoomState,
  type State
} from '../packages/sdk/src/engine/state.ts'
import { nextWake, step } from '../packages/sdk/src/engine/step.ts'
import { newest } from '../packages/sdk/src/engine/timeline.ts'
import { messageOf, snapshotOf } from '../packages/sdk/src/engine/view.ts'
import type { Message } from '../packages/sdk/src/snapshots.ts'
import { DeviceSocket } from './device-socket.ts'
import { rowOf } from './disk.ts'
import type { Drive } from './drive.ts'
import { foldedOf } from './folded.ts'
import type { Journal } from './journal.ts'
import type { Network, Question } from './network.ts'
import type { Random } from './random.ts'
import { EPOCH } from './server-node.ts'
import { Views } from './views.ts'
import type { Mortal, World } from './world.ts'

export interface DeviceParts {
  world: World
  random: Random
  journal: Journal
  network: Network
  /** How wrong this device's clock is, in milliseconds. */
  skew: () => number
  /** What outlives the page, and how it is called; `undefined`: nothing does. */
  drive: Drive | undefined
  device: string
  /** Lines that it holds of a room, more or less. */
  most: number
}

/** As in the SDK's driver. */
const SAVE_PAUSE = 500
/** Ticks within a second beyond which an engine does not wait, but spin. */
const SPINNING = 200

/**
 * The real engine on one device, from the start of its page to its end: with a driver and a socket that do what the
 * SDK's do, in simulated time.
 */
export class Device implements Mortal {
  alive = true
  readonly name: string
  readonly user: User
  readonly #parts: DeviceParts
  readonly #state: State
  readonly #views: Views
  readonly socket: DeviceSocket
  readonly #inputs: Input[] = []
  /** How many times a person has tried something again. */
  readonly #tries = new Map<string, number>()
  #limitedAt = -Infinity
  #running = false
  /** Once what the device had kept is there. */
  #drive: Drive | undefined
  readonly #unsaved = new Set<RoomState>()
  #saving = false
  #cancelWake = () => {}
  #ticks = { second: 0, count: 0 }

  constructor(name: string, user: User, parts: DeviceParts) {
    this.name = name
    this.user = user
    this.#parts = parts
    const { drive, device, journal } = parts
    this.#state = createState(user, drive !== undefined, parts.most)
    this.#views = new Views(name, this.#state, drive, journal)
    journal({ kind: 'start', client: name, user: user.id, ...(drive && { device }) })
    this.socket = new DeviceSocket({
      ready: drive ? this.#recall(drive) : Promise.resolve(),
      random: parts.random,
      after: (millis, run) => this.#after(millis, run),
      now: () => this.#now(),
      dial: listener => parts.network.dial(this, listener),
      hello: () => {
        const going = resume(this.#state)
        return { type: 'hello', version: 1, token: String(user.id), ...(going && { resume: going }) }
      },
      onFrame: frame => this.#hear(frame),
      onDown: () => this.run({ kind: 'down' }),
      onStop: code => this.#stuck(`gave up on close code ${code}`)
    })
  }

  get rooms(): readonly RoomState[] {
    return [...this.#state.rooms.values()]
  }

  shows(key: RoomKey): readonly Message[] {
    const room = this.#state.rooms.get(key)
    return room ? snapshotOf(this.#state, room).messages : []
  }

  /** What a person does; to a message, with what it is called and, while it has no `seq`, by that name alone. */
  write(room: RoomKey, clientId: string, act: Act, about?: string | null, isUnsent = false): void {
    this.#parts.journal({ kind: 'write', client: this.name, room, clientId, ...(about && { about }) })
    this.run({ kind: 'write', room, clientId, act, ...(isUnsent && { about: about! }) })
  }

  retry(room: RoomKey, clientId: string): void {
    this.#parts.journal({ kind: 'again', client: this.name, clientId })
    this.#tries.set(clientId, (this.#tries.get(clientId) ?? 0) + 1)
    this.run({ kind: 'retry', room, clientId })
  }

  discard(room: RoomKey, clientId: string): void {
    this.#parts.journal({ kind: 'discarded', client: this.name, clientId })
    this.run({ kind: 'discard', room, clientId })
  }

  /** Something happened. */
  run(input: Input): void {
    if (!this.alive) return
    this.#inputs.push(input)
    const waits = this.#parts.drive !== this.#drive
    if (!this.#running && !waits) this.#work()
  }

  #work(): void {
    this.#running = true
    for (let one = this.#inputs.shift(); one; one = this.#inputs.shift()) {
      this.#views.before(one)
      this.#perform(step(this.#state, one, this.#now()))
      for (const room of this.#state.touched) this.#unsaved.add(room)
      this.#views.after(one)
    }
    this.#running = false
    if (this.#drive && this.#unsaved.size > 0 && !this.#saving) {
      this.#saving = true
      this.#after(SAVE_PAUSE, () => this.#save())
    }
    this.#wake()
  }

  async #recall(drive: Drive): Promise<void> {
    const { items, records } = await drive.recall(this)
    this.#drive = drive
    for (const { id: clientId, error } of items) {
      this.#parts.journal({ kind: error ? 'parked' : 'again', client: this.name, clientId })
    }
    this.#inputs.unshift({ kind: 'recall', records, people: [], items })
    this.#work()
  }

  #save(): void {
    this.#saving = false
    const records = [...this.#unsaved].flatMap(room => recordOf(this.#state, room) ?? [])
    this.#unsaved.clear()
    if (records.length > 0) void this.#drive!.save(this, records)
  }

  async #keep(item: Kept): Promise<void> {
    await this.#drive?.keep(this, item)
    this.run({ kind: 'kept', room: item.room, clientId: item.id })
  }

  /** It is told once the next page cannot send it again. */
  async #refused({ clientId, quiet }: Effect & { kind: 'refused' }): Promise<void> {
    const { journal } = this.#parts
    journal({ kind: 'undone', client: this.name, clientId })
    const tries = this.#tries.get(clientId)
    if (this.#drive) await this.#drive.settled()
    // Whoever tried again meanwhile has taken it back.
    if (!this.alive || tries !== this.#tries.get(clientId)) return
    journal({ kind: quiet ? 'discarded' : 'refused', client: this.name, clientId })
  }

  /** The page is gone, and all it knew. */
  crash(): void {
    this.alive = false
    this.#parts.drive?.end()
    this.socket.wire?.drop()
  }

  /** Has it been told, this second, that it writes faster than the server takes it? */
  get isLimited(): boolean {
    return this.#parts.world.now - this.#limitedAt < 1_000
  }

  finish(): void {
    this.#parts.journal({
      kind: 'final',
      client: this.name,
      online: this.socket.online,
      rooms: this.rooms.map(room => ({
        key: room.key,
        room: room.id,
        opened: room.opened,
        end: newest(room.timeline)?.to ?? null,
        last: room.last?.seq ?? 0,
        left: room.left,
        unread: snapshotOf(this.#state, room).unread,
        read: readTo(this.#state, room),
        ...(room.kind === 'group' && { ticks: ticksOf(snapshotOf(this.#state, room).messages) }),
        unsent: room.outbox.filter(waits).length,
        pending: room.outbox.filter(({ at }) => at !== 'failed').length,
        lines: [...room.timeline.lines, ...room.loose.values()].map(line =>
          foldedOf(messageOf(this.#state, room, line))
        )
      }))
    })
  }

  #now(): number {
    return EPOCH + Math.floor(this.#parts.world.now) + this.#parts.skew()
  }

  #perform(effects: Effect[]): void {
    const { journal } = this.#parts
    for (const effect of effects) {
      switch (effect.kind) {
        case 'frame':
          this.#send(effect.frame)
          break
        case 'probe':
          this.socket.wake()
          break
        case 'get-page':
          void this.#getPage(effect)
          break
        case 'get-people':
          void this.#learn(this.#loadPeople())
          break
        case 'get-rooms':
          void this.#learn(
            this.#loadRooms((chat, caller) => chat.rooms(caller).then(({ rooms }) => rooms), true)
          )
          break
        case 'get-room':
          void this.#learn(
            this.#loadRooms((chat, caller) => chat.room(caller, effect.id).then(room => [room]))
          )
          break
        case 'get-members':
          void this.#learn(this.#loadMembers(effect))
          break
        case 'keep':
          void this.#keep(effect.item)
          break
        case 'drop':
          void this.#drive?.drop(this, effect.clientId)
          break
        case 'get-lines':
          void this.#getLines(effect.room, effect.seq).catch((error: unknown) => {
            if (asChatError(error).retry) this.run({ ...effect, kind: 'lines-failed' })
          })
          break
        case 'sent': {
          const { clientId, message } = effect
          if (message)
            journal({ kind: 'sent', client: this.name, seq: message.seq!, id: message.id!, clientId })
          else if (!this.#views.stored.has(clientId)) journal({ kind: 'merged', client: this.name, clientId })
          break
        }
        case 'refused':
          void this.#refused(effect)
          break
        case 'message': {
          const { seq, id, senderId, clientId } = effect.message
          const row = [seq!, id!, senderId, clientId] as const
          journal({ kind: 'told', client: this.name, room: this.#state.rooms.get(effect.room)!.id!, row })
          break
        }
        case 'people-changed':
        case 'tell-dropped': // these devices have one tab
      }
    }
  }

  async #getPage({ room, ask, window, limit }: Effect & { kind: 'get-page' }): Promise<void> {
    const input = await this.#messages(room, window, limit).then(
      (answer): Input => ({ kind: 'page', room, ask, window, answer }),
      (error: unknown): Input => ({ kind: 'page-failed', room, ask, error: asChatError(error) })
    )
    this.run(input)
  }

  async #getLines(room: RoomKey, seq: number): Promise<void> {
    this.run({ kind: 'lines', room, answer: await this.#messages(room, { around: seq }, 1) })
  }

  async #messages(room: RoomKey, window: Window, limit: number): Promise<MessagesAnswer> {
    const address = this.#state.rooms.get(room)?.id ?? (room as RoomAddress)
    const page = { limit, ...endOf(window, limit) }
    const answer = await this.#ask<MessagesAnswer>((chat, caller) => chat.messages(caller, address, page))
    if (answer.room) this.#views.got(answer.room.id, answer.messages.map(rowOf))
    return answer
  }

  async #loadPeople(): Promise<void> {
    const { users } = await this.#ask(chat => chat.users({}))
    this.run({ kind: 'people', users })
  }

  async #loadRooms(question: Question<RoomSummary[]>, all = false): Promise<void> {
    const rooms = await this.#ask(question)
    for (const { id, last } of rooms) if (last) this.#views.got(id, [rowOf(last)])
    this.run({ kind: 'rooms', rooms, all })
  }

  async #loadMembers(ask: Effect & { kind: 'get-members' }): Promise<void> {
    const { room } = ask
    const address = this.#state.rooms.get(room)!.id!
    const answer = await this.#ask((chat, caller) => chat.members(caller, address, {}))
    this.run({ kind: 'members', room, ask, answer })
  }

  async #learn(asked: Promise<void>): Promise<void> {
    try {
      await asked
    } catch (error) {
      if (asChatError(error).retry) this.run({ kind: 'ask-again' })
    }
  }

  /** Through JSON, as over HTTP. */
  async #ask<T>(question: Question<T>): Promise<T> {
    return JSON.parse(JSON.stringify(await this.#parts.network.ask(this, question))) as T
  }

  #send(frame: ClientFrame): void {
    if (this.socket.online && frame.type === 'pull') {
      this.#views.pull(this.socket.lines, Number(frame.room), frame.after)
    }
    this.socket.send(frame)
  }

  #hear(frame: EngineFrame): void {
    if (frame.type === 'error' && frame.code === 'rate_limited' && frame.about === 'send')
      this.#limitedAt = this.#parts.world.now
    this.#views.heard(frame, this.socket.lines)
    this.run({ kind: 'frame', frame })
  }

  #wake(): void {
    this.#cancelWake()
    const at = nextWake(this.#state)
    // Timers take a millisecond at least.
    if (at !== null) this.#cancelWake = this.#after(Math.max(at - this.#now(), 1), this.#tick)
  }

  readonly #tick = (): void => {
    const second = Math.floor(this.#parts.world.now / 1000)
    if (second !== this.#ticks.second) this.#ticks = { second, count: 0 }
    this.#ticks.count += 1
    if (this.#ticks.count > SPINNING) this.#stuck(`ticks more than ${SPINNING} times a second`)
    else this.run({ kind: 'tick' })
  }

  #stuck(why: string): void {
    this.#parts.journal({ kind: 'stuck', client: this.name, why })
  }

  #after(millis: number, run: () => void): () => void {
    return this.#parts.world.after(millis, run, this)
  }
}

/** The last messages that are shown as delivered, or read. */
function ticksOf(messages: readonly Message[]): { delivered: number; read: number } {
  const last = (...states: Message['state'][]) =>
    messages.findLast(({ state }) => states.includes(state))?.seq ?? 0
  return { delivered: last('delivered', 'read'), read: last('read') }
}

/** Every window is asked for by its end. */
function endOf({ around, after, ...window }: Window, limit: number): { before?: number; thread?: number } {
  if (around !== undefined) return { ...window, before: around + Math.ceil(limit / 2) }
  return after === undefined ? window : { ...window, before: after + limit + 1 }
}

const asChatError = (error: unknown): ChatError =>
  isChatError(error) ? error : new ChatError('internal', String(error), { cause: error })
