import assert from 'node:assert/strict'
import type { LogEvent } from '@parlo/contract'
import { BROADCAST_ROOM, type Append, type Appended, type Store } from '../store.ts'
import type { NewUpload, StoredUpload } from '../upload-store.ts'

/* What the checks of uploads and of attachments have in common. */

export const now = Date.UTC(2026, 10, 22)
export const HASH = 'ab'.repeat(32)
export const FACTS = { sha256: HASH, type: 'image/png', width: 4, height: 3, thumbnail: true }
/** The same of a sound. */
export const SOUND = { ...FACTS, type: 'audio/webm', width: null, height: null, thumbnail: false }
let count = 0

export function asked(ownerId: number, more: Partial<NewUpload> = {}): NewUpload {
  count += 1
  const id = String(count).padStart(22, 'u')
  const blob = String(count).padStart(32, '0')
  return {
    id,
    blob,
    ownerId,
    name: 'a.png',
    type: 'image/x',
    size: 10,
    sha256: null,
    seconds: null,
    quota: 100,
    now,
    ...more
  }
}

export async function open(
  store: Store,
  ownerId: number,
  more: Partial<NewUpload> = {}
): Promise<StoredUpload> {
  const upload = await store.openUpload(asked(ownerId, more))
  assert.ok(!('refused' in upload), JSON.stringify(upload))
  return upload
}

export const envelope = (senderId: number, room: Append['room'] = { id: BROADCAST_ROOM }) => ({
  senderId,
  clientId: null,
  room,
  now
})

export async function one(store: Store, append: Append): Promise<Appended> {
  const [answer] = await store.append([append])
  assert.ok(answer)
  return answer
}

export async function done(store: Store, append: Append): Promise<LogEvent> {
  const answer = await one(store, append)
  assert.ok('event' in answer, JSON.stringify(answer))
  return answer.event
}

/** Tell the rooms, as the server does. */
export async function tellAll(store: Store): Promise<LogEvent[]> {
  const told: LogEvent[] = []
  for (const { roomId, seq, upload, ownerId } of await store.waiting(100)) {
    told.push(
      await done(store, { ...envelope(ownerId, { id: roomId }), kind: 'attach', target: seq, upload })
    )
  }
  return told
}

export const attachmentsOf = (event: LogEvent | undefined) =>
  event?.kind === 'message' ? event.body.attachments : []

/** A private group of two, as its address. What was said before somebody came is not for them. */
export async function groupOf(
  store: Store,
  makerId: number,
  other: number,
  write: 'everyone' | 'moderators'
): Promise<{ id: number }> {
  const group = { title: 'g', name: null, write, past: 'joined' } as const
  const made = await store.createGroup({ ...group, makerId, clientId: null, members: [other], now })
  assert.ok(Array.isArray(made))
  return { id: made[0]!.room.id }
}
