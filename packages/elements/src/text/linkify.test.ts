import { expect } from '@open-wc/testing'
import { pieces } from './linkify.ts'

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe('pieces', () => {
  test('makes links of http, https and mailto addresses only', () => {
    const text =
      'see https://a.example/x_y_z, mailto:ann@b.example or javascript:alert(1) and ftp://c.example'
    expect(pieces(text)).to.deep.equal([
      { kind: 'text', text: 'see ' },
      { kind: 'link', href: 'https://a.example/x_y_z', text: 'https://a.example/x_y_z' },
      { kind: 'text', text: ', ' },
      { kind: 'link', href: 'mailto:ann@b.example', text: 'mailto:ann@b.example' },
      { kind: 'text', text: ' or javascript:alert(1) and ftp://c.example' }
    ])
  })

  test('takes what begins with www. for an address', () => {
    const links = pieces('See www.a.example, or (WWW.a.example/b?c=d_e).').flatMap(piece =>
      piece.kind === 'link' ? [`${piece.text} ${piece.href}`] : []
    )
    expect(links).to.deep.equal([
      'www.a.example https://www.a.example/',
      'WWW.a.example/b?c=d_e https://www.a.example/b?c=d_e'
    ])
  })

  test('leaves alone what only looks like an address', () => {
    for (const text of [
      'e.g. file.ts 3.5 a.example/b',
      'www. www.a www.a. a/www.b.example m.www.c.example'
    ]) {
      expect(pieces(text), text).to.deep.equal([{ kind: 'text', text }])
    }
  })

  test('leaves the punctuation after an address out of it, and brackets that belong to it in', () => {
    const links = pieces('(https://a.example/b). https://c.example/d_(e)!').filter(
      piece => piece.kind === 'link'
    )
    expect(links.map(link => link.text)).to.deep.equal(['https://a.example/b', 'https://c.example/d_(e)'])
  })

  test('keeps an address that cannot be read as text', () => {
    expect(pieces('http://[broken')).to.deep.equal([{ kind: 'text', text: 'http://[broken' }])
  })

  test('draws code, strong, emphasis and struck text', () => {
    expect(pieces('`a*b*` **c** *d* _e_ ~~f~~').map(piece => piece.kind)).to.deep.equal([
      'code',
      'text',
      'strong',
      'text',
      'emphasis',
      'text',
      'emphasis',
      'text',
      'strike'
    ])
  })

  test('leaves sums, snake_case and lonely stars alone', () => {
    const text = '2 * 3 * 4, snake_case_name, 5*6*7 and a * b'
    expect(pieces(text)).to.deep.equal([{ kind: 'text', text }])
  })

  test('takes a fenced block whole', () => {
    expect(pieces('look:\n```ts\nlet a = **1**\n```\ndone')).to.deep.equal([
      { kind: 'text', text: 'look:' },
      { kind: 'block', text: 'let a = **1**' },
      { kind: 'text', text: 'done' }
    ])
  })

  test('draws quotes and lists, whose lines begin alike', () => {
    const line = (text: string) => [{ kind: 'text', text }]
    expect(pieces('Both:\n- a\n- b\n\n3. c\n4. d\n> e\n> f\ng')).to.deep.equal([
      { kind: 'text', text: 'Both:' },
      { kind: 'list', start: undefined, items: [line('a'), line('b')] },
      { kind: 'list', start: 3, items: [line('c'), line('d')] },
      { kind: 'quote', pieces: line('e\nf') },
      { kind: 'text', text: 'g' }
    ])
    expect(pieces('- **a** and `b`')[0]).to.have.nested.property('items[0][0].kind', 'strong')
  })

  test('takes for a list only what is written as one', () => {
    for (const text of ['-5 degrees', '- ', '1.5 litres', '*', '2026. ', 'a - b', '>_<', '>:(']) {
      expect(pieces(text), text).to.deep.equal([{ kind: 'text', text }])
    }
  })

  test('looks no deeper than one level, whatever is nested', () => {
    const text = '> - '.repeat(1_999)
    expect(pieces(`> ${text}`)).to.deep.equal([{ kind: 'quote', pieces: [{ kind: 'text', text }] }])
  })

  test('gives back every character of what it does not understand', () => {
    const text = '<img src=x onerror=alert(1)> ** _ ` ~~ *'
    expect(pieces(text)).to.deep.equal([{ kind: 'text', text }])
  })

  test('stays quick on hostile text of the longest length', () => {
    let took = 0
    for (const part of [
      '*',
      '_',
      '~~',
      '`',
      '```',
      '**a',
      '*a ',
      'http://',
      '(',
      'mailto:',
      'www.',
      'www.a',
      'www.a.',
      'www.,',
      'a_',
      '_a',
      '>',
      '> ',
      '- ',
      '1. ',
      '\n',
      '- \n',
      '>\n',
      '1. a\n',
      '> **'
    ]) {
      const text = part.repeat(Math.ceil(8_000 / part.length)).slice(0, 8_000)
      // The least of five: a busy machine adds to a time, and never takes away from it.
      took += Math.min(...Array.from({ length: 5 }, () => timeOf(() => pieces(text))))
    }
    expect(took).to.be.below(500)
  })
})
