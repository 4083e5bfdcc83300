import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogEvent } from '@parlo/contract'
import { packAnswer } from './pack.ts'
import { Parcel } from './parcel.ts'

const common = { sender_id: 1, client_id: null, members_seq: 0, timestamp: '2026-11-22T07:30:00.123Z' }
const events: LogEvent[] = [
  { ...common, seq: 1, id: 1, kind: 'message', number: 1, body: { text: 'hi' } },
  { ...common, seq: 2, id: 2, kind: 'delete', target: 1 }
]
const read = (frames: readonly Buffer[]) => frames.map(frame => JSON.parse(frame.toString()) as object)

describe('Parcel', () => {
  test('tells seed clients of messages alone, and of no group', () => {
    const seed = { id: 1, content: 'hi', sender_id: 1, receiver_id: 2, timestamp: common.timestamp }
    const news = { type: 'events', room: 5, audience: [1, 2], events } as const
    assert.deepEqual(read(Parcel.of(news).seedFrames), [seed])
    assert.deepEqual(read(Parcel.of({ ...news, group: true }).seedFrames), [])
    assert.equal(Parcel.of({ ...news, group: true }).frames.length, 1)
  })

  test('rings for a room without telling what is there', () => {
    const parcel = Parcel.of({ type: 'heads', room: 5, audience: [2], head: 9 })
    assert.deepEqual(read(parcel.frames), [{ type: 'heads', heads: { 5: 9 } }])
    assert.deepEqual([parcel.kind, parcel.room, parcel.head], ['events', 5, 9])
    assert.deepEqual(parcel.seedFrames, [])
  })
})

describe('packAnswer', () => {
  test('says what was skipped, and that the asker has left', () => {
    const answer = { room: 5, events: [], after: 0, head: 9 }
    assert.deepEqual(JSON.parse(packAnswer({ ...answer, skip_to: 4, left: true })), {
      type: 'events',
      ...answer,
      skip_to: 4,
      left: true
    })
    assert.deepEqual(JSON.parse(packAnswer(answer)), { type: 'events', ...answer })
  })
})
