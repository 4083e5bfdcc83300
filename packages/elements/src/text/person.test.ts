import { expect } from '@open-wc/testing'
import { initials, isCalled, nameOf, tint, TINTS } from './person.ts'

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

describe('a name', () => {
  const ann = { username: 'ann.lee', name: 'Zoe Bell' }

  test('is what somebody wants to be called, or their username', () => {
    expect(nameOf(ann)).to.equal('Zoe Bell')
    expect(nameOf({ username: 'ann.lee' })).to.equal('ann.lee')
  })

  test('is found by either, and not by where one ends and the other begins', () => {
    expect(['lee', 'zoe', 'bell', ''].map(text => isCalled(ann, text))).to.deep.equal([
      true,
      true,
      true,
      true
    ])
    expect(['leezoe', 'undefined'].map(text => isCalled(ann, text))).to.deep.equal([false, false])
    expect(isCalled({ username: 'ben' }, 'undefined')).to.equal(false)
  })
})
