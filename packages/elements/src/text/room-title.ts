import type { Person, RoomSnapshot } from '@parlo/sdk'
import type { Words } from '../strings/en.ts'
import { nameOf } from './person.ts'

/** What of a room its name is made of. */
export type Titled = Pick<RoomSnapshot, 'key' | 'kind' | 'peerId' | 'title'>

/** What a room is called: a person, everyone, a group's title – or its name, as long as no more is known of it. */
export function titleOf(
  words: Words,
  { key, kind, peerId, title }: Titled,
  people: readonly Person[]
): string {
  if (kind === 'broadcast') return words.everyone
  if (kind === 'direct') {
    const person = people.find(({ id }) => id === peerId)
    return person ? nameOf(person) : words.someone
  }
  return title ?? /^name:(.+)/.exec(key)?.[1] ?? words.group
}
