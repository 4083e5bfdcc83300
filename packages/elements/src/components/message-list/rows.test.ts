import { expect } from '@open-wc/testing'
import type { Message } from '@parlo/sdk'
import { sampleMessage } from '../../../test/samples.ts'
import { layOut } from './rows.ts'

const line = (seq: number, senderId: number, timestamp: Date): Message =>
  sampleMessage({ key: String(seq), id: seq, seq, senderId, timestamp: timestamp.toISOString() })
const noon = (minutes: number, day = 22): Date => new Date(2026, 10, day, 12, minutes)

describe('layOut', () => {
  test('groups lines of one sender within five minutes of each other', () => {
    const rows = layOut(
      [line(1, 1, noon(0)), line(2, 1, noon(5)), line(3, 1, noon(11)), line(4, 2, noon(11))],
      null
    )
    expect(rows.map(row => row.first)).to.deep.equal([true, false, true, true])
    expect(rows.map(row => row.last)).to.deep.equal([false, true, true, true])
  })

  test('puts a heading over the first line of each day, and ends the group there', () => {
    const late = new Date(2026, 10, 21, 23, 59)
    const early = new Date(2026, 10, 22, 0, 1)
    const rows = layOut([line(1, 1, late), line(2, 1, early)], null)
    expect(rows.map(row => row.newDay)).to.deep.equal([true, true])
    expect(rows.map(row => row.last)).to.deep.equal([true, true])
  })

  test('ends the group at the "new messages" line', () => {
    const rows = layOut([line(1, 1, noon(0)), line(2, 1, noon(1))], 2)
    expect(rows.map(row => row.newFrom)).to.deep.equal([false, true])
    expect(rows.map(row => row.first)).to.deep.equal([true, true])
  })

  test('gives back the same rows for what did not change', () => {
    const messages = [line(1, 1, noon(0)), line(2, 1, noon(1))]
    const before = layOut(messages, null)
    const after = layOut([...messages, line(3, 2, noon(2))], null, before)
    expect(after.slice(0, 2)).to.have.ordered.members(before)
  })
})
