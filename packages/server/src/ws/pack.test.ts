import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LIMITS, type Events, type LogEvent } from '@parlo/contract'
import { packAnswer, packRun } from './pack.ts'

const events = (count: number, text: string): LogEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    kind: 'message',
    id: index + 1,
    number: index + 1,
    sender_id: 7,
    client_id: `c${index}`,
    timestamp: '2026-11-22T07:30:00.123Z',
    members_seq: 0,
    body: { text }
  }))

const read = (frame: string) => JSON.parse(frame) as Events

describe('packRun', () => {
  test('puts a short run into one frame', () => {
    const run = events(3, 'hi')
    const [frame, ...more] = packRun(5, run)
    assert.deepEqual(more, [])
    assert.deepEqual(read(frame ?? ''), { type: 'events', room: 5, events: run })
  })

  test('cuts a run so that no frame is over the limit, and loses nothing', () => {
    // The heaviest text there is: each of these is written in six bytes.
    for (const text of ['\u0001'.repeat(LIMITS.text), '語'.repeat(LIMITS.text), 'x'.repeat(500)]) {
      const run = events(200, text)
      const frames = packRun(5, run)
      for (const frame of frames) assert.ok(Buffer.byteLength(frame) <= LIMITS.frameBytes)
      assert.deepEqual(
        frames.flatMap(frame => read(frame).events),
        run
      )
    }
  })
})

describe('packAnswer', () => {
  test('answers with what was asked after, and the head', () => {
    const run = events(2, 'hi')
    const frame = packAnswer({ room: 5, events: run, after: 0, head: 9 })
    assert.deepEqual(read(frame), { type: 'events', room: 5, events: run, after: 0, head: 9 })
  })

  test('leaves what does not fit for the next pull, and always gives something', () => {
    const answer = { room: 5, events: events(200, '\u0001'.repeat(LIMITS.text)), after: 0, head: 200 }
    const frame = packAnswer(answer)
    assert.ok(Buffer.byteLength(frame) <= LIMITS.frameBytes)
    const seqs = read(frame).events.map(event => event.seq)
    assert.deepEqual(seqs, [1])
  })
})
