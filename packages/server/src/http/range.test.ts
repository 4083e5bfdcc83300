import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rangeOf } from './range.ts'

describe('rangeOf', () => {
  const cases: [string, ReturnType<typeof rangeOf>][] = [
    ['', undefined],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-5', { start: 2, end: 5 }],
    ['bytes=2-', { start: 2, end: 9 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=9999999999999999-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=a-b', undefined],
    ['lines=0-1', undefined],
    ['bytes=99999999999999999-', undefined]
  ]
  for (const [header, range] of cases) {
    test(`takes "${header}" of 10 bytes for ${JSON.stringify(range)}`, () => {
      assert.deepEqual(rangeOf(header, 10), range)
    })
  }
})
