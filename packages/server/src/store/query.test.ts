import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { match, matches, readQuery, sizeOf } from './query.ts'
import { seeker, signatureOf } from './sqlite/signature.ts'

const marked = (typed: string, text: string) =>
  match(readQuery(typed), text, 20)?.map(([start, end]) => text.slice(start, end))

describe('a query', () => {
  test('finds words by their beginning, all of them, in any order', () => {
    assert.deepEqual(marked('hel wor', 'The world says hello'), ['world', 'hello'])
    assert.equal(marked('hel worm', 'The world says hello'), undefined)
    assert.equal(marked('ello', 'hello'), undefined)
  })
  test('does not care for case, accents and compatibility forms', () => {
    assert.deepEqual(marked('cafe', 'Un CAFÉ, un cafe\u0301, un ｃａｆｅ'), [
      'CAFÉ',
      'cafe\u0301',
      'ｃａｆｅ'
    ])
    assert.deepEqual(marked('ÉTÉ', 'ete'), ['ete'])
    assert.deepEqual(marked('strasse', 'Straße'), ['Straße'])
    assert.deepEqual(marked('οδος', 'ΟΔΟΣΗΜΑΝΣΗ'), ['ΟΔΟΣΗΜΑΝΣΗ'])
    assert.deepEqual(marked('istanbul', 'İstanbul'), ['İstanbul'])
  })
  test('keeps apart what only a mark keeps apart in scripts where marks are sounds', () => {
    assert.equal(marked('か', 'が'), undefined)
    assert.equal(marked('कि', 'कु'), undefined)
    assert.deepEqual(marked('ガ', 'ｶﾞ'), ['ｶﾞ'])
  })
  test('takes what is quoted as whole words in a row, whatever stands between them', () => {
    assert.deepEqual(marked('"good day"', 'A good, day and good days'), ['good, day'])
    assert.equal(marked('"good da"', 'good day'), undefined)
    assert.deepEqual(marked('“good day', 'good day'), ['good day'])
    assert.equal(marked('good-day', 'day good'), undefined)
    assert.deepEqual(marked('good-da', 'good day'), ['good day'])
  })
  test('finds what stands anywhere in a text without spaces', () => {
    assert.deepEqual(marked('天気', '今日は天気がいい'), ['天気'])
    assert.equal(marked('気天', '今日は天気がいい'), undefined)
    assert.deepEqual(marked('ขอบ', 'ขอขอบคุณ'), ['ขอบ'])
    assert.deepEqual(marked('天気 iph', 'iPhoneで天気'), ['iPhone', '天気'])
    assert.deepEqual(marked('한국', '한국어를'), ['한국어를'])
  })
  test('marks by UTF-16 units, what overlaps once, and no more places than asked', () => {
    assert.deepEqual(match(readQuery('cat'), '😀 cat 😀cat', 20), [
      [3, 6],
      [9, 12]
    ])
    assert.deepEqual(match(readQuery('"a b" "b c"'), 'a b c', 20), [[0, 5]])
    assert.equal(match(readQuery('a'), 'a '.repeat(30), 20)?.length, 20)
  })
  test('is empty without a letter or digit, counts each term once, and throws at nothing', () => {
    for (const typed of ['', ' ', '"', '"" ""', '* ( -', '👍', '\u0301'])
      assert.equal(sizeOf(readQuery(typed)), 0)
    assert.equal(sizeOf(readQuery('cat CAT "cat dog"')), 3)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typed, text) => {
        const query = readQuery(typed)
        assert.equal(matches(query, text), match(query, text, 20) !== undefined)
      })
    )
  })
})

describe('a signature', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('abAé -."天気がガｶﾞ㍻ขอำß한')),
    maxLength: 30
  })

  test('never denies what is in one of its texts', () => {
    const cut = fc.tuple(letters, fc.nat(30), fc.nat(30), fc.boolean())
    fc.assert(
      fc.property(cut, letters, ([text, start, length, quoted], other) => {
        const piece = text.slice(start, start + length)
        const query = readQuery(quoted ? `"${piece}"` : piece)
        if (matches(query, text)) assert.ok(seeker(query)(signatureOf([other, text])), piece)
      }),
      { numRuns: 3000 }
    )
  })
  test('denies most of what is not, and nothing where there is too much', () => {
    const texts = Array.from(
      { length: 64 },
      (_, index) => `message ${index} says wobbly${index * 7919} things`
    )
    const signature = signatureOf(texts)
    const denied = Array.from({ length: 1000 }, (_, index) => `q${(index * 48271).toString(36)}`).filter(
      word => !seeker(readQuery(word))(signature)
    )
    assert.ok(denied.length > 900, String(denied.length))
    assert.ok(
      seeker(readQuery('absent'))(signatureOf(['x'.repeat(8000), ...Array(4).fill('y'.repeat(8000))]))
    )
  })
})
