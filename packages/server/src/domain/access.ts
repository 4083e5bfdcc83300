import { ChatError, type LogEvent, type Role, type RoomAddress } from '@parlo/contract'
import type { Store, StoredRoom } from '../store/store.ts'
import { noRoom, targetOf } from './address.ts'
import type { Caller } from './chat.ts'

/** A room as one caller has it: which stretch of its log they may see, and whether they are in it. */
export interface Access {
  room: StoredRoom
  /** The first and the last `seq` that the caller may see. */
  from: number
  until: number
  /** In it now. Who has left still sees what they have seen. */
  present: boolean
  /** In a group. */
  role?: Role
}

export interface Doors {
  /**
   * The room of an address; `undefined` for a direct room that could be, but in which nobody has written yet.
   * @throws {ChatError} `not_found`, `forbidden` (a public group that the caller is not in), `bad_request`
   */
  find(caller: Caller, address: RoomAddress): Promise<Access | undefined>
  /** The room of an address. @throws {ChatError} as `find` */
  resolve(caller: Caller, address: RoomAddress): Promise<Access>
  /** A room that the caller is in now. @throws {ChatError} as `find` */
  enter(caller: Caller, address: RoomAddress): Promise<Access>
  /** A room that may be looked at from outside: like `resolve`, but public groups are open. */
  peek(caller: Caller, address: RoomAddress): Promise<Access>
  /** The same room, for a caller who was in it a moment ago. Ask it after what was read of the log. */
  again(caller: Caller, access: Access): Promise<Access>
}

const NOTHING = { from: 1, until: 0, present: false }

/** Who may see which room, and how much of it. */
export function createDoors(store: Store): Doors {
  async function accessTo({ userId }: Caller, room: StoredRoom): Promise<Access | undefined> {
    if (room.kind !== 'group') {
      return !room.pair || room.pair.includes(userId)
        ? { room, from: 1, until: Infinity, present: true }
        : undefined
    }
    const seat = await store.seat(room.id, userId)
    if (!seat) return room.group?.name === null ? undefined : { room, ...NOTHING }
    return seat.until === null
      ? { room, from: seat.from, until: Infinity, present: true, role: seat.role }
      : { room, from: seat.from, until: seat.until, present: false }
  }

  async function look(caller: Caller, address: RoomAddress): Promise<Access | undefined> {
    const target = targetOf(caller.userId, address)
    if ('direct' in target) {
      const room = await store.direct(caller.userId, target.direct)
      if (room) return accessTo(caller, room)
      const peer = await store.userById(target.direct)
      if (peer?.disabledAt !== null) throw noRoom(address)
      return undefined
    }
    const room = await ('id' in target ? store.room(target.id) : store.groupNamed(target.name))
    const access = room && (await accessTo(caller, room))
    if (!access) throw noRoom(address)
    return access
  }

  async function find(caller: Caller, address: RoomAddress): Promise<Access | undefined> {
    const access = await look(caller, address)
    if (access?.until === 0) throw outside()
    return access
  }

  async function resolve(caller: Caller, address: RoomAddress): Promise<Access> {
    const access = await find(caller, address)
    if (!access) throw noRoom(address)
    return access
  }

  return {
    find,
    resolve,
    async enter(caller, address) {
      const access = await resolve(caller, address)
      if (access.present) return access
      throw access.room.group?.name === null ? noRoom(address) : outside()
    },
    async peek(caller, address) {
      const access = await look(caller, address)
      if (!access) throw noRoom(address)
      return access
    },
    again: async (caller, access) =>
      access.room.kind === 'group'
        ? ((await accessTo(caller, access.room)) ?? { room: access.room, ...NOTHING })
        : access
  }
}

function outside(): ChatError {
  return new ChatError('forbidden', 'You are not in this group; join it first')
}

/** Is it in the stretch that the caller may see? */
export function isSeen({ seq }: { seq: number }, { from, until }: Access): boolean {
  return seq >= from && seq <= until
}

/** An event as the caller may see it: what became of a message from before their time stays out of it. */
export function toSeen(event: LogEvent, { from }: Access): LogEvent {
  const tells = event.kind === 'edit' || event.kind === 'attach'
  return tells && event.target < from ? { ...event, body: {} } : event
}
