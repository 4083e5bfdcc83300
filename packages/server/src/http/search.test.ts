import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { LIMITS, type MessagesAnswer, type SearchAnswer } from '@parlo/contract'
import { assertProblem, startTestServer, type TestServer } from '../testing/chat-server.ts'

interface Person {
  token: string
  id: number
}

let server: TestServer
let [ann, ben, cleo] = [{}, {}, {}] as [Person, Person, Person]
let count = 0
const folder = mkdtempSync(join(tmpdir(), 'parlo-search-'))

before(async () => {
  server = await startTestServer({ database: join(folder, 'chat.db') })
  const join_ = async (name: string) => {
    const { access_token: token, user } = await server.signUp(name)
    return { token, id: user.id }
  }
  ;[ann, ben, cleo] = [await join_('ann'), await join_('ben'), await join_('cleo')]
})
after(async () => {
  await server.chat.close()
  rmSync(folder, { recursive: true })
})

async function send(who: Person, room: string | number, act: object): Promise<{ seq: number; id: number }> {
  const body = { client_id: `c-${(count += 1)}`, ...act }
  const reply = await server.call<{ seq: number; id: number }>('POST', `/v1/rooms/${room}/send`, {
    token: who.token,
    body
  })
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
  return reply.body
}
const say = (who: Person, room: string | number, text: string) =>
  send(who, room, { kind: 'message', body: { text } })
const ask = <T>(who: Person, path: string) => server.call<T>('GET', path, { token: who.token })
const search = (who: Person, q: string, more = '') =>
  ask<SearchAnswer>(who, `/v1/search?q=${encodeURIComponent(q)}${more}`)
const texts = async (who: Person, q: string, more = '') =>
  (await search(who, q, more)).body.results.map(({ message }) => message.body.text)

async function makeGroup(past: 'all' | 'joined', members: Person[]): Promise<number> {
  const body = { kind: 'group', title: 'Trip', past, members: members.map(({ id }) => id) }
  const { body: room } = await server.call<{ id: number }>('POST', '/v1/rooms', { token: ann.token, body })
  return room.id
}

