import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { SeedMessage, User } from '@parlo/contract'
import { assertProblem, startTestServer, type TestServer } from '../testing/chat-server.ts'

describe('seed histories', () => {
  let server: TestServer
  let ann: { token: string; id: number }
  let ben: { token: string; id: number }
  let cleo: { token: string; id: number }

  before(async () => {
    server = await startTestServer()
    const join = async (name: string) => {
      const { access_token: token, user } = await server.signUp(name)
      return { token, id: user.id }
    }
    ;[ann, ben, cleo] = [await join('ann'), await join('ben'), await join('cleo')]
    let count = 0
    const say = async (from: { token: string }, room: string, text: string) => {
      const body = { client_id: `c-${++count}`, kind: 'message', body: { text } }
      assert.equal(
        (await server.call('POST', `/v1/rooms/${room}/send`, { token: from.token, body })).status,
        200
      )
    }
    await say(ann, '1', 'all 1')
    await say(ann, `direct:${ben.id}`, 'ben 1')
    await say(ben, `direct:${ann.id}`, 'ann 1')
    await say(cleo, '1', 'all 2')
    await say(cleo, `direct:${ben.id}`, 'ben 2')
  })
  after(() => server.chat.close())

  const get = (path: string, who = ann) => server.call<SeedMessage[]>('GET', path, { token: who.token })
  const texts = async (path: string, who = ann) => (await get(path, who)).body.map(({ content }) => content)

  test('show what the caller may see, in the seed’s shape', async () => {
    assert.deepEqual(await texts('/history'), ['all 1', 'ben 1', 'ann 1', 'all 2'])
    assert.deepEqual(await texts('/history', cleo), ['all 1', 'all 2', 'ben 2'])
    assert.deepEqual(await texts('/broadcast-history', cleo), ['all 1', 'all 2'])
    assert.deepEqual(await texts(`/history/${ben.id}/${ann.id}`), ['ben 1', 'ann 1'])
    const { body } = await get('/history')
    assert.deepEqual(Object.keys(body[1]!).toSorted(), [
      'content',
      'id',
      'receiver_id',
      'sender_id',
      'timestamp'
    ])
    assert.deepEqual([body[0]!.receiver_id, body[1]!.receiver_id], [null, ben.id])
  })
  test('show nobody what two others wrote', async () => {
    assertProblem(await get(`/history/${ann.id}/${ben.id}`, cleo), 403, 'forbidden')
  })
  test('come in pages, each naming the one before it', async () => {
    const seen: string[][] = []
    let path: string | undefined = '/history?limit=2'
    while (path) {
      const reply = await get(path)
      seen.push(reply.body.map(({ content }) => content))
      path = /^<(.+)>; rel="next"$/.exec(reply.headers.get('link') ?? '')?.[1]
    }
    assert.deepEqual(seen, [['ann 1', 'all 2'], ['all 1', 'ben 1'], []])
  })
  test('refuse ids and limits that are none', async () => {
    for (const path of [
      '/history/one/2',
      '/history/0/1',
      '/history?limit=0',
      '/history?limit=1001',
      '/history?before=x'
    ]) {
      assertProblem(await get(path), 400, 'bad_request')
    }
  })
  test('name the next page of users', async () => {
    const { body, headers } = await server.call<User[]>('GET', '/users?limit=2', { token: ann.token })
    assert.deepEqual(body, [
      { id: ann.id, username: 'ann' },
      { id: ben.id, username: 'ben' }
    ])
    assert.equal(headers.get('link'), `</users?limit=2&after=${ben.id}>; rel="next"`)
    const last = await server.call<User[]>('GET', `/users?limit=2&after=${ben.id}`, { token: ann.token })
    assert.deepEqual([last.body.length, last.headers.get('link')], [1, null])
  })
})
