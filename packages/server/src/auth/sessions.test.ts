import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Store, StoredUser } from '../store/store.ts'
import { readSecrets, type KeyRing } from './secrets.ts'
import { createSessions, SESSION, type Sessions } from './sessions.ts'
import { createTokens, type Tokens } from './tokens.ts'

const OLD = 'old-secret-old-secret-old-secret-0'
const NEW = 'new-secret-new-secret-new-secret-1'
const DAY = 86_400_000

describe('sessions', () => {
  let store: Store
  let ann: StoredUser
  let now: number
  let ended: string[]
  let sessions: Sessions
  let tokens: Tokens

  function make(keys: KeyRing): void {
    tokens = createTokens({ keys, seconds: 900, now: () => now })
    sessions = createSessions({ store, tokens, keys, ended: ids => ended.push(...ids), now: () => now })
  }

  beforeEach(async () => {
    store = createMemoryStore()
    now = Date.UTC(2026, 10, 22)
    ended = []
    ann = (await store.createUser({ username: 'ann', passwordHash: null, externalId: null, now }))!
    make(readSecrets(OLD))
  })

  const lives = (sessionId: string, userId = ann.id) => sessions.lives({ sessionId, userId })
  /** Come with an access token, as a request does. */
  const use = ({ accessToken }: { accessToken: string }) => sessions.lives(tokens.verify(accessToken))
  const REUSED = { code: 'unauthorized', message: /used before/ }
  const refused = (promise: Promise<unknown>) => assert.rejects(promise, { code: 'unauthorized' })

  test('keep only the hash of a refresh token', async () => {
    const { refreshToken, sessionId } = await sessions.start(ann, 'Firefox')
    assert.equal(Buffer.from(refreshToken, 'base64url').length, 32)
    assert.ok(!JSON.stringify(await store.session(sessionId)).includes(refreshToken))
  })

  test('give a new refresh token at each use, and go on for 30 days from then', async () => {
    const { sessionId, ...first } = await sessions.start(ann)
    let { refreshToken } = first
    for (let turn = 0; turn < 5; turn++) {
      now += 29 * DAY
      const next = await sessions.refresh(refreshToken)
      assert.notEqual(next.refreshToken, refreshToken)
      assert.equal(next.sessionId, sessionId)
      assert.deepEqual(next.user, { id: ann.id, username: 'ann' })
      assert.equal(tokens.verify(next.accessToken).sessionId, sessionId)
      refreshToken = next.refreshToken
    }
    now += 31 * DAY
    await refused(sessions.refresh(refreshToken))
  })

  test('are a hundred for each user: beyond that the one used least lately ends', async () => {
    const ben = (await store.createUser({ username: 'ben', passwordHash: null, externalId: null, now }))!
    const other = await sessions.start(ben)
    const brief = tokens.verify(await sessions.startBrief(ann))
    const first = await sessions.start(ann)
    const second = await sessions.start(ann)
    for (let count = 3; count <= 100; count++) {
      now += 1
      await sessions.start(ann)
    }
    await sessions.refresh(first.refreshToken)
    assert.deepEqual(ended, [])
    now -= 50
    const last = await sessions.start(ann)
    assert.deepEqual(ended, [second.sessionId])
    await refused(sessions.refresh(second.refreshToken))
    for (const { sessionId } of [first, last, brief]) assert.ok(await lives(sessionId))
    assert.ok(await lives(other.sessionId, ben.id))
  })

  test('end after 180 days, however often they are used', async () => {
    let { refreshToken } = await sessions.start(ann)
    for (let day = 10; day < 180; day += 10) {
      now += 10 * DAY
      refreshToken = (await sessions.refresh(refreshToken)).refreshToken
    }
    now += 10 * DAY
    await refused(sessions.refresh(refreshToken))
  })

  test('answer two tabs that ask at once with the same token', async () => {
    const { refreshToken } = await sessions.start(ann)
    const [one, two] = await Promise.all([sessions.refresh(refreshToken), sessions.refresh(refreshToken)])
    await use(one)
    now += SESSION.graceMillis
    const three = await sessions.refresh(refreshToken)
    assert.equal(one.refreshToken, two.refreshToken)
    assert.equal(one.refreshToken, three.refreshToken)
    assert.notEqual((await sessions.refresh(one.refreshToken)).refreshToken, one.refreshToken)
  })

  test('answer two tabs also when the secret changed in between', async () => {
    const { refreshToken } = await sessions.start(ann)
    const one = await sessions.refresh(refreshToken)
    make(readSecrets(`${NEW},${OLD}`))
    assert.equal((await sessions.refresh(refreshToken)).refreshToken, one.refreshToken)
  })

  describe('after a lost answer', () => {
    test('give the same successor again, however long the line was away, and however often', async () => {
      const { refreshToken } = await sessions.start(ann)
      const lost = await sessions.refresh(refreshToken)
      for (let turn = 0; turn < 3; turn++) {
        now += 7 * DAY
        make(readSecrets(OLD))
        assert.equal((await sessions.refresh(refreshToken)).refreshToken, lost.refreshToken)
      }
      assert.deepEqual(ended, [])
    })

    test('take the successor when it arrives late, beside the answer to the repeat', async () => {
      const { refreshToken } = await sessions.start(ann)
      const late = await sessions.refresh(refreshToken)
      now += 10 * 60_000
      const repeated = await sessions.refresh(refreshToken)
      await use(repeated)
      await use(late)
      now += DAY
      const next = await sessions.refresh(late.refreshToken)
      assert.equal((await sessions.refresh(repeated.refreshToken)).refreshToken, next.refreshToken)
    })

    test('go on when the next answer is lost, too', async () => {
      const { refreshToken: first, sessionId } = await sessions.start(ann)
      await sessions.refresh(first)
      now += DAY
      const second = await sessions.refresh(first)
      await use(second)
      now += DAY
      await sessions.refresh(second.refreshToken)
      now += DAY
      const third = await sessions.refresh(second.refreshToken)
      await use(third)
      now += DAY
      await sessions.refresh(third.refreshToken)
      assert.equal(await lives(sessionId), true)
    })

    test('still end 30 days after the last use of a token that made a new one', async () => {
      const { refreshToken } = await sessions.start(ann)
      await sessions.refresh(refreshToken)
      now += 31 * DAY
      await refused(sessions.refresh(refreshToken))
    })

    test('let access tokens in while the database cannot note that they arrived', async () => {
      const { refreshToken } = await sessions.start(ann)
      const { refreshArrived } = store
      store.refreshArrived = () => Promise.reject(new Error('the disk is full'))
      const next = await sessions.refresh(refreshToken)
      assert.equal(await use(next), true)
      store.refreshArrived = refreshArrived
      assert.equal(await use(next), true)
      now += SESSION.graceMillis + 1
      await assert.rejects(sessions.refresh(refreshToken), REUSED)
    })
  })

  describe('with two holders of one refresh token', () => {
    test('end when it comes back 30 seconds after the access token of its successor was used', async () => {
      const { refreshToken, sessionId } = await sessions.start(ann)
      const thief = await sessions.refresh(refreshToken)
      await use(thief)
      now += SESSION.graceMillis + 1
      await assert.rejects(sessions.refresh(refreshToken), REUSED)
      assert.deepEqual(ended, [sessionId])
      await refused(sessions.refresh(thief.refreshToken))
      assert.equal(await lives(sessionId), false)
    })

    test('do not count the access token of another turn, nor of another session', async () => {
      const first = await sessions.start(ann)
      const other = await sessions.refresh((await sessions.start(ann)).refreshToken)
      const lost = await sessions.refresh(first.refreshToken)
      await use(first)
      await use(other)
      now += DAY
      assert.equal((await sessions.refresh(first.refreshToken)).refreshToken, lost.refreshToken)
    })

    test('end when it comes back after its successor was used', async () => {
      const { refreshToken, sessionId } = await sessions.start(ann)
      const thief = await sessions.refresh(refreshToken)
      await sessions.refresh(thief.refreshToken)
      await assert.rejects(sessions.refresh(refreshToken), REUSED)
      assert.deepEqual(ended, [sessionId])
    })

    test('end when it comes back a day of refreshes later', async () => {
      const { refreshToken, sessionId } = await sessions.start(ann)
      let thief = await sessions.refresh(refreshToken)
      for (let turn = 0; turn < SESSION.tracedBack; turn++) thief = await sessions.refresh(thief.refreshToken)
      await assert.rejects(sessions.refresh(refreshToken, 'another session'), { code: 'session_mismatch' })
      assert.equal(await lives(sessionId), true)
      await assert.rejects(sessions.refresh(refreshToken), REUSED)
      assert.deepEqual(ended, [sessionId])
      await refused(sessions.refresh(refreshToken))
      assert.equal(ended.length, 1)
    })
  })

  test('refuse tokens that were never given', async () => {
    await sessions.start(ann)
    for (const token of ['', 'x', 'A'.repeat(43)]) await refused(sessions.refresh(token))
  })

  test('refuse a token of another session than the one named, and leave it usable', async () => {
    const one = await sessions.start(ann)
    const two = await sessions.start(ann)
    await assert.rejects(sessions.refresh(one.refreshToken, two.sessionId), { code: 'session_mismatch' })
    await sessions.refresh(one.refreshToken, one.sessionId)
  })

  test('live until ended, and are nobody else’s', async () => {
    const { sessionId } = await sessions.start(ann)
    assert.equal(await lives(sessionId), true)
    assert.equal(await lives(sessionId, ann.id + 1), false)
    assert.equal(await lives('made up'), false)
    await sessions.end({ id: sessionId })
    assert.equal(await lives(sessionId), false)
    assert.deepEqual(ended, [sessionId])
    await sessions.end({ id: sessionId })
    assert.equal(ended.length, 1)
  })

  test('are known to have ended elsewhere within a minute', async () => {
    const { sessionId } = await sessions.start(ann)
    assert.equal(await lives(sessionId), true)
    await store.revokeSessions({ id: sessionId }, now)
    now += SESSION.believedMillis
    assert.equal(await lives(sessionId), false)
  })

  test('end with their user’s account', async () => {
    const { refreshToken, sessionId } = await sessions.start(ann)
    await store.disableUser(ann.id, now)
    assert.equal(await lives(sessionId), false)
    await refused(sessions.refresh(refreshToken))
  })

  test('without refresh end with their token', async () => {
    const token = await sessions.startBrief(ann)
    const { sessionId } = tokens.verify(token)
    assert.equal(await lives(sessionId), true)
    now += 900_000
    assert.equal(await lives(sessionId), false)
  })

  test('are listed while they live, the last used first', async () => {
    await sessions.startBrief(ann)
    now += DAY
    const phone = await sessions.start(ann, 'phone')
    now += 1
    await sessions.start(ann, 'laptop')
    now += 1
    await sessions.refresh(phone.refreshToken)
    assert.deepEqual(
      (await sessions.list(ann.id)).map(({ device }) => device),
      ['phone', 'laptop']
    )
    await sessions.end({ userId: ann.id })
    assert.deepEqual(await sessions.list(ann.id), [])
  })

  test('are one per device for the tokens of a host application', async () => {
    const idOf = async (device?: string) => tokens.verify(await sessions.hostToken(ann, device)).sessionId
    const id = await idOf()
    now += 20 * DAY
    assert.equal(await idOf(), id)
    now += 20 * DAY
    assert.equal(await idOf(), id)
    assert.notEqual(await idOf('phone'), id)
    await sessions.end({ id })
    assert.notEqual(await idOf(), id)
  })

  test('are one for the tokens of a host application that are asked for at once', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const at = await Promise.all([1, 2, 3].map(() => sessions.hostToken(ann)))
      const ids = [...at, await sessions.hostToken(ann)].map(token => tokens.verify(token).sessionId)
      assert.equal(new Set(ids).size, 1)
      await sessions.end({ userId: ann.id })
    }
  })

  test('of a host application go on for as long as it asks for tokens', async () => {
    const idOf = async () => tokens.verify(await sessions.hostToken(ann)).sessionId
    const id = await idOf()
    for (let days = 0; days < 400; days += 20) {
      now += 20 * DAY
      assert.equal(await idOf(), id)
      assert.equal(await lives(id), true)
    }
    now += 31 * DAY
    assert.notEqual(await idOf(), id)
  })

  test('do not begin with a password that was changed after it was compared', async () => {
    const old = { username: 'dana', passwordHash: 'old', externalId: null, now }
    const dana = (await store.createUser(old))!
    const before = await sessions.start(dana)
    await store.setPassword(dana.id, 'old', 'new')
    await sessions.end({ userId: dana.id })
    await assert.rejects(sessions.start(dana), { code: 'bad_login' })
    await assert.rejects(sessions.startBrief(dana), { code: 'bad_login' })
    assert.equal(await lives(before.sessionId, dana.id), false)
    assert.deepEqual(await sessions.list(dana.id), [])
    await sessions.start({ ...dana, passwordHash: 'new' })
  })
})
