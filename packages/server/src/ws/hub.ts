import { CLOSE } from '@parlo/contract'
import type { News } from '../bus/bus.ts'
import { Parcel } from './parcel.ts'
import type { Veil, Veils } from './veils.ts'

/** A signed-in connection, as the hub sees it. */
export interface Member {
  readonly userId: number
  readonly sessionId: string
  push(parcel: Parcel): void
  /** Close it, saying why. */
  end(code: number, detail: string): void
}

/** Who is connected here; and the way news gets to them. */
export interface Hub {
  readonly size: number
  /** From now on this connection is pushed to. A user's oldest goes when there are too many. */
  add(member: Member): void
  remove(member: Member): void
  deliver(news: readonly News[]): void
  /** Push to one user. */
  push(userId: number, parcel: Parcel): void
  /** Who is connected. */
  users(): readonly number[]
}

export function createHub({
  socketsPerUser,
  veils
}: {
  socketsPerUser: number
  veils: Pick<Veils, 'hold' | 'drop' | 'of'>
}): Hub {
  /** By user; oldest first. */
  const users = new Map<number, Member[]>()
  let size = 0

  function endSessions(sessions: readonly string[]): void {
    const ended = new Set(sessions)
    for (const member of [...users.values()].flat()) {
      if (ended.has(member.sessionId)) member.end(CLOSE.unauthorized, 'The session has ended; sign in again')
    }
  }

  /** Who blocks or is blocked hears nothing of the other; who has not been welcomed yet will be told who is here. */
  function tellPresence(news: News & { type: 'presence' }): void {
    const parcel = Parcel.of(news)
    for (const [userId, members] of users) {
      const veil = veils.of(userId)
      if (!veil) continue
      const seen = unveiled(news.users, veil)
      const own = seen === news.users ? parcel : Parcel.of({ ...news, users: seen })
      if (Object.keys(seen).length > 0) for (const member of members) member.push(own)
    }
  }

  function one(news: News): void {
    if (news.type === 'ended') return endSessions(news.sessions)
    if (news.type === 'blocks') return
    if (news.type === 'presence') return tellPresence(news)
    const parcel = Parcel.of(news)
    const audience = 'audience' in news ? news.audience : 'everyone'
    const writer = news.type === 'typing' ? news.user : undefined
    if (audience === 'everyone') {
      for (const [userId, members] of users)
        if (userId !== writer) for (const member of members) member.push(parcel)
    } else {
      for (const userId of audience) for (const member of users.get(userId) ?? []) member.push(parcel)
    }
  }

  return {
    get size() {
      return size
    },
    add(member) {
      const members = users.get(member.userId) ?? []
      veils.hold(member.userId)
      users.set(member.userId, members)
      members.push(member)
      size += 1
      // Ending one takes it out of the list, when its socket has closed; so not by asking for the length again.
      for (const old of members.slice(0, Math.max(0, members.length - socketsPerUser))) {
        old.end(CLOSE.replaced, `A newer connection took its place; a user may have ${socketsPerUser}`)
      }
    },
    remove(member) {
      const members = users.get(member.userId)
      const index = members?.indexOf(member) ?? -1
      if (!members || index < 0) return
      size -= 1
      if (members.length === 1) {
        users.delete(member.userId)
        veils.drop(member.userId)
      }
      // A new list, because somebody may be walking along the old one.
      else users.set(member.userId, members.toSpliced(index, 1))
    },
    deliver(news) {
      for (const each of news) one(each)
    },
    push(userId, parcel) {
      for (const member of users.get(userId) ?? []) member.push(parcel)
    },
    users: () => [...users.keys()]
  }
}

/** What of this somebody may know; the same object where that is all of it. */
export function unveiled<T>(
  users: Readonly<Record<string, T>>,
  { hidden }: Veil
): Readonly<Record<string, T>> {
  if (hidden.size === 0) return users
  const entries = Object.entries(users)
  const seen = entries.filter(([id]) => !hidden.has(Number(id)))
  return seen.length === entries.length ? users : Object.fromEntries(seen)
}
