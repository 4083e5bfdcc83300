import assert from 'node:assert/strict'
import { toUser } from '../profile-store.ts'
import type { Store } from '../store.ts'
import { people, type Check } from './people.ts'

const [ONE, TWO, THREE] = ['1', '2', '3'].map(digit => digit.repeat(32)) as [string, string, string]

/** Somebody has this picture from now on. */
async function show(store: Store, userId: number, picture: string): Promise<void> {
  await store.beginPicture(userId, picture)
  assert.equal((await store.setPicture(userId, picture))?.picture, picture)
}

export function checkProfiles(check: Check): void {
  check('calls people what they want to be called, wherever they are shown', async store => {
    const { ann, ben } = await people(store)
    assert.deepEqual([ann.name, ann.picture], [null, null])
    const named = await store.setName(ann.id, 'Ann Lee')
    assert.equal(named?.name, 'Ann Lee')
    await show(store, ann.id, ONE)
    const shown = { id: ann.id, username: 'ann', name: 'Ann Lee', picture: ONE }
    assert.deepEqual(toUser((await store.userById(ann.id))!), shown)
    assert.deepEqual(toUser((await store.userByName('ANN'))!), shown)
    assert.deepEqual((await store.users({ limit: 9 }))[0], shown)
    assert.deepEqual((await store.users({ limit: 9, q: 'an' }))[0], shown)
    await store.block(ben.id, ann.id, 1)
    assert.deepEqual(await store.blocks(ben.id), [shown])
    const group = { title: 'A', name: null, write: 'everyone', past: 'all', clientId: null } as const
    const made = await store.createGroup({ ...group, makerId: ann.id, members: [], now: 1 })
    assert.ok(Array.isArray(made))
    const [seat] = await store.seats(made[0]!.room.id, { limit: 9 })
    assert.deepEqual(seat?.user, shown)
    assert.equal((await store.setName(ann.id, null))?.name, null)
    assert.equal((await store.setPicture(ann.id, null))?.picture, null)
    assert.deepEqual((await store.users({ limit: 1 }))[0], { id: ann.id, username: 'ann' })
  })

  check('knows whose profile has changed since, and counts every change', async store => {
    const { ann, ben, cleo } = await people(store)
    const since = async (version: number, after = 0) =>
      (await store.users({ limit: 9, after, since: version })).map(({ id }) => id)
    assert.equal(await store.profileVersion(), 0)
    assert.deepEqual(await since(0), [])
    assert.deepEqual(await since(-1), [ann.id, ben.id, cleo.id])
    await store.setName(cleo.id, 'C')
    await store.setName(ann.id, 'A')
    assert.equal(await store.profileVersion(), 2)
    assert.deepEqual(await since(0), [ann.id, cleo.id])
    assert.deepEqual(await since(0, ann.id), [cleo.id])
    assert.deepEqual(await since(1), [ann.id])
    await show(store, cleo.id, ONE)
    assert.equal(await store.profileVersion(), 3)
    assert.deepEqual(await since(2), [cleo.id])
    await store.setPicture(cleo.id, null)
    assert.deepEqual(await since(3), [cleo.id])
    await store.disableUser(cleo.id, 5)
    assert.deepEqual(await since(0), [ann.id])
  })

  check('dooms a picture when it is replaced, removed, or never taken', async store => {
    const { ann, ben } = await people(store)
    const doomed = async () => (await store.doomed(9)).toSorted()
    await store.beginPicture(ann.id, ONE)
    assert.deepEqual(await store.unknownBlobs([ONE, TWO]), [TWO])
    await store.setPicture(ann.id, ONE)
    assert.deepEqual(await store.unknownBlobs([ONE, TWO]), [TWO])
    assert.deepEqual(await doomed(), [])
    // Begun, and given up by whoever begins the next one.
    await store.beginPicture(ann.id, TWO)
    await store.beginPicture(ann.id, THREE)
    assert.deepEqual(await doomed(), [TWO])
    assert.equal(await store.setPicture(ann.id, TWO), undefined)
    assert.equal((await store.userById(ann.id))?.picture, ONE)
    await store.setPicture(ann.id, THREE)
    assert.deepEqual(await doomed(), [ONE, TWO])
    await store.setPicture(ann.id, null)
    assert.deepEqual(await doomed(), [ONE, TWO, THREE])
    assert.deepEqual(await store.unknownBlobs([ONE, TWO, THREE]), [ONE, TWO, THREE])
    // Somebody else's is not theirs to take.
    assert.equal(await store.setPicture(ben.id, THREE), undefined)
  })

  check('knows nothing of the profile of nobody', async store => {
    assert.equal(await store.setName(99, 'Nobody'), undefined)
    await store.beginPicture(99, ONE)
    assert.equal(await store.setPicture(99, null), undefined)
    assert.equal(await store.profileVersion(), 0)
  })
}
