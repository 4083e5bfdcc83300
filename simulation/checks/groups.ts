import type { Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** A time that somebody was in a group: from the event that brought them in to the one that put them out. */
interface Stay {
  from: number
  until: number
}

interface Group {
  past: 'all' | 'joined'
  stays: Map<number, Stay[]>
}

/** Who was in which group when, by the log. */
export class Groups {
  readonly #now = new Map<number, Group>()
  /** As they were when a backup took their place. */
  readonly #before = new Map<number, Group[]>()

  /** Go on with the next thing that happened. */
  take(entry: Stamped): void {
    if (entry.kind === 'commit' && entry.group) {
      const { room, row, deed, group: past } = entry
      const group = this.#now.get(room) ?? { past, stays: new Map<number, Stay[]>() }
      this.#now.set(room, group)
      const [seq, , sender] = row
      const { kind, user = sender } = deed!
      const stays = group.stays.get(user) ?? []
      if (kind === 'join' || kind === 'invite')
        group.stays.set(user, [...stays, { from: seq, until: Infinity }])
      if (kind === 'leave' || kind === 'kick') {
        group.stays.set(user, [...stays.slice(0, -1), { ...stays.at(-1)!, until: seq }])
      }
    }
    if (entry.kind !== 'restored') return
    for (const [room, group] of this.#now) {
      this.#before.set(room, [...(this.#before.get(room) ?? []), group])
      this.#now.set(room, cut(group, entry.heads[room] ?? 0))
    }
  }

  has(room: number): boolean {
    return this.#now.has(room)
  }

  /** Are they in it now? */
  isIn(room: number, user: number): boolean {
    return this.#now.get(room)?.stays.get(user)?.at(-1)?.until === Infinity
  }

  /** Who is in it now. */
  present(room: number): number[] {
    return [...(this.#now.get(room)?.stays.keys() ?? [])].filter(user => this.isIn(room, user))
  }

  /** May they see what stands there, or what stood there before a backup took its place? */
  mayRead(room: number, user: number, seq: number): boolean {
    return this.#ever(room).some(group => isOpen(group, user, seq))
  }

  /** Has what stands there always been theirs to see, also after they went and came back? */
  isTheirs(room: number, user: number, seq: number): boolean {
    return this.#ever(room).every(
      group =>
        isOpen(group, user, seq) && (group.past === 'all' || seq >= group.stays.get(user)!.at(-1)!.from)
    )
  }

  #ever(room: number): Group[] {
    return [...(this.#before.get(room) ?? []), ...[this.#now.get(room) ?? []].flat()]
  }

  /** The first `seq` that they may see now. */
  from(room: number, user: number): number {
    const group = this.#now.get(room)
    return group?.past === 'joined' ? (group.stays.get(user)?.at(-1)?.from ?? Infinity) : 1
  }

  /** Were they in it twice? */
  returned(room: number, user: number): boolean {
    return (this.#now.get(room)?.stays.get(user)?.length ?? 0) > 1
  }
}

const isOpen = ({ past, stays }: Group, user: number, seq: number): boolean =>
  stays.get(user)?.some(({ from, until }) => seq <= until && (past === 'all' || seq >= from)) ?? false

function cut({ past, stays }: Group, head: number): Group {
  const left = [...stays].map(([user, all]): [number, Stay[]] => [
    user,
    all
      .filter(({ from }) => from <= head)
      .map(({ from, until }) => ({ from, until: until <= head ? until : Infinity }))
  ])
  return { past, stays: new Map(left) }
}

/** Nobody gets what was said in a group before they might hear it, or once they were put out: I8. */
export function checkGroups(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  const groups = new Groups()
  for (const entry of journal) {
    groups.take(entry)
    if (entry.kind !== 'got' && entry.kind !== 'told') continue
    const { client, room, at } = entry
    if (!groups.has(room)) continue
    const rows = entry.kind === 'got' ? entry.rows : [entry.row]
    for (const [seq] of rows) {
      if (groups.mayRead(room, history.users.get(client)!, seq)) continue
      violations.push({
        rule: 'I8',
        what: `got ${seq} of a group without being in it then`,
        at,
        client,
        room
      })
    }
  }
  return violations
}
