import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ERRORS, type Act, type ErrorCode, type RouteName } from '@parlo/contract'
import { ActSchema, ROUTES } from '@parlo/contract/schemas'
import { picture } from '../testing/picture.ts'
import { PASSWORD, startTestServer, type Signed, type TestServer } from '../testing/chat-server.ts'

/* Who may do what: every route that names a room, and every act, for everybody, in every kind of room; every file; and
 * every other route, by somebody who would like to do it to somebody else. */

type Kind = Act['kind']
type Verdict = 'ok' | ErrorCode
type Who = 'anonymous' | 'other' | 'removed' | 'member' | 'moderator' | 'owner'

const SINCE = '2026-01-01T00:00:00Z'
const WHO: readonly Who[] = ['anonymous', 'other', 'removed', 'member', 'moderator', 'owner']
const KINDS: readonly Kind[] = ActSchema.options.map(option => option.entries.kind.literal)
const NAMES = Object.keys(ROUTES) as RouteName[]

/** Every route that names a room, in its path or its query, in every way there is to ask it. */
const IN_ROOM = NAMES.flatMap(name => {
  const { path, ...route } = ROUTES[name]
  const query = 'query' in route ? route.query.entries : {}
  if ('room' in query) return [{ name, path: `${path}?q=x&room=:room` }]
  if (!path.includes(':room')) return []
  const ways = name === 'messages' ? ['', '?before=9', '?after=0', '?around=1', `?since=${SINCE}`] : ['']
  return ways.map(way => ({ name, path: path + way }))
})

/** For each of WHO, in order. An act without a line does not compile. */
type Table = { [K in Kind]: string }

/** o: ok, u: unauthorized, f: forbidden, n: not_found, c: conflict, b: bad_request. Messages are the owner's. */
const LETTERS: Record<string, Verdict> = {
  o: 'ok',
  u: 'unauthorized',
  f: 'forbidden',
  n: 'not_found',
  c: 'conflict',
  b: 'bad_request'
}

const PRIVATE: Table = {
  message: 'unnooo',
  edit: 'unnfoo',
  delete: 'unnfoo',
  react: 'unnooo',
  pin: 'unnfoo',
  join: 'unnccc',
  leave: 'unnooc',
  invite: 'unnfoo',
  kick: 'unnfoo',
  role: 'unnffo',
  title: 'unnfoo'
}
const PUBLIC: Table = {
  message: 'uffooo',
  edit: 'ufffoo',
  delete: 'ufffoo',
  react: 'uffooo',
  pin: 'ufffoo',
  join: 'uofccc',
  leave: 'uffooc',
  invite: 'uffooo',
  kick: 'ufffoo',
  role: 'uffffo',
  title: 'ufffoo'
}
const ANNOUNCEMENTS: Table = { ...PUBLIC, message: 'ufffoo' }
/** The removed one is a stranger there, `member` the peer; the moderator is a stranger too. */
const DIRECT: Table = {
  message: 'unnono',
  edit: 'unnfno',
  delete: 'unnfno',
  react: 'unnono',
  pin: 'unnono',
  join: 'unnfnf',
  leave: 'unnfnf',
  invite: 'unnfnf',
  kick: 'unnfnf',
  role: 'unnfnf',
  title: 'unnfnf'
}
/** The owner has blocked the member. What either says is refused; to take back one's own words is not saying. */
const BLOCKED: Table = {
  ...DIRECT,
  message: 'unnfnf',
  edit: 'unnfnf',
  delete: 'unnfno',
  react: 'unnfnf',
  pin: 'unnfnf'
}
const BROADCAST: Table = {
  message: 'uooooo',
  edit: 'uffffo',
  delete: 'uffffo',
  react: 'uooooo',
  pin: 'ufffff',
  join: 'ufffff',
  leave: 'ufffff',
  invite: 'ufffff',
  kick: 'ufffff',
  role: 'ufffff',
  title: 'ufffff'
}

/** Where the removed one may still read what they have seen. */
const ROUTE_VERDICTS: Record<'private' | 'public' | 'blocked', Partial<Record<RouteName, string>>> = {
  private: {
    room: 'unoooo',
    members: 'unnooo',
    events: 'unoooo',
    messages: 'unoooo',
    search: 'unoooo',
    send: 'unnooo',
    mark: 'unnooo',
    // What came after one was put out is not one's to report; nor are one's own words.
    report: 'unnoob'
  },
  public: {
    room: 'uooooo',
    members: 'uffooo',
    events: 'ufoooo',
    messages: 'ufoooo',
    search: 'ufoooo',
    send: 'uffooo',
    mark: 'uffooo',
    report: 'ufnoob'
  },
  // A direct room of two of whom one blocks the other: all may be read, nothing said.
  blocked: {
    room: 'unnono',
    members: 'unnono',
    events: 'unnono',
    messages: 'unnono',
    search: 'unnono',
    send: 'unnfnf',
    mark: 'unnono',
    report: 'unnonb'
  }
}