describe('search', () => {
  test('finds what everyone said and what was said to the caller, and nothing of others', async () => {
    await say(ann, '1', 'apple for all')
    await say(ann, `direct:${ben.id}`, 'apple for ben')
    await say(ben, `direct:${cleo.id}`, 'apple for cleo')
    assert.deepEqual(await texts(ann, 'apple'), ['apple for ben', 'apple for all'])
    assert.deepEqual(await texts(ben, 'apple'), ['apple for cleo', 'apple for ben', 'apple for all'])
    assert.deepEqual(await texts(cleo, 'apple'), ['apple for cleo', 'apple for all'])
    assert.deepEqual(await texts(ann, 'apple', `&room=direct:${ben.id}`), ['apple for ben'])
    assert.deepEqual(await texts(ann, 'apple', `&room=name:broadcast`), ['apple for all'])
    assert.deepEqual(await texts(ann, 'apple', `&room=direct:${cleo.id}`), [], 'nobody has written there')
    const room = (await search(ben, 'apple')).body.results[0]!.room
    assertProblem(await search(ann, 'apple', `&room=${room}`), 404, 'not_found')
  })

  test('shows whole messages, and where they match', async () => {
    const { id, seq } = await say(ann, '1', '😀 Crème brûlée, creme!')
    await send(ben, '1', { kind: 'react', target: seq, body: { emoji: '👍', on: true } })
    const { body } = await search(ben, 'creme')
    assert.equal(body.more, false)
    const [result] = body.results
    assert.deepEqual([result?.room, result?.message.id, result?.message.seq], [1, id, seq])
    assert.deepEqual(result?.message.reactions, [{ emoji: '👍', count: 1, users: [ben.id], mine: true }])
    assert.deepEqual(result?.highlights, [
      [3, 8],
      [17, 22]
    ])
  })

  test('knows a message by its last text alone, and not at all when it is deleted', async () => {
    const { seq } = await say(ann, '1', 'a quince')
    assert.deepEqual(await texts(ben, 'quince'), ['a quince'])
    await send(ann, '1', { kind: 'edit', target: seq, body: { text: 'a medlar' } })
    assert.deepEqual(await texts(ben, 'quince'), [])
    assert.deepEqual(await texts(ben, 'medlar'), ['a medlar'])
    await send(ann, '1', { kind: 'delete', target: seq })
    assert.deepEqual(await texts(ben, 'medlar'), [])
  })

  test('shows a newcomer what came since, and all where the past is open', async () => {
    for (const past of ['joined', 'all'] as const) {
      const room = await makeGroup(past, [ben])
      await say(ann, room, `early ${past}`)
      await send(ann, room, { kind: 'invite', body: { user: cleo.id } })
      await say(ann, room, `early bird ${past}`)
      const seen = past === 'all' ? ['early bird all', 'early all'] : ['early bird joined']
      assert.deepEqual(await texts(cleo, `early ${past}`), seen)
      assert.deepEqual(await texts(cleo, 'early', `&room=${room}`), seen)
    }
  })

  test('shows who has left, asking for that room, what they have seen', async () => {
    const room = await makeGroup('joined', [ben, cleo])
    await say(ann, room, 'walnut one')
    await send(ann, room, { kind: 'kick', body: { user: ben.id } })
    await say(ann, room, 'walnut two')
    assert.deepEqual(await texts(cleo, 'walnut'), ['walnut two', 'walnut one'])
    assert.deepEqual(await texts(ben, 'walnut', `&room=${room}`), ['walnut one'])
    assert.deepEqual(await texts(ben, 'walnut'), [], 'it is not among their rooms')
  })

  test('leads on through everything, newest first', async () => {
    for (let n = 1; n <= 25; n += 1) await say(ann, n % 3 === 0 ? `direct:${ben.id}` : '1', `plum ${n}`)
    const seen: string[] = []
    let pages = 0
    for (let more = ''; ; pages += 1) {
      const { body } = await search(ben, 'plum', `&limit=10${more}`)
      seen.push(...body.results.map(({ message }) => message.body.text))
      if (!body.more) break
      more = `&before=${body.next}`
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 25 }, (_, index) => `plum ${25 - index}`)
    )
    assert.ok(pages <= 3)
    assert.equal((await search(ben, 'plum')).body.results.length, LIMITS.searchDefault)
  })

  test('takes anything for words, and refuses what has none or too many', async () => {
    for (const q of ['"x', 'a"b', '* OR NEAR(', "'; --x", 'col:umn ^a', '\u{1F600} x', '\\0 \0 x']) {
      assert.equal((await search(ann, q)).status, 200, q)
    }
    const refusals: [string, RegExp][] = [
      ['/v1/search', /Field q /],
      ['/v1/search?q=', /q has no letter/],
      ['/v1/search?q=%22*%22', /q has no letter/],
      [`/v1/search?q=${'x'.repeat(201)}`, /Field q is 201; allowed is <=200/],
      [`/v1/search?q=${'天'.repeat(21)}`, /q has 21 words; it may have 20/],
      ['/v1/search?q=x&limit=101', /Field limit /],
      ['/v1/search?q=x&before=y', /Field before /],
      ['/v1/search?q=x&room=1.5', /Field room /],
      ['/v1/search?q=x&room=0', /Field room /],
      [`/v1/search?q=x&room=direct:${ann.id}`, /yourself/]
    ]
    for (const [path, detail] of refusals) assertProblem(await ask(ann, path), 400, 'bad_request', detail)
    assertProblem(await search(ann, 'x', '&room=999'), 404, 'not_found')
    assertProblem(await search(ann, 'x', '&room=name:nowhere'), 404, 'not_found')
  })

  test('may be asked 30 times a minute', async () => {
    const strict = await startTestServer({ rateLimits: true })
    try {
      const { access_token: token } = await strict.signUp('dora')
      const once = () => strict.call('GET', '/v1/search?q=x', { token })
      for (let n = 0; n < 30; n += 1) assert.equal((await once()).status, 200)
      assertProblem(await once(), 429, 'rate_limited', /At most 30 searches a minute/)
    } finally {
      await strict.chat.close()
    }
  })
})

