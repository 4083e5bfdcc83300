import { LIMITS } from '@parlo/contract'
import type { AttachAct, ChangeAct, Envelope } from '../store.ts'
import type { EventRow, MessageRest } from './event-rows.ts'
import type { Db } from './open.ts'
import type { SearchBlocks } from './search-blocks.ts'
import type { Uploads } from './uploads.ts'

/* What an event does to the message that it is about. Inside the transaction of the append. */

export function createChanges(db: Db, blocks: SearchBlocks, uploads: Uploads) {
  const addContent = db.prepare<[number, string]>('INSERT INTO contents VALUES (?, ?)')
  // As many bytes as before, so that the row is overwritten where it lies: one that shrank would let SQLite move its
  // neighbours, and leave copies of them behind.
  const wipe = db.prepare<[number]>(
    `UPDATE contents SET text = printf('%*s', octet_length(text), '') WHERE id = ?`
  )
  const edited = db.prepare<[number, number, number, number]>(
    'UPDATE events SET content_id = ?, edited_seq = ? WHERE room_id = ? AND seq = ?'
  )
  const deleted = db.prepare<[number, number, number]>(
    `UPDATE events SET deleted_seq = ?, body = NULL, pinned_seq = NULL, edited_seq = NULL
     WHERE room_id = ? AND seq = ?`
  )
  const replied = db.prepare<[number, number, number]>(
    'UPDATE events SET reply_count = coalesce(reply_count, 0) + ? WHERE room_id = ? AND seq = ?'
  )
  const pinned = db.prepare<[number | null, number, number]>(
    'UPDATE events SET pinned_seq = ? WHERE room_id = ? AND seq = ?'
  )
  const pins = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM events WHERE room_id = ? AND pinned_seq IS NOT NULL LIMIT ${LIMITS.pins})`
    )
    .pluck()
  const react = db.prepare<[number, number, string, number]>(
    'INSERT INTO reactions VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
  )
  const unreact = db.prepare<[number, number, string, number]>(
    'DELETE FROM reactions WHERE room_id = ? AND seq = ? AND emoji = ? AND user_id = ?'
  )
  const count = db.prepare<[number, number, string, number]>(
    `INSERT INTO reaction_counts VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count`
  )
  const countOf = db
    .prepare<[number, number, string], number>(
      'SELECT count FROM reaction_counts WHERE room_id = ? AND seq = ? AND emoji = ?'
    )
    .pluck()
  const dropZeros = db.prepare<[number, number]>(
    'DELETE FROM reaction_counts WHERE room_id = ? AND seq = ? AND count = 0'
  )
  const dropReactions = db.prepare<[number, number]>('DELETE FROM reactions WHERE room_id = ? AND seq = ?')
  const dropCounts = db.prepare<[number, number]>('DELETE FROM reaction_counts WHERE room_id = ? AND seq = ?')
  const emojis = db
    .prepare<[number, number], number>('SELECT count(*) FROM reaction_counts WHERE room_id = ? AND seq = ?')
    .pluck()
  const hasEmoji = db
    .prepare<[number, number, string], number>(
      'SELECT 1 FROM reaction_counts WHERE room_id = ? AND seq = ? AND emoji = ?'
    )
    .pluck()

  /** @returns How many people have this emoji there now. */
  function setReaction(room: number, seq: number, emoji: string, user: number, on: boolean): number {
    const { changes } = on ? react.run(room, seq, emoji, user) : unreact.run(room, seq, emoji, user)
    if (changes > 0) {
      count.run(room, seq, emoji, on ? 1 : -1)
      if (!on) dropZeros.run(room, seq)
    }
    return countOf.get(room, seq, emoji) ?? 0
  }

  let wipes = 0
  function wipeContent({ content_id, id, room_id, seq }: EventRow): void {
    wipe.run(content_id ?? id)
    blocks.drop(room_id, seq)
    wipes += 1
  }

  return {
    /** How many texts were wiped so far. */
    wiped: (): number => wipes,
    addContent: (id: number, text: string): void => void addContent.run(id, text),
    replied: (room: number, root: number, more: 1 | -1): void => void replied.run(more, room, root),
    pins: (room: number): number => pins.get(room) as number,
    emojis: (room: number, seq: number): number => emojis.get(room, seq) as number,
    hasEmoji: (room: number, seq: number, emoji: string): boolean => hasEmoji.get(room, seq, emoji) === 1,

    /**
     * Do to a message what the event with this seq says.
     *
     * @param id - The event's own, under which another text is kept.
     * @returns What the event has to tell besides.
     */
    apply(
      act: Envelope & (ChangeAct | AttachAct),
      message: EventRow,
      seq: number,
      id: number
    ): { thread?: number | null; count?: number } {
      const { room_id: room, seq: target, thread } = message
      switch (act.kind) {
        case 'edit':
          wipeContent(message)
          addContent.run(id, act.text)
          edited.run(id, seq, room, target)
          return {}
        case 'delete':
          wipeContent(message)
          deleted.run(seq, room, target)
          if (message.body !== null) {
            uploads.detach(room, target, (JSON.parse(message.body) as MessageRest).attachments ?? [])
          }
          dropReactions.run(room, target)
          dropCounts.run(room, target)
          if (thread !== null) replied.run(-1, room, thread)
          return { thread }
        case 'react':
          return { count: setReaction(room, target, act.emoji, act.senderId, act.on) }
        case 'pin':
          pinned.run(act.on ? seq : null, room, target)
          return {}
        case 'attach':
          uploads.told(act.upload, room, target)
          return {}
      }
    }
  }
}

export type Changes = ReturnType<typeof createChanges>
