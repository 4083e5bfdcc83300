import { expect } from '@open-wc/testing'
import { initials, tint, TINTS } from './person.ts'

describe('initials', () => {
  test('takes the first letter, and that of the last part', () => {
    expect(['ann', 'ann.lee', 'ann_b-lee', '🙂x', '..'].map(initials)).to.deep.equal([
      'A',
      'AL',
      'AL',
      '🙂',
      '?'
    ])
  })

  test('takes a letter where a part begins with a bracket or a quotation mark', () => {
    expect(['Plan (draft)', '“Plan” B', 'خطة (مسودة)', '(a)', '()'].map(initials)).to.deep.equal([
      'PD',
      'PB',
      'خم',
      'A',
      '?'
    ])
  })
})

describe('tint', () => {
  test('uses every colour, and another one for each neighbour', () => {
    const ids = Array.from({ length: TINTS }, (_, index) => index + 1)
    expect(new Set(ids.map(tint)).size).to.equal(TINTS)
  })
})
