import { expect } from '@open-wc/testing'
import type { Person } from '@parlo/sdk'
import { sampleMessage } from '../../../test/samples.ts'
import type { Conversation } from '../room-list/entry.ts'
import { entries } from './entries.ts'

const person = (id: number, username: string, online = false): Person => ({
  id,
  username,
  online,
  blocked: false
})
const conversation = (peerId: number, timestamp: string): Conversation => ({
  key: `direct:${peerId}`,
  id: peerId,
  kind: 'direct',
  peerId,
  title: null,
  unread: 0,
  typing: [],
  unsent: null,
  last: sampleMessage({ senderId: peerId, timestamp })
})
const people = [person(1, 'ann', true), person(2, 'dora'), person(3, 'ben'), person(4, 'cleo', true)]
const keys = (...args: Parameters<typeof entries>): string[] => entries(...args).map(entry => entry.key)

describe('entries', () => {
  test('puts everyone first and leaves oneself out', () => {
    expect(keys(people, [], 1)[0]).to.equal('name:broadcast')
    expect(keys(people, [], 1)).not.to.include('direct:1')
  })

  test('lists those who are here first, then by latest message, then by name', () => {
    expect(keys(people, [], 1)).to.deep.equal(['name:broadcast', 'direct:4', 'direct:3', 'direct:2'])
    expect(keys(people, [conversation(2, '2026-11-22T07:30:00.000Z')], 1)).to.deep.equal([
      'name:broadcast',
      'direct:4',
      'direct:2',
      'direct:3'
    ])
  })

  test('finds people by a part of their name, in any case', () => {
    expect(keys(people, [], 1, ' LE')).to.deep.equal(['direct:4'])
  })
})
