import type { Person, RoomSnapshot } from '@parlo/sdk'
import { isCalled, nameOf } from '../../text/person.ts'
import { titleOf } from '../../text/room-title.ts'
import type { Found, Where } from './conversation-list.ts'
import type { Entry } from './entry.ts'

/** People who were never talked to are listed up to this many; searching finds all. */
const MOST = 50

/**
 * Conversations, newest activity first as the chat has them; then the people that there is none with yet: those who are
 * here first, then by name.
 */
export function foundRooms({ words, people, rooms, self, searched }: Where): Found {
  const wanted = searched.toLowerCase()
  const fits = (name: string): boolean => name.toLowerCase().includes(wanted)
  const talked = new Set(rooms.map(({ peerId }) => peerId))
  const byId = new Map(people.map(person => [person.id, person]))
  const begun = rooms
    // In a moment it is known who it is with.
    .filter(({ peerId }) => peerId === null || people.length > 0)
    .map(room => entryOf(room, byId))
    .filter(({ person, room }) => (person ? isCalled(person, wanted) : fits(titleOf(words, room!, people))))
  const others = people
    .filter(person => person.id !== self && !talked.has(person.id) && isCalled(person, wanted))
    .toSorted(
      (one, other) => Number(other.online) - Number(one.online) || nameOf(one).localeCompare(nameOf(other))
    )
  const strangers = others
    .slice(0, MOST)
    .map(person => ({ key: `direct:${person.id}`, person, room: undefined }))
  const rest = others.length - strangers.length
  const note =
    begun.length + others.length === 0 && searched
      ? words.nothingFound(searched)
      : rest > 0
        ? words.andMore(rest)
        : people.length === 1 && !searched
          ? words.nobodyElse
          : undefined
  return {
    parts: [
      { entries: begun },
      ...(strangers.length > 0 ? [{ heading: words.people, entries: strangers }] : [])
    ],
    ...(note && { note })
  }
}

function entryOf(room: RoomSnapshot, people: ReadonlyMap<number, Person>): Entry {
  return { key: room.key, person: people.get(room.peerId ?? 0) ?? null, room }
}
