import { expect } from '@open-wc/testing'
import type { Message, RoomSnapshot } from '@parlo/sdk'
import { sampleMessage, sampleRoom } from '../../../test/samples.ts'
import { newLine } from './new-line.ts'

const line = (seq: number, own = false): Message =>
  sampleMessage({ key: String(seq), id: seq, seq, senderId: own ? 1 : 2, own })
const room = (readSeq: number, ...messages: Message[]): RoomSnapshot => sampleRoom({ messages, readSeq })

describe('newLine', () => {
  test('stands where reading stopped, when a room is opened', () => {
    expect(newLine(undefined, room(1, line(1), line(2), line(3)), false)).to.equal(2)
    expect(newLine(undefined, room(3, line(1), line(2), line(3)), false)).to.equal(null)
  })

  test('is not drawn for somebody who never read here, nor above all that is loaded', () => {
    expect(newLine(undefined, room(0, line(1), line(2)), false)).to.equal(null)
    expect(newLine(undefined, { ...room(3, line(7), line(8)), atStart: false }, false)).to.equal(null)
  })

  test('stays after everything was read', () => {
    expect(newLine(2, room(3, line(1), line(2), line(3)), true)).to.equal(2)
  })

  test('moves to what comes unseen once all before was read', () => {
    expect(newLine(2, room(3, line(2), line(3), line(4)), false)).to.equal(4)
    expect(newLine(null, room(3, line(3), line(4), line(5)), false)).to.equal(4)
  })

  test('does not appear for what is read as it comes', () => {
    expect(newLine(null, room(3, line(3), line(4)), true)).to.equal(null)
  })

  test('goes when an own message is sent, and is never above one', () => {
    expect(newLine(2, room(3, line(2), line(3, true)), true)).to.equal(null)
    expect(newLine(undefined, room(0, line(1, true)), false)).to.equal(null)
  })
})
