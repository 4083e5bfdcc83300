import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { Cell } from './cell.ts'

describe('guarded', () => {
  test('lets one listener’s mistake be its own, and reports it', () => {
    const later: (() => void)[] = []
    mock.method(globalThis, 'queueMicrotask', (run: () => void) => later.push(run))
    const cell = new Cell(1)
    const seen: number[] = []
    cell.subscribe(value => {
      if (value > 0) throw new Error('broken listener')
    })
    cell.subscribe(value => void seen.push(value))
    cell.set(2)
    assert.equal(later.length, 2, 'at its first call, too')
    mock.restoreAll()
    assert.deepEqual(seen, [1, 2])
    assert.throws(() => later[0]?.(), /broken listener/)
  })
})
