import type { Scene } from '../rules.ts'
import type { Append, AttachAct, ChangeAct, GroupAct } from '../store.ts'
import type { Blocks } from './blocks.ts'
import type { Changes } from './changes.ts'
import type { EventRows } from './event-rows.ts'
import type { RoomRow, Rooms } from './rooms.ts'
import type { Seats } from './seats.ts'
import type { Uploads } from './uploads.ts'

/** What the rules may ask, put to the database. */
export function createScenes(
  rooms: Rooms,
  seats: Seats,
  events: EventRows,
  changes: Changes,
  blocks: Blocks,
  uploads: Uploads
) {
  /** Of a direct room that is not there yet, only who would be in it is known. */
  return (row: RoomRow | undefined, { senderId, room: to }: Append): Scene => {
    const id = row?.id ?? 0
    const pair = row ? [row.user_low, row.user_high] : [senderId, 'direct' in to ? to.direct : senderId]
    const from = row?.past === 'joined' ? (seats.present(id, senderId)?.join_seq ?? Infinity) : 1
    return {
      kind: row?.kind ?? 'direct',
      group: row?.kind === 'group' ? groupOf(row) : undefined,
      message(seq) {
        const found = seq < from ? undefined : events.at(id, seq)
        if (found?.kind !== 'message') return undefined
        return { senderId: found.sender_id, deleted: found.deleted_seq !== null, thread: found.thread }
      },
      sees(user) {
        if (row?.kind === 'group') return seats.present(id, user) !== undefined
        return row?.kind === 'broadcast' ? rooms.isEnabled(user) : pair.includes(user)
      },
      emojis: seq => changes.emojis(id, seq),
      hasEmoji: (seq, emoji) => changes.hasEmoji(id, seq, emoji),
      pins: () => changes.pins(id),
      upload(uploadId) {
        const found = uploads.find(uploadId)
        return found && found.state !== 'gone'
          ? { ownerId: found.owner_id, carriers: found.carriers }
          : undefined
      },
      waits: (seq, uploadId) => uploads.isWaiting(uploadId, id, seq),
      peer:
        row === undefined || row.kind === 'direct'
          ? (pair.find(user => user !== senderId) ?? undefined)
          : undefined,
      blockers: blocks.blockers
    }
  }

  function groupOf({ id, name, write, members }: RoomRow): NonNullable<Scene['group']> {
    return {
      name,
      write: write ?? 'everyone',
      members,
      roleOf: user => seats.present(id, user)?.role,
      wasKicked: user => seats.at(id, user)?.kicked === 1,
      owners: () => seats.owners(id),
      isEnabled: rooms.isEnabled,
      groupsOf: seats.groupsOf
    }
  }
}

/** What an event says besides its target, as it is kept. Of a reaction, how many people have it there once it happened. */
export function bodyOf(
  act: ChangeAct | AttachAct | GroupAct,
  { thread, count }: { thread?: number | null; count?: number }
) {
  switch (act.kind) {
    case 'delete':
      return thread ? JSON.stringify({ thread }) : null
    case 'react':
      return JSON.stringify({ emoji: act.emoji, on: act.on, count })
    case 'pin':
      return JSON.stringify({ on: act.on })
    case 'attach':
      return JSON.stringify({ upload: act.upload })
    case 'invite':
    case 'kick':
      return JSON.stringify({ user: act.user })
    case 'role':
      return JSON.stringify({ user: act.user, role: act.role })
    case 'title':
      return JSON.stringify({ text: act.text })
    default:
      return null
  }
}
