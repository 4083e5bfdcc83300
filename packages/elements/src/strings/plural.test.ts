import { expect } from '@open-wc/testing'
import { counting } from './plural.ts'

const forms = { zero: 'zero', one: 'one', two: 'two', few: '# few', many: '# many', other: '# other' }

describe('counting', () => {
  test('takes the sentence of the category that a language has for a count', () => {
    const { plural } = counting('ar-MA')
    const said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(count => plural(count, forms))
    expect(said).to.deep.equal([
      'zero',
      'one',
      'two',
      '3 few',
      '10 few',
      '11 many',
      '99 many',
      '100 other',
      '102 other',
      '103 few',
      '111 many'
    ])
  })

  test('takes the one for the rest where a category has none', () => {
    const { plural } = counting('fr')
    const files = { one: '# fichier', other: '# fichiers' }
    expect([0, 1, 2].map(count => plural(count, files))).to.deep.equal([
      '0 fichier',
      '1 fichier',
      '2 fichiers'
    ])
    expect(plural(1_000_000, files)).to.match(/^1\s000\s000 fichiers$/)
    expect(counting('ja').plural(1, { other: '#件' })).to.equal('1件')
  })

  test('writes numbers with the digits of the region', () => {
    expect(counting('ar-EG').plural(11, forms)).to.equal('١١ many')
    expect(counting('de').number(12_345)).to.equal('12.345')
  })

  test('stops counting at a hundred', () => {
    expect(counting('es').upTo99(99, { other: '# mensajes' })).to.equal('99 mensajes')
    expect(counting('es').upTo99(100, { other: '# mensajes' })).to.equal('99+ mensajes')
    expect(counting('ar-EG').upTo99(102, forms)).to.equal('٩٩+ many')
  })
})
