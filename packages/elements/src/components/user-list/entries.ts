import type { Person } from '@parlo/sdk'
import { isCalled, nameOf } from '../../text/person.ts'
import type { Conversation, Entry } from '../room-list/entry.ts'

/**
 * Who can be written to: everyone at once first, then each other person – those who are here first, then by latest
 * message, then by name.
 *
 * @param search - Only people whose name contains this, in any case; everyone at once is then left out.
 */
export function entries(
  people: readonly Person[],
  rooms: readonly Conversation[],
  self: number | undefined,
  search = ''
): Entry[] {
  const wanted = search.trim().toLowerCase()
  const byPeer = new Map(rooms.map(room => [room.peerId, room]))
  const others = people
    .filter(person => person.id !== self && isCalled(person, wanted))
    .map(person => ({ key: `direct:${person.id}`, person, room: byPeer.get(person.id) }))
    .toSorted(
      (one, other) =>
        Number(other.person.online) - Number(one.person.online) ||
        latest(other.room).localeCompare(latest(one.room)) ||
        nameOf(one.person).localeCompare(nameOf(other.person))
    )
  if (wanted !== '') return others
  return [
    { key: 'name:broadcast', person: null, room: rooms.find(room => room.kind === 'broadcast') },
    ...others
  ]
}

function latest(room: Conversation | undefined): string {
  return room?.last?.timestamp ?? ''
}
