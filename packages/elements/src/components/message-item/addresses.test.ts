import { expect } from '@open-wc/testing'
import { render } from 'lit'
import { addresses } from './addresses.ts'

/** What the links in a text lead to. */
function links(text: string): (string | null)[] {
  const place = document.createElement('p')
  render(addresses()(text), place)
  expect(place.textContent).to.equal(text)
  return [...place.querySelectorAll('a')].map(link => `${link.textContent} ${link.getAttribute('href')}`)
}

describe('addresses', () => {
  test('makes links of e-mail addresses', () => {
    expect(links('ann@b.example, (ben.x+y@c-d.co.example). 連絡はcleo@163.com: hi')).to.deep.equal([
      'ann@b.example mailto:ann@b.example',
      'ben.x+y@c-d.co.example mailto:ben.x+y@c-d.co.example',
      'cleo@163.com mailto:cleo@163.com'
    ])
  })

  test('leaves alone what only looks like one', () => {
    for (const text of [
      'a@b @ann foo@bar@b.example ann@b.example/c',
      'git@git.b.example:org/c.git ssh://git@b.example icon@2x.png some@1.2.3-beta.my',
      // Only the end of an address would lead to somebody else.
      "o'ann@b.example üann@b.example a=ann@b.example"
    ]) {
      expect(links(text), text).to.deep.equal([])
    }
  })

  test('stays quick on hostile text of the longest length', () => {
    const draw = addresses()
    let took = 0
    for (const part of [
      'a',
      'a.',
      'a@',
      'a@b.',
      'a@b.cc',
      'a@b.c1',
      '@a.',
      '.a@',
      '1.1@',
      'a@1.',
      'a@1x.',
      'a@b-'
    ]) {
      const text = part.repeat(8_000 / part.length)
      // The least of five: a busy machine adds to a time, and never takes away from it.
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now()
        draw(text)
        return performance.now() - start
      })
      took += Math.min(...times)
    }
    expect(took).to.be.below(200)
  })
})
