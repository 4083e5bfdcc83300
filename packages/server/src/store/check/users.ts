import assert from 'node:assert/strict'
import { people, person, type Check } from './people.ts'

export function checkUsers(check: Check): void {
  check('numbers users from 1, and finds them again', async store => {
    const user = await store.createUser({ username: 'Ann', passwordHash: 'h', externalId: 'x1', now: 5 })
    assert.deepEqual(user, {
      id: 1,
      username: 'Ann',
      name: null,
      picture: null,
      passwordHash: 'h',
      externalId: 'x1',
      createdAt: 5,
      disabledAt: null
    })
    assert.deepEqual(await store.userById(1), user)
    assert.deepEqual(await store.userByName('Ann'), user)
    assert.deepEqual(await store.userByExternalId('x1'), user)
    assert.equal(await store.userById(2), undefined)
    assert.equal(await store.userByName('ben'), undefined)
    assert.equal(await store.userByExternalId('x2'), undefined)
  })

  check('gives a name once, whatever its case or width', async store => {
    await person(store, 'Ännchen')
    for (const username of ['ännchen', 'ÄNNCHEN', 'A\u0308nnchen', 'Ä\uFF4Enchen']) {
      assert.equal(
        await store.createUser({ username, passwordHash: null, externalId: null, now: 0 }),
        undefined
      )
      assert.equal((await store.userByName(username))?.username, 'Ännchen')
    }
  })

  check('gives an external id once', async store => {
    const user = { passwordHash: null, externalId: 'host-7', now: 0 }
    assert.ok(await store.createUser({ ...user, username: 'ann' }))
    assert.equal(await store.createUser({ ...user, username: 'ben' }), undefined)
  })

  check('lists enabled users by id, in pages, by prefix', async store => {
    const { ann, ben, cleo } = await people(store)
    const anna = await person(store, 'Anna_2')
    const names = async (page: Parameters<typeof store.users>[0]) =>
      (await store.users(page)).map(user => user.id)
    assert.deepEqual(await names({ limit: 2 }), [ann.id, ben.id])
    assert.deepEqual(await names({ limit: 5, after: ben.id }), [cleo.id, anna.id])
    assert.deepEqual(await names({ limit: 5, q: 'AN' }), [ann.id, anna.id])
    assert.deepEqual(await names({ limit: 5, q: '%' }), [])
    await store.disableUser(ann.id, 9)
    assert.deepEqual(await names({ limit: 5, q: 'an' }), [anna.id])
    assert.equal((await store.userById(ann.id))?.disabledAt, 9)
    await store.disableUser(ann.id, null)
    assert.deepEqual((await store.users({ limit: 1 }))[0], { id: ann.id, username: 'ann' })
  })

  check('changes a password from the one it is known to be', async store => {
    const user = { username: 'ann', passwordHash: 'old', externalId: null, now: 0 }
    const ann = (await store.createUser(user))!
    const ben = await person(store, 'ben')
    assert.equal(await store.setPassword(ann.id, 'other', 'new'), false)
    assert.equal((await store.userById(ann.id))?.passwordHash, 'old')
    assert.equal(await store.setPassword(ann.id, 'old', 'new'), true)
    assert.equal(await store.setPassword(ann.id, 'old', 'newer'), false)
    assert.equal((await store.userByName('ann'))?.passwordHash, 'new')
    assert.notEqual((await store.userById(ben.id))?.passwordHash, 'new')
  })

  check('keeps the first value of a setting', async store => {
    assert.equal(await store.meta('secret'), undefined)
    assert.equal(await store.metaOnce('secret', 'one'), 'one')
    assert.equal(await store.metaOnce('secret', 'two'), 'one')
    assert.equal(await store.meta('secret'), 'one')
  })
}
