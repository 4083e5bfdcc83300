import type { RoomSnapshot } from './snapshots.ts'

/** How a room is called before its id is known, and after: the same for ever. */
export type RoomKey = `direct:${number}` | `name:${string}` | `id:${number}`

/** What kind of room it is, and with whom, as its key tells. */
export function placeOf(key: RoomKey): Pick<RoomSnapshot, 'kind' | 'peerId'> {
  if (key.startsWith('direct:')) return { kind: 'direct', peerId: Number(key.slice(7)) }
  return { kind: key === 'name:broadcast' ? 'broadcast' : 'group', peerId: null }
}
