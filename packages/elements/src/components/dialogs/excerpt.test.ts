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

  test('has no marks that say how a message is drawn, and finds what stands between them', () => {
    const text = 'I bring **cake** and `cream`\n- _good_ cake'
    const at = (word: string, from = 0): [number, number] => {
      const begin = text.indexOf(word, from)
      return [begin, begin + word.length]
    }
    expect(shown(text, at('cake'), at('cream'), at('good'), at('cake', 20))).to.equal(
      'I bring [cake] and [cream] [good] [cake]'
    )
    expect(shown('see https://a.example/cake.', [22, 26])).to.equal('see https://a.example/[cake].')
    expect(shown('> quoted cake', [9, 13])).to.equal('quoted [cake]')
    expect(shown('odd \uFDD0 \uFDD1 cake', [8, 12])).to.equal('odd [cake]')
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
