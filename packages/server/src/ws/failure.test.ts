import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import { check, ErrorSchema } from '@parlo/contract/schemas'
import { errorFrame } from './failure.ts'

describe('errorFrame', () => {
  const refusal = new ChatError('bad_frame', 'Field room is wrong')

  for (const room of [1, 'direct:9', 'name:broadcast']) {
    test(`names ${room} as the refused frame did`, () => {
      assert.equal(errorFrame(refusal, { type: 'pull', room }).room, room)
    })
  }

  for (const room of ['5', '', 'prototype', '\ud800', 0, -1, 1.5, 2 ** 53, null, ['name:broadcast']]) {
    test(`does not hand back ${JSON.stringify(room)}, which names no room`, () => {
      const frame = errorFrame(refusal, { type: 'pull', room })
      assert.deepEqual(check(ErrorSchema, frame), frame)
      assert.equal(frame.room, undefined)
    })
  }
})
