import {
  ChatError,
  LIMITS,
  type Act,
  type Attachment,
  type NewGroup,
  type RoomSummary,
  type User
} from '@parlo/contract'
import { perform } from './fake-acts.ts'
import { accessTo, groupPart, membersOf, type Access } from './fake-group.ts'
import { asOthersSee, markOf, unreadOf } from './fake-marks.ts'
import { lastIdOf, makeRoom, messagesOf, toMessage, type FakeLine, type FakeRoom } from './fake-room.ts'
import { refuse } from './fake-rules.ts'

/** Something that was done, and where. */
export interface Stored {
  room: FakeRoom
  line: FakeLine
  duplicate: boolean
}

/** A message that somebody reported. */
export interface FakeReport {
  user: number
  room: number
  seq: number
  reason: string | null
}

/** What a fake server remembers of people and rooms. */
export class FakeStore {
  readonly log = 'fake'
  readonly users: (User & { password: string })[] = []
  readonly rooms: FakeRoom[] = [makeRoom(1)]
  /** Whom somebody blocks. What that keeps from whom is left to a real server. */
  readonly blocks = new Map<number, ReadonlySet<number>>()
  /** Pictures of people, by their id; those that were replaced, too. */
  readonly pictures = new Map<string, Blob>()
  /** Whose profile was changed, in that order. */
  readonly profiles: number[] = []
  /** Files that messages can carry, by id. */
  readonly files = new Map<string, Attachment>()
  /** Messages that were reported. */
  readonly reports: FakeReport[] = []
  /** What was done under which client id. */
  readonly #byClientId = new Map<string, Omit<Stored, 'duplicate'>>()
  #lastId = 0

  userOf(id: number): User | undefined {
    const account = this.users[id - 1]
    if (!account) return undefined
    const { password: _, ...user } = account
    return user
  }

  /** Somebody is called otherwise, or has another picture; null takes it away. Gives them as they are now. */
  setProfile(id: number, { name, picture }: { name?: string | null; picture?: Blob | null }): User {
    const account = this.users[id - 1]!
    this.profiles.push(id)
    if (name) account.name = name
    else if (name === null) delete account.name
    if (picture !== undefined) delete account.picture
    if (picture) {
      // As many digits as a real one has.
      account.picture = String(this.pictures.size + 1).padStart(32, '0')
      this.pictures.set(account.picture, picture)
    }
    return this.userOf(id)!
  }

  /** The room of an address, whoever asks; undefined for a direct room in which nobody has written. */
  find(caller: number, address: number | string): FakeRoom | undefined {
    const text = String(address)
    if (text === 'name:broadcast') return this.rooms[0]
    if (text.startsWith('direct:')) return this.direct(caller, Number(text.slice(7)))
    if (!text.startsWith('name:')) return this.rooms[Number(text) - 1]
    const name = text.slice(5).toLowerCase()
    return this.rooms.find(({ group }) => group?.name?.toLowerCase() === name)
  }

  /**
   * The room of an address, as somebody may see it.
   *
   * @throws {ChatError} `not_found`; `forbidden` when it is a public group that they were never in
   */
  enter(caller: number, address: number | string): { room: FakeRoom; access: Access } {
    const found = this.peek(caller, address)
    if (found.access.until === 0) throw outside()
    return found
  }

  /** The same for a look from outside, which everybody may have at a public group. @throws {ChatError} `not_found` */
  peek(caller: number, address: number | string): { room: FakeRoom; access: Access } {
    const room = this.find(caller, address)
    const access = room && accessTo(room, caller)
    if (!access) throw noRoom(address)
    return { room, access }
  }

  direct(a: number, b: number): FakeRoom | undefined {
    if (a === b) throw new ChatError('bad_request', `direct:${b} is yourself`)
    return this.rooms.find(({ pair }) => pair?.includes(a) && pair.includes(b))
  }

  openDirect(a: number, b: number): FakeRoom {
    const room = this.direct(a, b) ?? this.#newDirect(a, b)
    if (!this.rooms.includes(room)) this.rooms.push(room)
    return room
  }

