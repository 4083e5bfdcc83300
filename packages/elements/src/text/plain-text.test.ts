import { expect } from '@open-wc/testing'
import { plainText } from './plain-text.ts'

describe('plainText', () => {
  test('is one line, without the marks', () => {
    expect(plainText('Look, **bold** and `code`:\n- one\n- two\n> quoted\n```\nlet a = 1\n```')).to.equal(
      'Look, bold and code: one, two quoted let a = 1'
    )
    expect(plainText('see https://a.example/x, _now_')).to.equal('see https://a.example/x, now')
  })
})
