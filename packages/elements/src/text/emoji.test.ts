import { expect } from '@open-wc/testing'
import { onlyEmoji } from './emoji.ts'

describe('onlyEmoji', () => {
  test('knows emoji with skin, joiners and flags', () => {
    for (const text of ['👍', '👍🏽', '👩‍👩‍👧‍👦', '🇩🇪', '❤️', '🎉 🎉']) expect(onlyEmoji(text), text).to.equal(true)
  })

  test('is false for words, digits, nothing, and for more than six', () => {
    for (const text of ['', 'ok 👍', '5', '#', '🎉🎉🎉🎉🎉🎉🎉'])
      expect(onlyEmoji(text), text).to.equal(false)
  })
})
