import type { Row, Stamped } from '../journal.ts'
import type { History, Violation } from './history.ts'

/** Who is told what: of others only, once, and nothing left out of a room that is shown. Called N. */
export function checkNews(journal: readonly Stamped[], history: History): Violation[] {
  const violations: Violation[] = []
  const told = new Set<string>()
  /** Client and room -> what is shown, and the places that came as history or were told. */
  const places = new Map<string, { shown: Row[]; known: Set<number> }>()
  const placesOf = (client: string, room: number) => {
    const key = `${client}|${room}`
    const place = places.get(key) ?? { shown: [], known: new Set<number>() }
    places.set(key, place)
    return place
  }

  for (const entry of journal) {
    if (entry.kind === 'reset') {
      // Of a group that had been left before the backup, what it brings back may ring again.
      for (const key of told) if (key.startsWith(`${entry.client}|group`)) told.delete(key)
      for (const [key, place] of places)
        if (isOf(entry, key)) Object.assign(place, { shown: [], known: new Set() })
    } else if (entry.kind === 'history') {
      const { known } = placesOf(entry.client, entry.room)
      for (let seq = entry.from; seq <= entry.to; seq++) known.add(seq)
    } else if (entry.kind === 'view') {
      const place = placesOf(entry.client, entry.room)
      place.shown = [...place.shown.slice(0, entry.keep), ...entry.rows]
    } else if (entry.kind === 'told') {
      const { client, room, row, at } = entry
      const [seq, , sender, clientId] = row
      const fail = (what: string) => violations.push({ rule: 'N', what, at, client, room })
      if (sender === history.users.get(client)) fail(`is told of its own ${clientId}`)
      if (!history.wasStored(room, row)) fail(`is told of ${String(row)}, which the log never had`)
      const key = `${client}|${history.groups.has(room) ? 'group' : ''}${sender}|${clientId}`
      if (told.has(key) && !history.wasLost(sender, clientId ?? ''))
        fail(`is told twice of ${clientId} (${seq})`)
      told.add(key)
      placesOf(client, room).known.add(seq)
    } else if (entry.kind === 'final') {
      for (const { room } of entry.rooms) if (room !== null) checkTold(entry, room)
    }
  }
  return violations

  /** Of what is shown, what came neither as history nor as news? */
  function checkTold({ client, at }: { client: string; at: number }, room: number): void {
    const { shown, known } = placesOf(client, room)
    for (const [seq, , sender, clientId] of shown) {
      if (sender === history.users.get(client) || known.has(seq) || history.isDeleted(room, seq)) continue
      violations.push({ rule: 'N', what: `was never told of ${clientId} (${seq})`, at, client, room })
    }
  }
}

const isOf = ({ client, room }: { client: string; room: number | null }, key: string): boolean =>
  room === null ? key.startsWith(`${client}|`) : key === `${client}|${room}`
