import type { Entry as Simulated, Stamped } from '../simulation/journal.ts'
import type { Stored } from './database.ts'
import { roomOf } from './judge.ts'
import type { Entry } from './journal.ts'

/**
 * The journals of real processes as the simulation's checker reads them. What nobody outside an engine can see – how far
 * its log is held, what it pulls – is left out, and so is not judged.
 */
export function asSimulated(entries: readonly Entry[], stored: Stored): Stamped[] {
  const users = new Map<string, number>()
  const pairs = new Map(
    stored.rooms.map(({ id, user_low, user_high }) => [
      id,
      user_low === null || user_high === null ? null : ([user_low, user_high] as const)
    ])
  )
  // When it was committed nobody saw; the checker only asks for the order within a room.
  const commits = stored.events.map(({ room_id: room, seq, id, sender_id, client_id }): Simulated => ({
    kind: 'commit',
    room,
    pair: pairs.get(room) ?? null,
    row: [seq, id, sender_id, client_id]
  }))

  function one(entry: Entry): Simulated[] {
    const { client } = entry
    switch (entry.kind) {
      case 'start':
        users.set(client, entry.user)
        return [entry]
      case 'ok':
        return entry.id === null ? [] : [{ ...entry, id: entry.id }]
      case 'write':
      case 'sent':
      case 'refused':
        return [entry]
      case 'view':
      case 'told': {
        const room = roomOf(stored.rooms, entry.room, users.get(client)!)
        if (room === undefined)
          return [{ kind: 'stuck', client, why: `shows ${entry.room}, which is not stored` }]
        return entry.kind === 'view' ? [{ ...entry, room, end: 0, read: 0 }] : [{ ...entry, room }]
      }
      case 'wrong':
        return [{ kind: 'stuck', client, why: entry.what }]
      case 'crash':
        return []
    }
  }
  return [...commits, ...entries.flatMap(one)].map((entry, at) => ({ ...entry, at }))
}
