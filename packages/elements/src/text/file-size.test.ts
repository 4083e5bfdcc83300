import { expect } from '@open-wc/testing'
import { fileSize } from './file-size.ts'

describe('fileSize', () => {
  test('says bytes in the unit that fits, in the language', () => {
    expect(fileSize('en', 1)).to.equal('1 byte')
    expect(fileSize('en', 900)).to.equal('900 bytes')
    expect(fileSize('en', 2048)).to.match(/^2 kB$/i)
    expect(fileSize('en', 3_565_158)).to.equal('3.4 MB')
    expect(fileSize('de', 3_565_158)).to.match(/^3,4.MB$/)
    expect(fileSize('en', 26_214_400)).to.equal('25 MB')
    expect(fileSize('en', 5 * 1024 ** 4)).to.match(/^5,120 GB$/)
  })
})
