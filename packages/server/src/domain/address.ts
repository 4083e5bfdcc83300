import { ChatError, type RoomAddress } from '@parlo/contract'
import { BROADCAST_ROOM, type Append, type Refusal, type StoredRoom } from '../store/store.ts'
import { usernameKey } from '../store/username-key.ts'

/** Is it the name of the room that everyone is in, compared as the names of groups are? No group may pass for it. */
export const isBroadcast = (name: string): boolean => usernameKey(name) === 'broadcast'

/**
 * What a caller means by an address: a room by number or name, or the other one of a direct room.
 *
 * @throws {ChatError} `bad_request` for a direct room with oneself
 */
export function targetOf(userId: number, address: RoomAddress): Append['room'] {
  if (typeof address === 'number') return { id: address }
  if (address.startsWith('name:')) {
    const name = address.slice('name:'.length)
    return isBroadcast(name) ? { id: BROADCAST_ROOM } : { name }
  }
  const peer = Number(address.slice('direct:'.length))
  if (!Number.isSafeInteger(peer)) throw noRoom(address)
  if (peer === userId) {
    throw new ChatError('bad_request', `${address} is yourself; a direct room is with somebody else`)
  }
  return { direct: peer }
}

/** The same words whether the room does not exist or is not the caller's: which of the two is nobody's business. */
export function noRoom(address: RoomAddress): ChatError {
  return new ChatError('not_found', `There is no room or user ${address}, or none that you may see`)
}

/** The other one of a direct room. */
export function peerOf(room: StoredRoom, userId: number): number | undefined {
  return room.pair?.find(id => id !== userId)
}

/** What the store refuses, as an error. */
export function refused({ refused, detail }: Refusal, room: RoomAddress, clientId: string | null): ChatError {
  if (detail !== undefined) return new ChatError(refused, detail)
  return refused === 'id_reused'
    ? new ChatError('id_reused', `client_id ${clientId} already names something else that you sent`)
    : noRoom(room)
}
