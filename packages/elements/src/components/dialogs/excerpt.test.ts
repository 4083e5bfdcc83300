import { expect } from '@open-wc/testing'
import { excerpt } from './excerpt.ts'

/** What is found stands in brackets. */
const shown = (text: string, ...places: [number, number][]): string =>
  excerpt(text, places)
    .map(piece => (piece.found ? `[${piece.text}]` : piece.text))
    .join('')

describe('excerpt', () => {
  test('shows a short text whole, and what was found in it', () => {
    expect(shown('see you at noon', [0, 3], [11, 15])).to.equal('[see] you at [noon]')
    expect(shown('noon', [0, 4])).to.equal('[noon]')
    expect(shown('just so')).to.equal('just so')
  })

  test('is one line', () => {
    expect(shown('one\ntwo', [4, 7])).to.equal('one [two]')
  })

  test('begins with a whole word shortly before the first place', () => {
    const text = `${'word '.repeat(30)}here`
    expect(shown(text, [150, 154])).to.match(/^…(word ){7}\[here\]$/)
  })

  test('ends before it is too much, and says so', () => {
    expect(shown(`here ${'word '.repeat(100)}`, [0, 4]).length).to.be.below(260)
    expect(shown(`here ${'word '.repeat(100)}`, [0, 4])).to.match(/^\[here\] .*…$/)
  })

  test('never takes a character apart', () => {
    for (let lead = 0; lead < 4; lead++) {
      const text = `${'x'.repeat(lead)}${'😀'.repeat(200)}`
      const all = excerpt(text, [[lead + 100, lead + 102]]).map(piece => piece.text)
      expect(all.join('').isWellFormed(), String(lead)).to.equal(true)
    }
  })

  test('leaves out what lies beyond, and what lies over another', () => {
    const text = `ab ${'word '.repeat(100)}ab`
    expect(shown(text, [0, 2], [1, 2], [503, 505])).to.match(/^\[ab\] word/)
  })
})
