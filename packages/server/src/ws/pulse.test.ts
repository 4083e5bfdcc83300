import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Pulse } from './pulse.ts'

describe('Pulse', () => {
  test('asks after 25 s of silence, and gives up 10 s later', () => {
    const pulse = new Pulse(0)
    assert.equal(pulse.due(24_999), undefined)
    assert.equal(pulse.due(25_000), 'ping')
    assert.equal(pulse.due(34_999), undefined)
    assert.equal(pulse.due(35_000), 'drop')
  })

  test('takes any frame for an answer', () => {
    const pulse = new Pulse(0)
    assert.equal(pulse.due(25_000), 'ping')
    pulse.heard(26_000)
    assert.equal(pulse.due(50_999), undefined)
    assert.equal(pulse.due(51_000), 'ping')
  })

  test('asks somebody who talks, too, when nothing was said to them: they take silence for death', () => {
    const pulse = new Pulse(0)
    pulse.heard(24_000)
    assert.equal(pulse.due(25_000, 1_000), undefined)
    assert.equal(pulse.due(26_000, 1_000), 'ping')
    pulse.heard(26_100)
    assert.equal(pulse.due(27_000, 26_000), undefined)
  })
})
