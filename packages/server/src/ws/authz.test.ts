import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { CLOSE, type ClientFrame, type ErrorCode, type RoomAddress, type ServerFrame } from '@parlo/contract'
import { startTestServer, type TestClient } from '../testing/gateway.ts'

/* Who may say what over a socket: every frame that names a room, for everybody, in every kind of room; and who hears of
 * it. What a `send` may be is in http/authz.test.ts: both ask the same rules. */

type Who = 'anonymous' | 'other' | 'removed' | 'member' | 'moderator' | 'owner'
type InRoom = Extract<ClientFrame, { room: RoomAddress }>['type']

const WHO: readonly Who[] = ['anonymous', 'other', 'removed', 'member', 'moderator', 'owner']
const PEOPLE: readonly Who[] = WHO.slice(1)

/** For each of WHO, in order. x: closed before hello; o: ok, f: forbidden, n: not_found. A frame without a line does not compile. */
type Table = { [T in InRoom]: string }
const LETTERS: Record<string, ErrorCode | undefined> = { f: 'forbidden', n: 'not_found' }

interface Room {
  table: Table
  make: () => Promise<number>
  /** Who is in it. */
  inside: readonly Who[]
  /** The two in it block each other: neither hears of the other. */
  blocked?: true
}

describe('authorisation over a socket', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>
  let count = 0
  const clients = new Map<Who, TestClient>()
  const idOf = (who: Who) => PEOPLE.indexOf(who) + 1
  const as = (who: Who) => ({ userId: idOf(who), sessionId: who })
  const send = (who: Who, room: RoomAddress, act: object) =>
    server.chat.send(as(who), { room, client_id: `c${(count += 1)}`, ...act } as never)

  before(async () => {
    server = await startTestServer()
    // The server has three people already.
    for (const username of ['dana', 'eve']) {
      await server.store.createUser({ username, passwordHash: null, externalId: null, now: 0 })
    }
    for (const who of PEOPLE) clients.set(who, await server.enter(`${idOf(who)}:${who}`))
  })
  after(() => server.stop())

  async function makeGroup(settings: object): Promise<number> {
    await server.chat.unblock(as('owner'), idOf('member'))
    const members = (['member', 'moderator', 'removed'] as const).map(idOf)
    const { id } = await server.chat.createGroup(as('owner'), { title: 'A', members, ...settings })
    await send('owner', id, { kind: 'role', user: idOf('moderator'), role: 'moderator' })
    await send('owner', id, { kind: 'kick', user: idOf('removed') })
    await send('owner', id, { text: 'x' })
    return id
  }

  async function makeDirect(): Promise<number> {
    await server.chat.unblock(as('owner'), idOf('member'))
    return (await send('owner', `direct:${idOf('member')}`, { text: 'x' })).room
  }

  const inGroup = ['member', 'moderator', 'owner'] as const
  const rooms: Record<string, Room> = {
    'a private group': {
      // Who was put out may read on what they have seen.
      table: { send: 'xnnooo', pull: 'xnoooo', mark: 'xnnooo', note: 'xnnooo' },
      make: () => makeGroup({}),
      inside: inGroup
    },
    'a public group': {
      table: { send: 'xffooo', pull: 'xfoooo', mark: 'xffooo', note: 'xffooo' },
      make: () => makeGroup({ name: `open-${(count += 1)}` }),
      inside: inGroup
    },
    // The removed one and the moderator are strangers there.
    'a direct room': {
      table: { send: 'xnnono', pull: 'xnnono', mark: 'xnnono', note: 'xnnono' },
      make: makeDirect,
      inside: ['member', 'owner']
    },
    'a direct room with a block': {
      table: { send: 'xnnfnf', pull: 'xnnono', mark: 'xnnono', note: 'xnnono' },
      async make() {
        const room = await makeDirect()
        await server.chat.block(as('owner'), idOf('member'))
        return room
      },
      inside: ['member', 'owner'],
      blocked: true
    },
    'the broadcast room': {
      table: { send: 'xooooo', pull: 'xooooo', mark: 'xooooo', note: 'xooooo' },
      make: async () => 1,
      inside: PEOPLE
    }
  }

  function frameOf(type: InRoom, room: number): ClientFrame {
    const frames: { [T in InRoom]: ClientFrame } = {
      send: { type: 'send', client_id: `c${(count += 1)}`, room, kind: 'message', body: { text: 'hi' } },
      pull: { type: 'pull', room, after: 0 },
      mark: { type: 'mark', room, read: 1, unread: 1 },
      note: { type: 'note', kind: 'typing', room, on: true }
    }
    return frames[type]
  }

  /** What everybody hears once one of them has said this. */
  async function said(who: Who, frame: ClientFrame): Promise<Map<Who, ServerFrame[]>> {
    for (const client of clients.values()) await client.settled()
    for (const client of clients.values()) client.frames.length = 0
    clients.get(who)!.say(frame)
    await clients.get(who)!.settled()
    for (const client of clients.values()) await client.settled()
    return new Map([...clients].map(([each, { frames }]) => [each, [...frames]]))
  }

  for (const [title, { table, make, inside, blocked }] of Object.entries(rooms)) {
    for (const type of Object.keys(table) as InRoom[]) {
      test(`${type} in ${title} is for whom the table says, and told to nobody else`, async () => {
        const room = await make()
        for (const [index, who] of WHO.entries()) {
          const frame = frameOf(type, room)
          const letter = table[type][index]!
          if (letter === 'x') {
            const stranger = server.knock()
            await stranger.opened
            stranger.say(frame)
            assert.equal((await stranger.closed).code, CLOSE.bad_frame)
            assert.deepEqual(
              stranger.frames.map(heard => heard.type),
              ['bye']
            )
            continue
          }
          const heard = await said(who, frame)
          const refusals = heard.get(who)!.flatMap(each => (each.type === 'error' ? [each.code] : []))
          assert.deepEqual(refusals, letter === 'o' ? [] : [LETTERS[letter]], who)

          const about = (each: ServerFrame) =>
            (each.type === 'events' && each.after === undefined) ||
            each.type === 'mark' ||
            (each.type === 'note' && each.kind === 'typing')
          const audience = PEOPLE.filter(each => heard.get(each)!.some(about))
          const may = letter === 'o' ? (blocked ? [who] : inside) : []
          assert.deepEqual(
            audience.filter(each => !may.includes(each)),
            [],
            `heard what ${who} said`
          )
          if (type === 'send')
            assert.deepEqual(
              audience,
              PEOPLE.filter(each => may.includes(each)),
              who
            )
          if (type === 'note')
            assert.deepEqual(
              audience,
              PEOPLE.filter(each => may.includes(each) && each !== who),
              who
            )
        }
      })
    }
  }
})
