import type { Mark, Marking } from '@parlo/contract'
import type { Act } from '../store/store.ts'

/* Unread counts by brute force: a model that keeps every event and every mark in plain lists, and counts them. */

/** Numbers that look random, the same for the same seed (mulberry32). */
export function createDice(seed: number) {
  let state = seed
  const number = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (min: number, max: number) => min + Math.floor(number() * (max - min + 1))
  return {
    whole,
    chance: (probability: number) => number() < probability,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T
  }
}

export type Dice = ReturnType<typeof createDice>

interface Line {
  sender: number
  /** A message that is not deleted. */
  counts: boolean
}

interface Place {
  read: number
  delivered: number
  from: number | undefined
  present: boolean
  /** The first `seq` that they may see. */
  first: number
}

/** A room as plain lists. */
export class ModelRoom {
  readonly id: number
  readonly past: 'all' | 'joined'
  /** Who can never leave: of a direct room, or the one that everyone is in. */
  readonly fixed: readonly number[]
  readonly lines: Line[] = []
  readonly #places = new Map<number, Place>()

  constructor(id: number, fixed: readonly number[] = [], past: 'all' | 'joined' = 'all') {
    this.id = id
    this.fixed = fixed
    this.past = past
  }

  of(user: number): Place {
    const present = this.fixed.includes(user)
    const place = this.#places.get(user) ?? { read: 0, delivered: 0, from: undefined, present, first: 1 }
    this.#places.set(user, place)
    return place
  }

  /** Something was stored. */
  append(sender: number, act: Act): void {
    const kind = act.kind ?? 'message'
    this.lines.push({ sender, counts: kind === 'message' })
    const seq = this.lines.length
    if (act.kind === 'delete') this.lines[act.target - 1]!.counts = false
    if (kind === 'join') this.#sit(sender, seq)
    if (act.kind === 'invite') this.#sit(act.user, seq)
    if (kind === 'leave') this.of(sender).present = false
    if (act.kind === 'kick') this.of(act.user).present = false
  }

  #sit(user: number, seq: number): void {
    const place = this.of(user)
    const first = this.past === 'joined' ? seq : 1
    const read = Math.max(place.read, seq)
    Object.assign(place, {
      present: true,
      first,
      read,
      delivered: Math.max(place.delivered, read),
      from: undefined
    })
  }

  mark(user: number, { read = 0, delivered = 0, unread }: Marking): void {
    const place = this.of(user)
    const head = this.lines.length
    const before = place.read
    place.read = Math.max(before, Math.min(read, head))
    place.delivered = Math.max(place.delivered, place.read, Math.min(delivered, head))
    if (place.read > before || (read > 0 && read >= head)) place.from = undefined
    if (unread === undefined) return
    const from = Math.max(unread, place.first)
    place.from = from <= place.read ? from : undefined
  }

  /** By the definition in docs/protocol.md, in plain words. */
  unread(user: number): number {
    const { read, from, present } = this.of(user)
    const after = from === undefined ? read : Math.min(read, from - 1)
    const counted = this.lines.filter(
      ({ sender, counts }, index) => index + 1 > after && counts && sender !== user
    )
    return present ? Math.min(100, counted.length) : 0
  }
}

/** What one device knows of marks: news comes late, twice, and in any order. */
export class ModelDevice {
  readonly marks = new Map<number, Mark>()
  #waiting: { room: number; mark: Mark }[] = []

  tell(room: number, mark: Mark): void {
    this.#waiting.push({ room, mark })
  }

  /** Take some of what waits, or all. */
  take(dice: Dice, all: boolean): void {
    const order = this.#waiting.toSorted(() => (dice.chance(0.5) ? 1 : -1))
    this.#waiting = []
    for (const { room, mark } of order) {
      if (!all && dice.chance(0.5)) this.tell(room, mark)
      else this.learn(room, mark)
      if (dice.chance(0.1) && !all) this.tell(room, mark)
    }
  }

  learn(room: number, mark: Mark): void {
    const old = this.marks.get(room) ?? { user: mark.user, read: 0, delivered: 0 }
    const later = (mark.version ?? 0) >= (old.version ?? 0) ? mark : old
    const { unread_from, version } = later
    this.marks.set(room, {
      user: mark.user,
      read: Math.max(old.read, mark.read),
      delivered: Math.max(old.delivered, mark.delivered),
      ...(unread_from !== undefined && { unread_from }),
      ...(version !== undefined && { version })
    })
  }
}
