import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import type { ServerFrames } from '@parlo/contract'
import { createMemoryStore } from '../store/memory-store.ts'
import { startTestServer, type TestClient, type TestServerOptions } from '../testing/gateway.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
const start = async (options?: TestServerOptions) => (server = await startTestServer(options))
afterEach(() => server.stop())

const ann = { userId: 1, sessionId: 'a' }

const notes = <K extends string>(client: TestClient, kind: K) =>
  client.frames.filter(frame => frame.type === 'note' && frame.kind === kind) as (ServerFrames['note'] & {
    kind: K
  })[]
/** All that was said of who is here, the latest first; forgets it. */
async function presence(client: TestClient): Promise<Record<string, string>> {
  server.pass(1_000)
  await client.settled()
  const said = Object.assign({}, ...notes(client, 'presence').map(({ users }) => users))
  client.frames.splice(0)
  return said
}

describe('blocks, on sockets', () => {
  test('are told to the blocker’s own sockets, after welcome and when they change, and to nobody else', async () => {
    const { enter, chat } = await start()
    await chat.block(ann, 3)
    const [phone, laptop, ben] = [await enter('1:a'), await enter('1:b'), await enter('2:b')]
    for (const client of [phone, laptop, ben]) await client.settled()
    for (const client of [phone, laptop]) {
      assert.deepEqual(notes(client, 'blocks').splice(0), [{ type: 'note', kind: 'blocks', users: [3] }])
      client.frames.length = 0
    }
    await chat.block(ann, 2)
    await chat.block(ann, 2)
    for (const client of [phone, laptop]) {
      const { users } = (await client.heard('note', note => note.kind === 'blocks')) as { users: number[] }
      assert.deepEqual(users, [2, 3])
    }
    await chat.unblock(ann, 2)
    await chat.unblock(ann, 3)
    await phone.settled()
    assert.deepEqual(
      notes(phone, 'blocks').map(({ users }) => users),
      [[3], []]
    )
    await ben.settled()
    assert.deepEqual(notes(ben, 'blocks'), [])
    const tablet = await enter('1:c')
    await tablet.settled()
    assert.deepEqual(notes(tablet, 'blocks'), [])
  })

  test('hide who is here from each other, before and after a welcome', async () => {
    const { enter, chat } = await start()
    const [first, ben, cleo] = [await enter('1:a'), await enter('2:b'), await enter('3:c')]
    assert.deepEqual(await presence(ben), { 1: 'online', 2: 'online', 3: 'online' })
    await presence(first)
    await presence(cleo)
    await chat.block(ann, 2)
    assert.deepEqual(await presence(ben), { 1: 'offline' })
    assert.deepEqual(await presence(first), { 2: 'offline' })
    assert.deepEqual(await presence(cleo), {})

    first.ws.close()
    await first.closed
    assert.deepEqual(await presence(cleo), { 1: 'offline' })
    assert.deepEqual(await presence(ben), {})
    const again = await enter('1:a')
    assert.deepEqual(await presence(cleo), { 1: 'online' })
    assert.deepEqual(await presence(again), { 3: 'online', 1: 'online' })
    assert.deepEqual(await presence(ben), {})
    assert.deepEqual(await presence(await enter('2:other')), { 2: 'online', 3: 'online' })

    await chat.unblock(ann, 2)
    assert.deepEqual(await presence(ben), { 1: 'online' })
    assert.deepEqual(await presence(again), { 2: 'online' })
  })

  test('stay hidden as long as one of the two still blocks', async () => {
    const { enter, chat } = await start()
    await chat.block(ann, 2)
    await chat.block({ userId: 2, sessionId: 'b' }, 1)
    const [phone, ben] = [await enter('1:a'), await enter('2:b')]
    await presence(ben)
    await presence(phone)
    await chat.unblock(ann, 2)
    assert.deepEqual(await presence(ben), {})
    assert.deepEqual(await presence(phone), {})
  })

  test('refuse sends on sockets of either kind', async () => {
    const { enter, dial, chat } = await start()
    await chat.block(ann, 2)
    const phone = await enter('1:a')
    phone.send('direct:2', 'c1')
    const error = await phone.heard('error')
    assert.deepEqual(
      [error.code, error.retry, error.client_id, error.detail],
      ['forbidden', false, 'c1', 'You have blocked user 2; unblock them first']
    )
    const seed = dial('/ws/2?ticket=ticket-2')
    await seed.opened
    const answer = new Promise<string>(resolve =>
      seed.ws.once('message', data => resolve((data as Buffer).toString()))
    )
    seed.ws.send(JSON.stringify({ content: 'hi', receiver_id: 1 }))
    assert.deepEqual(JSON.parse(await answer), {
      error: { code: 'forbidden', detail: 'You and user 1 cannot write to each other' }
    })
    assert.equal(await server.store.direct(1, 2), undefined)
  })

  test('are read again when the database did not answer', async () => {
    const memory = createMemoryStore()
    let fails = 0
    const store = {
      ...memory,
      async blocks(userId: number) {
        if (fails-- > 0) throw new Error('locked')
        return memory.blocks(userId)
      }
    }
    const { enter, chat, pass } = await start({ store })
    const phone = await enter('1:a')
    fails = 1
    await chat.block(ann, 2)
    await phone.settled()
    assert.deepEqual(notes(phone, 'blocks'), [])
    pass(1_000)
    const note = await phone.heard('note', ({ kind }) => kind === 'blocks')
    assert.deepEqual(note, { type: 'note', kind: 'blocks', users: [2] })
  })
})
