import { expect } from '@open-wc/testing'
import type { Attachment } from '@parlo/sdk'
import { sampleMessage } from '../../../test/samples.ts'
import { readOut } from './read-out.ts'

describe('readOut', () => {
  test('leaves out the marks, and all but the beginning of a long text', () => {
    expect(readOut(sampleMessage({ text: '**so**\nthere' }))).to.equal('so there')
    const long = readOut(sampleMessage({ text: 'word '.repeat(1_600) }))
    expect(long).to.match(/^word .+…$/)
    expect(long.length).to.equal(201)
  })

  test('names the files of a message that has no text', () => {
    const attachments = ['a.png', 'b.txt'].map(name => ({ name }) as Attachment)
    expect(readOut(sampleMessage({ text: '', attachments }))).to.equal('a.png, b.txt')
  })
})
