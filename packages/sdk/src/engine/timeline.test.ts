import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { array, assert as always, nat, property, record } from 'fast-check'
import { cover, emptyTimeline, linesOf, newest, type Line, type Timeline } from './timeline.ts'

const line = (seq: number): Line => ({
  seq,
  id: seq,
  sender_id: 1,
  client_id: null,
  timestamp: '2026-11-22T07:30:00.123Z',
  body: { text: `line ${seq}` },
  asOf: seq
})
const run = (after: number, to: number): Line[] =>
  Array.from({ length: to - after }, (_, i) => line(after + 1 + i))
const shownOf = (timeline: Timeline): readonly Line[] => linesOf(timeline, newest(timeline))
const seqs = (lines: readonly Line[]): number[] => lines.map(({ seq }) => seq)

describe('timeline', () => {
  test('shows nothing before anything is held', () => {
    assert.deepEqual(shownOf(emptyTimeline()), [])
  })

  test('shows lines by seq, whatever order the pages came in', () => {
    const timeline = emptyTimeline()
    cover(timeline, 4, 6, run(4, 6))
    cover(timeline, 2, 4, run(2, 4))
    cover(timeline, 6, 7, run(6, 7))
    assert.deepEqual(seqs(shownOf(timeline)), [3, 4, 5, 6, 7])
    assert.deepEqual(timeline.ranges, [{ after: 2, to: 7 }])
  })

  test('shows only the newest stretch while there is a hole, and all once it is filled', () => {
    const timeline = emptyTimeline()
    cover(timeline, 0, 3, run(0, 3))
    cover(timeline, 5, 8, run(5, 8))
    assert.deepEqual(seqs(shownOf(timeline)), [6, 7, 8])
    cover(timeline, 3, 5, run(3, 5))
    assert.deepEqual(seqs(shownOf(timeline)), [1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('knows that an empty room is held completely', () => {
    const timeline = emptyTimeline()
    cover(timeline, 0, 0, [])
    assert.deepEqual(newest(timeline), { after: 0, to: 0 })
    cover(timeline, 0, 1, run(0, 1))
    assert.deepEqual(timeline.ranges, [{ after: 0, to: 1 }])
  })

  test('holds what any pages cover, once each, in order, and claims no more', () => {
    const page = record({ after: nat(40), length: nat(12) })
    always(
      property(array(page, { maxLength: 25 }), pages => {
        const timeline = emptyTimeline()
        const held = new Set<number>()
        for (const { after, length } of pages) {
          cover(timeline, after, after + length, run(after, after + length))
          for (const { seq } of run(after, after + length)) held.add(seq)
        }
        assert.deepEqual(
          seqs(timeline.lines),
          [...held].toSorted((a, b) => a - b)
        )
        const claimed = timeline.ranges.flatMap(({ after, to }) => seqs(run(after, to)))
        assert.deepEqual(claimed, seqs(timeline.lines))
        timeline.ranges.reduce((before, range) => {
          assert.ok(range.after > before, 'ranges neither overlap nor touch')
          return range.to
        }, -1)
      })
    )
  })
})