/** What the owner uploads. The one who was removed was so before the message that carries it. */
const OPEN_UPLOAD: Partial<Record<RouteName, string>> = {
  upload: 'unnnno',
  continueUpload: 'unnnno',
  cancelUpload: 'unnnno',
  file: 'unnnnn',
  thumbnail: 'unnnnn'
}
const LOOSE_FILE: Partial<Record<RouteName, string>> = { ...OPEN_UPLOAD, file: 'unnnno', thumbnail: 'unnnno' }
const CARRIED_FILE: Record<string, Partial<Record<RouteName, string>>> = {
  'a private group': { ...OPEN_UPLOAD, cancelUpload: 'unnnnc', file: 'unnooo', thumbnail: 'unnooo' },
  'a public group': { ...OPEN_UPLOAD, cancelUpload: 'unnnnc', file: 'unnooo', thumbnail: 'unnooo' },
  'a direct room': { ...OPEN_UPLOAD, cancelUpload: 'unnnnc', file: 'unnono', thumbnail: 'unnono' },
  // Sent before the block, as everything that was written before.
  'a direct room with a block': {
    ...OPEN_UPLOAD,
    cancelUpload: 'unnnnc',
    file: 'unnono',
    thumbnail: 'unnono'
  },
  'the broadcast room': { ...OPEN_UPLOAD, cancelUpload: 'unnnnc', file: 'uooooo', thumbnail: 'uooooo' }
}
const OF_FILES = (Object.keys(ROUTES) as RouteName[]).filter(name =>
  /^\/v1\/(uploads|files)\/:id/.test(ROUTES[name].path)
)

/** Every other route that needs a token: what it answers to somebody who names what is another's. The rest is about oneself. */
const OF_NO_ROOM = NAMES.filter(
  name =>
    ROUTES[name].auth === 'token' && !IN_ROOM.some(route => route.name === name) && !OF_FILES.includes(name)
)
const OTHERS: Partial<Record<RouteName, string>> = { endSession: 'n', historyBetween: 'f' }

