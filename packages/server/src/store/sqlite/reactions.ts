import { LIMITS, type Reaction } from '@parlo/contract'
import type { Db } from './open.ts'

interface Row {
  seq: number
  emoji: string
  count: number
  /** The first of them, as JSON. */
  users: string
  mine: number
}

/** Reactions, asked for by the page: its messages may have thousands together, and each question costs. */
export function createReactions(db: Db) {
  const ofPage = db.prepare<[number | null, number, string], Row>(
    `SELECT seq, emoji, count,
       (SELECT json_group_array(user_id) FROM (
         SELECT user_id FROM reactions WHERE room_id = counts.room_id AND seq = counts.seq AND emoji = counts.emoji
         ORDER BY user_id LIMIT ${LIMITS.reactionUsers})) AS users,
       EXISTS (SELECT 1 FROM reactions
         WHERE room_id = counts.room_id AND seq = counts.seq AND emoji = counts.emoji AND user_id = ?) AS mine
     FROM reaction_counts AS counts WHERE room_id = ? AND seq IN (SELECT value FROM json_each(?))
     ORDER BY seq, emoji`
  )

  /** Those under some messages of a room, by their seq; `mine` is about the viewer. */
  return (roomId: number, seqs: readonly number[], viewerId: number | undefined): Map<number, Reaction[]> => {
    const bySeq = new Map<number, Reaction[]>()
    const rows = ofPage.all(viewerId ?? null, roomId, JSON.stringify(seqs))
    for (const { seq, emoji, count, users, mine } of rows) {
      const reaction: Reaction = { emoji, count, users: JSON.parse(users) as number[] }
      if (mine) reaction.mine = true
      const under = bySeq.get(seq)
      if (under) under.push(reaction)
      else bySeq.set(seq, [reaction])
    }
    return bySeq
  }
}
