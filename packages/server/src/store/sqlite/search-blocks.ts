import type { Db } from './open.ts'
import { SIGNATURE_BYTES, signatureOf } from './signature.ts'

/* What search need not look at. Each 64 consecutive events of a room are a block, and a block that is full gets a
 * signature in the background. One whose texts have changed loses it in the same transaction, and gets another one
 * later. Where there is none, the texts themselves are read: so a search never depends on how far the index has come. */

/** Events in a block, as a power of two. */
const BITS = 6
export const BLOCK = 1 << BITS

/** The block of an event, and its first and last seq. */
export const blockOf = (seq: number): number => (seq - 1) >> BITS
export const firstOf = (block: number): number => (block << BITS) + 1
export const lastOf = (block: number): number => (block + 1) << BITS

/** Code units of text read for one piece of work, after which others have their turn; and rooms. */
const PIECE_TEXT = 32_768
const PIECE_BLOCKS = 16
const PIECE_ROOMS = 500

export function createSearchBlocks(db: Db) {
  const find = db
    .prepare<[number, number], Buffer>(
      'SELECT bits FROM search_blocks WHERE room_id = ? AND block = ? AND built = 1'
    )
    .pluck()
  // As many bytes as before, so that the row is overwritten where it lies.
  const drop = db.prepare<[number, number]>(
    `UPDATE search_blocks SET built = 0, bits = zeroblob(${SIGNATURE_BYTES})
     WHERE room_id = ? AND block = ? AND built = 1`
  )
  const build = db.prepare<[Buffer, number]>('UPDATE search_blocks SET built = 1, bits = ? WHERE id = ?')
  const add = db.prepare<[number, number, Buffer]>(
    'INSERT INTO search_blocks (room_id, block, built, bits) VALUES (?, ?, 1, ?)'
  )
  const dropped = db.prepare<[], { id: number; room_id: number; block: number }>(
    'SELECT id, room_id, block FROM search_blocks WHERE built = 0 LIMIT 1'
  )
  const newest = db
    .prepare<[number], number | null>('SELECT max(block) FROM search_blocks WHERE room_id = ?')
    .pluck()
  const head = db.prepare<[number], number>('SELECT last_seq FROM rooms WHERE id = ?').pluck()
  const rooms = db
    .prepare<[number, number], number>(
      `SELECT id FROM (SELECT id, last_seq FROM rooms WHERE id > ? ORDER BY id LIMIT ?) WHERE last_seq >= ${BLOCK}`
    )
    .pluck()
  const lastRoom = db.prepare<[], number>('SELECT max(id) FROM rooms').pluck()
  const texts = db
    .prepare<[number, number, number], string>(
      `SELECT text FROM events JOIN contents ON contents.id = coalesce(content_id, events.id)
       WHERE room_id = ? AND seq BETWEEN ? AND ? AND kind = 'message' AND deleted_seq IS NULL`
    )
    .pluck()

  /** Rooms that may have a full block without a signature. A room of before this start is found by its number. */
  const grown = new Set<number>()
  let asked = 0
  const last = lastRoom.get() ?? 0

  function ask(): void {
    if (asked >= last) return
    for (const room of rooms.all(asked, PIECE_ROOMS)) grown.add(room)
    asked += PIECE_ROOMS
  }

  function sign(room: number, block: number): { bits: Buffer; length: number } {
    const all = texts.all(room, firstOf(block), lastOf(block))
    return { bits: signatureOf(all), length: all.reduce((sum, text) => sum + text.length, 0) }
  }

  /** Make one signature; how much was read for it, `undefined` when there is none to make. */
  function one(): number | undefined {
    const old = dropped.get()
    if (old) {
      const { bits, length } = sign(old.room_id, old.block)
      build.run(bits, old.id)
      return length
    }
    for (const room of grown) {
      const block = (newest.get(room) ?? -1) + 1
      if (lastOf(block) <= (head.get(room) ?? 0)) {
        const { bits, length } = sign(room, block)
        add.run(room, block, bits)
        return length
      }
      grown.delete(room)
    }
    return undefined
  }

  const piece = db.transaction((): boolean => {
    let read = 0
    for (let made = 0; made < PIECE_BLOCKS && read < PIECE_TEXT; made += 1) {
      const length = one()
      if (length === undefined) return asked < last
      read += length
    }
    return true
  })

  return {
    /** The signature of a block, if it has one. */
    find: (room: number, block: number): Buffer | undefined => find.get(room, block),
    /** An event's text is another one now, or gone. Inside the transaction that makes it so. */
    drop: (room: number, seq: number): void => void drop.run(room, blockOf(seq)),
    /** A room has more events. */
    grow(room: number, head: number): void {
      if (head >= BLOCK) grown.add(room)
    },
    /** Make a few signatures; true when there are more to be made. */
    index(): boolean {
      ask()
      return grown.size > 0 || dropped.get() ? piece.immediate() : asked < last
    }
  }
}

export type SearchBlocks = ReturnType<typeof createSearchBlocks>
