import { expect } from '@open-wc/testing'
import { file, video } from '../../../test/held-files.ts'
import { isVideo } from './is-video.ts'

describe('isVideo', () => {
  test('is told by what the browser plays, of what is there', () => {
    expect(isVideo(video('x'))).to.equal(true)
    expect(isVideo({ ...video('x'), state: 'open' })).to.equal(false)
    expect(isVideo(file({ type: 'audio/webm' }))).to.equal(false)
    // What telephones record.
    const types = ['video/quicktime', 'video/mp4'].map(type => isVideo({ ...video('x'), type }))
    expect(types[0]).to.equal(types[1])
  })
})
