import type { Role } from '@parlo/contract'
import { BROADCAST_ROOM, type Group, type Store, type StoredRoom } from '../store.ts'
import { usernameKey } from '../username-key.ts'
import type { Line } from './lines.ts'
import type { Kept } from './marks.ts'

export interface Seat {
  role: Role
  joinSeq: number
  leaveSeq: number | null
  kicked: boolean
}

export interface Room {
  id: number
  pair?: [number, number]
  lines: Line[]
  /** How many of the lines are messages; and the id of the newest. */
  number: number
  lastId: number
  marks: Map<number, Kept>
  membersSeq: number
  group?: Omit<Group, 'members'>
  /** Everyone who is or was in a group; and who is now, the same array as long as nobody comes or goes. */
  seats: Map<number, Seat>
  present: readonly number[]
}

export function toRoom({ id, pair, lines, group, present }: Room): StoredRoom {
  const head = lines.length
  if (group) return { id, kind: 'group', head, group: { ...group, members: present.length } }
  return pair ? { id, kind: 'direct', pair, head } : { id, kind: 'broadcast', head }
}

export function createRooms(isEnabled: (userId: number) => boolean) {
  const all = new Map<number, Room>()
  make(BROADCAST_ROOM, {})

  function make(id: number, what: Pick<Room, 'pair' | 'group'>): Room {
    const nobody = {
      lines: [],
      number: 0,
      lastId: 0,
      marks: new Map(),
      membersSeq: 0,
      seats: new Map(),
      present: []
    }
    const room: Room = { id, ...what, ...nobody }
    all.set(id, room)
    return room
  }

  const find = (id: number): Room | undefined => all.get(id)
  const isIn = (room: Room, userId: number): boolean =>
    room.group ? room.seats.get(userId)?.leaveSeq === null : !room.pair || room.pair.includes(userId)

  function findNamed(name: string): Room | undefined {
    for (const room of all.values()) {
      if (typeof room.group?.name === 'string' && usernameKey(room.group.name) === usernameKey(name))
        return room
    }
    return undefined
  }

  const makeGroup = (group: Omit<Group, 'members'>): Room => make(all.size + 1, { group })

  function findDirect(a: number, b: number): Room | undefined {
    for (const room of all.values())
      if (a !== b && room.pair?.includes(a) && room.pair.includes(b)) return room
    return undefined
  }

  function makeDirect(a: number, b: number): Room | undefined {
    if (a === b || !isEnabled(a) || !isEnabled(b)) return undefined
    return make(all.size + 1, { pair: a < b ? [a, b] : [b, a] })
  }

  const calls: Pick<Store, 'room' | 'direct' | 'openDirect' | 'groupNamed' | 'roomsOf'> = {
    async groupNamed(name) {
      const room = findNamed(name)
      return room && toRoom(room)
    },
    async room(id) {
      const room = find(id)
      return room && toRoom(room)
    },
    async direct(a, b) {
      const room = findDirect(a, b)
      return room && toRoom(room)
    },
    async openDirect(a, b) {
      const room = isEnabled(a) && isEnabled(b) ? (findDirect(a, b) ?? makeDirect(a, b)) : undefined
      return room && toRoom(room)
    },
    async roomsOf(userId, limit, after) {
      const rooms = [...all.values()].filter(room => isIn(room, userId))
      if (after !== undefined) {
        const rest = rooms.filter(({ id }) => id > after).toSorted((a, b) => a.id - b.id)
        return rest.slice(0, limit).map(toRoom)
      }
      const mine = rooms.toSorted((a, b) => b.lastId - a.lastId || b.id - a.id)
      const page = mine.slice(0, limit)
      if (!page.some(room => room.id === BROADCAST_ROOM))
        page.splice(limit - 1, 1, all.get(BROADCAST_ROOM) as Room)
      return page.map(toRoom)
    }
  }
  return { all, find, isIn, findDirect, findNamed, makeDirect, makeGroup, isEnabled, calls }
}

export type Rooms = ReturnType<typeof createRooms>
