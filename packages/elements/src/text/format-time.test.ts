import { expect } from '@open-wc/testing'
import { briefTime, dayHeading, dayOf } from './format-time.ts'

const words = { today: 'Today', yesterday: 'Yesterday' }
const now = new Date(2026, 10, 22, 9, 30)
const at = (...when: [number, number, number, number]): string => new Date(...when).toISOString()

describe('dayHeading', () => {
  test('says today, yesterday, the weekday of the last week, and else the date', () => {
    expect(dayHeading('en', words, at(2026, 10, 22, 0), now)).to.equal('Today')
    expect(dayHeading('en', words, at(2026, 10, 21, 23), now)).to.equal('Yesterday')
    expect(dayHeading('en', words, at(2026, 10, 18, 12), now)).to.equal('Wednesday')
    expect(dayHeading('en', words, at(2026, 10, 2, 12), now)).to.equal('Monday, November 2')
    expect(dayHeading('en', words, at(2025, 10, 2, 12), now)).to.equal('Sunday, November 2, 2025')
  })

  test('gives the date for a time ahead of this clock', () => {
    expect(dayHeading('en', words, at(2026, 10, 24, 12), now)).to.equal('Tuesday, November 24')
  })
})

describe('briefTime', () => {
  test('is as short as it may be', () => {
    expect(briefTime('en-US', at(2026, 10, 22, 8), now)).to.match(/^8:00\sAM$/)
    expect(briefTime('en', at(2026, 10, 20, 8), now)).to.equal('Fri')
    expect(briefTime('en', at(2026, 9, 2, 8), now)).to.equal('Oct 2')
    expect(briefTime('de', at(2025, 9, 2, 8), now)).to.equal('2. Okt. 2025')
  })
})

describe('dayOf', () => {
  test('is the same within a local day only', () => {
    expect(dayOf(at(2026, 10, 22, 0))).to.equal(dayOf(at(2026, 10, 22, 23)))
    expect(dayOf(at(2026, 10, 22, 0))).not.to.equal(dayOf(at(2026, 10, 21, 23)))
  })
})
