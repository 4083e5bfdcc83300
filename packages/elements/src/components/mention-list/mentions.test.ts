import { expect } from '@open-wc/testing'
import { begunAt, matching, named } from './mentions.ts'

const people = ['ann', 'Ben', 'anna.lee', 'Joann', 'René'].map((username, at) => ({ id: at + 1, username }))

describe('begunAt', () => {
  const begun = (text: string, caret = text.length): string | undefined => begunAt(text, caret)?.text

  test('finds the name that ends at the caret', () => {
    expect(begun('@')).to.equal('')
    expect(begun('hi @an')).to.equal('an')
    expect(begun('(@an')).to.equal('an')
    expect(begun('hi @ann and', 6)).to.equal('an')
    expect(begunAt('hi @an', 6)).to.deep.equal({ start: 3, text: 'an' })
    expect(begunAt(`${'x'.repeat(100)} @an`, 104)?.start).to.equal(101)
  })

  test('takes no address for a name, and no end of a word', () => {
    expect(begun('ann@example')).to.equal(undefined)
    expect(begun('a.n-n@ex')).to.equal(undefined)
    expect(begun('@ann ')).to.equal(undefined)
    expect(begun('@@a')).to.equal(undefined)
    expect(begun(`@${'x'.repeat(40)}`)).to.equal(undefined)
    expect(begun(`x@${'x'.repeat(32)}`)).to.equal(undefined)
  })
})

describe('matching', () => {
  const names = (text: string, most = 9): string[] => matching(people, text, most).map(each => each.username)

  test('puts those before whose name begins so', () => {
    expect(names('ann')).to.deep.equal(['ann', 'anna.lee', 'Joann'])
    expect(names('ann', 2)).to.deep.equal(['ann', 'anna.lee'])
  })

  test('finds somebody by what they are called, too', () => {
    const zoe = { id: 9, username: 'cleo', name: 'Zoé Ann' }
    const found = (text: string): string[] => matching([...people, zoe], text, 9).map(each => each.username)
    expect(found('zoe')).to.deep.equal(['cleo'])
    expect(found('ann')).to.deep.equal(['ann', 'anna.lee', 'cleo', 'Joann'])
  })

  test('does not mind case and accents', () => {
    expect(names('RENE')).to.deep.equal(['René'])
    expect(names('be')).to.deep.equal(['Ben'])
    expect(names('nobody')).to.deep.equal([])
    expect(names('')).to.have.length(5)
  })
})

describe('named', () => {
  test('finds whom a text names, once each, in its order', () => {
    expect(named('@ben and @ann, @Ben', people, 50)).to.deep.equal([2, 1])
    expect(named('@ann. (@anna.lee.)', people, 50)).to.deep.equal([1, 3])
    expect(named('@ben and @ann', people, 1)).to.deep.equal([2])
  })

  test('finds nobody in an address, and nobody it does not know', () => {
    expect(named('mail to x@ann or @dora', people, 50)).to.deep.equal([])
  })
})
