import { isChatError, type RoomAddress } from '@parlo/contract'
import type { Append, Appended, Store } from '../store/store.ts'
import { isSeen, type Access, type Doors } from './access.ts'
import type { Caller } from './chat.ts'
import { hadFile } from './former.ts'
import type { TurnQueue } from './turn-queue.ts'

/** What uploads need of the chat. */
export interface Carrying {
  /**
   * Tell the rooms whose messages waited for an upload (or for any) what became of it. It may be asked again and again:
   * whoever has been told is not told twice.
   */
  tellWaiting(upload?: string): Promise<void>
  /** May the caller see one of the messages that carry it? `undefined` when none does. */
  seesFile(caller: Caller, upload: string): Promise<boolean | undefined>
}

const AT_ONCE = 100

export function createCarrying({
  store,
  doors,
  appends,
  now
}: {
  store: Store
  doors: Doors
  appends: TurnQueue<Append, Appended>
  now: () => number
}): Carrying {
  async function accessTo(caller: Caller, room: RoomAddress): Promise<Access | undefined> {
    try {
      return await doors.resolve(caller, room)
    } catch (error) {
      if (isChatError(error)) return undefined
      throw error
    }
  }

  return {
    async tellWaiting(upload) {
      for (;;) {
        const waiting = await store.waiting(AT_ONCE, upload)
        // The uploader's own word, so that the log says whose file it is; counted when the message was sent.
        const told = waiting.map(({ roomId, seq, upload, ownerId }) =>
          appends.add({
            kind: 'attach',
            target: seq,
            upload,
            senderId: ownerId,
            clientId: null,
            room: { id: roomId },
            now: now()
          })
        )
        await Promise.all(told)
        if (waiting.length < AT_ONCE) return
      }
    },

    async seesFile(caller, upload) {
      const carriers = await store.carriers(upload)
      if (carriers.length === 0) return undefined
      const rooms = new Map<number, Access | undefined>()
      for (const { roomId, seq } of carriers) {
        if (!rooms.has(roomId)) rooms.set(roomId, await accessTo(caller, roomId))
        const access = rooms.get(roomId)
        if (access && isSeen({ seq }, access) && (await hadFile(store, upload, { seq }, access))) return true
      }
      return false
    }
  }
}
