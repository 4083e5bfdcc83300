import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { people } from '../check/people.ts'
import { readQuery } from '../query.ts'
import { BROADCAST_ROOM, type Act, type Store } from '../store.ts'
import { createSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parlo-search-'))
after(() => rmSync(folder, { recursive: true }))

const append = (store: Store, acts: Act[]) =>
  store.append(
    acts.map(act => ({ ...act, senderId: 1, clientId: null, room: { id: BROADCAST_ROOM }, now: 0 }))
  )

/** Is everything looked at with so few looks? */
async function isQuick(store: Store, typed: string, looks: number): Promise<boolean> {
  const within = [{ roomId: BROADCAST_ROOM, from: 1, until: Infinity }]
  const { rest } = await store.search({ query: readQuery(typed), within, looks, enough: 1000 })
  return rest.length === 0
}

async function tidy(store: Store): Promise<void> {
  while (await store.tidy()) continue
}

describe('the index of the SQLite store', () => {
  test('saves looks; is made after a restart too, and again for what has changed', async () => {
    const path = join(folder, 'index.db')
    const first = createSqliteStore(path)
    await people(first)
    await append(
      first,
      Array.from({ length: 1000 }, (_, index) => ({ text: `this is message number ${index}` }))
    )
    assert.equal(await isQuick(first, 'zebra', 100), false)
    await first.close()

    const store = createSqliteStore(path)
    await tidy(store)
    // 15 full blocks, and what is behind them.
    assert.equal(await isQuick(store, 'zebra', 100), true)
    assert.equal(await isQuick(store, 'message', 100), false)

    const changed = Array.from({ length: 15 }, (_, index) => index * 64 + 1)
    await append(
      store,
      changed.map(target => ({ kind: 'delete', target }))
    )
    assert.equal(await isQuick(store, 'zebra', 100), false, 'nothing is known of texts that have changed')
    await tidy(store)
    assert.equal(await isQuick(store, 'zebra', 100), true)
    await store.close()
  })

  test('grows with the room, also one that was made meanwhile', async () => {
    const store = createSqliteStore(join(folder, 'grows.db'))
    await people(store)
    await tidy(store)
    const room = { direct: 2 }
    const send = (count: number) =>
      store.append(
        Array.from({ length: count }, () => ({ senderId: 1, clientId: null, room, text: 'a word', now: 0 }))
      )
    const looksFor = async (looks: number) => {
      const within = [{ roomId: 2, from: 1, until: Infinity }]
      return (await store.search({ query: readQuery('zebra'), within, looks, enough: 9 })).rest.length
    }
    for (let round = 1; round <= 3; round += 1) {
      await send(64)
      assert.equal(await looksFor(round + 1), 1)
      await tidy(store)
      assert.equal(await looksFor(round + 1), 0)
    }
    await store.close()
  })
})
