import { expect } from '@open-wc/testing'
import { directionOf } from './direction.ts'

describe('directionOf', () => {
  test('knows languages that are written from right to left, with and without a region', () => {
    for (const locale of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'ckb', 'dv', 'yi'])
      expect(directionOf(locale), locale).to.equal('rtl')
  })

  test('goes by the script where one is named', () => {
    expect(directionOf('az')).to.equal('ltr')
    expect(directionOf('az-Arab')).to.equal('rtl')
    expect(directionOf('ks-Deva')).to.equal('ltr')
  })

  test('reads from left to right what else there is, and what is no language', () => {
    for (const locale of ['en', 'de-AT', 'ja', 'pt-BR', 'en-x-sales', '', 'no such language'])
      expect(directionOf(locale), locale).to.equal('ltr')
  })
})