describe('a page of messages', () => {
  const page = (who: Person, room: number, query: string) =>
    ask<MessagesAnswer>(who, `/v1/rooms/${room}/messages?${query}`)
  const told = async (who: Person, room: number, query: string) => {
    const { body } = await page(who, room, query)
    return { seqs: body.messages.map(({ seq }) => seq), from: body.from, to: body.to, head: body.head }
  }

  test('begins after, around or since, within what the caller may see', async () => {
    const room = await makeGroup('joined', [ben])
    const times: string[] = []
    const post = async (text: string) => {
      const { seq } = await say(ann, room, text)
      const { body } = await page(ann, room, `around=${seq}&limit=1`)
      times.push(body.messages[0]!.timestamp)
      // So that no two have one timestamp.
      await new Promise(resolve => setTimeout(resolve, 2))
    }
    for (const text of ['3', '4']) await post(text)
    await send(ann, room, { kind: 'invite', body: { user: cleo.id } })
    for (const text of ['6', '7', '8']) await post(text)
    await send(ann, room, { kind: 'delete', target: 7 })
    await send(ann, room, { kind: 'kick', body: { user: ben.id } })
    await post('11')

    assert.deepEqual(await told(ann, room, 'after=3&limit=2'), { seqs: [4, 6], from: 4, to: 6, head: 11 })
    assert.deepEqual(await told(ann, room, 'after=7'), { seqs: [8, 11], from: 8, to: 11, head: 11 })
    assert.deepEqual(await told(ann, room, 'after=11'), { seqs: [], from: 12, to: 11, head: 11 })
    assert.deepEqual(await told(ann, room, 'around=7&limit=3'), { seqs: [6, 7, 8], from: 6, to: 8, head: 11 })
    assert.deepEqual(await told(ann, room, 'around=9&limit=2'), { seqs: [8, 11], from: 8, to: 11, head: 11 })
    const since = (time: string) => `since=${encodeURIComponent(time)}`
    assert.deepEqual(await told(ann, room, since(times[1]!)), {
      seqs: [4, 6, 7, 8, 11],
      from: 4,
      to: 11,
      head: 11
    })
    const berlin = `${new Date(Date.parse(times[1]!) + 7_200_000).toISOString().slice(0, -1)}+02:00`
    assert.equal((await told(ann, room, since(berlin))).from, 4)
    assert.deepEqual(await told(ann, room, 'since=9999-01-01T00:00:00Z'), {
      seqs: [],
      from: 12,
      to: 11,
      head: 11
    })

    // Since the fifth, and since the second until the tenth, is what these two may see.
    for (const query of ['after=0', 'around=1', 'since=2020-01-01T00:00:00Z']) {
      assert.deepEqual(await told(cleo, room, query), { seqs: [6, 7, 8, 11], from: 5, to: 11, head: 11 })
      assert.deepEqual(await told(ben, room, query), { seqs: [3, 4, 6, 7, 8], from: 2, to: 10, head: 10 })
    }
    assert.deepEqual(await told(ben, room, 'around=99&limit=2'), { seqs: [7, 8], from: 7, to: 10, head: 10 })
    assert.deepEqual(await told(ben, room, 'after=10'), { seqs: [], from: 11, to: 10, head: 10 })
  })

  test('is refused two beginnings, and a time that is none', async () => {
    assertProblem(
      await page(ann, 1, 'before=1&after=2'),
      400,
      'bad_request',
      /^before and after are both given/
    )
    for (const time of [
      'yesterday',
      '2026-01-01',
      '2026-13-01T00:00:00Z',
      '2026-01-01T00:00:00',
      '1767225600'
    ]) {
      assertProblem(await page(ann, 1, `since=${time}`), 400, 'bad_request', /Field since /)
    }
    assertProblem(await page(ann, 1, 'around=x'), 400, 'bad_request', /Field around /)
  })
})
