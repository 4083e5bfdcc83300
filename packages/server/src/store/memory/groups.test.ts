import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupScene } from './groups.ts'
import { createRooms } from './rooms.ts'

test('groups are counted without the direct rooms', () => {
  const rooms = createRooms(() => true)
  rooms.makeDirect(1, 2)
  const group = rooms.makeGroup({ name: null, title: 'Trip', write: 'everyone', past: 'joined' })
  const scene = groupScene(group, rooms)
  assert.equal(scene?.groupsOf(1), 0)
  group.seats.set(1, { role: 'owner', joinSeq: 1, leaveSeq: null, kicked: false })
  assert.equal(scene?.groupsOf(1), 1)
})
