import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Store } from '../store/store.ts'
import { hostUser } from './host-users.ts'

describe('hostUser', () => {
  let store: Store
  beforeEach(() => {
    store = createMemoryStore()
  })
  const meet = (externalId: string, username: string) => hostUser(store, { externalId, username }, 0)

  test('makes a user once, without a password', async () => {
    const first = await meet('crm-7', 'Ann')
    assert.equal(first.isNew, true)
    const again = await meet('crm-7', 'Ann of Accounting')
    assert.equal(again.isNew, false)
    assert.deepEqual([again.user.id, again.user.username], [first.user.id, 'Ann'])
    assert.equal((await store.userById(first.user.id))!.passwordHash, null)
  })
  test('finds a free name when another has it', async () => {
    await store.createUser({ username: 'ann', passwordHash: 'x', externalId: null, now: 0 })
    const names = []
    for (let count = 0; count < 12; count++) names.push((await meet(`crm-${count}`, 'Ann')).user.username)
    assert.equal(new Set(names).size, 12)
    assert.equal(names[0], 'Ann-2')
    assert.equal((await store.userByName('ann'))!.externalId, null)
  })
  test('makes one user of several calls at once', async () => {
    const met = await Promise.all(Array.from({ length: 5 }, () => meet('crm-7', 'Ann')))
    assert.equal(new Set(met.map(({ user }) => user.id)).size, 1)
    assert.equal(met.filter(({ isNew }) => isNew).length, 1)
  })
  test('refuses an empty id, and a disabled user', async () => {
    await assert.rejects(meet('', 'Ann'), { code: 'bad_request' })
    const { user } = await meet('crm-7', 'Ann')
    await store.disableUser(user.id, 1)
    await assert.rejects(meet('crm-7', 'Ann'), { code: 'unauthorized' })
  })
})
