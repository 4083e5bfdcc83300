import { expect } from '@open-wc/testing'
import { more } from '../../strings/en-more.ts'
import { addressFor, wrongInAddress } from './room-address.ts'

const wrong = (address: string): string => wrongInAddress(address, more.groups)

describe('addressFor', () => {
  test('makes of a title what an address may have', () => {
    expect(addressFor(' Book club! ')).to.equal('book-club')
    expect(addressFor('Plans & Pläne')).to.equal('plans-pläne')
    expect(addressFor('…')).to.equal('')
    expect(addressFor('- Zürich 2026 -')).to.equal('zürich-2026')
  })
})

describe('wrongInAddress', () => {
  test('takes letters and digits of every script, dots, dashes and underscores', () => {
    for (const fine of ['', 'a', 'Büro.2_-', '会議', '9']) expect(wrong(fine), fine).to.equal('')
  })

  test('names the character that it may not have', () => {
    expect(wrong('two words')).to.contain('“␣”')
    expect(wrong('a😀b')).to.contain('“😀”')
  })

  test('says how it begins, how long it may be, and which one is taken', () => {
    expect(wrong('-a')).to.equal(more.groups.badStart)
    expect(wrong('a'.repeat(65))).to.equal(more.groups.longAddress)
    expect(wrong('Broadcast')).to.equal(more.groups.takenAddress)
  })
})
