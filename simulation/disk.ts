import type { MessageEvent } from '@parlo/contract'
import type {
  Append,
  Appended,
  NewGroup,
  Raise,
  Raised,
  Store,
  Stored,
  StoredUser
} from '../packages/server/src/store/store.ts'
import { createMemoryStore } from '../packages/server/src/store/memory-store.ts'
import { deedOf, foldedFor } from './folded.ts'
import type { Journal, Row } from './journal.ts'

type Change =
  | { kind: 'user'; username: string }
  | { kind: 'group'; group: NewGroup }
  | { kind: 'append'; batch: readonly Append[] }
  | { kind: 'raise'; batch: readonly Raise[] }

/** Done before anybody could write. */
const isLasting = ({ kind }: Change): boolean => kind === 'user' || kind === 'group'

/** What outlives a server: the database, every change of it, and how to go back to an earlier one. */
export class Disk {
  store: Store
  readonly #journal: Journal
  #changes: Change[] = []
  #logs = 1

  constructor(journal: Journal) {
    this.#journal = journal
    this.store = createMemoryStore('log-1')
  }

  async addUser(username: string): Promise<StoredUser> {
    this.#changes.push({ kind: 'user', username })
    return this.#do({ kind: 'user', username }) as Promise<StoredUser>
  }

  async addGroup(group: NewGroup): Promise<void> {
    this.#changes.push({ kind: 'group', group })
    for (const stored of (await this.#do({ kind: 'group', group })) as Stored[]) this.#committed(stored)
  }

  /** One transaction. */
  async append(batch: readonly Append[]): Promise<Appended[]> {
    const change: Change = { kind: 'append', batch }
    this.#changes.push(change)
    const answers = (await this.#do(change)) as Appended[]
    for (const answer of answers) if (!('refused' in answer) && !answer.duplicate) this.#committed(answer)
    return answers
  }

  #committed({ room, event }: Stored): void {
    const { id, pair = null, group } = room
    const past = group && { group: group.past }
    this.#journal({ kind: 'commit', room: id, pair, row: rowOf(event), deed: deedOf(event), ...past })
  }

  async raise(batch: readonly Raise[]): Promise<Raised[]> {
    const change: Change = { kind: 'raise', batch }
    this.#changes.push(change)
    const answers = (await this.#do(change)) as Raised[]
    for (const [index, { mark }] of answers.entries()) {
      const room = batch[index]!.roomId
      const head = (await this.store.room(room))?.head ?? 0
      this.#journal({ kind: 'raised', room, head, ...mark })
    }
    return answers
  }

  /** Put a backup in place that has this share of what was done; under a name of its own, or the old one. */
  async restore(share: number, rename: boolean): Promise<void> {
    const done = this.#changes.filter(change => !isLasting(change))
    const kept = done.slice(0, Math.floor(done.length * share))
    this.#changes = [...this.#changes.filter(isLasting), ...kept]
    this.store = createMemoryStore(rename ? `log-${(this.#logs += 1)}` : this.store.logId)
    for (const change of this.#changes) await this.#do(change)
    const heads: Record<string, number> = {}
    for (const { id, head } of await this.#rooms()) heads[id] = head
    this.#journal({ kind: 'restored', heads })
  }

  /** Write down all there is. */
  async dump(): Promise<void> {
    const users = await this.store.users({ limit: Infinity })
    for (const { id: room } of await this.#rooms()) {
      const rows = (await this.store.events(room, 0, Infinity)).map(rowOf)
      this.#journal({ kind: 'log', room, rows })
      const views = await Promise.all(
        users.map(async ({ id }) => [id, await this.store.messages(room, { limit: Infinity }, id)] as const)
      )
      const lines = views[0]![1].map((_, index) =>
        foldedFor(new Map(views.map(([user, all]): [number, MessageEvent] => [user, all[index]!])))
      )
      this.#journal({ kind: 'folded', room, lines })
    }
  }

  async #rooms(): Promise<{ id: number; head: number }[]> {
    const rooms = []
    for (let id = 1, room; (room = await this.store.room(id)); id++) rooms.push(room)
    return rooms
  }

  #do(change: Change): Promise<unknown> {
    switch (change.kind) {
      case 'user':
        return this.store.createUser({
          username: change.username,
          passwordHash: null,
          externalId: null,
          now: 0
        })
      case 'group':
        return this.store.createGroup(change.group)
      case 'append':
        return this.store.append(change.batch)
      case 'raise':
        return this.store.raise(change.batch)
    }
  }
}

/** What the checker needs of an event. */
export const rowOf = (event: {
  seq: number
  id: number
  sender_id: number
  client_id: string | null
}): Row => [event.seq, event.id, event.sender_id, event.client_id]