describe('authorisation', () => {
  let server: TestServer
  const people = new Map<Who | 'extra', Signed>()
  const names = [...WHO.slice(1), 'extra'] as (Who | 'extra')[]
  let count = 0

  const idOf = (who: Who | 'extra') => people.get(who)!.user.id
  const call = (who: Who | 'extra', method: string, path: string, body?: unknown) => {
    const token = people.get(who)?.access_token
    return server.call<{ code?: string; seq: number; id: number }>(method, path, {
      ...(token !== undefined && { token }),
      ...(body !== undefined && { body })
    })
  }
  const send = (who: Who | 'extra', room: number, act: object) =>
    call(who, 'POST', `/v1/rooms/${room}/send`, { client_id: `c-${(count += 1)}`, ...act })

  const block = (method: 'POST' | 'DELETE') => call('owner', method, `/v1/blocks/${idOf('member')}`)

  async function makeGroup(settings: object): Promise<number> {
    await block('DELETE')
    const members = (['member', 'moderator', 'removed', 'extra'] as const).map(idOf)
    const made = await call('owner', 'POST', '/v1/rooms', { kind: 'group', title: 'A', members, ...settings })
    assert.equal(made.status, 200, JSON.stringify(made.body))
    const { id } = made.body
    await send('owner', id, { kind: 'role', body: { user: idOf('moderator'), role: 'moderator' } })
    await send('owner', id, { kind: 'kick', body: { user: idOf('removed') } })
    return id
  }

  async function makeDirect(): Promise<number> {
    await block('DELETE')
    return (await call('owner', 'POST', '/v1/rooms', { kind: 'direct', user_id: idOf('member') })).body.id
  }

  before(async () => {
    server = await startTestServer()
    for (const who of names) people.set(who, await server.signUp(`the-${who}`))
  })
  after(() => server.chat.close())

  /** For each act, somebody it can be done to. */
  function bodyOf(kind: Kind, stranger: number): object | undefined {
    const bodies: { [K in Kind]: object | undefined } = {
      message: { text: 'hi' },
      edit: { text: 'hello' },
      delete: undefined,
      react: { emoji: '👍', on: true },
      pin: { on: true },
      join: undefined,
      leave: undefined,
      invite: { user: stranger },
      kick: { user: idOf('extra') },
      role: { user: idOf('extra'), role: 'moderator' },
      title: { text: 'B' }
    }
    return bodies[kind]
  }

  function assertVerdict(
    who: Who,
    reply: { status: number; body: { code?: string } },
    letter: string | undefined
  ): void {
    const verdict = LETTERS[letter ?? ''] as Verdict
    assert.equal(reply.body.code ?? 'ok', verdict, `${who}: ${JSON.stringify(reply.body)}`)
    assert.ok(verdict === 'ok' ? reply.status < 205 : reply.status === ERRORS[verdict], who)
  }

  /** `made`: what happens once something has been written there. */
  const rooms: Record<string, { table: Table; make: () => Promise<number>; made?: () => Promise<unknown> }> =
    {
      'a private group': { table: PRIVATE, make: () => makeGroup({}) },
      'a public group': { table: PUBLIC, make: () => makeGroup({ name: `open-${(count += 1)}` }) },
      'a group of announcements': {
        table: ANNOUNCEMENTS,
        make: () => makeGroup({ name: `news-${(count += 1)}`, write: 'moderators' })
      },
      'a direct room': { table: DIRECT, make: makeDirect },
      'a direct room with a block': { table: BLOCKED, make: makeDirect, made: () => block('POST') },
      'the broadcast room': { table: BROADCAST, make: async () => 1 }
    }
  for (const [title, { table, make, made }] of Object.entries(rooms)) {
    for (const kind of KINDS) {
      test(`${kind} in ${title} is for whom the table says`, async () => {
        const stranger = (await server.signUp(`stranger-${(count += 1)}`)).user.id
        let [room, seq] = [0, 0]
        for (const [index, who] of WHO.entries()) {
          // What was refused has changed nothing.
          if (room === 0 || LETTERS[table[kind][index - 1] ?? ''] === 'ok') {
            room = await make()
            seq = (await send('owner', room, { kind: 'message', body: { text: 'x' } })).body.seq
            await made?.()
          }
          const act = { kind, target: seq, body: bodyOf(kind, stranger) }
          assertVerdict(who, await send(who, room, act), table[kind][index])
        }
      })
    }
  }

  let said = 0
  async function say(room: number): Promise<number> {
    said = (await send('owner', room, { kind: 'message', body: { text: 'x' } })).body.seq
    return room
  }

  const makers = {
    private: async () => say(await makeGroup({})),
    public: async () => say(await makeGroup({ name: `r-${(count += 1)}` })),
    blocked: async () => {
      const room = await say(await makeDirect())
      await block('POST')
      return room
    }
  }
  for (const name of NAMES.filter(each => ROUTES[each].auth === 'token')) {
    const { method, path } = ROUTES[name]
    test(`${method} ${path} is for nobody without a token`, async () => {
      const reply = await call('anonymous', method, path.replaceAll(/:\w+/g, '1'))
      assertVerdict('anonymous', reply, 'u')
    })
  }

  test('a list of blocks is the caller’s own, and changes nobody else’s', async () => {
    const [mine, theirs] = [idOf('moderator'), idOf('removed')]
    const list = async (who: Who) => {
      const { body } = await call(who, 'GET', '/v1/blocks')
      return (body as unknown as { users: { id: number }[] }).users.map(({ id }) => id)
    }
    const before = await list('removed')
    assert.equal((await call('moderator', 'POST', `/v1/blocks/${theirs}`)).status, 204)
    assert.deepEqual([await list('moderator'), await list('removed')], [[theirs], before])
    // The blocked one has no block to lift.
    assert.equal((await call('removed', 'DELETE', `/v1/blocks/${mine}`)).status, 204)
    assert.deepEqual(await list('moderator'), [theirs])
    for (const [path, letter] of [
      [`/v1/blocks/${mine}`, 'b'],
      ['/v1/blocks/999999', 'n'],
      ['/v1/blocks/0', 'b'],
      ['/v1/blocks/ann', 'b']
    ] as const) {
      assertVerdict('moderator', await call('moderator', 'POST', path), letter)
    }
    for (const who of ['moderator', 'removed'] as const) {
      const [peer, open] = [who === 'moderator' ? theirs : mine, '/v1/rooms']
      assertVerdict(who, await call(who, 'POST', open, { kind: 'direct', user_id: peer }), 'f')
      assertVerdict(who, await call(who, 'POST', open, { kind: 'group', title: 'A', members: [peer] }), 'f')
    }
    assert.equal((await call('moderator', 'DELETE', `/v1/blocks/${theirs}`)).status, 204)
    assert.deepEqual(await list('moderator'), [])
  })

  for (const name of OF_NO_ROOM) {
    const route = ROUTES[name]
    test(`${route.method} ${route.path} shows and changes nothing of somebody else`, async () => {
      const secret = `secret-${(count += 1)}`
      const owner = await server.signUp(secret)
      const as = async (token: string, method: string, path: string, body?: unknown) =>
        server.call<{ id: number; picture: string }>(method, path, {
          token,
          ...(body !== undefined && { body })
        })
      const mine = (method: string, path: string, body?: unknown) =>
        as(owner.access_token, method, path, body)
      const png = { token: owner.access_token, headers: { 'content-type': 'image/png' } }
      const bytes = await picture('png')
      const { picture: face } = (
        await server.call<{ picture: string }>('PUT', '/v1/me/picture', { ...png, body: bytes })
      ).body
      await mine('POST', `/v1/blocks/${idOf('extra')}`)
      const room = (await mine('POST', '/v1/rooms', { kind: 'direct', user_id: idOf('member') })).body.id
      const words = { kind: 'message', client_id: 'c', body: { text: `words of ${secret}` } }
      await mine('POST', `/v1/rooms/${room}/send`, words)
      const { id: upload } = (await mine('POST', '/v1/uploads', { name: `file of ${secret}`, size: 9 })).body
      const everything = async () => {
        const paths = [
          '/v1/me',
          '/v1/sessions',
          '/v1/blocks',
          '/v1/rooms',
          '/history',
          `/v1/uploads/${upload}`
        ]
        return Promise.all(paths.map(async path => (await mine('GET', path)).body))
      }
      const before = await everything()

      const { access_token: token } = await server.signUp(`curious-${count}`)
      const path = route.path
        .replace('/sessions/:id', `/sessions/${owner.session_id}`)
        .replace(':picture', face)
        .replace(/:(id|user|user1)\b/, String(owner.user.id))
        .replace(':user2', String(idOf('member')))
      // What one of these routes takes, another ignores.
      const whom = { user: owner.user.id, user_id: owner.user.id, session_id: owner.session_id }
      const asked = {
        ...whom,
        kind: 'group',
        name: 'Curious',
        title: 'A',
        size: 9,
        current: PASSWORD,
        new: 'a new one 7'
      }
      const sendsBytes = 'bytes' in route && route.bytes === 'sent'
      const reply = await server.call<{ code?: string }>(route.method, path, {
        token,
        ...(sendsBytes && { headers: { 'content-type': 'image/png' }, body: bytes }),
        ...(!sendsBytes && route.method !== 'GET' && { body: asked })
      })
      assertVerdict('other', reply, OTHERS[name] ?? 'o')
      const told = JSON.stringify(reply.body)
      for (const hidden of [owner.session_id, `words of ${secret}`, `file of ${secret}`]) {
        assert.ok(!told.includes(hidden), told)
      }
      assert.deepEqual(await everything(), before)
    })
  }

  async function uploaded(whole: boolean): Promise<string> {
    const bytes = await picture('png')
    const token = people.get('owner')!.access_token
    const body = { name: 'a.png', size: bytes.length }
    const { id } = (await server.call<{ id: string }>('POST', '/v1/uploads', { token, body })).body
    const headers = { 'content-type': 'application/octet-stream' }
    if (whole) await server.call('PUT', `/v1/uploads/${id}?offset=0`, { token, headers, body: bytes })
    return id
  }

  async function assertFile(id: string, name: RouteName, letters: string | undefined): Promise<void> {
    const path = ROUTES[name].path.replace(':id', id) + (name === 'continueUpload' ? '?offset=0' : '')
    for (const [index, who] of WHO.entries()) {
      assertVerdict(who, await call(who, ROUTES[name].method, path), letters?.[index])
    }
  }

  for (const name of OF_FILES) {
    const call = `${ROUTES[name].method} ${ROUTES[name].path}`
    test(`${call} of an open upload is for whom the table says`, async () => {
      await assertFile(await uploaded(false), name, OPEN_UPLOAD[name])
    })
    test(`${call} of a file that no message carries is for whom the table says`, async () => {
      await assertFile(await uploaded(true), name, LOOSE_FILE[name])
    })
    for (const [title, verdicts] of Object.entries(CARRIED_FILE)) {
      test(`${call} of a file in ${title} is for whom the table says`, async () => {
        const id = await uploaded(true)
        const room = await rooms[title]!.make()
        await send('owner', room, { kind: 'message', body: { text: '', attachments: [id] } })
        await rooms[title]!.made?.()
        await assertFile(id, name, verdicts[name])
      })
    }
  }

  for (const [what, verdicts] of Object.entries(ROUTE_VERDICTS)) {
    for (const { name, path } of IN_ROOM) {
      const { method } = ROUTES[name]
      test(`${method} ${path} of a ${what} ${what === 'blocked' ? 'room' : 'group'} is for whom the table says`, async () => {
        const room = await makers[what as keyof typeof makers]()
        for (const [index, who] of WHO.entries()) {
          const body = {
            kind: 'message',
            body: { text: 'hi' },
            read: 1,
            seq: said,
            client_id: `r-${(count += 1)}`
          }
          const reply = await call(
            who,
            method,
            path.replace(':room', String(room)),
            method === 'GET' ? undefined : body
          )
          assertVerdict(who, reply, verdicts[name]?.[index])
        }
      })
    }
  }
})
