import { expect } from '@open-wc/testing'
import type { Message } from '@parlo/sdk'
import { sampleMessage } from '../../../test/samples.ts'
import { Arrivals } from './arrivals.ts'

const line = (seq: number | null, own = false): Message =>
  sampleMessage({ key: String(seq), id: seq, seq, senderId: own ? 1 : 2, text: `line ${seq}`, own })
const taken = (found: Message[]): (number | null)[] => found.map(each => each.seq)

describe('Arrivals', () => {
  test('takes what others wrote since the last time, once', () => {
    const arrivals = new Arrivals()
    expect(taken(arrivals.take([line(1), line(2)]))).to.deep.equal([])
    expect(taken(arrivals.take([line(1), line(2), line(3)]))).to.deep.equal([3])
    expect(taken(arrivals.take([line(1), line(2), line(3)]))).to.deep.equal([])
  })

  test('takes neither history nor own lines', () => {
    const arrivals = new Arrivals()
    arrivals.take([line(5)])
    expect(taken(arrivals.take([line(3), line(4), line(5), line(6, true), line(null, true)]))).to.deep.equal(
      []
    )
  })

  test('takes the first message of a room that was empty', () => {
    const arrivals = new Arrivals()
    arrivals.take([])
    expect(taken(arrivals.take([line(1)]))).to.deep.equal([1])
  })
})
