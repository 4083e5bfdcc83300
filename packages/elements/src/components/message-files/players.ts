import type { Attachment, Chat } from '@parlo/sdk'
import { whenOver } from '../../kept-of-chat.ts'
import { Player } from './player.ts'

/* A list draws only the rows around where one reads. A sound plays on when its row is none of them, and a row that comes
 * again finds it; so players are kept by chat and file. */

const all = new WeakMap<Chat, Map<string, Player>>()

/** The player of a sound: the same one as long as it plays, stands somewhere within, or is followed. */
export function playerOf(chat: Chat, file: Attachment): Player {
  const players = all.get(chat) ?? begin(chat)
  const player = players.get(file.id)
  if (player) return player
  const made = new Player(
    () => chat.file(file),
    () => players.get(file.id) === made && players.delete(file.id)
  )
  players.set(file.id, made)
  return made
}

/** The same, if there is one. */
export const knownPlayerOf = (chat: Chat, { id }: Attachment): Player | undefined => all.get(chat)?.get(id)

function begin(chat: Chat): Map<string, Player> {
  const players = new Map<string, Player>()
  all.set(chat, players)
  whenOver(chat, () => {
    for (const player of players.values()) player.close()
  })
  return players
}
