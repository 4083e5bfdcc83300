import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { FILE_LIMITS, type User } from '@parlo/contract'
import sharp from 'sharp'
import { assertProblem, startTestServer, type Signed, type TestServer } from '../testing/chat-server.ts'
import { picture } from '../testing/picture.ts'

describe('a profile', () => {
  let server: TestServer
  let ann: Signed
  let ben: Signed

  before(async () => {
    server = await startTestServer()
    ann = await server.signUp('ann')
    ben = await server.signUp('ben')
  })
  after(() => server.chat.close())

  const rename = (name: unknown, who = ann) =>
    server.call<User>('PATCH', '/v1/me', { token: who.access_token, body: { name } })
  const show = (body: Uint8Array, type = 'image/png', who = ann) =>
    server.call<User>('PUT', '/v1/me/picture', {
      token: who.access_token,
      body,
      headers: { 'content-type': type }
    })
  const get = (path: string, headers: Record<string, string> = {}, who = ben) =>
    fetch(server.url + path, { headers: { authorization: `Bearer ${who.access_token}`, ...headers } })

  test('is seen wherever somebody is, but not by the seed system', async () => {
    const { body: named } = await rename('  Ann Lee ')
    assert.equal(named.name, 'Ann Lee')
    const { body: shown } = await show(await picture('png'))
    assert.deepEqual(shown, { ...named, picture: shown.picture })
    const as = async <T>(path: string, who = ben) =>
      (await server.call<T>('GET', path, { token: who.access_token })).body
    assert.deepEqual(await as('/v1/me', ann), shown)
    assert.deepEqual((await as<{ users: User[] }>('/v1/users?q=ann')).users, [shown])
    const opened = { token: ben.access_token, body: { kind: 'direct', user_id: ann.user.id } }
    const { body: room } = await server.call<{ id: number; peer: User }>('POST', '/v1/rooms', opened)
    assert.deepEqual(room.peer, shown)
    const { members } = await as<{ members: { user: User }[] }>(`/v1/rooms/${room.id}/members`)
    assert.deepEqual(members[0]?.user, shown)
    assert.deepEqual(await as('/users'), [
      { id: ann.user.id, username: 'ann' },
      { id: ben.user.id, username: 'ben' }
    ])
    assert.equal((await rename(null)).body.name, undefined)
  })

  test('that has changed since is found without reading everybody', async () => {
    const users = async (query: string) =>
      (
        await server.call<{ users: User[]; version: number }>('GET', `/v1/users?${query}`, {
          token: ben.access_token
        })
      ).body
    const { version } = await users('')
    assert.deepEqual((await users(`since=${version}`)).users, [])
    await rename('Benny', ben)
    const changed = await users(`since=${version}`)
    assert.deepEqual(
      changed.users.map(({ name }) => name),
      ['Benny']
    )
    assert.ok(changed.version > version)
    // A database that was restored from before knows less than it has told.
    assert.equal((await users(`since=${changed.version + 5}`)).users.length, 2)
  })

  test('has a name on one line', async () => {
    for (const name of ['', ' ', 'a\nb', 'x'.repeat(61), '\u202eabc', 7, {}]) {
      assertProblem(await rename(name), 400, 'bad_request')
    }
  })

  test('has a picture that browsers may keep, and that runs nothing', async () => {
    const { body: user } = await show(await picture('gif', { width: 40, height: 20 }), 'image/gif')
    const path = `/v1/users/${ann.user.id}/picture/${user.picture}`
    const response = await get(path)
    assert.equal(response.status, 200)
    const { headers } = response
    assert.equal(headers.get('content-type'), 'image/webp')
    assert.equal(headers.get('cache-control'), 'private, max-age=31536000, immutable')
    assert.doesNotMatch(headers.get('vary') ?? '', /Authorization/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('content-security-policy') ?? '', /sandbox/)
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    const { width, height } = await sharp(await response.arrayBuffer()).metadata()
    assert.deepEqual([width, height], [256, 256])
    assert.equal((await get(path, { 'if-none-match': headers.get('etag')! })).status, 304)
    await server.call('DELETE', '/v1/me/picture', { token: ann.access_token })
    const gone = await get(path)
    assert.equal(gone.status, 404)
    assert.equal(gone.headers.get('cache-control'), 'no-store')
    for (const other of [`/v1/users/x/picture/${user.picture}`, `/v1/users/${ann.user.id}/picture/..%2f..`]) {
      assert.equal((await get(other)).status, 404, other)
    }
  })

  test('takes pictures only, whatever they are called', async () => {
    const png = await picture('png')
    assert.equal((await show(png, 'application/octet-stream')).status, 200)
    assert.equal((await show(png, 'image/jpeg')).status, 200)
    const refused = await show(png, 'image/svg+xml')
    assertProblem(refused, 415, 'unsupported_media_type', /image\/png, image\/jpeg, image\/webp, image\/gif/)
    assertProblem(await show(Buffer.from('hello')), 415, 'unsupported_media_type')
    assertProblem(await show(png.subarray(0, 50)), 400, 'bad_request')
    assertProblem(await show(Buffer.alloc(FILE_LIMITS.pictureBytes + 1)), 413, 'too_large')
  })

  test('is not changed all the time', async () => {
    const limited = await startTestServer({ rateLimits: true })
    try {
      const { access_token: token } = await limited.signUp('ann')
      const change = (turn: number) =>
        limited.call('PATCH', '/v1/me', { token, body: { name: `Ann ${turn}` } })
      for (let turn = 0; turn < 30; turn += 1) assert.equal((await change(turn)).status, 200)
      assertProblem(await change(30), 429, 'rate_limited', /30 changes of a profile a minute/)
    } finally {
      await limited.chat.close()
    }
  })
})
