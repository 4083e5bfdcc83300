import type { Chat, Room } from '@parlo/sdk'

/**
 * The room an attribute names: `broadcast`, `direct:USER_ID`, the name of a public group, or `id:NUMBER`. Undefined for
 * what can be no room, and for oneself.
 */
export function roomNamed(name: string, chat: Chat, self: number): Room | undefined {
  const [, kind, digits] = /^(direct|id):([1-9]\d{0,15})$/.exec(name) ?? []
  const number = Number(digits)
  if (kind === 'direct') return number === self ? undefined : chat.direct(number)
  if (kind === 'id') {
    // A group that has a name is called by it.
    const known = chat.rooms.getSnapshot().find(({ id }) => id === number)
    return known ? chat.roomOf(known) : chat.room(number)
  }
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name) ? chat.room(name) : undefined
}

/** The name of a room, as the attribute takes it. */
export const nameOf = ({ key }: { readonly key: string }): string => key.replace(/^name:/, '')
