import assert from 'node:assert/strict'
import { resolveObjectURL } from 'node:buffer'
import { afterEach, describe, test } from 'node:test'
import { ChatError } from '@parlo/contract'
import { connect, type Chat } from './chat.ts'
import type { Person, Readable } from './snapshots.ts'
import { fakeServer, type FakeServer } from './testing/index.ts'

const open: Chat[] = []
afterEach(() => open.splice(0).forEach(chat => chat.close()))

const until = <T>(readable: Readable<T>, fits: (value: T) => boolean): Promise<T> =>
  new Promise(resolve => {
    const end = readable.subscribe(value => {
      if (!fits(value)) return
      queueMicrotask(() => end())
      resolve(value)
    })
  })

const code = (expected: string) => (error: unknown) => error instanceof ChatError && error.code === expected
const png = (content = 'a picture') => new Blob([content], { type: 'image/png' })
const textOf = async (url: string) => resolveObjectURL(url)?.text()

/** Somebody who is here, and knows everybody. */
async function here(server: FakeServer, { token }: { token: string }): Promise<Chat> {
  const chat = connect({ ...server.options, token })
  open.push(chat)
  await until(chat.connection, ({ at }) => at === 'online')
  await until(chat.users, users => users.length === 2)
  return chat
}

async function two() {
  const server = fakeServer()
  const [ann, ben] = [server.addUser('ann'), server.addUser('ben')]
  const [hers, his] = [await here(server, ann), await here(server, ben)]
  /** How one sees ann. */
  const ofAnn = (chat: Chat): Person => chat.users.getSnapshot().find(({ id }) => id === ann.id)!
  return { server, ann, ben, hers, his, ofAnn }
}

describe('a profile', () => {
  test('that was changed shows at once, here and there', async () => {
    const { ann, hers, his, ofAnn } = await two()
    const user = await hers.updateProfile({ name: ' Ann Lee ', picture: png() })
    assert.deepEqual(user, { id: ann.id, username: 'ann', name: 'Ann Lee', picture: user.picture })
    await until(his.users, () => ofAnn(his).picture !== undefined)
    for (const chat of [hers, his]) {
      assert.deepEqual([ofAnn(chat).name, ofAnn(chat).picture], ['Ann Lee', user.picture])
    }
  })

  test('loses a name and a picture that are taken back', async () => {
    const { ann, hers, his, ofAnn } = await two()
    await hers.updateProfile({ name: 'Ann', picture: png() })
    await until(his.users, () => ofAnn(his).picture !== undefined)
    const before = ofAnn(his)
    assert.deepEqual(await hers.updateProfile({ name: null, picture: null }), { id: ann.id, username: 'ann' })
    await until(his.users, () => ofAnn(his).picture === undefined)
    assert.notEqual(ofAnn(his), before)
    assert.ok(!('name' in ofAnn(his)))
    // Nothing is asked for: nothing changes.
    assert.deepEqual(await hers.updateProfile({}), { id: ann.id, username: 'ann' })
  })

  test('that changed while the line was down is known when it is back', async () => {
    const { server, ann, his, ofAnn } = await two()
    server.cut()
    await until(his.connection, ({ at }) => at === 'connecting')
    server.setProfile(ann.id, { name: 'Ann Lee' })
    assert.equal(ofAnn(his).name, undefined)
    server.restore()
    await until(his.users, () => ofAnn(his)?.name === 'Ann Lee')
  })

  test('that is refused says why, and stays as it was', async () => {
    const { hers, ofAnn } = await two()
    await assert.rejects(hers.updateProfile({ name: 'x'.repeat(61) }), code('bad_request'))
    await assert.rejects(hers.updateProfile({ picture: new Blob([]) }), code('unsupported_media_type'))
    const much = new Blob([new Uint8Array(4_194_305)])
    await assert.rejects(hers.updateProfile({ picture: much }), code('too_large'))
    assert.deepEqual([ofAnn(hers).name, ofAnn(hers).picture], [undefined, undefined])
  })
})

describe('a picture', () => {
  const asked = ({ called }: FakeServer) => called.filter(call => /picture\/\d/.test(call))

  test('is fetched once, and has the same address each time', async () => {
    const { server, hers, his, ofAnn } = await two()
    await hers.updateProfile({ picture: png('first') })
    await until(his.users, () => ofAnn(his).picture !== undefined)
    const [one, other] = await Promise.all([his.picture(ofAnn(his)), his.picture(ofAnn(his))])
    assert.equal(one, other)
    assert.equal(await his.picture(ofAnn(his)), one)
    assert.equal(await textOf(one), 'first')
    assert.equal(asked(server).length, 1)
    const old = ofAnn(his)
    await hers.updateProfile({ picture: png('second') })
    await until(his.users, () => ofAnn(his).picture !== old.picture)
    assert.equal(await textOf(await his.picture(ofAnn(his))), 'second')
  })

  test('that cannot be had is asked for again the next time', async () => {
    const { server, ann, his, ofAnn } = await two()
    server.setProfile(ann.id, { picture: png() })
    await until(his.users, () => ofAnn(his).picture !== undefined)
    const person = ofAnn(his)
    const gone = { ...person, picture: '9'.repeat(32) }
    await assert.rejects(his.picture(gone), code('not_found'))
    await assert.rejects(his.picture(gone), code('not_found'))
    assert.equal(asked(server).length, 2)
    assert.equal(await textOf(await his.picture(person)), 'a picture')
  })

  test('that breaks off, or that the page gives up, says so as all that fails does', async () => {
    const server = fakeServer()
    const broken = () =>
      new Response(new ReadableStream({ pull: stream => stream.error(new TypeError('terminated')) }))
    const given = new AbortController()
    const chat = connect({
      ...server.options,
      token: server.addUser('ann').token,
      fetch: async (input, init) => {
        const { pathname } = new URL(new Request(input).url)
        if (pathname === '/v1/files/given') {
          given.abort()
          throw new DOMException('Aborted', 'AbortError')
        }
        return /picture|files/.test(pathname) ? broken() : server.options.fetch!(input, init)
      }
    })
    open.push(chat)
    await assert.rejects(chat.picture({ id: 1, picture: '1' }), code('offline'))
    await assert.rejects(chat.file({ id: 'broken' }), code('offline'))
    await assert.rejects(chat.file({ id: 'given' }, given), code('closed'))
  })

  test('is gone when the user signs out, even one that was on its way', async () => {
    const { server, ann, his, ofAnn } = await two()
    server.setProfile(ann.id, { picture: png() })
    await until(his.users, () => ofAnn(his).picture !== undefined)
    const person = ofAnn(his)
    const url = await his.picture(person)
    assert.equal(await textOf(url), 'a picture')
    await his.logout()
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(resolveObjectURL(url), undefined)
    await assert.rejects(his.picture(person), code('unauthorized'))
  })

  test('makes room for others, the one asked for longest ago first', async () => {
    const { server, ann, his } = await two()
    const urls: string[] = []
    let first = { id: 0, picture: '' }
    for (let turn = 0; turn < 201; turn += 1) {
      const { id, picture } = server.setProfile(ann.id, { picture: png(String(turn)) })
      urls.push(await his.picture({ id, picture: picture! }))
      if (turn === 0) first = { id, picture: picture! }
      // One that is asked for again counts from then on.
      if (turn === 199) assert.equal(await his.picture(first), urls[0])
    }
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(await textOf(urls[0]!), '0')
    assert.equal(resolveObjectURL(urls[1]!), undefined)
    assert.equal(await textOf(urls[200]!), '200')
  })
})