  /** Make a group, and what happened in it so far. @throws {ChatError} `conflict`, `not_found` */
  createGroup(
    maker: number,
    { title, name, write = 'everyone', past, members = [], client_id }: NewGroup
  ): Stored[] {
    const known = this.#byClientId.get(`${maker} ${client_id}`)
    if (known && known.line.event.kind !== 'join') throw reused(client_id!)
    if (known) return [{ ...known, duplicate: true }]
    if (name !== undefined && this.find(maker, `name:${name}`)) {
      throw new ChatError('conflict', `The name ${name} is taken`)
    }
    const invited = [...new Set(members)].filter(user => user !== maker)
    const stranger = invited.find(user => !this.userOf(user))
    if (stranger !== undefined) throw new ChatError('not_found', `There is no user ${stranger} here`)
    const room = makeRoom(this.rooms.length + 1, {
      group: {
        title,
        name: name ?? null,
        write,
        past: past ?? (name === undefined ? 'joined' : 'all'),
        seats: new Map(),
        membersSeq: 0
      }
    })
    this.rooms.push(room)
    const acts = invited.map((user): Act => ({ kind: 'invite', body: { user } }))
    return [
      this.#store(room, maker, client_id ?? null, { kind: 'join' }),
      ...acts.map(act => this.#store(room, maker, null, act))
    ]
  }

  /** Somebody does something; once for each client id. @throws {ChatError} as a real server would */
  send(sender: number, address: number | string, clientId: string | null, act: Act): Stored {
    const found = this.find(sender, address)
    const access = found && accessTo(found, sender)
    const known = clientId === null ? undefined : this.#byClientId.get(`${sender} ${clientId}`)
    if (known) {
      if (known.room !== found || known.line.event.kind !== act.kind) throw reused(clientId!)
      return { ...known, duplicate: true }
    }
    if (found ? !access : act.kind !== 'message' || !String(address).startsWith('direct:'))
      throw noRoom(address)
    if (access?.present === false && !(act.kind === 'join' && found!.group?.name)) {
      throw found!.group?.name ? outside() : noRoom(address)
    }
    const room = found ?? this.#newDirect(sender, Number(String(address).slice(7)))
    refuse(room, sender, act, id => this.userOf(id) !== undefined)
    if (!found) this.rooms.push(room)
    return this.#store(room, sender, clientId, namingPresent(act, this.members(room)))
  }

  /** Those who are in a room now. */
  members({ pair, group }: FakeRoom): readonly number[] {
    if (group) return membersOf(group)
    return pair ?? this.users.map(user => user.id)
  }

  /** The rooms that somebody is in, the latest written first. */
  roomsOf(user: number): FakeRoom[] {
    return this.rooms
      .filter(room => accessTo(room, user)?.present)
      .toSorted((a, b) => lastIdOf(b) - lastIdOf(a) || b.id - a.id)
  }

  summary(caller: number, room: FakeRoom): RoomSummary {
    const { from, until } = accessTo(room, caller)!
    const last = messagesOf(room).findLast(({ event }) => event.seq >= from && event.seq <= until)
    const peer = this.userOf(room.pair?.find(id => id !== caller) ?? 0)
    return {
      id: room.id,
      kind: room.group ? 'group' : room.pair ? 'direct' : 'broadcast',
      ...(room === this.rooms[0] && { name: 'broadcast' }),
      ...(peer && { peer }),
      head: Math.min(room.lines.length, until),
      last: last ? toMessage(last, caller) : null,
      unread: unreadOf(room, caller),
      marks: [markOf(room, caller), ...(peer ? [asOthersSee(markOf(room, peer.id))] : [])],
      ...groupPart(room, caller)
    }
  }

  #newDirect(a: number, b: number): FakeRoom {
    if (!this.userOf(a) || !this.userOf(b)) throw noRoom(`direct:${b}`)
    return makeRoom(this.rooms.length + 1, { pair: [a, b] })
  }

  #store(room: FakeRoom, sender: number, clientId: string | null, act: Act): Stored {
    const entries = {
      seq: room.lines.length + 1,
      id: ++this.#lastId,
      sender_id: sender,
      client_id: clientId,
      timestamp: new Date().toISOString()
    }
    const line = perform(room, entries, act, this.files)
    if (clientId !== null) this.#byClientId.set(`${sender} ${clientId}`, { room, line })
    return { room, line, duplicate: false }
  }
}

/** The newest `seq` of each room, and which of a client's cursors are of no use. */
export function headsOf(
  store: FakeStore,
  user: number,
  resume: { log: string; cursors: Record<string, number> } | undefined
): { heads: Record<string, number>; reset?: number[] } {
  const heads: Record<string, number> = {}
  for (const room of store.roomsOf(user)) if (room.lines.length > 0) heads[room.id] = room.lines.length
  if (resume?.log !== store.log) return { heads }
  const reset: number[] = []
  for (const [id, cursor] of Object.entries(resume.cursors)) {
    const room = store.rooms[Number(id) - 1]
    const access = room?.group ? accessTo(room, user) : undefined
    // A group that somebody was put out of while away still has a head for them.
    if (access && !access.present && access.until > 0) heads[id] = access.until
    const head = heads[id] ?? 0
    if (cursor > head || cursor < head - LIMITS.catchUp) reset.push(Number(id))
  }
  return { heads, ...(reset.length > 0 && { reset }) }
}

/** Without those it names who are not in the room. */
function namingPresent(act: Act, members: readonly number[]): Act {
  if (act.kind !== 'message' || !act.body.mentions) return act
  const { mentions, ...body } = act.body
  const present = mentions.filter(user => members.includes(user))
  return { ...act, body: { ...body, ...(present.length > 0 && { mentions: present }) } }
}

const noRoom = (address: number | string) =>
  new ChatError('not_found', `There is no room or user ${address}, or none that you may see`)
const outside = () => new ChatError('forbidden', 'You are not in this group; join it first')
const reused = (clientId: string) =>
  new ChatError('id_reused', `client_id ${clientId} already names something else that you sent`)
