import assert from 'node:assert/strict'
import type { Store, StoredSession } from '../store.ts'
import { people, type Check } from './people.ts'

const make = (id: string, userId: number, more: Partial<StoredSession> = {}): StoredSession => ({
  id,
  userId,
  device: null,
  createdAt: 10,
  lastSeenAt: 10,
  expiresAt: 1e3,
  revokedAt: null,
  refreshHash: null,
  previousHash: null,
  arrivedAt: null,
  ...more
})

const ids = async (store: Store, userId: number) => (await store.sessionsOf(userId)).map(({ id }) => id)

export function checkSessions(check: Check): void {
  check('keeps a session, and finds it by id and by refresh token', async store => {
    const { ann } = await people(store)
    const session = make('s1', ann.id, { device: 'Firefox', refreshHash: 'aa' })
    await store.createSession(session)
    assert.deepEqual(await store.session('s1'), session)
    assert.deepEqual(await store.sessionByRefresh('aa'), session)
    assert.equal(await store.session('s2'), undefined)
    assert.equal(await store.sessionByRefresh('bb'), undefined)
  })

  check('keeps a session only if the password is still that one', async store => {
    const dana = { username: 'dana', passwordHash: 'old', externalId: null, now: 0 }
    const { id } = (await store.createUser(dana))!
    const keep = (session: string, password: string | null, userId = id) =>
      store.createSession(make(session, userId), { password })
    assert.equal(await keep('s1', 'old'), true)
    await store.setPassword(id, 'old', 'new')
    assert.equal(await keep('s2', 'old'), false)
    assert.equal(await keep('s2', null), false)
    assert.equal(await store.session('s2'), undefined)
    assert.equal(await keep('s2', 'new'), true)
    const { ann } = await people(store)
    assert.equal(await keep('s3', null, ann.id), true)
    assert.equal(await keep('s4', null, 99), false)
  })

  check('keeps a session only if it is the first of its user and device that lives', async store => {
    const { ann, ben } = await people(store)
    const first = (id: string, userId: number, more?: Partial<StoredSession>) =>
      store.createSession(make(id, userId, { device: 'tv', ...more }), 'first')
    assert.equal(await first('a1', ann.id), true)
    assert.equal(await first('a2', ann.id), false)
    assert.equal(await store.session('a2'), undefined)
    assert.equal(await first('a3', ann.id, { device: 'phone' }), true)
    assert.equal(await first('b1', ben.id), true)
    await store.revokeSessions({ id: 'a1' }, 50)
    assert.equal(await first('a4', ann.id), true)
    assert.equal(await first('a5', ann.id, { createdAt: 999 }), false)
    assert.equal(await first('a5', ann.id, { createdAt: 1000 }), true, 'the one before has expired')
  })

  check('rotates a refresh token once', async store => {
    const { ann } = await people(store)
    await store.createSession(make('s1', ann.id, { refreshHash: 'aa' }))
    assert.equal(await store.rotateRefresh('s1', 'aa', 'bb', 20, 2000), true)
    assert.equal(await store.rotateRefresh('s1', 'aa', 'cc', 21, 2001), false)
    const rotated = make('s1', ann.id, { refreshHash: 'bb', previousHash: 'aa' })
    assert.deepEqual(await store.session('s1'), { ...rotated, lastSeenAt: 20, expiresAt: 2000 })
    assert.equal((await store.sessionByRefresh('aa'))?.id, 's1')
    await store.revokeSessions({ id: 's1' }, 30)
    assert.equal(await store.rotateRefresh('s1', 'bb', 'dd', 31, 2002), false)
  })

  check('notes once that the current refresh token has arrived', async store => {
    const { ann } = await people(store)
    const arrivedAt = async () => (await store.session('s1'))?.arrivedAt
    await store.createSession(make('s1', ann.id, { refreshHash: 'aa11' }))
    await store.refreshArrived('s1', 'aa', 15)
    assert.equal(await arrivedAt(), null, 'there is none before it')
    await store.rotateRefresh('s1', 'aa11', 'bb22', 20, 2000)
    await store.refreshArrived('s1', 'aa', 21)
    await store.refreshArrived('s2', 'bb', 22)
    assert.equal(await arrivedAt(), null)
    await store.refreshArrived('s1', 'bb', 23)
    await store.refreshArrived('s1', 'bb', 24)
    assert.equal(await arrivedAt(), 23)
    await store.rotateRefresh('s1', 'bb22', 'cc33', 30, 2000)
    assert.equal(await arrivedAt(), null)
  })

  check('revokes one session, or all of a user but one, and says which', async store => {
    const { ann, ben } = await people(store)
    for (const id of ['a1', 'a2', 'a3']) await store.createSession(make(id, ann.id))
    await store.createSession(make('b1', ben.id))
    assert.deepEqual(await store.revokeSessions({ id: 'a1' }, 50), ['a1'])
    assert.deepEqual(await store.revokeSessions({ id: 'a1' }, 51), [])
    assert.deepEqual(await store.revokeSessions({ userId: ann.id, except: 'a3' }, 52), ['a2'])
    assert.deepEqual(await ids(store, ann.id), ['a3'])
    assert.deepEqual(await store.revokeSessions({ userId: ann.id }, 53), ['a3'])
    assert.deepEqual(await ids(store, ben.id), ['b1'])
    assert.equal((await store.session('a1'))?.revokedAt, 50)
  })

  check('lists a user’s sessions, the most recently seen first', async store => {
    const { ann } = await people(store)
    for (const [id, lastSeenAt] of [
      ['old', 1],
      ['new', 3],
      ['middle', 2]
    ] as const) {
      await store.createSession(make(id, ann.id, { lastSeenAt }))
    }
    assert.deepEqual(await ids(store, ann.id), ['new', 'middle', 'old'])
  })

  check('forgets sessions that ended long ago', async store => {
    const { ann } = await people(store)
    await store.createSession(make('expired', ann.id, { expiresAt: 99 }))
    await store.createSession(make('revoked', ann.id, { revokedAt: 99 }))
    await store.createSession(make('live', ann.id))
    assert.equal(await store.forgetSessions(100), 2)
    assert.equal(await store.session('expired'), undefined)
    assert.equal(await store.session('revoked'), undefined)
    assert.ok(await store.session('live'))
  })
}
