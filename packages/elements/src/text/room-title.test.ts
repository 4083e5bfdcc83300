import { expect } from '@open-wc/testing'
import { sampleRoom } from '../../test/samples.ts'
import { en } from '../strings/en.ts'
import { titleOf } from './room-title.ts'

const ben = { id: 2, username: 'ben', online: false, blocked: false }

describe('titleOf', () => {
  test('is the other one, everyone, or the title of a group', () => {
    expect(titleOf(en, sampleRoom(), [])).to.equal('Everyone')
    expect(titleOf(en, sampleRoom({ key: 'direct:2', kind: 'direct', peerId: 2 }), [ben])).to.equal('ben')
    expect(titleOf(en, sampleRoom({ key: 'id:9', kind: 'group', title: 'The crew' }), [])).to.equal(
      'The crew'
    )
  })

  test('is what is known, while that is little', () => {
    expect(titleOf(en, sampleRoom({ key: 'direct:2', kind: 'direct', peerId: 2 }), [])).to.equal('Someone')
    expect(titleOf(en, sampleRoom({ key: 'name:lobby', kind: 'group' }), [])).to.equal('lobby')
    expect(titleOf(en, sampleRoom({ key: 'id:9', kind: 'group' }), [])).to.equal('Group')
  })
})
